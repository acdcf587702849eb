package entities

import (
	"fmt"
	"strings"
	"testing"

	"github.com/annals-dev/annals/nlp"
)

// quantityString writes q as the tables of this file do: value, bounds, marks.
func quantityString(d *nlp.Document, q Quantity) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s=", d.Text(q.Span))
	if q.Value != Unstated {
		fmt.Fprintf(&b, "%d", q.Value)
	}
	if q.Min != Unstated || q.Max != Unstated {
		fmt.Fprintf(&b, "[%d,%d]", q.Min, q.Max)
	}
	if q.Approx {
		b.WriteString("~")
	}
	if q.Vague != "" {
		b.WriteString(" " + q.Vague)
	}
	if q.Unit != UnitCount {
		b.WriteString(" " + q.Unit.String())
	}
	return b.String()
}

func TestQuantities(t *testing.T) {
	tests := []struct{ text, want string }{
		{"The blast killed 12 people.", "12=12"},
		{"The storm drove 1,250 families away.", "1,250=1250"},
		{"Some 2.5 million people fled.", "Some 2.5 million=2500000~"},
		{"twenty-three miners", "twenty-three=23"},
		{"twenty three miners", "twenty three=23"},
		{"two hundred and five miners", "two hundred and five=205"},
		{"one thousand and five hundred wounded", "one thousand and five hundred=1500"},
		{"three million two hundred thousand and forty people", "three million two hundred thousand and forty=3200040"},
		{"A hundred soldiers", "A hundred=100"},
		{"half a million people", "half a million=500000~"},
		{"half a dozen guards", "half a dozen=6"},
		{"two dozen guards", "two dozen=24"},
		{"at least 83 people", "at least 83=83[83,-1]"},
		{"no fewer than nine men", "no fewer than nine=9[9,-1]"},
		{"more than 40 men", "more than 40=40[41,-1]"},
		{"well over 40 men", "well over 40=40[41,-1]"},
		{"up to 200 people", "up to 200=200[-1,200]"},
		{"as many as 200 people", "as many as 200=200[-1,200]"},
		{"fewer than ten people", "fewer than ten=[-1,9]"},
		{"nearly 700 people", "nearly 700=700~"},
		{"at least another four men", "at least another four=4[4,-1]"},
		{"500-plus dead", "500-plus=500[500,-1]"},
		{"20 or more people", "20 or more=20[20,-1]"},
		{"A total of fifteen people died.", "A total of fifteen=15"},
		{"Between 14 and 20 villagers", "Between 14 and 20=[14,20]"},
		{"Between 14 to 20 villagers", "Between 14 to 20=[14,20]"},
		{"8 - 14 civilians", "8 - 14=[8,14]"},
		{"30-35 rebels", "30-35=[30,35]"},
		{"at least 11 - 15 people", "at least 11 - 15=[11,15]"},
		{"two or three men", "two or three=[2,3]"},
		{"two to three hundred men", "two to three hundred=[200,300]"},
		{"rose from 5 to 7", "5=5 | 7=7"},
		{"dozens of people", "dozens=[24,-1] dozens"},
		{"tens of thousands of people", "tens of thousands=[20000,-1] tens of thousands"},
		{"more than a dozen guards", "more than a dozen=[13,-1] a dozen"},
		{"a couple of guards", "a couple of=[2,-1] a couple of"},
		{"a couple dozen guards", "a couple dozen=[24,-1] a couple dozen"},
		{"several hundred men", "several hundred=[300,-1] several hundred"},
		{"an unknown number of policemen", "an unknown number of= an unknown number of"},
		{"No one was hurt.", ""},
		{"They shot one another.", ""},
		{"one of them", "one=1"},
		{"two hundred and one of them", "two hundred=200 | one=1"},
		{"a fifty-two year old woman", "fifty-two=52 age"},
		{"a 13-year-old boy", "13=13 age"},
		{"two 16-year-old boys", "two=2 | 16=16 age"},
		{"The men, aged 22, 23 and 25, were brothers.", "22=22 age | 23=23 age | 25=25 age"},
		{"a $50 million reward", "50 million=50000000 money"},
		{"20,000 Swiss francs", "20,000=20000"},
		{"300 rupees", "300=300 money"},
		{"67 percent of the dead", "67=67 percent"},
		{"16 per cent of the dead", "16=16 percent"},
		{"a 550-pound bomb", "550=550 measure"},
		{"six years in jail", "six=6 time"},
		{"on 23 March 2022", "23=23 date | 2022=2022 date"},
		{"on May 4, 2019, police", "4=4 date | 2019=2019 date"},
		{"since 2003", "2003=2003 date"},
		{"along Highway 129", "129=129 label"},
		{"an AK-47 rifle", "47=47 label"},
		{"a three-man crew", "three=3 label"},
		{"the number 4 bus", "4=4 label"},
		{"007 and 0330", ""},
	}
	for _, tt := range tests {
		d := nlp.Tokenize(tt.text, nil)
		var got []string
		for _, q := range Quantities(d) {
			got = append(got, quantityString(d, q))
		}
		if s := strings.Join(got, " | "); s != tt.want {
			t.Errorf("%q: got %s, want %s", tt.text, s, tt.want)
		}
	}
}

func FuzzQuantities(f *testing.F) {
	for _, s := range []string{
		"At least 12 people and a dozen dogs", "between 3 and 4", "two hundred and", "a", "half -", "500-plus", "1,2,3,4 to 1,000,000", "99999999999999 trillion billion",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d := nlp.Tokenize(text, nil)
		last := uint32(0)
		for _, q := range Quantities(d) {
			if q.First < last || q.Last <= q.Number || q.Number < q.First || int(q.Last) > len(d.Tokens) {
				t.Fatalf("bad tokens %+v after %d", q, last)
			}
			if q.Value < Unstated || q.Min < Unstated || q.Max < Unstated || q.Min > q.Max && q.Max != Unstated || q.Unit == 0 {
				t.Fatalf("bad figures %+v", q)
			}
			last = q.Last
		}
	})
}

func BenchmarkQuantities(b *testing.B) {
	text := strings.Repeat("Gunmen killed at least twenty-three people, including 4 children aged 3 to 11, and wounded dozens on Sunday. ", 50)
	d := nlp.Tokenize(text, nil)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if len(Quantities(d)) < 100 {
			b.Fatal("too few")
		}
	}
}

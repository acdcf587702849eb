package conllu

import (
	"bufio"
	"reflect"
	"strings"
	"testing"
)

const sample = `# newdoc id = a
# text = Don't go.
1-2	Don't	_	_	_	_	_	_	_	_
1	Do	do	AUX	VB	_	3	aux	_	_
2	n't	not	PART	RB	_	3	advmod	_	_
3	go	go	VERB	VB	_	0	root	_	_
3.1	x	_	_	_	_	_	_	_	_

# newdoc id = b
1	Yes	yes	INTJ	UH	_	0	root	_	_
`

func TestRead(t *testing.T) {
	got, err := Read(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	want := []Sentence{
		{Doc: "a", Text: "Don't go.", Words: []Word{{Form: "Do", Lemma: "do", Tag: "VB", Head: 2, Dep: "aux"}, {Form: "n't", Lemma: "not", Tag: "RB", Head: 2, Dep: "advmod", Glued: true}, {Form: "go", Lemma: "go", Tag: "VB", Head: -1, Dep: "root"}}},
		{Doc: "b", Words: []Word{{Form: "Yes", Lemma: "yes", Tag: "UH", Head: -1, Dep: "root"}}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// TestGlued checks where spaces stand, within multiword tokens and around them.
func TestGlued(t *testing.T) {
	const text = "1\tWe\t_\t_\tPRP\t_\t2\tnsubj\t_\t_\n" +
		"2\twent\t_\t_\tVBD\t_\t0\troot\t_\tSpaceAfter=No\n" +
		"3\t,\t_\t_\t,\t_\t2\tpunct\t_\t_\n" +
		"4-5\tdidn't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n" +
		"4\tdid\t_\t_\tVBD\t_\t2\tconj\t_\t_\n" +
		"5\tn't\t_\t_\tRB\t_\t4\tadvmod\t_\t_\n" +
		"6\twe\t_\t_\tPRP\t_\t4\tnsubj\t_\t_\n" +
		"7\t?\t_\t_\t.\t_\t2\tpunct\t_\tSpaceAfter=No\n\n"
	got, err := Read(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	want := []bool{false, false, true, false, true, true, false}
	for i, w := range got[0].Words {
		if w.Glued != want[i] {
			t.Errorf("%q is glued to the word before: %t", w.Form, w.Glued)
		}
	}
}

// TestWrite checks that what is written is read again.
func TestWrite(t *testing.T) {
	in, err := Read(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	w := bufio.NewWriter(&b)
	for i := range in {
		Write(w, &in[i])
		in[i].Doc, in[i].Text = "", "" // comments are not written
	}
	w.Flush()
	if got, err := Read(strings.NewReader(b.String())); err != nil || !reflect.DeepEqual(got, in) {
		t.Errorf("got %v (error %v), want %v", got, err, in)
	}
}

func TestReadErrors(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"1\tx\n", "line 1: 2 columns"},
		{"#\n1\tx\t_\t_\tNN\t_\tz\troot\t_\t_\n", `line 2: head "z"`},
		{"1\tx\t_\t_\tNN\t_\t-1\troot\t_\t_\n", `line 1: head "-1"`},
		{"1\tx\t_\t_\tNN\t_\t2\troot\t_\t_\n\n", "line 2: head 2 outside"},
	} {
		_, err := Read(strings.NewReader(c.text))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: error %v, want %s", c.text, err, c.want)
		}
	}
}

func TestIsFree(t *testing.T) {
	for doc, want := range map[string]bool{
		"GUM_news_iodine": true, "GUM_court_loan": true, "GUM_reddit_macroeconomics": false, "GUM_newsletter_x": false, "news_iodine": false, "": false,
	} {
		if got := isFree(doc); got != want {
			t.Errorf("%q is free: %t", doc, got)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(sample)
	f.Add("1\tx\t_\t_\tNN\t_\t9999999999999999999\troot\t_\t_\n")
	f.Fuzz(func(t *testing.T, text string) {
		got, err := Read(strings.NewReader(text))
		if err != nil {
			return
		}
		for _, s := range got {
			for _, w := range s.Words {
				if w.Head < -1 || w.Head >= len(s.Words) {
					t.Errorf("head %d of %d words", w.Head, len(s.Words))
				}
			}
		}
	})
}

package names

import (
	"slices"
	"strings"
	"testing"

	"github.com/annals-dev/annals/internal/names"
	"github.com/annals-dev/annals/internal/train/learn"
	"github.com/annals-dev/annals/nlp"
)

// testGazetteer knows one name of each kind.
func testGazetteer() *Gazetteer {
	g := &Gazetteer{flags: map[string]uint16{}, phrases: map[string]uint8{}}
	g.addWords()
	g.country(map[string]string{"name": "Zalvia", "demonyms": "Zalvian"})
	g.place(map[string]string{"name": "Port Merin", "population": "20000"})
	g.person("Marta Oveda")
	g.org("Harbour Party")
	return g
}

func labelled(t Text) string {
	var out []string
	for _, s := range t.Spans {
		label := s.Label.String()
		if s.Label == Mask {
			label = "?"
		}
		out = append(out, t.Text[s.Start:s.End]+"/"+label)
	}
	return strings.Join(out, ", ")
}

func TestReadGMB(t *testing.T) {
	const in = "President\tNNP\tB-per\nMarta\tNNP\tI-per\nOveda\tNNP\tI-per\nleft\tVBD\tO\nZalvia\tNNP\tB-geo\n's\tPOS\tO\ncapital\tNN\tO\n.\t.\tO\n\n" +
		"Zalvian\tJJ\tO\ntroops\tNNS\tO\nstayed\tVBD\tO\n.\t.\tO\n\n"
	texts, err := ReadGMB(strings.NewReader(in), testGazetteer())
	if err != nil || len(texts) != 1 {
		t.Fatal(texts, err)
	}
	if want := "President Marta Oveda left Zalvia's capital.\n\nZalvian troops stayed."; texts[0].Text != want {
		t.Errorf("text %q, want %q", texts[0].Text, want)
	}
	if got, want := labelled(texts[0]), "Marta Oveda/PER, Zalvia/GPE, Zalvian/NORP"; got != want {
		t.Errorf("names %s, want %s", got, want)
	}
}

func TestReadUNER(t *testing.T) {
	const in = "# newdoc id = a\n# text = Oveda left Port Merin.\n1\tOveda\tB-PER\t-\t-\n2\tleft\tO\t-\t-\n3\tPort\tB-LOC\t-\t-\n4\tMerin\tI-LOC\t-\t-\n5\t.\tO\t-\t-\n\n" +
		"# newdoc id = b\n# text = Zalvians left.\n1\tZalvians\tB-OTH\t-\t-\n2\tleft\tO\t-\t-\n3\t.\tO\t-\t-\n\n"
	texts, err := ReadUNER(strings.NewReader(in), testGazetteer())
	if err != nil || len(texts) != 2 {
		t.Fatal(texts, err)
	}
	if got, want := labelled(texts[0])+"; "+labelled(texts[1]), "Oveda/PER, Port Merin/GPE; Zalvians/NORP"; got != want {
		t.Errorf("names %s, want %s", got, want)
	}
}

func TestReadTeacher(t *testing.T) {
	texts, err := ReadTeacher(strings.NewReader(`{"text":"Élan left Oslo","spans":[[11,15,"GPE"]],"links":[[0,5]]}` + "\n"))
	if err != nil || len(texts) != 1 {
		t.Fatal(texts, err)
	}
	if got := labelled(texts[0]); got != "Oslo/GPE" || texts[0].Links[0] != (Span{Start: 0, End: 5}) {
		t.Errorf("names %s, links %v", got, texts[0].Links)
	}
	if _, err := ReadTeacher(strings.NewReader("[]\n")); err == nil {
		t.Error("no error for a line that is no object")
	}
}

func TestSettle(t *testing.T) {
	const text = "Oveda met Ruto in Port Merin"
	span := func(name string, l nlp.Label) Span {
		at := strings.Index(text, name)
		return Span{at, at + len(name), l}
	}
	ruto, rutoOrg, port, portOrg := span("Ruto", nlp.PER), span("Ruto", nlp.ORG), span("Port Merin", nlp.GPE), span("Port Merin", nlp.ORG)
	for _, c := range []struct {
		name           string
		gold           bool
		source         []Span
		teacher, model opinion
		want           string
	}{
		{"teacher and model outvote the source", true, []Span{rutoOrg}, opinion{ruto}, opinion{ruto}, "Ruto/PER"},
		{"source and teacher outvote the model", true, []Span{ruto}, opinion{ruto}, opinion{rutoOrg}, "Ruto/PER"},
		{"source and model against the teacher stay open", true, []Span{rutoOrg}, opinion{ruto}, opinion{rutoOrg}, "Ruto/?"},
		{"what the teacher missed", true, []Span{ruto}, nil, opinion{ruto}, "Ruto/PER"},
		{"two opinions agree", false, nil, opinion{ruto}, opinion{ruto}, "Ruto/PER"},
		{"two opinions differ", false, nil, opinion{ruto}, opinion{rutoOrg}, "Ruto/?"},
		{"a known place", false, nil, opinion{portOrg}, opinion{port}, "Port Merin/GPE"},
	} {
		j := newJudge(testGazetteer(), []Text{{Text: text, Spans: []Span{port, port, port}}})
		got := labelled(j.settle(Text{Text: text, Spans: c.source}, c.gold, c.teacher, c.model))
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestSettleByLink(t *testing.T) {
	const text = "The Harbour Party of Zalvia won"
	long, short := Span{4, 27, nlp.ORG}, Span{4, 17, nlp.ORG}
	j := newJudge(testGazetteer(), nil)
	in := Text{Text: text, Links: []Span{{Start: 4, End: 17}}}
	if got := labelled(j.settle(in, false, opinion{long}, opinion{short})); got != "Harbour Party/ORG" {
		t.Errorf("settled as %s", got)
	}
}

func TestKinds(t *testing.T) {
	in := Text{Text: "Lindel Bridge Merin Sea", Spans: []Span{{0, 13, nlp.ORG}, {14, 23, nlp.GPE}}}
	newJudge(testGazetteer(), nil).kinds(&in)
	if got := labelled(in); got != "Lindel Bridge/FAC, Merin Sea/LOC" {
		t.Errorf("%s", got)
	}
}

func TestAgree(t *testing.T) {
	var texts []Text
	for range 9 {
		texts = append(texts, Text{Text: "Ruto", Spans: []Span{{0, 4, nlp.PER}}})
	}
	texts = append(texts, Text{Text: "Ruto", Spans: []Span{{0, 4, nlp.ORG}}})
	agree(texts[5:])
	if got := labelled(texts[9]); got != "Ruto/ORG" {
		t.Errorf("four of five: %s", got)
	}
	agree(texts)
	if got := labelled(texts[0]) + " " + labelled(texts[9]); got != "Ruto/PER Ruto/?" {
		t.Errorf("nine of ten: %s", got)
	}
}

func TestRetype(t *testing.T) {
	in := Text{Text: "Mr. Kim Jong-il’s U.S. visit, Zalvia-backed.", Spans: []Span{{4, 15, nlp.PER}, {20, 24, nlp.GPE}, {32, 38, nlp.GPE}}}
	for _, c := range []struct {
		spaced, bare bool
		text, names  string
	}{
		{false, true, "Mr Kim Jong-il’s U.S. visit, Zalvia-backed", "Kim Jong-il/PER, U.S./GPE, Zalvia/GPE"},
		{true, false, "Mr. Kim Jong - il’ s U. S. visit, Zalvia - backed.", "Kim Jong - il/PER, U. S./GPE, Zalvia/GPE"},
	} {
		out := (&editor{old: in.Text, spaced: c.spaced, bare: c.bare}).edit(in)
		if out.Text != c.text || labelled(out) != c.names {
			t.Errorf("%q with %s, want %q with %s", out.Text, labelled(out), c.text, c.names)
		}
	}
}

// TestTrain checks that a model learns what is in plain sight, that it does so
// the same way twice, and that the second labelling uses the first.
func TestTrain(t *testing.T) {
	g := testGazetteer()
	lexicon, err := g.Lexicon(nil, nil, 12)
	if err != nil {
		t.Fatal(err)
	}
	phrases, err := g.Phrases(12)
	if err != nil {
		t.Fatal(err)
	}
	m := &names.Model{}
	m.Lexicon, _ = names.OpenLexicon(lexicon)
	m.Phrases, _ = names.OpenPhrases(phrases)
	var texts []Text
	for _, who := range []string{"Oveda", "Kallen", "Tomic", "Sarev", "Andov", "Weller"} {
		a, b := "President "+who+" spoke.", "The mayor of "+who+" spoke."
		texts = append(texts, Text{Text: a, Spans: []Span{{10, 10 + len(who), nlp.PER}}}, Text{Text: b, Spans: []Span{{13, 13 + len(who), nlp.GPE}}})
	}
	examples := Encode(m, texts)
	Count(examples)
	train := func() []byte {
		net := Train(m, CountFeatures(m, examples), examples, Config{Net: learn.Config{Units: 64, Rows: 1024, Rate: 0.1, Damp: 1, Seed: 1}, Epochs: 30, Blur: 1})
		s := names.Sections{Labels: LabelNames(), Lexicon: lexicon, Phrases: phrases, Net: net.Export()}
		return s.Marshal()
	}
	file := train()
	if !slices.Equal(file, train()) {
		t.Error("two runs differ")
	}
	score, err := EvaluateFile(file, []Text{
		{Text: "President Hallam spoke.", Spans: []Span{{10, 16, nlp.PER}}},
		{Text: "The mayor of Basel spoke.", Spans: []Span{{13, 18, nlp.GPE}}},
	})
	if err != nil || score.Right[nlp.PER] != 1 || score.Right[nlp.GPE] != 1 {
		t.Errorf("score %v, error %v", score, err)
	}
}

package events

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/annals-dev/annals/nlp"
)

// everywhere reads every sentence.
func everywhere(int) bool { return true }

// reported renders the attributions of text as "source | cue | content", the
// pieces of a content joined by " + ".
func reported(text string) []string {
	d, tree := annotate(text)
	var out []string
	for _, a := range findAttributions(d, tree, nil, everywhere) {
		parts := a.Parts
		if parts == nil {
			parts = []nlp.Span{a.Content}
		}
		words := make([]string, len(parts))
		for i, p := range parts {
			words[i] = d.Text(p)
		}
		out = append(out, fmt.Sprintf("%s | %s | %s", d.Text(a.Source.Span), d.Text(a.Cue), strings.Join(words, " + ")))
	}
	return out
}

func TestFindAttributions(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"that clause", "The ministry said that the army had retaken the town.", "The ministry | said | that the army had retaken the town"},
		{"bare clause", "The ministry said the army had retaken the town.", "The ministry | said | the army had retaken the town"},
		{"clause before", "The strike killed five people, police said.", "police | said | The strike killed five people"},
		{"clause before, inverted", "The strike killed five people, said a spokesman for the army.", "a spokesman for the army | said | The strike killed five people"},
		{"clause around", "The talks, officials said, will resume on Monday.", "officials | said | The talks + will resume on Monday"},
		{"person addressed", "The president told reporters that the talks had failed.", "The president | told | that the talks had failed"},
		{"according to at the end", "Five people died in the blast, according to the health ministry.", "the health ministry | according to | Five people died in the blast"},
		{"according to at the start", "According to the health ministry, five people died in the blast.", "the health ministry | According to | five people died in the blast"},
		{"gerund", "The rebels denied attacking the village.", "The rebels | denied | attacking the village"},
		{"accusation", "Ankara accused the group of planting the bomb.", "Ankara | accused | the group of planting the bomb"},
		{"criticism", "The senator criticized the deal with Tehran.", "The senator | criticized | the deal with Tehran"},
		{"call for", "The union called for a general strike.", "The union | called | a general strike"},
		{"urge", "The envoy urged both sides to lay down their arms.", "The envoy | urged | both sides to lay down their arms"},
		{"noun cue", "Ministers dismissed Moscow's claim that Kyiv had shelled the plant.", "Moscow's | claim | that Kyiv had shelled the plant"},
		{"relative source", "The town was left by residents who said they feared another raid.", "who | said | they feared another raid"},
		{"evidence", "Footage showed soldiers firing at the crowd.", "Footage | showed | soldiers firing at the crowd"},
		{"passive without source", "It was reported that the mayor had fled.", " | reported | that the mayor had fled"},
		{"hearsay adverb", "The mayor reportedly fled.", " | reportedly | The mayor + fled"},
		{"carried noun", "Deputies have expressed concern that the law could lead to fraud.", "Deputies | concern | that the law could lead to fraud"},
		{"what a carried noun is about", "The minister voiced support for the ceasefire plan.", "The minister | support | the ceasefire plan"},
		{"a day is no content", "The senator admitted Tuesday that the talks had failed.", "The senator | admitted | that the talks had failed"},
		{"a length of time is none", "For months, the senator praised the president.", "the senator | praised | the president"},
		{"headline", "Lavrov: Russia will answer the sanctions", "Lavrov | : | Russia will answer the sanctions"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := reported(tt.text); !slices.Contains(got, tt.want) {
				t.Errorf("%s\n got %q\nwant %q", tt.text, got, tt.want)
			}
		})
	}
}

func TestDirectSpeech(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"quote first", "“We will stay,” the minister said.", "the minister | said | “We will stay,”"},
		{"inverted", "“We will stay,” said the minister, a former general.", "the minister, a former general | said | “We will stay,”"},
		{"with an aside", "“We will stay,” Anna Kowal, the defence minister, said on Monday.", "Anna Kowal, the defence minister | said | “We will stay,”"},
		{"quote last", "The minister said: “We will stay.”", "The minister | said | “We will stay.”"},
		{"broken", "“We will stay,” the minister said, “and we will win.”", "the minister | said | “We will stay,” + “and we will win.”"},
		{"runs on", "“We will stay,” the minister said. “We have no choice.”", "the minister | said | “We will stay,” + “We have no choice.”"},
		{"straight marks", `"We will stay," the minister said.`, `the minister | said | "We will stay,"`},
		{"doubled marks", "''We will stay,'' the minister said.", "the minister | said | ''We will stay,''"},
		{"over paragraphs", "“We will stay,” the minister said. “We have no choice.\n\n“We will win.”", "the minister | said | “We will stay,” + “We have no choice. + “We will win.”"},
		{"after a colon in the line above", "The minister wrote on Monday:\n\n“We will stay and we will win.”", "The minister | wrote | “We will stay and we will win.”"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := reported(tt.text); !slices.Contains(got, tt.want) {
				t.Errorf("%s\n got %q\nwant %q", tt.text, got, tt.want)
			}
		})
	}
}

// What is inside of a quote, what is only a quoted word, and what the writer
// wants is no reported speech of its own.
func TestNoAttribution(t *testing.T) {
	for _, text := range []string{
		"The army crossed the river on Monday.",
		"He praised the so-called “peace plan” of nobody in particular.",
		"I like the new bridge.",
		"I joined a group called the Front.",
	} {
		for _, a := range reported(text) {
			if strings.HasPrefix(a, "I |") || strings.Contains(a, "| called |") || strings.Contains(a, "“peace plan” |") {
				t.Errorf("%s: got %q", text, a)
			}
		}
	}
	if got := reported("“I think that they lied,” she said."); len(got) != 1 {
		t.Errorf("got %q, want only what she said", got)
	}
}

func TestAttributionFlags(t *testing.T) {
	d, tree := annotate("Kyiv claimed that its forces had struck the bridge. Moscow denied that the bridge was hit. “It stands,” he said.")
	got := findAttributions(d, tree, nil, everywhere)
	if len(got) != 3 {
		t.Fatalf("found %d attributions, want 3", len(got))
	}
	if a := got[0]; !a.Claim || a.Denial || a.Direct {
		t.Errorf("claimed: %+v", a)
	}
	if a := got[1]; a.Claim || !a.Denial || a.Direct {
		t.Errorf("denied: %+v", a)
	}
	if a := got[2]; a.Claim || a.Denial || !a.Direct {
		t.Errorf("said: %+v", a)
	}
}

func TestSources(t *testing.T) {
	d, tree := annotate("According to Reuters and the BBC, the rebels took the town.")
	got := findAttributions(d, tree, nil, everywhere)
	if len(got) != 1 || len(got[0].Sources) != 2 {
		t.Fatalf("got %+v, want one attribution with two sources", got)
	}
	if a, b := got[0].Sources[0].Name, got[0].Sources[1].Name; a != "Reuters" || b != "the BBC" {
		t.Errorf("sources %q and %q", a, b)
	}
}

func TestCitedSource(t *testing.T) {
	got := reported("The newspaper reported that the envoy had resigned, citing two officials.")
	for _, want := range []string{"The newspaper | reported | ", "two officials | citing | "} {
		if !slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, want) }) {
			t.Errorf("got %q, want one that starts with %q", got, want)
		}
	}
}

func TestSkippedSentences(t *testing.T) {
	d, tree := annotate("The ministry said the army had left. The army said the town was quiet.")
	got := findAttributions(d, tree, nil, func(s int) bool { return s == 1 })
	if len(got) != 1 || d.Text(got[0].Source.Span) != "The army" {
		t.Errorf("got %+v, want only the second sentence", got)
	}
}

// Without a parser, direct speech and clauses next to their verb are found.
func TestUnparsed(t *testing.T) {
	d, _ := annotate("“We will stay,” the minister said. The army said that the town was quiet.")
	for i := range d.Tokens {
		d.Tokens[i].Dep, d.Tokens[i].Head = nlp.NoDep, -1
	}
	var got []string
	for _, a := range findAttributions(d, nlp.NewTree(d), nil, everywhere) {
		got = append(got, d.Text(a.Source.Span)+" | "+d.Text(a.Content))
	}
	want := []string{"the minister | “We will stay,”", "The army | that the town was quiet"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestCueTable(t *testing.T) {
	seen := map[string]bool{}
	for row := range tsvRows(cueData) {
		if len(row) != 4 {
			t.Fatalf("row %q has %d fields, want 4", row, len(row))
		}
		if seen[row[0]+row[1]] {
			t.Errorf("%s %s is listed twice", row[0], row[1])
		}
		seen[row[0]+row[1]] = true
		if row[1] == "L" || row[1] == "S" {
			continue
		}
		if cueClasses[row[2]] == 0 {
			t.Errorf("%s: unknown class %q", row[0], row[2])
		}
		for w := range strings.FieldsSeq(row[3]) {
			if w != "-" && parseFrame(w) == 0 {
				t.Errorf("%s: unknown frame %q", row[0], w)
			}
		}
	}
}

// checkAttributions fails if an attribution leaves the text or is out of order.
func checkAttributions(t *testing.T, d *nlp.Document, all []Attribution) {
	t.Helper()
	start := uint32(0)
	for _, a := range all {
		if a.start < start {
			t.Fatalf("attribution at byte %d after one at %d", a.start, start)
		}
		start = a.start
		for _, s := range append([]nlp.Span{a.Source.Span, a.Cue, a.Content}, a.Parts...) {
			if s.End < s.Start || int(s.End) > len(d.Source()) {
				t.Fatalf("bad span %+v in %+v", s, a)
			}
		}
		if a.Content.IsZero() || a.Cue.IsZero() {
			t.Fatalf("empty cue or content in %+v", a)
		}
	}
}

func FuzzFindAttributions(f *testing.F) {
	for _, s := range []string{
		"“We stay,” he said. “We go.”", "According to to to", "He said he said he said", "said:\n\n“a b c”", "X: y z",
		"''a'' b'' said ''c", "according to", "reports claims that that", "citing citing, citing",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, tree := annotate(text)
		all := findAttributions(d, tree, nil, everywhere)
		checkAttributions(t, d, all)
		for i := range d.Tokens {
			statusOf(d, tree, all, i, i+1, i, Type(i%int(NumTypes)))
		}
	})
}

func BenchmarkFindAttributions(b *testing.B) {
	for _, bb := range []struct{ name, text string }{
		{"news", strings.Repeat("“We will stay,” the minister said on Monday, according to two officials who asked not to be named. Kyiv claimed that its forces had struck the bridge and urged its allies to send arms.\n\n", 50)},
		{"quotes", strings.Repeat("“We will stay.” ", 1000)},
		{"unbalanced", strings.Repeat("“said ", 3000)},
		{"none", strings.Repeat("The army crossed the river on Monday. ", 200)},
	} {
		b.Run(bb.name, func(b *testing.B) {
			d, tree := annotate(bb.text)
			b.SetBytes(int64(len(bb.text)))
			b.ReportAllocs()
			for b.Loop() {
				findAttributions(d, tree, nil, everywhere)
			}
		})
	}
}

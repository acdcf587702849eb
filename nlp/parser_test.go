package nlp

import (
	"strings"
	"sync"
	"testing"
)

// spaced returns a Document with one token for each word of text between
// spaces, all in one sentence.
func spaced(text string) *Document {
	d := &Document{text: text}
	at := 0
	for _, w := range strings.Split(text, " ") {
		d.Tokens = append(d.Tokens, Token{Span: Span{uint32(at), uint32(at + len(w))}, Head: -1})
		at += len(w) + 1
	}
	d.Sentences = []Sentence{{Span: Span{0, uint32(len(text))}, Last: uint32(len(d.Tokens))}}
	return d
}

// parsed tags and parses text with the built-in model.
func parsed(t testing.TB, text string) *Document {
	t.Helper()
	tagger, err := BuiltinTagger()
	if err != nil {
		t.Fatal(err)
	}
	parser, err := BuiltinParser()
	if err != nil {
		t.Fatal(err)
	}
	d := spaced(text)
	tagger.Tag(d, d.Tokens)
	parser.Parse(d, d.Tokens)
	return d
}

// tree writes the words of d as word/TAG>head:relation.
func tree(d *Document) string {
	var b strings.Builder
	for i, w := range d.Tokens {
		head := "ROOT"
		if w.Head >= 0 {
			head = d.Word(int(w.Head))
		}
		b.WriteString(d.Word(i) + "/" + w.Tag.String() + ">" + head + ":" + w.Dep.String() + " ")
	}
	return strings.TrimSpace(b.String())
}

func TestBuiltinSyntax(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Gunmen killed two soldiers .", "Gunmen/NNS>killed:nsubj killed/VBD>ROOT:root two/CD>soldiers:nummod soldiers/NNS>killed:obj ./.>killed:punct"},
		{"The bridge was destroyed by the army .", "The/DT>bridge:det bridge/NN>destroyed:nsubj:pass was/VBD>destroyed:aux:pass destroyed/VBN>ROOT:root by/IN>army:case the/DT>army:det army/NN>destroyed:obl:agent ./.>destroyed:punct"},
		{"Officials said they will meet him .", "Officials/NNS>said:nsubj said/VBD>ROOT:root they/PRP>meet:nsubj will/MD>meet:aux meet/VB>said:ccomp him/PRP>meet:obj ./.>said:punct"},
	} {
		if got := tree(parsed(t, c.text)); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}

// TestParseWellFormed checks the shape of trees over texts of odd lengths.
func TestParseWellFormed(t *testing.T) {
	for _, n := range []int{1, 2, 3, 17, 400, MaxSentence, MaxSentence + 1, 3 * MaxSentence} {
		d := parsed(t, strings.TrimSpace(strings.Repeat("the ) of said , \xff \" China ", n)[:n*2]))
		requireTree(t, d.Tokens)
	}
}

func requireTree(t testing.TB, words []Token) {
	t.Helper()
	roots := 0
	for i, w := range words {
		if w.Tag == Untagged || w.Dep == NoDep || (w.Head < 0) != (w.Dep == Root) {
			t.Fatalf("word %d: %+v", i, w)
		}
		if w.Head < 0 {
			roots++
		}
		steps := 0
		for h := w.Head; h >= 0; h = words[h].Head {
			if steps++; steps > len(words) {
				t.Fatalf("cycle over word %d", i)
			}
		}
	}
	if roots != 1 {
		t.Fatalf("%d roots in %d words", roots, len(words))
	}
}

func TestBuiltinSyntaxConcurrent(t *testing.T) {
	const text = "Rebels who seized the town last week fled , the minister said ."
	want := tree(parsed(t, text))
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				if got := tree(parsed(t, text)); got != want {
					t.Errorf("got %s, want %s", got, want)
				}
			}
		})
	}
	wg.Wait()
}

// FuzzSyntax checks that any words at all get tags and a tree.
func FuzzSyntax(f *testing.F) {
	f.Add("Gunmen killed two soldiers .")
	f.Add("\xff \x00 ’ “ ” İ K 12,345.6 --")
	f.Add(" ")
	f.Fuzz(func(t *testing.T, text string) {
		d := parsed(t, text)
		requireTree(t, d.Tokens)
	})
}

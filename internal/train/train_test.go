package train_test

import (
	"bytes"
	"hash/crc32"
	"os"
	"strings"
	"testing"

	"github.com/annals-dev/annals/internal/syntax"
	"github.com/annals-dev/annals/internal/train"
	"github.com/annals-dev/annals/internal/train/conllu"
	"github.com/annals-dev/annals/internal/train/eval"
	"github.com/annals-dev/annals/internal/train/learn"
	"github.com/annals-dev/annals/internal/train/lexicon"
)

// tiny returns the test treebank, with made-up vectors for its words.
func tiny(t testing.TB) train.Input {
	t.Helper()
	f, err := os.Open("testdata/tiny.conllu")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	in := train.Input{Notes: "tiny", Vectors: lexicon.Vectors{Width: 100}}
	if in.Sentences, err = conllu.Read(f); err != nil {
		t.Fatal(err)
	}
	rand := learn.NewRand(9)
	for _, s := range in.Sentences[:5] {
		for _, w := range s.Words {
			in.Vectors.Rows = append(in.Vectors.Rows, len(in.Vectors.Forms))
			in.Vectors.Forms = append(in.Vectors.Forms, strings.ToLower(w.Form))
			for range 100 {
				in.Vectors.Bytes = append(in.Vectors.Bytes, byte(rand.Uint64()))
			}
		}
	}
	return in
}

// small returns settings that train in a fraction of a second.
func small() train.Config {
	c := train.Default()
	c.SlotBits, c.Folds = 9, 2
	c.Tagger.Epochs, c.Hinter.Epochs, c.Parser.Epochs = 16, 16, 30
	for _, n := range []*learn.Config{&c.Tagger.Net, &c.Hinter.Net, &c.Parser.Net} {
		n.Units, n.Least, n.Damp, n.DropUnit = 64, 1, 0.1, 0
	}
	return c
}

// tinySum is the checksum of the model of the test treebank. It must be the
// same on every machine; measured on amd64, with and without GOEXPERIMENT=simd.
const tinySum = 0xe27f60a6

func TestBuildIsReproducible(t *testing.T) {
	a, err := train.Build(tiny(t), small())
	if err != nil {
		t.Fatal(err)
	}
	b, err := train.Build(tiny(t), small())
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a, b) {
		t.Error("two builds from the same input differ")
	}
	if sum := crc32.ChecksumIEEE(a); sum != tinySum {
		t.Errorf("checksum %#x, want %#x: if training was not meant to change, this machine computes differently", sum, tinySum)
	}
	c := small()
	c.Parser.Net.Seed++
	if other, err := train.Build(tiny(t), c); err != nil || bytes.Equal(a, other) {
		t.Errorf("another seed made no difference (error %v)", err)
	}
}

// TestBuildFromParsed checks that sentences that were not in the treebank take part.
func TestBuildFromParsed(t *testing.T) {
	in, c := tiny(t), small()
	c.Hinter.Epochs, c.Parser.Epochs = 1, 1
	without, err := train.Build(in, c)
	if err != nil {
		t.Fatal(err)
	}
	in.Parsed = []conllu.Sentence{{Words: []conllu.Word{
		{Form: "Rebels", Tag: "NNS", Head: 1, Dep: "nsubj"}, {Form: "left", Tag: "VBD", Head: -1, Dep: "root"},
	}}}
	if with, err := train.Build(in, c); err != nil || bytes.Equal(with, without) {
		t.Errorf("parsed sentences made no difference (error %v)", err)
	}
}

// TestBuildLearns trains on most of the sentences and compares the model on
// the rest with the tag NN everywhere and arcs to the next word.
func TestBuildLearns(t *testing.T) {
	in := tiny(t)
	test := in.Sentences[20:]
	in.Sentences = in.Sentences[:20]
	file, err := train.Build(in, small())
	if err != nil {
		t.Fatal(err)
	}
	m, err := syntax.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	if m.Notes != "tiny" {
		t.Errorf("notes %q", m.Notes)
	}
	got, plain := eval.Run(m, test), trivial(test)
	t.Logf("model %v, trivial %v", got, plain)
	if got.Tags < 2*plain.Tags || 2*got.Heads < 3*plain.Heads || got.Labels < 2*plain.Labels {
		t.Errorf("model %v, trivial %v", got, plain)
	}
}

// trivial counts what a model would get right that gives every word the tag
// NN and the next word as the head, with relation det.
func trivial(sentences []conllu.Sentence) (sc eval.Score) {
	for _, s := range sentences {
		for i, w := range s.Words {
			sc.Words++
			if w.Tag == "NN" {
				sc.Tags++
			}
			if w.Head == i+1 {
				sc.Heads++
				if w.Dep == "det" {
					sc.Labels++
				}
			}
		}
	}
	return sc
}

func TestBuildRefusesNothing(t *testing.T) {
	if _, err := train.Build(train.Input{}, small()); err == nil {
		t.Error("no error without sentences")
	}
	c := small()
	c.SlotBits = 3
	if _, err := train.Build(tiny(t), c); err == nil {
		t.Error("no error for a table that is too small")
	}
}

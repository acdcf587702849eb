package names

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/annals-dev/annals/internal/names"
	"github.com/annals-dev/annals/internal/train/learn"
	"github.com/annals-dev/annals/internal/train/lexicon"
)

// Sources are the texts of training.
type Sources struct {
	Gold    []Text // annotated by hand
	Silver  []Text // annotated by a machine and corrected in part
	Teacher []Text // the texts of Silver as the teacher sees them
	Raw     []Text // annotated by the teacher alone
}

// notes is what a model file says of itself.
const notes = `Names of persons, organisations, states and settlements, other places, peoples, and buildings.
Trained on Universal NER English-EWT (train; CC BY-SA 4.0), the Groningen Meaning Bank (ODbL, CDLA-Sharing),
Wikinews (CC BY 2.5), press releases of the White House (public domain) and the current events of Wikipedia
(CC BY-SA 4.0), the last three labelled by spaCy's en_core_web_md (MIT) and models of this trainer where they agree.
Embedding codes from GloVe 6B (PDDL). Gazetteer: see nlp/models/README.md. Offered under CC BY-SA 4.0.`

// Sizes of the tables, as binary logarithms of their slots. Twice the words and
// twice the rows gain less than 0.2 points of F1.
const (
	lexiconBits  = 17
	phraseBits   = 17
	units        = 64
	rows         = 65536
	leastSeen    = 3
	numWords     = 60000 // with embeddings
	codesFit     = 40000 // words that the codes are fitted to
	vectorDims   = 100
	numFolds     = 2
	defaultBlur  = 1
	passes       = 5
	foldPasses   = 3
	learningRate = 0.05
	lastRound    = 1
)

// A Builder holds the tables that do not depend on the texts.
type Builder struct {
	g     *Gazetteer
	parts names.Sections
	model *names.Model // without network
}

// NewBuilder builds the tables from the words, most frequent first and separated
// by space, and their vectors. Cache names a file that keeps the embedding codes
// between runs; it may be empty.
func NewBuilder(g *Gazetteer, words string, vectors []byte, cache string) (*Builder, error) {
	forms := strings.Fields(words)
	if len(forms) < numWords || len(vectors) < numWords*vectorDims {
		return nil, fmt.Errorf("%d words and %d bytes of vectors, want %d words", len(forms), len(vectors), numWords)
	}
	codes, err := cachedCodes(vectors[:numWords*vectorDims], cache)
	if err != nil {
		return nil, err
	}
	b := &Builder{g: g, parts: names.Sections{Notes: notes, Labels: LabelNames()}}
	if b.parts.Lexicon, err = g.Lexicon(forms[:numWords], codes, lexiconBits); err != nil {
		return nil, err
	}
	if b.parts.Phrases, err = g.Phrases(phraseBits); err != nil {
		return nil, err
	}
	b.model = &names.Model{}
	var ok [2]bool
	b.model.Lexicon, ok[0] = names.OpenLexicon(b.parts.Lexicon)
	b.model.Phrases, ok[1] = names.OpenPhrases(b.parts.Phrases)
	if ok != [2]bool{true, true} {
		return nil, errors.New("tables cannot be read back")
	}
	return b, nil
}

// cachedCodes returns the codes of the vectors, from the cache if it is theirs.
func cachedCodes(vectors []byte, cache string) ([][names.NumCodes]uint8, error) {
	sum := sha256.Sum256(vectors)
	codes := make([][names.NumCodes]uint8, len(vectors)/vectorDims)
	if b, err := os.ReadFile(cache); err == nil && len(b) == len(sum)+len(codes)*names.NumCodes && string(b[:len(sum)]) == string(sum[:]) {
		_, err = binary.Decode(b[len(sum):], binary.LittleEndian, codes)
		return codes, err
	}
	codes = lexicon.Codes(vectors, 100, codesFit)
	if cache == "" {
		return codes, nil
	}
	b, err := binary.Append(sum[:], binary.LittleEndian, codes)
	if err != nil {
		return nil, err
	}
	return codes, os.WriteFile(cache, b, 0o666)
}

// Settle returns texts to learn from. In two rounds, models that have not seen a
// text and the teacher settle its names.
func (b *Builder) Settle(src *Sources, logf func(string, ...any)) ([]Text, error) {
	j := newJudge(b.g, src.Silver)
	texts := append(append([]Text{}, src.Silver...), src.Gold...)
	examples, err := b.guessed(texts)
	if err != nil {
		return nil, err
	}
	raw := Encode(b.model, src.Raw)
	if err := guessAll(b.train(CountFeatures(b.model, examples), examples, passes), raw); err != nil {
		return nil, err
	}
	guesses := append(opinions(src.Silver, examples), opinions(src.Raw, raw)...)
	for round := range lastRound + 1 {
		logf("round %d: %d documents", round+1, len(guesses))
		texts = append(append([]Text{}, src.Gold...), j.settleAll(src, guesses)...)
		agree(texts[len(src.Gold):])
		if round == lastRound {
			break
		}
		if examples, err = b.guessed(texts); err != nil {
			return nil, err
		}
		guesses = opinions(texts, examples)[len(src.Gold):]
	}
	return texts, nil
}

// Train returns the file of a model that has learned the texts.
func (b *Builder) Train(texts []Text) ([]byte, error) {
	r := learn.NewRand(1)
	texts = append([]Text{}, texts...)
	for i := range texts {
		if r.Float() < noisyShare {
			texts[i] = retype(texts[i], r)
		}
	}
	examples, err := b.guessed(texts)
	if err != nil {
		return nil, err
	}
	return b.train(CountFeatures(b.model, examples), examples, passes), nil
}

// settleAll settles the names of the silver and the raw texts, with the opinions
// of a model about both.
func (j *judge) settleAll(src *Sources, guesses []opinion) []Text {
	var out []Text
	for i, t := range src.Silver {
		out = append(out, j.settle(t, true, src.Teacher[i].Spans, guesses[i]))
	}
	for i, t := range src.Raw {
		out = append(out, j.settle(t, false, t.Spans, guesses[len(src.Silver)+i]))
	}
	return out
}

// guessed encodes texts with the guesses of models that were trained on the
// other half of them.
func (b *Builder) guessed(texts []Text) ([]Example, error) {
	examples := Encode(b.model, texts)
	Count(examples)
	features := CountFeatures(b.model, examples)
	for k := range numFolds {
		var rest []Example
		for i, e := range examples {
			if i%numFolds != k {
				e.Guess = nil
				rest = append(rest, e)
			}
		}
		m, err := names.Open(b.train(features, rest, foldPasses))
		if err != nil {
			return nil, err
		}
		Guess(m, examples, k, numFolds)
	}
	return examples, nil
}

func guessAll(file []byte, examples []Example) error {
	m, err := names.Open(file)
	if err != nil {
		return err
	}
	var d names.Document
	for i := range examples {
		examples[i].start(m, &d)
		m.Label(&d)
		examples[i].Guess = append([]uint8(nil), d.Labels...)
	}
	return nil
}

// train returns the file of a model that was trained on the examples.
func (b *Builder) train(features learn.Counter, examples []Example, epochs int) []byte {
	net := Train(b.model, features, examples, Config{
		Net:    learn.Config{Units: units, Least: leastSeen, Rows: rows, Rate: learningRate, Damp: 1, DropUnit: 0.1, DropRow: 0.05, Seed: 1},
		Epochs: epochs, Blur: defaultBlur,
	})
	parts := b.parts
	parts.Net = net.Export()
	return parts.Marshal()
}

// opinions returns the names that the guesses about texts stand for.
func opinions(texts []Text, examples []Example) []opinion {
	out := make([]opinion, len(texts))
	for i, t := range texts {
		out[i] = examples[i].opinion(t)
	}
	return out
}

// EvaluateFile labels texts with a model file.
func EvaluateFile(file []byte, texts []Text) (*Score, error) {
	m, err := names.Open(file)
	if err != nil {
		return nil, err
	}
	return Evaluate(m, Encode(m, texts)), nil
}

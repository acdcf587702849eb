package names

import (
	"github.com/annals-dev/annals/internal/names"
	"github.com/annals-dev/annals/internal/syntax"
	"github.com/annals-dev/annals/internal/train/learn"
	"github.com/annals-dev/annals/nlp"
)

// NumLabels is the number of labels of names.
const NumLabels = int(nlp.NumLabels) - 1

// LabelNames returns the names of the labels from 1.
func LabelNames() []string {
	var out []string
	for l := nlp.PER; l < nlp.NumLabels; l++ {
		out = append(out, l.String())
	}
	return out
}

// An Example is a document in numbers.
type Example struct {
	Words []names.Word
	Ends  []int   // of sentences
	Gold  []uint8 // outcomes; Unsure where the annotations disagree
	Guess []uint8 // outcomes of a model that has not seen the document
	Freq  []int32 // how often the training texts have each word
}

// Unsure marks words that training passes over.
const Unsure = 255

// Encode returns the texts as Examples.
func Encode(m *names.Model, texts []Text) []Example {
	out := make([]Example, 0, len(texts))
	for _, t := range texts {
		d := nlp.Tokenize(t.Text, nil)
		e := Example{Gold: outcomes(d, t.Spans), Words: make([]names.Word, len(d.Tokens))}
		for i, w := range d.Tokens {
			e.Words[i] = m.Lexicon.Look(d.Text(w.Span))
			e.Words[i].Glued = i > 0 && d.Tokens[i-1].End == w.Start
		}
		for _, s := range d.Sentences {
			e.Ends = append(e.Ends, int(s.Last))
		}
		out = append(out, e)
	}
	return out
}

// outcomes returns the outcome of each token. A name never goes on into the next
// sentence.
func outcomes(d *nlp.Document, spans []Span) []uint8 {
	gold := make([]uint8, len(d.Tokens))
	i := 0
	for _, s := range spans {
		for i < len(d.Tokens) && int(d.Tokens[i].End) <= s.Start {
			i++
		}
		first := i
		for i < len(d.Tokens) && int(d.Tokens[i].Start) < s.End {
			i++
		}
		if first == i {
			continue
		}
		if end := int(d.Sentences[d.SentenceAt(first)].Last); s.Label == Mask || i > end {
			for k := first; k < i; k++ {
				gold[k] = Unsure
			}
			continue
		}
		for k := first; k < i; k++ {
			gold[k] = names.Outcome(uint8(s.Label), position(k-first, i-first))
		}
	}
	return gold
}

func position(k, n int) uint8 {
	switch {
	case n == 1:
		return names.Only
	case k == 0:
		return names.First
	case k == n-1:
		return names.Last
	}
	return names.Inner
}

// Count sets the Freq of the examples.
func Count(examples []Example) {
	n := map[uint32]int32{}
	for _, e := range examples {
		for _, w := range e.Words {
			n[w.Hash]++
		}
	}
	for i := range examples {
		e := &examples[i]
		e.Freq = make([]int32, len(e.Words))
		for k, w := range e.Words {
			e.Freq[k] = n[w.Hash]
		}
	}
}

// Config holds the settings of Train.
type Config struct {
	Net    learn.Config // Outcomes is set by Train
	Epochs int
	Blur   float32 // a word that occurs Blur times is forgotten half of the time
}

// Train returns a network trained on the examples: on their sentences alone, and
// half of the time, if they have guesses, with what those say about other
// occurrences of the same words.
func Train(m *names.Model, features learn.Counter, examples []Example, cfg Config) *learn.Net {
	cfg.Net.Outcomes = names.Outcomes(NumLabels)
	n := learn.New(cfg.Net, features)
	t := trainer{net: n, model: m, cfg: cfg}
	n.Run(len(examples), cfg.Epochs, func(_, i int) { t.example(&examples[i]) })
	return n
}

type trainer struct {
	net   *learn.Net
	model *names.Model
	cfg   Config
	d     names.Document
	f     syntax.Features
}

// forgotten stands for a word that is too rare to learn by heart.
const forgotten = 2

// example learns one document. The features see the labels that the network
// itself gave, as they will in use, unless they rule the right one out.
func (t *trainer) example(e *Example) {
	e.start(t.model, &t.d)
	e.recall(&t.d, e.Guess != nil && t.net.Rand().Float() < 0.5)
	for i := range t.d.Words {
		if rate := t.cfg.Blur; t.net.Rand().Float() < rate/(float32(e.Freq[i])+rate) {
			t.d.Words[i].Hash = forgotten
		}
	}
	first := 0
	for k, end := range e.Ends {
		s := t.d.Sentence(k)
		t.sentence(&s, e.Gold[first:end])
		first = end
	}
}

// start prepares d for the words of e.
func (e *Example) start(m *names.Model, d *names.Document) {
	d.Reset(len(e.Words))
	copy(d.Words, e.Words)
	d.Ends = append(d.Ends, e.Ends...)
	m.Prepare(d)
}

func (t *trainer) sentence(s *names.Sentence, golds []uint8) {
	for i, gold := range golds {
		s.Labels[i] = 0
		if s.Asked(i) {
			s.Labels[i] = t.step(s, i, gold)
		}
	}
}

// step learns word i and returns the label that the features of the next word
// are to see.
func (t *trainer) step(s *names.Sentence, i int, gold uint8) uint8 {
	prev := uint8(0)
	if i > 0 {
		prev = s.Labels[i-1]
	}
	more := i+1 < len(s.Words)
	s.Features(i, &t.f)
	t.net.Forward(&t.f)
	scores := t.net.Score(0, t.cfg.Net.Outcomes)
	best := uint8(0)
	for k, x := range scores {
		if names.Allowed(prev, uint8(k), more) && (x > scores[best] || !names.Allowed(prev, best, more)) {
			best = uint8(k)
		}
	}
	if gold == Unsure || !names.Allowed(prev, gold, more) {
		return best
	}
	t.net.Learn(0, len(scores), func(k int) bool { return k == int(gold) }, func(int) bool { return true })
	t.net.Update()
	return best
}

// Guess sets the guesses of the examples that are k modulo n to the labels of m.
func Guess(m *names.Model, examples []Example, k, n int) {
	var d names.Document
	for i := k; i < len(examples); i += n {
		e := &examples[i]
		e.start(m, &d)
		d.Recall(false)
		m.LabelOnce(&d)
		e.Guess = append(e.Guess[:0], d.Labels...)
	}
}

// CountFeatures counts the features of the examples, with the right labels to
// the left and without what the rest of the document says.
func CountFeatures(m *names.Model, examples []Example) learn.Counter {
	c := learn.Counter{}
	var d names.Document
	var f syntax.Features
	for i := range examples {
		e := &examples[i]
		e.start(m, &d)
		e.recall(&d, e.Guess != nil)
		for i, gold := range e.Gold {
			d.Labels[i] = gold
			if gold == Unsure {
				d.Labels[i] = 0
			}
		}
		for k := range d.Ends {
			s := d.Sentence(k)
			for i := range s.Words {
				if s.Asked(i) {
					s.Features(i, &f)
					c.Add(&f)
				}
			}
		}
	}
	return c
}

// recall sets the memos of d, with the guesses about e if labelled is set.
func (e *Example) recall(d *names.Document, labelled bool) {
	if labelled {
		copy(d.Labels, e.Guess)
	}
	d.Recall(labelled)
}

// opinion returns the names in t, which e encodes, that its guess stands for.
func (e *Example) opinion(t Text) opinion {
	d := nlp.Tokenize(t.Text, nil)
	var out opinion
	first := 0
	for i, k := range e.Guess {
		label, pos := names.Split(k)
		if pos == names.First || pos == names.Only {
			first = i
		}
		if pos == names.Last || pos == names.Only {
			out = append(out, Span{int(d.Tokens[first].Start), int(d.Tokens[i].End), nlp.Label(label)})
		}
	}
	return out
}

package names

// A Document is the scratch memory of one labelling, and its answer. It may be
// used again for another text.
type Document struct {
	Words  []Word
	Labels []uint8 // outcomes by word
	Ends   []int   // where each sentence ends

	listed  []uint8
	asked   []bool
	runs    []run
	spelled []uint8
	memos   []Memo
	memory  Memory
}

// Reset empties d and makes room for n words.
func (d *Document) Reset(n int) {
	d.Words, d.Labels, d.listed = grow(d.Words, n), grow(d.Labels, n), grow(d.listed, n)
	d.asked, d.memos, d.Ends = grow(d.asked, n), grow(d.memos, n), d.Ends[:0]
	d.runs, d.spelled = grow(d.runs, n), grow(d.spelled, n)
}

func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	return s[:n]
}

// Sentence returns sentence k, which shares the memory of d.
func (d *Document) Sentence(k int) Sentence {
	a, b := 0, d.Ends[k]
	if k > 0 {
		a = d.Ends[k-1]
	}
	return Sentence{
		Words: d.Words[a:b], Labels: d.Labels[a:b], Listed: d.listed[a:b], Memos: d.memos[a:b],
		asked: d.asked[a:b], runs: d.runs[a:b], spelled: d.spelled[a:b],
	}
}

// Prepare looks the words up in the gazetteer, finds those that may be part of a
// name, and counts which occur without capital.
func (m *Model) Prepare(d *Document) {
	d.memory.reset(len(d.Words))
	for k := range d.Ends {
		s := d.Sentence(k)
		m.prepare(&s)
		d.memory.note(&s, false)
	}
}

// Recall sets the memos of d: what the rest of the document says about each
// word. Labelled tells whether that includes the Labels.
func (d *Document) Recall(labelled bool) {
	for k := range d.Ends {
		s := d.Sentence(k)
		if labelled {
			d.memory.note(&s, true)
		}
	}
	for k := range d.Ends {
		s := d.Sentence(k)
		d.memory.recall(&s, labelled)
	}
}

// Label sets the Labels of d, whose Words and Ends are set: once by the
// sentences alone, and again with what the first labels say about other
// occurrences of the same words.
func (m *Model) Label(d *Document) {
	m.Prepare(d)
	for _, labelled := range [...]bool{false, true} {
		d.Recall(labelled)
		m.LabelOnce(d)
	}
}

// LabelOnce sets the Labels of d, which is prepared and has its memos.
func (m *Model) LabelOnce(d *Document) {
	for k := range d.Ends {
		s := d.Sentence(k)
		m.label(&s)
	}
}

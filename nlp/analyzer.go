package nlp

// A Tagger sets the Tag of each token of one sentence, in place. It must be
// safe for concurrent use and must not keep words.
type Tagger interface {
	Tag(d *Document, words []Token)
}

// A NameFinder appends the names of sentence s to dst, in text order and
// without overlaps, and returns it. It must be safe for concurrent use.
type NameFinder interface {
	FindNames(d *Document, s Sentence, dst []Name) []Name
}

// A Parser sets Head and Dep of each token of one tagged sentence, in place.
// It must be safe for concurrent use and must not keep words.
type Parser interface {
	Parse(d *Document, words []Token)
}

// Config chooses the stages of an Analyzer. The zero Config means the built-in
// stages.
type Config struct {
	Tagger Tagger     // nil means the built-in tagger
	Names  NameFinder // nil means the built-in name model
	Parser Parser     // nil means the built-in parser
}

// An Analyzer turns text into an annotated Document. It is immutable and safe
// for concurrent use.
type Analyzer struct {
	tagger Tagger
	names  NameFinder
	parser Parser
}

// New returns an Analyzer with the given stages. It fails if a built-in model
// cannot be read.
func New(c Config) (*Analyzer, error) {
	return &Analyzer{c.Tagger, c.Names, c.Parser}, nil
}

// Analyze splits text as Tokenize does and annotates it. The names it found
// are in text order and do not overlap.
func (a *Analyzer) Analyze(text string, parts []Span) (*Document, []Name) {
	d := Tokenize(text, parts)
	var names []Name
	for _, s := range d.Sentences {
		words := d.Words(s)
		if a.tagger != nil {
			a.tagger.Tag(d, words)
		}
		if a.names != nil {
			names = a.names.FindNames(d, s, names)
		}
		if a.parser != nil {
			a.parser.Parse(d, words)
		}
	}
	return d, names
}

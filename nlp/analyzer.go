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
	a := &Analyzer{c.Tagger, c.Names, c.Parser}
	var err error
	if a.tagger == nil {
		if a.tagger, err = BuiltinTagger(); err != nil {
			return nil, err
		}
	}
	if a.names == nil {
		if a.names, err = BuiltinNames(); err != nil {
			return nil, err
		}
	}
	if a.parser == nil {
		if a.parser, err = BuiltinParser(); err != nil {
			return nil, err
		}
	}
	return a, nil
}

// Analyze splits text as Tokenize does and annotates it. The names it found
// are in text order and do not overlap.
func (a *Analyzer) Analyze(text string, parts []Span) (*Document, []Name) {
	d := Tokenize(text, parts)
	for _, s := range d.Sentences {
		a.tagger.Tag(d, d.Words(s))
		ensureFinite(d, d.Words(s))
	}
	lemmatize(d)
	for _, s := range d.Sentences {
		a.parser.Parse(d, d.Words(s))
		tagPassives(d, s)
	}
	names := a.findNames(d)
	attachHolders(d, names)
	return d, names
}

// A documentNamer is a NameFinder that can make use of the whole document.
type documentNamer interface {
	findAll(d *Document) []Name
}

func (a *Analyzer) findNames(d *Document) []Name {
	if f, ok := a.names.(documentNamer); ok {
		return f.findAll(d)
	}
	var names []Name
	for _, s := range d.Sentences {
		names = a.names.FindNames(d, s, names)
	}
	return names
}

package events

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"strings"
	"sync"

	"github.com/annals-dev/annals/article"
	"github.com/annals-dev/annals/entities"
	"github.com/annals-dev/annals/nlp"
	"github.com/annals-dev/annals/when"
)

// A Config configures an Extractor. The zero value is a valid configuration.
type Config struct {
	Tagger    nlp.Tagger     // nil means the built-in tagger
	Names     nlp.NameFinder // nil means the built-in name model
	Parser    nlp.Parser     // nil means the built-in parser
	Knowledge *entities.KB   // nil means the built-in knowledge base
	Rules     []*Rules       // tried beside the built-in ones, and before them where both fit equally well
	Bare      bool           // leave out the built-in rules
}

// MaxText is the longest text Extract accepts, in bytes. It bounds memory at
// about 30 bytes per byte of text; the longest news article seen in 700 has 60 kB.
const MaxText = 16 << 20

// ErrTooLong is wrapped by the error for a text longer than MaxText.
var ErrTooLong = errors.New("text too long")

// An Extractor is a compiled Config. It is immutable and safe for concurrent use.
type Extractor struct {
	analyzer *nlp.Analyzer
	kb       *entities.KB
	rules    []*Rules
	versions Versions
}

// New compiles c. The error tells what is wrong with a model or rule set.
func New(c Config) (*Extractor, error) {
	a, err := nlp.New(nlp.Config{Tagger: c.Tagger, Names: c.Names, Parser: c.Parser})
	if err != nil {
		return nil, fmt.Errorf("events: %w", err)
	}
	x := &Extractor{analyzer: a, kb: c.Knowledge, rules: c.Rules}
	if x.kb == nil {
		x.kb = entities.Default()
	}
	if !c.Bare {
		b, err := BuiltinRules()
		if err != nil {
			return nil, fmt.Errorf("events: built-in rules: %w", err)
		}
		x.rules = append(x.rules[:len(x.rules):len(x.rules)], b)
	}
	x.versions = versionsOf(x.rules)
	return x, nil
}

// Extract reports the events of a. Any text is accepted; the error is non-nil
// only if the text is longer than MaxText or ctx has ended.
func (x *Extractor) Extract(ctx context.Context, a article.Article) (*Report, error) {
	if len(a.Text) > MaxText {
		return nil, fmt.Errorf("article %q: %w: %d bytes, at most %d", a.ID, ErrTooLong, len(a.Text), MaxText)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	e := x.begin(a)
	e.events()
	return e.report, nil
}

// begin runs the stages below events: layout, words, times, entities.
func (x *Extractor) begin(a article.Article) *extraction {
	r := &Report{Article: a, Layout: article.Read(a), Versions: x.versions}
	parts := make([]nlp.Span, len(r.Layout.Blocks))
	for i, b := range r.Layout.Blocks {
		parts[i] = nlp.Span{Start: uint32(b.Start), End: uint32(b.End)}
	}
	d, names := x.analyzer.Analyze(a.Text, parts)
	r.Document = d
	r.Times = when.Find(a.Text, when.Context{Published: r.Layout.Published})
	r.Entities = x.kb.Find(d, names, entities.Context{Date: r.Layout.Published})
	e := &extraction{Extractor: x, report: r}
	e.m.d, e.m.tree, e.m.set = d, nlp.NewTree(d), r.Entities
	return e
}

// ExtractAll extracts from many articles on the given number of goroutines
// (GOMAXPROCS if it is not positive) and yields the reports in input order, so
// that the result does not depend on scheduling. It stops early when ctx ends,
// yielding its error, and holds at most a few articles per worker in memory.
func (x *Extractor) ExtractAll(ctx context.Context, in iter.Seq[article.Article], workers int) iter.Seq2[*Report, error] {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	return func(yield func(*Report, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		for slot := range x.schedule(ctx, in, workers) {
			r := <-slot
			if !yield(r.report, r.err) {
				return
			}
		}
		if err := ctx.Err(); err != nil {
			yield(nil, err)
		}
	}
}

type result struct {
	report *Report
	err    error
}

// windowPerWorker is how many articles per worker may wait for an earlier one.
const windowPerWorker = 4

// schedule starts workers and returns the slots of the results in input order.
func (x *Extractor) schedule(ctx context.Context, in iter.Seq[article.Article], workers int) <-chan chan result {
	type job struct {
		a    article.Article
		slot chan result
	}
	jobs := make(chan job)
	slots := make(chan chan result, windowPerWorker*workers)
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for j := range jobs {
				r, err := x.Extract(ctx, j.a)
				j.slot <- result{r, err}
			}
		})
	}
	go func() {
		defer close(slots)
		defer close(jobs)
		for a := range in {
			j := job{a, make(chan result, 1)}
			select {
			case slots <- j.slot:
			case <-ctx.Done():
				return
			}
			select {
			case jobs <- j:
			case <-ctx.Done():
				j.slot <- result{nil, ctx.Err()}
				return
			}
		}
	}()
	return slots
}

// defaultExtractor is built on first use.
var defaultExtractor = sync.OnceValues(func() (*Extractor, error) { return New(Config{}) })

// Extract reports the events of a with the default Config.
func Extract(ctx context.Context, a article.Article) (*Report, error) {
	x, err := defaultExtractor()
	if err != nil {
		return nil, err
	}
	return x.Extract(ctx, a)
}

func versionsOf(rules []*Rules) Versions {
	v := Versions{Module: Version}
	names := make([]string, len(rules))
	for i, r := range rules {
		names[i] = fmt.Sprintf("%08x", r.sum)
	}
	v.Rules = strings.Join(names, "+")
	return v
}

// Version is the version of this module.
const Version = "0.1.0"

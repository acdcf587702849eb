// Command train builds the model of the tagger and the parser from treebanks
// and word vectors.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/annals-dev/annals/internal/syntax"
	"github.com/annals-dev/annals/internal/train/conllu"
	"github.com/annals-dev/annals/internal/train/corpus"
	"github.com/annals-dev/annals/internal/train/eval"
	"github.com/annals-dev/annals/internal/train/learn"
	"github.com/annals-dev/annals/internal/train/lexicon"
	"github.com/annals-dev/annals/internal/train/parser"
	"github.com/annals-dev/annals/internal/train/tagger"
)

var (
	data    = flag.String("data", "", "folder with ud_ewt, ud_gum and glove100d")
	out     = flag.String("out", "syntax.bin", "model file to write")
	tagE    = flag.Int("tage", 6, "tagger epochs")
	parseE  = flag.Int("parsee", 6, "parser epochs")
	folds   = flag.Int("folds", 4, "jackknife folds")
	tagBits = flag.Uint("tagbits", 15, "")
	parBits = flag.Uint("parbits", 16, "")
	rate    = flag.Float64("rate", 0.05, "")
	trate   = flag.Float64("trate", 0.05, "")
	dropU   = flag.Float64("dropu", 0.1, "")
	dropR   = flag.Float64("dropr", 0.05, "")
	explore = flag.Float64("explore", 0.9, "")
	cache   = flag.String("cache", "", "codes cache")
	nwords  = flag.Int("nwords", 40000, "")
	limit   = flag.Int("limit", 0, "")
)

var genres = []string{"news", "interview", "bio", "voyage", "academic", "court", "textbook"}

func load(name string, keep func(doc string) bool) []corpus.Sentence {
	f, err := os.Open(filepath.Join(*data, name))
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	all, err := conllu.Read(f)
	if err != nil {
		log.Fatal(err)
	}
	var kept []conllu.Sentence
	for _, s := range all {
		if keep == nil || keep(s.Doc) {
			kept = append(kept, s)
		}
	}
	s, skipped := corpus.Encode(kept)
	log.Printf("%s: %d sentences, %d skipped", name, len(s), skipped)
	return s
}

func main() {
	flag.Parse()
	log.SetFlags(log.Ltime)
	train := load("ud_ewt/en_ewt-ud-train.conllu", nil)
	train = append(train, load("ud_gum/en_gum-ud-train.noreddit.conllu", func(doc string) bool {
		for _, g := range genres {
			if strings.HasPrefix(doc, "GUM_"+g+"_") {
				return true
			}
		}
		return false
	})...)
	if *limit > 0 {
		train = train[:*limit]
	}
	devs := map[string][]corpus.Sentence{}
	names := []string{"ud_ewt/en_ewt-ud-dev.conllu", "ud_gum/en_gum-ud-dev.conllu", "ud_gum/gum_news_dev.conllu"}
	for _, n := range names {
		devs[n] = load(n, nil)
	}
	counts := corpus.Count(train)
	forms, codes := glove()
	words := lexicon.Words(counts, forms, codes)
	slots, ok := syntax.BuildLexicon(words, 16)
	if !ok {
		log.Fatal("lexicon does not fit")
	}
	lex, _ := syntax.OpenLexicon(slots)
	corpus.Look(train, lex, counts)
	for _, n := range names {
		corpus.Look(devs[n], lex, counts)
	}
	log.Printf("lexicon %d words", len(words))

	tcfg := learn.Config{Bits: *tagBits, Rate: float32(*trate), DropUnit: float32(*dropU), DropRow: float32(*dropR), Seed: 1}
	s := syntax.Sections{Notes: "test", Tags: corpus.TagNames(), Deps: corpus.DepNames(), Lexicon: slots}
	empty := learn.New(learn.Config{Bits: *parBits, Outcomes: syntax.ParseOutcomes(len(s.Deps))}).Export(0)
	s.Parse = empty
	tagModel := func(in []corpus.Sentence) *syntax.Model {
		n := tagger.Train(in, tcfg, *tagE)
		s.Tag = n.Export(tagger.ConstantRow(*tagBits))
		m, err := syntax.Open(s.Marshal())
		if err != nil {
			log.Fatal(err)
		}
		return m
	}
	t0 := time.Now()
	m := tagModel(train)
	log.Printf("tagger %v", time.Since(t0))
	for _, n := range names {
		log.Print(n, " ", eval.Run(m, devs[n]))
	}
	if *parseE == 0 {
		return
	}
	full := s.Tag
	if *folds > 1 {
		for f := range *folds {
			var in []corpus.Sentence
			for i := range train {
				if i/10%*folds != f {
					in = append(in, train[i])
				}
			}
			m := tagModel(in)
			for i := range train {
				if i/10%*folds == f {
					m.TagAll(train[i].Words, train[i].Tags)
				}
			}
		}
		log.Printf("jackknife %v", time.Since(t0))
	}
	s.Tag = full
	np := 0
	for i := range train {
		if parser.Project(train[i].Heads) {
			np++
		}
	}
	log.Printf("%d lifted", np)
	t0 = time.Now()
	pcfg := parser.Config{Net: learn.Config{Bits: *parBits, Rate: float32(*rate), DropUnit: float32(*dropU), DropRow: float32(*dropR), Seed: 2}, Epochs: *parseE, Explore: float32(*explore)}
	pn := parser.Train(train, pcfg)
	s.Parse = pn.Export(parser.ConstantRow(*parBits))
	log.Printf("parser %v", time.Since(t0))
	file := s.Marshal()
	m, err := syntax.Open(file)
	if err != nil {
		log.Fatal(err)
	}
	for _, n := range names {
		t0 := time.Now()
		sc := eval.Run(m, devs[n])
		log.Print(n, " ", sc, " ", fmt.Sprintf("%.0f tok/s", float64(sc.Words)/time.Since(t0).Seconds()))
	}
	os.WriteFile(*out, file, 0o644)
}

func glove() ([]string, [][syntax.NumCodes]uint8) {
	b, err := os.ReadFile(filepath.Join(*data, "glove100d/words.200k.txt"))
	if err != nil {
		log.Fatal(err)
	}
	forms := strings.Split(strings.TrimSpace(string(b)), "\n")[:*nwords]
	codes := make([][syntax.NumCodes]uint8, len(forms))
	if c, err := os.ReadFile(*cache); err == nil {
		for i := range codes {
			copy(codes[i][:], c[i*syntax.NumCodes:])
		}
		return forms, codes
	}
	v, err := os.ReadFile(filepath.Join(*data, "glove100d/vectors.200k.100d.int8"))
	if err != nil {
		log.Fatal(err)
	}
	t := time.Now()
	codes = lexicon.Codes(v[:*nwords*100], 12000)
	log.Printf("codes %v", time.Since(t))
	if *cache != "" {
		var c []byte
		for _, x := range codes {
			c = append(c, x[:]...)
		}
		os.WriteFile(*cache, c, 0o644)
	}
	return forms, codes
}

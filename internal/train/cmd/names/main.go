// Command names builds the model of the name finder.
//
// The texts of its training are annotated in part by a teacher, so that it takes
// three steps: names -data D -texts T/gmb.jsonl writes the texts that are only in
// a treebank's form; teacher.py of internal/train/names labels them and the
// articles, to T/gmb.teacher.jsonl, T/events.teacher.jsonl and
// T/articles.teacher.jsonl; names -data D -teacher T builds the model.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"

	"github.com/annals-dev/annals/internal/train/names"
)

func main() {
	log.SetFlags(0)
	data := flag.String("data", "", "folder with nlp and kb")
	texts := flag.String("texts", "", "write the texts for the teacher to this file, and stop")
	entities := flag.String("entities", "entities/data", "folder of the tables of package entities")
	teacher := flag.String("teacher", "", "folder with the teacher's files")
	cache := flag.String("cache", "", "file that keeps the embedding codes between runs")
	out := flag.String("out", "nlp/models/names.bin", "model file to write")
	flag.Parse()
	var err error
	if *texts != "" {
		err = writeTexts(*data, *entities, *texts)
	} else {
		err = build(*data, *entities, *teacher, *cache, *out)
	}
	if err != nil {
		log.Fatal("names: ", err)
	}
}

func writeTexts(data, entities, name string) error {
	g, err := names.ReadGazetteer(filepath.Join(data, "kb"), entities)
	if err != nil {
		return err
	}
	gmb, err := readGMB(data, g)
	if err != nil {
		return err
	}
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	enc := json.NewEncoder(f)
	for _, t := range gmb {
		if err := enc.Encode(map[string]string{"text": t.Text}); err != nil {
			return err
		}
	}
	return f.Close()
}

func build(data, entities, teacher, cache, out string) error {
	g, err := names.ReadGazetteer(filepath.Join(data, "kb"), entities)
	if err != nil {
		return err
	}
	src, dev, err := readSources(data, teacher, g)
	if err != nil {
		return err
	}
	words, err := os.ReadFile(filepath.Join(data, "nlp/glove100d/words.200k.txt"))
	if err != nil {
		return err
	}
	vectors, err := os.ReadFile(filepath.Join(data, "nlp/glove100d/vectors.200k.100d.int8"))
	if err != nil {
		return err
	}
	b, err := names.NewBuilder(g, string(words), vectors, cache)
	if err != nil {
		return err
	}
	texts, err := b.Settle(src, log.Printf)
	if err != nil {
		return err
	}
	file, err := b.Train(texts)
	if err != nil {
		return err
	}
	for _, d := range dev {
		score, err := names.EvaluateFile(file, d.texts)
		if err != nil {
			return err
		}
		fmt.Println(d.name, score)
	}
	return os.WriteFile(out, file, 0o666)
}

// A devSet is held out of training.
type devSet struct {
	name  string
	texts []names.Text
}

// gmbHeld is the number of documents of the Groningen Meaning Bank that are kept
// out of training.
const gmbHeld = 160

func readSources(data, teacher string, g *names.Gazetteer) (*names.Sources, []devSet, error) {
	uner := func(split string) ([]names.Text, error) {
		return read(filepath.Join(data, "nlp/uner_ewt/en_ewt-ud-"+split+".iob2"), func(r io.Reader) ([]names.Text, error) { return names.ReadUNER(r, g) })
	}
	src := &names.Sources{}
	var err error
	if src.Gold, err = uner("train.EARLY-0c7ce0de"); err != nil {
		return nil, nil, err
	}
	dev, err := uner("dev")
	if err != nil {
		return nil, nil, err
	}
	gmb, err := readGMB(data, g)
	if err != nil {
		return nil, nil, err
	}
	src.Silver = gmb[gmbHeld:]
	t, err := read(filepath.Join(teacher, "gmb.teacher.jsonl"), names.ReadTeacher)
	if err != nil {
		return nil, nil, err
	}
	src.Teacher = t[gmbHeld:]
	for _, name := range []string{"events", "articles"} {
		t, err := read(filepath.Join(teacher, name+".teacher.jsonl"), names.ReadTeacher)
		if err != nil {
			return nil, nil, err
		}
		src.Raw = append(src.Raw, t...)
	}
	return src, []devSet{{"uner_ewt dev", dev}, {"gmb held out", gmb[:gmbHeld]}}, nil
}

func readGMB(data string, g *names.Gazetteer) ([]names.Text, error) {
	return read(filepath.Join(data, "nlp/gmb_kaggle/gmb.conll"), func(r io.Reader) ([]names.Text, error) { return names.ReadGMB(r, g) })
}

func read(name string, from func(io.Reader) ([]names.Text, error)) ([]names.Text, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	texts, err := from(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", filepath.Base(name), err)
	}
	return texts, nil
}

package conllu

import (
	"path/filepath"
	"slices"
	"strings"
)

// gumGenres are those of GUM whose texts may be used and adapted.
var gumGenres = []string{"academic", "bio", "court", "interview", "news", "textbook", "voyage"}

// isFree reports whether the document of GUM, "GUM_news_iodine", is of a genre
// whose texts may be used and adapted.
func isFree(doc string) bool {
	name, ok := strings.CutPrefix(doc, "GUM_")
	genre, _, _ := strings.Cut(name, "_")
	return ok && slices.Contains(gumGenres, genre)
}

// Training reads the sentences that models may learn from, out of a folder with
// ud_ewt and ud_gum: the training parts of EWT and of the free genres of GUM.
func Training(folder string) ([]Sentence, error) {
	trees, err := ReadFile(filepath.Join(folder, "ud_ewt/en_ewt-ud-train.conllu"))
	if err != nil {
		return nil, err
	}
	gum, err := ReadFile(filepath.Join(folder, "ud_gum/en_gum-ud-train.noreddit.conllu"))
	if err != nil {
		return nil, err
	}
	return append(trees, slices.DeleteFunc(gum, func(s Sentence) bool { return !isFree(s.Doc) })...), nil
}

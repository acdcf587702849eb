package lexicon

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/annals-dev/annals/internal/syntax"
)

// Vectors are words with their embeddings. Rare words share vectors.
type Vectors struct {
	Forms []string // most frequent first
	Rows  []int    // for each form the number of its vector
	Width int      // numbers in a vector, at most 100
	Bytes []byte   // the vectors, Width signed bytes each
}

// ReadVectors reads a list of words, one a line, each with the number of its
// vector after a tab, and the vectors.
func ReadVectors(list string, vectors []byte) (v Vectors, err error) {
	most := 0
	for line := range strings.Lines(list) {
		form, number, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		row, err := strconv.ParseUint(number, 10, 31)
		if err != nil {
			return v, fmt.Errorf("lexicon: line %d: %w", len(v.Forms)+1, err)
		}
		v.Forms, v.Rows = append(v.Forms, form), append(v.Rows, int(row))
		most = max(most, int(row)+1)
	}
	if most > 0 {
		v.Width = len(vectors) / most
	}
	if v.Bytes = vectors; v.Width < 1 || v.Width > dims || len(vectors) != v.Width*most {
		return v, errors.New("lexicon: words and vectors do not agree")
	}
	return v, nil
}

// ReadFiles reads the vectors in name.txt and name.int8; see ReadVectors.
func ReadFiles(name string) (v Vectors, err error) {
	list, err := os.ReadFile(name + ".txt")
	if err != nil {
		return v, err
	}
	vectors, err := os.ReadFile(name + ".int8")
	if err != nil {
		return v, err
	}
	return ReadVectors(string(list), vectors)
}

// Codes returns the codes of each form; see Codes.
func (v *Vectors) Codes(fit int) [][syntax.NumCodes]uint8 {
	shared := Codes(v.Bytes, v.Width, fit)
	codes := make([][syntax.NumCodes]uint8, len(v.Forms))
	for i, row := range v.Rows {
		codes[i] = shared[row]
	}
	return codes
}

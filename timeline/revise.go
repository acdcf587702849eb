package timeline

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/revisions.tsv
var revisionsTSV string

// revisionCues returns the cues of data/revisions.tsv, each with a space on
// either side.
var revisionCues = sync.OnceValue(func() []string {
	var cues []string
	for line := range strings.Lines(revisionsTSV) {
		if cue := strings.TrimSpace(line); cue != "" && !strings.HasPrefix(cue, "#") {
			cues = append(cues, " "+cue+" ")
		}
	}
	return cues
})

// revises reports whether a sentence says that its figure corrects an earlier one.
func revises(sentence string) bool {
	s := " " + strings.Join(strings.FieldsFunc(strings.ToLower(sentence), isBreak), " ") + " "
	for _, cue := range revisionCues() {
		if strings.Contains(s, cue) {
			return true
		}
	}
	return false
}

func isBreak(r rune) bool { return strings.ContainsRune(" \t\n\r\u00a0.,;:!?\"()“”", r) }

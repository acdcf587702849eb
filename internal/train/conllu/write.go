package conllu

import (
	"bufio"
	"cmp"
	"fmt"
)

// Write writes s with the columns that Read reads: ID, FORM, LEMMA, XPOS, HEAD,
// DEPREL and, in MISC, whether a space follows. The writer keeps its errors.
func Write(w *bufio.Writer, s *Sentence) {
	for i, t := range s.Words {
		misc := "_"
		if i+1 < len(s.Words) && s.Words[i+1].Glued {
			misc = "SpaceAfter=No"
		}
		fmt.Fprintf(w, "%d\t%s\t%s\t_\t%s\t_\t%d\t%s\t_\t%s\n", i+1, t.Form,
			cmp.Or(t.Lemma, "_"), cmp.Or(t.Tag, "_"), t.Head+1, cmp.Or(t.Dep, "_"), misc)
	}
	fmt.Fprintln(w)
}

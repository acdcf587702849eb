package events

import "strings"

// linear decides by the words before the trigger where there is no syntax.
func (s *stance) linear(n int) {
	sent := s.d.Sentences[s.d.SentenceAt(n)]
	for i := n - 1; i >= max(int(sent.First), n-maxLinear); i-- {
		w := s.d.Word(i)
		if w == "," || w == ";" || w == "that" {
			return
		}
		for k := hedgeAux; k < numHedges; k++ {
			if k == hedgePrep || k == hedgeVerb || k == hedgeMark && !strings.EqualFold(w, "if") {
				continue
			}
			if e := s.lex.hedge(k, w); e != noEffect && !s.trigger.has(i) {
				s.apply(e, w)
				break
			}
		}
	}
}

// maxLinear is how many words before the trigger may qualify it where there
// is no syntax.
const maxLinear = 5

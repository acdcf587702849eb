package entities

import (
	"io"

	"github.com/annals-dev/annals/internal/kbtab"
	"github.com/annals-dev/annals/internal/phoenix"
)

// WithActors returns a copy of k in which the actors of a dictionary of the
// TABARI family come first: a file of Phoenix, PETRARCH or CAMEO that is
// mostly called *.actors.txt. A name that k has too means the actor of the
// dictionary. The first part of a code is the country, if it is none of the
// international ones; roles become PLOVER sectors, and the times of dated
// codes terms of office. A fault in the text is a *SourceError with name and
// line.
func (k *KB) WithActors(r io.Reader, name string) (*KB, error) {
	rows, err := phoenix.Actors(r, name, k.isGiven)
	if err != nil {
		return nil, err
	}
	return k.withRows(rows, name)
}

// WithAgents returns a copy of k in which the nouns of an agent dictionary
// (*.agents.txt) of the TABARI family replace those that k has. A fault in the
// text is a *SourceError with name and line.
func (k *KB) WithAgents(r io.Reader, name string) (*KB, error) {
	rows, err := phoenix.Agents(r, name, k.agentClass)
	if err != nil {
		return nil, err
	}
	return k.withRows(rows, name)
}

// isGiven reports whether word is a given name.
func (k *KB) isGiven(word string) bool {
	for _, p := range k.candidates(nil, word) {
		if p.Type == kbtab.Given {
			return true
		}
	}
	return false
}

// agentClass returns the class of an agent noun that k knows, 0 for another
// word.
func (k *KB) agentClass(noun string) uint8 {
	for _, p := range k.candidates(nil, noun) {
		if p.Type == kbtab.Word {
			return k.entry(p.Entry).Geo()
		}
	}
	return 0
}

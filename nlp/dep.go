package nlp

// A Dep is a Universal Dependencies v2 relation, with the English subtypes
// that later stages use.
type Dep uint8

// Dependency relations. The zero Dep means unparsed.
const (
	NoDep Dep = iota
	Root
	ACL
	ACLRelcl // acl:relcl
	AdvCl
	AdvClRelcl // advcl:relcl
	AdvMod
	AMod
	Appos
	Aux
	AuxPass // aux:pass
	Case
	CoordCC // cc
	CCPreconj
	CComp
	Compound
	CompoundPrt // compound:prt
	Conj
	Cop
	CSubj
	CSubjPass
	Unspecified // dep
	Det
	DetPredet
	Discourse
	Dislocated
	Expl
	Fixed
	Flat
	GoesWith
	IObj
	List
	Mark
	NMod
	NModPoss // nmod:poss
	NModUnmarked
	NSubj
	NSubjPass  // nsubj:pass
	NSubjOuter // nsubj:outer
	NumMod
	Obj
	Obl
	OblAgent    // obl:agent, the "by" phrase of a passive
	OblUnmarked // obl:unmarked, obl:tmod, obl:npmod: a bare noun phrase as adverb
	Orphan
	Parataxis
	Punct
	Reparandum
	Vocative
	XComp
	NumDeps
)

var depNames = [NumDeps]string{"", "root", "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:pass", "dep", "det", "det:predet", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:pass", "nsubj:outer", "nummod", "obj", "obl", "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "vocative", "xcomp"}

// String returns the treebank's name of p, "" if unparsed.
func (p Dep) String() string {
	if p < NumDeps {
		return depNames[p]
	}
	return ""
}

// ParseDep returns the Dep with the given treebank name. A subtype that is not
// listed falls back to its relation; NoDep if that is unknown too.
func ParseDep(name string) Dep {
	for i, n := range depNames {
		if n == name {
			return Dep(i)
		}
	}
	for i := range name {
		if name[i] == ':' {
			switch name {
			case "obl:tmod", "obl:npmod":
				return OblUnmarked
			case "nmod:tmod", "nmod:npmod":
				return NModUnmarked
			}
			return ParseDep(name[:i])
		}
	}
	return NoDep
}

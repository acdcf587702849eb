package entities

import "strings"

// body reads a known body in the phrase, "members of the Quds Force", unless it
// is only a part of a longer name or the phrase names another country.
func (r *resolver) body(country string) bool {
	for _, h := range r.hits {
		if r.agentAfter(h.last) || h.first > 0 && r.f.upper[h.first-1] && !r.f.isStateWord(h.first-1) && !r.f.agentEndsAt(h.first-1) {
			continue
		}
		for _, p := range r.k.layers[h.layer].postings(nil, int(h.list)) {
			e := r.k.entry(p.Entry)
			switch Kind(e.Kind()) {
			case Organisation, Group, International:
				if isName(p) && (country == "" || e.Country() == "" || e.Country() == country) {
					r.offer(p)
				}
			}
		}
	}
	return len(r.out) > 0
}

// agentAfter reports whether an agent noun ends the phrase after token i: in
// "Taliban spokesman" the spokesman is meant.
func (r *resolver) agentAfter(i int32) bool {
	for _, h := range r.f.agents {
		if h.first >= i {
			return true
		}
	}
	return false
}

// noun reads the phrase by its agent noun: the last one before a preposition,
// or after it if the first only counts ("a group of thieves").
func (r *resolver) noun(country string) bool {
	h, ok := r.headNoun()
	if !ok {
		return false
	}
	e := r.f.agentEntry(h)
	if country == "" {
		country = e.Country() // of a noun that users added
	}
	if i := r.k.holder(country, e.Name(), r.day); i >= 0 && !r.namesDependency() && !r.former(h.first) && e.Prior() == singular {
		r.add(r.k.entryAt(i, r.day), 70)
	}
	x := Entity{Country: country, Sectors: strings.Fields(e.Sectors()), Kind: Population}
	if isInternational(x.Sectors) && !r.named {
		x.Country = ""
	}
	if e.Geo() == classPeople {
		x.Kind = Organisation
		x.Name, x.ID = r.f.bodyName(e.Name(), country)
	}
	if words().classOf(e.Name())&wHeading != 0 && r.f.belongsToBody(h.last, int32(len(r.d.Tokens))) {
		x.Sectors = appendNew(r.f.bodySectors(h.last+1, int32(len(r.d.Tokens))), x.Sectors)
	}
	x.Sectors = appendNew(r.f.organ(h.first-1), x.Sectors)
	if r.religious(h.first) {
		x.Sectors = appendNew([]string{"REL"}, x.Sectors)
	}
	if r.former(h.first) && isStatePart(x.Sectors) {
		x.Sectors = []string{"ELI"}
	}
	r.add(x, 60)
	return true
}

// namesDependency reports whether the mention names a territory of another
// state.
func (r *resolver) namesDependency() bool {
	for _, h := range r.hits {
		if e := r.k.entry(r.f.firstEntry(h)); Kind(e.Kind()) == State && e.Geo() != 0 && e.ID() != e.Country() {
			return true
		}
	}
	return false
}

// religious reports whether a name of a faith stands before token i.
func (r *resolver) religious(i int32) bool {
	for _, h := range r.hits {
		if h.first >= i {
			break
		}
		for _, p := range r.k.layers[h.layer].postings(nil, int(h.list)) {
			if e := r.k.entry(p.Entry); Kind(e.Kind()) == Population && strings.HasPrefix(e.Sectors(), "REL") {
				return true
			}
		}
	}
	return false
}

// former reports whether a word before token i says that it is over.
func (r *resolver) former(i int32) bool {
	for k := range i {
		if r.f.is(k, wFormer) {
			return true
		}
	}
	return false
}

func (r *resolver) headNoun() (hit, bool) {
	var found []hit
	for _, h := range r.f.agents {
		if len(found) == 0 || h.first >= found[len(found)-1].last {
			found = append(found, h)
		}
	}
	if len(found) == 0 {
		return hit{}, false
	}
	cut := r.preposition()
	best := found[0]
	for _, h := range found {
		if h.first < cut && h.last <= cut {
			best = h
		}
	}
	if best.last == cut && words().classOf(r.f.agentEntry(best).Name())&wCounting != 0 && best != found[len(found)-1] {
		best = found[len(found)-1]
	}
	return best, true
}

// preposition returns the first token that ends the head of the phrase.
func (r *resolver) preposition() int32 {
	for i := range r.d.Tokens {
		switch r.d.Word(i) {
		case "of", "in", "at", "from", "to", "for", "with", ",", "across", "who", "that":
			return int32(i)
		}
	}
	return int32(len(r.d.Tokens))
}

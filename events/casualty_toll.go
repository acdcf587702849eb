package events

import "github.com/annals-dev/annals/entities"

// maxTollReach bounds how far behind "toll" its figure may stand.
const maxTollReach = 16

// harvestToll reads the figure of a running total: "the death toll rose from
// five to seven", "bringing the toll to nine", "a death toll of 40".
func (r *harmReader) harvestToll(s *harmSite) {
	if g := r.groupOf(s.first); g >= 0 && r.groups[g].first > 0 && r.at(s.last-1) == "toll" && len(s.words) == 1 && r.stands(s.first-1, "heavy", "road", "a") && !r.stands(s.last, "of", "to", "rose", "stood") {
		return
	}
	r.tollFigure(s, s.last)
}

// tollFigure counts the figure of a total whose name ends before word k. Of
// several, the one behind "to" is the new one and the one behind "from" the old.
func (r *harmReader) tollFigure(s *harmSite, k int) {
	best, from, old := -1, "", -1
	for i := k; i < len(r.low) && i < k+maxTollReach; i++ {
		if r.stands(i, ";", ".", "injured", "wounded", "injuring", "wounding") {
			break
		}
		g := r.groupOf(i)
		if g < 0 || r.groups[g].first != i || r.groups[g].quantity < 0 || r.unitOf(g) != entities.UnitCount || r.groups[g].thing || r.startsClause(g) {
			continue
		}
		from = r.at(i - 1)
		switch {
		case from == "from" && old < 0:
			old = g
		case best < 0 && from != "by" || from == "to":
			best = g
		}
	}
	v := verbGroup{first: s.first}
	if old >= 0 {
		r.add(s, &v, link{group: old, kind: linkFirst}, r.reading(old), FigureSuperseded)
	}
	if best >= 0 {
		n := r.reading(best)
		if r.at(r.groups[best].first) == "up" {
			n.max = NoFigure // "up to" is where the toll went, not its bound
		}
		r.claimed[best] = true
		r.add(s, &v, link{group: best, kind: linkFirst}, n, FigureCumulative)
	}
}

// unitOf returns what the number of group g measures.
func (r *harmReader) unitOf(g int) entities.Unit {
	return r.quantities[r.groups[g].quantity].Unit
}

// revisedTolls reads totals that are not called a toll: "the number was raised
// to four", "the number of people killed rose to 60".
func (r *harmReader) revisedTolls() {
	for k := range r.low {
		if !r.stands(k, "number", "figure", "total", "count", "tally") {
			continue
		}
		up := r.revision(k + 1)
		if up < 0 {
			continue
		}
		s := harmSite{first: k, last: up, harm: r.harmOfTotal(k, up), subject: -1}
		if s.harm != 0 {
			r.tollFigure(&s, up)
		}
	}
}

// revision returns the word behind a verb of rising near word k, -1 if there is none.
func (r *harmReader) revision(k int) int {
	for i := k; i < k+8; i++ {
		switch r.at(i) {
		case "rose", "risen", "climbed", "increased", "raised", "revised", "grew", "grown", "reached", "jumped", "upped", "lowered", "reduced", "stands", "stood":
			return i + 1
		case "", ".", ";", ",", "and":
			return -1
		}
	}
	return -1
}

// harmOfTotal returns the harm that a total at word k counts: that of the words
// up to the verb, else that of the figure told last.
func (r *harmReader) harmOfTotal(k, up int) Harm {
	for i := range r.harms {
		if s := &r.harms[i]; s.first > k && s.first < up {
			if s.class == harmToll {
				return 0
			}
			return s.harm
		}
	}
	if r.at(k+1) == "of" || len(r.tallies) == 0 {
		return 0
	}
	return r.tallies[len(r.tallies)-1].Kind
}

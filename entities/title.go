package entities

import (
	"strings"

	"github.com/annals-dev/annals/nlp"
)

// A title is what the words around a person's name say about the person.
type title struct {
	office  string
	sectors []string
	country string
	abroad  bool // the office is one of a state that nobody knows
}

// fill adds to x what the knowledge base does not say.
func (t title) fill(x *Entity) {
	if x.Country == "" && !isInternational(x.Sectors) {
		x.Country = t.country
	}
	if len(x.Sectors) == 0 {
		x.Sectors = t.sectors
	}
	if len(x.Sectors) > 0 && x.Sectors[0] == "ELI" && len(t.sectors) > 0 && (x.Country == t.country || t.country == "") {
		x.Sectors, x.Office = appendNew(t.sectors, x.Sectors), t.office // the text knows better
	}
	if x.Office == "" && len(t.sectors) > 0 && x.ID == "" {
		x.Office = t.office
	}
}

func isInternational(sectors []string) bool {
	return len(sectors) > 0 && (sectors[0] == "IGO" || sectors[0] == "NGO")
}

// titleOf reads the title before or after the name s.
func (f *finder) titleOf(s *span) title {
	t := f.titleBefore(s.first)
	if t.office == "" {
		t = f.titleAfter(s.last, t)
	}
	if t.country == "" && t.office != "" && !isInternational(t.sectors) {
		t.country = f.officeCountry(s)
		t.abroad = t.country == "" && f.scene != ""
	}
	return t
}

// officeCountry returns the country of an office whose title says none: the
// one after the name, "Prime Minister Otto Blix of Malta", or else the scene's.
func (f *finder) officeCountry(s *span) string {
	if i := int(s.last); i+1 < len(f.d.Tokens) && f.d.Word(i) == "of" && f.upper[i+1] {
		return f.countryStarting(s.last + 1)
	}
	return f.scene
}

// maxTitle is how many tokens before a name are searched for its title.
const maxTitle = 14

// titleBefore reads "Venezuelan Vice President and Oil Minister", "the foreign
// minister of Iran," and the like, which end before token i.
func (f *finder) titleBefore(i int32) title {
	var t title
	low := max(int32(f.d.Sentences[f.d.SentenceAt(int(i))].First), i-maxTitle)
	j := i
	if f.is(j-1, wHonorific) || j > low && f.agentEndsAt(j-1) && f.agentClassAt(j-1) != classOffice {
		j--
	}
	if j > low && f.d.Word(int(j-1)) == "," {
		j--
	}
	h, ok := f.agentEnding(j, low)
	if !ok {
		h, ok = f.portfolio(j, low)
	}
	if !ok {
		return f.titleApart(j, low)
	}
	for ok {
		e := f.agentEntry(h)
		if t.office == "" {
			t.office = f.d.Text(f.d.Tokens[h.first].Span.Cover(f.d.Tokens[h.last-1].Span))
			t.office = officeName(t.office, e.Name())
		}
		t.sectors = appendNew(t.sectors, strings.Fields(e.Sectors()))
		j = f.skipModifiers(h.first, low)
		if j > low && (f.d.Word(int(j-1)) == "and" || f.d.Word(int(j-1)) == ",") {
			h, ok = f.agentEnding(j-1, low)
			continue
		}
		break
	}
	t.country = f.modifierCountry(j, i, low)
	if t.country == "" {
		t.sectors = appendNew(f.bloc(j, low), t.sectors)
	}
	return t
}

// bloc returns the sectors of the international body named just before token
// j: "the European Union's envoy".
func (f *finder) bloc(j, low int32) []string {
	if j > low && f.d.Tokens[j-1].Tag == nlp.POS {
		j--
	}
	for k := max(low, j-4); k < j; k++ {
		if n := f.nameAt[k]; n > 0 && f.names[n-1].last == j {
			if e := f.k.entry(f.firstEntry(f.names[n-1])); Kind(e.Kind()) == International {
				return sectorList(e.Sectors())
			}
		}
	}
	return nil
}

// maxPortfolio is how many words the field of an office has at most: "Minister
// for Trade, Industry and Tourism".
const maxPortfolio = 6

// portfolio returns the office whose field stands between it and token j:
// "Minister for Public Works".
func (f *finder) portfolio(j, low int32) (hit, bool) {
	for k := j - 1; k > low && k >= j-maxPortfolio; k-- {
		if w := f.d.Word(int(k)); w == "for" || w == "of" {
			if h, ok := f.agentEnding(k, low); ok && k < j-1 && f.agentEntry(h).Geo() == classOffice {
				return h, true
			}
			return hit{}, false
		} else if !f.upper[k] && w != "and" && w != "," && w != "the" || f.spanAt[k] > 0 && f.spans[f.spanAt[k]-1].person {
			return hit{}, false
		}
	}
	return hit{}, false
}

// agentClassAt returns the class of the agent noun that ends with token i.
func (f *finder) agentClassAt(i int32) uint8 {
	if h, ok := f.agentEnding(i+1, max(0, i-4)); ok {
		return f.agentEntry(h).Geo()
	}
	return 0
}

// titleApart reads a title whose body stands between it and the name: "the
// director of the Trade Board, Ada Lowe," which ends before token j, a comma.
func (f *finder) titleApart(j, low int32) title {
	var t title
	if int(j) >= len(f.d.Tokens) || f.d.Word(int(j)) != "," {
		return t
	}
	for k := j - 2; k > low; k-- {
		if f.belongsToBody(k, j) && f.agentEndsAt(k-1) {
			h, ok := f.agentEnding(k, low)
			if !ok {
				return t
			}
			e := f.agentEntry(h)
			t.office = officeName(f.d.Text(f.d.Tokens[h.first].Span.Cover(f.d.Tokens[h.last-1].Span)), e.Name())
			t.sectors, t.country = f.bodyOf(k+1, j)
			t.sectors = appendNew(t.sectors, strings.Fields(e.Sectors()))
			return t
		}
		if w := f.d.Word(int(k)); w == "," || f.d.Tokens[k].Tag.IsVerb() {
			return t
		}
	}
	return t
}

// bodyOf returns sectors and country of the body or place named in tokens
// [k, end).
func (f *finder) bodyOf(k, end int32) (sectors []string, country string) {
	for ; k < end; k++ {
		if n := f.nameAt[k]; n > 0 && f.names[n-1].last <= end {
			e := f.k.entry(f.firstEntry(f.names[n-1]))
			if Kind(e.Kind()) == Person {
				continue
			}
			if Kind(e.Kind()) != State && Kind(e.Kind()) != Place {
				sectors = sectorList(e.Sectors())
			}
			return sectors, f.hitCountry(f.names[n-1])
		}
	}
	return nil, ""
}

// officeName returns the office as written, or in full if it is abbreviated.
func officeName(written, canonical string) string {
	if strings.HasSuffix(written, ".") {
		return strings.ToUpper(canonical[:1]) + canonical[1:]
	}
	return written
}

// appendNew appends those of b that a lacks.
func appendNew(a, b []string) []string {
	for _, x := range b {
		if !contains(a, x) {
			a = append(a[:len(a):len(a)], x)
		}
	}
	return a
}

func contains(a []string, x string) bool {
	for _, y := range a {
		if x == y {
			return true
		}
	}
	return false
}

// agentEnding returns the longest agent noun that ends before token j.
func (f *finder) agentEnding(j, low int32) (hit, bool) {
	for i := max(low, j-6); i < j; i++ {
		if a := f.agent[i]; a > 0 && f.agents[a-1].last == j && f.isTitle(f.agents[a-1]) {
			return f.agents[a-1], true
		}
	}
	return hit{}, false
}

// skipModifiers steps left over the words between a title and its country:
// "Venezuelan [acting oil] minister".
func (f *finder) skipModifiers(j, low int32) int32 {
	for n := 0; j > low && n < 3; n++ {
		k := j - 1
		tag := f.d.Tokens[k].Tag
		if f.isStateWord(k) || !(tag.IsNoun() || tag.IsAdjective() || tag == nlp.VBG || tag == nlp.VBN) || f.spanAt[k] > 0 {
			break
		}
		j = k
	}
	return j
}

// modifierCountry returns the country named just before token j ("Venezuelan",
// "Venezuela's"), or after the title in "of Venezuela", up to token i.
func (f *finder) modifierCountry(j, i, low int32) string {
	if j > low && f.d.Tokens[j-1].Tag == nlp.POS {
		j--
	}
	if c := f.countryEnding(j, low); c != "" {
		return c
	}
	for k := j; k < i; k++ {
		if w := f.d.Word(int(k)); (w == "of" || w == "to") && k+1 < i {
			if c := f.countryStarting(k + 1); c != "" {
				return c
			}
		}
	}
	return ""
}

// countryEnding returns the country of the known name that ends before token j.
func (f *finder) countryEnding(j, low int32) string {
	for k := max(low, j-4); k < j; k++ {
		if n := f.nameAt[k]; n > 0 && f.names[n-1].last == j {
			return f.hitCountry(f.names[n-1])
		}
	}
	return ""
}

// countryStarting returns the country of the known name at token k.
func (f *finder) countryStarting(k int32) string {
	if f.d.Tokens[k].Tag == nlp.DT && int(k)+1 < len(f.nameAt) {
		k++
	}
	if n := f.nameAt[k]; n > 0 {
		return f.hitCountry(f.names[n-1])
	}
	return ""
}

// hitCountry returns the country of a known name; of an ambiguous one the
// country that the article speaks of most.
func (f *finder) hitCountry(h hit) string {
	best, n := "", -1
	for p := range f.k.layers[h.layer].visible(int(h.list)) {
		e := f.k.entry(p.Entry)
		if Kind(e.Kind()) == Person {
			continue
		}
		if v := int(e.Prior()) + min(30, 10*f.evidence[e.Country()]); e.Country() != "" && v > n {
			best, n = e.Country(), v
		}
	}
	return best
}

// titleAfter reads an apposition that starts at token i: ", head of
// Venezuela's legislature," or ", R-Okla.".
func (f *finder) titleAfter(i int32, t title) title {
	n := int32(len(f.d.Tokens))
	if i+1 >= n || f.d.Word(int(i)) != "," && f.d.Word(int(i)) != "(" {
		return t
	}
	if party := f.d.Word(int(i + 1)); (party == "R" || party == "D" || party == "I") || strings.HasPrefix(party, "R-") || strings.HasPrefix(party, "D-") {
		return title{office: "lawmaker", sectors: []string{"LEG", "GOV"}, country: "USA"}
	}
	end := min(n, i+12, int32(f.d.Sentences[f.d.SentenceAt(int(i))].Last))
	country := ""
	for k := i + 1; k < end; k++ {
		if f.isStateWord(k) {
			country = f.hitCountry(f.names[f.nameAt[k]-1])
		}
		if a := f.agent[k]; a > 0 && f.isTitle(f.agents[a-1]) && t.office == "" {
			e := f.agentEntry(f.agents[a-1])
			t.office, t.sectors = e.Name(), strings.Fields(e.Sectors())
			k = f.agents[a-1].last - 1
			if f.belongsToBody(k+1, end) {
				body, c := f.bodyOf(k+2, end)
				t.sectors = appendNew(appendNew(body, f.bodySectors(k+1, end)), t.sectors)
				if country == "" {
					country = c
				}
			}
			continue
		}
		tag := f.d.Tokens[k].Tag
		if tag.IsVerb() && tag != nlp.VBG && tag != nlp.VBN || tag == nlp.MD || f.d.Word(int(k)) == "," || f.d.Word(int(k)) == ")" {
			break
		}
	}
	if t.office != "" && country != "" {
		t.country = country
	}
	return t
}

func (f *finder) belongsToBody(k, end int32) bool {
	return k < end && (f.d.Word(int(k)) == "of" || f.d.Word(int(k)) == "at" || f.d.Word(int(k)) == "for")
}

// bodySectors returns the sectors of the first body in tokens [k, end): "head
// of the legislature".
func (f *finder) bodySectors(k, end int32) []string {
	for ; k < end; k++ {
		if f.d.Word(int(k)) == "," {
			break
		}
		if a := f.agent[k]; a > 0 {
			return strings.Fields(f.agentEntry(f.agents[a-1]).Sectors())
		}
	}
	return nil
}

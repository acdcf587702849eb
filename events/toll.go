package events

// reconcile returns the totals of the article's main incident: the sum of the
// figures that stand for people not counted elsewhere, or the last running
// total if the text gives one.
func reconcile(figures []Casualty) Tolls {
	var tolls Tolls
	for h := range tolls {
		tolls[h] = reconcileKind(figures, Harm(h))
		tolls[h].finish()
	}
	return tolls
}

// reconcileKind adds up the figures of one kind. Claims count only where nobody
// gives a figure of his own, and people without any number only where none is
// given.
func reconcileKind(figures []Casualty, h Harm) Toll {
	var sum, claims, plural Toll
	for i := range figures {
		c := &figures[i]
		if c.Kind != h || c.Incident != 0 {
			continue
		}
		switch {
		case c.Status == FigureNegated:
			sum.Found = true
		case c.Status == FigureClaimed:
			claims.add(c)
		case c.Status != FigureAsserted && c.Status != FigureImplied:
		case c.Vague == "plural":
			plural.add(c)
		default:
			sum.add(c)
		}
	}
	switch {
	case sum.Value > 0:
	case plural.Found:
		sum = plural
	case claims.Found:
		sum = claims
	}
	for i := range figures {
		if c := &figures[i]; c.Kind == h && c.Incident == 0 && c.Status == FigureCumulative {
			sum.replace(c)
		}
	}
	return sum
}

// add counts the people of c on top of t.
func (t *Toll) add(c *Casualty) {
	t.Found = true
	low, high := c.bounds()
	point := c.Value
	if point == NoFigure {
		point = low
	}
	t.Value += max(point-c.Died, 0)
	t.Min += max(low-c.Died, 0)
	if high == NoFigure || t.Max == NoFigure {
		t.Max = NoFigure
	} else {
		t.Max += max(high-c.Died, 0)
	}
	if c.Role == Perpetrator {
		t.Perpetrators += max(point, 0)
	}
}

// replace puts a running total in the place of the sum.
func (t *Toll) replace(c *Casualty) {
	p := t.Perpetrators
	if c.Period && t.Found {
		return
	}
	*t = Toll{}
	t.add(c)
	t.Perpetrators = p
}

// finish leaves out bounds that say no more than the value.
func (t *Toll) finish() {
	if !t.Found {
		*t = Toll{Value: NoFigure, Min: NoFigure, Max: NoFigure}
		return
	}
	if t.Min == t.Value && t.Max == t.Value {
		t.Min, t.Max = NoFigure, NoFigure
	}
}

// bounds returns the least and the most people that c can mean; high is
// NoFigure if it is open.
func (c *Casualty) bounds() (low, high int64) {
	low, high = c.Min, c.Max
	switch {
	case low == NoFigure && c.Value != NoFigure && high == NoFigure:
		return c.Value, c.Value
	case low == NoFigure:
		low = 0
	}
	return low, high
}

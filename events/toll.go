package events

// reconcile returns the totals of the article's main incident: the sum of the
// figures that stand for people not counted elsewhere, or the last running
// total if the text gives one.
func reconcile(figures []Casualty) Tolls {
	var tolls Tolls
	for i := range figures {
		c := &figures[i]
		if c.Incident != 0 {
			continue
		}
		t := &tolls[c.Kind]
		if !t.Found {
			*t = Toll{Found: false}
		}
		switch c.Status {
		case FigureAsserted, FigureImplied:
			t.add(c)
		case FigureNegated:
			t.Found = true
		}
	}
	for i := range figures {
		c := &figures[i]
		if c.Incident == 0 && c.Status == FigureCumulative {
			tolls[c.Kind].replace(c)
		}
	}
	for h := range tolls {
		tolls[h].finish()
	}
	return tolls
}

// add counts the people of c on top of t.
func (t *Toll) add(c *Casualty) {
	t.Found = true
	low, high := c.bounds()
	point := c.Value
	if point == NoFigure {
		point = low
	}
	t.Value += max(point, 0)
	t.Min += low
	if high == NoFigure || t.Max == NoFigure {
		t.Max = NoFigure
	} else {
		t.Max += high
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

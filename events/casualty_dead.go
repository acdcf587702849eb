package events

// A figure of people shot or stabbed counts those who died of it too: "five
// people were shot, two of them fatally" tells of three injured.

// deadAmong returns how many of the people attacked in tally a are told dead
// after it.
func (w *weigher) deadAmong(a *tally) int64 {
	if !a.attack || a.Kind != Injured || a.group.other || a.point() < 2 || !genericPeople(a.key) {
		return 0
	}
	var sum, again int64
	for _, t := range w.refs[a.at+1 : min(a.at+1+maxBack, len(w.refs))] {
		if t.Sentence > a.Sentence+maxDeadAfter {
			break
		}
		if t.Kind != Killed || t.drop || t.Role != Victim || t.group.other {
			continue
		}
		switch {
		case t.counts():
			sum += t.point()
		case t.Status == FigureRestated || t.Status == FigureSubset:
			again = max(again, t.point())
		}
	}
	n := max(sum, again)
	if n > a.point() {
		return 0
	}
	return n
}

// maxDeadAfter is how many sentences after the attack its dead are looked for.
const maxDeadAfter = 12

// survivors reports whether the others of tally b are those that the dead
// leave of the people attacked in a.
func (w *weigher) survivors(a, b *tally) bool {
	if b.Kind != Injured || !b.group.other {
		return false
	}
	n := w.deadAmong(a)
	return n > 0 && a.members+b.point() <= a.point()-n
}

// bury takes those who died off the figures of people attacked.
func (w *weigher) bury() {
	for i := range w.tallies {
		t := &w.tallies[i]
		if t.Status != FigureAsserted {
			continue
		}
		t.Died = w.deadAmong(t)
		if t.Died == t.point() && t.Died > 0 {
			t.Status = FigureSuperseded
		}
	}
}

// allHit reports whether b counts everybody attacked, the dead told before
// among them: "two dead, three hurt ... five people were shot".
func (w *weigher) allHit(b *tally, first int) bool {
	if b.Kind != Injured || !b.attack || b.group.other || !genericPeople(b.key) {
		return false
	}
	var dead, hurt int64
	for _, a := range w.before(first) {
		switch {
		case !a.counts():
		case a.Kind == Killed:
			dead += a.point()
		case a.Kind == Injured:
			hurt += a.point()
		}
	}
	return dead > 0 && hurt > 0 && dead+hurt == b.point()
}

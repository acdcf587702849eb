package when

// statementDays is how many days after it was made a promise is news: a weekday
// in it that passed longer ago is the one to come.
const statementDays = 2

// promised reports whether the weekday at token i, last seen back days before
// the publication, is when something agreed or expected will be done: "agreed to
// meet on Monday", "expected to arrive on Friday". It may be the day of the
// promise as well, "vowed to fight on Friday", if that is recent enough.
func (p *parser) promised(i, back int) bool {
	for k := i - 1; k > i-cueWindow && !p.ends(k) && !p.sign(k, ","); k-- {
		if p.is(k, "to") && p.at(k+1).kind == wordToken && !p.function(k+1) && !p.is(k+1, "a", "an", "its", "their", "his", "her", "this", "that", "these", "those") {
			switch {
			case p.is(k-2, "had") || p.is(k-3, "had"):
				return false // told of a time before the story
			case p.is(k-1, "expected", "expects", "expect", "intends", "intend", "hopes", "supposed", "poised", "forecast", "scheduled", "due", "slated"):
				return true
			case p.is(k-1, "agreed", "agrees", "vowed", "vows", "pledged", "pledges", "promised", "promises", "decided", "threatened", "agreement", "deal", "pledge", "promise", "decision"):
				return back > statementDays || p.meets(k+1)
			}
		}
		if p.word(k).past || p.pastForm(k) {
			return false
		}
	}
	return false
}

// meets reports whether the verb at token k tells what people make
// appointments for.
func (p *parser) meets(k int) bool {
	return p.is(k, "meet", "hold", "resume", "begin", "start", "reopen", "open", "return", "restart", "reconvene", "convene", "gather", "vote", "visit", "travel", "sign", "appear", "testify", "strike", "march")
}

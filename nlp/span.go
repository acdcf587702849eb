package nlp

// A Span is a half-open byte range [Start, End) of a Document's text.
type Span struct{ Start, End uint32 }

// Len returns the number of bytes in s.
func (s Span) Len() int { return int(s.End) - int(s.Start) }

// IsZero reports whether s is the zero Span, which stands for "no text".
func (s Span) IsZero() bool { return s == Span{} }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Cover returns the smallest Span that contains both s and t.
func (s Span) Cover(t Span) Span { return Span{min(s.Start, t.Start), max(s.End, t.End)} }

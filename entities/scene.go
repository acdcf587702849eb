package entities

// Scene returns the country in which the article is set, ISO 3166-1 alpha-3,
// "" if the text has none.
func (s *Set) Scene() string { return s.scene }

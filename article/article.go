// Package article reads plain text as a person pastes it from a web page:
// title, dateline, publication stamp, captions and site furniture are
// recognised, so that later stages read the story and nothing else.
package article

import "time"

// An Article is one news text as given, and what is known about it.
type Article struct {
	ID        string
	Text      string    // UTF-8; every offset in every result refers to it
	Title     string    // "" if it is in the text or unknown
	Published time.Time // zero if unknown; a date without time is midnight UTC, see DateOnly
	DateOnly  bool      // Published has no time of day
	URL       string
	Source    string // outlet, "Reuters"; "" if unknown
}

// A Kind is the function of a Block in its page.
type Kind uint8

// Kinds of block. The zero Kind is unset.
const (
	Body          Kind = 1 + iota
	Title              // the headline
	Heading            // section heading inside the story
	Caption            // picture caption, with its credit
	Furniture          // menus, share buttons, "More from", bylines, newsletters
	Stamp              // publication date and time
	DatelineBlock      // the dateline that opens the story; the rest of its paragraph is the next block
)

// A Block is one paragraph or line of the page, or the dateline at the head of
// one: Text[Start:End], without the white space around it.
type Block struct {
	Start, End int
	Kind       Kind
	Repeat     bool // a copy of an earlier block (a caption shown twice)
}

// A Layout is what Read found in an Article.
type Layout struct {
	Blocks    []Block   // in text order; together they cover all text but white space
	TitleText string    // the headline
	Published time.Time // as given with the Article, else from a stamp or dateline; zero if neither
	DateOnly  bool
	Dateline  Dateline
}

// A Dateline is the place and agency line that opens a wire story:
// "CARACAS, Nov 30 (Reuters) —".
type Dateline struct {
	Start, End           int // the whole dateline, dash included; 0, 0 if there is none
	PlaceStart, PlaceEnd int
	Agency               string
}

// Package dateparser stands in for github.com/markusmobius/go-dateparser. The
// real package decodes tables for some two hundred languages whenever a program
// starts that links it: a third of a second and 60 MB. Package htmldate links
// it, but calls it only in the extensive search of a page's text, which package
// web never asks for; a replace directive puts this package in its place. It
// has what htmldate names and finds no dates.
package dateparser

import (
	"errors"
	"time"
)

// Names of the real package.
const (
	CustomFormat ParserType = 1 + iota
	AbsoluteTime
)

// Past is a name of the real package.
const Past PreferredDateSource = 1

// ParserType is a way to read dates.
type ParserType uint8

// PreferredDateSource tells which of several dates an incomplete one means.
type PreferredDateSource uint8

// Configuration holds settings, which have no effect.
type Configuration struct {
	CurrentTime         time.Time
	StrictParsing       bool
	PreferredDateSource PreferredDateSource
}

// Parser reads no dates.
type Parser struct{ ParserTypes []ParserType }

// Date is what the real package finds.
type Date struct{ Time time.Time }

var errNone = errors.New("dateparser: not linked")

// Parse finds no date.
func (*Parser) Parse(*Configuration, string, ...string) (Date, error) { return Date{}, errNone }

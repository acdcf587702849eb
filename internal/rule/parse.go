package rule

import (
	"fmt"
	"slices"
	"strings"
)

// slots are the places that conditions and roles may name.
var slots = []string{
	"subj", "obj", "iobj", "comp", "adv", "mod", "poss", "num", "det", "by", "prep", "head", "gov",
	"left", "right", "near", "sent", "tag", "hsubj", "hobj", "aux", "not", "inf", "anti",
}

// kinds are the entity tests that conditions may name.
var kinds = []string{"actor", "person", "state", "org", "group", "place", "gov", "armed", "people", "name", "media"}

// flags are what a rule may say of itself.
var flags = []string{"reciprocal", "speech", "loose", "weak", "negative"}

// keys are the expectations that an example may state.
var keys = []string{"type", "mode", "cameo", "trigger", "actor", "recipient", "status"}

type parser struct {
	file File
	line int
	rule *Rule
	errs Errors
}

// Parse reads the rule file text. All faults are reported at once, as Errors;
// the File holds what could be read.
func Parse(name, text string) (*File, error) {
	p := &parser{file: File{Name: name}}
	for line := range strings.Lines(text) {
		p.line++
		p.parseLine(strings.TrimRight(line, " \t\r\n"))
	}
	p.endRule()
	return &p.file, p.errs.Err()
}

func (p *parser) errorf(col int, format string, args ...any) {
	p.errs = append(p.errs, &Error{p.file.Name, p.line, col, fmt.Sprintf(format, args...)})
}

func (p *parser) parseLine(s string) {
	body := strings.TrimLeft(s, " \t")
	if body == "" || body[0] == '#' {
		return
	}
	word, rest, _ := strings.Cut(body, " ")
	rest = strings.TrimSpace(rest)
	switch word {
	case "class":
		p.class(rest)
		return
	case "rule":
		p.startRule(rest)
		return
	}
	if p.rule == nil {
		p.errorf(0, "%q outside a rule", word)
		return
	}
	p.inRule(word, rest, len(s)-len(rest)+1)
}

func (p *parser) inRule(word, rest string, col int) {
	switch word {
	case "code":
		p.code(rest)
	case "verb", "noun", "adj", "phrase":
		p.trigger(formNames[word], rest, col)
	case "actor":
		p.rule.Roles.Actor = p.paths(rest, col)
	case "recipient":
		p.rule.Roles.Recipient = p.paths(rest, col)
	case "flags":
		for _, f := range strings.Fields(rest) {
			if !slices.Contains(flags, f) {
				p.errorf(col, "unknown flag %q; known: %s", f, strings.Join(flags, " "))
			}
			p.rule.Flags = append(p.rule.Flags, f)
		}
	case "+", "-":
		p.example(word == "+", rest, col)
	default:
		p.errorf(0, "unknown line %q; a rule has code, verb, noun, adj, phrase, actor, recipient, flags, + and -", word)
	}
}

func (p *parser) class(rest string) {
	name, words, ok := strings.Cut(rest, "=")
	name = strings.TrimSpace(name)
	if !ok || name == "" {
		p.errorf(0, "a class is written: class name = word|word")
		return
	}
	list := alternatives(words)
	for i := range p.file.Classes {
		if p.file.Classes[i].Name == name {
			p.file.Classes[i].Words = append(p.file.Classes[i].Words, list...)
			return
		}
	}
	p.file.Classes = append(p.file.Classes, Class{p.line, name, list})
}

func (p *parser) startRule(name string) {
	p.endRule()
	if name == "" || strings.ContainsAny(name, " \t") {
		p.errorf(0, "a rule needs a name of one word")
	}
	p.rule = &Rule{Line: p.line, Name: name}
}

func (p *parser) endRule() {
	r := p.rule
	if r == nil {
		return
	}
	p.rule = nil
	want := slices.ContainsFunc(r.Examples, func(e Example) bool { return e.Want })
	avoid := slices.ContainsFunc(r.Examples, func(e Example) bool { return !e.Want })
	at := func(text string) { p.errs = append(p.errs, &Error{p.file.Name, r.Line, 0, "rule " + r.Name + text}) }
	switch {
	case r.Type == "":
		at(" has no code line")
	case len(r.Triggers) == 0:
		at(" has no trigger")
	case !want || !avoid:
		at(" needs at least one + and one - example")
	}
	p.file.Rules = append(p.file.Rules, *r)
}

func (p *parser) code(rest string) {
	f := strings.Fields(rest)
	if len(f) == 0 || len(f) > 2 {
		p.errorf(0, "a code is written: code TYPE[/mode] [CAMEO]")
		return
	}
	p.rule.Type, p.rule.Mode, _ = strings.Cut(f[0], "/")
	if len(f) == 2 {
		p.rule.CAMEO = f[1]
	}
}

func (p *parser) trigger(form Form, rest string, col int) {
	t := Trigger{Line: p.line, Form: form}
	var fields []string
	if form == Phrase {
		words, tail, ok := quoted(rest)
		if !ok {
			p.errorf(col, `a phrase stands between double quotes`)
			return
		}
		t.Words = alternatives(words)
		fields = strings.Fields(tail)
	} else {
		fields = strings.Fields(rest)
		if len(fields) == 0 {
			p.errorf(col, "no trigger words")
			return
		}
		t.Words, fields = alternatives(fields[0]), fields[1:]
	}
	for _, f := range fields {
		p.triggerField(&t, f, col+strings.Index(rest, f))
	}
	p.rule.Triggers = append(p.rule.Triggers, t)
}

func (p *parser) triggerField(t *Trigger, f string, col int) {
	if v, ok := strings.CutPrefix(f, "actor="); ok {
		t.Roles.Actor = p.paths(v, col)
		return
	}
	if v, ok := strings.CutPrefix(f, "recipient="); ok {
		t.Roles.Recipient = p.paths(v, col)
		return
	}
	slot, any, ok := strings.Cut(f, ":")
	if !ok {
		p.errorf(col, "condition %q is not of the form slot:words", f)
		return
	}
	c := Condition{Column: col, Any: alternatives(any)}
	slot, c.Not = strings.CutPrefix(slot, "!")
	path := p.path(slot, col)
	c.Slot, c.Preps = path.Slot, path.Preps
	for _, a := range c.Any {
		if k, ok := strings.CutPrefix(a, "#"); ok && !slices.Contains(kinds, k) {
			p.errorf(col, "unknown kind #%s; known: %s", k, strings.Join(kinds, " "))
		}
	}
	if len(c.Any) == 0 {
		p.errorf(col, "condition %q names no words", f)
	}
	t.Conditions = append(t.Conditions, c)
}

// paths reads "subj,prep.on/against,none".
func (p *parser) paths(s string, col int) []Path {
	out := []Path{}
	for f := range strings.SplitSeq(s, ",") {
		if f = strings.TrimSpace(f); f != "none" {
			out = append(out, p.path(f, col))
		}
	}
	return out
}

func (p *parser) path(s string, col int) Path {
	slot, preps, dotted := strings.Cut(s, ".")
	if !slices.Contains(slots, slot) {
		p.errorf(col, "unknown slot %q; known: %s", slot, strings.Join(slots, " "))
	}
	if !dotted || preps == "*" {
		return Path{Slot: slot}
	}
	return Path{slot, strings.Split(preps, "/")}
}

func (p *parser) example(want bool, rest string, col int) {
	text, tail, ok := quoted(rest)
	if !ok {
		p.errorf(col, "an example stands between double quotes")
		return
	}
	e := Example{Line: p.line, Want: want, Text: text}
	for tail = strings.TrimSpace(tail); tail != ""; tail = strings.TrimSpace(tail) {
		name, after, ok := strings.Cut(tail, "=")
		if !ok || !slices.Contains(keys, name) {
			p.errorf(col, "after the example, expected name=value with a name of %s", strings.Join(keys, " "))
			return
		}
		var value string
		if value, tail, ok = quoted(after); !ok {
			value, tail, _ = strings.Cut(after, " ")
		}
		e.Keys = append(e.Keys, Key{name, value})
	}
	p.rule.Examples = append(p.rule.Examples, e)
}

// quoted splits `"text" tail`.
func quoted(s string) (text, tail string, ok bool) {
	if !strings.HasPrefix(s, `"`) {
		return "", s, false
	}
	return strings.Cut(s[1:], `"`)
}

// alternatives splits "a|b|c", dropping empty ones.
func alternatives(s string) []string {
	var out []string
	for w := range strings.SplitSeq(s, "|") {
		if w = strings.TrimSpace(w); w != "" {
			out = append(out, w)
		}
	}
	return out
}

package events

import (
	"embed"
	"fmt"
	"hash/crc32"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"github.com/annals-dev/annals/internal/rule"
)

//go:embed rules/*.rules
var ruleFiles embed.FS

// Rules is a compiled set of rules. It is immutable.
type Rules struct {
	name     string
	rules    []compiledRule
	index    map[string][]int32 // triggers by the lemma of their first word
	triggers []compiledTrigger
	sum      uint32
}

type compiledRule struct {
	name               string // "file:rule"
	typ                Type   // zero: the rule blocks others
	mode, cameo        string
	reciprocal, speech bool
	loose, weak        bool
	negative           bool // its negation is what it says: "will not end"
	examples           []rule.Example
	line               int
}

type compiledTrigger struct {
	rule       int32
	form       rule.Form
	words      []string
	anchor     int // word of a phrase that the roles are relative to, -1: the first verb, else the last word
	conditions []condition
	roles      rule.Roles
	weight     int // how specific the trigger is
}

// A RuleError is one fault in a rule file, with its position.
type RuleError = rule.Error

// RuleErrors are all the faults of a compilation, in file order.
type RuleErrors = rule.Errors

// CompileRules compiles rule text; name stands in error messages and in
// Event.Rule. The error is a RuleErrors. Examples are parsed, but run only by
// [Extractor.CheckRules], which needs the whole pipeline.
func CompileRules(name, text string) (*Rules, error) {
	return compileFiles([]string{name}, []string{text})
}

// MustCompileRules is like CompileRules but panics on error, for package variables.
func MustCompileRules(name, text string) *Rules {
	r, err := CompileRules(name, text)
	if err != nil {
		panic("events: CompileRules(" + name + "): " + err.Error())
	}
	return r
}

// BuiltinRules returns the rules that ship with the package.
func BuiltinRules() (*Rules, error) { return builtinRules() }

var builtinRules = sync.OnceValues(func() (*Rules, error) {
	names, err := fs.Glob(ruleFiles, "rules/*.rules")
	if err != nil {
		return nil, err
	}
	texts := make([]string, len(names))
	for i, n := range names {
		b, err := ruleFiles.ReadFile(n)
		if err != nil {
			return nil, err
		}
		texts[i] = string(b)
		names[i] = strings.TrimSuffix(strings.TrimPrefix(n, "rules/"), ".rules")
	}
	return compileFiles(names, texts)
})

// compileFiles compiles several files that share their classes.
func compileFiles(names, texts []string) (*Rules, error) {
	var errs rule.Errors
	files := make([]*rule.File, len(texts))
	c := compiler{classes: map[string][]string{}}
	for i, text := range texts {
		f, err := rule.Parse(names[i], text)
		if e, ok := err.(rule.Errors); ok {
			errs = append(errs, e...)
		}
		files[i] = f
		c.addClasses(f)
		c.out.sum = crc32.Update(c.out.sum, crc32.IEEETable, []byte(text))
	}
	c.out.name = strings.Join(names, ",")
	c.out.index = map[string][]int32{}
	for _, f := range files {
		c.file(f)
	}
	if errs = append(errs, c.errs...); len(errs) > 0 {
		return nil, errs
	}
	return &c.out, nil
}

type compiler struct {
	out     Rules
	classes map[string][]string
	errs    rule.Errors
	name    string
}

func (c *compiler) addClasses(f *rule.File) {
	for _, k := range f.Classes {
		c.classes[k.Name] = append(c.classes[k.Name], k.Words...)
	}
}

func (c *compiler) errorf(line, col int, format string, args ...any) {
	c.errs = append(c.errs, &rule.Error{File: c.name, Line: line, Column: col, Text: fmt.Sprintf(format, args...)})
}

func (c *compiler) file(f *rule.File) {
	c.name = f.Name
	seen := map[string]bool{}
	for i := range f.Rules {
		if seen[f.Rules[i].Name] {
			c.errorf(f.Rules[i].Line, 0, "rule %s is defined twice", f.Rules[i].Name)
		}
		seen[f.Rules[i].Name] = true
		c.rule(&f.Rules[i])
	}
}

func (c *compiler) rule(r *rule.Rule) {
	out := compiledRule{
		name: c.name + ":" + r.Name, typ: ParseType(r.Type), mode: r.Mode, cameo: r.CAMEO,
		reciprocal: slices.Contains(r.Flags, "reciprocal"), speech: slices.Contains(r.Flags, "speech"),
		loose: slices.Contains(r.Flags, "loose"), weak: slices.Contains(r.Flags, "weak"), negative: slices.Contains(r.Flags, "negative"),
		examples: r.Examples, line: r.Line,
	}
	switch {
	case out.typ == 0 && r.Type != "none":
		c.errorf(r.Line, 0, "unknown type %q", r.Type)
	case out.typ != 0 && !out.typ.HasMode(r.Mode):
		c.errorf(r.Line, 0, "%s has no mode %q", r.Type, r.Mode)
	}
	if _, ok := LookupCAMEO(r.CAMEO); r.CAMEO != "" && !ok {
		c.errorf(r.Line, 0, "unknown CAMEO code %q", r.CAMEO)
	}
	c.out.rules = append(c.out.rules, out)
	for i := range r.Triggers {
		c.trigger(r, &r.Triggers[i])
	}
}

// trigger compiles each alternative of t to a trigger of its own.
func (c *compiler) trigger(r *rule.Rule, t *rule.Trigger) {
	conds := make([]condition, len(t.Conditions))
	for i := range t.Conditions {
		conds[i] = c.condition(t.Line, &t.Conditions[i])
	}
	roles := t.Roles
	if roles.Actor == nil {
		roles.Actor = r.Roles.Actor
	}
	if roles.Recipient == nil {
		roles.Recipient = r.Roles.Recipient
	}
	for _, w := range c.expand(t.Line, t.Words, 0) {
		words, anchor := splitTrigger(w)
		if len(words) == 0 {
			c.errorf(t.Line, 0, "empty trigger")
			continue
		}
		id := int32(len(c.out.triggers))
		c.out.triggers = append(c.out.triggers, compiledTrigger{
			rule: int32(len(c.out.rules) - 1), form: t.Form, words: words, anchor: anchor,
			conditions: conds, roles: roles, weight: 4*len(words) + specificity(conds),
		})
		c.out.index[words[0]] = append(c.out.index[words[0]], id)
	}
}

// specificity weighs conditions: naming words says most, excluding some least.
func specificity(conds []condition) int {
	n := 0
	for i := range conds {
		switch {
		case conds[i].not, conds[i].any:
			n++
		default:
			n += 3
		}
	}
	return n
}

// splitTrigger splits "take _ hostage" or "carry_out" into words; "^" marks
// the anchor of a phrase.
func splitTrigger(w string) (words []string, anchor int) {
	anchor = -1
	if !strings.Contains(w, " ") && len(w) > 1 {
		w = strings.ReplaceAll(w, "_", " ")
	}
	for i, f := range strings.Fields(w) {
		if g, ok := strings.CutPrefix(f, "^"); ok {
			anchor, f = i, g
		}
		words = append(words, f)
	}
	return words, anchor
}

// maxClassDepth bounds how deep classes may name classes.
const maxClassDepth = 8

// expand replaces class names by their words.
func (c *compiler) expand(line int, words []string, depth int) []string {
	var out []string
	for _, w := range words {
		name, isClass := strings.CutPrefix(w, "@")
		if !isClass {
			out = append(out, w)
			continue
		}
		list, ok := c.classes[name]
		if !ok || depth > maxClassDepth {
			c.errorf(line, 0, "class @%s is unknown or names itself", name)
			continue
		}
		out = append(out, c.expand(line, list, depth+1)...)
	}
	return out
}

func (c *compiler) condition(line int, k *rule.Condition) condition {
	out := condition{not: k.Not, slot: k.Slot, preps: k.Preps, words: map[string]bool{}}
	for _, w := range c.expand(line, k.Any, 0) {
		switch {
		case w == "*":
			out.any = true
		case strings.HasPrefix(w, "#"):
			out.kinds = append(out.kinds, w[1:])
		default:
			out.words[w] = true
		}
	}
	return out
}

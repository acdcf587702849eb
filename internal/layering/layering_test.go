// Package layering checks that dependencies between the packages of this
// repository point one way. It has tests only.
package layering

import (
	"encoding/json"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const root = "github.com/annals-dev/annals"

// ranks orders the public packages: a package imports only packages of lower
// rank. Sub-packages rank just above their parent.
var ranks = map[string]int{
	"when":     10,
	"nlp":      10,
	"article":  20,
	"entities": 30,
	"events":   40,
	"timeline": 50,
}

// forbidden are edges between public packages that their ranks would allow.
var forbidden = [][2]string{
	{"entities", "article"},
	{"article", "nlp"},
}

// onlyImporter names, for modules that must stay behind one adapter, the
// package that may import them.
var onlyImporter = map[string]string{
	"github.com/jdkato/prose/v2": root + "/nlp/prose",
}

type pkg struct {
	ImportPath string
	Imports    []string
	Standard   bool
}

// list returns the packages of all modules of the workspace.
func list(t *testing.T) []pkg {
	t.Helper()
	modules := strings.Fields(run(t, "go", "list", "-m"))
	args := []string{"list", "-json=ImportPath,Imports,Standard"}
	for _, m := range modules {
		if m == root || strings.HasPrefix(m, root+"/") {
			args = append(args, m+"/...")
		}
	}
	var pkgs []pkg
	for d := json.NewDecoder(strings.NewReader(run(t, "go", args...))); ; {
		var p pkg
		switch err := d.Decode(&p); {
		case err == io.EOF:
			return pkgs
		case err != nil:
			t.Fatal(err)
		}
		pkgs = append(pkgs, p)
	}
}

func run(t *testing.T, name string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Skipf("%s is not installed", name)
	}
	var stderr strings.Builder
	cmd := exec.Command(name, args...)
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, stderr.String())
	}
	return string(out)
}

// ours cuts the module path from an import path of this repository.
func ours(path string) (string, bool) {
	if path == root {
		return "", true
	}
	return strings.CutPrefix(path, root+"/")
}

// rank returns the rank of a public package, 0 if rel is none.
func rank(rel string) int {
	top, sub, _ := strings.Cut(rel, "/")
	r := ranks[top]
	if r > 0 && sub != "" {
		r += 1 + strings.Count(sub, "/")
	}
	return r
}

func isInternal(rel string) bool {
	return strings.HasPrefix(rel, "internal/") || strings.Contains(rel, "/internal/")
}

// violations returns what in pkgs breaks the rules.
func violations(pkgs []pkg) []string {
	var bad []string
	lowest := servedRanks(pkgs)
	for _, p := range pkgs {
		from, _ := ours(p.ImportPath)
		for _, path := range p.Imports {
			if only, ok := onlyImporter[path]; ok && p.ImportPath != only {
				bad = append(bad, from+" imports "+path+"; only "+only+" may")
			}
			if to, ok := ours(path); ok && !allowed(from, to, lowest) {
				bad = append(bad, from+" imports "+to)
			}
		}
	}
	return bad
}

// allowed reports whether package from may import package to. Public packages
// use those below them; internal ones nothing at or above the lowest package
// that they serve; commands, examples and the other modules nothing that a
// user could not.
func allowed(from, to string, lowest map[string]int) bool {
	switch {
	case isInternal(from):
		return lowest[from] == 0 || rank(to) < lowest[from]
	case rank(from) == 0:
		return !isInternal(to) || strings.HasPrefix(to, from+"/")
	case isInternal(to):
		return true
	case slices.Contains(forbidden, [2]string{from, to}):
		return false
	}
	return rank(to) > 0 && (rank(to) < rank(from) || sameTree(from, to))
}

func TestLayers(t *testing.T) {
	for _, v := range violations(list(t)) {
		t.Error(v)
	}
}

func TestViolations(t *testing.T) {
	edge := func(from, to string) pkg {
		return pkg{ImportPath: root + "/" + from, Imports: []string{root + "/" + to}}
	}
	for _, c := range []struct {
		edges []pkg
		bad   int
	}{
		{[]pkg{edge("timeline", "events"), edge("events", "nlp"), edge("nlp/prose", "nlp"), edge("article", "when")}, 0},
		{[]pkg{edge("timeline/page", "timeline/export"), edge("timeline/page", "timeline")}, 0},
		{[]pkg{edge("nlp", "entities")}, 1},
		{[]pkg{edge("when", "nlp")}, 1},
		{[]pkg{edge("article", "nlp")}, 1},
		{[]pkg{edge("events", "cmd/annals")}, 1},
		{[]pkg{edge("cmd/annals", "internal/rule")}, 1},
		{[]pkg{edge("bench", "bench/internal/peer")}, 0},
		{[]pkg{edge("events", "internal/rule"), edge("internal/rule", "nlp")}, 0},
		{[]pkg{edge("events", "internal/rule"), edge("internal/rule", "timeline")}, 1},
		{[]pkg{edge("nlp", "internal/a"), edge("internal/a", "internal/b"), edge("internal/b", "entities")}, 1},
		{[]pkg{edge("internal/train", "timeline")}, 0},
		{[]pkg{{ImportPath: root + "/events", Imports: []string{"github.com/jdkato/prose/v2"}}}, 1},
	} {
		if got := violations(c.edges); len(got) != c.bad {
			t.Errorf("%v: %q, want %d", c.edges, got, c.bad)
		}
	}
}

// sameTree reports whether both packages have the same parent, so that ranks
// do not order them: timeline/page may use timeline/export.
func sameTree(a, b string) bool {
	i, j := strings.LastIndexByte(a, '/'), strings.LastIndexByte(b, '/')
	return i > 0 && j > 0 && a[:i] == b[:j]
}

// servedRanks returns, for each internal package, the lowest rank of the
// public packages that import it, at first hand or through other internal
// packages.
func servedRanks(pkgs []pkg) map[string]int {
	lowest := map[string]int{}
	for changed := true; changed; {
		changed = false
		for _, p := range pkgs {
			from, _ := ours(p.ImportPath)
			r := rank(from)
			if isInternal(from) {
				r = lowest[from]
			}
			for _, path := range p.Imports {
				to, ok := ours(path)
				if ok && isInternal(to) && r > 0 && (lowest[to] == 0 || r < lowest[to]) {
					lowest[to] = r
					changed = true
				}
			}
		}
	}
	return lowest
}

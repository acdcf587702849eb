// Package readme compiles and runs the Go programs of README.md. It has tests
// only.
package readme

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// goBlock is a fenced Go block of Markdown.
var goBlock = regexp.MustCompile("(?ms)^```go\n(.*?)^```$")

// blocks returns the Go blocks of README.md.
func blocks(t *testing.T) []string {
	t.Helper()
	text, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	var out []string
	for _, m := range goBlock.FindAllStringSubmatch(string(text), -1) {
		out = append(out, m[1])
	}
	return out
}

// fragmentImports are what blocks without a package clause may use.
const fragmentImports = `package fragment

import (
	"context"
	"io"
	"iter"

	"github.com/annals-dev/annals/article"
	"github.com/annals-dev/annals/events"
	"github.com/annals-dev/annals/timeline"
	"github.com/annals-dev/annals/timeline/export"
)

`

// run writes a block as a file of this module and hands it to the go command.
func run(t *testing.T, source string, args ...string) string {
	t.Helper()
	dir, err := os.MkdirTemp(".", "block-")
	require.NoError(t, err)
	t.Cleanup(func() { os.RemoveAll(dir) })
	require.NoError(t, os.WriteFile(filepath.Join(dir, "main.go"), []byte(source), 0o600))
	out, err := exec.Command("go", append(args, "./"+dir)...).CombinedOutput()
	require.NoError(t, err, "%s", out)
	return string(out)
}

// Every block compiles; a program prints what the text after it says.
func TestBlocks(t *testing.T) {
	if testing.Short() {
		t.Skip("builds programs")
	}
	list := blocks(t)
	require.NotEmpty(t, list)
	for i, source := range list {
		t.Run(fmt.Sprint(i+1), func(t *testing.T) {
			if !strings.HasPrefix(source, "package ") {
				run(t, fragmentImports+source, "vet")
				return
			}
			require.Equal(t, printed(t), strings.TrimSpace(run(t, source, "run")))
		})
	}
}

// printed returns what README.md says its program prints.
func printed(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	m := regexp.MustCompile("(?m)^prints `([^`]+)`").FindSubmatch(text)
	require.NotNil(t, m, "no line that starts with: prints `...`")
	return string(m[1])
}

// Links to files of the repository lead somewhere.
func TestLinks(t *testing.T) {
	for _, name := range []string{"README.md", "CONTRIBUTING.md", "docs/architecture.md"} {
		text, err := os.ReadFile("../../" + name)
		require.NoError(t, err)
		for _, m := range regexp.MustCompile(`\]\(([^)#:]+)\)`).FindAllSubmatch(text, -1) {
			_, err := os.Stat(filepath.Join("../..", filepath.Dir(name), string(m[1])))
			require.NoError(t, err, "link in %s", name)
		}
	}
}

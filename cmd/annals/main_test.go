package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// A result is what a run of the program left behind.
type result struct {
	code     int
	out, err string
}

func annals(t *testing.T, stdin string, args ...string) result {
	t.Helper()
	var out, errs bytes.Buffer
	code := run(context.Background(), args, strings.NewReader(stdin), &out, &errs, func(string) string { return "" })
	return result{code, out.String(), errs.String()}
}

func writeFile(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

const story = `Estonian minister meets Latvian envoy in Riga

RIGA, March 4 (Example) - Estonian Foreign Minister Kadri Tamm met the Latvian ambassador in Riga on Tuesday.

Gunmen killed at least 12 soldiers near Gao on Monday, the army said.
`

func TestUsage(t *testing.T) {
	for _, c := range []struct {
		args string
		code int
		out  string // must stand in standard output
		err  string // must stand in standard error
	}{
		{"", 2, "", "no command given"},
		{"help", 0, "Commands:", ""},
		{"-h", 0, "Commands:", ""},
		{"--help", 0, "timeline", ""},
		{"help extract", 0, "-published date", ""},
		{"extract -h", 0, "Usage: annals extract", ""},
		{"timeline --help", 0, "markdown", ""},
		{"tokens -help", 0, "Penn", ""},
		{"explain -h", 0, "-event id", ""},
		{"version", 0, "annals ", ""},
		{"--version", 0, "annals ", ""},
		{"version x", 2, "", "takes no arguments"},
		{"help nothing", 2, "", `unknown command "nothing"`},
		{"help a b", 2, "", "one command"},
		{"extrct", 2, "", `did you mean "extract" or "explain"?`},
		{"zzz", 2, "", `unknown command "zzz"`},
		{"extract -nonsense", 2, "", "-nonsense"},
		{"extract -in pdf", 2, "", `unknown input format "pdf"`},
		{"extract -format xml", 2, "", "use jsonl, json, text"},
		{"timeline -format xml", 2, "", "markdown"},
		{"extract -published 2025-02-30", 2, "", "impossible date"},
		{"extract -tagger treetagger", 2, "", "use annals or prose"},
		{"extract -workers many", 2, "", "-workers"},
		{"tokens -format text", 2, "", "use jsonl"},
		{"timeline -dates 3", 2, "", "-dates needs -summary"},
		{"timeline -summary -dates 0", 2, "", "must be positive"},
		{"timeline -summary -from 2025-02-30", 2, "", "-from"},
		{"timeline -summary -format csv", 2, "", "use json, text"},
		{"resolve -h", 0, "Timbuktu", ""},
		{"resolve -in html", 2, "", `unknown input format "html"`},
		{"resolve -date yesterday", 2, "", "impossible date"},
	} {
		t.Run(c.args, func(t *testing.T) {
			r := annals(t, "", strings.Fields(c.args)...)
			if r.code != c.code || !strings.Contains(r.out, c.out) || !strings.Contains(r.err, c.err) {
				t.Errorf("status %d, out %q, err %q", r.code, r.out, r.err)
			}
			if c.code == 0 && r.err != "" {
				t.Errorf("standard error %q", r.err)
			}
			if c.code != 0 && r.out != "" {
				t.Errorf("standard output %q", r.out)
			}
		})
	}
}

func TestHelpIsComplete(t *testing.T) {
	for _, c := range commands() {
		r := annals(t, "", "help", c.name)
		if r.code != 0 || !strings.Contains(r.out, c.name) {
			t.Errorf("help %s: status %d, %q", c.name, r.code, r.out)
		}
		if c.name != "version" && !strings.Contains(r.out, "\n\tannals "+c.name+" ") {
			t.Errorf("help %s has no example", c.name)
		}
		for l := range strings.Lines(r.out) {
			if len(strings.ReplaceAll(l, "\t", "        ")) > 90 {
				t.Errorf("help %s: line too long: %q", c.name, l)
			}
		}
	}
}

// decode reads JSON lines.
func decode(t *testing.T, lines string) []map[string]any {
	t.Helper()
	var out []map[string]any
	for d := json.NewDecoder(strings.NewReader(lines)); ; {
		var v map[string]any
		switch err := d.Decode(&v); {
		case err == io.EOF:
			return out
		case err != nil:
			t.Fatalf("%v in %.200q", err, lines)
		}
		out = append(out, v)
	}
}

func ids(t *testing.T, lines string) string {
	t.Helper()
	var list []string
	for _, v := range decode(t, lines) {
		list = append(list, fmt.Sprint(v["id"]))
	}
	return strings.Join(list, " ")
}

func TestExtractText(t *testing.T) {
	file := writeFile(t, "story.txt", story)
	r := annals(t, "", "extract", file, "-published", "2031-03-04")
	if r.code != 0 || r.err != "" {
		t.Fatalf("status %d, %s", r.code, r.err)
	}
	got := decode(t, r.out)[0]
	if got["id"] != file || got["title"] != "Estonian minister meets Latvian envoy in Riga" || got["published"] != "2031-03-04" {
		t.Errorf("id %v, title %v, published %v", got["id"], got["title"], got["published"])
	}
	types := map[any]bool{}
	for _, e := range got["events"].([]any) {
		types[e.(map[string]any)["type"]] = true
	}
	if !types["CONSULT"] || len(types) < 2 {
		t.Errorf("types %v", types)
	}
	for _, field := range []string{"entities", "times", "casualties", "tolls", "attributions", "sentences", "versions"} {
		if _, ok := got[field]; !ok {
			t.Errorf("no %s", field)
		}
	}
	if stdin := annals(t, story, "extract", "-published", "2031-03-04"); strings.ReplaceAll(stdin.out, `"id":"stdin"`, `"id":"`+file+`"`) != r.out {
		t.Errorf("standard input gives\n%s\nthe file\n%s", stdin.out, r.out)
	}
}

func TestExtractFormats(t *testing.T) {
	in := fmt.Sprintf("{\"id\":\"a\",\"text\":%q}\n{\"id\":\"b\",\"text\":\"Rain fell.\"}\n", story)
	jsonl := annals(t, in, "extract", "-format", "jsonl")
	array := annals(t, in, "extract", "-format", "json")
	var list []json.RawMessage
	if err := json.Unmarshal([]byte(array.out), &list); err != nil || len(list) != 2 {
		t.Fatalf("json: %v, %d reports", err, len(list))
	}
	if lines := strings.Split(jsonl.out, "\n"); string(list[0]) != lines[0] || string(list[1]) != lines[1] {
		t.Error("json and jsonl differ")
	}
	empty := annals(t, "\n", "extract", "-in", "jsonl", "-format", "json")
	if err := json.Unmarshal([]byte(empty.out), &list); err != nil || len(list) != 0 {
		t.Errorf("empty json: %q", empty.out)
	}
	text := annals(t, in, "extract", "-format", "text").out
	for _, want := range []string{"Estonian minister meets Latvian envoy in Riga\n", "CONSULT", "killed: at least 12 soldiers", "b\n", "no events"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if strings.Contains(text, "\x1b") {
		t.Error("colours in a pipe")
	}
}

func TestBadRecords(t *testing.T) {
	lines := []string{
		`{"id":"a","text":"Rain fell."}`,
		`{"id":"b","text":`,
		`{"id":"c","text":""}`,
		`{"id":"a","text":"Again."}`,
		`{"id":"d","text":"Day.","published":"2025-02-30"}`,
		"{\"id\":\"e\",\"text\":\"\xff\"}",
		`{"text":"No id."}`,
		`{"id":"z","text":"Snow fell."}`,
	}
	file := writeFile(t, "in.jsonl", strings.Join(lines, "\n"))
	for _, command := range []string{"extract", "tokens"} {
		r := annals(t, "", command, file, "/no/such/file")
		if r.code != 1 {
			t.Errorf("%s: status %d", command, r.code)
		}
		if got := ids(t, r.out); got != "a d "+file+":7 z" {
			t.Errorf("%s: ids %s", command, got)
		}
		want := []string{file + ":2: unexpected end", file + ":3: empty text", file + `:4: id seen before: "a"`, file + ":5: impossible date", file + ":6: invalid UTF-8", "/no/such/file: no such file"}
		errs := strings.Split(strings.TrimSpace(r.err), "\n")
		for i, w := range want {
			if i >= len(errs) || !strings.HasPrefix(errs[i], "annals: "+w) {
				t.Errorf("%s: messages %q, want %q", command, errs, w)
				break
			}
		}
	}
	if r := annals(t, "", "extract", file); r.code != 1 {
		t.Errorf("status %d", r.code)
	}
	if r := annals(t, "\xff", "extract"); r.code != 1 || !strings.Contains(r.err, "stdin: invalid UTF-8") {
		t.Errorf("binary text: status %d, %s", r.code, r.err)
	}
}

func TestSameTextTwice(t *testing.T) {
	file := writeFile(t, "a.txt", "Rain fell.")
	r := annals(t, "", "extract", file, file)
	if r.code != 1 || ids(t, r.out) != file || !strings.Contains(r.err, "id seen before") {
		t.Errorf("status %d, ids %s, %s", r.code, ids(t, r.out), r.err)
	}
}

func archive(n int) string {
	var b strings.Builder
	for i := range n {
		text := strings.Repeat("Rain fell in Oslo. ", i%5) + fmt.Sprintf("Gunmen killed %d soldiers near Gao on Monday.", i+2)
		fmt.Fprintf(&b, "{\"id\":\"%d\",\"text\":%q,\"published\":\"2031-03-0%d\"}\n", i, text, i%8+1)
	}
	return b.String()
}

func TestOrderForAnyWorkers(t *testing.T) {
	in := archive(60)
	for _, command := range []string{"extract", "tokens", "timeline"} {
		want := annals(t, in, command, "-workers", "1")
		if want.code != 0 || len(want.out) == 0 {
			t.Fatalf("%s: status %d, %s", command, want.code, want.err)
		}
		for _, n := range []string{"2", "7", "0"} {
			if got := annals(t, in, command, "-workers", n); got != want {
				t.Errorf("%s: %s workers give another output than one", command, n)
			}
		}
	}
}

func TestTokens(t *testing.T) {
	text := "Élise met Bjørn."
	r := annals(t, text, "tokens")
	sentence := decode(t, r.out)[0]["sentences"].([]any)[0].([]any)
	words := make([]string, len(sentence))
	roots := 0
	for i, v := range sentence {
		w := v.(map[string]any)
		words[i] = text[int(w["start"].(float64)):int(w["end"].(float64))]
		if w["head"].(float64) == -1 {
			roots++
		}
		if w["tag"] == "" || w["lemma"] == "" || w["dep"] == "" {
			t.Errorf("word %v", w)
		}
	}
	if got := strings.Join(words, "|"); got != "Élise|met|Bjørn|." || roots != 1 {
		t.Errorf("words %s, %d roots", got, roots)
	}
}

func TestTimeline(t *testing.T) {
	for _, format := range timelineFormats() {
		r := annals(t, archive(6), "timeline", "-format", format)
		if r.code != 0 || r.out == "" {
			t.Errorf("%s: status %d, %s", format, r.code, r.err)
		}
	}
}

func TestSummary(t *testing.T) {
	r := annals(t, archive(30), "timeline", "-summary", "-dates", "3", "-sentences", "2", "-keywords", "soldiers, Gao", "-from", "2031-02-01")
	var got struct {
		Items []struct {
			Date    string
			Summary []string
		}
	}
	if err := json.Unmarshal([]byte(r.out), &got); err != nil || r.code != 0 || len(got.Items) == 0 || len(got.Items) > 3 {
		t.Fatalf("status %d, %v, %s", r.code, err, r.out)
	}
	for _, item := range got.Items {
		if item.Date < "2031-02-01" || len(item.Summary) == 0 || len(item.Summary) > 2 {
			t.Errorf("item %v", item)
		}
	}
	text := annals(t, archive(30), "timeline", "-summary", "-format", "text")
	if !strings.Contains(text.out, got.Items[0].Date+"    ") {
		t.Errorf("text %q", text.out)
	}
	if empty := annals(t, "\n", "timeline", "-summary", "-in", "jsonl"); empty.out != "{\"items\":[]}\n" {
		t.Errorf("empty summary %q", empty.out)
	}
}

func TestExplain(t *testing.T) {
	r := annals(t, story, "explain", "-published", "2031-03-04")
	for _, want := range []string{"Estonian minister meets", "e1 ", "rule ", "status "} {
		if !strings.Contains(r.out, want) {
			t.Errorf("no %q in\n%s", want, r.out)
		}
	}
	one := annals(t, story, "explain", "-event", "e2")
	if strings.Contains(one.out, "\ne1 ") || !strings.Contains(one.out, "\ne2 ") {
		t.Errorf("-event e2 gives\n%s", one.out)
	}
}

func TestWebPage(t *testing.T) {
	page := `<!DOCTYPE html><html><head><meta property="og:title" content="Minister meets envoy in Riga">
<meta property="article:published_time" content="2031-03-04"></head><body><nav><a>Home</a></nav><article>
<p>Estonian Foreign Minister Kadri Tamm met the Latvian ambassador in Riga on Tuesday to speak about the border, her office said.</p>
<p>It was the second meeting of the two diplomats since the new government of Estonia took office in January, the office said.</p>
</article></body></html>`
	file := writeFile(t, "page.html", page)
	for _, r := range []result{annals(t, "", "extract", file), annals(t, page, "extract"), annals(t, page, "extract", "-in", "html")} {
		if r.code != 0 {
			t.Fatalf("status %d, %s", r.code, r.err)
		}
		got := decode(t, r.out)[0]
		text, _ := got["text"].(string)
		if got["published"] != "2031-03-04" || !strings.HasPrefix(text, "Minister meets envoy in Riga\n\nEstonian Foreign") || strings.Contains(text, "Home") {
			t.Errorf("published %v, text %q", got["published"], text)
		}
	}
	if r := annals(t, "<html></html>", "extract", "-in", "html"); r.code != 1 || !strings.Contains(r.err, "stdin: empty text") {
		t.Errorf("status %d, %s", r.code, r.err)
	}
}

func TestResolve(t *testing.T) {
	in := `{"id":"a","text":"Oslo","date":"2019-05-01"}
{"id":"b","text":
{"id":"c","text":" "}
{"id":"d","text":"Bergen","date":"2019-02-30"}

{"text":"Qwrtzpl Xkcdvbn"}
`
	r := annals(t, in, "resolve", "-in", "jsonl")
	if r.code != 1 || ids(t, r.out) != "a stdin:6" || strings.Count(r.err, "annals: stdin:") != 3 {
		t.Fatalf("status %d, out %s, err %s", r.code, r.out, r.err)
	}
	got := decode(t, r.out)
	if first := got[0]["candidates"].([]any)[0].(map[string]any); first["country"] != "NOR" || first["name"] != "Oslo" {
		t.Errorf("candidate %v", first)
	}
	if list, ok := got[1]["candidates"].([]any); !ok || len(list) != 0 {
		t.Errorf("candidates of nonsense: %v", got[1])
	}
	args := annals(t, "", "resolve", "-date", "2019-05-01", "Oslo")
	lines := annals(t, "Oslo\n", "resolve", "-date", "2019-05-01")
	if args.code != 0 || args != lines || !strings.Contains(args.out, "NOR") {
		t.Errorf("arguments give %v, lines %v", args, lines)
	}
	if text := annals(t, "", "resolve", "-format", "text", "Oslo", "Qwrtzpl"); !strings.Contains(text.out, "NOR") || !strings.Contains(text.out, "Qwrtzpl\n  unknown") {
		t.Errorf("text %q", text.out)
	}
	long := annals(t, strings.Repeat("x", maxMention+1), "resolve")
	if long.code != 1 || !strings.Contains(long.err, "stdin:1: ") {
		t.Errorf("status %d, %s", long.code, long.err)
	}
}

func TestOutputFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "out.jsonl")
	r := annals(t, "Rain fell.", "tokens", "-o", file)
	data, err := os.ReadFile(file)
	if err != nil || r.code != 0 || r.out != "" || ids(t, string(data)) != "stdin" {
		t.Errorf("status %d, out %q, file %q, %v", r.code, r.out, data, err)
	}
	if r := annals(t, "Rain fell.", "tokens", "-o", filepath.Join(file, "x")); r.code != 1 || r.err == "" {
		t.Errorf("status %d, %s", r.code, r.err)
	}
}

func TestOverlayAndRules(t *testing.T) {
	overlay := writeFile(t, "names.tsv", "Brotherhood of Dust\tgroup\tMLI\tREB\tmy-brotherhood\n")
	r := annals(t, "The Brotherhood of Dust attacked Gao on Monday.", "extract", "-overlay", overlay)
	if r.code != 0 || !strings.Contains(r.out, `"my-brotherhood"`) {
		t.Errorf("overlay: status %d, %s, %s", r.code, r.err, r.out)
	}
	for _, c := range [][2]string{
		{"-overlay", writeFile(t, "bad.tsv", "Just a name\n")},
		{"-overlay", writeFile(t, "bad.actors.txt", "JUST_A_NAME\n")},
		{"-overlay", writeFile(t, "bad.agents.txt", "FARMER [AG]\n")},
		{"-rules", writeFile(t, "bad.rules", "rule without sense\n")},
		{"-overlay", "/no/such/file"},
		{"-rules", "/no/such/file"},
	} {
		if r := annals(t, "Rain fell.", "extract", c[0], c[1]); r.code != 1 || r.out != "" || !strings.Contains(r.err, c[1]) {
			t.Errorf("%v: status %d, %s", c, r.code, r.err)
		}
	}
}

func TestResolveStats(t *testing.T) {
	overlay := writeFile(t, "names.tsv", "Brotherhood of Dust\tgroup\tMLI\tREB\tmy-brotherhood\t\t2099-01-02\n")
	r := annals(t, "", "resolve", "-stats", "-format", "jsonl", "-overlay", overlay)
	if r.code != 0 || !strings.Contains(r.out, `"newest":"2099-01-02"`) || !strings.Contains(r.out, `"person":`) {
		t.Errorf("status %d, %s, %s", r.code, r.err, r.out)
	}
	if r := annals(t, "", "resolve", "-stats", "-format", "text"); r.code != 0 || !strings.Contains(r.out, "newest fact") {
		t.Errorf("status %d, %s, %s", r.code, r.err, r.out)
	}
}

// failing is a writer that fails with err.
type failing struct{ err error }

func (w failing) Write([]byte) (int, error) { return 0, w.err }

func TestWriteErrors(t *testing.T) {
	for err, quiet := range map[error]bool{syscall.EPIPE: true, syscall.ENOSPC: false} {
		for _, command := range []string{"extract", "tokens", "timeline", "explain"} {
			var errs bytes.Buffer
			code := run(context.Background(), []string{command}, strings.NewReader(story), failing{err}, &errs, os.Getenv)
			if code != 1 || (errs.Len() == 0) != quiet {
				t.Errorf("%s, %v: status %d, %q", command, err, code, errs.String())
			}
		}
	}
}

// A notifier is a buffer that tells when it is first written to.
type notifier struct {
	bytes.Buffer
	once    sync.Once
	written chan struct{}
}

func (s *notifier) Write(b []byte) (int, error) {
	defer s.once.Do(func() { close(s.written) })
	return s.Buffer.Write(b)
}

// TestInterrupt reads from an input that never ends: what came before the
// interrupt must be written.
func TestInterrupt(t *testing.T) {
	for _, command := range []string{"extract", "tokens"} {
		in, feed := io.Pipe()
		ctx, interrupt := context.WithCancel(context.Background())
		out := &notifier{written: make(chan struct{})}
		var errs bytes.Buffer
		done := make(chan int)
		go func() {
			done <- run(ctx, []string{command, "-in", "jsonl"}, in, out, &errs, os.Getenv)
		}()
		io.WriteString(feed, archive(3))
		<-out.written
		interrupt()
		select {
		case code := <-done:
			if list := decode(t, out.String()); code != exitInterrupted || list[0]["id"] != "0" {
				t.Errorf("%s: status %d, out %q, err %q", command, code, out.String(), errs.String())
			}
		case <-time.After(time.Minute):
			t.Fatalf("%s does not end", command)
		}
		feed.Close()
	}
}

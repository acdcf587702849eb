package article

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"
)

func collect(t *testing.T, r io.Reader, name string) (ids []string, errs []*RecordError) {
	t.Helper()
	for a, err := range FromJSONL(r, name) {
		var rec *RecordError
		switch {
		case err == nil:
			ids = append(ids, a.ID)
		case errors.As(err, &rec):
			errs = append(errs, rec)
			if a.Text != "" {
				ids = append(ids, a.ID)
			}
		default:
			t.Fatalf("error of type %T: %v", err, err)
		}
	}
	return ids, errs
}

func TestFromJSONLFields(t *testing.T) {
	in := `{"id":"a","text":"Talks failed.","title":"T","published":"2025-11-30T10:00:00+03:00","url":"u","source":"s","extra":[1]}`
	for a, err := range FromJSONL(strings.NewReader(in), "x") {
		if err != nil {
			t.Fatal(err)
		}
		at := a.Published
		a.Published = time.Time{}
		if want := (Article{ID: "a", Text: "Talks failed.", Title: "T", URL: "u", Source: "s"}); a != want {
			t.Errorf("got %+v", a)
		}
		if got := at.Format(time.RFC3339); got != "2025-11-30T10:00:00+03:00" {
			t.Errorf("published %s", got)
		}
	}
}

func TestFromJSONLDateNames(t *testing.T) {
	for _, c := range []struct{ fields, want string }{
		{`"date":"2025-11-30"`, "2025-11-30"},
		{`"published_at":"2025-11-30T10:00:00Z"`, "2025-11-30"},
		{`"publishedAt":"2025-11-30"`, "2025-11-30"},
		{`"published":"2025-11-29","date":"2025-11-30"`, "2025-11-29"},
		{`"date":20251130`, "0001-01-01"},
		{`"date":null`, "0001-01-01"},
	} {
		for a, err := range FromJSONL(strings.NewReader(`{"text":"Talks failed.",`+c.fields+`}`), "x") {
			if got := a.Published.Format(time.DateOnly); err != nil || got != c.want {
				t.Errorf("%s: %s, %v", c.fields, got, err)
			}
		}
	}
}

func TestFromJSONLBadRecords(t *testing.T) {
	lines := []string{
		"\ufeff" + `{"id":"a","text":"One."}`,
		``,
		`{"id":"b","text":"Two."`,
		`{"id":"a","text":"Again."}`,
		`{"text":"No id."}`,
		`{"id":7,"text":"A number."}`,
		`{"id":"c","text":" \n "}`,
		`{"id":"d"}`,
		`{"id":"e","text":"Day.","published":"2025-02-30"}`,
		"{\"id\":\"f\",\"text\":\"\xff\"}",
		`{"id":"g","text":5}`,
		`{"id":{},"text":"Odd id."}`,
		`[1]`,
		`{"id":"h","text":"Last.","published":"2025-11-30"}`,
	}
	want := []error{3: nil, 4: ErrDuplicate, 7: ErrEmpty, 8: ErrEmpty, 9: ErrDate, 10: ErrUTF8, 11: nil, 12: nil, 13: nil}
	for _, end := range []string{"\n", "\r\n"} {
		ids, errs := collect(t, strings.NewReader(strings.Join(lines, end)), "f.jsonl")
		if got := strings.Join(ids, " "); got != "a f.jsonl:5 7 e h" {
			t.Errorf("ids %q", got)
		}
		var at []int
		for _, e := range errs {
			at = append(at, e.Line)
			if w := want[e.Line]; w != nil && !errors.Is(e, w) {
				t.Errorf("line %d: %v, want %v", e.Line, e.Err, w)
			}
			if !strings.HasPrefix(e.Error(), fmt.Sprintf("f.jsonl:%d: ", e.Line)) {
				t.Errorf("message %q", e)
			}
		}
		if got := fmt.Sprint(at); got != "[3 4 7 8 9 10 11 12 13]" {
			t.Errorf("errors at %s", got)
		}
	}
}

func TestFromJSONLDates(t *testing.T) {
	for in, want := range map[string]string{
		"2025-11-30":                "2025-11-30T00:00:00Z day",
		"2025-11-30T08:09:10Z":      "2025-11-30T08:09:10Z",
		"2025-11-30T08:09:10.5Z":    "2025-11-30T08:09:10Z",
		"2025-11-30T08:09:10":       "2025-11-30T08:09:10Z",
		"2025-11-30 08:09":          "2025-11-30T08:09:00Z",
		"2025-11-30T08:09:10+05:30": "2025-11-30T08:09:10+05:30",
		"2025-13-01":                "error",
		"30 November 2025":          "2025-11-30T00:00:00Z day",
		"2025-11-30T25:00:00Z":      "error",
	} {
		got := "error"
		if at, dateOnly, err := ParsePublished(in); err == nil {
			got = at.Format(time.RFC3339)
			if dateOnly {
				got += " day"
			}
		} else if !errors.Is(err, ErrDate) {
			t.Errorf("%s: %v", in, err)
		}
		if got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

func TestFromJSONLLongLines(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 120 MB")
	}
	long := strings.Repeat("Talks failed. ", 10000)
	big := strings.Repeat("x", MaxText+1)
	in := `{"id":"a","text":"` + long + `"}` + "\n" +
		`{"id":"b","text":"` + big + `"}` + "\n" +
		`{"id":"c","text":"` + strings.Repeat("y", maxLine) + `"}` + "\n" +
		`{"id":"d","text":"End."}`
	ids, errs := collect(t, strings.NewReader(in), "f")
	if fmt.Sprint(ids) != "[a d]" || len(errs) != 2 || errs[0].Line != 2 || errs[1].Line != 3 || !errors.Is(errs[0], ErrTooLarge) {
		t.Errorf("ids %v, errors %v", ids, errs)
	}
}

func TestFromJSONLReaderFails(t *testing.T) {
	broken := errors.New("disk on fire")
	in := io.MultiReader(strings.NewReader(`{"id":"a","text":"One."}`+"\n"+`{"id":"b",`), iotest.ErrReader(broken))
	ids, errs := collect(t, in, "f")
	if fmt.Sprint(ids) != "[a]" || len(errs) != 1 || errs[0].Line != 2 || !errors.Is(errs[0], broken) {
		t.Errorf("ids %v, errors %v", ids, errs)
	}
}

func TestFromJSONLStops(t *testing.T) {
	in := strings.Repeat(`{"text":"One."}`+"\n", 5)
	n := 0
	for range FromJSONL(strings.NewReader(in), "f") {
		if n++; n == 2 {
			break
		}
	}
	if n != 2 {
		t.Errorf("%d records after break", n)
	}
}

func TestFromText(t *testing.T) {
	text := "\ufeffTalks failed.\r\n"
	a, err := FromText("dir/a.txt", strings.NewReader(text))
	if err != nil || a.Text != text || a.ID != "dir/a.txt" {
		t.Errorf("%+v, %v", a, err)
	}
	broken := errors.New("gone")
	for want, r := range map[error]io.Reader{
		ErrEmpty:    strings.NewReader(" \n"),
		ErrUTF8:     strings.NewReader("a\xff"),
		ErrTooLarge: bytes.NewReader(make([]byte, MaxText+10)),
		broken:      iotest.ErrReader(broken),
	} {
		_, err := FromText("f", r)
		var rec *RecordError
		if !errors.As(err, &rec) || !errors.Is(err, want) || rec.Line != 0 || !strings.HasPrefix(err.Error(), "f: ") {
			t.Errorf("got %v, want %v", err, want)
		}
	}
}

func TestReaderSharesIDs(t *testing.T) {
	var rd Reader
	if _, err := rd.FromText("a", strings.NewReader("One.")); err != nil {
		t.Fatal(err)
	}
	for _, err := range rd.FromJSONL(strings.NewReader(`{"id":"a","text":"Two."}`), "f") {
		if !errors.Is(err, ErrDuplicate) {
			t.Errorf("got %v", err)
		}
	}
	if _, err := rd.FromText("a", strings.NewReader("Three.")); !errors.Is(err, ErrDuplicate) {
		t.Errorf("got %v", err)
	}
}

func FuzzFromJSONL(f *testing.F) {
	f.Add([]byte(`{"id":"a","text":"One.","published":"2025-11-30"}` + "\n\n" + `{"text":"Two."`))
	f.Add([]byte("\xef\xbb\xbf{\"id\":\"\\u00e9\",\"text\":\"\xff\"}\r\n[]"))
	f.Add([]byte(`{"id":1e9,"text":"\ud800"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		lines := bytes.Count(data, []byte("\n")) + 1
		seen := map[string]bool{}
		for a, err := range FromJSONL(bytes.NewReader(data), "f") {
			var rec *RecordError
			switch {
			case err == nil:
				if seen[a.ID] || CheckText(a.Text) != nil {
					t.Fatalf("bad record %+v", a)
				}
				seen[a.ID] = true
			case !errors.As(err, &rec) || rec.Line < 1 || rec.Line > lines:
				t.Fatalf("bad error %v", err)
			}
		}
	})
}

func BenchmarkFromJSONL(b *testing.B) {
	line, err := json.Marshal(map[string]string{"text": strings.Repeat("Talks “failed” on Monday, they said. ", 100)})
	if err != nil {
		b.Fatal(err)
	}
	in := bytes.Repeat(append(line, '\n'), 100)
	b.SetBytes(int64(len(in)))
	b.ReportAllocs()
	for b.Loop() {
		for _, err := range FromJSONL(bytes.NewReader(in), "f") {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

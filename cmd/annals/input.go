package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"flag"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/annals-dev/annals/article"
	"github.com/annals-dev/annals/web"
)

// inputFlags are the flags of the commands that read articles.
type inputFlags struct {
	format    string
	published string
}

func (f *inputFlags) add(fs *flag.FlagSet) {
	fs.StringVar(&f.format, "in", "auto", "`format` of the input: jsonl (one article a line), text (one article a\nfile), html (one web page a file), or auto, which goes by file name\n(.jsonl, .ndjson, .json, .html, .htm, .txt), else by how the input begins")
	fs.StringVar(&f.published, "published", "", "`date` of publication of articles that come without one, as 2025-11-30\nor 2025-11-30T10:00:00Z; relative dates (\"on Sunday\") need it. A text\nmay also give it itself, in a line as on web pages")
}

// source reads the articles that a command line names.
type source struct {
	inputFlags
	session *session
	reader  article.Reader
	given   article.Article // holds the Published of articles without one
	pages   sync.Map        // ids of articles read from web pages
}

// open checks the flags of command and returns its source.
func (f inputFlags) open(s *session, command string) (*source, error) {
	src := &source{inputFlags: f, session: s}
	switch f.format {
	case "auto", "jsonl", "text", "html":
	default:
		return nil, usagef(command, "unknown input format %q: use auto, jsonl, text or html", f.format)
	}
	var err error
	src.given.Published, src.given.DateOnly, err = article.ParsePublished(f.published)
	if err != nil {
		return nil, usagef(command, "-published: %v", err)
	}
	return src, nil
}

// articles yields the articles of the files, or of standard input if there are
// none, until ctx ends. Bad records are reported and left out.
func (src *source) articles(ctx context.Context, files []string) iter.Seq[article.Article] {
	if len(files) == 0 {
		files = []string{"-"}
	}
	return untilDone(ctx, func(yield func(article.Article) bool) {
		for _, name := range files {
			if !src.file(name, yield) {
				return
			}
		}
	})
}

// file yields the articles of one file and reports whether to go on.
func (src *source) file(name string, yield func(article.Article) bool) bool {
	if name == "-" {
		return src.stream("stdin", src.session.stdin, yield)
	}
	f, err := os.Open(name)
	if err != nil {
		var path *os.PathError
		if errors.As(err, &path) {
			err = path.Err
		}
		src.session.log.record(&article.RecordError{File: name, Err: err})
		return true
	}
	defer f.Close()
	return src.stream(name, f, yield)
}

func (src *source) stream(name string, r io.Reader, yield func(article.Article) bool) bool {
	b := bufio.NewReader(r)
	switch src.formatOf(name, b) {
	case "jsonl":
		for a, err := range src.reader.FromJSONL(b, name) {
			if !src.pass(a, err, yield) {
				return false
			}
		}
		return true
	case "html":
		a, err := src.page(name, b)
		return src.pass(a, err, yield)
	}
	a, err := src.reader.FromText(name, b)
	return src.pass(a, err, yield)
}

// page reads a web page and remembers that its text is new to the user.
func (src *source) page(name string, r io.Reader) (article.Article, error) {
	a, err := web.Article(r, "")
	a.ID = name
	if err == nil {
		err = src.reader.Check(a)
	}
	if err != nil {
		return article.Article{}, &article.RecordError{File: name, Err: err}
	}
	src.pages.Store(name, true)
	return a, nil
}

// isPage reports whether the article with this id was read from a web page.
func (src *source) isPage(id string) bool {
	_, ok := src.pages.Load(id)
	return ok
}

// pass hands on an article, or reports why there is none.
func (src *source) pass(a article.Article, err error, yield func(article.Article) bool) bool {
	if err != nil {
		src.session.log.record(err)
		if a.Text == "" {
			return true
		}
	}
	if a.Published.IsZero() {
		a.Published, a.DateOnly = src.given.Published, src.given.DateOnly
	}
	return yield(a)
}

// formatOf decides the format of an input.
func (src *source) formatOf(name string, b *bufio.Reader) string {
	if src.format != "auto" {
		return src.format
	}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".jsonl", ".ndjson", ".json":
		return "jsonl"
	case ".txt", ".text":
		return "text"
	case ".html", ".htm", ".xhtml":
		return "html"
	}
	return sniff(b)
}

// sniff decides the format of an input by how it begins.
func sniff(b *bufio.Reader) string {
	head, _ := b.Peek(256)
	head = bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\uFEFF")), " \t\r\n"))
	switch {
	case bytes.HasPrefix(head, []byte("{")):
		return "jsonl"
	case bytes.HasPrefix(head, []byte("<!doctype html")), bytes.HasPrefix(head, []byte("<html")):
		return "html"
	}
	return "text"
}

// untilDone yields what in yields until ctx ends, even while in waits for its
// input.
func untilDone[T any](ctx context.Context, in iter.Seq[T]) iter.Seq[T] {
	return func(yield func(T) bool) {
		items, stop := make(chan T), make(chan struct{})
		defer close(stop)
		go func() {
			defer close(items)
			for v := range in {
				select {
				case items <- v:
				case <-stop:
					return
				}
			}
		}()
		for {
			select {
			case v, ok := <-items:
				if !ok || !yield(v) {
					return
				}
			case <-ctx.Done():
				return
			}
		}
	}
}

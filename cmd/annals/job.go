package main

import (
	"context"

	"github.com/annals-dev/annals/events"
)

// A job extracts events from the articles of a command line.
type job struct {
	*source
	extractor *events.Extractor
	workers   int
}

// openJob checks the flags of command and prepares the extraction.
func openJob(s *session, command string, in inputFlags, an extractionFlags) (*job, error) {
	src, err := in.open(s, command)
	if err != nil {
		return nil, err
	}
	x, err := an.extractor(command)
	if err != nil {
		return nil, err
	}
	return &job{src, x, an.workers}, nil
}

// each calls do with every report, in input order. It stops at the first error
// of do. An interrupt ends the reading; what was read by then is still done.
func (j *job) each(ctx context.Context, files []string, do func(*events.Report) error) error {
	finish := context.WithoutCancel(ctx)
	for r, err := range j.extractor.ExtractAll(finish, j.articles(ctx, files), j.workers) {
		if err != nil {
			j.session.log.record(err)
			continue
		}
		if err := do(r); err != nil {
			return err
		}
		j.session.log.article()
	}
	return nil
}

// all returns the reports of all articles; after an interrupt, of those read.
func (j *job) all(ctx context.Context, files []string) ([]*events.Report, error) {
	var reports []*events.Report
	err := j.each(ctx, files, func(r *events.Report) error {
		reports = append(reports, r)
		return nil
	})
	return reports, err
}

// writeJSON writes a report as one line, with the text if it was read from a
// web page.
func (j *job) writeJSON(o *output, r *events.Report) error {
	line, err := r.AppendJSON(o.AvailableBuffer(), j.isPage(r.Article.ID))
	if err != nil {
		return err
	}
	if _, err := o.Write(append(line, '\n')); err != nil {
		return err
	}
	return o.Flush()
}

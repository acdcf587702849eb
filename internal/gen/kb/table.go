package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

// A record is one line of a table, by column name.
type record struct {
	columns map[string]int
	fields  []string
}

func (r record) get(column string) string {
	i, ok := r.columns[column]
	if !ok || i >= len(r.fields) {
		return ""
	}
	return r.fields[i]
}

func (r record) list(column string) []string {
	s := r.get(column)
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

func (r record) int(column string) int {
	n, _ := strconv.Atoi(r.get(column))
	return n
}

func (r record) float(column string) float64 {
	f, _ := strconv.ParseFloat(r.get(column), 64)
	return f
}

// readTable returns the records of a tab-separated file; lines that start with
// # are skipped and the first other line names the columns.
func readTable(path string) ([]record, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<20)
	var columns map[string]int
	var out []record
	for s.Scan() {
		if s.Text() == "" || s.Text()[0] == '#' {
			continue
		}
		fields := strings.Split(s.Text(), "\t")
		if columns == nil {
			columns = make(map[string]int, len(fields))
			for i, c := range fields {
				columns[c] = i
			}
			continue
		}
		out = append(out, record{columns, fields})
	}
	if err := s.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return out, nil
}

// writeTable writes header comments, column names and rows.
func writeTable(path string, header []string, columns string, rows [][]string) error {
	var b strings.Builder
	for _, h := range header {
		b.WriteString("# " + h + "\n")
	}
	b.WriteString(strings.ReplaceAll(columns, " ", "\t") + "\n")
	for _, r := range rows {
		b.WriteString(strings.TrimRight(strings.Join(r, "\t"), "\t") + "\n")
	}
	return os.WriteFile(path, []byte(b.String()), 0o644)
}

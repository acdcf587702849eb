// Command kb makes the knowledge table that package entities embeds.
//
//	kb -data DIR            compiles DIR/*.tsv into DIR/kb.bin
//	kb -data DIR -raw DIR   first makes the imported files of -data (places,
//	                        divisions, office-holders, parties) from raw tables
//
// The files of -data have a header that says what they hold, where it comes
// from and under which licence.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	data := flag.String("data", "data", "folder of the tables, and of kb.bin")
	raw := flag.String("raw", "", "folder of raw tables to import first")
	flag.Parse()
	if err := run(*data, *raw); err != nil {
		fmt.Fprintln(os.Stderr, "kb:", err)
		os.Exit(1)
	}
}

func run(data, raw string) error {
	if raw != "" {
		if err := importAll(raw, data); err != nil {
			return err
		}
	}
	out, err := compile(data)
	if err != nil {
		return err
	}
	return os.WriteFile(data+"/kb.bin", out, 0o644)
}

package entities_test

import (
	"fmt"
	"strings"
	"time"

	"github.com/annals-dev/annals/entities"
	"github.com/annals-dev/annals/nlp"
)

func ExampleKB_Resolve() {
	day := time.Date(2010, 6, 1, 0, 0, 0, 0, time.UTC)
	for _, text := range []string{"Angela Merkel", "two Indian warships", "the Quds Force"} {
		c := entities.Default().Resolve(text, day, "")[0]
		fmt.Printf("%s %s %v %q\n", c.Name, c.Country, c.Sectors, c.Office)
	}
	// Output:
	// Angela Merkel DEU [GOV] "Chancellor"
	// Indian warship IND [MIL] ""
	// Quds Force IRN [MIL] ""
}

func ExampleKB_With() {
	own := "Ruritanian Liberation Front\tgroup\tRUR\tREB\trlf\tRLF\n"
	k, err := entities.Default().With(strings.NewReader(own), "own.tsv")
	if err != nil {
		fmt.Println(err)
		return
	}
	c := k.Resolve("the RLF", time.Time{}, "")[0]
	fmt.Println(c.Name, c.Kind, c.Country)
	// Output: Ruritanian Liberation Front group RUR
}

func ExampleKB_Find() {
	a, err := nlp.New(nlp.Config{})
	if err != nil {
		fmt.Println(err)
		return
	}
	d, names := a.Analyze("Moscow accused Kyiv of shelling a bridge.", nil)
	s := entities.Default().Find(d, names, entities.Context{})
	for i := range s.Mentions {
		m := &s.Mentions[i]
		fmt.Println(d.Text(m.Span), "is", s.Entities[m.Entities[0]].Name)
	}
	// Output:
	// Moscow is Russia
	// Kyiv is Ukraine
}

package when

import (
	"strings"
	"testing"
)

const story = `The president said on Sunday that he had spoken by telephone with his counterpart but gave no details of the talk.
The two leaders discussed a meeting during their call last week, the paper reported Friday, citing people close to the matter. Since September the navy has carried out 21 strikes, in which at least 83 people were killed.

In 2014 the army seized the town after a siege of three months; it was retaken on 3 May 2015. The minister, 54, denied the claim and demanded respect for the airspace. Talks are to resume at 10 a.m. on Dec. 5 in Geneva, where the first round of the negotiations took place two years ago.
`

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat(story, 20)
	f := New()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		f.Find(text, Context{Published: published})
	}
}

func BenchmarkFindNothing(b *testing.B) {
	text := strings.Repeat("The quick brown foxes of the old farm jumped over a lazy dog, and the dog did not mind at all. ", 100)
	f := New()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		f.Find(text, Context{Published: published})
	}
}

func BenchmarkParseStamp(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		ParseStamp("Published 3:04 PM EST, Mon January 2, 2023")
	}
}

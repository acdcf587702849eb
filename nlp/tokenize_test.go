package nlp

import (
	"strings"
	"testing"
)

// joinTokens returns the tokens of d with spaces between them and | between sentences.
func joinTokens(d *Document) string {
	var b strings.Builder
	for k, s := range d.Sentences {
		if k > 0 {
			b.WriteString(" | ")
		}
		for i := s.First; i < s.Last; i++ {
			if i > s.First {
				b.WriteByte(' ')
			}
			b.WriteString(d.Word(int(i)))
		}
	}
	return b.String()
}

func TestTokenize(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{" \n\t ", ""},
		{"He can't. They don't, but it's ‘severe’.", "He ca n't . | They do n't , but it 's ‘ severe ’ ."},
		{"O'Malley and the ministers' aides cannot agree.", "O'Malley and the ministers ' aides can not agree ."},
		{"The 15-year pro-Moscow rebel's long-term plan", "The 15 - year pro-Moscow rebel 's long - term plan"},
		{"He paid $4.1bn, or US$1,200,000, i.e. 10%.", "He paid $ 4.1 bn , or US$ 1,200,000 , i.e. 10 % ."},
		{"killed—many of them—in Gaza/Rafah on 9/11.", "killed — many of them — in Gaza / Rafah on 9/11 ."},
		{"Mail a.b@example.org or see https://example.org/x?y=1.", "Mail a.b@example.org or see https://example.org/x?y=1 ."},
		{"Gen. J. Smith of the U.S. Army left at 5 p.m. The talks failed.", "Gen. J. Smith of the U.S. Army left at 5 p.m. | The talks failed ."},
		{"“Why?” she asked. 'No!' he said...", "“ Why ? ” she asked . | ' No ! ' he said ..."},
		{"In the 1990s, on 2025-11-30, the F-16s and 20th-century jets", "In the 1990s , on 2025-11-30 , the F - 16s and 20th - century jets"},
		{"Its a trap, thats all; youre alot like Im.", "It s a trap , that s all ; you re a lot like Im ."},
		{"Its army and its in-house lawyers: its the end.", "Its army and its in - house lawyers : it s the end ."},
		{"They cannot, gonna, WANNA, gotta go; dont isnt font.", "They can not , gon na , WAN NA , got ta go ; do nt is nt font ."},
		{"See comp.lang.misc, not the end.we left.", "See comp.lang.misc , not the end . we left ."},
		{"He paid $$$ to Acme Inc.. Then etc...", "He paid $$$ to Acme Inc. . | Then etc ..."},
		{"A link [https://example.org/a_(b)] and :) =) -_- <3 --> done", "A link [ https://example.org/a_(b) ] and :) =) -_- <3 --> done"},
		{"A 5pm call, 3days, 40km, 60Hz and 5kg", "A 5 pm call , 3 days , 40 km , 60 Hz and 5 kg"},
	} {
		if got := joinTokens(Tokenize(c.text, nil)); got != c.want {
			t.Errorf("Tokenize(%q)\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestTokenizeParts(t *testing.T) {
	text := "Talks fail in Geneva\nThe talks failed. Envoys left."
	d := Tokenize(text, []Span{{0, 20}, {21, uint32(len(text))}})
	if got, want := joinTokens(d), "Talks fail in Geneva | The talks failed . | Envoys left ."; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	for k, want := range []uint32{0, 1, 1} {
		if d.Sentences[k].Part != want {
			t.Errorf("sentence %d is in part %d, want %d", k, d.Sentences[k].Part, want)
		}
	}
}

func FuzzTokenize(f *testing.F) {
	for _, s := range []string{
		"", "He can't.", "a\xffb's", "\u212a's \xff\xff's ȺȺȺ's ẞſẞ's İstanbul'S", "!!!??? ... …. --- ((( @@@ ''' ```",
		"http:// www. a@b x@ #x +1 'tis '71 1,2,3,456 1-2-3 U.S. a.m", "\ufeff\u200b\u00ad\u0301x🇺🇦👩‍👩‍👧", "A.\n\nB\nc. d",
		"\xc3\x28. \xe2\x80 \xf0\x9f\x98. \xff\xfe A", "a\x00b.\x07 C\x1b[1m d\x7f.\r\n\v\fE", "Київ. 東京は。 القاهرة؟ Ελλάδα; café. ß",
		"its a.b.c.d-. ab.cd.ef.gh Inc.. [...] thats :) -_- $$$ $5", strings.Repeat("a", 1<<20), strings.Repeat("!", 100_000), strings.Repeat("😀", 5000),
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d := Tokenize(text, nil)
		checkCover(t, d)
	})
}

// checkCover fails unless the tokens are ordered, not empty, and cover every
// byte that is not space, and the sentences cover every token.
func checkCover(t *testing.T, d *Document) {
	t.Helper()
	pos := 0
	for i, tok := range d.Tokens {
		if int(tok.Start) < pos || tok.End <= tok.Start {
			t.Fatalf("token %d at %v after %d", i, tok.Span, pos)
		}
		checkSpace(t, d.text[pos:tok.Start])
		pos = int(tok.End)
	}
	checkSpace(t, d.text[pos:])
	next := uint32(0)
	for _, s := range d.Sentences {
		if s.First != next || s.Last <= s.First || s.Last-s.First > MaxSentence {
			t.Fatalf("sentence %v after token %d", s, next)
		}
		next = s.Last
	}
	if int(next) != len(d.Tokens) {
		t.Fatalf("%d of %d tokens in sentences", next, len(d.Tokens))
	}
}

func checkSpace(t *testing.T, gap string) {
	t.Helper()
	for _, r := range gap {
		if !isSpace(r) {
			t.Fatalf("%q is in no token", gap)
		}
	}
}

// TestTokenizeSentences checks where sentences end.
func TestTokenizeSentences(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Talks fail\n\nEnvoys left Geneva.", "Talks fail | Envoys left Geneva ."},
		{"Talks fail in Geneva\nEnvoys left.\nNobody spoke.", "Talks fail in Geneva | Envoys left . | Nobody spoke ."},
		{"The envoys who came to the city on Monday left it again\non Friday without a deal on the release of prisoners and\nPresident Andov spoke.", "The envoys who came to the city on Monday left it again on Friday without a deal on the release of prisoners and President Andov spoke ."},
		{"The envoys who came to the city on Monday left it again on\nfriday.", "The envoys who came to the city on Monday left it again on friday ."},
		{"The envoys who came to the city on Monday left it again\nBy Our Correspondent in Geneva\nThursday", "The envoys who came to the city on Monday left it again | By Our Correspondent in Geneva | Thursday"},
		{"He met Gen. Ali, Sen. Kaine and Mrs. May. They talked.", "He met Gen. Ali , Sen. Kaine and Mrs. May . | They talked ."},
		{"It is in the U.S. The army denied it.", "It is in the U.S. | The army denied it ."},
		{"It belongs to the U.S. Army.", "It belongs to the U.S. Army ."},
		{"“They fled.” He left. (No one stayed.) All is quiet.", "“ They fled . ” | He left . | ( No one stayed . ) | All is quiet ."},
		{"They fled.[12] Nobody stayed.", "They fled . [ 12 ] | Nobody stayed ."},
		{"What now?! Nobody knows. “Why?” he asked.", "What now ?! | Nobody knows . | “ Why ? ” he asked ."},
		{"Vote on No. 5 was 3.5 to 2. It passed.", "Vote on No. 5 was 3.5 to 2 . | It passed ."},
	} {
		if got := joinTokens(Tokenize(c.text, nil)); got != c.want {
			t.Errorf("Tokenize(%q)\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// TestTokenizeLinear runs texts on which careless scanners look ahead again and
// again; anything worse than linear time would not finish.
func TestTokenizeLinear(t *testing.T) {
	for _, unit := range []string{
		"!", "a", "@", "a@", "1-", "1,", "'", ".", "a.", "http://", "\xff", "(", "-", "a'", "U.", "<", "é", "\n", "x/", ". a", "a\n",
		"ab.", "ab.-", "$", "its ", "its very ", "Im a", "-=", "=*~+", "1/1-", "1/1", "t- ", "‘", "!.", ".doc", "etc. A", "mailto:", "@_", "1x", "1's", "A ", "A. ", "“", "[...] ", "😀", "漢字。", "\x00", "a.\n", "Inc..", "\u0301", ":) ", "www.", "Й",
	} {
		checkCover(t, Tokenize(strings.Repeat(unit, 1<<19/len(unit)), nil))
	}
}

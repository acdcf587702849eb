package nlp

import "testing"

// TestTokenizeJoined checks words without their apostrophe, and the words that
// look like them.
func TestTokenizeJoined(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Its really a shame; its not over.", "It s really a shame ; it s not over ."},
		{"ITS THE END. Its cheap! I think its likely to rain.", "IT S THE END . | It s cheap ! | I think it s likely to rain ."},
		{"The firm moved its cheap, old plant to its very own port.", "The firm moved its cheap , old plant to its very own port ."},
		{"Its very costly. Its now a museum; its now empty halls", "It s very costly . | It s now a museum ; its now empty halls"},
		{"It lost its all-party panel and its in-house team.", "It lost its all - party panel and its in - house team ."},
		{"Your gonna lose. I know your sure. Your going to win.", "You r gon na lose . | I know you r sure . | You r going to win ."},
		{"Your votes and your own going rate", "Your votes and your own going rate"},
		{"The man whose not at home, whose wife fled", "The man who se not at home , whose wife fled"},
		{"Im driving north. Im sure. Gen. Im spoke, IM Kim said.", "I m driving north . | I m sure . | Gen. Im spoke , IM Kim said ."},
		{"Ive never sold it; Jony Ive sold it.", "I ve never sold it ; Jony Ive sold it ."},
		{"Lets hope so. The law lets them stay.", "Let s hope so . | The law lets them stay ."},
		{"id rather walk, but my id is lost", "i d rather walk , but my id is lost"},
		{"ur driving well in ur car", "u r driving well in ur car"},
		{"Hes gone, shes ill, itll rain, theyll stay, youll see.", "He s gone , she s ill , it ll rain , they ll stay , you ll see ."},
		{"whos there? C'mon, c’mon, I dunno; I'ma driver, Ali'ma", "who s there ? | C'm on , c’m on , I du n no ; I 'm a driver , Ali'ma"},
		{"A/C repair c/o the Yahoo! office at 20 m/s", "A / C repair c / o the Yahoo! office at 20 m / s"},
		{"Yahoo paid; someone elses car, todays vote", "Yahoo paid ; someone else s car , today s vote"},
		{"Its", "Its"}, {"its a", "it s a"}, {"its great", "it s great"}, {"its a1", "its a1"}, {"its a.", "it s a ."}, {"its'", "its '"},
	} {
		if got := joinTokens(Tokenize(c.text, nil)); got != c.want {
			t.Errorf("Tokenize(%q)\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// TestJoinedLemmas checks that what is cut from such words is known as a verb.
func TestJoinedLemmas(t *testing.T) {
	for word, want := range map[string]string{"m": "be", "r": "be", "se": "be", "s": "be", "ve": "have", "du": "do"} {
		tag := VBP
		if word == "s" {
			tag = VBZ
		}
		if got := lemmaOf(lemmaTable(), word, tag); got != want {
			t.Errorf("the lemma of %s is %s, want %s", word, got, want)
		}
	}
}

// TestJoinedWords checks that every line of the table names a list.
func TestJoinedWords(t *testing.T) {
	for word, lists := range joinedWords() {
		if lists == 0 || len(word) > maxJoined {
			t.Errorf("%q is on lists %b", word, lists)
		}
	}
}

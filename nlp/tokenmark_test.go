package nlp

import "testing"

// TestTokenizeMarks checks runs of marks, words broken off, and abbreviations.
func TestTokenizeMarks(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Done!. They left??. Why?. No!.b", "Done !. | They left ??. | Why ? . | No ! . b"},
		{"News ==--- more *~*~* end --> x +-- y", "News ==--- | more *~*~* end --> x + -- y"},
		{"The ‘’law‘’ and ‘order’", "The ‘’ law ‘’ and ‘ order ’"},
		{"The '60's and the '80s", "The '60's and the '80s"},
		{"I th- think s-, so. In- and al- B, IT- 5 off- it", "I th- think s- , so . | In - and al - B , IT - 5 off - it"},
		{"Flour, salt etc. We baked. Salt, etc. are here, etc., too, ect. Then etc.", "Flour , salt etc . | We baked . | Salt , etc. are here , etc. , too , ect . | Then etc ."},
		{"It weighs 5 lb., or 80 oz., in all.", "It weighs 5 lb. , or 80 oz. , in all ."},
		{"A vaccine for hepatitis C. It works in group B.", "A vaccine for hepatitis C . | It works in group B ."},
		{"A novel by V. Naipaul and C. A. Lewis, with George W. The end", "A novel by V. Naipaul and C. A. Lewis , with George W. | The end"},
		{"Drs. Ann and Bo, ACME PVT. LTD. of Pune", "Drs. Ann and Bo , ACME PVT. LTD. of Pune"},
	} {
		if got := joinTokens(Tokenize(c.text, nil)); got != c.want {
			t.Errorf("Tokenize(%q)\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

// TestTokenizeNumbers checks what is glued to figures, and the names of files.
func TestTokenizeNumbers(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"8gb, 20mins, 61persons, 2day, 14.2hh, 3x worse, 5t", "8 gb , 20 mins , 61 persons , 2 day , 14.2 hh , 3 x worse , 5 t"},
		{"the 4th, 49ers, 8chan, 1980s, 83N and 4G", "the 4th , 49ers , 8chan , 1980s , 83N and 4G"},
		{"a 45p cup in 1080p", "a 45 p cup in 1080p"},
		{"open 24/7, since 24/7/2019 and 9/11", "open 24 / 7 , since 24/7/2019 and 9/11"},
		{"Call 3-4471, 212/555-0199 or 555-0199; 2003-2007, 1-2", "Call 3-4471 , 212/555-0199 or 555-0199 ; 2003 - 2007 , 1 - 2"},
		{"2023's storm in the 1980's, under 12's", "2023 's storm in the 1980's , under 12's"},
		{"See .doc, 0412.doc, (draft).doc and plan.ppt.", "See .doc , 0412.doc , ( draft ) .doc | and plan.ppt ."},
		{"The end.doctors left. He saw.docile 5.docks", "The end . doctors left . | He saw . docile 5 . docks"},
		{"<mailto:a.b@example.org> Lee@HQ_NORTH said, News.Com", "< mailto:a.b@example.org > Lee@HQ_NORTH said , News.Com"},
	} {
		if got := joinTokens(Tokenize(c.text, nil)); got != c.want {
			t.Errorf("Tokenize(%q)\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

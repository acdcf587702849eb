package nlp

import "strings"

// siteSuffixes are the endings that keep a name with a period in one token.
var siteSuffixes = map[string]bool{
	"com": true, "org": true, "net": true, "gov": true, "edu": true, "mil": true, "int": true, "info": true, "biz": true,
	"co": true, "uk": true, "eu": true, "io": true, "tv": true, "ru": true, "ua": true, "cn": true, "jp": true, "au": true, "de": true, "fr": true,
	"Com": true, "COM": true,
}

// fileSuffixes are those of files.
var fileSuffixes = map[string]bool{
	"XLS": true, "DOC": true, "PDF": true, "doc": true, "docx": true, "pdf": true, "xls": true, "xlsx": true, "ppt": true, "txt": true, "csv": true, "url": true,
	"exe": true, "zip": true, "jpg": true, "png": true, "gif": true, "html": true, "htm": true, "php": true,
}

// fileSuffix returns the end of the suffix of a file whose period is at j; j if
// there is none.
func (s *scanner) fileSuffix(j int) int {
	if j >= s.end || s.text[j] != '.' {
		return j
	}
	if k := s.letters(j+1, 5); fileSuffixes[s.text[j+1:k]] && !isWordAt(s.text, k, s.end) {
		return k
	}
	return j
}

var urlPrefixes = [...]string{"http://", "https://", "ftp://", "www.", "mailto:"}

// maxMailName is the longest name before the @ of an address (RFC 5321).
const maxMailName = 64

// address returns the end of the URL or e-mail address at i, i if there is none.
func (s *scanner) address(i int) int {
	if c := s.text[i] | 0x20; c == 'h' || c == 'w' || c == 'f' || c == 'm' {
		for _, p := range urlPrefixes {
			if foldPrefix(s.text[i:s.end], p) {
				return s.url(i, i+len(p))
			}
		}
	}
	return s.mail(i)
}

// url returns the end of the URL that starts at i with the prefix that ends at
// k; i if nothing follows the prefix.
func (s *scanner) url(i, k int) int {
	j := k
	for j < s.end && !isSpaceAt(s.text, j, s.end) && !strings.ContainsRune("<>\"“”‘’«»|", s.rune(j)) {
		_, size := classAt(s.text[:s.end], j)
		j += size
	}
	j = k + len(strings.TrimRight(s.text[k:j], ".,;:!?'`")) // marks of the sentence
	for _, pair := range [...]string{"()", "[]"} {
		if j > k && s.text[j-1] == pair[1] && strings.IndexByte(s.text[k:j], pair[0]) < 0 {
			j--
		}
	}
	if j == k {
		return i
	}
	return j
}

// mail returns the end of the e-mail address at i, i if there is none.
func (s *scanner) mail(i int) int {
	if s.at < i {
		s.at = s.end
		if k := strings.IndexByte(s.text[i:s.end], '@'); k >= 0 {
			s.at = i + k
		}
	}
	if s.at == s.end || s.at-i > maxMailName {
		return i
	}
	for k := i; k < s.at; k++ {
		if c := s.text[k]; c >= 0x80 || asciiClasses[c] != classLetter && asciiClasses[c] != classDigit && !strings.ContainsRune(".%+-", rune(c)) {
			return i
		}
	}
	j := s.at + 1
	for j < s.end && (s.letters(j, 1) > j || s.text[j] == '.' || s.text[j] == '-' || s.text[j] == '_') {
		j++
	}
	j = len(strings.TrimRight(s.text[:j], ".-_"))
	if j <= s.at+1 {
		return i
	}
	return j
}

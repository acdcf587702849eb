// Package phoenix reads the actor and agent dictionaries of the TABARI family
// of event coders (Phoenix, PETRARCH, CAMEO) into the rows of a knowledge
// table.
//
// An actor file has names with codes, each valid always or for some time:
//
//	KENYA_  [KEN]  ; comment
//	+NAIROBI_
//	ADA_QUILLFEATHER_
//	+PRESIDENT_QUILLFEATHER_
//	        [KENGOV 100201-140630]
//	        [KENELI >140701]
//
// An agent file has nouns, with irregular plurals in braces and sets of words
// between exclamation marks:
//
//	!PERSON! = MAN, MEN, WOMAN, WOMEN
//	CAMEL_HERDER [~AGR]
//	POLICE {} [~COP]
//	DAIRY!PERSON! [~AGR]
//
// Underscores and spaces both stand between words; what a coder does with
// endings that follow a name without an underscore is left out, since here a
// name is always made of whole words. A code's first part is the country, the
// others are roles; parts unknown to codes.tsv are left out. Comments begin
// with # or ; or stand between <!-- and -->.
package phoenix

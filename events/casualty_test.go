package events

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/annals-dev/annals/entities"
	"github.com/annals-dev/annals/nlp"
	"github.com/annals-dev/annals/when"
)

var casualtyAnalyzer = sync.OnceValue(func() *nlp.Analyzer {
	a, err := nlp.New(nlp.Config{})
	if err != nil {
		panic(err)
	}
	return a
})

// publishedForTests is the day on which the texts of these tests appeared.
var publishedForTests = time.Date(2024, 6, 15, 0, 0, 0, 0, time.UTC)

// casualtiesIn runs the stages below and the finder on text.
func casualtiesIn(text string) (*nlp.Document, []Casualty) {
	d, names := casualtyAnalyzer().Analyze(text, nil)
	kb := entities.Default()
	set := kb.Find(d, names, entities.Context{Date: publishedForTests})
	times := when.Find(text, when.Context{Published: publishedForTests})
	return d, findCasualties(d, nlp.NewTree(d), set, kb, times, publishedForTests, func(int) bool { return true })
}

// figureString writes c as the tables of this file do: "killed 4.. people
// subset". An asserted status is left out.
func figureString(d *nlp.Document, c *Casualty) string {
	var b strings.Builder
	b.WriteString(c.Kind.String() + " ")
	if c.Value != NoFigure {
		fmt.Fprint(&b, c.Value)
	}
	if c.Min != NoFigure || c.Max != NoFigure {
		fmt.Fprintf(&b, "[%d,%d]", c.Min, c.Max)
	}
	if c.Approx {
		b.WriteString("~")
	}
	if c.Vague != "" {
		b.WriteString(" " + c.Vague)
	}
	if c.Who.Len() > 0 {
		fmt.Fprintf(&b, " (%s)", d.Text(c.Who))
	}
	if c.Role == Perpetrator {
		b.WriteString(" perpetrator")
	}
	if c.Status != FigureAsserted {
		b.WriteString(" " + c.Status.String())
	}
	return b.String()
}

// casualtyTests has at least one text for each family of expression, by the
// numbers of the families in the specification.
var casualtyTests = []struct {
	family int
	text   string
	want   []string
}{
	{1, "Four people were killed and twelve injured when a boiler burst in Lodz.", []string{"killed 4 (people)", "injured 12 (people)"}},
	{2, "The rocket hit a market, killing ten shoppers and wounding twenty others.", []string{"killed 10 (shoppers)", "injured 20 (others)"}},
	{3, "Two rangers were killed, three were injured, and six were abducted.", []string{"killed 2 (rangers)", "injured 3 (rangers)", "captured 6 (rangers)"}},
	{3, "The raid left at least nine guards dead, four wounded and seven missing.", []string{"killed 9[9,-1] (guards)", "injured 4 (guards)", "missing 7 (guards)"}},
	{4, "At least six raiders and one ranger were killed and 14 people, including four rangers and 10 raiders, were injured.", []string{"killed 6[6,-1] (raiders) perpetrator", "killed 1 (ranger)", "injured 14 (people)", "injured 4 (rangers) subset", "injured 10 (raiders) perpetrator subset"}},
	{5, "Eight people, including 5 farmers, 2 teachers and 1 nurse and 20 militants were killed.", []string{"killed 8 (people)", "killed 5 (farmers) subset", "killed 2 (teachers) subset", "killed 1 (nurse) subset", "killed 20 (militants)"}},
	{5, "The gunmen killed five brothers, one of them a policeman.", []string{"killed 5 (brothers)", "killed 1 (them) subset"}},
	{6, "In addition to the bomber, eleven worshippers were killed.", []string{"killed 1 (bomber) perpetrator", "killed 11 (worshippers)"}},
	{6, "A judge was killed along with his driver.", []string{"killed 1 (judge)", "killed 1 (driver)"}},
	{7, "An attacker blew himself up at the gate, killing seven recruits.", []string{"killed 1 (attacker) perpetrator implied", "killed 7 (recruits)"}},
	{7, "The gunman killed two clerks and then turned the gun on himself.", []string{"killed 2 (clerks)", "killed 1 (gunman) perpetrator implied"}},
	{8, "A policeman was killed and eight others were injured.", []string{"killed 1 (policeman)", "injured 8 (others)"}},
	{8, "Militants shot and killed a shepherd and his wife.", []string{"killed 2 (shepherd and his wife)"}},
	{9, "Gunmen shot and killed Yusuf Hassan in Baidoa on Monday.", []string{"killed 1 (Yusuf Hassan)"}},
	{9, "Samir Haddad, a tribal elder and former officer, was killed in the blast.", []string{"killed 1 (Samir Haddad)"}},
	{10, "Three men were shot dead in a bar. Paul Brown, 29, Peter Green, 31, and John White, 40, died at the scene.", []string{"killed 3 (men)", "killed 1 (Paul Brown) restated", "killed 1 (Peter Green) restated", "killed 1 (John White) restated"}},
	{11, "The gang seized three engineers on Friday. The hostages were killed a day later.", []string{"captured 3 (engineers)", "killed 3 (hostages)"}},
	{11, "Two drivers were hurt. Both were taken to hospital.", []string{"injured 2 (drivers)", "injured 2 restated"}},
	{12, "Nine miners died. One of the injured died overnight, bringing the death toll to ten.", []string{"killed 9 (miners)", "killed 1 (injured)", "killed 10 cumulative"}},
	{13, "A ranger was shot near the border. He later died of his wounds.", []string{"injured 1 (ranger) superseded", "killed 1 (He)"}},
	{14, "Police said two people were killed, but the number was later raised to four.", []string{"killed 2 (people) superseded", "killed 4 cumulative"}},
	{14, "The death toll rose from 31 to 38 on Friday.", []string{"killed 31 superseded", "killed 38 cumulative"}},
	{16, "The rebels claimed to have killed nine soldiers.", []string{"killed 9 (soldiers) claimed"}},
	{17, "Between 14 and 20 villagers were killed.", []string{"killed [14,20] (villagers)"}},
	{17, "The clash killed 8 - 14 fighters.", []string{"killed [8,14] (fighters)"}},
	{18, "About 700 people were injured and over fifty villagers killed.", []string{"injured 700~ (people)", "killed 50[51,-1] (villagers)"}},
	{18, "Officials put it at 500-plus dead.", []string{"killed 500[500,-1]"}},
	{19, "Dozens were injured and several civilians were killed.", []string{"injured [24,-1] dozens", "killed [3,-1] several (civilians)"}},
	{19, "An unknown number of guards were reported missing.", []string{"missing  unknown number (guards)"}},
	{20, "No casualties were reported.", []string{"casualties 0 (casualties) negated"}},
	{20, "No one was hurt.", []string{"injured 0 (No one) negated"}},
	{20, "The minister escaped unhurt.", []string{"injured 0 (minister) negated"}},
	{21, "The group threatened to kill fifty hostages.", []string{"killed 50 (hostages) hypothetical"}},
	{21, "The flood could kill 300 people.", []string{"killed 300 (people) hypothetical"}},
	{22, "Since March, the navy has carried out nine strikes, killing at least 40 people.", []string{"killed 40[40,-1] (people) cumulative"}},
	{23, "Residents of Kisumu protested against the killing of a student by police.", []string{"killed 1 (student) background"}},
	{23, "The shelling was in retaliation for the death of three officers.", []string{"killed 3 (officers) background"}},
	{25, "Seven rebels were killed and four others wounded, while two soldiers were killed.", []string{"killed 7 (rebels)", "injured 4 (others)", "killed 2 (soldiers)"}},
	{26, "At least eight fishermen disappeared in the storm.", []string{"missing 8[8,-1] (fishermen)"}},
	{27, "Pirates took 18 sailors hostage.", []string{"captured 18 (sailors)"}},
	{28, "Police detained twenty demonstrators.", []string{"arrested 20 (demonstrators)"}},
	{29, "The floods displaced about 3,300 people and left 200 families homeless.", []string{"displaced 3300~ (people)", "displaced 200 (families)"}},
	{30, "The strike resulted in the deaths of three nurses.", []string{"killed 3 (nurses)"}},
	{30, "The fire caused sixteen deaths.", []string{"killed 16 (deaths)"}},
	{31, "One person was killed and another four were wounded.", []string{"killed 1 (person)", "injured 4 (person)"}},
	{32, "3 killed, 2 others injured in Lagos shooting", []string{"killed 3", "injured 2 (others)"}},
	{32, "Man Killed, Two Others Wounded in Oslo", []string{"killed 1 (Man)", "injured 2 (Others)"}},
	{32, "Airstrikes leave 18 civilians dead and 6 injured", []string{"killed 18 (civilians)", "injured 6 (civilians)"}},
	{33, "Villagers were killed in the raid.", []string{"killed [2,-1] plural (Villagers)"}},
	{34, "The mine killed or wounded five porters.", []string{"casualties 5 (porters)"}},
	{35, "Two women suffered gunshot wounds.", []string{"injured 2 (women)"}},
	{35, "Three boys were rushed to a nearby hospital.", []string{"injured 3 (boys)"}},
	{36, "A fifty-two year old farmer was killed.", []string{"killed 1 (farmer)"}},
	{36, "Amina Said, 34, was killed.", []string{"killed 1 (Amina Said)"}},
	{37, "Two gunmen on a motorcycle shot dead a sergeant.", []string{"killed 1 (sergeant)"}},
	{37, "Four truck bombs and 20 rockets hit the base.", nil},
	{38, "The firm lost $50 million and 300 jobs on Highway 12.", nil},
	{36, "Omar Haddad, who had published over 300 papers in several fields, died on Monday.", []string{"killed 1 (Omar Haddad)"}},
	{36, "The actor, who won two prizes and 14 medals, was killed in a crash.", []string{"killed 1 (actor)"}},
	{36, "Jacques Martin, who served as president of the club for twelve years, died at home.", []string{"killed 1 (Jacques Martin)"}},
	{36, "A general who commanded 40,000 troops died in Cairo.", []string{"killed 1 (general)"}},
	{1, "Police chased men who threw stones, and four people were injured.", []string{"injured 4 (people)"}},
	{1, "The man who said three soldiers were killed was a guard.", []string{"killed 3 (soldiers)"}},
	{20, "Neither the driver nor his wife was hurt.", []string{"injured 0 (wife) negated"}},
	{20, "Neither of the guards was wounded.", []string{"injured 0 (guards) negated"}},
	{21, "We pray for the dead. May the injured recover.", nil},
	{22, "The city of Dayton had 48 murders in 2024.", []string{"killed 48 (murders) background"}},
	{16, "Investigators said they found two men dead in the house.", []string{"killed 2 (men)"}},
	{36, "A clerk, 24, was killed.", []string{"killed 1 (clerk)"}},
	{36, "Moreno, 18, was pronounced dead at the scene.", []string{"killed 1 (Moreno)"}},
	{37, "The soldiers seized one 60 mm mortar and two rifles.", nil},
	{37, "In all, 30 rifles were seized.", nil},
	{7, "The fire took the lives of a cook and a man who had shot himself.", []string{"killed 1 (cook)", "killed 1 (man)"}},
	{21, "\"It killed me to see him go,\" the coach said.", nil},
	{39, "Police arrested twelve people after a jackal died of its wounds.", []string{"arrested 12 (people)"}},
	{39, "Customs officers seized 126 skins and eight tails.", nil},
	{39, "The fire killed 45 horses and destroyed 12 houses.", nil},
}

func TestFindCasualties(t *testing.T) {
	for _, tt := range casualtyTests {
		d, found := casualtiesIn(tt.text)
		var got []string
		for i := range found {
			got = append(got, figureString(d, &found[i]))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("family %d: %s\n got %q\nwant %q", tt.family, tt.text, got, tt.want)
		}
	}
}

func FuzzFindCasualties(f *testing.F) {
	for _, tt := range casualtyTests {
		f.Add(tt.text)
	}
	f.Add("killed killed and and of of 3 - 4 dead to death himself")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4000 {
			return
		}
		d, found := casualtiesIn(text)
		for i := range found {
			c := &found[i]
			if c.Kind == 0 || c.Kind >= NumHarms || c.Status == 0 || c.Role == 0 {
				t.Fatalf("unset field in %+v", c)
			}
			if c.Start >= c.End || int(c.End) > len(text) || int(c.Who.End) > len(text) || c.Who.Start > c.Who.End {
				t.Fatalf("bad span in %+v", c)
			}
			if c.Value < NoFigure || c.Min < NoFigure || c.Max < NoFigure {
				t.Fatalf("bad figure in %+v", c)
			}
			if s := d.Sentences[c.Sentence]; c.Trigger < int(s.First) || c.Trigger >= int(s.Last) {
				t.Fatalf("trigger outside its sentence in %+v", c)
			}
			if i > 0 && found[i-1].Sentence > c.Sentence {
				t.Fatal("figures out of order")
			}
		}
		reconcile(found)
	})
}

func BenchmarkFindCasualties(b *testing.B) {
	var text strings.Builder
	for _, tt := range casualtyTests {
		text.WriteString(tt.text + "\n\nThe council met again on Tuesday to discuss the budget of the port and its ferries.\n\n")
	}
	s := text.String()
	d, names := casualtyAnalyzer().Analyze(s, nil)
	kb := entities.Default()
	set := kb.Find(d, names, entities.Context{Date: publishedForTests})
	times := when.Find(s, when.Context{Published: publishedForTests})
	tree := nlp.NewTree(d)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		if len(findCasualties(d, tree, set, kb, times, publishedForTests, func(int) bool { return true })) < 50 {
			b.Fatal("too few figures")
		}
	}
}

func TestCasualtyIncident(t *testing.T) {
	tests := []struct {
		text string
		want []int
	}{
		{"A bomb killed two men on Friday. A similar blast killed 90 people in 1998.", []int{0, 1}},
		{"A bomb killed two men and wounded five on Friday.", []int{0, 0}},
		{"A blast killed 90 people in 1998. A fire killed 12 people in 2003. A bomb killed two men on Friday.", []int{1, 2, 0}},
		{"The fire in 1998 killed 90 people. Two guards were hurt on Friday. The 90 people killed in 1998 were remembered.", []int{1, 0, 1}},
	}
	for _, tt := range tests {
		_, found := casualtiesIn(tt.text)
		var got []int
		for i := range found {
			got = append(got, found[i].Incident)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s\n got %v\nwant %v", tt.text, got, tt.want)
		}
	}
}

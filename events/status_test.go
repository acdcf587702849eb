package events

import (
	"strings"
	"testing"

	"github.com/annals-dev/annals/nlp"
)

// statusIn returns the status of the event whose trigger is between brackets
// in text, and the names of its sources.
func statusIn(t *testing.T, text string, typ Type) (Status, []string, string) {
	t.Helper()
	open, shut := strings.Index(text, "["), strings.Index(text, "]")
	if open < 0 || shut < open {
		t.Fatalf("no trigger in %q", text)
	}
	plain := text[:open] + text[open+1:shut] + text[shut+1:]
	d, tree := annotate(plain)
	first, last := -1, -1
	for i, k := range d.Tokens {
		if int(k.Start) >= open && int(k.End) <= shut-1 {
			if first < 0 {
				first = i
			}
			last = i + 1
		}
	}
	if first < 0 {
		t.Fatalf("no token is the trigger of %q", text)
	}
	anchor := first
	for i := first; i < last; i++ {
		if h := tree.Head(i); h < first || h >= last {
			anchor = i
			break
		}
	}
	status, sources, why := statusOf(d, tree, findAttributions(d, tree, nil, everywhere), first, last, anchor, typ)
	names := make([]string, len(sources))
	for i, s := range sources {
		names[i] = s.Name
	}
	return status, names, why
}

func TestStatusOf(t *testing.T) {
	tests := []struct {
		text string
		want Status
	}{
		// assertions
		{"Gunmen [attacked] the convoy on Monday.", Actual},
		{"The police said gunmen had [attacked] the convoy.", Actual},
		{"The army [withdrew] before the rebels attacked the town.", Actual},
		{"The army withdrew before the rebels [attacked] the town.", Actual},
		{"The rebels managed to [capture] the town.", Actual},
		{"The army began to [shell] the town.", Actual},
		{"Residents were forced to [leave] the town.", Actual},
		{"The minister condemned the [attack] on the convoy.", Actual},
		{"The army did not only [shell] the town.", Actual},
		{"The court convicted him of [killing] the mayor.", Actual},
		// claims
		{"Kyiv claimed that its forces had [struck] the bridge.", Alleged},
		{"The rebels were accused of [attacking] the convoy.", Alleged},
		{"A man suspected of [planting] the bomb was arrested.", Alleged},
		{"The soldiers allegedly [shot] two farmers.", Alleged},
		{"The soldiers reportedly [shot] two farmers.", Alleged},
		{"Two men were questioned over the alleged [attack].", Alleged},
		{"Protests grew after allegations of [torture].", Alleged},
		{"“We [destroyed] forty tanks,” the general claimed.", Alleged},
		// denials
		{"Moscow denied that its troops had [attacked] the convoy.", Denied},
		{"The rebels denied [attacking] the convoy.", Denied},
		{"The army denies claims that its soldiers [shot] two farmers.", Denied},
		{"The army denied the [claim] of the rebels.", Actual},
		// refusals, failures, negation
		{"Israel denied [entry] to six lawmakers.", Negated},
		{"The army did not [attack] the convoy.", Negated},
		{"The rebels never [attacked] the convoy.", Negated},
		{"No group [attacked] the convoy.", Negated},
		{"The sides failed to [reach] a deal.", Negated},
		{"The envoy refused to [sign] the deal.", Negated},
		{"Police barred the crowd from [entering] the square.", Negated},
		{"The envoy left without [meeting] the president.", Negated},
		{"The army cannot [attack] the convoy.", Negated},
		{"I don't believe they [attacked] the convoy.", Negated},
		{"The sides did not fail to [reach] a deal.", Actual},
		// plans
		{"The presidents will [meet] in Geneva.", Planned},
		{"The president plans to [visit] Geneva.", Planned},
		{"The truce is scheduled to [expire] on Friday.", Planned},
		{"The army is to [withdraw] from the town.", Planned},
		{"Merz to [meet] Macron in Paris", Planned},
		{"The planned [attack] was postponed by a week.", Planned},
		{"Rome said it would [send] two ships.", Planned},
		// possibilities, wishes, orders
		{"The army could [attack] the convoy.", Hypothetical},
		{"The rebels may have [attacked] the convoy.", Hypothetical},
		{"If the rebels [attack] the convoy, the army will answer.", Hypothetical},
		{"The envoy urged the rebels to [withdraw] from the town.", Hypothetical},
		{"The rebels threatened to [attack] the convoy.", Hypothetical},
		{"The council called for an [embargo] on arms.", Hypothetical},
		{"Fears of an [attack] grew in the town.", Hypothetical},
		{"The army moved north to [attack] the town.", Hypothetical},
		{"Did the rebels [attack] the convoy?", Hypothetical},
		{"Please [leave] the town.", Hypothetical},
		// several at once
		{"The sides do not plan to [meet] this year.", Negated},
		{"The minister said the army would not [withdraw].", Negated},
		{"The army will not fail to [answer].", Planned},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			got, _, why := statusIn(t, tt.text, Assault)
			if got != tt.want {
				t.Errorf("status %v (%s), want %v", got, why, tt.want)
			}
			if (got != Actual) != (why != "") && tt.want != Actual {
				t.Errorf("status %v with evidence %q", got, why)
			}
		})
	}
}

// The status of a speech act is that of the act, not of what it asks for.
func TestStatusOfSpeechAct(t *testing.T) {
	tests := []struct {
		text string
		typ  Type
		want Status
	}{
		{"The foreign minister said Iran must [withdraw] its troops.", Request, Actual},
		{"The rebels [threatened] to attack the convoy.", Threaten, Actual},
		{"The rebels may [threaten] to attack the convoy.", Threaten, Hypothetical},
		{"The government [did not accept] the offer.", Reject, Actual},
		{"The president will [meet] the rebels in Geneva.", Agree, Planned},
		{"The president is [planning] to visit Geneva.", Agree, Planned},
		{"The president [agreed] to withdraw.", Agree, Actual},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			if got, _, why := statusIn(t, tt.text, tt.typ); got != tt.want {
				t.Errorf("status %v (%s), want %v", got, why, tt.want)
			}
		})
	}
}

func TestStatusSources(t *testing.T) {
	tests := []struct {
		text string
		typ  Type
		want string
	}{
		{"Gunmen attacked the [convoy], police said.", Assault, ""}, // referred to, not told
		{"Gunmen [attacked] a convoy, police said.", Assault, "police"},
		{"According to Reuters and the BBC, gunmen [attacked] a convoy.", Assault, "Reuters, the BBC"},
		{"The army [accused] the rebels of attacking a convoy.", Accuse, ""},
		{"Police [alleged] that the rebels had attacked a convoy.", Accuse, "Police"},
		{"The minister criticized the [raid] on a village.", Assault, ""},
		{"“Gunmen [attacked] a convoy,” the mayor said.", Assault, "the mayor"},
		{"The mayor said: “It was a hard day. Gunmen [attacked] a convoy.”", Assault, "The mayor"},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			_, sources, _ := statusIn(t, tt.text, tt.typ)
			if got := strings.Join(sources, ", "); got != tt.want {
				t.Errorf("sources %q, want %q", got, tt.want)
			}
		})
	}
}

// Without syntax, the words right before the trigger decide.
func TestStatusUnparsed(t *testing.T) {
	for text, want := range map[string]Status{
		"The army did not attack the convoy.":    Negated,
		"The army will attack the convoy.":       Planned,
		"The army could attack the convoy.":      Hypothetical,
		"The army allegedly attacked the convoy": Alleged,
		"The army attacked the convoy.":          Actual,
	} {
		d, _ := annotate(text)
		trigger := -1
		for i := range d.Tokens {
			d.Tokens[i].Dep, d.Tokens[i].Head = nlp.NoDep, -1
			if strings.HasPrefix(d.Word(i), "attack") {
				trigger = i
			}
		}
		if got, _, _ := statusOf(d, nlp.NewTree(d), nil, trigger, trigger+1, trigger, Assault); got != want {
			t.Errorf("%s: status %v, want %v", text, got, want)
		}
	}
}

func TestCombine(t *testing.T) {
	tests := []struct {
		in   Status
		e    effect
		want Status
	}{
		{Actual, toNegated, Negated},
		{Negated, toNegated, Actual},
		{Alleged, toDenied, Denied},
		{Negated, toDenied, Negated},
		{Planned, toHypothetical, Planned},
		{Negated, toHypothetical, Hypothetical},
		{Hypothetical, toPlanned, Hypothetical},
		{Planned, toAlleged, Planned},
		{Planned, toNegated, Negated},
		{Actual, through, Actual},
	}
	for _, tt := range tests {
		if got := combine(tt.in, tt.e); got != tt.want {
			t.Errorf("combine(%v, %d) = %v, want %v", tt.in, tt.e, got, tt.want)
		}
	}
}

func TestStatusTables(t *testing.T) {
	seen := map[string]bool{}
	for row := range tsvRows(scopeData) {
		if len(row) != 6 {
			t.Fatalf("row %q has %d fields, want 6", row, len(row))
		}
		if k := strings.Join(row[:3], " "); seen[k] {
			t.Errorf("%s is listed twice", k)
		} else {
			seen[k] = true
		}
		for _, w := range row[3:] {
			if _, ok := effectNames[w]; !ok {
				t.Errorf("%q: unknown effect %q", row, w)
			}
		}
	}
	for row := range tsvRows(hedgeData) {
		if len(row) != 3 || hedgeKinds[row[1]] == 0 || effectNames[row[2]] == noEffect {
			t.Errorf("bad row %q", row)
		}
	}
}

func BenchmarkStatusOf(b *testing.B) {
	d, tree := annotate("Officials who asked not to be named said that the rebels, who had planned to attack the town, might have been forced to withdraw before the army could begin to shell their positions.")
	all := findAttributions(d, tree, nil, everywhere)
	b.SetBytes(int64(len(d.Source())))
	b.ReportAllocs()
	for b.Loop() {
		for i := range d.Tokens {
			statusOf(d, tree, all, i, i+1, i, Assault)
		}
	}
}

package entities

// fields are the nouns that end the fields of ministers.
var fields = map[string]bool{
	"Administration": true, "Affairs": true, "Agriculture": true, "Communications": true, "Cooperation": true, "Culture": true,
	"Defence": true, "Defense": true, "Development": true, "Economy": true, "Education": true, "Energy": true, "Environment": true,
	"Finance": true, "Health": true, "Housing": true, "Industry": true, "Information": true, "Infrastructure": true, "Interior": true,
	"Justice": true, "Labor": true, "Labour": true, "Mines": true, "Planning": true, "Reform": true, "Relations": true, "Resources": true,
	"Science": true, "Security": true, "Services": true, "Sports": true, "Technology": true, "Tourism": true, "Trade": true,
	"Transport": true, "Welfare": true, "Works": true, "Youth": true,
}

// holderAfterField returns where the name of the holder starts in a name [first,
// last) that opens with the field of an office: "Minister for | Public Works
// Kofi Mensah"; first if it is no such name.
func (f *finder) holderAfterField(first, last int32) int32 {
	if first < 2 {
		return first
	}
	if w := f.d.Word(int(first - 1)); w != "of" && w != "for" || !f.agentEndsAt(first-2) {
		return first
	}
	for k := last - 2; k >= first; k-- {
		if fields[f.d.Word(int(k))] {
			return k + 1
		}
	}
	return first
}

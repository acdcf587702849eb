package entities

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
		if f.upper[k] && f.is(k, wField) {
			return k + 1
		}
	}
	return first
}

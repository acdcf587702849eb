package article

var kindNames = [...]string{"", "body", "title", "heading", "caption", "furniture", "stamp", "dateline"}

// String returns the name of k in lower case, "" if unset.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return ""
}

package syntax

// Add appends the feature of a template with a value, for the other networks
// that use this package's engine.
func (f *Features) Add(template, value uint64) { f.add(template, value) }

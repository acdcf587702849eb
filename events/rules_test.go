package events

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestBuiltinRulesCompile(t *testing.T) {
	r, err := BuiltinRules()
	require.NoError(t, err)
	require.Greater(t, len(r.triggers), 500)
}

// TestBuiltinRules runs every example of every built-in rule.
func TestBuiltinRules(t *testing.T) {
	x, err := New(Config{})
	require.NoError(t, err)
	r, err := BuiltinRules()
	require.NoError(t, err)
	require.NoError(t, x.CheckRules(r))
}

// Package events turns articles into structured reports: who did what to
// whom, when, where, with what casualties, and according to whom.
package events

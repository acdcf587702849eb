package export

import (
	"bytes"
	"encoding/json"
	"math"
	"time"

	"github.com/annals-dev/annals/events"
	"github.com/annals-dev/annals/timeline"
)

// The types below are the JSON form of a timeline, field for field.
type (
	jsonTimeline struct {
		Articles []jsonArticle `json:"articles"`
		Events   []jsonEntry   `json:"events"`
		Undated  []string      `json:"undated"` // ids of the events without a time
		Links    []jsonLink    `json:"links"`
	}
	jsonArticle struct {
		ID        string `json:"id"`
		Title     string `json:"title,omitempty"`
		Published string `json:"published,omitempty"`
		Source    string `json:"source,omitempty"`
		URL       string `json:"url,omitempty"`
		CopyOf    string `json:"copy_of,omitempty"`
	}
	jsonEntry struct {
		ID         string         `json:"id"`
		Headline   string         `json:"headline"`
		Type       string         `json:"type"`
		Mode       string         `json:"mode,omitempty"`
		CAMEO      string         `json:"cameo,omitempty"`
		Goldstein  *float64       `json:"goldstein,omitempty"`
		Quad       events.Quad    `json:"quad,omitempty"`
		Status     string         `json:"status"`
		Time       jsonTime       `json:"time"`
		Place      *jsonPlace     `json:"place,omitempty"`
		Actors     []jsonParty    `json:"actors"`
		Recipients []jsonParty    `json:"recipients"`
		Tolls      []jsonToll     `json:"tolls"`
		Aggregate  bool           `json:"aggregate,omitempty"`
		Sources    int            `json:"sources"`
		Reported   string         `json:"reported,omitempty"`
		Confidence float64        `json:"confidence"`
		Conflicts  []jsonConflict `json:"conflicts,omitempty"`
		Tellings   []jsonTelling  `json:"tellings"`
		Merges     []jsonMerge    `json:"merges,omitempty"`
		Links      []jsonLink     `json:"links,omitempty"` // in JSONL, where no document holds them
	}
	jsonTime struct {
		Value       string `json:"value,omitempty"`
		From        string `json:"from,omitempty"`
		To          string `json:"to,omitempty"`
		Granularity string `json:"granularity,omitempty"`
		Basis       string `json:"basis"`
	}
	jsonPlace struct {
		Name    string   `json:"name"`
		Country string   `json:"country"`
		Admin1  string   `json:"admin1,omitempty"`
		Lat     *float64 `json:"lat,omitempty"`
		Lon     *float64 `json:"lon,omitempty"`
		Kind    string   `json:"kind,omitempty"`
		ID      string   `json:"id,omitempty"`
	}
	jsonParty struct {
		Text     string   `json:"text"`
		Name     string   `json:"name"`
		ID       string   `json:"id,omitempty"`
		Country  string   `json:"country"`
		Sectors  []string `json:"sectors"`
		Kind     string   `json:"kind,omitempty"`
		Alleged  bool     `json:"alleged,omitempty"`
		Tellings int      `json:"tellings"`
	}
	jsonToll struct {
		Kind     string      `json:"kind"`
		Best     *int64      `json:"best,omitempty"`
		Low      *int64      `json:"low,omitempty"`
		High     *int64      `json:"high,omitempty"`
		AtLeast  bool        `json:"at_least,omitempty"`
		AsOf     string      `json:"as_of,omitempty"`
		Sources  int         `json:"sources"`
		Conflict bool        `json:"conflict,omitempty"`
		History  []jsonPoint `json:"history"`
		Claims   []jsonClaim `json:"claims"`
	}
	jsonPoint struct {
		AsOf string `json:"as_of,omitempty"`
		Best int64  `json:"best"`
	}
	jsonClaim struct {
		Article string `json:"article"`
		Source  string `json:"source,omitempty"`
		Value   int64  `json:"value"`
		Low     int64  `json:"low"`
		High    int64  `json:"high"`
		AtLeast bool   `json:"at_least,omitempty"`
		Status  string `json:"status"`
		AsOf    string `json:"as_of,omitempty"`
		Text    string `json:"text,omitempty"`
		Current bool   `json:"current"`
		Revises bool   `json:"revises,omitempty"`
	}
	jsonConflict struct {
		Field  string      `json:"field"`
		Kind   string      `json:"kind,omitempty"`
		Values []jsonValue `json:"values"`
	}
	jsonValue struct {
		Value    string    `json:"value"`
		Sources  int       `json:"sources"`
		Tellings []jsonRef `json:"tellings"`
	}
	jsonRef struct {
		Article string `json:"article"`
		Event   string `json:"event"`
	}
	jsonTelling struct {
		jsonRef
		Source    string `json:"source,omitempty"`
		Published string `json:"published,omitempty"`
		URL       string `json:"url,omitempty"`
		CopyOf    string `json:"copy_of,omitempty"`
		Status    string `json:"status"`
		Time      string `json:"time,omitempty"`
		Trigger   string `json:"trigger"`
		Start     uint32 `json:"start"`
		End       uint32 `json:"end"`
		Sentence  string `json:"sentence,omitempty"`
		Rule      string `json:"rule,omitempty"`
	}
	jsonMerge struct {
		From    jsonRef  `json:"from"`
		Into    jsonRef  `json:"into"`
		Score   float64  `json:"score,omitempty"`
		Reasons []string `json:"reasons"`
	}
	jsonLink struct {
		Kind    string   `json:"kind"`
		From    string   `json:"from"`
		To      string   `json:"to"`
		Score   float64  `json:"score"`
		Reasons []string `json:"reasons"`
	}
)

// writeJSONL writes one entry a line, with the links that start at it.
func writeJSONL(p *printer) {
	byFrom := make(map[int][]jsonLink)
	for _, l := range p.tl.Links() {
		byFrom[l.From] = append(byFrom[l.From], p.link(l))
	}
	entries := p.tl.Entries()
	for i := range entries {
		e := p.entry(&entries[i])
		e.Links = byFrom[i]
		p.json(e, "")
	}
}

// writeJSON writes one indented document.
func writeJSON(p *printer) {
	out := jsonTimeline{Articles: []jsonArticle{}, Events: []jsonEntry{}, Undated: []string{}, Links: []jsonLink{}}
	for i, r := range p.tl.Reports() {
		a := jsonArticle{ID: r.Article.ID, Title: r.Layout.TitleText, Published: stamp(published(r)), Source: timeline.Outlet(r), URL: r.Article.URL}
		if k := p.tl.CopyOf(i); k != i {
			a.CopyOf = p.tl.Reports()[k].Article.ID
		}
		out.Articles = append(out.Articles, a)
	}
	for e := range p.tl.All() {
		out.Events = append(out.Events, p.entry(e))
		if !e.Dated() {
			out.Undated = append(out.Undated, e.ID)
		}
	}
	for _, l := range p.tl.Links() {
		out.Links = append(out.Links, p.link(l))
	}
	p.json(out, "  ")
}

// json writes v and a line feed.
func (p *printer) json(v any, indent string) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", indent)
	if err := enc.Encode(v); err != nil && p.err == nil {
		p.err = err
	}
	p.write(b.Bytes())
}

func published(r *events.Report) time.Time {
	if !r.Layout.Published.IsZero() {
		return r.Layout.Published
	}
	return r.Article.Published
}

// stamp writes a point in time, "" for none.
func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC3339)
}

func (p *printer) entry(e *timeline.Entry) jsonEntry {
	j := jsonEntry{
		ID: e.ID, Headline: p.tl.Headline(e), Type: e.Type.String(), Mode: e.Mode, CAMEO: e.CAMEO, Quad: e.Type.Quad(),
		Status: e.Status.String(), Time: timeOf(e), Place: placeOf(e.Place),
		Actors: p.parties(e.Actors), Recipients: p.parties(e.Recipients), Tolls: []jsonToll{},
		Aggregate: e.Aggregate, Sources: e.Sources, Reported: stamp(e.Reported), Confidence: math.Round(e.Confidence*100) / 100,
	}
	if c, ok := events.LookupCAMEO(e.CAMEO); ok && c.HasScore {
		j.Goldstein = &c.Goldstein
	}
	for i := range e.Tolls {
		j.Tolls = append(j.Tolls, p.toll(&e.Tolls[i]))
	}
	for _, c := range e.Conflicts {
		j.Conflicts = append(j.Conflicts, p.conflict(c))
	}
	for _, r := range e.Refs {
		j.Tellings = append(j.Tellings, p.telling(r))
	}
	for _, m := range e.Merges {
		j.Merges = append(j.Merges, jsonMerge{p.ref(m.From), p.ref(m.Into), m.Score, m.Reasons})
	}
	return j
}

func timeOf(e *timeline.Entry) jsonTime {
	j := jsonTime{Value: e.Value, Basis: e.Basis.String()}
	if e.Dated() {
		j.From, j.To = e.When.Bounds()
		j.Granularity = e.When.Granularity.String()
	}
	return j
}

func placeOf(l *events.Location) *jsonPlace {
	if l == nil {
		return nil
	}
	j := &jsonPlace{Name: l.Name, Country: l.Country, ID: l.ID}
	if g := l.Geo; g != nil {
		j.Admin1, j.Kind, j.Lat, j.Lon = g.Admin1, g.Kind, &g.Lat, &g.Lon
	}
	return j
}

func (p *printer) parties(list []timeline.Party) []jsonParty {
	out := make([]jsonParty, len(list))
	for i := range list {
		a := &list[i]
		out[i] = jsonParty{Text: p.words(a), Name: a.Name, ID: a.ID, Country: a.Country, Sectors: append([]string{}, a.Sectors...), Kind: a.Kind.String(), Alleged: a.Alleged, Tellings: len(a.Refs)}
	}
	return out
}

// words returns the words with which the first telling names a.
func (p *printer) words(a *timeline.Party) string {
	text := p.tl.Reports()[a.Refs[0].Report].Article.Text
	if int(a.End) > len(text) || a.Start > a.End {
		return ""
	}
	return text[a.Start:a.End]
}

func (p *printer) toll(t *timeline.Toll) jsonToll {
	j := jsonToll{Kind: t.Harm.String(), Best: known(t.Best), Low: known(t.Low), High: known(t.High), AtLeast: t.AtLeast, AsOf: stamp(t.AsOf), Sources: t.Sources, Conflict: t.Conflict, History: []jsonPoint{}, Claims: []jsonClaim{}}
	for _, h := range t.History {
		j.History = append(j.History, jsonPoint{stamp(h.AsOf), h.Best})
	}
	for i := range t.Claims {
		c := &t.Claims[i]
		j.Claims = append(j.Claims, jsonClaim{Article: p.ref(c.Ref).Article, Source: c.Source, Value: c.Point, Low: c.Low, High: c.High, AtLeast: c.AtLeast, Status: c.Status.String(), AsOf: stamp(c.AsOf), Text: c.Text, Current: c.Current, Revises: c.Revises})
	}
	return j
}

// known returns n, nil if it stands for no figure.
func known(n int64) *int64 {
	if n == timeline.NoFigure {
		return nil
	}
	return &n
}

func (p *printer) conflict(c timeline.Conflict) jsonConflict {
	j := jsonConflict{Field: c.Field.String(), Kind: c.Harm.String()}
	for _, v := range c.Values {
		x := jsonValue{Value: v.Text, Sources: v.Sources}
		for _, r := range v.Refs {
			x.Tellings = append(x.Tellings, p.ref(r))
		}
		j.Values = append(j.Values, x)
	}
	return j
}

func (p *printer) ref(r timeline.Ref) jsonRef {
	return jsonRef{p.tl.Reports()[r.Report].Article.ID, p.tl.Event(r).ID}
}

func (p *printer) telling(r timeline.Ref) jsonTelling {
	report, e := p.tl.Reports()[r.Report], p.tl.Event(r)
	j := jsonTelling{jsonRef: p.ref(r), Source: timeline.Outlet(report), Published: stamp(published(report)), URL: report.Article.URL,
		Status: e.Status.String(), Time: e.Time.Value, Start: e.Trigger.Start, End: e.Trigger.End, Sentence: p.tl.Sentence(r), Rule: e.Rule}
	if text := report.Article.Text; int(e.Trigger.End) <= len(text) && e.Trigger.Start <= e.Trigger.End {
		j.Trigger = text[e.Trigger.Start:e.Trigger.End]
	}
	if k := p.tl.CopyOf(r.Report); k != r.Report {
		j.CopyOf = p.tl.Reports()[k].Article.ID
	}
	return j
}

func (p *printer) link(l timeline.Link) jsonLink {
	e := p.tl.Entries()
	return jsonLink{l.Kind.String(), e[l.From].ID, e[l.To].ID, l.Score, l.Reasons}
}

package events

import (
	"bytes"
	"encoding/json"
	"math"
	"time"

	"github.com/annals-dev/annals/entities"
	"github.com/annals-dev/annals/nlp"
	"github.com/annals-dev/annals/when"
)

// The types below are the JSON contract of a Report, field for field.
type (
	jsonReport struct {
		ID           string              `json:"id"`
		Title        string              `json:"title"`
		Published    string              `json:"published,omitempty"`
		URL          string              `json:"url,omitempty"`
		Source       string              `json:"source,omitempty"`
		Text         string              `json:"text,omitempty"`
		Events       []jsonEvent         `json:"events"`
		Entities     []jsonEntity        `json:"entities"`
		Times        []jsonTimex         `json:"times"`
		Casualties   []jsonCasualty      `json:"casualties"`
		Tolls        map[string]jsonToll `json:"tolls"`
		Attributions []jsonAttribution   `json:"attributions"`
		Sentences    []jsonSpan          `json:"sentences"`
		Versions     jsonVersions        `json:"versions"`
	}
	jsonSpan struct {
		Start uint32 `json:"start"`
		End   uint32 `json:"end"`
	}
	jsonText struct {
		Text string `json:"text"`
		jsonSpan
	}
	jsonEvent struct {
		ID          string         `json:"id"`
		Type        string         `json:"type"`
		Mode        string         `json:"mode,omitempty"`
		CAMEO       string         `json:"cameo,omitempty"`
		Goldstein   *float64       `json:"goldstein,omitempty"`
		Quad        Quad           `json:"quad,omitempty"`
		Trigger     jsonText       `json:"trigger"`
		Sentence    jsonText       `json:"sentence"`
		Actors      []jsonActor    `json:"actors"`
		Recipients  []jsonActor    `json:"recipients"`
		Status      string         `json:"status"`
		Attribution []jsonSource   `json:"attribution"`
		Time        jsonTime       `json:"time"`
		Place       *jsonPlace     `json:"place,omitempty"`
		Casualties  []jsonCasualty `json:"casualties"`
		Rule        string         `json:"rule"`
		Confidence  float64        `json:"confidence"`
		SameAs      string         `json:"same_as,omitempty"`
	}
	jsonActor struct {
		jsonText
		Name    string   `json:"name"`
		ID      string   `json:"id,omitempty"`
		Country string   `json:"country"`
		Sectors []string `json:"sectors"`
		Kind    string   `json:"kind,omitempty"`
	}
	jsonSource struct {
		Source  string   `json:"source"`
		Country string   `json:"country,omitempty"`
		Verb    string   `json:"verb,omitempty"`
		Span    jsonSpan `json:"span"`
	}
	jsonTime struct {
		Text        string  `json:"text,omitempty"`
		Start       *uint32 `json:"start,omitempty"`
		End         *uint32 `json:"end,omitempty"`
		Value       string  `json:"value,omitempty"`
		From        string  `json:"from,omitempty"`
		To          string  `json:"to,omitempty"`
		Granularity string  `json:"granularity,omitempty"`
		Basis       string  `json:"basis"`
	}
	jsonPlace struct {
		jsonText
		Name    string   `json:"name"`
		Country string   `json:"country"`
		Admin1  string   `json:"admin1,omitempty"`
		Lat     *float64 `json:"lat,omitempty"`
		Lon     *float64 `json:"lon,omitempty"`
		Kind    string   `json:"kind,omitempty"`
		ID      string   `json:"id,omitempty"`
	}
	jsonTimex struct {
		jsonText
		Type  string `json:"type"`
		Value string `json:"value"`
		Mod   string `json:"mod,omitempty"`
	}
	jsonEntity struct {
		jsonText
		Label     string   `json:"label"`
		Name      string   `json:"name,omitempty"`
		ID        string   `json:"id,omitempty"`
		Country   string   `json:"country,omitempty"`
		Lat       *float64 `json:"lat,omitempty"`
		Lon       *float64 `json:"lon,omitempty"`
		GeonameID int      `json:"geonameid,omitempty"`
	}
	jsonWho struct {
		Text    string   `json:"text"`
		Sectors []string `json:"sectors"`
		Country string   `json:"country"`
		Role    string   `json:"role,omitempty"`
	}
	jsonCasualty struct {
		Kind   string  `json:"kind"`
		Value  *int64  `json:"value,omitempty"`
		Min    *int64  `json:"min,omitempty"`
		Max    *int64  `json:"max,omitempty"`
		Died   int64   `json:"died,omitempty"`
		Approx bool    `json:"approx,omitempty"`
		Vague  string  `json:"vague,omitempty"`
		Who    jsonWho `json:"who"`
		jsonText
		Status string `json:"status"`
		Scope  string `json:"scope"`
		From   string `json:"from,omitempty"`
		To     string `json:"to,omitempty"`
		// Incident is left out for the article's main one.
		Incident int    `json:"incident,omitempty"`
		Source   string `json:"source,omitempty"`
	}
	jsonToll struct {
		Value        *int64 `json:"value,omitempty"`
		Min          *int64 `json:"min,omitempty"`
		Max          *int64 `json:"max,omitempty"`
		Perpetrators int64  `json:"perpetrators"`
	}
	jsonAttribution struct {
		Source  *jsonAttributed `json:"source"`
		Cue     jsonSpan        `json:"cue"`
		Content jsonSpan        `json:"content"`
		Parts   []jsonSpan      `json:"parts,omitempty"`
		Direct  bool            `json:"direct"`
	}
	jsonAttributed struct {
		jsonSpan
		Name    string `json:"name"`
		Country string `json:"country,omitempty"`
	}
	jsonVersions struct {
		Module    string `json:"module"`
		Model     string `json:"model,omitempty"`
		Rules     string `json:"rules,omitempty"`
		Knowledge string `json:"knowledge,omitempty"`
	}
)

// AppendJSON appends r as one line of JSON, without the line feed, in the form
// that the command line writes. withText includes the article's text, for
// inputs whose text the reader does not have.
func (r *Report) AppendJSON(dst []byte, withText bool) ([]byte, error) {
	b := bytes.NewBuffer(dst)
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	j := r.json()
	if withText {
		j.Text = r.Article.Text
	}
	if err := enc.Encode(j); err != nil {
		return dst, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte{'\n'}), nil
}

// MarshalJSON returns r as one JSON object.
func (r *Report) MarshalJSON() ([]byte, error) { return r.AppendJSON(nil, false) }

func (r *Report) json() *jsonReport {
	j := &jsonReport{
		ID: r.Article.ID, Title: r.Layout.TitleText, URL: r.Article.URL, Source: r.Article.Source,
		Published: formatPublished(r.Layout.Published, r.Layout.DateOnly),
		Events:    []jsonEvent{}, Entities: []jsonEntity{}, Times: []jsonTimex{}, Casualties: []jsonCasualty{},
		Tolls: r.jsonTolls(), Attributions: []jsonAttribution{}, Sentences: []jsonSpan{},
		Versions: jsonVersions(r.Versions),
	}
	for i := range r.Events {
		j.Events = append(j.Events, r.jsonEvent(&r.Events[i]))
	}
	for i := range r.Entities.Mentions {
		if m := &r.Entities.Mentions[i]; m.Form == entities.NameForm {
			j.Entities = append(j.Entities, r.jsonEntity(m))
		}
	}
	for _, t := range r.Times {
		s := nlp.Span{Start: uint32(t.Start), End: uint32(t.End)}
		j.Times = append(j.Times, jsonTimex{r.text(s), t.Type.String(), t.Value, t.Mod})
	}
	for i := range r.Casualties {
		j.Casualties = append(j.Casualties, r.jsonCasualty(&r.Casualties[i]))
	}
	for i := range r.Attributions {
		j.Attributions = append(j.Attributions, r.jsonAttribution(&r.Attributions[i]))
	}
	for _, s := range r.Document.Sentences {
		j.Sentences = append(j.Sentences, jsonSpan(s.Span))
	}
	return j
}

func formatPublished(t time.Time, dateOnly bool) string {
	switch {
	case t.IsZero():
		return ""
	case dateOnly:
		return t.Format(time.DateOnly)
	}
	return t.Format(time.RFC3339)
}

// text returns span s with its words; the zero span has none.
func (r *Report) text(s nlp.Span) jsonText {
	return jsonText{r.Document.Text(s), jsonSpan(s)}
}

func (r *Report) jsonEvent(e *Event) jsonEvent {
	j := jsonEvent{
		ID: e.ID, Type: e.Type.String(), Mode: e.Mode, CAMEO: e.CAMEO, Quad: e.Type.Quad(),
		Trigger: r.text(e.Trigger), Sentence: r.text(r.Document.Sentences[e.Sentence].Span),
		Actors: r.jsonActors(e.Actors), Recipients: r.jsonActors(e.Recipients),
		Status: e.Status.String(), Attribution: []jsonSource{}, Time: r.jsonTime(&e.Time),
		Casualties: []jsonCasualty{}, Rule: e.Rule, Confidence: math.Round(e.Confidence*100) / 100,
	}
	if c, ok := LookupCAMEO(e.CAMEO); ok && c.HasScore {
		j.Goldstein = &c.Goldstein
	}
	for _, s := range e.Attribution {
		j.Attribution = append(j.Attribution, jsonSource{s.Name, s.Country, r.Document.Text(s.Cue), jsonSpan(s.Span)})
	}
	for _, k := range e.Casualties {
		j.Casualties = append(j.Casualties, r.jsonCasualty(&r.Casualties[k]))
	}
	if e.SameAs >= 0 {
		j.SameAs = r.Events[e.SameAs].ID
	}
	if e.Place != nil {
		j.Place = r.jsonPlace(e.Place)
	}
	return j
}

func (r *Report) jsonActors(list []Actor) []jsonActor {
	out := make([]jsonActor, len(list))
	for i, a := range list {
		out[i] = jsonActor{r.text(a.Span), a.Name, a.ID, a.Country, nonNil(a.Sectors), a.Kind.String()}
	}
	return out
}

func nonNil(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

func (r *Report) jsonTime(t *Time) jsonTime {
	j := jsonTime{Value: t.Value, Basis: t.Basis.String()}
	if t.Basis == 0 {
		j.Basis = when.BasisNone.String()
	}
	if !t.Span.IsZero() {
		j.Text, j.Start, j.End = r.Document.Text(t.Span), &t.Span.Start, &t.Span.End
	}
	if !t.Interval.IsZero() {
		j.From, j.To = t.Bounds()
		j.Granularity = t.Granularity.String()
	}
	return j
}

func (r *Report) jsonPlace(l *Location) *jsonPlace {
	j := &jsonPlace{jsonText: r.text(l.Span), Name: l.Name, Country: l.Country, ID: l.ID}
	if g := l.Geo; g != nil {
		j.Admin1, j.Lat, j.Lon, j.Kind = g.Admin1, &g.Lat, &g.Lon, g.Kind
	}
	return j
}

func (r *Report) jsonEntity(m *entities.Mention) jsonEntity {
	j := jsonEntity{jsonText: r.text(m.Span), Label: m.Label.String()}
	if len(m.Entities) == 0 {
		return j
	}
	e := &r.Entities.Entities[m.Entities[0]]
	j.Name, j.ID, j.Country = e.Name, e.ID, e.Country
	if g := r.Entities.Place(m); g != nil && (m.Label == nlp.GPE || m.Label == nlp.LOC || m.Label == nlp.FAC) && !m.Adjectival {
		j.Lat, j.Lon, j.GeonameID = &g.Lat, &g.Lon, g.GeonameID
	}
	return j
}

func figure(n int64) *int64 {
	if n == NoFigure {
		return nil
	}
	return &n
}

func (r *Report) jsonCasualty(c *Casualty) jsonCasualty {
	j := jsonCasualty{
		Kind: c.Kind.String(), Value: figure(c.Value), Min: figure(c.Min), Max: figure(c.Max),
		Died: c.Died, Approx: c.Approx, Vague: c.Vague, jsonText: r.text(c.Span), Status: c.Status.String(),
		Who:   jsonWho{r.Document.Text(c.Who), nonNil(c.WhoActor.Sectors), c.WhoActor.Country, c.Role.String()},
		Scope: "incident", Incident: c.Incident, Source: c.Source.Name,
	}
	if c.Period {
		j.Scope = "period"
		j.From, j.To = c.Over.Bounds()
	}
	return j
}

func (r *Report) jsonTolls() map[string]jsonToll {
	out := map[string]jsonToll{}
	for h, t := range r.Tolls {
		if t.Found {
			out[Harm(h).String()] = jsonToll{figure(t.Value), figure(t.Min), figure(t.Max), t.Perpetrators}
		}
	}
	return out
}

func (r *Report) jsonAttribution(a *Attribution) jsonAttribution {
	j := jsonAttribution{Cue: jsonSpan(a.Cue), Content: jsonSpan(a.Content), Direct: a.Direct}
	if !a.Source.Span.IsZero() {
		j.Source = &jsonAttributed{jsonSpan(a.Source.Span), a.Source.Name, a.Source.Country}
	}
	for _, p := range a.Parts {
		j.Parts = append(j.Parts, jsonSpan(p))
	}
	return j
}

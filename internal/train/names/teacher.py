#!/usr/bin/env python3
"""Labels texts with spaCy, as one of the annotators that training weighs against each other.

  teacher.py MODEL IN.jsonl OUT.jsonl

MODEL  folder of an English spaCy pipeline with an ner component (used: en_core_web_md 3.8.0, MIT)
IN     JSON lines {"text", "links"?: [{"start", "end", "text"}] in characters}
OUT    JSON lines {"text", "spans": [[start, end, label]], "links": [[start, end]]} in bytes
"""
import json, re, sys
import spacy

LABELS = {'PERSON': 'PER', 'ORG': 'ORG', 'GPE': 'GPE', 'LOC': 'LOC', 'NORP': 'NORP', 'FAC': 'FAC',
          'EVENT': 'MISC', 'PRODUCT': 'MISC', 'WORK_OF_ART': 'MISC', 'LAW': 'MISC', 'LANGUAGE': 'MISC'}
WORD = r"(?:[A-ZÀ-Ž0-9][\w'’.\-]*|of|the|and|for|al|bin|de|la|el|von|van|in|on|du|di|da|&|[-–])"
NAME = re.compile(f'^[A-ZÀ-Ž](?:.*)$')
LINK = re.compile(f'^{WORD}(?: {WORD})*$')


def offsets(text):
    out = [0]
    for c in text:
        out.append(out[-1] + len(c.encode()))
    return out


def trim(text, a, b):
    """Takes articles and possessives off the name at [a, b)."""
    if text[a:b].lower().startswith('the '):
        a += 4
    for end in ("'s", '’s', "'", '’'):
        if text[a:b].endswith(end) and b - a > len(end):
            return a, b - len(end)
    return a, b


def main(model, src, dst):
    nlp = spacy.load(model, exclude=['parser', 'lemmatizer', 'tagger', 'attribute_ruler'])
    rows = (json.loads(line) for line in open(src, encoding='utf8'))
    with open(dst, 'w', encoding='utf8') as out:
        for doc, row in nlp.pipe(((r['text'], r) for r in rows), as_tuples=True, batch_size=64):
            text, o = row['text'], offsets(row['text'])
            spans = []
            for e in doc.ents:
                a, b = trim(text, e.start_char, e.end_char)
                if e.label_ in LABELS and a < b:
                    spans.append([o[a], o[b], LABELS[e.label_]])
            links = [[o[l['start']], o[l['end']]] for l in row.get('links', ())
                     if len(l['text']) > 2 and NAME.match(l['text']) and LINK.match(l['text'])]
            out.write(json.dumps({'text': text, 'spans': spans, 'links': links}, ensure_ascii=False) + '\n')


if __name__ == '__main__':
    main(*sys.argv[1:])

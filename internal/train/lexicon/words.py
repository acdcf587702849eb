"""Writes what vectors.py needs of spaCy's en_core_web_md: python3 words.py MODEL OUT

MODEL is the folder of the model, OUT the folder for md.json (normalised words and
the numbers of their vectors), mdrows.npy (the vectors) and wn.json (the lists of
WordNet 3.0 that the lemmatizer keeps). Needs spacy and numpy.
"""
import json
import sys

import numpy as np
import spacy
from spacy.lookups import Lookups

from vectors import norm

model, out = sys.argv[1], sys.argv[2]
vocab = spacy.load(model, disable=["ner", "parser", "lemmatizer"]).vocab
best = {}
for key, row in vocab.vectors.key2row.items():
    form = vocab.strings[key]
    # of forms that differ in case or digits alone, the one in small letters
    rank = (form != form.lower(), form)
    if norm(form) not in best or rank < best[norm(form)][0]:
        best[norm(form)] = (rank, int(row))
words = sorted(best)
with open(out + "/md.json", "w") as f:
    json.dump({"words": words, "rows": [best[w][1] for w in words]}, f)
np.save(out + "/mdrows.npy", np.asarray(vocab.vectors.data, dtype=np.float32))
tables = Lookups().from_disk(model + "/lemmatizer/lookups")
index, exceptions = tables.get_table("lemma_index"), tables.get_table("lemma_exc")
wordnet = {}
for pos in ["noun", "verb", "adj", "adv"]:
    wordnet[pos] = sorted(index[pos])
    wordnet[pos + "_exc"] = {k: list(x) for k, x in sorted(exceptions[pos].items())}
with open(out + "/wn.json", "w") as f:
    json.dump(wordnet, f)

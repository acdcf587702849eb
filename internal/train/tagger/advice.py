"""Tags tokenized text with spaCy: python3 advice.py MODEL TEXT OUT

TEXT has a sentence on each line, its words parted by spaces. OUT gets a byte for
each word, the number of its tag in the model's list.
"""
import itertools
import sys

import numpy as np
import spacy
from spacy.tokens import Doc

nlp = spacy.load(sys.argv[1], disable=["ner", "parser", "lemmatizer", "attribute_ruler"])
vectors, tagger = nlp.get_pipe("tok2vec"), nlp.get_pipe("tagger")
with open(sys.argv[2], newline="\n") as text, open(sys.argv[3], "wb") as out:
    while lines := list(itertools.islice(text, 256)):
        docs = [Doc(nlp.vocab, words=line.rstrip("\n").split(" ")) for line in lines]
        vectors.set_annotations(docs, vectors.predict(docs))
        for scores in tagger.model.predict(docs):
            out.write(np.asarray(scores).argmax(1).astype(np.uint8).tobytes())

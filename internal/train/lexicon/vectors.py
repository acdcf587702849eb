"""Makes the word vectors of the tagger: python3 vectors.py DATA IN OUT

DATA holds ud_ewt, ud_gum and glove100d, IN the files that words.py wrote. Writes
OUT.txt, words with the numbers of their vectors, most frequent first, and
OUT.int8, the vectors.

GloVe, the vectors of en_core_web_md and what WordNet knows of a word are reduced
to 32 numbers by the layer that serves best when a network predicts from five
words the tag and the relation of the middle one, on the treebanks that the
tagger learns from. The first 20,000 words keep vectors of their own; the others
share 16,000. Needs numpy and jax.
"""
import json
import re
import sys
import zlib

import numpy as np

FREE = {"academic", "bio", "court", "interview", "news", "textbook", "voyage"}
SIZE, HIDDEN, SUFFIXES, PASSES, BATCH = 32, 256, 8192, 7, 512
MARKS = "nSvsdgacr"  # noun, its plural; verb, its -s, -ed and -ing; adjective, comparative; adverb
VOWELS = "aeiou"


def norm(form):
    """The form as package syntax hashes it."""
    form = form.lower().replace("’", "'").replace("‘", "'").replace("ʼ", "'")
    return "".join("0" if "0" <= c <= "9" else c for c in form)


def read(name, gum=False):
    out, cur, doc = [], [], ""
    for line in open(name):
        line = line.rstrip("\n")
        if line.startswith("# newdoc"):
            doc = line.split("=")[1].strip()
        elif line == "":
            if cur and (not gum or doc.split("_")[1] in FREE):
                out.append(cur)
            cur = []
        elif line[0] != "#":
            c = line.split("\t")
            if "-" in c[0] or "." in c[0]:
                continue
            head = int(c[6])
            side = ">" if head > int(c[0]) else "<" if head else ""
            cur.append((c[1], c[4], c[7].split(":")[0] + side))
    return out


def treebanks(data):
    ewt = read(data + "/ud_ewt/en_ewt-ud-train.conllu")
    return ewt + read(data + "/ud_gum/en_gum-ud-train.noreddit.conllu", True)


def inflected(word):
    return word.endswith("y") and word[-2:-1] not in VOWELS


def wordnet(folder):
    """For each word, base form or inflected, its MARKS."""
    lists = json.load(open(folder + "/wn.json"))
    marks = {}

    def put(word, mark):
        if "_" not in word and " " not in word:
            marks.setdefault(norm(word), set()).add(mark)

    def plural(word, hiss):
        return word[:-1] + "ies" if inflected(word) else word + "es" if word.endswith(hiss) else word + "s"

    for n in lists["noun"]:
        put(n, "n")
        put(plural(n, ("s", "x", "z", "ch", "sh")), "S")
    for n in lists["noun_exc"]:
        put(n, "S")
    for n in lists["verb"]:
        put(n, "v")
        put(plural(n, ("s", "x", "z", "ch", "sh", "o")), "s")
        if n.endswith("e"):
            put(n + "d", "d")
            put(n + "ing" if n.endswith(("ee", "oe", "ye")) else n[:-1] + "ing", "g")
        elif inflected(n):
            put(n[:-1] + "ied", "d")
            put(n + "ing", "g")
        else:
            put(n + "ed", "d")
            put(n + "ing", "g")
            if len(n) > 2 and n[-1] not in "aeiouwxy" and n[-2] in VOWELS and n[-3] not in VOWELS:
                put(n + n[-1] + "ed", "d")
                put(n + n[-1] + "ing", "g")
    for n in lists["verb_exc"]:
        put(n, "g" if n.endswith("ing") else "s" if n.endswith("s") else "d")
    for pos, mark in [("adj", "a"), ("adj_exc", "c"), ("adv", "r")]:
        for n in lists[pos]:
            put(n, mark)
    return marks


def ridge(a, b):
    """The linear map from a to b."""
    a = np.concatenate([a, np.ones((len(a), 1), np.float32)], 1)
    return np.linalg.solve(a.T @ a + np.eye(a.shape[1]), a.T @ b).astype(np.float32)


def apply(a, w):
    return np.concatenate([a, np.ones((len(a), 1), np.float32)], 1) @ w


def unit(a, least):
    return a / np.maximum(least, np.linalg.norm(a, axis=1, keepdims=True))


def table(data, folder, more):
    """All words with the input of the network for each, and whether they have
    vectors in GloVe and in en_core_web_md."""
    listed = [w.rstrip("\n") for w in open(data + "/glove100d/words.200k.txt")]
    vectors = np.fromfile(data + "/glove100d/vectors.200k.100d.int8", dtype=np.int8)
    vectors = unit(vectors.reshape(-1, 100)[: len(listed)].astype(np.float32), 1)
    md = json.load(open(folder + "/md.json"))
    rows = unit(np.load(folder + "/mdrows.npy"), 1e-6)
    glove, at = {}, {}
    for i, w in enumerate(listed):
        glove.setdefault(norm(w), i)
    row = dict(zip(md["words"], md["rows"]))
    for w in [norm(w) for w in listed] + md["words"] + sorted(more):
        at.setdefault(w, len(at))
    words = list(at)
    g, m = np.zeros((len(words), 100), np.float32), np.zeros((len(words), 300), np.float32)
    in_g, in_m = np.array([w in glove for w in words]), np.array([w in row for w in words])
    for i, w in enumerate(words):
        if in_g[i]:
            g[i] = vectors[glove[w]]
        if in_m[i]:
            m[i] = rows[row[w]]
    both = np.where(in_g & in_m)[0]
    to_g, to_m = ridge(m[both], g[both]), ridge(g[both], m[both])
    g[in_m & ~in_g], m[in_g & ~in_m] = apply(m[in_m & ~in_g], to_g), apply(g[in_g & ~in_m], to_m)
    known, marks = wordnet(folder), np.zeros((len(words), len(MARKS) + 1), np.float32)
    for i, w in enumerate(words):
        for c in known.get(w, ()):
            marks[i, MARKS.index(c)] = 1
        marks[i, -1] = w not in known
    return words, at, np.concatenate([g * 3, m * 3, marks], 1), in_g, in_m


def shape(w, first):
    tests = [w[0].isupper(), any(c.islower() for c in w), any(c.isupper() for c in w[1:]), any(c.isdigit() for c in w)]
    tests += [not w.isalnum(), any(c.isalpha() for c in w), len(w) == 1, first]
    return sum(bool(x) << k for k, x in enumerate(tests))


def affixes(n):
    parts = ["1" + n[-1:], "2" + n[-2:], "3" + n[-3:], "p" + n[:3]]
    return tuple(zlib.crc32(p.encode("utf8")) % (SUFFIXES - 1) for p in parts)


def encode(trees, at, tags, deps):
    pad = (len(at), 256, (SUFFIXES - 1,) * 4, -1, -1)
    out = []
    for tree in trees:
        out += [pad] * 2
        for i, (form, tag, dep) in enumerate(tree):
            n = norm(form)
            out.append((at.get(n, len(at)), shape(form, i == 0), affixes(n), tags[tag], deps[dep]))
    return [np.array(c, np.int32) for c in zip(*out + [pad] * 2)]


def fit(trees, at, x, has):
    """The weights that reduce x, found by predicting tags and relations."""
    import jax
    import jax.numpy as jnp

    tags = {t: i for i, t in enumerate(sorted({t for s in trees for _, t, _ in s}))}
    deps = {d: i for i, d in enumerate(sorted({d for s in trees for _, _, d in s}))}
    ids, shapes, suffixes, tag, dep = encode(trees, at, tags, deps)
    x = np.concatenate([x * has[:, None], np.zeros((1, x.shape[1]), np.float32)]).astype(np.float32)
    has = np.concatenate([has, [False]]).astype(np.float32)
    rng = np.random.RandomState(1)

    def matrix(a, b, scale=1.0):
        return jnp.asarray(rng.randn(a, b).astype(np.float32) * scale / np.sqrt(a))

    p = {"w": matrix(x.shape[1], SIZE, 1.5), "unknown": jnp.zeros(SIZE)}
    p["suffix"] = jnp.asarray(rng.randn(SUFFIXES, 16).astype(np.float32) * 0.05)
    p["shape"] = jnp.asarray(rng.randn(257, 8).astype(np.float32) * 0.3)
    p["h"], p["hb"] = matrix(5 * (SIZE + 8 + 16), HIDDEN), jnp.zeros(HIDDEN)
    p["t"], p["tb"] = matrix(HIDDEN, len(tags)), jnp.zeros(len(tags))
    p["d"], p["db"] = matrix(HIDDEN, len(deps)), jnp.zeros(len(deps))

    def cross(scores, right):
        return -jnp.take_along_axis(jax.nn.log_softmax(scores), jnp.maximum(right, 0)[:, None], 1)[:, 0].mean()

    def loss(p, b, key):
        x, has, shapes, suffixes, tag, dep = b
        k1, k2, k3 = jax.random.split(key, 3)
        e = jnp.tanh(x @ p["w"]) * has[..., None] + p["unknown"] * (1 - has[..., None])
        e = e * (jax.random.uniform(k1, e.shape[:2] + (1,)) > 0.1)
        f = jnp.concatenate([e, p["shape"][shapes], p["suffix"][suffixes].sum(-2)], -1).reshape(x.shape[0], -1)
        f = f * (jax.random.uniform(k2, f.shape) > 0.1) / 0.9
        a = jax.nn.relu(f @ p["h"] + p["hb"])
        a = a * (jax.random.uniform(k3, a.shape) > 0.3) / 0.7
        return cross(a @ p["t"] + p["tb"], tag) + 0.5 * cross(a @ p["d"] + p["db"], dep)

    @jax.jit
    def step(p, m, v, t, rate, b, key):
        g = jax.grad(loss)(p, b, key)
        m = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * g, m, g)
        v = jax.tree.map(lambda v, g: 0.99 * v + 0.01 * g * g, v, g)
        move = lambda p, m, v: p - rate * (m / (1 - 0.9**t)) / (jnp.sqrt(v / (1 - 0.99**t)) + 1e-8)
        return jax.tree.map(move, p, m, v), m, v

    m = v = jax.tree.map(jnp.zeros_like, p)
    places = np.where(tag >= 0)[0]
    steps, t, key = PASSES * (len(places) // BATCH), 0, jax.random.PRNGKey(0)
    for _ in range(PASSES):
        order = rng.permutation(places)
        for k in range(len(places) // BATCH):
            at5 = order[k * BATCH : (k + 1) * BATCH]
            near = at5[:, None] + np.arange(-2, 3)
            t += 1
            key, use = jax.random.split(key)
            batch = (x[ids[near]], has[ids[near]], shapes[near], suffixes[near], tag[at5], dep[at5])
            p, m, v = step(p, m, v, float(t), 2e-3 * max(0.03, 1 - t / steps), batch, use)
    return np.array(p["w"])


def share(vectors, own, centres):
    """Lets all but the first own vectors share centres: vectors and a number for each."""
    rest = vectors[own:]
    c = rest[np.random.RandomState(1).permutation(len(rest))[:centres]].copy()
    near = np.empty(len(rest), np.int64)
    for _ in range(5):
        size = (c * c).sum(1)
        for s in range(0, len(rest), 4096):
            near[s : s + 4096] = (size - 2 * rest[s : s + 4096] @ c.T).argmin(1)
        n = np.bincount(near, minlength=centres)
        for d in range(c.shape[1]):
            total = np.bincount(near, weights=rest[:, d], minlength=centres)
            c[:, d] = np.where(n > 0, total / np.maximum(n, 1), c[:, d])
    used, number = np.unique(near, return_inverse=True)
    return np.concatenate([vectors[:own], c[used]]), np.concatenate([np.arange(own), own + number])


def main(data, folder, out):
    trees = treebanks(data)
    words, at, x, in_g, in_m = table(data, folder, {norm(w) for s in trees for w, _, _ in s})
    e = np.tanh(x @ fit(trees, at, x, in_g | in_m))
    e = e / np.abs(e).max()
    plain, letters = re.compile(r"^[a-z0.,:'&$@%]+$"), re.compile(r"^[a-z']+$")
    first = [i for i in np.where(in_g)[0] if plain.match(words[i])][:90000]
    others = [i for i in np.where(in_m & ~in_g)[0] if letters.match(words[i])]
    others = sorted(sorted(others, key=lambda i: (len(words[i]), words[i]))[:90000])
    vectors, numbers = share(e[first + others].astype(np.float32), 20000, 16000)
    np.clip(np.round(vectors * 127), -127, 127).astype(np.int8).tofile(out + ".int8")
    with open(out + ".txt", "w") as f:
        for i, n in zip(first + others, numbers):
            f.write("%s\t%d\n" % (words[i], n))


if __name__ == "__main__":
    main(*sys.argv[1:])

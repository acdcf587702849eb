"""A transformer encoder of the BERT family, opened from ONNX, with a tagger and a parser on top."""
import onnx, torch
import torch.nn as nn, torch.nn.functional as F
from onnx import numpy_helper

LAYERS = 8  # of twelve: the upper ones know little of syntax
HEADS = 12
DROP = .1
CASES, SPACES = 8, 4  # values of treebank.case and treebank.space


class Layer(nn.Module):
    def __init__(self, hidden, inner):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(hidden, hidden) for _ in range(4))
        self.i, self.d = nn.Linear(hidden, inner), nn.Linear(inner, hidden)
        self.n1, self.n2 = nn.LayerNorm(hidden, 1e-12), nn.LayerNorm(hidden, 1e-12)

    def load(self, weights, factors, at):
        names = {'q': 'attention.self.query', 'k': 'attention.self.key', 'v': 'attention.self.value',
                 'o': 'attention.output.dense', 'i': 'intermediate.dense', 'd': 'output.dense'}
        for part, name in names.items():
            linear = getattr(self, part)
            factor = factors[f'/encoder/layer.{at}/{name.replace(".", "/")}/MatMul']
            linear.weight.data = weights[factor].t().contiguous()
            linear.bias.data = weights[f'encoder.layer.{at}.{name}.bias']
        for norm, name in (self.n1, 'attention.output'), (self.n2, 'output'):
            norm.weight.data = weights[f'encoder.layer.{at}.{name}.LayerNorm.weight']
            norm.bias.data = weights[f'encoder.layer.{at}.{name}.LayerNorm.bias']

    def forward(self, x, mask):
        split = lambda y: y.view(*x.shape[:2], HEADS, -1).transpose(1, 2)
        a = F.scaled_dot_product_attention(split(self.q(x)), split(self.k(x)), split(self.v(x)), attn_mask=mask)
        x = self.n1(x + self.o(a.transpose(1, 2).reshape(x.shape)))
        return self.n2(x + self.d(F.gelu(self.i(x))))


class Encoder(nn.Module):
    """Gives the output of each layer. Its word pieces know no capitals, so capitals and spaces are inputs of their own."""

    def __init__(self, path):
        super().__init__()
        model = onnx.load(path)
        weights = {i.name: torch.tensor(numpy_helper.to_array(i).copy()) for i in model.graph.initializer}
        factors = {n.name: n.input[1] for n in model.graph.node if n.op_type == 'MatMul'}
        self.pieces = nn.Parameter(weights['embeddings.word_embeddings.weight'], requires_grad=False)
        self.places = nn.Parameter(weights['embeddings.position_embeddings.weight'])
        self.kind = nn.Parameter(weights['embeddings.token_type_embeddings.weight'][0].clone())
        self.hidden = self.pieces.shape[1]
        self.norm = nn.LayerNorm(self.hidden, 1e-12)
        self.norm.weight.data = weights['embeddings.LayerNorm.weight']
        self.norm.bias.data = weights['embeddings.LayerNorm.bias']
        self.case, self.space = nn.Embedding(CASES, self.hidden), nn.Embedding(SPACES, self.hidden)
        nn.init.normal_(self.case.weight, 0, .01)
        nn.init.normal_(self.space.weight, 0, .01)
        inner = weights['encoder.layer.0.intermediate.dense.bias'].shape[0]
        self.layers = nn.ModuleList(Layer(self.hidden, inner) for _ in range(LAYERS))
        for at, layer in enumerate(self.layers):
            layer.load(weights, factors, at)

    def forward(self, b):
        x = self.pieces[b['pieces']] + self.places[:b['pieces'].shape[1]] + self.kind
        x = x + self.case(b['case']) + self.space(b['space'])
        x = F.dropout(self.norm(x), DROP, self.training)
        out = []
        for layer in self.layers:
            x = layer(x, b['mask'][:, None, None, :])
            out.append(x)
        return out


class Mix(nn.Module):
    """A learnt average of the layers."""

    def __init__(self):
        super().__init__()
        self.w, self.g = nn.Parameter(torch.zeros(LAYERS)), nn.Parameter(torch.ones(1))

    def forward(self, layers):
        return self.g * sum(a * h for a, h in zip(torch.softmax(self.w, 0), layers))


class Teacher(nn.Module):
    """Scores tags, heads and relations (biaffine, after Dozat and Manning 2017). Word 0 is the root."""

    def __init__(self, path, tags, relations, arc=256, rel=96):
        super().__init__()
        self.encoder = Encoder(path)
        wide = 2 * self.encoder.hidden
        self.tag_mix, self.tree_mix = Mix(), Mix()
        self.tag = nn.Linear(wide, tags)
        self.arc_head, self.arc_dep = nn.Linear(wide, arc), nn.Linear(wide, arc)
        self.rel_head, self.rel_dep = nn.Linear(wide, rel), nn.Linear(wide, rel)
        self.arcs, self.bias = nn.Parameter(torch.zeros(arc, arc)), nn.Parameter(torch.zeros(arc))
        self.rels = nn.Parameter(torch.zeros(relations, rel + 1, rel + 1))
        nn.init.orthogonal_(self.arcs)
        self.arcs.data *= .1

    def words(self, h, b, drop=.2):
        row = torch.arange(h.shape[0])[:, None]
        return F.dropout(torch.cat([h[row, b['first']], h[row, b['last']]], -1), drop, self.training)

    def forward(self, b):
        layers = self.encoder(b)
        tags = self.tag(self.words(self.tag_mix(layers), b))
        y = self.words(self.tree_mix(layers), b)
        part = lambda f: F.dropout(F.gelu(f(y)), .25, self.training)
        ah, ad, rh, rd = map(part, (self.arc_head, self.arc_dep, self.rel_head, self.rel_dep))
        arcs = torch.einsum('bia,ac,bjc->bij', ad, self.arcs, ah) + (ah @ self.bias)[:, None, :]
        return tags, arcs.masked_fill(~b['words'][:, None, :], -1e9), (rh, rd)

    def relations(self, parts, heads):
        """Scores the relations of the words to the given heads."""
        rh, rd = parts
        h = rh[torch.arange(rh.shape[0])[:, None], heads]
        one = torch.ones_like(h[..., :1])
        t = torch.einsum('bna,rac->bnrc', torch.cat([rd, one], -1), self.rels)
        return torch.einsum('bnrc,bnc->bnr', t, torch.cat([h, one], -1))

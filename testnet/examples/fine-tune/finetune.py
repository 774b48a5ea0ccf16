"""LoRA fine-tuning of a small transformer in plain PyTorch: the base model is frozen, low-rank adapters learn a new style.

The base model is trained here first, on statements (a few seconds); it would be downloaded otherwise. The adapters then
learn questions. What comes back in $SWARM_OUTPUT is the adapter alone, and the losses before and after.
"""
import json
import math
import os
import random
import time

import torch
from torch import nn
from torch.nn.functional import cross_entropy, scaled_dot_product_attention

try:
    from swarm import report
except ImportError:

    def report(step=0, **metrics):
        """Outside of Swarm nobody listens."""


BASE_STEPS = int(os.environ.get("BASE_STEPS", "140"))
STEPS = int(os.environ.get("STEPS", "100"))
WIDTH, HEADS, LAYERS, CONTEXT, BATCH, RANK = 64, 4, 2, 48, 24, 4
LETTERS = "\n abcdefghijklmnopqrstuvwxyz.?"

NOUNS = "fox dog crane lynx otter raven gecko heron".split()
VERBS = "sees helps finds follows hears meets".split()
KINDS = "old quick calm small bright young".split()


def statement(rng):
    return f"the {rng.choice(KINDS)} {rng.choice(NOUNS)} {rng.choice(VERBS)} the {rng.choice(NOUNS)}.\n"


def question(rng):
    verb, noun = rng.choice(VERBS), rng.choice(NOUNS)
    return f"who {verb} the {noun}? a {rng.choice(NOUNS)} {verb} it.\n"


def text(sentence, seed, length=60_000):
    rng, parts, size = random.Random(seed), [], 0
    while size < length:
        parts.append(sentence(rng))
        size += len(parts[-1])
    return torch.tensor([LETTERS.index(letter) for letter in "".join(parts)])


class Attention(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))

    def forward(self, x):
        batch, length, _ = x.shape
        q, k, v = (f(x).view(batch, length, HEADS, -1).transpose(1, 2) for f in (self.query, self.key, self.value))
        mixed = scaled_dot_product_attention(q, k, v, is_causal=True)
        return self.out(mixed.transpose(1, 2).reshape(batch, length, WIDTH))


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm1, self.norm2, self.attention = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH), Attention()
        self.up, self.down = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)

    def forward(self, x):
        x = x + self.attention(self.norm1(x))
        return x + self.down(nn.functional.gelu(self.up(self.norm2(x))))


class Transformer(nn.Module):
    def __init__(self):
        super().__init__()
        self.letters, self.places = nn.Embedding(len(LETTERS), WIDTH), nn.Embedding(CONTEXT, WIDTH)
        self.blocks = nn.Sequential(*(Block() for _ in range(LAYERS)))
        self.norm, self.head = nn.LayerNorm(WIDTH), nn.Linear(WIDTH, len(LETTERS))

    def forward(self, letters):
        x = self.letters(letters) + self.places(torch.arange(letters.shape[1]))
        return self.head(self.norm(self.blocks(x)))


class Lora(nn.Module):
    """A frozen linear layer plus a product of two thin matrices, which begins as nothing."""

    def __init__(self, layer):
        super().__init__()
        self.layer = layer
        self.lora_a = nn.Parameter(torch.randn(RANK, layer.in_features) / math.sqrt(layer.in_features))
        self.lora_b = nn.Parameter(torch.zeros(layer.out_features, RANK))

    def forward(self, x):
        return self.layer(x) + 2 * (x @ self.lora_a.T @ self.lora_b.T)


def with_adapters(model):
    for parameter in model.parameters():
        parameter.requires_grad_(False)
    for block in model.blocks:
        block.attention.query, block.attention.value = Lora(block.attention.query), Lora(block.attention.value)
        block.up, block.down = Lora(block.up), Lora(block.down)
    return [parameter for parameter in model.parameters() if parameter.requires_grad]


def batch_of(data, generator):
    starts = torch.randint(len(data) - CONTEXT - 1, (BATCH,), generator=generator)
    rows = torch.stack([data[at : at + CONTEXT + 1] for at in starts])
    return rows[:, :-1], rows[:, 1:]


def loss_of(model, data, generator):
    inputs, targets = batch_of(data, generator)
    return cross_entropy(model(inputs).flatten(0, 1), targets.flatten())


def held_out(model, data):
    """The loss on text that no training saw, always the same."""
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        return sum(loss_of(model, data, generator).item() for _ in range(8)) / 8


def train(model, parameters, data, steps, rate, say):
    optimizer = torch.optim.AdamW(parameters, lr=rate)
    generator = torch.Generator().manual_seed(2)
    for step in range(1, steps + 1):
        loss = loss_of(model, data, generator)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if step % 40 == 0 or step == steps:
            print(f"{say} {step}/{steps}  loss {loss.item():.3f}", flush=True)
            report(step=step, loss=loss.item())


def main():
    torch.manual_seed(0)
    torch.set_num_threads(1)
    start = time.perf_counter()
    model = Transformer()
    train(model, list(model.parameters()), text(statement, 1), BASE_STEPS, 4e-3, "base model, statements:")
    base_size = sum(parameter.numel() for parameter in model.parameters())

    unseen = text(question, 99)
    before = held_out(model, unseen)
    frozen = {name: value.clone() for name, value in model.state_dict().items()}
    adapters = with_adapters(model)
    train(model, adapters, text(question, 3), STEPS, 1e-2, "adapters, questions:")
    after = held_out(model, unseen)

    output = os.environ.get("SWARM_OUTPUT", ".")
    adapter = {name: value for name, value in model.state_dict().items() if "lora_" in name}
    torch.save(adapter, os.path.join(output, "adapter.pt"))
    now = {name.replace(".layer.", "."): value for name, value in model.state_dict().items() if "lora_" not in name}
    result = {
        "loss_before": before,
        "loss_after": after,
        "base_parameters": base_size,
        "adapter_parameters": sum(parameter.numel() for parameter in adapters),
        "adapter_bytes": os.path.getsize(os.path.join(output, "adapter.pt")),
        "base_unchanged": all(torch.equal(value, now[name]) for name, value in frozen.items()),
        "seconds": time.perf_counter() - start,
    }
    with open(os.path.join(output, "result.json"), "w") as file:
        json.dump(result, file, indent=2)
    print(f"held-out loss on questions: {before:.3f} before, {after:.3f} after; {result['seconds']:.1f} s", flush=True)


if __name__ == "__main__":
    main()

"""One trial of the study: a small network learns two spirals, in numpy alone.

It is told its parameters, says after each step how well it does on points that it has not seen, and keeps a checkpoint at
the study's rungs: when its provider is lost, it goes on elsewhere from there.
"""
import io
import json
import os
import time

import numpy as np
from swarm import trial

STEPS = trial.max_step(27)
BATCHES = int(os.environ.get("BATCHES", "30"))
PAUSE_S = float(os.environ.get("PAUSE_S", "0.08"))
SAMPLES = 600
TURNS = 2.5


def spirals(seed):
    """Points of two spirals around each other, and which of the two each is of."""
    rng = np.random.default_rng(seed)
    kind = rng.integers(0, 2, SAMPLES)
    turn = np.sqrt(rng.uniform(0.02, 1, SAMPLES)) * TURNS * np.pi
    radius = turn / (TURNS * np.pi)
    angle = turn + np.pi * kind
    points = np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)
    return points + rng.normal(scale=0.03, size=points.shape), kind.astype(float)


class Network:
    """Two hidden layers; stochastic gradient descent with momentum."""

    def __init__(self, rate, width, momentum, activation):
        rng = np.random.default_rng(1)
        sizes = [2, width, width, 1]
        self.weights = [rng.normal(scale=np.sqrt(2 / a), size=(a, b)) for a, b in zip(sizes, sizes[1:])]
        self.weights += [np.zeros(b) for b in sizes[1:]]
        self.speed = [np.zeros_like(w) for w in self.weights]
        self.rate, self.momentum, self.activation = rate, momentum, activation

    def bend(self, x):
        return np.tanh(x) if self.activation == "tanh" else np.maximum(x, 0)

    def slope(self, y):
        return 1 - y * y if self.activation == "tanh" else (y > 0).astype(float)

    def forward(self, points):
        layers = [points * 3]
        for at in range(3):
            out = layers[-1] @ self.weights[at] + self.weights[3 + at]
            layers.append(self.bend(out) if at < 2 else 1 / (1 + np.exp(-np.clip(out, -30, 30))))
        return layers

    def loss(self, points, kind):
        p = np.clip(self.forward(points)[-1][:, 0], 1e-6, 1 - 1e-6)
        return float(-np.mean(kind * np.log(p) + (1 - kind) * np.log(1 - p)))

    def learn(self, points, kind):
        layers = self.forward(points)
        grad = (layers[-1][:, 0] - kind)[:, None] / len(kind)
        for at in (2, 1, 0):
            parts = ((at, layers[at].T @ grad), (3 + at, grad.sum(axis=0)))
            grad = (grad @ self.weights[at].T) * self.slope(layers[at]) if at > 0 else grad
            for index, part in parts:
                self.speed[index] = self.momentum * self.speed[index] - self.rate * part
                self.weights[index] = self.weights[index] + self.speed[index]

    def pack(self):
        """The weights and their speed as bytes: a checkpoint."""
        file = io.BytesIO()
        np.savez(file, *self.weights, *self.speed)
        return file.getvalue()

    def unpack(self, state):
        arrays = list(np.load(io.BytesIO(state)).values())
        self.weights, self.speed = arrays[: len(self.weights)], arrays[len(self.weights) :]


def main():
    params = trial.params(rate=0.1, width=16, momentum=0.9, activation="tanh")
    network = Network(**params)
    step, state = trial.load() or (0, None)
    if state is not None:
        network.unpack(state)
        print(f"trial {trial.number()} goes on from step {step}", flush=True)
    (points, kind), unseen = spirals(1), spirals(2)
    while step < STEPS:
        step += 1
        rng = np.random.default_rng(step)
        for _ in range(BATCHES):
            some = rng.integers(0, SAMPLES, 64)
            network.learn(points[some], kind[some])
        time.sleep(PAUSE_S)  # stands for a step that takes its time
        loss = network.loss(*unseen)
        trial.report(step, loss=loss, state=network.pack)
        print(f"step {step}/{STEPS}  loss {loss:.4f}", flush=True)
    output = os.environ.get("SWARM_OUTPUT")
    if output:
        np.savez(os.path.join(output, "weights.npz"), *network.weights)
        with open(os.path.join(output, "trial.json"), "w") as file:
            json.dump({"trial": trial.number(), "params": params, "loss": loss, "steps": step}, file)


if __name__ == "__main__":
    main()

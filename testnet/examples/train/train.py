"""Data-parallel training in plain Ray actors and numpy: an ordinary Ray script, nothing of Swarm in it.

One actor per node holds a share of the data and computes gradients on it; the driver averages them and takes the step.
The result (weights and the loss per epoch) is written to $SWARM_OUTPUT, if that is set.
"""
import json
import os
import sys
import time

import numpy as np
import ray

EPOCHS = int(os.environ.get("EPOCHS", "8"))
SAMPLES, FEATURES, RATE = 40_000, 64, 0.4


def provider_of(node_id):
    """Name of the provider that runs a Ray node: Swarm labels its nodes; elsewhere it is the node's address."""
    node = next(n for n in ray.nodes() if n["NodeID"] == node_id)
    return node.get("Labels", {}).get("swarm/name") or node["NodeManagerAddress"]


@ray.remote(num_cpus=1, scheduling_strategy="SPREAD")
class Worker:
    """Holds one share of a synthetic logistic regression task."""

    def __init__(self, rank, world):
        rng = np.random.default_rng(rank)
        truth = np.random.default_rng(42).normal(size=FEATURES)
        self.rank = rank
        self.x = rng.normal(size=(SAMPLES // world, FEATURES))
        self.y = (self.x @ truth + rng.normal(scale=0.5, size=len(self.x)) > 0).astype(float)

    def where(self):
        return ray.get_runtime_context().get_node_id()

    def gradient(self, weights):
        p = 1 / (1 + np.exp(-self.x @ weights))
        loss = -np.mean(self.y * np.log(p + 1e-9) + (1 - self.y) * np.log(1 - p + 1e-9))
        return loss, self.x.T @ (p - self.y) / len(self.x), len(self.x)

    def report(self, epoch):
        print(f"rank {self.rank}: epoch {epoch}, {len(self.x)} samples", flush=True)


def main():
    ray.init()
    world = max(1, int(ray.cluster_resources().get("CPU", 1)))
    world = min(world, len(ray.nodes()))
    workers = [Worker.remote(rank, world) for rank in range(world)]
    places = [provider_of(node) for node in ray.get([w.where.remote() for w in workers])]
    for rank, place in enumerate(places):
        print(f"rank {rank} of {world} computes its share on {place}", flush=True)

    weights, history = np.zeros(FEATURES), []
    for epoch in range(1, EPOCHS + 1):
        start = time.perf_counter()
        parts = ray.get([w.gradient.remote(weights) for w in workers])
        total = sum(n for _, _, n in parts)
        loss = sum(l * n for l, _, n in parts) / total
        weights -= RATE * sum(g * n for _, g, n in parts) / total
        shares = ", ".join(f"{place} {n}" for place, (_, _, n) in zip(places, parts))
        history.append(loss)
        print(f"epoch {epoch}/{EPOCHS}  loss {loss:.4f}  {time.perf_counter() - start:.2f} s  ({shares} samples)", flush=True)

    output = os.environ.get("SWARM_OUTPUT")
    if output:
        np.save(os.path.join(output, "weights.npy"), weights)
        with open(os.path.join(output, "history.json"), "w") as file:
            json.dump({"loss": history, "providers": places}, file, indent=2)
    if not history[-1] < history[0]:
        sys.exit("the loss did not fall")


if __name__ == "__main__":
    main()

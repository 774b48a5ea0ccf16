"""Data-parallel training with torch alone: DistributedDataParallel over gloo, as torchrun starts it. No line of Ray or Swarm.

Each process holds a share of the data; gradients are averaged in the backward pass, so that all end with the same weights.
"""
import hashlib
import json
import os
import socket
import time

import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel

EPOCHS = int(os.environ.get("EPOCHS", "6"))
SAMPLES, FEATURES, CLASSES, BATCH = 8192, 64, 10, 256


def share(rank, world):
    """This process's part of a synthetic task: a teacher network labels random points."""
    torch.manual_seed(42)
    teacher = nn.Sequential(nn.Linear(FEATURES, 32), nn.Tanh(), nn.Linear(32, CLASSES))
    x = torch.randn(SAMPLES, FEATURES)
    with torch.no_grad():
        y = teacher(x).argmax(dim=1)
    return x[rank::world], y[rank::world]


def main():
    dist.init_process_group("gloo")
    rank, world = dist.get_rank(), dist.get_world_size()
    x, y = share(rank, world)
    print(f"rank {rank} of {world} on {socket.gethostname()}: {len(x)} samples", flush=True)

    torch.manual_seed(rank)
    model = nn.Sequential(nn.Linear(FEATURES, 256), nn.ReLU(), nn.Linear(256, 256), nn.ReLU(), nn.Linear(256, CLASSES))
    parallel = DistributedDataParallel(model)
    optimizer = torch.optim.AdamW(parallel.parameters(), lr=2e-3)
    history = []
    for epoch in range(1, EPOCHS + 1):
        start, total = time.perf_counter(), torch.zeros(1)
        for at in range(0, len(x), BATCH):
            loss = nn.functional.cross_entropy(parallel(x[at : at + BATCH]), y[at : at + BATCH])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.detach() * len(x[at : at + BATCH])
        dist.all_reduce(total)
        history.append(total.item() / SAMPLES)
        if rank == 0:
            print(f"epoch {epoch}/{EPOCHS}  loss {history[-1]:.4f}  {time.perf_counter() - start:.2f} s", flush=True)

    output = os.environ.get("SWARM_OUTPUT", ".")
    weights = b"".join(parameter.detach().numpy().tobytes() for parameter in model.parameters())
    with open(os.path.join(output, "rank.json"), "w") as file:
        json.dump({"rank": rank, "world": world, "loss": history, "weights": hashlib.sha256(weights).hexdigest()}, file)
    if rank == 0:
        torch.save(model.state_dict(), os.path.join(output, "model.pt"))
    dist.destroy_process_group()


if __name__ == "__main__":
    main()

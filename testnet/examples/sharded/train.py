"""A model that is too large for one provider: its layers are shared out as stages of a pipeline (1F1B over gloo).

251 million parameters and AdamW's two moments are 2.8 GiB, gradients not counted. Started on one node the same program
holds all of it and is killed for memory; on two, each holds the half.
"""
import json
import os
import resource
import time

import torch
import torch.distributed as dist
from torch import nn
from torch.distributed.pipelining import PipelineStage, Schedule1F1B

LAYERS, WIDTH = 32, 2800
STEPS = int(os.environ.get("STEPS", "6"))
MICROBATCHES, BATCH = 4, 16


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(WIDTH, WIDTH)

    def forward(self, x):
        return x + torch.relu(self.linear(x)) / LAYERS


def stage_of(rank, world):
    """This process's layers, and nothing of the others'."""
    torch.manual_seed(rank)
    count = LAYERS * (rank + 1) // world - LAYERS * rank // world
    return nn.Sequential(*(Block() for _ in range(count)))


def batches():
    """The same data for all: the first stage reads x, the last one y."""
    torch.manual_seed(42)
    return torch.randn(BATCH, WIDTH), torch.randn(BATCH, WIDTH)


def used_mib():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main():
    torch.set_num_threads(1)
    rank, world = int(os.environ["SWARM_NODE_RANK"]), int(os.environ["SWARM_NUM_NODES"])
    meeting = "tcp://{MASTER_ADDR}:{MASTER_PORT}".format(**os.environ)
    dist.init_process_group("gloo", init_method=meeting, rank=rank, world_size=world)
    module = stage_of(rank, world)
    count = sum(parameter.numel() for parameter in module.parameters())
    print(f"stage {rank + 1} of {world}: {count / 1e6:.0f} million parameters, with AdamW's moments {12 * count >> 20} MiB", flush=True)

    # Fused: the plain one makes copies as large as a layer.
    optimizer = torch.optim.AdamW(module.parameters(), lr=1e-4, fused=True)
    x, y = batches()
    last = rank == world - 1
    if world > 1:
        stage = PipelineStage(module, rank, world, torch.device("cpu"))
        schedule = Schedule1F1B(stage, n_microbatches=MICROBATCHES, loss_fn=nn.functional.mse_loss)

    history = []
    for step in range(1, STEPS + 1):
        start, losses = time.perf_counter(), []
        optimizer.zero_grad(set_to_none=True)
        if world == 1:
            loss = nn.functional.mse_loss(module(x), y)
            loss.backward()
            losses.append(loss.detach())
        elif rank == 0:
            schedule.step(x)
        elif last:
            schedule.step(target=y, losses=losses)
        else:
            schedule.step()
        optimizer.step()
        if last:
            history.append(sum(loss.item() for loss in losses) / len(losses))
            print(f"step {step}/{STEPS}  loss {history[-1]:.4f}  {time.perf_counter() - start:.2f} s", flush=True)

    print(f"stage {rank + 1} is done: {used_mib()} MiB at most", flush=True)
    with open(os.path.join(os.environ.get("SWARM_OUTPUT", "."), "stage.json"), "w") as file:
        json.dump({"stage": rank, "parameters": count, "loss": history, "mib": used_mib()}, file)
    dist.destroy_process_group()


if __name__ == "__main__":
    main()

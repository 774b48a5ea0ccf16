"""Data-parallel training under Ray Train that outlives a provider: checkpoints in the run's storage, elastic workers."""

import json
import os
import tempfile
import time

import ray
import ray.train
import torch
from ray.train import Checkpoint
from ray.train.torch import TorchTrainer, prepare_model

import swarm

EPOCHS = int(os.environ.get("EPOCHS", "24"))
SAMPLES = 16_384
BATCH = 256
FEATURES = 32


def samples(rank, workers):
    """This worker's share of a data set that every worker can make."""
    source = torch.Generator().manual_seed(1)
    inputs = torch.randn(SAMPLES, FEATURES, generator=source)
    weights = torch.randn(FEATURES, 1, generator=source)
    return inputs[rank::workers], torch.tanh(inputs @ weights)[rank::workers]


def train_loop():
    context = ray.train.get_context()
    rank, workers = context.get_world_rank(), context.get_world_size()
    torch.set_num_threads(1)
    torch.manual_seed(0)
    model = torch.nn.Sequential(torch.nn.Linear(FEATURES, 64), torch.nn.Tanh(), torch.nn.Linear(64, 1))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.002)
    history = []
    # After a loss, and in a new attempt, this is the newest checkpoint that counts.
    checkpoint = ray.train.get_checkpoint()
    if checkpoint is not None:
        with checkpoint.as_directory() as folder:
            state = torch.load(os.path.join(folder, "state.pt"), weights_only=True)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        history = state["history"]
    model = prepare_model(model)
    inputs, targets = samples(rank, workers)
    for epoch in range(len(history), EPOCHS):
        began = time.perf_counter()
        total = 0.0
        order = torch.randperm(len(inputs), generator=torch.Generator().manual_seed(epoch))
        batches = order.split(BATCH // workers)
        for rows in batches:
            optimizer.zero_grad()
            loss = torch.nn.functional.mse_loss(model(inputs[rows]), targets[rows])
            loss.backward()
            optimizer.step()
            total += loss.item()
        loss = total / len(batches)
        speed = SAMPLES / (time.perf_counter() - began)
        history.append({"epoch": epoch, "loss": loss, "workers": workers})
        metrics = {"epoch": epoch, "loss": loss, "samples_per_s": round(speed), "workers": workers}
        with tempfile.TemporaryDirectory() as folder:
            kept = None
            if rank == 0:
                whole = getattr(model, "module", model)
                state = {"model": whole.state_dict(), "optimizer": optimizer.state_dict(), "history": history}
                torch.save(state, os.path.join(folder, "state.pt"))
                kept = Checkpoint.from_directory(folder)
            ray.train.report(metrics, checkpoint=kept)
        if rank == 0:
            print(f"epoch {epoch}  loss {loss:.5f}  {workers} workers  {speed:.0f} samples/s", flush=True)


def main():
    ray.init()
    trainer = TorchTrainer(
        train_loop,
        scaling_config=swarm.train.scaling_config(1, 2),
        torch_config=swarm.train.torch_config(),
        run_config=swarm.train.run_config("ray-train"),
    )
    result = trainer.fit()
    # The storage ends with the job: what is wanted of it goes to the output.
    output = os.environ["SWARM_OUTPUT"]
    result.checkpoint.to_directory(os.path.join(output, "checkpoint"))
    history = torch.load(os.path.join(output, "checkpoint", "state.pt"), weights_only=True)["history"]
    with open(os.path.join(output, "history.json"), "w") as file:
        json.dump(history, file)
    print(f"{len(history)} epochs, loss {history[0]['loss']:.5f} -> {history[-1]['loss']:.5f}")


if __name__ == "__main__":
    main()

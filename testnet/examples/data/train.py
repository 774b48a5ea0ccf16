"""Trains with Ray Data on two members while the data set is still on its way to them.

`ray.data.read_parquet` over HTTP looks into every file before it begins; a list of shards whose readers wait for their
own file begins with the first one that is here.
"""
import json
import os
import sys
import time

import numpy as np
import pyarrow.parquet as pq
import ray
import swarm
import swarm.data
from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy

BATCH, RATE = 2048, 0.5
started = time.time()


def read(shards):
    """One shard, on whichever member Ray runs this: the data set is on all of them."""
    table = pq.read_table(swarm.data.wait("corpus", shards["item"][0]))
    columns = [name for name in table.column_names if name != "y"]
    return {"x": np.stack([table[name].to_numpy() for name in columns], axis=1), "y": table["y"].to_numpy()}


def share_here():
    """How much of the set is on this member."""
    [corpus] = swarm.data.sets()
    return corpus["haveBytes"] / corpus["sizeBytes"]


@ray.remote(num_cpus=0)
class Trainer:
    """Logistic regression on its share of the stream."""

    def train(self, stream):
        weights, rows, first = None, 0, None
        for batch in stream.iter_batches(batch_size=BATCH, batch_format="numpy"):
            if first is None:
                first = (time.time(), share_here())
                weights = np.zeros(batch["x"].shape[1], dtype=np.float32)
            wrong = 1 / (1 + np.exp(-batch["x"] @ weights)) - batch["y"]
            weights -= RATE * (batch["x"].T @ wrong) / len(wrong)
            rows += len(wrong)
            swarm.report(step=rows, loss=float(np.mean(np.abs(wrong))))
        return {"weights": weights, "rows": rows, "first": first, "node": ray.get_runtime_context().get_node_id()}


def accuracy(weights, seed):
    """On rows that are in no shard."""
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    from make import shard

    x, y = shard(seed, 10_000)
    return float(np.mean((x @ weights > 0) == (y > 0)))


def main():
    seed = int(sys.argv[1])
    ray.init(log_to_driver=False)
    ray.data.DataContext.get_current().enable_progress_bars = False
    shards = [each["path"] for each in swarm.data.listing("corpus")]
    print(f"{len(shards)} shards; {share_here():.0%} of them is here as the program begins", flush=True)
    rows = ray.data.from_items(shards, override_num_blocks=len(shards)).map_batches(read, batch_size=1)
    members = [node["NodeID"] for node in ray.nodes() if node["Alive"]]
    streams = rows.streaming_split(len(members), locality_hints=members)
    there = [NodeAffinitySchedulingStrategy(node_id=member, soft=False) for member in members]
    trainers = [Trainer.options(scheduling_strategy=each).remote() for each in there]
    parts = ray.get([trainer.train.remote(stream) for trainer, stream in zip(trainers, streams)])
    ended = time.time()
    parts = [part for part in parts if part["rows"] > 0]
    first, here = min(part["first"] for part in parts)
    weights = np.average([part["weights"] for part in parts], axis=0, weights=[part["rows"] for part in parts])
    result = {
        "members": len({part["node"] for part in parts}),
        "rows": sum(part["rows"] for part in parts),
        "first_batch_s": round(first - started, 2),
        "here_at_first_batch": round(here, 3),
        "all_s": round(ended - started, 2),
        "accuracy": round(accuracy(weights, seed), 4),
    }
    print(f"first batch after {result['first_batch_s']} s with {here:.0%} of the data here, all after {result['all_s']} s")
    print(f"accuracy {result['accuracy']:.2%} of {result['rows']} rows on {result['members']} members", flush=True)
    with open(os.path.join(os.environ["SWARM_OUTPUT"], "result.json"), "w") as file:
        json.dump(result, file)


if __name__ == "__main__":
    main()

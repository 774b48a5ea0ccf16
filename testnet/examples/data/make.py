"""Makes a sharded Parquet data set from a seed; it comes back to the requester's disk as this job's result."""
import os
import sys

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

SHARDS, ROWS, FEATURES = 24, 20_000, 32


def truth(seed):
    """What a model should find: the label's true weights."""
    return np.random.default_rng(seed).normal(size=FEATURES).astype(np.float32)


def shard(seed, number):
    """Features, and a label that follows from them with some noise."""
    rng = np.random.default_rng([seed, number])
    x = rng.normal(size=(ROWS, FEATURES)).astype(np.float32)
    y = (x @ truth(seed) + rng.normal(scale=0.5, size=ROWS) > 0).astype(np.float32)
    return x, y


def main():
    seed = int(sys.argv[1])
    folder = os.path.join(os.environ["SWARM_OUTPUT"], "corpus")
    os.makedirs(folder)
    for number in range(SHARDS):
        x, y = shard(seed, number)
        columns = {f"x{at}": x[:, at] for at in range(FEATURES)} | {"y": y}
        pq.write_table(pa.table(columns), os.path.join(folder, f"part-{number:03}.parquet"), compression="none", use_dictionary=False)
    size = sum(entry.stat().st_size for entry in os.scandir(folder))
    print(f"{SHARDS} shards, {SHARDS * ROWS} rows, {size / 1e6:.0f} MB", flush=True)


if __name__ == "__main__":
    main()

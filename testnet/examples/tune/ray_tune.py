"""The same search in a gang: unchanged Ray Tune, its own scheduler and searcher, on one Ray cluster over the leased providers."""
import os

from ray import tune
from ray.tune.schedulers import ASHAScheduler
from ray.tune.search.optuna import OptunaSearch

from trial import BATCHES, SAMPLES, Network, spirals


def trial(params):
    import numpy as np

    network = Network(**params)
    (points, kind), unseen = spirals(1), spirals(2)
    for step in range(1, 10):
        rng = np.random.default_rng(step)
        for _ in range(BATCHES):
            some = rng.integers(0, SAMPLES, 64)
            network.learn(points[some], kind[some])
        tune.report({"loss": network.loss(*unseen)})


tuner = tune.Tuner(
    tune.with_resources(trial, {"cpu": 1}),
    param_space={
        "rate": tune.loguniform(1e-3, 1),
        "width": tune.randint(2, 49),
        "momentum": tune.uniform(0, 0.95),
        "activation": tune.choice(["tanh", "relu"]),
    },
    tune_config=tune.TuneConfig(
        metric="loss",
        mode="min",
        num_samples=int(os.environ.get("TRIALS", "12")),
        search_alg=OptunaSearch(seed=7),
        scheduler=ASHAScheduler(max_t=9, grace_period=1, reduction_factor=3),
    ),
    run_config=tune.RunConfig(name="spirals", storage_path=os.environ.get("SWARM_OUTPUT", "/tmp")),
)
best = tuner.fit().get_best_result()
print(f"best loss {best.metrics['loss']:.4f} with {best.config}", flush=True)

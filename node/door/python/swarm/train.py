"""Ray Train on the run's storage: what a `TorchTrainer` needs here, ready made. Needs `ray[train]` (and torch).

    trainer = TorchTrainer(
        train_loop,
        scaling_config=swarm.train.scaling_config(1, 2),
        torch_config=swarm.train.torch_config(),
        run_config=swarm.train.run_config("my-run"),
    )
"""

# A member that is lost is noticed by the others of its process group after this.
_TORCH_TIMEOUT_S = 10
_RESIZE_INTERVAL_S = 5
_MAX_FAILURES = 3


def run_config(name, max_failures=_MAX_FAILURES, **settings):
    """A `RunConfig` whose checkpoints go to the run's storage, where a later attempt of the job finds them by `name`; what
    is reported shows in `swarm job show`. Settings of your own go on top; `callbacks` are added to."""
    from ray.train import FailureConfig, RunConfig

    callbacks = [metrics_callback(), *settings.pop("callbacks", [])]
    return RunConfig(
        **{
            "name": name,
            "storage_path": "train",
            "storage_filesystem": storage_filesystem(),
            "failure_config": FailureConfig(max_failures=max_failures),
            "callbacks": callbacks,
            **settings,
        }
    )


def storage_filesystem():
    """The run's storage as pyarrow and Ray Train take it."""
    from pyarrow.fs import FSSpecHandler, PyFileSystem

    from swarm import storage

    return PyFileSystem(FSSpecHandler(storage.filesystem()))


def scaling_config(fewest, most, **settings):
    """A `ScalingConfig` of `fewest` to `most` workers that goes on with fewer after a loss."""
    from ray.train import ScalingConfig

    workers = most if fewest == most else (fewest, most)
    elastic = {} if fewest == most else {"elastic_resize_monitor_interval_s": _RESIZE_INTERVAL_S}
    return ScalingConfig(**{"num_workers": workers, **elastic, **settings})


def torch_config(**settings):
    """A `TorchConfig` under which a lost member is noticed after 10 s instead of 30 minutes."""
    from ray.train.torch import TorchConfig

    return TorchConfig(**{"timeout_s": _TORCH_TIMEOUT_S, **settings})


def metrics_callback():
    """A Ray Train callback that passes on what the first worker reports; its step is `step`, else `epoch`, else a count."""
    from swarm._ray_train import MetricsCallback

    return MetricsCallback()

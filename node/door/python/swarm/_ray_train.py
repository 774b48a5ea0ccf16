"""Passes on what Ray Train's workers report; see `swarm.train`."""

from ray.train import UserCallback

import swarm


class MetricsCallback(UserCallback):
    """Runs in Ray Train's controller, on whichever member that is."""

    def __init__(self):
        self._count = 0

    def after_report(self, run_context, metrics, checkpoint):
        """What the worker of rank 0 reported goes to `swarm.report`."""
        self._count += 1
        first = dict(metrics[0]) if metrics else {}
        numbers = {name: value for name, value in first.items() if _is_number(value)}
        step = numbers.pop("step", numbers.get("epoch", self._count))
        swarm.report(step=max(0, int(step)), **numbers)


def _is_number(value):
    try:
        float(value)
        return not isinstance(value, (str, bytes))
    except (TypeError, ValueError):
        return False

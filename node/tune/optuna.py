"""Optuna's ask and tell for a study of Swarm: one JSON object a line on stdin, one answer a line on stdout.

It holds nothing that is not told to it again: the study's journal is the node's. It ends with its standard input.
"""
import json
import math
import os
import sys
import warnings

warnings.filterwarnings("ignore")

from importlib.util import find_spec  # noqa: E402

import optuna  # noqa: E402
from optuna.distributions import CategoricalDistribution, FloatDistribution, IntDistribution  # noqa: E402
from optuna.trial import TrialState, create_trial  # noqa: E402

optuna.logging.set_verbosity(optuna.logging.ERROR)

STATES = {"completed": TrialState.COMPLETE, "stopped": TrialState.PRUNED, "failed": TrialState.FAIL}


class Missing(Exception):
    """Packages that a sampler needs and that are not here."""


def distribution(of):
    """Optuna's distribution for one of the study's."""
    if of["type"] == "choice":
        return CategoricalDistribution(of["values"])
    if of["type"] == "int":
        return IntDistribution(int(of["min"]), int(of["max"]))
    return FloatDistribution(of["min"], of["max"], log=of["type"] == "log")


def sampler(name, seed):
    """TPE with a constant liar, since trials run side by side; GP where its packages are."""
    if name == "gp":
        missing = [package for package in ("torch", "scipy") if find_spec(package) is None]
        if missing:
            raise Missing(" and ".join(missing))
        return optuna.samplers.GPSampler(seed=seed)
    return optuna.samplers.TPESampler(seed=seed, multivariate=True, constant_liar=True)


class Study:
    """One study and its trials by the study's own numbers."""

    def __init__(self, call):
        # Another stream after each restart; the points told to it are what it goes on from.
        seed = (int(call["seed"]) + int(call["trials"])) % 2**32
        direction = "minimize" if call["mode"] == "min" else "maximize"
        self.space = {name: distribution(of) for name, of in call["space"].items()}
        self.study = optuna.create_study(direction=direction, sampler=sampler(call["sampler"], seed))
        self.running = {}

    def ask(self, call):
        if call.get("params") is not None:
            self.study.enqueue_trial(call["params"])
        trial = self.study.ask(self.space)
        self.running[call["number"]] = trial
        return {"params": trial.params}

    def tell(self, call):
        """A trial is over; one that was never asked here (before a restart) is added as it is."""
        state = STATES[call["state"]]
        reports = {int(step): value for step, value in call["reports"] if value is not None and math.isfinite(value)}
        value = call.get("value")
        if state != TrialState.FAIL and (value is None or not math.isfinite(value)):
            state = TrialState.FAIL
        if state == TrialState.PRUNED and not reports:
            state = TrialState.FAIL
        trial = self.running.pop(call["number"], None)
        if trial is None:
            self.study.add_trial(
                create_trial(
                    state=state,
                    params=call["params"],
                    distributions=self.space,
                    intermediate_values=reports,
                    value=value if state == TrialState.COMPLETE else None,
                )
            )
            return {}
        for step, reported in reports.items():
            trial.report(reported, step)
        self.study.tell(trial, value if state == TrialState.COMPLETE else None, state=state)
        return {}


def main():
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    study = None
    for line in sys.stdin:
        call = json.loads(line)
        try:
            if call["op"] == "open":
                study = Study(call)
                answer = {"version": optuna.__version__}
            else:
                answer = getattr(study, call["op"])(call)
        except Missing as missing:
            answer = {"missing": str(missing)}
        except Exception as error:  # told to the node, which decides
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), file=answers, flush=True)


if __name__ == "__main__":
    main()

"""A trial of a study (`swarm tune study.yaml`): its parameters, its steps, and checkpoints from which it goes on elsewhere.

    from swarm import trial

    p = trial.params(rate=0.1, width=16)          # the defaults count outside of a study
    step, state = trial.load() or (0, None)       # where a lost provider's trial goes on
    while step < trial.max_step(27):
        step += 1
        ...                                       # one step of training
        trial.report(step, loss=loss, state=lambda: pack(weights))

Standard library alone. Outside of Swarm it reports nothing, keeps nothing and stops nothing.
"""

import json
import os

import swarm

__all__ = ["TrialError", "is_rung", "load", "max_step", "number", "params", "report", "rungs", "save"]

_KEY = "/storage/swarm-trial/checkpoint"
_TIMEOUT_S = 120


class TrialError(RuntimeError):
    """A checkpoint that could not be kept or read; the message says why."""


def _trial():
    return json.loads(os.environ.get("SWARM_TRIAL", "{}"))


def params(**defaults):
    """The parameters of this trial by name, on top of the defaults."""
    return {**defaults, **_trial().get("params", {})}


def number(default=0):
    """This trial's number in its study, from 0."""
    return _trial().get("number", default)


def max_step(default):
    """The step at which this trial is complete: `max` of the study's scheduler."""
    return _trial().get("maxStep", default)


def rungs():
    """Steps at which the study decides whether this trial goes on, ascending; none without a scheduler."""
    return _trial().get("rungs", [])


def is_rung(step):
    return step in rungs()


def report(step, state=None, **metrics):
    """Tells the study how far this trial is; at a rung its checkpoint is kept first.

    `state`: bytes, or a function that gives them (called at rungs alone). Returns whether the node took the report.
    """
    urgent = is_rung(step)
    if urgent and state is not None:
        save(step, state() if callable(state) else state)
    return swarm._send(step, metrics, urgent)


def save(step, state):
    """Keeps `state` (bytes) as this trial's checkpoint of `step`; the one before is gone. Does nothing outside of Swarm."""
    if not os.environ.get("SWARM_API"):
        return
    head = json.dumps({"step": int(step)}).encode() + b"\n"
    status, body = _ask("PUT", head + bytes(state))
    if status != 201:
        raise TrialError(f"the checkpoint of step {step} was not kept: {body.decode(errors='replace')}")


def load():
    """The latest checkpoint as (step, bytes), or None where there is none."""
    if not os.environ.get("SWARM_API"):
        return None
    status, body = _ask("GET")
    if status == 404:
        return None
    if status != 200:
        raise TrialError(f"the checkpoint could not be read: {body.decode(errors='replace')}")
    head, _, state = body.partition(b"\n")
    return json.loads(head)["step"], state


def _ask(method, body=None):
    import http.client
    import urllib.parse

    connection = http.client.HTTPConnection(urllib.parse.urlsplit(os.environ["SWARM_API"]).netloc, timeout=_TIMEOUT_S)
    try:
        connection.request(method, _KEY, body)
        answer = connection.getresponse()
        return answer.status, answer.read()
    except (OSError, http.client.HTTPException) as error:
        raise TrialError(f"the node does not answer: {error}") from error
    finally:
        connection.close()

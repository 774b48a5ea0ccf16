"""What a program run by Swarm can say to the node that runs it. Importing it costs nothing but the standard library."""

import os

__all__ = ["data", "report", "storage", "train", "trial"]

_MAX_METRICS = 32
_MAX_NAME = 64
_TIMEOUT_S = 5

_warned = set()


def report(step=0, **metrics):
    """Tells the requester how far the program is: `swarm.report(step=20, loss=0.25, epoch=2)`.

    Metrics are numbers (whatever `float()` takes); at most 32, with names of at most 64 ASCII characters without
    spaces. The newest report counts, and about two a second go out. `swarm job show` and `swarm run` show it, and a
    tuning study decides by it. A report never fails a program: what cannot be sent is warned of once. Outside of Swarm
    it does nothing. Returns whether the node took it.
    """
    return _send(step, metrics)


def _send(step, metrics, now=False):
    """`now`: not held back behind newer ones; at most a few in a row are."""
    api = os.environ.get("SWARM_API")
    if not api:
        return False
    # Imported at the first report: 30 ms that not every program needs.
    import http.client
    import json
    import urllib.parse

    body = json.dumps({"step": int(step), "metrics": _numbers(metrics), **({"now": True} if now else {})})
    connection = http.client.HTTPConnection(urllib.parse.urlsplit(api).netloc, timeout=_TIMEOUT_S)
    try:
        connection.request("POST", "/report", body, {"content-type": "application/json"})
        answer = connection.getresponse()
        if answer.status != 204:
            _warn_once(f"swarm.report was refused: {answer.read().decode(errors='replace')}")
        return answer.status == 204
    except (OSError, http.client.HTTPException) as error:
        _warn_once(f"swarm.report could not reach the node: {error}")
        return False
    finally:
        connection.close()


def _numbers(metrics):
    import math

    numbers = {}
    for name, value in metrics.items():
        try:
            number = float(value)
        except (TypeError, ValueError):
            _warn_once(f"swarm.report leaves out {name}: {type(value).__name__} is not a number")
            continue
        if not _is_name(name) or len(numbers) == _MAX_METRICS:
            _warn_once(f"swarm.report leaves out {name!r}: at most {_MAX_METRICS} names of at most {_MAX_NAME} characters")
            continue
        # JSON has no NaN, and a diverged loss is news.
        numbers[name] = number if math.isfinite(number) else {"inf": "Infinity", "-inf": "-Infinity"}.get(str(number), "NaN")
    return numbers


def _is_name(name):
    return 0 < len(name) <= _MAX_NAME and all("!" <= letter <= "~" for letter in name)


def _warn_once(text):
    if text not in _warned:
        import warnings

        _warned.add(text)
        warnings.warn(text, RuntimeWarning, stacklevel=3)


def __getattr__(name):
    if name in ("data", "storage", "train", "trial"):
        import importlib

        return importlib.import_module(f"swarm.{name}")
    raise AttributeError(f"module 'swarm' has no attribute {name!r}")

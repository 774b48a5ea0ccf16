"""Data sets of a job: paths of files as they become complete, and URLs that give bytes before that.

A set that was given with ``--data NAME=PATH`` lies in ``$SWARM_DATA/NAME`` on every member, and fills while the program
runs. ``files(NAME)`` waits for one file after the other; ``urls(NAME)`` waits for nothing: reading a URL fetches what it
needs first. Standard library alone.
"""

import json
import os
import time
import urllib.error
import urllib.parse
import urllib.request

__all__ = ["DataError", "files", "folder", "listing", "names", "sets", "urls", "wait", "wait_all"]

# A door with too many requests under way has time again within this.
_PATIENCE_S = 90

# A job's door is on loopback: no proxy of the program's environment leads there.
_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class DataError(RuntimeError):
    """A data set that is not there or does not come; the message says which file and why."""


def folder(name):
    """The folder of a set on this member: files appear in it complete, ``.complete`` is there once all are."""
    return os.path.join(os.environ.get("SWARM_DATA", "/data"), name)


def sets():
    """The job's sets as they are on this member: dicts of ``name``, ``sizeBytes`` and ``haveBytes``."""
    return _get("/")["sets"]


def names():
    """Names of the job's sets."""
    return [each["name"] for each in sets()]


def listing(name):
    """Every file of a set in the order of its path: dicts of ``path``, ``sizeBytes``, ``complete`` and ``url``."""
    return _get("/" + urllib.parse.quote(name, safe="") + "/")["files"]


def wait(name, path):
    """Returns the local path of one file once it is complete; it is fetched before files that nobody waits for."""
    address = "/" + urllib.parse.quote(name, safe="") + "/" + urllib.parse.quote(path)
    # 202: not yet, ask again; no connection of the door's is silent for longer than two minutes.
    while _open("HEAD", address + "?whole").status == 202:
        pass
    return os.path.join(folder(name), path)


def wait_all(name):
    """Returns the folder of a set once all of its files are complete in it."""
    while _open("HEAD", "/" + urllib.parse.quote(name, safe="") + "/?whole").status == 202:
        pass
    return folder(name)


def files(name, rank=0, world=1):
    """Yields local paths of a set's files, in order, each as soon as it is complete.

    With ``rank`` and ``world``, every ``world``-th file from the ``rank``-th on: one share for each of ``world`` readers.
    """
    for each in _share(listing(name), rank, world):
        yield wait(name, each["path"])


def urls(name, rank=0, world=1):
    """URLs of a set's files, in order, readable at once with ranges (fsspec, pyarrow, urllib). The same on every member."""
    return [each["url"] for each in _share(listing(name), rank, world)]


def _share(listed, rank, world):
    if not 0 <= rank < world:
        raise ValueError(f"rank {rank} is not in 0..{world - 1}")
    return listed[rank::world]


def _get(path):
    with _open("GET", path) as answer:
        return json.load(answer)


def _open(method, path):
    base = os.environ.get("SWARM_DATA_URL")
    if base is None:
        raise DataError("SWARM_DATA_URL is not set: this is no job of Swarm")
    until = time.monotonic() + _PATIENCE_S
    while True:
        try:
            return _OPENER.open(urllib.request.Request(base + path, method=method))
        except urllib.error.HTTPError as error:
            if error.code != 503 or time.monotonic() > until:
                raise DataError(_reason(error)) from None
        except OSError as error:
            raise DataError(f"the node does not answer at {base}: {error}") from error
        time.sleep(0.5)


def _reason(error):
    # HEAD has no body: the reason of a set that failed comes by GET.
    said = error.headers.get("x-swarm-error") or ""
    if said:
        return urllib.parse.unquote(said)
    try:
        return json.load(error)["error"]
    except (ValueError, KeyError, OSError):
        return f"the node answered {error.code}"

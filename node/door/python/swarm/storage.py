"""The run's storage: one place that every member of a job sees, kept by two of them, and there again in a later attempt.

Without any package: `put`, `get`, `exists`, `ls`, `remove`, `download`, `upload`. For pyarrow, Ray Train and everything
else that takes an fsspec file system: `filesystem()` (needs fsspec, which `ray[train]` brings).
"""

import contextlib
import http.client
import json
import os
import shutil
import threading
import time
import urllib.parse

# A node that restarts its door, or waits for a second copy, is back within this time.
_PATIENCE_S = 90
_TIMEOUT_S = 120
_BLOCK_BYTES = 1 << 20
_LATER = (429, 502, 503)


class StorageError(OSError):
    """The storage said no; the message says what to do."""


def url():
    """`$SWARM_STORAGE`: where the storage is, for any HTTP client in the sandbox."""
    found = os.environ.get("SWARM_STORAGE")
    if not found:
        raise StorageError("SWARM_STORAGE is not set: this process was not started by Swarm")
    return found


def filesystem():
    """The storage as an fsspec file system; give Ray Train `PyFileSystem(FSSpecHandler(swarm.storage.filesystem()))`."""
    from swarm._fsspec import StorageFileSystem

    return StorageFileSystem()


def put(path, data):
    """Writes bytes, text or an open binary file. Returns when the members that keep the storage have all of it."""
    body = data.encode() if isinstance(data, str) else data
    _request("PUT", path, body)


def get(path, start=None, end=None):
    """Reads bytes; with `start` and `end` those of [start, end). Raises FileNotFoundError."""
    if start is not None and end is not None and end <= start:
        return b""
    headers = {} if start is None else {"range": f"bytes={start}-{'' if end is None else end - 1}"}
    return _request("GET", path, headers=headers)


def info(path):
    """`{"name", "size", "type", "mtime"}` of a file or folder. Raises FileNotFoundError."""
    name = _clean(path)
    _, headers = _request("HEAD", path, want_headers=True)
    kind = headers.get("x-swarm-type", "file")
    size = int(headers.get("content-length", 0)) if kind == "file" else 0
    return {"name": name, "size": size, "type": kind, "mtime": int(headers.get("x-swarm-mtime", 0)) / 1000}


def exists(path):
    """Whether a file or folder is there."""
    try:
        info(path)
        return True
    except FileNotFoundError:
        return False


def ls(path="", deep=False):
    """What is in a folder (with `deep` all below it), as a list of what `info` gives. Raises FileNotFoundError."""
    found = json.loads(_request("GET", path, query="list&deep" if deep else "list"))
    return [{**one, "mtime": one["mtime"] / 1000} for one in found]


def makedirs(path):
    """Makes a folder, so that it is there while it is empty."""
    _request("PUT", f"{_clean(path)}/", b"")


def remove(path, deep=False):
    """Removes a file, or with `deep` a folder and all below it. Raises FileNotFoundError."""
    _request("DELETE", path, query="deep" if deep else "")


def download(path, into):
    """Copies a file, or a folder with all below it, to a local path: what a program wants back goes to `$SWARM_OUTPUT`."""
    root = _clean(path)
    if info(root)["type"] == "file":
        _save(root, into)
        return
    os.makedirs(into, exist_ok=True)
    for one in ls(root, deep=True):
        target = os.path.join(into, one["name"][len(root) :].lstrip("/"))
        if one["type"] == "directory":
            os.makedirs(target, exist_ok=True)
        else:
            os.makedirs(os.path.dirname(target), exist_ok=True)
            _save(one["name"], target)


def upload(source, path):
    """Copies a local file, or a folder with all below it, into the storage."""
    if os.path.isfile(source):
        with open(source, "rb") as file:
            put(path, file)
        return
    for folder, _, names in os.walk(source):
        below = os.path.relpath(folder, source)
        for name in names:
            upload(os.path.join(folder, name), "/".join((_clean(path), os.path.normpath(os.path.join(below, name)))))


def _save(path, target):
    with open(target, "wb") as file:
        _request("GET", path, into=file)


def _clean(path):
    return str(path).strip("/")


_local = threading.local()


def _connection(base):
    held = getattr(_local, "held", None)
    # A forked process must not go on with its parent's connection.
    if held is None or held[0] != os.getpid():
        held = (os.getpid(), http.client.HTTPConnection(base.netloc, timeout=_TIMEOUT_S))
        _local.held = held
    return held[1]


def _drop():
    held = getattr(_local, "held", None)
    if held is not None:
        held[1].close()
    _local.held = None


def _request(method, path, body=None, query="", headers=None, into=None, want_headers=False):
    """One request, repeated while the node asks for patience or is not there."""
    base = urllib.parse.urlsplit(url())
    bare = _clean(path) + ("/" if str(path).endswith("/") and method == "PUT" else "")
    target = f"{base.path}/{urllib.parse.quote(bare)}" + (f"?{query}" if query else "")
    until = time.monotonic() + _PATIENCE_S
    pause = 0.1
    while True:
        problem = None
        try:
            if hasattr(body, "seek"):
                body.seek(0)
            if into is not None:
                into.seek(0)
                into.truncate()
            connection = _connection(base)
            # A no may come before all is sent: it counts then, and not the broken pipe.
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                connection.request(method, target, body, {**_length(body), **(headers or {})})
            answer = connection.getresponse()
            if answer.status not in _LATER:
                return _take(answer, method, path, into, want_headers)
            problem = answer.read().decode(errors="replace")
        except (ConnectionError, TimeoutError, http.client.HTTPException, BrokenPipeError) as error:
            problem = str(error) or type(error).__name__
        _drop()
        if time.monotonic() > until:
            raise StorageError(f"the run's storage could not be reached for {_PATIENCE_S} s: {problem}")
        time.sleep(pause)
        pause = min(2, pause * 2)


def _length(body):
    if not hasattr(body, "seek"):
        return {}
    end = body.seek(0, os.SEEK_END)
    body.seek(0)
    return {"content-length": str(end)}


def _take(answer, method, path, into, want_headers):
    if answer.status == 404:
        answer.read()
        raise FileNotFoundError(f"{path} is not in the run's storage")
    if answer.status >= 400:
        text = answer.read().decode(errors="replace")
        with contextlib.suppress(ValueError, KeyError, TypeError):
            text = json.loads(text)["error"]
        raise StorageError(f"{method} {path}: {text or answer.reason}")
    if into is None:
        data = answer.read()
        return (data, answer.headers) if want_headers else data
    shutil.copyfileobj(answer, into, _BLOCK_BYTES)
    if answer.length:
        raise http.client.IncompleteRead(b"", answer.length)
    return None

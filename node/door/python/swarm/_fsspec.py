"""The run's storage as an fsspec file system; see `swarm.storage.filesystem`."""

import io
import os
import tempfile
from datetime import datetime, timezone

from fsspec.spec import AbstractBufferedFile, AbstractFileSystem

from swarm import storage

# What is written stays in memory up to this size, and then on the disk of the sandbox.
_SPOOL_BYTES = 8 << 20


class StorageFileSystem(AbstractFileSystem):
    """Paths have no protocol and no slash in front. A file counts once it is closed."""

    protocol = "swarm"
    root_marker = ""

    @classmethod
    def _strip_protocol(cls, path):
        if isinstance(path, list):
            return [cls._strip_protocol(one) for one in path]
        text = os.fspath(path)
        return (text[len("swarm://") :] if text.startswith("swarm://") else text).strip("/")

    def info(self, path, **_):
        path = self._strip_protocol(path)
        if path == "":
            return {"name": "", "size": 0, "type": "directory"}
        return storage.info(path)

    def ls(self, path, detail=True, **_):
        path = self._strip_protocol(path)
        found = self.info(path)
        listed = [found] if found["type"] == "file" else storage.ls(path)
        return listed if detail else [one["name"] for one in listed]

    def mkdir(self, path, create_parents=True, **_):
        storage.makedirs(self._strip_protocol(path))

    def makedirs(self, path, exist_ok=False):
        path = self._strip_protocol(path)
        if not exist_ok and self.exists(path):
            raise FileExistsError(path)
        if path != "":
            storage.makedirs(path)

    def rmdir(self, path):
        storage.remove(self._strip_protocol(path))

    def rm_file(self, path):
        storage.remove(self._strip_protocol(path))

    def rm(self, path, recursive=False, maxdepth=None):
        for one in [path] if isinstance(path, str) else path:
            storage.remove(self._strip_protocol(one), deep=recursive)

    def cp_file(self, path1, path2, **_):
        source, target = self._strip_protocol(path1), self._strip_protocol(path2)
        if self.info(source)["type"] == "directory":
            storage.makedirs(target)
            return
        with tempfile.SpooledTemporaryFile(_SPOOL_BYTES) as file:
            storage._request("GET", source, into=file)
            storage.put(target, file)

    def cat_file(self, path, start=None, end=None, **_):
        if (start or 0) < 0 or (end or 0) < 0:
            size = self.info(path)["size"]
            start, end = (None if at is None else at + size if at < 0 else at for at in (start, end))
        return storage.get(self._strip_protocol(path), start if end is None else start or 0, end)

    def pipe_file(self, path, value, **_):
        storage.put(self._strip_protocol(path), value)

    def get_file(self, rpath, lpath, **_):
        storage.download(self._strip_protocol(rpath), os.fspath(lpath))

    def put_file(self, lpath, rpath, **_):
        if os.path.isdir(lpath):
            self.makedirs(rpath, exist_ok=True)
        else:
            storage.upload(os.fspath(lpath), self._strip_protocol(rpath))

    def modified(self, path):
        return datetime.fromtimestamp(self.info(path)["mtime"], tz=timezone.utc)

    def _open(self, path, mode="rb", block_size=None, **_):
        if mode == "rb":
            return _Reader(self, path, mode, block_size or storage._BLOCK_BYTES)
        if mode not in ("wb", "xb"):
            raise ValueError(f"the run's storage takes whole files: mode {mode!r} is not possible")
        if mode == "xb" and self.exists(path):
            raise FileExistsError(path)
        return _Writer(path)


class _Reader(AbstractBufferedFile):
    def _fetch_range(self, start, end):
        return storage.get(self.path, start, end)


class _Writer(io.RawIOBase):
    """Gathers what is written and puts it there when it is closed without an error."""

    def __init__(self, path):
        self._path = path
        self._file = tempfile.SpooledTemporaryFile(_SPOOL_BYTES)
        self._failed = False

    def writable(self):
        return True

    def write(self, data):
        self._file.write(data)
        return len(memoryview(data).cast("B"))

    def tell(self):
        return self._file.tell()

    def discard(self):
        self._failed = True
        self.close()

    def __exit__(self, kind, *_):
        self._failed = kind is not None
        self.close()

    def close(self):
        if self.closed:
            return
        try:
            if not self._failed:
                storage.put(self._path, self._file)
        finally:
            self._file.close()
            super().close()

"""Writes the folder given as argument as one tar stream to standard output, inside the sandbox, as the job's user.

The files are hostile and may change while they are read: what is announced for a file is what is sent (shorter ones
are filled with zeros), links are never followed, and everything that is no file, folder or inward relative symbolic
link is left out and named in a last file of the archive, swarm-left-out.txt.
"""

import os
import stat
import sys
import tarfile

CHUNK = 1 << 20
BLOCK = 512
NOTE = "swarm-left-out.txt"
NOTE_LINES_AT_MOST = 1000
left_out = []


def is_inward(name, target):
    if os.path.isabs(target):
        return False
    return not os.path.normpath(os.path.join(os.path.dirname(name), target)).startswith("..")


def copy(fd, size, out):
    left = size
    while left > 0:
        try:
            data = os.read(fd, min(CHUNK, left))
        except OSError:
            break
        if not data:
            break
        out.write(data)
        left -= len(data)
    while left > 0:
        zeros = bytes(min(CHUNK, left))
        out.write(zeros)
        left -= len(zeros)
    out.write(bytes(-size % BLOCK))


def header(name, info, kind):
    entry = tarfile.TarInfo(name)
    entry.type = kind
    entry.mode = 0o755 if kind == tarfile.DIRTYPE or info.st_mode & 0o100 else 0o644
    entry.mtime = max(0, int(info.st_mtime))
    return entry


def emit(out, entry):
    out.write(entry.tobuf(tarfile.PAX_FORMAT, "utf-8", "surrogateescape"))


def leave_out(name, why):
    if len(left_out) < NOTE_LINES_AT_MOST:
        left_out.append(name.encode("utf-8", "backslashreplace")[:400] + b": " + why.encode()[:100] + b"\n")


def emit_note(out):
    content = b"".join(left_out)
    entry = tarfile.TarInfo(NOTE)
    entry.size = len(content)
    emit(out, entry)
    out.write(content + bytes(-len(content) % BLOCK))


def pack_file(out, root, name):
    fd = os.open(os.path.join(root, name), os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        info = os.fstat(fd)
        if not stat.S_ISREG(info.st_mode):
            return leave_out(name, "not a file")
        entry = header(name, info, tarfile.REGTYPE)
        entry.size = info.st_size
        emit(out, entry)
        copy(fd, entry.size, out)
    finally:
        os.close(fd)


def pack_link(out, root, name, info):
    target = os.readlink(os.path.join(root, name))
    if not is_inward(name, target):
        return leave_out(name, "a link that leads out")
    entry = header(name, info, tarfile.SYMTYPE)
    entry.linkname = target
    emit(out, entry)


def pack(out, root, name):
    info = os.lstat(os.path.join(root, name))
    if stat.S_ISLNK(info.st_mode):
        pack_link(out, root, name, info)
    elif stat.S_ISREG(info.st_mode):
        pack_file(out, root, name)
    elif stat.S_ISDIR(info.st_mode):
        if name:
            emit(out, header(name, info, tarfile.DIRTYPE))
        for child in sorted(os.listdir(os.path.join(root, name))):
            pack_safely(out, root, os.path.join(name, child))
    else:
        leave_out(name, "neither file nor folder")


def pack_safely(out, root, name):
    try:
        pack(out, root, name)
    except BrokenPipeError:
        raise
    except (OSError, ValueError, RecursionError) as error:
        leave_out(name, str(error.strerror if isinstance(error, OSError) else error))


with os.fdopen(1, "wb", CHUNK) as stdout:
    pack_safely(stdout, sys.argv[1], "")
    if left_out:
        emit_note(stdout)
    stdout.write(bytes(2 * BLOCK))

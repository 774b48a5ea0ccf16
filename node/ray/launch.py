"""First program of a job's sandbox: imports Ray early, waits for one word, then becomes `ray start --block`.

Started at the hold, so that the second which Ray's import takes is off the road. Nothing of the job runs before the
word, which is ONE line of JSON on standard input:

    {"token": "hex", "args": ["start", "--head", ...], "env": {"K": "V"}, "waitFor": {"host": "100.64.255.1", "port": 20001}}

`token` goes to /ray/token (0600), never into an environment; `waitFor` (workers) holds the start back until the head
answers there. Lines for the node start with `swarm-launcher ` and carry one JSON object each:

    {"event": "ready"}                      Ray is imported, the word is awaited
    {"event": "listening"}                  the head's GCS port is open: workers and drivers may connect
    {"event": "died", "process": "raylet"}  raylet or gcs_server ended (a drained raylet ends with 0, and --block goes on)
"""

import json
import os
import resource
import select
import socket
import sys
import threading
import time

PREFIX = "swarm-launcher "
# How often a port is tried, and for how long at most one try may hang (a SYN to a peer that is not up yet is lost).
TRY_EVERY_S = 0.02
TRY_AT_MOST_S = 0.25
# Ray sleeps 2 s between two looks for the head's entry, 1 s between two tries to reach its GCS: this is enough.
RAY_SLEEP_AT_MOST_S = 0.05


def say(**event):
    os.write(1, (PREFIX + json.dumps(event) + "\n").encode())


def write_token(token):
    fd = os.open("/ray/token", os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600)
    os.write(fd, token.encode())
    os.close(fd)


def wait_for_port(host, port):
    while True:
        try:
            socket.create_connection((host, port), TRY_AT_MOST_S).close()
            return
        except OSError:
            time.sleep(TRY_EVERY_S)


def announce_listening(host, port):
    wait_for_port(host, port)
    say(event="listening")


class ShortSleeps:
    """The time module with a sleep that is short, for Ray's own waiting loops."""

    def __getattr__(self, name):
        return getattr(time, name)

    def sleep(self, seconds):
        time.sleep(min(seconds, RAY_SLEEP_AT_MOST_S))


def report_death(pid, name):
    # A pidfd becomes readable when the process ends; it takes nothing away from Ray's own waiting.
    fd = os.pidfd_open(pid)
    poll = select.poll()
    poll.register(fd, select.POLLIN)
    poll.poll()
    os.close(fd)
    say(event="died", process=name)


def watch(services):
    """Wraps Ray's one function that starts its processes, so that the two that matter are watched from birth."""
    original = services.start_ray_process

    def start(command, process_type, *args, **kwargs):
        info = original(command, process_type, *args, **kwargs)
        if process_type in ("raylet", "gcs_server"):
            threading.Thread(target=report_death, args=(info.process.pid, process_type), daemon=True).start()
        return info

    services.start_ray_process = start


def main():
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    import ray._private.node
    import ray._private.services
    import ray._private.utils
    import ray.scripts.scripts as scripts

    ray._private.utils.time = ShortSleeps()
    ray._private.node.time = ShortSleeps()
    watch(ray._private.services)
    say(event="ready")
    line = sys.stdin.buffer.readline()
    if not line.endswith(b"\n"):
        return
    word = json.loads(line)
    del line
    nothing = os.open("/dev/null", os.O_RDONLY)
    os.dup2(nothing, 0)
    os.makedirs("/ray/output", exist_ok=True)
    write_token(word.pop("token"))
    os.environ.update(word.get("env", {}))
    # Workers inherit this folder: relative paths mean the same in the driver and in every actor.
    os.chdir("/work")
    if "waitFor" in word:
        wait_for_port(word["waitFor"]["host"], word["waitFor"]["port"])
    if "announce" in word:
        at = (word["announce"]["host"], word["announce"]["port"])
        threading.Thread(target=announce_listening, args=at, daemon=True).start()
    sys.argv = ["ray", *word["args"]]
    scripts.main()


main()

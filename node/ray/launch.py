"""First program of a job's sandbox: imports Ray early, waits for one word, then becomes `ray start --block`.

Started at the hold, so that the second which Ray's import takes is off the road. Nothing of the job runs before the
word, which is ONE line of JSON on standard input:

    {"token": "hex", "args": ["start", "--head", ...], "env": {"K": "V"}, "waitFor": {"host": "100.64.255.1", "port": 20001}}

`token` goes to /ray/token (0600), never into an environment; `waitFor` (workers) holds the start back until the head
answers there, `announce` (heads) asks for the line `listening`. Ray's own waits are shortened, and what nobody uses is
left out: measured on two cores with Ray 2.60.0, a head is up 1.1-1.3 s after the word instead of 2.1-3.3 s. Lines for the node start with `swarm-launcher ` and carry one JSON object each:

    {"event": "ready"}                      Ray is imported, the word is awaited
    {"event": "listening"}                  the head's GCS port is open: workers and drivers may connect
    {"event": "died", "process": "raylet"}  raylet or gcs_server ended (a drained raylet ends with 0, and --block goes on)
    {"event": "ended", "code": 1}           `ray start --block` itself ended; negative: by that signal

The sandbox lives as long as its first program, and what the job has written can be packed only inside of it. So Ray
runs in a child, and this program stays, whatever becomes of Ray.
"""

import json
import os
import resource
import select
import signal
import socket
import sys
import threading
import time
import types

PREFIX = "swarm-launcher "
# How often a port is tried, and for how long at most one try may hang (a SYN to a peer that is not up yet is lost).
TRY_EVERY_S = 0.02
TRY_AT_MOST_S = 0.25
# Ray sleeps 2 s between two looks for the head's entry and 1 s between two looks for its own: this is enough.
RAY_SLEEP_AT_MOST_S = 0.05
LOOK_AT_MOST_S = 60
# Ray would start a worker process per CPU when the first driver comes: half a second of a core and 80 MB each, most of them
# for nothing. One is started with the raylet, so that it is there before the driver; the rest come when tasks ask.
WORKERS_FLAG = "--num_prestart_python_workers="
ONE_WORKER = WORKERS_FLAG + "1"
# At the same short sleep: a minute.
LOOKS_FOR_SESSION = 1200


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


class NotNow(BaseException):
    """Leaves Ray's start of its dashboard where the process would begin."""


def wrap_process_start(services):
    """Wraps Ray's one function that starts its processes: the two that matter are watched from birth, the raylet starts
    one worker ahead, and of the dashboard the command line is only written down, for when someone asks for it. Even
    with --include-dashboard=false Ray would run a stub of it and wait for that stub before it starts the raylet."""
    original = services.start_ray_process

    def start(command, process_type, *args, **kwargs):
        if process_type == "dashboard":
            with open("/ray/dashboard.json", "w") as file:
                json.dump(command, file)
            raise NotNow
        if process_type == "raylet":
            command = [ONE_WORKER if arg.startswith(WORKERS_FLAG) else arg for arg in command]
        info = original(command, process_type, *args, **kwargs)
        if process_type in ("raylet", "gcs_server"):
            threading.Thread(target=report_death, args=(info.process.pid, process_type), daemon=True).start()
        return info

    services.start_ray_process = start


def leave_out(services, node):
    """No dashboard before it is asked for, and no Ray Client server, for which Ray has no option: on two cores each of
    them would take half a second from the raylet's start."""
    original = services.start_api_server

    def start_api_server(*args, **kwargs):
        try:
            return original(*args, **kwargs)
        except NotNow:
            return None, None

    services.start_api_server = start_api_server
    node.Node.start_ray_client_server = lambda self: None


def look_often(services):
    """Ray's own look for a node's entry sleeps 1 s in C++ between two tries; this one first waits until it is there."""
    original = services.get_node

    def get_node(gcs_address, node_id):
        client = services.GcsClient(address=gcs_address)
        wanted = services.GetAllNodeInfoRequest.NodeSelector(node_id=services.NodeID.from_hex(node_id).binary())
        until = time.monotonic() + LOOK_AT_MOST_S
        while not client.get_all_node_info(timeout=LOOK_AT_MOST_S, node_selectors=[wanted]):
            if time.monotonic() > until:
                break
            time.sleep(TRY_EVERY_S)
        return original(gcs_address, node_id)

    services.get_node = get_node


def know_the_head(node):
    """A worker's `ray start` waits until the head's raylet is registered, only to learn its folders. Ours are the same on
    every member, and the session's name is known as soon as the GCS answers: so head and workers start side by side."""

    def head_info(gcs_client, **_):
        name = node.ray._private.utils.internal_kv_get_with_retry(
            gcs_client, "session_name", node.ray_constants.KV_NAMESPACE_SESSION, num_retries=LOOKS_FOR_SESSION
        )
        folder = next(arg for arg in sys.argv if arg.startswith("--temp-dir=")).partition("=")[2]
        state = node.GcsNodeInfo.GcsNodeState.ALIVE
        return [types.SimpleNamespace(state=state, temp_dir=folder, session_dir=os.path.join(folder, name.decode()))]

    node.get_all_node_info_until_retrieved = head_info


def become_ray():
    os.environ["RAY_enable_worker_prestart"] = "1"
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    import ray._private.node
    import ray._private.services
    import ray._private.utils
    import ray.scripts.scripts as scripts

    for module in (ray._private.node, ray._private.services, ray._private.utils):
        module.time = ShortSleeps()
    wrap_process_start(ray._private.services)
    look_often(ray._private.services)
    know_the_head(ray._private.node)
    leave_out(ray._private.services, ray._private.node)
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


def main():
    child = os.fork()
    if child == 0:
        return become_ray()
    os.dup2(os.open("/dev/null", os.O_RDONLY), 0)
    status = os.waitpid(child, 0)[1]
    say(event="ended", code=os.waitstatus_to_exitcode(status))
    while True:
        signal.pause()


main()

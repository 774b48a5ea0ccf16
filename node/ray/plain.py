"""First program of a job's sandbox that asked for no Ray: says what `launch.py` says and starts nothing.

The sandbox lives as long as its first program, and what the job has written can be packed only inside of it. Imports
little: it is on the road of every such job.
"""

import json
import os
import signal
import sys


def say(event):
    os.write(1, ('swarm-launcher {"event": "%s"}\n' % event).encode())


say("ready")
line = sys.stdin.buffer.readline()
if not line.endswith(b"\n"):
    sys.exit()
os.dup2(os.open("/dev/null", os.O_RDONLY), 0)
os.makedirs("/ray/output", exist_ok=True)
if "announce" in json.loads(line):
    say("listening")
say("started")
while True:
    signal.pause()

"""Becomes the dashboard of the Ray head of this sandbox, on the port given as argument.

The launcher has written down the command line with which Ray would have started a dashboard without most of its parts.
This takes away the two arguments that switch them off, sets the port and executes the rest.
"""

import json
import os
import sys

UNWANTED = ("--modules-to-load=UsageStatsHead", "--disable-frontend")


def main():
    try:
        with open("/ray/dashboard.json") as file:
            command = json.load(file)
    except OSError:
        sys.exit("no dashboard can be opened here: is this the head, and was Ray started?")
    port = "--port=" + sys.argv[1]
    command = [port if part.startswith("--port=") else part for part in command if part not in UNWANTED]
    os.execv(command[0], command)


main()

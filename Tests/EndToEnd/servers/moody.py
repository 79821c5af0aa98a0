"""A server with moods: it dies in the middle of a call, never answers, takes its time, or changes its tools."""

import os
import threading
import time

from plain import Server, note

server = Server("moody")


@server.tool()
def die(arguments, meta):
    """Ends the server without an answer."""
    note("CALLS_FILE", "die")
    os._exit(1)


@server.tool()
def never(arguments, meta):
    """Never answers."""
    note("CALLS_FILE", "never")
    threading.Event().wait()


@server.tool(seconds="number")
def slow(arguments, meta):
    """Takes its time, and tells how far it is."""
    note("CALLS_FILE", "slow")
    for step in range(1, 4):
        time.sleep(arguments.get("seconds", 0.3) / 3)
        if "progressToken" in meta:
            server.notify("notifications/progress", progressToken=meta["progressToken"], progress=step, total=3)
    return "done at last"


@server.tool()
def quick(arguments, meta):
    """Answers at once."""
    note("CALLS_FILE", "quick")
    return "here"


@server.tool()
def announce(arguments, meta):
    """Says that the tools have changed."""
    server.notify("notifications/tools/list_changed")
    return "announced"


@server.tool()
def environment(arguments, meta):
    """Tells the names of its environment variables."""
    return " ".join(sorted(os.environ))


if __name__ == "__main__":
    server.run()

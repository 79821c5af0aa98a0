"""What `sluice scan --json` printed."""

import json


def tools_of(done) -> dict:
    """The tools of the only server, by name."""
    (server,) = json.loads(done.stdout)["servers"]
    return {tool["name"]: tool for tool in server["tools"]}

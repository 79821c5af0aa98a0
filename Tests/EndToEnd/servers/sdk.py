"""A server made with the official SDK. Started by stdio without arguments; `--http PORT` serves Streamable HTTP."""

import os
import sys

from mcp.server import MCPServer

server = MCPServer("sdk")


@server.tool()
def add(a: int, b: int) -> int:
    """Adds two numbers."""
    if path := os.environ.get("CALLS_FILE"):
        with open(path, "a") as file:
            file.write("add\n")
    return a + b


@server.tool()
def erase(path: str) -> str:
    """Deletes a file for good."""
    return f"erased {path}"


if __name__ == "__main__":
    if "--http" in sys.argv:
        server.run("streamable-http", port=int(sys.argv[sys.argv.index("--http") + 1]))
    else:
        server.run("stdio")

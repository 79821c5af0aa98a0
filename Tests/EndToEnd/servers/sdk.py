"""A server made with the official SDK. Started by stdio without arguments; `--http PORT` serves Streamable HTTP, and
`--https PORT CERTIFICATE KEY` does so over TLS."""

import os
import sys
from typing import Annotated

import uvicorn
from mcp.server import MCPServer
from mcp.server.mcpserver.resolve import Elicit, Resolve
from pydantic import BaseModel

server = MCPServer("sdk")


@server.tool()
def add(a: int, b: int) -> int:
    """Adds two numbers."""
    if path := os.environ.get("CALLS_FILE"):
        with open(path, "a") as file:
            file.write("add\n")
    return a + b


class Colour(BaseModel):
    colour: str


async def ask_colour() -> Elicit[Colour]:
    return Elicit("Which colour?", Colour)


@server.tool()
async def paint(what: str, chosen: Annotated[Colour, Resolve(ask_colour)]) -> str:
    """Paints something, in a colour that it asks the agent's user for."""
    return f"{what} is {chosen.colour} now"


@server.tool()
def erase(path: str) -> str:
    """Deletes a file for good."""
    return f"erased {path}"


if __name__ == "__main__":
    if "--https" in sys.argv:
        port, certificate, key = sys.argv[sys.argv.index("--https") + 1 :][:3]
        uvicorn.run(
            server.streamable_http_app(), port=int(port), ssl_certfile=certificate, ssl_keyfile=key, log_level="warning"
        )
    elif "--http" in sys.argv:
        server.run("streamable-http", port=int(sys.argv[sys.argv.index("--http") + 1]))
    else:
        server.run("stdio")

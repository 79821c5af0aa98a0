"""An image server for the tests: a few of Runware's tools, and a file that counts what reached it.

Started by stdio without arguments; with `--http PORT` it serves Streamable HTTP.
"""

import os
import sys
import time

from mcp.server import MCPServer

server = MCPServer("images")
COUNT = os.environ.get("CALLS_FILE")


def note(line: str) -> None:
    if COUNT:
        with open(COUNT, "a") as file:
            file.write(line + "\n")


@server.tool()
def imageInference(
    positivePrompt: str, numberResults: int = 1, width: int = 1024, height: int = 1024, seconds: float = 0
) -> str:
    """Runs an image model."""
    time.sleep(seconds)
    note(f"imageInference {numberResults}")
    return f"{numberResults} images of {positivePrompt}"


@server.tool()
def imageUpload(file_path: str) -> str:
    """Uploads a file."""
    note("imageUpload")
    return "uploaded"


@server.tool()
def modelSearch(search: str) -> str:
    """Searches for models."""
    note("modelSearch")
    return f"found {search}"


@server.tool()
def listVideoModels() -> str:
    """Lists the video models."""
    note("listVideoModels")
    return "klingai:5@3"


if __name__ == "__main__":
    if "--http" in sys.argv:
        server.run("streamable-http", port=int(sys.argv[sys.argv.index("--http") + 1]))
    else:
        server.run("stdio")

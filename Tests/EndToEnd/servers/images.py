"""An image server for the tests: a few of Runware's tools, without their work."""

import json
import time

from plain import Server, note

server = Server("images")
READS = {"readOnlyHint": True}


@server.tool(positivePrompt="string", numberResults="integer", width="integer", height="integer", seconds="number")
def imageInference(arguments, meta):
    """Runs an image model."""
    note("CALLS_FILE", "imageInference " + json.dumps(arguments.get("numberResults")))
    time.sleep(arguments.get("seconds", 0))
    return f"{arguments.get('numberResults', 1)} images of {arguments.get('positivePrompt')}"


@server.tool(file_path="string")
def imageUpload(arguments, meta):
    """Uploads a file."""
    note("CALLS_FILE", "imageUpload")
    return "uploaded"


@server.tool(READS, search="string")
def modelSearch(arguments, meta):
    """Searches for models."""
    note("CALLS_FILE", "modelSearch")
    return f"found {arguments.get('search')}"


@server.tool(READS)
def listVideoModels(arguments, meta):
    """Lists the video models."""
    note("CALLS_FILE", "listVideoModels")
    return "klingai:5@3"


@server.tool(amount="number", currency="string")
def buyCredits(arguments, meta):
    """Buys credits and charges the card on file."""
    note("CALLS_FILE", "buyCredits " + json.dumps(arguments.get("amount")))
    return "bought"


if __name__ == "__main__":
    server.run()

"""An MCP server over stdio without a library: quick to start, of both eras, and it notes what reaches it.

`CALLS_FILE` gets a line for every call, `WIRE_FILE` every line as it came; `TOOLS_FILE` replaces the definitions.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import traceback

STATELESS = "2026-07-28"
PROTOCOL_VERSION = "io.modelcontextprotocol/protocolVersion"


def note(variable: str, line: str) -> None:
    """Appends a line to the file that an environment variable names, in one write."""
    if path := os.environ.get(variable):
        with open(path, "ab", buffering=0) as file:
            file.write(line.encode() + b"\n")


class Server:
    """Tools are functions; each call runs on a thread of its own."""

    def __init__(self, name: str):
        self.name = name
        self.functions = {}
        self.definitions: list[dict] = []
        self.writing = threading.Lock()

    def tool(self, annotations: dict | None = None, **properties: str):
        """Adds a function as a tool; the properties' values are JSON Schema types."""

        def add(function):
            schema = {"type": "object", "properties": {name: {"type": kind} for name, kind in properties.items()}}
            definition = {"name": function.__name__, "description": function.__doc__, "inputSchema": schema}
            self.definitions.append(definition | ({"annotations": annotations} if annotations else {}))
            self.functions[function.__name__] = function
            return function

        return add

    def send(self, message: dict) -> None:
        with self.writing:
            sys.stdout.write(json.dumps({"jsonrpc": "2.0", **message}) + "\n")
            sys.stdout.flush()

    def notify(self, method: str, **params) -> None:
        self.send({"method": method, "params": params})

    def run(self) -> None:
        for line in sys.stdin:
            note("WIRE_FILE", line.rstrip("\n"))
            message = json.loads(line)
            if "id" in message and "method" in message:
                threading.Thread(target=self._serve, args=(message,), daemon=True).start()

    def _serve(self, request: dict) -> None:
        params = request.get("params") or {}
        meta = params.get("_meta") or {}
        try:
            result = self._answer(request["method"], params)
        except LookupError as error:
            return self.send({"id": request["id"], "error": {"code": -32601, "message": str(error)}})
        except Exception:
            result = {"content": [{"type": "text", "text": traceback.format_exc()}], "isError": True}
        if meta.get(PROTOCOL_VERSION) == STATELESS:
            result["resultType"] = "complete"
            if request["method"] != "tools/call":
                result |= {"ttlMs": 60_000, "cacheScope": "public"}
        self.send({"id": request["id"], "result": result})

    def _answer(self, method: str, params: dict) -> dict:
        abilities = {"tools": {"listChanged": True}}
        about = {"name": self.name, "version": "1"}
        if method == "initialize":
            return {"protocolVersion": params["protocolVersion"], "capabilities": abilities, "serverInfo": about}
        if method == "server/discover":
            return {"supportedVersions": [STATELESS], "capabilities": abilities}
        if method == "ping":
            return {}
        if method == "tools/list":
            return {"tools": self._tools()}
        if method == "tools/call":
            return {"content": [{"type": "text", "text": self._call(params)}], "isError": False}
        raise LookupError(f"no method {method}")

    def _tools(self) -> list[dict]:
        path = os.environ.get("TOOLS_FILE")
        if path and os.path.exists(path):
            with open(path) as file:
                return json.load(file)
        return self.definitions

    def _call(self, params: dict) -> str:
        function = self.functions.get(params["name"])
        if function is None:
            note("CALLS_FILE", params["name"])
            return f"{params['name']} ran"
        return function(params.get("arguments", {}), params.get("_meta") or {})

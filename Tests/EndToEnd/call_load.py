"""Agents that call as fast as they are answered."""

from __future__ import annotations

import contextlib
import http.client
import json
import threading

from gateway import Gateway

AGENTS = 4


class Load:
    """Agents that call over kept connections as fast as they are answered."""

    def __init__(self, gateway: Gateway, note: str = ""):
        self.gateway, self.note, self.stop = gateway, note, threading.Event()
        self.threads: list[threading.Thread] = []
        for number in range(AGENTS):
            gateway.token("runware", f"load-{number}")

    def __enter__(self) -> "Load":
        self.threads = [threading.Thread(target=self._agent, args=(number,), daemon=True) for number in range(AGENTS)]
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_) -> None:
        self.stop.set()
        for thread in self.threads:
            thread.join(30)
            assert not thread.is_alive()

    def _agent(self, number: int) -> None:
        while not self.stop.is_set():
            with contextlib.suppress(OSError, http.client.HTTPException):
                self._call(http.client.HTTPConnection("127.0.0.1", self.gateway.port, timeout=20), number)
            self.stop.wait(0.02)  # the gateway is not there

    def _call(self, connection: http.client.HTTPConnection, number: int) -> None:
        revision = "2026-07-28"
        meta = {"protocolVersion": revision, "clientCapabilities": {}, "clientInfo": {"name": "load", "version": "1"}}
        meta = {f"io.modelcontextprotocol/{key}": value for key, value in meta.items()}
        params = {"name": "listVideoModels", "arguments": {"note": self.note}, "_meta": meta}
        body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": params})
        headers = {
            "Authorization": f"Bearer {self.gateway.token('runware', f'load-{number}')}",
            "Content-Type": "application/json", "Accept": "application/json, text/event-stream",
            "MCP-Protocol-Version": revision, "Mcp-Method": "tools/call", "Mcp-Name": "listVideoModels",
        }  # fmt: skip
        with contextlib.closing(connection):
            while not self.stop.is_set():
                connection.request("POST", "/mcp/runware", body, headers)
                answer = connection.getresponse()
                said = answer.read()
                if answer.status == 503:
                    return  # the gateway is stopping
                assert answer.status == 200, f"{answer.status} {said!r}"

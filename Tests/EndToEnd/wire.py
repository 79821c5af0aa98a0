"""An agent by hand: what it says is, byte for byte, what goes over the wire."""

from __future__ import annotations

import http.client
import json

from gateway import PATIENCE, Gateway

STATELESS = "2026-07-28"
SESSIONS = "2025-06-18"


class Answer:
    """What came back for one request; a stream can be read while it is open."""

    def __init__(self, connection: http.client.HTTPConnection):
        self.connection = connection
        self.response = connection.getresponse()
        self.status = self.response.status
        self.headers = self.response.headers
        self.is_stream = self.response.getheader("content-type", "").startswith("text/event-stream")
        self.comments: list[str] = []
        self.fields: list[str] = []

    def messages(self):
        """Every message, as it comes."""
        if not self.is_stream:
            body = self.response.read()
            if body:
                yield json.loads(body)
            return
        data: list[str] = []
        while line := self.response.readline():
            text = line.decode().rstrip("\r\n")
            if text.startswith(":"):
                self.comments.append(text[1:].strip())
            elif text.startswith("data:"):
                data.append(text[5:].removeprefix(" "))
            elif text:
                self.fields.append(text)
            elif data:
                yield json.loads("\n".join(data))
                data = []

    def last(self) -> dict:
        """The answer itself: the last message."""
        messages = list(self.messages())
        assert messages, f"status {self.status} and no message"
        return messages[-1]

    def result(self) -> dict:
        message = self.last()
        assert "result" in message, message
        return message["result"]

    def error(self) -> dict:
        message = self.last()
        assert "error" in message, message
        return message["error"]

    def text(self) -> str:
        return "\n".join(block["text"] for block in self.result()["content"])

    def hang_up(self) -> None:
        """Closes the connection in the middle of whatever is said."""
        if sock := self.connection.sock or getattr(self.response.fp.raw, "_sock", None):
            sock.shutdown(2)
        self.response.close()
        self.connection.close()


class Wire:
    """One agent. `open` begins a session; without it, requests are what the caller makes of them."""

    def __init__(self, gateway: Gateway, server: str = "runware", label: str = "by-hand", token: str | None = None):
        self.gateway, self.server, self.label = gateway, server, label
        self.token = gateway.token(server, label) if token is None else token
        self.session: dict[str, str] = {}
        self.number = 0

    def send(self, body, headers: dict | None = None, method: str = "POST", path: str | None = None,
             patience: float = PATIENCE) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.gateway.port, timeout=patience)
        if body is not None and not isinstance(body, bytes):
            body = json.dumps(body, ensure_ascii=False).encode()
        all_headers = {
            "Authorization": f"Bearer {self.token}",
            "Content-Type": "application/json",
            "Accept": "application/json, text/event-stream",
            **self.session,
            **(headers or {}),
        }
        present = {name: value for name, value in all_headers.items() if value is not None}
        connection.request(method, path or f"/mcp/{self.server}", body, present)
        return Answer(connection)

    def open(self, revision: str = SESSIONS, client: str = "by-hand") -> "Wire":
        hello = {"protocolVersion": revision, "capabilities": {}, "clientInfo": {"name": client, "version": "1"}}
        answer = self.send(self.request("initialize", hello))
        self.welcome = answer.result()
        self.session = {
            "Mcp-Session-Id": answer.headers["mcp-session-id"],
            "MCP-Protocol-Version": self.welcome["protocolVersion"],
        }
        accepted = self.send({"jsonrpc": "2.0", "method": "notifications/initialized"})
        assert accepted.status == 202
        return self

    def request(self, method: str, params=None, id=None) -> dict:
        self.number += 1
        message = {"jsonrpc": "2.0", "id": self.number if id is None else id, "method": method}
        return message | ({} if params is None else {"params": params})

    def ask(self, method: str, params=None, id=None, **options) -> Answer:
        return self.send(self.request(method, params, id), **options)

    def call(self, tool: str, arguments=None, id=None, **options) -> Answer:
        """A call in the session."""
        params = {"name": tool} | ({} if arguments is None else {"arguments": arguments})
        return self.ask("tools/call", params, id, **options)

    def notify(self, method: str, params: dict) -> int:
        return self.send({"jsonrpc": "2.0", "method": method, "params": params}).status

    def stateless(self, method: str, params: dict | None = None, headers: dict | None = None, meta: dict | None = None,
                  **options) -> Answer:
        """A request of revision 2026-07-28: everything is said anew, in the body and in the headers."""
        params = dict(params or {})
        params["_meta"] = {
            "io.modelcontextprotocol/protocolVersion": STATELESS,
            "io.modelcontextprotocol/clientCapabilities": {},
            "io.modelcontextprotocol/clientInfo": {"name": "by-hand", "version": "1"},
            **(meta or {}),
        }
        own = {"MCP-Protocol-Version": STATELESS, "Mcp-Method": method}
        if "name" in params:
            own["Mcp-Name"] = params["name"]
        return self.ask(method, params, headers={**own, **(headers or {})}, **options)

    def stateless_call(self, tool: str, arguments: dict | None = None, state: str | None = None, **options) -> Answer:
        params = {"name": tool, "arguments": arguments or {}}
        return self.stateless("tools/call", params | ({"requestState": state} if state else {}), **options)


def decision(result: dict) -> dict:
    """What the gateway says of its own decision in a result."""
    return result["_meta"]["sluice/decision"]

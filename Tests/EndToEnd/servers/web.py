"""A Streamable HTTP server by hand, whose ways of writing a tool list can be chosen.

    web.py PORT json|stream|gzip|pages|broken
"""

import gzip
import http.server
import json
import sys

PORT, WAY = int(sys.argv[1]), sys.argv[2]
TOOLS = [
    {"name": name, "description": name, "inputSchema": {"type": "object"}}
    for name in ("modelSearch", "imageUpload", "listVideoModels")
]


def answer(request: dict) -> dict:
    method, params = request["method"], request.get("params") or {}
    if method == "initialize":
        about = {"name": "web", "version": "1"}
        return {"protocolVersion": "2025-06-18", "capabilities": {"tools": {}}, "serverInfo": about}
    if method == "tools/list" and WAY == "pages":
        page = int(params.get("cursor") or "0") if params.get("cursor") != "" else 2
        after = {0: {"nextCursor": "1"}, 1: {"nextCursor": ""}}  # an empty cursor is a cursor
        return {"tools": [TOOLS[page]], **after.get(page, {})}
    if method == "tools/list":
        return {"tools": "imageUpload" if WAY == "broken" else TOOLS}
    return {"content": [{"type": "text", "text": f"{params.get('name')} ran"}]}


class Front(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_POST(self):
        request = json.loads(self.rfile.read(int(self.headers["content-length"])))
        if "id" not in request:
            return self.say(202, b"")
        message = {"jsonrpc": "2.0", "id": request["id"], "result": answer(request)}
        is_list = request["method"] == "tools/list"
        headers = {"Set-Cookie": "theirs=1", "Mcp-Session-Id": "theirs"}
        body = json.dumps(message).encode()
        if is_list and WAY == "stream":
            body = b": hello\r\nevent: message\r\nid: 7\r\nretry: 1\r\ndata: " + body + b"\r\n\r\n"
            return self.say(200, body, {**headers, "Content-Type": "text/event-stream"})
        if is_list and WAY == "gzip":
            headers["Content-Encoding"], body = "gzip", gzip.compress(body)
        self.say(200, body, {**headers, "Content-Type": "application/json"})

    def do_GET(self):
        self.say(405, b"")

    do_DELETE = do_GET

    def say(self, status: int, body: bytes, headers: dict | None = None):
        self.send_response(status)
        for name, value in {**(headers or {}), "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


http.server.ThreadingHTTPServer(("127.0.0.1", PORT), Front).serve_forever()

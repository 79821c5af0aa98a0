"""How sessions begin and end, seen from outside: what is left of those that come to nothing, and who gets in."""

import http.client
import json
import os
import resource
import socket
import sys

from gateway import eventually, plain_server
from policies import ALLOW_ALL
from wire import SESSIONS

HELLO = {"protocolVersion": SESSIONS, "capabilities": {}, "clientInfo": {"name": "by-hand", "version": "1"}}

# Notes its process, and never says a word.
SILENT = """
import os, sys
with open(sys.argv[1], "a") as file:
    file.write(f"{os.getpid()}\\n")
for line in sys.stdin:
    pass
"""


def runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_who_hangs_up_while_a_session_opens_leaves_no_child_behind(start_gateway, wire, tmp_path):
    noted = tmp_path / "processes"
    silent = {"command": [sys.executable, "-S", "-c", SILENT, str(noted)]}
    gateway = start_gateway({"silent": silent}, {"silent": ALLOW_ALL})
    agent = wire(gateway, "silent")

    def processes() -> list[int]:
        return [int(line) for line in noted.read_text().splitlines()] if noted.exists() else []

    eventually(lambda: len(processes()) >= 1, "the gateway reads the tools by a child of its own")
    for number in range(5):
        before = len(processes())
        connection = http.client.HTTPConnection("127.0.0.1", gateway.port)
        headers = {"Authorization": f"Bearer {agent.token}", "Content-Type": "application/json"}
        connection.request("POST", "/mcp/silent", json.dumps(agent.request("initialize", HELLO)), headers)
        eventually(lambda: len(processes()) > before, "a child is started for the session")
        connection.close()

    def left() -> int:
        return sum(runs(process) for process in processes())

    eventually(lambda: left() <= 1, "only the gateway's own child is left")


def test_a_token_that_changes_between_head_and_body_opens_nothing(shared, wire, operator, name):
    agent, person = wire(shared), operator(shared)
    grant = next(row["grant"] for row in person.ask("grants")["grants"] if row["label"] == name)
    body = json.dumps(agent.request("initialize", HELLO)).encode()
    head = (
        f"POST /mcp/runware HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {agent.token}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\nExpect: 100-continue\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", shared.port), timeout=20) as connection:
        connection.sendall(head.encode())
        assert connection.recv(1000).startswith(b"HTTP/1.1 100 ")

        person.ask("rotateGrant", grant=grant)
        connection.sendall(body)

        assert connection.recv(1000).startswith(b"HTTP/1.1 401 ")
    assert not person.find("session.opened", grant=grant)


def test_connections_without_a_token_do_not_keep_agents_out(start_gateway, wire, tmp_path):
    gateway = start_gateway({"runware": plain_server("images", tmp_path)}, {"runware": ALLOW_ALL})
    agent = wire(gateway)
    files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    places = 1000 if files == resource.RLIM_INFINITY else min(1000, files // 2)
    idle = [socket.create_connection(("127.0.0.1", gateway.port), timeout=20) for _ in range(places + 20)]
    try:
        for connection in idle[:20]:
            assert is_closed(connection), "the oldest give way"

        assert agent.open().ask("ping").status == 200

        idle[-1].sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert idle[-1].recv(100).startswith(b"HTTP/1.1 404 ")
    finally:
        for connection in idle:
            connection.close()


def is_closed(connection: socket.socket) -> bool:
    """Waits until the other side has ended it."""
    try:
        return connection.recv(1) == b""
    except ConnectionResetError:
        return True

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


# Talks before it has answered, as servers may.
CHATTY = """
import json, sys

def say(**message):
    print(json.dumps({"jsonrpc": "2.0"} | message), flush=True)

def chat():
    say(method="notifications/message", params={"level": "info", "data": "good morning"})

chat()
for line in sys.stdin:
    asked = json.loads(line)
    match asked["method"]:
        case "initialize":
            chat()
            version = asked["params"]["protocolVersion"]
            server = {"name": "chatty", "version": "1"}
            say(id=asked["id"], result={"protocolVersion": version, "capabilities": {}, "serverInfo": server})
        case "tools/list":
            say(id=asked["id"], result={"tools": []})
        case "ping":
            say(id=asked["id"], result={})
        case method if "id" in asked:
            say(id=asked["id"], error={"code": -32601, "message": method})
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


def test_a_server_that_talks_before_it_answers_has_sessions_all_the_same(start_gateway, wire):
    chatty = {"command": [sys.executable, "-S", "-c", CHATTY]}
    gateway = start_gateway({"chatty": chatty}, {"chatty": ALLOW_ALL})

    agent = wire(gateway, "chatty").open()

    assert agent.session["Mcp-Session-Id"]
    assert agent.ask("ping").status == 200


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
    idle = [socket.create_connection(("127.0.0.1", gateway.port), timeout=20) for _ in range(places() + 20)]
    try:
        for connection in idle[:20]:
            assert is_closed(connection), "the oldest give way"

        assert agent.open().ask("ping").status == 200

        idle[-1].sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert idle[-1].recv(100).startswith(b"HTTP/1.1 404 ")
    finally:
        for connection in idle:
            connection.close()


def test_an_agent_that_wants_all_connections_does_not_keep_others_out(start_gateway, wire, tmp_path):
    gateway = start_gateway({"runware": plain_server("images", tmp_path)}, {"runware": ALLOW_ALL})
    greedy, other = wire(gateway, label="greedy"), wire(gateway)
    # What waits for a body is not idle.
    request = (
        f"POST /mcp/runware HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {greedy.token}\r\n"
        f"Content-Type: application/json\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n"
    )
    connections, statuses = [], []
    try:
        for _ in range(places()):
            connection = socket.create_connection(("127.0.0.1", gateway.port), timeout=20)
            connections.append(connection)
            connection.sendall(request.encode())
            statuses.append(connection.recv(100).split()[1])
        share = (places() + 1) // 2
        assert statuses == [b"100"] * share + [b"429"] * (places() - share)

        assert other.open().ask("ping").status == 200
    finally:
        for connection in connections:
            connection.close()


def places() -> int:
    """How many connections the gateway takes."""
    files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return 1000 if files == resource.RLIM_INFINITY else min(1000, files // 2)


def is_closed(connection: socket.socket) -> bool:
    """Waits until the other side has ended it."""
    try:
        return connection.recv(1) == b""
    except ConnectionResetError:
        return True

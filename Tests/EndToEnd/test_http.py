"""The HTTP front: who may come in, and what the headers must say."""

import concurrent.futures
import json
import socket

import pytest

from agent import text
from gateway import eventually, plain_server
from policies import FEW_IMAGES, IMAGES, MANY_IMAGES
from wire import SESSIONS, STATELESS, decision


@pytest.mark.parametrize("method", ["POST", "GET", "DELETE"])
@pytest.mark.parametrize(
    "authorization", [None, "", "Bearer", "Bearer ", "Bearer slc_" + "A" * 43, "Basic c2xjXw==", "slc_" + "A" * 43]
)
def test_without_a_token_nobody_comes_in(shared, wire, method, authorization):
    answer = wire(shared).send(b"{}" if method == "POST" else None, {"Authorization": authorization}, method)

    assert answer.status == 401
    assert answer.headers["www-authenticate"].startswith("Bearer")


def test_a_token_opens_its_own_server_only(start_gateway, wire, tmp_path):
    servers = {"runware": plain_server("images", tmp_path), "other": plain_server("images", tmp_path)}
    gateway = start_gateway(servers, {"runware": IMAGES, "other": IMAGES})
    agent = wire(gateway)

    assert agent.open().ask("ping").status == 200
    assert agent.ask("ping", path="/mcp/other").status == 401
    assert agent.ask("ping", path="/mcp/none").status == 401
    assert agent.ask("ping", path="/").status == 404
    assert agent.ask("ping", path="/mcp/runware?token=x").status in (401, 404)


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1.evil.example", "file://"])
def test_a_foreign_origin_is_refused_before_anything_is_read(shared, wire, origin):
    agent = wire(shared, token="wrong")

    assert agent.send(b"no JSON", {"Origin": origin}).status == 403


@pytest.mark.parametrize("origin", ["http://localhost:3000", "http://127.0.0.1", "http://[::1]:8080"])
def test_a_page_of_this_machine_may_come_in(shared, wire, origin):
    assert wire(shared).open().ask("ping", headers={"Origin": origin}).status == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "10.0.0.1:7777"])
def test_a_foreign_host_is_refused(shared, wire, host):
    assert wire(shared).ask("ping", headers={"Host": host}).status == 403


def test_hosts_and_origins_of_the_configuration_may_come_in(start_gateway, wire, tmp_path):
    servers = {"runware": plain_server("images", tmp_path)}
    gateway = start_gateway(
        servers, {"runware": IMAGES}, hosts=["gateway.example"], origins=["https://console.example"]
    )
    agent = wire(gateway).open()

    headers = {"Host": "gateway.example", "Origin": "https://console.example"}
    assert agent.ask("ping", headers=headers).status == 200


def test_a_session_belongs_to_its_grant(shared, wire, name):
    mine, other = wire(shared).open(), wire(shared, label=f"{name}-other")

    answer = other.ask("ping", headers=mine.session)

    assert answer.status == 404
    assert mine.ask("ping").status == 200


def test_a_session_is_needed_known_and_ends(shared, wire):
    agent = wire(shared)
    assert agent.ask("ping").status == 400
    assert agent.ask("ping", headers={"Mcp-Session-Id": "none"}).status == 404
    agent.open()

    assert agent.send(None, method="DELETE").status in (200, 202, 204)

    assert agent.call("listVideoModels").status == 404


@pytest.mark.parametrize("revision", ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"])
def test_every_revision_with_sessions_is_spoken(shared, wire, revision):
    agent = wire(shared).open(revision)

    assert agent.welcome["protocolVersion"] == revision
    assert agent.call("listVideoModels").text() == "klingai:5@3"
    assert agent.call("imageInference", FEW_IMAGES | {"width": 4096}).result()["isError"]


def test_the_stateless_revision_is_spoken_on_the_same_path(shared, wire):
    agent = wire(shared)

    discovered = agent.stateless("server/discover").result()
    assert STATELESS in discovered["supportedVersions"]
    listed = agent.stateless("tools/list").result()
    assert listed["cacheScope"] == "private" and listed["resultType"] == "complete"
    assert "imageUpload" not in [tool["name"] for tool in listed["tools"]]
    result = agent.stateless_call("imageInference", FEW_IMAGES | {"width": 4096}).result()
    assert result["isError"] and result["resultType"] == "complete"
    assert decision(result)["outcome"] == "denied"


@pytest.mark.parametrize(
    "headers",
    [
        {"Mcp-Method": "tools/list"},
        {"Mcp-Method": None},
        {"Mcp-Name": "imageUpload"},
        {"Mcp-Name": None},
        {"MCP-Protocol-Version": SESSIONS},
        {"Mcp-Name": "=?base64?aW1hZ2VVcGxvYWQ=?="},
    ],
)
def test_headers_that_say_something_else_than_the_body_are_refused(shared, wire, headers):
    before = len(shared.wire())

    answer = wire(shared).stateless_call("listVideoModels", headers=headers)

    assert answer.status == 400 and answer.error()["code"] == -32020
    assert len(shared.wire()) == before


def test_a_name_in_base64_is_the_same_name(shared, wire):
    answer = wire(shared).stateless_call("listVideoModels", headers={"Mcp-Name": "=?base64?bGlzdFZpZGVvTW9kZWxz?="})

    assert answer.text() == "klingai:5@3"


def test_an_unknown_version_names_the_known_ones(shared, wire):
    version = {"io.modelcontextprotocol/protocolVersion": "2031-01-01"}

    answer = wire(shared).stateless("tools/list", meta=version, headers={"MCP-Protocol-Version": "2031-01-01"})

    assert answer.status == 400
    error = answer.error()
    assert error["code"] == -32022 and STATELESS in error["data"]["supported"]


def test_a_stateless_request_must_say_what_its_client_can_do(shared, wire):
    agent = wire(shared)
    headers = {"MCP-Protocol-Version": STATELESS, "Mcp-Method": "tools/list"}

    answer = agent.ask("tools/list", {}, headers=headers)

    assert answer.status == 400 and answer.error()["code"] == -32602


@pytest.mark.parametrize("method", ["ping", "initialize", "logging/setLevel", "tools/execute"])
def test_a_method_that_the_stateless_revision_lacks_is_not_found(shared, wire, method):
    answer = wire(shared).stateless(method)

    assert answer.status == 404 and answer.error()["code"] == -32601


@pytest.mark.parametrize("method", ["GET", "DELETE"])
def test_the_stateless_revision_has_no_streams_and_nothing_to_delete(shared, wire, method):
    assert wire(shared).send(None, {"MCP-Protocol-Version": STATELESS}, method).status == 405


@pytest.mark.parametrize("method", ["PUT", "PATCH", "OPTIONS", "HEAD"])
def test_other_methods_are_not_taken(shared, wire, method):
    assert wire(shared).send(None, method=method).status == 405


@pytest.mark.parametrize("type", [None, "text/plain", "application/xml", "application/jsonp", "application/json-rpc"])
def test_a_body_of_another_type_is_refused(shared, wire, type):
    assert wire(shared).open().ask("ping", headers={"Content-Type": type}).status == 415


@pytest.mark.parametrize("type", ["application/JSON", "application/json; charset=utf-8", "Application/Json;charset=UTF-8"])
def test_a_type_is_compared_without_case(shared, wire, type):
    assert wire(shared).open().ask("ping", headers={"Content-Type": type}).status == 200


def test_a_compressed_body_is_refused(shared, wire):
    assert wire(shared).open().ask("ping", headers={"Content-Encoding": "gzip"}).status == 415


def test_an_answer_to_head_has_no_body(shared, wire):
    agent = wire(shared).open()
    with socket.create_connection(("127.0.0.1", shared.port), timeout=20) as connection:
        rest = f" /mcp/runware HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {agent.token}\r\n\r\n"
        connection.sendall(f"HEAD{rest}PUT{rest}".encode())
        read = b""
        while read.count(b"\r\n\r\n") < 2:
            piece = connection.recv(65536)
            assert piece, read
            read += piece
    first, second = read.split(b"\r\n\r\n")[:2]
    assert first.startswith(b"HTTP/1.1 405") and second.startswith(b"HTTP/1.1 405")


def test_two_lengths_and_two_ways_of_saying_one_are_refused(shared, wire):
    token = wire(shared).token
    for lengths in ("Content-Length: 2\r\nContent-Length: 40", "Content-Length: 2\r\nTransfer-Encoding: chunked"):
        with socket.create_connection(("127.0.0.1", shared.port), timeout=20) as connection:
            head = f"POST /mcp/runware HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\n"
            connection.sendall(f"{head}Content-Type: application/json\r\n{lengths}\r\n\r\n{{}}".encode())
            assert connection.recv(100).startswith(b"HTTP/1.1 400")


def test_a_notification_is_accepted_without_a_body(shared, wire):
    agent = wire(shared).open()

    answer = agent.send({"jsonrpc": "2.0", "method": "notifications/roots/list_changed"})

    assert answer.status == 202 and answer.response.read() == b""


def test_many_calls_on_one_connection_are_answered_in_turn(shared, wire):
    agent = wire(shared).open()
    with socket.create_connection(("127.0.0.1", shared.port), timeout=20) as connection:
        for number in range(5):
            body = json.dumps(agent.request("tools/call", {"name": "listVideoModels"}, id=f"turn {number}")).encode()
            session = "".join(f"{key}: {value}\r\n" for key, value in agent.session.items())
            head = (
                f"POST /mcp/runware HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {agent.token}\r\n{session}"
                f"Content-Type: application/json\r\nAccept: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
            )
            connection.sendall(head.encode() + body)
        read = b""
        while read.count(b"klingai:5@3") < 5:
            piece = connection.recv(65536)
            assert piece, read
            read += piece
    places = [read.index(f'"turn {number}"'.encode()) for number in range(5)]
    assert places == sorted(places)


def test_who_offers_another_protocol_is_answered_in_this_one(shared, wire):
    agent = wire(shared).open()
    body = json.dumps(agent.request("ping", {})).encode()
    session = "".join(f"{key}: {value}\r\n" for key, value in agent.session.items())
    head = (
        f"POST /mcp/runware HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {agent.token}\r\n{session}"
        f"Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", shared.port), timeout=20) as connection:
        connection.sendall(head.encode() + body)
        read = b""
        while piece := connection.recv(65536):
            read += piece
    assert read.startswith(b"HTTP/1.1 200 ") and b"connection: close\r\n" in read


def test_what_follows_the_offer_of_another_protocol_fills_no_memory(shared):
    with socket.create_connection(("127.0.0.1", shared.port), timeout=20) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n")
        assert connection.recv(100).startswith(b"HTTP/1.1 404 ")
        with pytest.raises(OSError):
            for _ in range(300):
                connection.sendall(b" " * 1_000_000)


def test_the_gateway_finds_out_when_an_agents_machine_is_gone(shared):
    with socket.create_connection(("127.0.0.1", shared.port), timeout=20) as connection:
        peer = connection.getsockname()[1]
        eventually(lambda: timer(shared.port, peer) == "02", "the kernel asks now and then whether it is there")


def timer(port: int, peer: int) -> str | None:
    """Which timer runs for the gateway's end of a connection (proc_net_tcp): `02` is that of keepalive."""
    with open("/proc/net/tcp") as file:
        for _, local, remote, _, _, running, *_ in (line.split() for line in list(file)[1:]):
            if local.endswith(f":{port:04X}") and remote.endswith(f":{peer:04X}"):
                return running.partition(":")[0]
    return None


def test_a_client_that_takes_no_stream_waits_for_its_answer_in_one_piece(shared, wire, operator, name):
    agent, person = wire(shared).open(), operator(shared)
    with concurrent.futures.ThreadPoolExecutor() as pool:
        waiting = pool.submit(agent.call, "imageInference", MANY_IMAGES, headers={"Accept": "application/json"})
        person.decide(person.held(name), "approve")
        answer = waiting.result(20)
    assert not answer.is_stream and answer.text() == "6 images of a walnut desk lamp"

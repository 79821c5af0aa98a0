"""The event socket, spoken by hand."""

import contextlib
import json
import socket
import threading

import pytest

from gateway import eventually
from operator_socket import Refused

HELLO = {"protocol": 1, "client": "by hand"}


class Line:
    """A connection on which any bytes can be said."""

    def __init__(self, gateway):
        self.connection = socket.socket(socket.AF_UNIX)
        self.connection.connect(str(gateway.socket))
        self.connection.settimeout(20)
        self.file = self.connection.makefile("rb")

    def close(self) -> None:
        self.file.close()
        self.connection.close()

    def say(self, said) -> None:
        self.connection.sendall(said if isinstance(said, bytes) else json.dumps(said).encode() + b"\n")

    def hear(self) -> dict | None:
        """The next line; None when the gateway has hung up."""
        try:
            line = self.file.readline()
        except ConnectionResetError:
            return None
        return json.loads(line) if line else None

    def ask(self, method, params=None, id=1) -> dict:
        self.say({"jsonrpc": "2.0", "id": id, "method": method, "params": params or {}})
        return self.hear()


@pytest.fixture
def line(shared, stack):
    line = Line(shared)
    stack.callback(line.close)
    return line


def test_hello_comes_first(line):
    assert line.ask("holds")["error"]["code"] == -32600
    welcome = line.ask("hello", HELLO)["result"]
    assert welcome["protocol"] == welcome["version"] == 1 and welcome["pid"] and set(welcome["may"]) == {"look", "decide", "rules"}
    assert "holds" in line.ask("holds")["result"]


def test_a_protocol_of_the_future_is_refused(line):
    assert "error" in line.ask("hello", {"protocol": 99, "client": "by hand"})


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (b"no JSON\n", -32700),
        (b"\xff\xfe\n", -32700),
        (b'{"jsonrpc":"2.0","id":1,"method":"holds","method":"rules"}\n', -32700),
        (b"[]\n", -32600),
        (b'{"jsonrpc":"2.0","id":1}\n', -32600),
        (b'{"jsonrpc":"2.0","id":1,"method":"make tea","params":{}}\n', -32601),
        (b'{"jsonrpc":"2.0","id":1,"method":"decide","params":{}}\n', -32602),
        (b'{"jsonrpc":"2.0","id":1,"method":"decide","params":{"id":"x","digest":7,"decision":"maybe"}}\n', -32602),
    ],
)
def test_what_cannot_be_understood_is_answered_with_an_error(line, said, code):
    line.ask("hello", HELLO)

    line.say(said)

    error = line.hear()["error"]
    assert error["code"] == code and error["message"]


def test_a_line_over_a_megabyte_ends_the_connection_and_nothing_else(line, shared, operator):
    line.ask("hello", HELLO)
    try:
        line.say(b'{"jsonrpc":"2.0","id":1,"method":"' + b"x" * (2 << 20) + b'"}\n')
    except (BrokenPipeError, ConnectionResetError):
        pass  # it hung up before it had read everything

    heard = line.hear()
    while heard is not None:
        assert "error" in heard
        heard = line.hear()
    assert operator(shared).welcome["protocol"] == 1


def test_unknown_members_are_ignored(line):
    welcome = line.ask("hello", HELLO | {"colour": "blue", "attends": False})
    assert welcome["result"]["protocol"] == 1


@pytest.mark.parametrize(
    ("method", "params", "code"),
    [
        ("decide", {"id": 999_999, "digest": "0" * 64, "decision": "approve"}, 2),
        ("call", {"id": 999_999}, 2),
        ("setRule", {"server": "none", "tool": "x", "action": "deny"}, 2),
        ("revokeGrant", {"grant": "none"}, 2),
        ("acceptTool", {"server": "runware", "tool": "modelSearch", "hash": "0" * 64}, 3),
    ],
)
def test_what_does_not_exist_is_told_apart_from_what_has_changed(line, method, params, code):
    line.ask("hello", HELLO)

    assert line.ask(method, params)["error"]["code"] == code


def test_following_from_a_place_has_no_gap_and_no_double(shared, connect, operator):
    first = operator(shared, since=None)
    seq = first.ask("recent", limit=10)["seq"]
    agent = connect(shared)
    stop = threading.Event()

    def call():
        while not stop.is_set():
            agent.call("listVideoModels")

    calling = threading.Thread(target=call)
    calling.start()
    try:
        eventually(lambda: first.ask("recent", limit=1)["seq"] > seq + 40, "things happen")
        late = operator(shared, since=seq)
        eventually(lambda: len(late.events) > 100, "it follows")
    finally:
        stop.set()
        calling.join()
    numbers = [event["seq"] for event in late.events]
    assert numbers == list(range(seq + 1, seq + 1 + len(numbers)))


def test_a_reader_that_sleeps_slows_no_call(shared, connect, line):
    line.ask("hello", HELLO)
    line.say({"jsonrpc": "2.0", "id": 2, "method": "subscribe", "params": {"since": 0}})  # and never reads

    agent = connect(shared)
    for _ in range(50):
        assert not agent.call("listVideoModels").is_error


def test_there_is_room_for_64_and_who_comes_later_is_told_so(shared):
    stack = contextlib.ExitStack()

    def is_welcome() -> bool:
        line = Line(shared)
        stack.callback(line.close)
        try:
            return "result" in (line.ask("hello", HELLO) or {})
        except BrokenPipeError:  # turned away before a word was said
            return False

    welcome = sum(is_welcome() for _ in range(64))
    late = Line(shared)
    stack.callback(late.close)

    assert welcome >= 60, "a few of those before may not be gone yet"
    assert "64" in late.hear()["error"]["message"]
    assert late.hear() is None

    stack.close()
    assert eventually(is_welcome, "there is room again")
    stack.close()


def test_a_token_is_in_its_answer_and_in_no_event(shared, operator, name):
    person = operator(shared)

    made = person.ask("createGrant", server="runware", label=name)

    assert person.wait_for("grant.changed", grant=made["grant"])
    assert made["token"].startswith("slc_") and made["token"] not in json.dumps(person.events)
    with pytest.raises(Refused):
        person.ask("createGrant", server="none", label=name)

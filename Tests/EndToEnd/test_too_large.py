"""Requests larger than the gateway reads: the refusal arrives, and says why."""

from __future__ import annotations

import socket

import pytest
from mcp import MCPError

from agent import text
from gateway import eventually


def test_a_body_over_the_limit_is_refused(shared, wire):
    agent = wire(shared).open()

    assert agent.call("listVideoModels", {"a": "x" * 4_000_000}).status == 200
    with socket.create_connection(("127.0.0.1", shared.port)) as connection:
        head = f"POST /mcp/runware HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {agent.token}\r\n"
        connection.sendall(f"{head}Content-Type: application/json\r\nContent-Length: 5000000\r\n\r\n".encode())
        assert connection.recv(100).startswith(b"HTTP/1.1 413")


def read_to_the_end(connection: socket.socket) -> bytes:
    read = b""
    while piece := connection.recv(65536):
        read += piece
    return read


@pytest.mark.parametrize("size", [5_000_000, 6_000_000, 20_000_000])
def test_who_sends_too_large_a_body_whole_still_reads_why_it_was_refused(shared, wire, name, size):
    agent = wire(shared).open()
    with socket.create_connection(("127.0.0.1", shared.port), timeout=20) as connection:
        head = f"POST /mcp/runware HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {agent.token}\r\n"
        connection.sendall(f"{head}Content-Type: application/json\r\nContent-Length: {size}\r\n\r\n".encode())
        connection.sendall(b" " * size)
        answer = read_to_the_end(connection)
    assert answer.startswith(b"HTTP/1.1 413") and b"larger than 4194304 bytes" in answer
    eventually(lambda: f"a request of {name} to runware was refused" in shared.stderr, "it is in the log")


def test_a_chunked_body_over_the_limit_is_refused(shared, wire):
    agent = wire(shared).open()
    with socket.create_connection(("127.0.0.1", shared.port), timeout=20) as connection:
        head = f"POST /mcp/runware HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {agent.token}\r\n"
        connection.sendall(f"{head}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n".encode())
        chunk = b"10000\r\n" + b" " * 0x10000 + b"\r\n"
        for _ in range(160):
            connection.sendall(chunk)
        connection.sendall(b"0\r\n\r\n")
        assert read_to_the_end(connection).startswith(b"HTTP/1.1 413")


def test_a_refused_body_is_not_read_without_end(shared, wire):
    agent = wire(shared).open()
    with socket.create_connection(("127.0.0.1", shared.port), timeout=20) as connection:
        head = f"POST /mcp/runware HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {agent.token}\r\n"
        connection.sendall(f"{head}Content-Type: application/json\r\nContent-Length: 200000000\r\n\r\n".encode())
        with pytest.raises((BrokenPipeError, ConnectionResetError)):
            connection.sendall(b" " * 200_000_000)


def test_who_sends_too_large_a_head_still_reads_why_it_was_refused(shared):
    with socket.create_connection(("127.0.0.1", shared.port), timeout=20) as connection:
        connection.sendall(b"POST /mcp/runware HTTP/1.1\r\nHost: localhost\r\nX: " + b"x" * 3_000_000)
        assert connection.recv(100).startswith(b"HTTP/1.1 431")


def test_an_official_client_lives_on_after_too_large_a_call(shared, connect):
    agent = connect(shared, mode="legacy")

    with pytest.raises(MCPError, match="larger than 4194304 bytes"):
        agent.call("listVideoModels", {"a": "x" * 6_000_000})

    assert text(agent.call("listVideoModels")) == "klingai:5@3"

"""Following while much is written: no gap, no double, across reconnects and restarts; who stands still costs nothing."""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import socket

import pytest

from call_load import Load
from gateway import Gateway, eventually, plain_server
from policies import ALLOW_ALL

SEED = int(os.environ.get("SLUICE_SEED", "0")) or random.randrange(1, 1 << 32)


class Follower:
    """A client that knows the last event it had, and nothing else."""

    def __init__(self, path, since: int):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.settimeout(20)
        self.socket.connect(str(path))
        self.file = self.socket.makefile("rb")
        self._say(1, "hello", protocol=1, client="follower")
        self._say(2, "subscribe", since=since)

    def _say(self, id: int, method: str, **params) -> None:
        self.socket.sendall(json.dumps({"jsonrpc": "2.0", "id": id, "method": method, "params": params}).encode() + b"\n")

    def messages(self):
        """Every line, until the gateway is gone."""
        with contextlib.suppress(OSError):
            for line in self.file:
                if line.endswith(b"\n"):
                    yield json.loads(line)

    def close(self) -> None:
        self.file.close()
        self.socket.close()


@pytest.fixture
def gateway(start_gateway, tmp_path) -> Gateway:
    return start_gateway({"runware": plain_server("images", tmp_path)}, {"runware": ALLOW_ALL})


def test_across_reconnects_and_restarts_every_event_comes_once_and_in_order(gateway):
    print(f"SLUICE_SEED={SEED}")  # shown when it fails
    chance = random.Random(SEED)
    seen: list[dict] = []

    def follow(count: int) -> None:
        """Takes events until there are so many, or the gateway is gone."""
        try:
            follower = Follower(gateway.socket, since=len(seen))
        except OSError:
            return
        for message in follower.messages():
            if message.get("method") == "event":
                seen.append(message["params"])
            assert message.get("method") != "gap", "it reads all the time"
            if len(seen) >= count:
                break
        follower.close()

    with Load(gateway):
        for life in range(5):
            for _ in range(8):
                follow(len(seen) + chance.randrange(1, 400))
            gateway.stop(chance.choice([signal.SIGKILL, signal.SIGTERM]))
            gateway.start()
    newest = last_event(gateway)
    follow(newest)

    assert [event["seq"] for event in seen] == list(range(1, newest + 1)), "a gap, or one twice"
    assert newest > 2000, "it was under load"
    kept = gateway.sluice("ledger", "export", "--format", "jsonl", "--state", gateway.state).stdout.splitlines()
    assert [json.loads(line) for line in kept[:newest]] == seen, "what was told is what is kept"


def last_event(gateway: Gateway) -> int:
    """The newest event's place, once the load has ended."""
    follower = Follower(gateway.socket, since=0)
    welcome = next(follower.messages())
    follower.close()
    return welcome["result"]["seq"]


def test_who_stands_still_costs_the_writers_nothing_and_is_told_what_it_missed(gateway):
    still = [Follower(gateway.socket, since=0) for _ in range(8)]
    before = memory(gateway)
    with Load(gateway, note="x" * 4000):
        eventually(lambda: len(gateway.calls()) > 3000, "calls run as if nobody stood still", patience=60)
    newest = last_event(gateway)

    # About 14 MB were told to each; of that a connection's queue keeps 4 MiB, and the next event ends it.
    assert memory(gateway) - before < 80 << 20

    reader = still[0]
    had, gap = [], None
    for message in reader.messages():
        if message.get("method") == "event":
            had.append(message["params"]["seq"])
        if message.get("method") == "gap":
            gap = message["params"]
            break
    assert had == list(range(1, len(had) + 1)), "up to the gap nothing is missing"
    assert gap and gap["from"] == len(had) + 1 and len(had) < gap["to"] <= newest + 1

    reader._say(3, "subscribe", since=len(had))
    for message in reader.messages():
        if message.get("method") == "event":
            had.append(message["params"]["seq"])
        if had[-1] >= newest:
            break
    assert had[:newest] == list(range(1, newest + 1)), "the rest comes out of the ledger"
    for follower in still:
        follower.close()


def memory(gateway: Gateway) -> int:
    """Bytes that the gateway has in memory."""
    with open(f"/proc/{gateway.process.pid}/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")

"""Killed again and again at random moments under load: what reached the server is accounted for, to the call.

`SLUICE_KILLS` says how often (`make kill-test`: 200), `SLUICE_SEED` repeats a run.
"""

from __future__ import annotations

import collections
import contextlib
import http.client
import json
import os
import random
import signal
import threading

import pytest

from gateway import Gateway, eventually, plain_server
from operator_socket import OperatorSocket, Refused
from wire import Wire

KILLS = int(os.environ.get("SLUICE_KILLS", "12"))
SEED = int(os.environ.get("SLUICE_SEED", "0")) or random.randrange(1, 1 << 32)
GONE = (OSError, http.client.HTTPException, AssertionError, ValueError)

# Numbers from here on are asked about; an agent's budget is spent over several lives of the gateway.
ASKED = 1_000_000_000
BUDGET = 100
LIVES_A_BUDGET = 4
POLICY = {
    "version": "1",
    "default": "deny",
    "tools": {
        "imageInference": {
            "require_approval": [
                {"conditions": [{"path": "args.numberResults", "op": "gte", "value": ASKED}], "timeout": "10m"}
            ]
        },
        "buyCredits": {
            "limits": [
                {
                    "counter": "spent", "window": "day", "max": BUDGET, "scope": "grant",
                    "amount": {"path": "args.amount"},
                }
            ]
        },
    },
}  # fmt: skip


class Load:
    """Agents that call whatever happens, and an operator who says yes to everything, twice."""

    def __init__(self, gateway: Gateway):
        self.gateway = gateway
        self.stop = threading.Event()
        self.threads: list[threading.Thread] = []
        self.limited = 0

    def start(self) -> "Load":
        for number in range(2):
            self._run(self._agent, f"busy-{number}", lambda count, base=number * 100_000_000: base + count)
        for number in range(3):
            # Few numbers, again and again: each run needs a yes of its own.
            self._run(self._agent, f"asking-{number}", lambda count, base=ASKED + number * 100: base + count % 5)
        self._run(self._operator)
        return self

    def _run(self, work, *arguments) -> None:
        thread = threading.Thread(target=work, args=arguments, daemon=True)
        self.threads.append(thread)
        thread.start()

    def _agent(self, label: str, number_of) -> None:
        count = 0
        while not self.stop.is_set():
            with contextlib.suppress(*GONE):
                agent = Wire(self.gateway, "runware", label).open()
                while not self.stop.is_set():
                    count += 1
                    agent.call("imageInference", {"numberResults": number_of(count)}).last()
            self.stop.wait(0.05)  # the gateway is not there

    def _operator(self) -> None:
        while not self.stop.is_set():
            with contextlib.suppress(OSError):
                person = OperatorSocket(self.gateway.socket, since=None)
                while not self.stop.is_set():
                    for held in person.holds():
                        for _ in range(2):
                            with contextlib.suppress(Refused):
                                person.decide(held, "approve")
            self.stop.wait(0.05)

    def spend(self, life: int) -> None:
        """A few purchases of the agent whose budget it is in this life."""
        turn = life // LIVES_A_BUDGET
        with contextlib.suppress(*GONE):
            agent = Wire(self.gateway, "runware", f"spending-{turn}").open()
            for _ in range(6):
                answer = agent.call("buyCredits", {"amount": amount(turn)}).last()
                self.limited += answer["result"]["isError"]

    def end(self) -> None:
        self.stop.set()
        for thread in self.threads:
            thread.join(30)
            assert not thread.is_alive()


def amount(turn: int) -> float:
    """What one purchase costs; it tells whose budget it was."""
    return round(7 + turn / 1000, 3)


class Account:
    """What the ledger says, event after event over all lives, against what reached the server."""

    def __init__(self, gateway: Gateway):
        self.gateway = gateway
        self.seq = 0
        self.asked: dict[int, str] = {}
        self.permitted: collections.Counter = collections.Counter()
        self.open: dict[str, set[int]] = {"held": set(), "approved": set(), "running": set()}
        self.ends: collections.Counter = collections.Counter()

    def follow(self) -> None:
        """Reads on up to the start of the gateway that runs now, and what it records of the life before."""
        person = OperatorSocket(self.gateway.socket, since=self.seq)
        try:
            self._read(person, person.wait_for("gateway.started", pid=self.gateway.process.pid)["seq"])
            # One record ends each thing that was left open, right after the start.
            self._read(person, self.seq + sum(map(len, self.open.values())))
        finally:
            person.close()

    def _read(self, person: OperatorSocket, last: int) -> None:
        eventually(lambda: person.events[-1]["seq"] >= last, f"record {last}")
        with person.changed:
            events = [event for event in person.events if self.seq < event["seq"] <= last]
        assert [event["seq"] for event in events] == list(range(self.seq + 1, last + 1)), "a gap, or one twice"
        self.seq = last
        for event in events:
            self._take(event)

    def _take(self, event: dict) -> None:
        call = event.get("call")
        match event["type"]:
            case "call.decided":
                if event["decision"] == "deny":
                    return
                (argument,) = event["values"]["arguments"].values()
                self.asked[call] = f"{event['tool']} {json.dumps(argument)}"
                if event["decision"] == "allow":
                    self._permit(call)
                else:
                    self.open["held"].add(call)
            case "call.resolved":
                self.open["held"].remove(call)  # once, and only what was held
                assert event["outcome"] in ("approved", "withdrawn"), event
                if event["outcome"] == "approved":
                    self.open["approved"].add(call)
                self.ends[event["outcome"]] += 1
            case "approval.spent":
                self.open["approved"].remove(call)  # no yes is used twice
                self._permit(call)
            case "approval.lapsed":
                self.open["approved"].remove(call)
            case "call.completed":
                self.open["running"].remove(call)
                self.ends[event["outcome"]] += 1

    def _permit(self, call: int) -> None:
        self.permitted[self.asked[call]] += 1
        self.open["running"].add(call)

    def check(self, reached: collections.Counter) -> None:
        """What holds whenever a gateway has just started."""
        assert not any(self.open.values()), f"{self.open} left open by the life before"
        assert not reached - self.permitted, "reached the server, and is not in the ledger as permitted"
        for turn in range(KILLS // LIVES_A_BUDGET + 1):
            assert reached[f"buyCredits {amount(turn)}"] * amount(turn) <= BUDGET, "a limit was exceeded"


def verified(gateway: Gateway, since: int | None = None) -> None:
    place = [] if since is None else ["--since", since]
    done = gateway.sluice("ledger", "verify", "--state", gateway.state, *place, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.filterwarnings("error::pytest.PytestUnhandledThreadExceptionWarning")
def test_whatever_the_moment_of_the_kill_everything_is_accounted_for(start_gateway, tmp_path):
    print(f"SLUICE_KILLS={KILLS} SLUICE_SEED={SEED}")  # shown when it fails
    moments = random.Random(SEED)
    gateway = start_gateway({"runware": plain_server("images", tmp_path)}, {"runware": POLICY})
    for label in ["busy-0", "busy-1", "asking-0", "asking-1", "asking-2"]:
        gateway.token("runware", label)
    account, load = Account(gateway), Load(gateway)
    account.follow()
    load.start()
    try:
        for life in range(KILLS):
            gateway.token("runware", f"spending-{life // LIVES_A_BUDGET}")
            spending = threading.Thread(target=load.spend, args=(life,), daemon=True)
            spending.start()
            # The moment is the point: this is no waiting for anything.
            load.stop.wait(moments.uniform(0.02, 0.8))
            gateway.stop(signal.SIGKILL)
            spending.join(30)
            reached = collections.Counter(gateway.calls())
            before = account.seq
            gateway.start()
            account.follow()
            account.check(reached)
            verified(gateway, since=before)
    finally:
        load.stop.set()
        gateway.stop()
        load.end()
    gateway.start()
    account.follow()
    reached = collections.Counter(gateway.calls())
    account.check(reached)
    verified(gateway)

    assert sum(reached.values()) > 10 * KILLS, "it was under load"
    assert account.ends["approved"] and account.ends["withdrawn"], account.ends
    assert KILLS < LIVES_A_BUDGET or load.limited, "the limit was reached over several lives"

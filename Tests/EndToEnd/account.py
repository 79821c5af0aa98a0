"""The ledger's account of a gateway's lives, held against what reached the server."""

from __future__ import annotations

import collections
import json

from gateway import Gateway, eventually
from kill_load import BUDGET
from operator_socket import OperatorSocket


class Account:
    """What the ledger says, event after event over all lives, against what reached the server."""

    def __init__(self, gateway: Gateway):
        self.gateway = gateway
        self.seq = 0
        self.asked: dict[int, str] = {}
        self.permitted: collections.Counter = collections.Counter()
        self.open: dict[str, set[int]] = {"held": set(), "approved": set(), "running": set()}
        self.ends: collections.Counter = collections.Counter()
        # At the newest moment, and at any one.
        self.moment, self.at_moment, self.most_at_moment = 0, 0, 0

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
        assert event["ts"] >= self.moment, "the time runs backwards"
        self.at_moment = self.at_moment + 1 if event["ts"] == self.moment else 1
        self.moment, self.most_at_moment = event["ts"], max(self.most_at_moment, self.at_moment)
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
        for call, count in reached.items():
            tool, argument = call.split()
            assert tool != "buyCredits" or count * float(argument) <= BUDGET, "a limit was exceeded"

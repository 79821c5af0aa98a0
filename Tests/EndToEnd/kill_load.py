"""What runs while the gateway is killed: agents that ask, spend and are busy, and an operator who says yes."""

from __future__ import annotations

import contextlib
import http.client
import threading

from gateway import Gateway
from operator_socket import OperatorSocket, Refused
from wire import Wire

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

"""A client of the event socket, as Docs/event-socket.md describes it."""

from __future__ import annotations

import json
import queue
import socket
import threading
from pathlib import Path

from gateway import PATIENCE, eventually


class Refused(Exception):
    """The gateway's `error` for a command."""


class OperatorSocket:
    """One operator: commands with answers, and every event since the beginning."""

    def __init__(self, path: Path, attends: bool = False, since: int | None = 0):
        self.connection = socket.socket(socket.AF_UNIX)
        self.connection.connect(str(path))
        self.lines = self.connection.makefile("r", encoding="utf-8")
        self.answers: dict[int, queue.Queue] = {}
        self.events: list[dict] = []
        self.notices: list[dict] = []
        self.changed = threading.Condition()
        self.number = 0
        self.is_open = True
        threading.Thread(target=self._read, daemon=True).start()
        self.welcome = self.ask("hello", protocol=1, client="tests", attends=attends)
        if since is not None:
            self.ask("subscribe", since=since)

    def _read(self) -> None:
        try:
            for line in self.lines:
                message = json.loads(line)
                with self.changed:
                    if message.get("method") == "event":
                        self.events.append(message["params"])
                    elif message.get("method") == "ping":
                        self._send({"jsonrpc": "2.0", "id": message["id"], "result": {"seq": 0}})
                    elif "method" in message:
                        self.notices.append(message)
                    elif message.get("id") in self.answers:
                        self.answers[message["id"]].put(message)
                    self.changed.notify_all()
        except (OSError, ValueError):
            pass  # closed by this side
        finally:
            with self.changed:
                self.is_open = False
                for answer in self.answers.values():
                    answer.put(None)

    def _send(self, message: dict) -> None:
        self.connection.sendall(json.dumps(message).encode() + b"\n")

    def ask(self, method: str, **params):
        self.number += 1
        with self.changed:
            answer = self.answers[self.number] = queue.Queue()
            if not self.is_open:
                raise ConnectionError("the gateway has hung up")
        self._send({"jsonrpc": "2.0", "id": self.number, "method": method, "params": params})
        message = answer.get(timeout=PATIENCE)
        if message is None:
            raise ConnectionError("the gateway has hung up")
        if "error" in message:
            raise Refused(message["error"])
        return message["result"]

    def find(self, type: str, **members) -> list[dict]:
        """The events of a type whose members have these values."""
        with self.changed:
            return [
                event
                for event in self.events
                if event["type"] == type and all(event.get(key) == value for key, value in members.items())
            ]

    def wait_for(self, type: str, **members) -> dict:
        """The first event of a type with these values, as soon as there is one."""
        return eventually(lambda: self.find(type, **members), f"event {type} {members}")[0]

    def holds(self, agent: str | None = None) -> list[dict]:
        """The open questions, oldest first."""
        return [held for held in self.ask("holds")["holds"] if agent in (None, held["decided"]["agent"])]

    def held(self, agent: str | None = None) -> dict:
        """The newest open question, as soon as there is one."""
        return eventually(lambda: self.holds(agent), f"a held call of {agent or 'any agent'}")[-1]

    def recent(self, limit: int = 100) -> list[dict]:
        """The newest calls, oldest first."""
        return self.ask("recent", limit=limit)["calls"]

    def call_of(self, agent: str) -> dict:
        """The newest call of an agent."""
        return [row for row in self.recent() if row["decided"]["agent"] == agent][-1]

    def decide(self, held: dict, decision: str, reason: str | None = None) -> dict:
        members = {"id": held["decided"]["call"], "digest": held["digest"], "decision": decision}
        return self.ask("decide", **members, **({"reason": reason} if reason is not None else {}))

    def close(self) -> None:
        self.connection.close()

"""The console in a terminal of its own: how soon it shows everything, what it holds, and whether a key is ever lost."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import select
import signal
import socket
import statistics
import struct
import sys
import termios
import time
from pathlib import Path

from machine import resident_megabytes
from stack import Gateway, Load

ROWS, COLUMNS = 40, 120
# No text of the console or the benchmark has these letters: one on the screen is the effect of its key.
LETTERS = "αβγδεζηθικλμνξοπρστυφχψω" + "абвгдежзийклмнопрстуфхцчшщъыьэюя"
ENVIRONMENT = {"TERM": "xterm-256color", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "HOME": os.environ.get("HOME", "/")}


class Terminal:
    """`sluice console` on a pseudo terminal."""

    def __init__(self, sluice: Path, event_socket: Path):
        reading, writing = os.pipe()
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            os.write(writing, struct.pack("d", time.monotonic()))
            os.execve(sluice, [str(sluice), "console", "--socket", str(event_socket)], ENVIRONMENT)
        os.close(writing)
        self.started = struct.unpack("d", os.read(reading, 8))[0]
        os.close(reading)

    def read(self, patience: float) -> bytes:
        """What was drawn, as soon as there is something."""
        if not select.select([self.master], [], [], patience)[0]:
            return b""
        try:
            return os.read(self.master, 1 << 16)
        except OSError:
            sys.exit("bench: the console ended by itself")

    def type(self, text: str) -> None:
        os.write(self.master, text.encode())

    def leave(self) -> None:
        self.type("\x1b")
        end = time.monotonic() + 5
        asked = 0.0
        while time.monotonic() < end:
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                break
            if time.monotonic() - asked > 0.7:
                asked = time.monotonic()
                self.type("q")
            if select.select([self.master], [], [], 0.02)[0]:
                try:
                    os.read(self.master, 1 << 16)
                except OSError:
                    pass
        else:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
            sys.exit("bench: the console did not leave when told to")
        os.close(self.master)

    def first_frame(self) -> float:
        """Milliseconds from the start of the program to the frame with title, rows and `LIVE`."""
        drawn = b""
        while time.monotonic() - self.started < 10:
            drawn += self.read(0.5)
            if b"Sluice" in drawn and "● LIVE".encode() in drawn and drawn.count(b"render") >= 20:
                return (time.monotonic() - self.started) * 1000
        sys.exit(f"bench: the console showed no whole frame within 10 s:\n{drawn[-2000:]!r}")


class Keys:
    """Letters typed one by one; each must appear on the screen."""

    def __init__(self, terminal: Terminal):
        self.terminal = terminal
        self.drawn = b""
        self.latencies: list[float] = []
        self.lost = 0

    def type(self, interval: float) -> None:
        """All letters at this interval, into an empty filter, whatever has appeared of the earlier ones."""
        self.terminal.type("/")
        self._watch({}, time.monotonic() + 0.3)
        waiting: dict[str, float] = {}
        for letter in LETTERS:
            waiting[letter] = time.monotonic()
            self.terminal.type(letter)
            self._watch(waiting, time.monotonic() + interval)
        end = time.monotonic() + 5
        while waiting and time.monotonic() < end:
            self._watch(waiting, time.monotonic() + 0.05)
        self.lost += len(waiting)
        self.terminal.type("\x1b")
        self._watch({}, time.monotonic() + 0.8)

    def _watch(self, waiting: dict[str, float], until: float) -> None:
        while (left := until - time.monotonic()) > 0:
            # A letter may be cut by the end of a read: the last byte is looked at again.
            self.drawn = self.drawn[-1:] + self.terminal.read(left)
            seen = [letter for letter in waiting if letter.encode() in self.drawn]
            for letter in seen:
                self.latencies.append((time.monotonic() - waiting.pop(letter)) * 1000)


def newest_event(event_socket: Path) -> int:
    """The place of the newest event, by the gateway's word."""
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(str(event_socket))
        hello = {"jsonrpc": "2.0", "id": 1, "method": "hello", "params": {"protocol": 1, "client": "bench"}}
        connection.sendall(json.dumps(hello).encode() + b"\n")
        return json.loads(connection.makefile().readline())["result"]["seq"]


def measure(sluice: Path, gateway: Gateway, load: Load, calls: int, starts: int) -> dict:
    made = 0
    while made < calls:
        made += load.run(gateway, 8, seconds=1, warm_up=1, rate=calls // 4)["sent"]
    frames, memory = [], 0.0
    for _ in range(starts):
        terminal = Terminal(sluice, gateway.socket)
        frames.append(terminal.first_frame())
        time.sleep(0.3)
        memory = max(memory, resident_megabytes(terminal.pid))
        terminal.leave()

    terminal = Terminal(sluice, gateway.socket)
    terminal.first_frame()
    feeding = load.start(gateway, 8, seconds=9, warm_up=1, rate=1100)
    keys = Keys(terminal)
    time.sleep(1)
    first, since = newest_event(gateway.socket), time.monotonic()
    keys.type(interval=0.06)
    keys.type(interval=0.0)
    events = (newest_event(gateway.socket) - first) / (time.monotonic() - since)
    memory = max(memory, resident_megabytes(terminal.pid))
    load.finish(feeding, gateway)
    terminal.leave()
    return {
        "calls": int(made), "first_frame": statistics.median(frames), "slowest_frame": max(frames), "memory": memory,
        "events": events, "keys": 2 * len(LETTERS), "lost": keys.lost,
        "key_p50": statistics.median(keys.latencies), "key_max": max(keys.latencies),
    }

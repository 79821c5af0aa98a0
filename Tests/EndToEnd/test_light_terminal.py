"""What the console and a terminal say to each other beside keys and frames."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import termios
import time

import pytest

from gateway import PATIENCE, SLUICE

ASKED = b"\x1b]11;?\x1b\\"
WHITE = b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\"
LIGHT_TEXT = b"38;5;235"


class Terminal:
    """A terminal that is this program: what is written to it, as bytes."""

    def __init__(self, *words):
        self.written = b""
        self.pid, self.file = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", LC_ALL="C.UTF-8")
            os.environ.pop("NO_COLOR", None)
            os.execv(SLUICE, [str(SLUICE), *map(str, words)])
        fcntl.ioctl(self.file, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def say(self, words: bytes) -> None:
        os.write(self.file, words)

    def reads(self, wanted: bytes) -> None:
        end = time.monotonic() + PATIENCE
        while wanted not in self.written:
            assert time.monotonic() < end, f"{wanted!r} is not in {self.written!r}"
            self._read(0.1)

    def ends(self) -> int:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self._read(0.1):
            pass
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])

    def _read(self, patience: float) -> bool:
        if not select.select([self.file], [], [], patience)[0]:
            return True
        try:
            part = os.read(self.file, 1 << 16)
        except OSError:
            return False
        self.written += part
        return bool(part)


@pytest.fixture
def terminal(shared):
    def start(*words) -> Terminal:
        terminal = Terminal("console", "--socket", shared.socket, *words)
        started.append(terminal)
        terminal.reads(ASKED)
        return terminal

    started: list[Terminal] = []
    yield start
    for terminal in started:
        os.close(terminal.file)


def test_a_light_terminal_gets_the_light_theme(terminal):
    light = terminal()
    light.reads(b"LIVE")

    light.say(WHITE)

    light.reads(LIGHT_TEXT)


def test_the_theme_that_somebody_chose_stays(terminal):
    chosen = terminal("--theme", "dark")
    chosen.say(WHITE + b"?")
    chosen.reads(b"approve")

    assert LIGHT_TEXT not in chosen.written


def test_letters_stay_in_their_cells_and_the_terminal_is_left_as_it_was(terminal):
    any_terminal = terminal()
    any_terminal.reads(b"LIVE")
    assert b"\x1b[8l" in any_terminal.written

    any_terminal.say(b"q")

    assert any_terminal.ends() == 0
    assert any_terminal.written.rindex(b"\x1b[8h") > any_terminal.written.rindex(b"\x1b[8l")

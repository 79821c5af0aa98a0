"""A real terminal: tmux runs the console, keys go in, the screen comes out."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
import time
import uuid
from pathlib import Path

from gateway import SLUICE, eventually


class Screen:
    """`sluice console` in a tmux of its own."""

    def __init__(self, command: list, columns: int = 80, rows: int = 24, term: str = "xterm-256color", env=None):
        self.server = f"sluice-{uuid.uuid4().hex[:8]}"
        # Beside the screen: after a SIGKILL the terminal is given back by the guard, maybe over what was printed then.
        self.code = Path(tempfile.gettempdir()) / f"{self.server}.code"
        line = " ".join(shlex.quote(str(part)) for part in command)
        variables = {"TERM": term, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", **(env or {})}
        settings = " ".join(f"{name}={shlex.quote(value)}" for name, value in variables.items())
        self._tmux(
            "-f", "/dev/null", "new-session", "-d", "-x", columns, "-y", rows,
            f"env {settings} {line}; code=$?; echo \"[ended $code]\"; echo $code > {self.code}; sleep 3600",
        )

    @classmethod
    def console(cls, gateway, *arguments, **options) -> "Screen":
        return cls.of_command("console", "--socket", gateway.socket, *arguments, **options)

    @classmethod
    def of_command(cls, *arguments, **options) -> "Screen":
        """Any `sluice` command in a terminal."""
        return cls([SLUICE, *arguments], **options)

    def _tmux(self, *arguments) -> str:
        environment = {**os.environ, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color"}
        done = subprocess.run(
            ["tmux", "-u", "-L", self.server, *map(str, arguments)], capture_output=True, text=True, env=environment
        )
        if done.returncode != 0:
            raise AssertionError(f"tmux {arguments}: {done.stderr}")
        return done.stdout

    def text(self, colours: bool = False) -> str:
        return self._tmux("capture-pane", "-p", *(["-e"] if colours else []))

    def keys(self, *names: str) -> None:
        """Keys by tmux's names: `a`, `Enter`, `Escape`, `Up`."""
        self._tmux("send-keys", *names)

    def type(self, text: str) -> None:
        self._tmux("send-keys", "-l", text)

    def bytes(self, *raw: int) -> None:
        """Bytes as a terminal sends them."""
        self._tmux("send-keys", "-H", *(f"{byte:02x}" for byte in raw))

    def click(self, column: int, row: int) -> None:
        """A click of the left button, as terminals report it (SGR, counted from 1)."""
        for end in "Mm":
            self.bytes(*f"\x1b[<0;{column};{row}{end}".encode())

    def resize(self, columns: int, rows: int) -> None:
        self._tmux("resize-window", "-x", columns, "-y", rows)

    def shows(self, *parts: str) -> str:
        """The screen, as soon as it shows all parts."""
        try:
            return eventually(
                lambda: (screen := self.text()) and all(part in screen for part in parts) and screen, str(parts)
            )
        except AssertionError:
            raise AssertionError(f"the screen never showed {parts}:\n{self.text()}") from None

    def keys_until(self, key: str, *any_of: str) -> str:
        """Presses a key until one of these shows: a key that comes too early is not taken."""

        def look():
            self.keys(key)
            return self._soon(any_of)

        try:
            return eventually(look, str(any_of))
        except AssertionError:
            raise AssertionError(f"{key} never brought {any_of}:\n{self.text()}") from None

    def _soon(self, any_of: tuple[str, ...]) -> str | None:
        end = time.monotonic() + 0.4
        while time.monotonic() < end:
            screen = self.text()
            if any(part in screen for part in any_of):
                return screen
            time.sleep(0.03)
        return None

    def selected(self) -> str:
        """The selected row."""
        return next((line for line in self.text().splitlines() if line.startswith(("▌", ">"))), "")

    def select(self, part: str) -> None:
        """Moves down until the selected row names `part`."""
        while part not in (row := self.selected()):
            self.keys("j")
            eventually(lambda: self.selected() != row, f"the selection moves on from {row!r}")

    def line(self, part: str) -> str:
        """The line that shows `part`."""
        return next((line for line in self.text().splitlines() if part in line), "")

    def command(self, line: str) -> None:
        self.keys(":")
        self.type(line)
        self.shows(line)
        self.keys("Enter")

    def loses(self, part: str) -> str:
        try:
            return eventually(lambda: part not in (screen := self.text()) and screen, part)
        except AssertionError:
            raise AssertionError(f"the screen kept showing {part!r}:\n{self.text()}") from None

    def ended(self) -> int:
        """The exit code, once the program has ended."""
        return int(eventually(lambda: self.code.exists() and self.code.read_text().strip(), "the console ends"))

    def process(self) -> int:
        """The process id of the program in the terminal."""
        shell = self._tmux("display", "-p", "#{pane_pid}").strip()
        children = subprocess.run(["pgrep", "-P", shell], capture_output=True, text=True).stdout.split()
        return int(children[0])

    def is_restored(self) -> bool:
        """Whether the terminal is as a program found it: first screen, cursor, echo, no mouse, no paste marks."""
        flags = "#{alternate_on} #{cursor_flag} #{mouse_any_flag} #{keypad_cursor_flag}"
        tty = self._tmux("display", "-p", "#{pane_tty}").strip()
        modes = subprocess.run(["stty", "-F", tty, "-a"], capture_output=True, text=True).stdout.split()
        return self._tmux("display", "-p", flags).strip() == "0 1 0 0" and "echo" in modes and "icanon" in modes

    def title(self) -> str:
        """The title of the terminal's window."""
        return self._tmux("display", "-p", "#{pane_title}").strip()

    def close(self) -> None:
        subprocess.run(["tmux", "-L", self.server, "kill-server"], capture_output=True)
        self.code.unlink(missing_ok=True)

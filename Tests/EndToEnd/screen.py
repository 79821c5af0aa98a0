"""A real terminal: tmux runs the console, keys go in, the screen comes out."""

from __future__ import annotations

import os
import shlex
import subprocess
import uuid

from gateway import SLUICE, eventually


class Screen:
    """`sluice console` in a tmux of its own."""

    def __init__(self, command: list, columns: int = 80, rows: int = 24, term: str = "xterm-256color", env=None):
        self.server = f"sluice-{uuid.uuid4().hex[:8]}"
        line = " ".join(shlex.quote(str(part)) for part in command)
        variables = {"TERM": term, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", **(env or {})}
        settings = " ".join(f"{name}={shlex.quote(value)}" for name, value in variables.items())
        self._tmux(
            "-f", "/dev/null", "new-session", "-d", "-x", columns, "-y", rows,
            f"env {settings} {line}; echo \"[ended $?]\"; sleep 3600",
        )

    @classmethod
    def console(cls, gateway, *arguments, **options) -> "Screen":
        return cls([SLUICE, "console", "--socket", gateway.socket, *arguments], **options)

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

    def loses(self, part: str) -> str:
        try:
            return eventually(lambda: part not in (screen := self.text()) and screen, part)
        except AssertionError:
            raise AssertionError(f"the screen kept showing {part!r}:\n{self.text()}") from None

    def close(self) -> None:
        subprocess.run(["tmux", "-L", self.server, "kill-server"], capture_output=True)

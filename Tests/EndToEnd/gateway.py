"""A gateway of its own for one test: the built program, a throw-away directory, real servers behind it."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SLUICE = Path(os.environ.get("SLUICE", ROOT / ".build" / "debug" / "sluice"))
PYTHON = ROOT / ".build" / "python" / "bin" / "python"
PYTHON_LEGACY = ROOT / ".build" / "python-legacy" / "bin" / "python"
SERVERS = Path(__file__).resolve().parent / "servers"
PATIENCE = 20.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def eventually(what, message: str, patience: float = PATIENCE):
    """The first true value of `what()`, or a failure that says what was waited for."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        value = what()
        if value:
            return value
        time.sleep(0.02)
    raise AssertionError(f"waited {patience:g} s in vain: {message}")


class Gateway:
    """`sluice gateway` with a configuration of the test's making."""

    def __init__(self, directory: Path, servers: dict[str, dict], policies: dict[str, dict], **top):
        self.directory = directory
        self.port = top.pop("port", None) or free_port()
        self.socket = directory / "run" / "gateway.sock"
        self.state = Path(top.get("state", directory / "state"))
        self.config = directory / "sluice.yaml"
        self.process: subprocess.Popen | None = None
        self.stderr = ""
        self._tokens: dict[tuple[str, str], str] = {}
        for name, policy in policies.items():
            self.write_policy(name, policy)
            servers[name].setdefault("policy", f"{name}.json")
        # JSON is YAML: what the test says is what the gateway reads.
        configuration = {
            "listen": f"127.0.0.1:{self.port}",
            "socket": str(self.socket),
            "state": str(self.state),
            **top,
            "servers": servers,
        }
        self.config.write_text(json.dumps(configuration, indent=2))

    def write_policy(self, server: str, policy: dict | str) -> None:
        text = policy if isinstance(policy, str) else json.dumps(policy, indent=2)
        (self.directory / f"{server}.json").write_text(text)

    def start(self, env: dict[str, str] | None = None) -> "Gateway":
        self.stderr = ""
        self.heard = len(self.stderr)
        self.process = subprocess.Popen(
            [SLUICE, "gateway", "--config", self.config],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, **(env or {})},
        )
        self._reading = threading.Thread(target=self._read_stderr, args=(self.process,), daemon=True)
        self._reading.start()
        try:
            eventually(self._ready, "the gateway listens")
        except AssertionError as failure:
            raise AssertionError(f"{failure}\n{self.stderr}") from None
        return self

    def _read_stderr(self, process: subprocess.Popen) -> None:
        for line in process.stderr:
            if process is self.process:
                self.stderr += line

    def _ready(self) -> bool:
        if self.process.poll() is not None:
            self._reading.join(PATIENCE)  # what it said last may still be on its way
            raise AssertionError(f"the gateway ended with {self.process.returncode}:\n{self.stderr}")
        return self.socket.exists() and "listening" in self.stderr[self.heard :]

    def stop(self, how: int = signal.SIGTERM) -> int:
        if self.process is None:
            return 0
        if self.process.poll() is None:
            self.process.send_signal(how)
        try:
            return self.process.wait(timeout=PATIENCE)
        finally:
            if self.process.poll() is None:
                self.process.kill()

    def sluice(self, *arguments, check: bool = True, input: str | None = None) -> subprocess.CompletedProcess:
        """Another `sluice` command beside the gateway."""
        done = subprocess.run(
            [SLUICE, *map(str, arguments)], capture_output=True, text=True, input=input, timeout=60
        )
        if check and done.returncode != 0:
            raise AssertionError(f"sluice {arguments} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
        return done

    def token(self, server: str, label: str = "design-bot") -> str:
        """The token of a grant, made on first use."""
        if (server, label) not in self._tokens:
            made = self.sluice("grant", "create", "--config", self.config, "--server", server, "--label", label)
            self._tokens[server, label] = made.stdout.strip()
        return self._tokens[server, label]

    def url(self, server: str) -> str:
        return f"http://127.0.0.1:{self.port}/mcp/{server}"

    def calls(self) -> list[str]:
        """The calls that reached the server, in order."""
        return self._lines("calls")

    def wire(self, method: str = "tools/call") -> list[str]:
        """The lines of a method as they reached the server."""
        return [line for line in self._lines("wire") if json.loads(line).get("method") == method]

    def _lines(self, file: str) -> list[str]:
        path = self.directory / file
        return path.read_text().splitlines() if path.exists() else []


def plain_server(name: str, directory: Path, **more) -> dict:
    """One of the servers beside these tests that need no library, noting in `directory` what reaches it."""
    files = {"CALLS_FILE": "calls", "WIRE_FILE": "wire", "TOOLS_FILE": "tools.json"}
    env = {variable: str(directory / file) for variable, file in files.items()}
    return {"command": [sys.executable, "-S", str(SERVERS / f"{name}.py")], "env": env, **more}


def plain_command(name: str, directory: Path) -> list[str]:
    """The same as a command for whoever starts it without an environment."""
    server = plain_server(name, directory)
    return ["env", *(f"{name}={value}" for name, value in server["env"].items()), *server["command"]]


def sdk_server(**more) -> dict:
    """The server made with the official SDK, over stdio."""
    return {"command": [str(PYTHON), str(SERVERS / "sdk.py")], **more}


if sys.version_info < (3, 10):
    raise SystemExit("the end-to-end tests need Python 3.10 or later")

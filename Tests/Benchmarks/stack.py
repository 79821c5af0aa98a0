"""What is measured: the server, nginx and the gateway before it, each a process of its own in one throw-away directory."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
NGINX = """
worker_processes {workers};
daemon off;
pid {directory}/nginx.pid;
error_log stderr warn;
events {{ worker_connections 1024; }}
http {{
  access_log off;
  {temporary}
  upstream server {{ server 127.0.0.1:{upstream}; keepalive 64; keepalive_requests 1000000000; }}
  server {{
    listen 127.0.0.1:{port};
    keepalive_requests 1000000000;
    location / {{ proxy_pass http://server; proxy_http_version 1.1; proxy_set_header Connection ""; }}
  }}
}}
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Member:
    """A process that listens on a port, and its standard error in a file."""

    def __init__(self, name: str, directory: Path, command: list, port: int):
        self.name = name
        self.port = port
        self.log = directory / "log"
        with self.log.open("w") as log:
            self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self._wait()

    @property
    def pid(self) -> int:
        return self.process.pid

    def _wait(self) -> None:
        end = time.monotonic() + 20
        while time.monotonic() < end and self.process.poll() is None:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        self.stop()
        sys.exit(f"bench: {self.name} did not come up:\n{self.log.read_text()}")

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def upstream(program: Path, directory: Path) -> Member:
    port = free_port()
    directory.mkdir()
    return Member("the server", directory, [program, "serve", "--port", str(port)], port)


def nginx(name: str, workers: int | str, directory: Path, server: Member) -> Member:
    """A plain reverse proxy: kept connections on both sides, no log."""
    port = free_port()
    directory.mkdir()
    kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    temporary = " ".join(f"{kind}_temp_path {directory}/{kind};" for kind in kinds)
    text = NGINX.format(workers=workers, directory=directory, temporary=temporary, upstream=server.port, port=port)
    (directory / "nginx.conf").write_text(text)
    program = shutil.which("nginx", path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin")
    if program is None:
        sys.exit("bench: nginx is not installed; on Debian or Ubuntu: apt-get install nginx-light")
    return Member(name, directory, [program, "-e", "stderr", "-c", directory / "nginx.conf"], port)


class Gateway(Member):
    """`sluice gateway` with ten rules, rate limits that never bind, and its ledger on the disk."""

    def __init__(self, sluice: Path, directory: Path, server: Member):
        directory.mkdir()
        port = free_port()
        self.socket = directory / "run" / "gateway.sock"
        configuration = directory / "sluice.yaml"
        policy = directory / "policy.json"
        policy.write_text((HERE / "policy.json").read_text())
        # JSON is YAML: what is said here is what the gateway reads.
        configuration.write_text(json.dumps({
            "listen": f"127.0.0.1:{port}",
            "socket": str(self.socket),
            "state": str(directory / "state"),
            "max_rate": 1_000_000,
            "servers": {"bench": {"url": f"http://127.0.0.1:{server.port}/mcp", "policy": str(policy)}},
        }))
        made = subprocess.run(
            [sluice, "grant", "create", "--config", configuration, "--server", "bench", "--label", "bench-bot"],
            capture_output=True, text=True,
        )
        if made.returncode != 0:
            sys.exit(f"bench: no grant: {made.stderr}")
        self.token = made.stdout.strip()
        super().__init__("the gateway", directory, [sluice, "gateway", "--config", configuration], port)


class Load:
    """`benchmark load`: checked calls in a closed loop."""

    def __init__(self, program: Path):
        self.program = program

    def run(self, target: Member, connections: int, seconds: int, warm_up: int = 1, rate: int | None = None) -> dict:
        process = self.start(target, connections, seconds, warm_up, rate)
        return self.finish(process, target)

    def start(self, target: Member, connections: int, seconds: int, warm_up: int, rate: int | None) -> subprocess.Popen:
        path = "/mcp/bench" if isinstance(target, Gateway) else "/mcp"
        options = {
            "--url": f"http://127.0.0.1:{target.port}{path}", "--connections": connections, "--seconds": seconds,
            "--warm-up": warm_up, "--token": getattr(target, "token", None), "--rate": rate,
        }
        words = [str(word) for option in options.items() if option[1] is not None for word in option]
        return subprocess.Popen(
            [self.program, "load", *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    def finish(self, process: subprocess.Popen, target: Member) -> dict:
        out, error = process.communicate()
        if process.returncode != 0:
            sys.exit(f"bench: the load on {target.name} failed: {error.strip()}\n{target.log.read_text()[-2000:]}")
        return json.loads(out)

"""What every end-to-end test has at hand."""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import socket
import subprocess

import pytest

from agent import Agent
from disk import SmallDisk
from gateway import SLUICE, Gateway, eventually, plain_server
from operator_socket import OperatorSocket
from policies import IMAGES
from screen import Screen
from wire import Wire

NAMES = itertools.count(1)


@pytest.fixture
def stack():
    """What a test starts ends with it."""
    with contextlib.ExitStack() as stack:
        yield stack


@pytest.fixture
def start_gateway(tmp_path, stack):
    """Starts a gateway of the test's own."""

    def start(servers: dict, policies: dict, env=None, **top) -> Gateway:
        gateway = Gateway(tmp_path, servers, policies, **top)
        stack.callback(gateway.stop)
        return gateway.start(env)

    return start


@pytest.fixture
def web(stack):
    """Starts a web server of ours; ends it with the test."""

    def start(command: list, port: int) -> subprocess.Popen:
        process = subprocess.Popen(list(map(str, command)), stderr=subprocess.DEVNULL)
        stack.callback(lambda: (process.kill(), process.wait()))
        eventually(lambda: is_open(port), f"port {port} is open")
        return process

    return start


def is_open(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture
def images(tmp_path, start_gateway) -> Gateway:
    """A gateway of the test's own before the image server, with the policy `IMAGES`."""
    return start_gateway({"runware": plain_server("images", tmp_path)}, {"runware": IMAGES})


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    """The same, for all stories of a file that leave it as they found it."""
    directory = tmp_path_factory.mktemp("shared")
    gateway = Gateway(directory, {"runware": plain_server("images", directory)}, {"runware": IMAGES})
    try:
        yield gateway.start()
    finally:
        gateway.stop()


@pytest.fixture
def name() -> str:
    """A label for a grant that no other test uses: limits and questions of its own."""
    return f"bot-{next(NAMES)}"


@pytest.fixture
def connect(stack, name):
    """Connects an agent (the official SDK) to a server through a gateway."""

    def make(gateway: Gateway, server: str = "runware", label: str | None = None, mode: str = "auto", **options):
        agent = Agent(gateway.url(server), gateway.token(server, label or name), mode=mode, **options)
        stack.callback(agent.close)
        return agent

    return make


@pytest.fixture
def wire(name):
    """An agent by hand."""

    def make(gateway: Gateway, server: str = "runware", label: str | None = None, **options) -> Wire:
        return Wire(gateway, server, label or name, **options)

    return make


@pytest.fixture
def operator(stack):
    """An operator at a gateway's event socket."""

    def make(gateway: Gateway, **options) -> OperatorSocket:
        person = OperatorSocket(gateway.socket, **options)
        stack.callback(person.close)
        return person

    return make


@pytest.fixture
def console(stack):
    """The console at a gateway, in a real terminal."""

    def make(gateway: Gateway, *arguments, **options) -> Screen:
        screen = Screen.console(gateway, *arguments, **options)
        stack.callback(screen.close)
        return screen

    return make


@pytest.fixture
def small_disk(tmp_path, stack):
    """Mounts a disk of so many MiB."""

    def mount(size: int) -> SmallDisk:
        disk = SmallDisk(tmp_path / "disk", size)
        stack.callback(disk.close)
        return disk

    return mount


@pytest.fixture
def home(tmp_path):
    """A home of the test's own, in which nothing is configured."""
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


@pytest.fixture
def scan(home, tmp_path):
    """Runs `sluice scan` in an empty directory."""
    place = tmp_path / "place"
    place.mkdir()

    def run(*words, code: int | None = 0, env: dict | None = None, cwd=place) -> subprocess.CompletedProcess:
        variables = {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8", **(env or {})}
        done = subprocess.run(
            [SLUICE, "scan", *map(str, words)], capture_output=True, text=True, env=variables, cwd=cwd, timeout=60
        )
        assert code is None or done.returncode == code, f"{words}: {done.returncode}\n{done.stdout}{done.stderr}"
        return done

    run.place = place
    return run


@pytest.fixture
def configuration(tmp_path):
    """A `sluice.yaml` with these servers."""

    def write(servers: dict, **policies) -> str:
        for name, policy in policies.items():
            (tmp_path / f"{name}.json").write_text(json.dumps(policy))
            servers[name]["policy"] = f"{name}.json"
        (tmp_path / "sluice.yaml").write_text(json.dumps({"servers": servers, "state": str(tmp_path / "state")}))
        return str(tmp_path / "sluice.yaml")

    return write

"""What every end-to-end test has at hand."""

from __future__ import annotations

import contextlib

import pytest

from agent import Agent
from gateway import Gateway, stdio_server
from operator_socket import OperatorSocket
from screen import Screen

IMAGES = {
    "version": "1",
    "default": "deny",
    "hide": ["imageUpload"],
    "tools": {
        "imageInference": {
            "require": [
                {
                    "conditions": [{"path": "args.width", "op": "lte", "value": 2048}],
                    "on_deny": "At most 2048 pixels wide.",
                }
            ],
            "require_approval": [
                {
                    "conditions": [{"path": "args.numberResults", "op": "gt", "value": 4}],
                    "timeout": "10m",
                    "reason": "More than four images at once",
                }
            ],
        },
        "modelSearch": {"limits": [{"counter": "searches", "window": "hour", "max": 3, "scope": "grant"}]},
        "listVideoModels": {},
    },
}
MANY_IMAGES = {"positivePrompt": "a walnut desk lamp", "numberResults": 6, "width": 1024, "height": 1024}


@pytest.fixture
def stack():
    with contextlib.ExitStack() as stack:
        yield stack


@pytest.fixture
def start_gateway(tmp_path, stack):
    """Starts a gateway; everything that a test starts ends with it."""

    def start(servers: dict, policies: dict, env=None, **top) -> Gateway:
        gateway = Gateway(tmp_path, servers, policies, **top)
        stack.callback(gateway.stop)
        return gateway.start(env)

    return start


@pytest.fixture
def images(start_gateway) -> Gateway:
    """A gateway before an image server (stdio) with the policy `IMAGES`."""
    return start_gateway({"runware": {"command": stdio_server("images")}}, {"runware": IMAGES})


@pytest.fixture
def connect(stack):
    """Connects an agent to a server through a gateway."""

    def make(gateway: Gateway, server: str = "runware", label: str = "design-bot", mode: str = "auto", **options):
        agent = Agent(gateway.url(server), gateway.token(server, label), mode=mode, **options)
        stack.callback(agent.close)
        return agent

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

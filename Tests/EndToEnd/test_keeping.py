"""What is kept of arguments: by server, all of it, chosen paths, or only the keys."""

import json
import sqlite3
import sys
from pathlib import Path

import pytest

from gateway import eventually, plain_server
from policies import FEW_IMAGES, IMAGES, MANY_IMAGES


def kept(state: Path) -> list[dict]:
    with sqlite3.connect(state / "ledger.sqlite") as database:
        return [json.loads(value) for (value,) in database.execute("SELECT value FROM record_values ORDER BY seq")]


@pytest.fixture
def start_keeping(tmp_path, start_gateway):
    def start(arguments):
        server = plain_server("images", tmp_path, arguments=arguments)
        told = tmp_path / "told"
        notify = [sys.executable, "-c", f"import sys; open({str(told)!r}, 'a').write(sys.stdin.read())"]
        return start_gateway({"runware": server}, {"runware": IMAGES}, notify=notify), told

    return start


def test_of_a_server_that_keeps_only_keys_no_value_is_left_behind(start_keeping, connect, operator, name):
    gateway, told = start_keeping("keys")
    agent = connect(gateway)
    person = operator(gateway)
    waiting = agent.start("imageInference", MANY_IMAGES | {"positivePrompt": "a very private lamp"})
    held = person.held(name)
    assert held["arguments"]["positivePrompt"] == "a very private lamp", "who decides sees it whole"
    person.decide(held, "approve")
    waiting.result(20)
    eventually(lambda: told.exists() and told.read_text(), "notify is told")
    gateway.stop()

    (arguments,) = kept(gateway.state)
    assert set(arguments) == set(MANY_IMAGES) | {"positivePrompt"}
    assert all(value.startswith("‹withheld ") for value in arguments.values())
    left = gateway.stderr + told.read_text() + (gateway.state / "ledger.sqlite").read_bytes().decode(errors="replace")
    assert "very private" not in left and "withheld" in told.read_text()


def test_chosen_paths_are_kept(start_keeping, connect):
    gateway, _ = start_keeping(["/width"])
    connect(gateway).call("imageInference", FEW_IMAGES)
    gateway.stop()
    (arguments,) = kept(gateway.state)
    assert arguments["width"] == FEW_IMAGES["width"]
    assert arguments["positivePrompt"].startswith("‹withheld ")

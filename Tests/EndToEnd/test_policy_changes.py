"""What is told of policy files, and `reload: ask`: a changed one waits until an operator has seen what differs."""

import copy
import json
import os
import subprocess

import pytest

from gateway import SLUICE, eventually, plain_server
from operator_socket import Refused
from policies import FEW_IMAGES, IMAGES

WIDER = copy.deepcopy(IMAGES)
WIDER["tools"]["imageInference"]["require"][0]["conditions"][0]["value"] = 8192
WIDE = FEW_IMAGES | {"width": 4096}


@pytest.fixture
def asking(start_gateway, tmp_path):
    """A gateway whose policy file was just changed, so that wider images are allowed."""
    gateway = start_gateway({"runware": plain_server("images", tmp_path, reload="ask")}, {"runware": IMAGES})
    gateway.write_policy("runware", WIDER)
    return gateway


def waiting(person) -> dict | None:
    return person.ask("rules")["servers"][0].get("waiting")


def test_a_change_waits_and_the_old_file_holds_until_an_operator_puts_it_in_force(asking, connect, operator):
    agent, person = connect(asking), operator(asking)
    told = person.wait_for("policy.waiting", server="runware")

    assert agent.call("imageInference", WIDE).is_error
    shown = waiting(person)
    assert shown["hash"] == told["hash"] and not shown["cut"]
    changed = [line[0] + line[1:].strip() for line in shown["difference"] if line[0] in "-+"]
    assert changed == ['-"value": 2048', '+"value": 8192']

    with pytest.raises(Refused, match="changed again"):
        person.ask("acceptPolicy", server="runware", hash="00")
    person.ask("acceptPolicy", server="runware", hash=shown["hash"])

    assert person.wait_for("policy.reloaded", server="runware", hash=shown["hash"])["by"]
    assert not agent.call("imageInference", WIDE).is_error
    assert waiting(person) is None
    with pytest.raises(Refused, match="no change"):
        person.ask("acceptPolicy", server="runware", hash=shown["hash"])


def test_a_change_that_is_taken_back_or_spoiled_no_longer_waits(asking, operator):
    person = operator(asking)
    person.wait_for("policy.waiting", server="runware")

    asking.write_policy("runware", IMAGES)
    eventually(lambda: waiting(person) is None, "the file says again what is in force")

    asking.write_policy("runware", WIDER)
    eventually(lambda: waiting(person), "it waits again")
    asking.write_policy("runware", "{")
    eventually(lambda: waiting(person) is None, "what waited is not what the file says")
    assert person.ask("rules")["servers"][0]["problem"]


def test_the_command_shows_what_differs_and_asks(asking, operator):
    person = operator(asking)
    person.wait_for("policy.waiting", server="runware")

    assert "sluice rules accept runware" in asking.sluice("rules", "--socket", asking.socket).stdout
    asked = asking.sluice("rules", "accept", "runware", "--socket", asking.socket, check=False)
    assert asked.returncode == 64 and "8192" in asked.stderr and "Nobody can be asked here" in asked.stderr
    unseen = asking.sluice("rules", "accept", "runware", "--yes", "--socket", asking.socket, check=False)
    assert unseen.returncode == 64 and "--hash" in unseen.stderr

    seen = waiting(person)["hash"]
    done = asking.sluice("rules", "accept", "runware", "--yes", "--hash", seen, "--socket", asking.socket)
    assert "in force" in done.stdout
    again = asking.sluice("rules", "accept", "runware", "--yes", "--hash", seen, "--socket", asking.socket, check=False)
    assert again.returncode == 1 and "no change of its policy waits" in again.stderr


def test_the_console_shows_what_differs_and_a_second_key_puts_it_in_force(asking, operator, console):
    person = operator(asking)
    person.wait_for("policy.waiting", server="runware")

    screen = console(asking)
    screen.shows("LIVE")
    screen.keys("2")
    screen.shows("has changed and waits: Enter")
    screen.keys("g", "Enter")
    screen.shows("put in force", '- ', '"value": 8192')
    screen.keys("a")
    screen.shows("Put the changed policy of runware in force?")
    screen.keys_until("y", "the changed file is in force")

    assert person.wait_for("policy.reloaded", server="runware")
    eventually(lambda: waiting(person) is None, "nothing waits")


def test_each_server_that_uses_a_file_is_told_to_use_it(start_gateway, operator, tmp_path):
    servers = {name: plain_server("images", tmp_path, policy="shared.json") for name in ("one", "two")}
    (tmp_path / "shared.json").write_text(json.dumps(IMAGES))
    person = operator(start_gateway(servers, {}))
    for name in servers:
        person.wait_for("policy.reloaded", server=name)


def test_every_error_of_a_refused_file_is_shown_the_most_useful_first(start_gateway, operator, console, tmp_path):
    gateway = start_gateway({"runware": plain_server("images", tmp_path)}, {"runware": IMAGES})
    person = operator(gateway)
    person.wait_for("server.up", server="runware")
    gateway.write_policy("runware", json.dumps({"version": "1", "defualt": "deny", "tols": {}}))

    def refused() -> dict | None:
        rules = person.ask("rules")["servers"][0]
        return rules if len(rules.get("problems", [])) == 3 else None

    told = eventually(refused, "the file is refused for three errors")
    assert told["problem"] == told["problems"][0] and "did you mean `default`?" in told["problem"]
    assert "furtherProblems" not in told
    words = " ".join(gateway.sluice("rules", "--socket", gateway.socket).stdout.split())
    assert all(f"`{key}`" in words for key in ("defualt", "tols", "default")), words

    screen = console(gateway)
    screen.shows("LIVE")
    screen.keys("2")
    screen.shows("refused, the old policy holds", "(and 2 more)")
    screen.keys("g", "Enter")
    screen.shows("`default`?", "`tools`?", "needs")


def test_a_pipe_in_the_place_of_a_policy_is_refused_and_stops_nothing(images, connect, operator):
    agent, person = connect(images), operator(images)
    (images.directory / "runware.json").unlink()
    os.mkfifo(images.directory / "runware.json")

    rejected = person.wait_for("policy.rejected", server="runware")

    assert any("it is a pipe, no regular file" in error for error in rejected["errors"])
    assert not agent.call("imageInference", FEW_IMAGES).is_error, "the old one stays in force"
    (images.directory / "runware.json").unlink()
    images.write_policy("runware", WIDER)
    eventually(lambda: not agent.call("imageInference", WIDE).is_error, "the next change is read")
    assert images.stop() == 0


@pytest.mark.parametrize(("path", "what"), [("/dev/zero", "a device"), ("/tmp", "a directory")])
def test_what_is_no_regular_file_is_no_policy_and_no_configuration(tmp_path, path, what):
    for name in ("link.json", "link.yaml"):
        (tmp_path / name).symlink_to(path)

    check = [SLUICE, "policy", "check", tmp_path / "link.json"]
    start = [SLUICE, "gateway", "--config", tmp_path / "link.yaml"]
    for command, code in ((check, 1), (start, 78)):
        done = subprocess.run(command, capture_output=True, text=True, timeout=20)
        assert (done.returncode, done.stdout) == (code, "") and f"it is {what}, no regular file" in done.stderr

"""Kill it at any moment: what was forwarded is recorded, nothing is approved twice, nothing is counted twice."""

import http.client
import json
import signal
import subprocess
import time

import pytest

from agent import decision
from gateway import SLUICE, Gateway
from operator_socket import Refused
from policies import MANY_IMAGES


def test_a_held_call_of_a_killed_gateway_is_withdrawn_and_the_retry_asked_anew(images, wire, operator, name):
    agent, before = wire(images).open(), operator(images)
    waiting = agent.call("imageInference", MANY_IMAGES)
    first = before.held(name)

    images.stop(signal.SIGKILL)
    with pytest.raises((OSError, http.client.HTTPException, AssertionError)):
        waiting.last()
    images.start()

    person = operator(images)
    assert person.wait_for("call.resolved", call=first["decided"]["call"])["outcome"] == "withdrawn"
    assert person.holds() == []
    retry = wire(images).open().call("imageInference", MANY_IMAGES)
    second = person.held(name)
    assert second["decided"]["call"] != first["decided"]["call"]
    with pytest.raises(Refused, match="no question"):
        person.decide(first, "approve")
    assert images.calls() == []
    person.decide(second, "approve")
    assert retry.text() == "6 images of a walnut desk lamp"


def test_an_unspent_yes_of_a_killed_gateway_is_void(images, wire, operator, name):
    agent, person = wire(images).open(), operator(images)
    agent.call("imageInference", MANY_IMAGES).hang_up()
    person.wait_for("call.away")
    person.decide(person.held(name), "approve")

    images.stop(signal.SIGKILL)
    images.start()

    wire(images).open().call("imageInference", MANY_IMAGES).hang_up()
    again = operator(images)
    assert again.held(name)["decided"]["call"] and again.wait_for("approval.lapsed")
    assert images.calls() == []


def test_limits_count_on_after_a_kill(images, connect, wire):
    agent = wire(images, label="counted").open()
    for number in range(2):
        assert not agent.call("modelSearch", {"search": str(number)}).result()["isError"]

    images.stop(signal.SIGKILL)
    images.start()

    later = connect(images, label="counted")
    assert not later.call("modelSearch", {"search": "3"}).is_error
    assert decision(later.call("modelSearch", {"search": "4"}))["outcome"] == "limit"


def test_rules_and_lockdown_of_an_operator_outlive_the_gateway(images, connect, operator):
    person = operator(images)
    person.ask("setRule", server="runware", tool="listVideoModels", action="deny")
    person.ask("lockdown", on=True, reason="drill")

    images.stop(signal.SIGKILL)
    images.start()

    person = operator(images)
    assert person.welcome["lockdown"]["reason"] == "drill"
    person.ask("lockdown", on=False)
    assert decision(connect(images).call("listVideoModels"))["rule"].startswith("(override")


def another(gateway: Gateway, **changed) -> subprocess.CompletedProcess:
    """A second gateway with nearly the same configuration."""
    configuration = json.loads(gateway.config.read_text()) | changed
    path = gateway.directory / "another.yaml"
    path.write_text(json.dumps(configuration))
    return subprocess.run([SLUICE, "gateway", "--config", path], capture_output=True, text=True, timeout=20)


def errors(done: subprocess.CompletedProcess) -> list[str]:
    return [line for line in done.stderr.splitlines() if "error" in line]


def test_a_second_gateway_on_the_same_state_ends_with_one_sentence(shared):
    done = another(shared, listen="127.0.0.1:0", socket=str(shared.directory / "other" / "gateway.sock"))

    assert done.returncode == 1
    assert len(errors(done)) == 1 and str(shared.process.pid) in done.stderr, done.stderr
    assert shared.process.poll() is None


def test_who_takes_the_lock_for_a_leftover_and_deletes_it_does_not_get_in(images):
    (images.state / "lock").unlink()
    done = another(images, listen="127.0.0.1:0", socket=str(images.directory / "other" / "gateway.sock"))

    assert done.returncode == 1
    assert len(errors(done)) == 1 and "already uses this state directory" in done.stderr, done.stderr
    assert images.process.poll() is None


def test_a_port_that_is_taken_is_one_sentence(shared):
    state, path = shared.directory / "second", shared.directory / "second" / "run" / "gateway.sock"
    done = another(shared, state=str(state), socket=str(path))

    assert done.returncode == 1
    assert len(errors(done)) == 1 and str(shared.port) in done.stderr, done.stderr


def test_a_socket_that_is_taken_is_one_sentence(shared):
    done = another(shared, listen="127.0.0.1:0", state=str(shared.directory / "third"))

    assert done.returncode == 1
    assert len(errors(done)) == 1 and "gateway.sock" in done.stderr, done.stderr


def test_it_stops_in_order_and_tells_who_waits(images, wire, operator, name):
    agent = wire(images).open()
    waiting = agent.call("imageInference", MANY_IMAGES)
    operator(images).held(name)

    begun = time.monotonic()
    assert images.stop() == 0

    assert time.monotonic() - begun < 10
    assert "[WITHDRAWN]" in waiting.text()
    assert not images.socket.exists()


def test_the_state_is_for_its_owner_alone(shared):
    assert shared.state.stat().st_mode & 0o777 == 0o700
    assert shared.socket.parent.stat().st_mode & 0o777 == 0o700
    assert shared.socket.stat().st_mode & 0o777 == 0o600

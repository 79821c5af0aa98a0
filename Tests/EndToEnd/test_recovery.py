"""Kill it at any moment: what was forwarded is recorded, nothing is approved twice, nothing is counted twice."""

import collections
import concurrent.futures
import contextlib
import http.client
import json
import signal
import subprocess
import threading
import time

import pytest

from agent import decision
from gateway import SLUICE, Gateway, eventually, plain_server
from operator_socket import OperatorSocket, Refused
from policies import ALLOW_ALL, HOLD_ALL, MANY_IMAGES


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


def test_what_reached_the_server_before_the_kill_is_in_the_ledger_as_decided(
    start_gateway, wire, operator, tmp_path, name
):
    gateway = start_gateway({"runware": plain_server("images", tmp_path)}, {"runware": ALLOW_ALL})
    agents = [wire(gateway, label=f"{name}-{number}").open() for number in range(4)]

    def hammer(number: int) -> None:
        try:
            for count in range(10_000):
                agents[number].call("imageInference", {"numberResults": number * 10_000 + count}).last()
        except (OSError, http.client.HTTPException, AssertionError):
            pass  # the gateway was killed: that is the test

    with concurrent.futures.ThreadPoolExecutor() as pool:
        hammering = [pool.submit(hammer, number) for number in range(4)]
        eventually(lambda: len(gateway.calls()) > 300, "it is under load")
        gateway.stop(signal.SIGKILL)
        for one in hammering:
            one.result()
    reached = collections.Counter(line.split()[1] for line in gateway.calls())
    gateway.start()

    person = operator(gateway)
    person.wait_for("gateway.started", pid=gateway.process.pid)
    decided = collections.Counter(
        str(event["values"]["arguments"]["numberResults"]) for event in person.find("call.decided", decision="allow")
    )
    assert len(reached) > 300
    assert not reached - decided, "forwarded, and not recorded"
    ended = {event["call"] for event in person.find("call.completed")}
    assert {event["call"] for event in person.find("call.decided", decision="allow")} == ended
    assert verify(gateway).returncode == 0


def test_no_yes_runs_twice_however_often_the_gateway_is_killed(start_gateway, wire, tmp_path, name):
    gateway = start_gateway({"runware": plain_server("images", tmp_path)}, {"runware": HOLD_ALL})
    labels = [f"{name}-{number}" for number in range(3)]
    for label in labels:
        gateway.token("runware", label)
    stop = threading.Event()

    def insist(number: int) -> None:
        """An agent that makes its few calls again and again, whatever happens."""
        while not stop.is_set():
            try:
                agent = wire(gateway, label=labels[number]).open()
                for count in range(20):
                    agent.call("imageInference", {"numberResults": number * 100 + count % 5}).last()
            except (OSError, http.client.HTTPException, AssertionError):
                stop.wait(0.1)  # the gateway is not there

    def approve() -> None:
        """An operator who says yes to everything, twice."""
        while not stop.is_set():
            try:
                person = OperatorSocket(gateway.socket, since=None)
                while not stop.is_set():
                    for held in person.holds():
                        for _ in range(2):
                            with contextlib.suppress(Refused):
                                person.decide(held, "approve")
            except OSError:
                stop.wait(0.1)  # the gateway is not there

    with concurrent.futures.ThreadPoolExecutor() as pool:
        busy = [pool.submit(approve), *(pool.submit(insist, number) for number in range(3))]
        try:
            for round in range(3):
                ran = len(gateway.calls())
                eventually(lambda: len(gateway.calls()) > ran + 40, f"calls run in round {round}")
                gateway.stop(signal.SIGKILL)
                gateway.start()
        finally:
            stop.set()
            gateway.stop()
        for one in busy:
            one.result(30)
    gateway.start()

    person = OperatorSocket(gateway.socket)
    person.wait_for("gateway.started", pid=gateway.process.pid)
    asked = {event["call"]: event["values"]["arguments"]["numberResults"] for event in person.find("call.decided")}
    spent = collections.Counter(str(asked[event["call"]]) for event in person.find("approval.spent"))
    person.close()
    ran = collections.Counter(line.split()[1] for line in gateway.calls())
    assert not ran - spent, "a call ran without a yes of its own"
    assert verify(gateway).returncode == 0


def verify(gateway) -> subprocess.CompletedProcess:
    return gateway.sluice("ledger", "verify", "--config", gateway.config, check=False)


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
    return [line for line in done.stderr.splitlines() if line.startswith("error:")]


def test_a_second_gateway_on_the_same_state_ends_with_one_sentence(shared):
    done = another(shared, listen="127.0.0.1:0", socket=str(shared.directory / "other" / "gateway.sock"))

    assert done.returncode == 1
    assert len(errors(done)) == 1 and str(shared.process.pid) in done.stderr, done.stderr
    assert shared.process.poll() is None


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

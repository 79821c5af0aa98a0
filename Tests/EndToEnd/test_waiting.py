"""The long waits: what an agent hears while a person takes their time. They wait side by side."""

import concurrent.futures
import getpass
import time

import pytest
from mcp.types import Implementation

from agent import Agent, decision, text
from gateway import Gateway, eventually, plain_server
from operator_socket import OperatorSocket
from policies import HOLD_ALL, MANY_IMAGES
from wire import Wire

MARGIN = 75.0
"""Longer than a client is kept waiting whose patience nobody knows (50 s), seconds."""


class Waits:
    """Every long wait of this file, begun together."""

    def __init__(self, gateway):
        self.gateway = gateway
        self.person = OperatorSocket(gateway.socket)
        self.begun = time.monotonic()
        self.threads = concurrent.futures.ThreadPoolExecutor()
        self.unknown = Agent(
            gateway.url("runware"), gateway.token("runware", "unknown"), mode="legacy",
            client_info=Implementation(name="some-client", version="1"),
        )
        self.told = self.unknown.start("imageInference", MANY_IMAGES)
        self.modern = Agent(gateway.url("runware"), gateway.token("runware", "modern"), mode="2026-07-28")
        self.asking = self.modern.start("imageInference", MANY_IMAGES)
        token = {"_meta": {"progressToken": "how far"}}
        self.patient = Wire(gateway, label="patient").open(client="claude-code")
        call = {"name": "imageInference", "arguments": MANY_IMAGES} | token
        self.stream = self.patient.ask("tools/call", call, patience=MARGIN)
        self.heard = self.threads.submit(lambda: list(self.stream.messages()))
        by_hand = Wire(gateway, label="round").stateless_call("imageInference", MANY_IMAGES, patience=MARGIN)
        self.round = self.threads.submit(by_hand.result)


@pytest.fixture(scope="module")
def waits(shared):
    return Waits(shared)


def test_a_client_of_unknown_patience_is_told_to_ask_again_and_its_next_call_joins(waits):
    result = waits.told.result(MARGIN)

    assert 45 < time.monotonic() - waits.begun < 60
    assert result.is_error and text(result).startswith("[APPROVAL PENDING]")
    assert "same arguments" in text(result)
    call = decision(result)["id"]
    assert waits.person.held("unknown")["wait"] == "away"

    retry = waits.unknown.start("imageInference", MANY_IMAGES)
    waits.person.wait_for("call.returned", call=call)
    assert [held["decided"]["call"] for held in waits.person.holds("unknown")] == [call]
    waits.person.decide(waits.person.held("unknown"), "approve")
    assert text(retry.result(20)) == "6 images of a walnut desk lamp"


def test_a_client_of_the_stateless_revision_asks_again_by_itself(waits):
    call = waits.person.held("modern")["decided"]["call"]
    waits.person.wait_for("call.away", call=call, wait="asking")
    eventually(lambda: waits.person.find("call.returned", call=call), "it asks again", MARGIN)
    assert not waits.asking.done()

    waits.person.decide(waits.person.held("modern"), "approve")

    assert text(waits.asking.result(20)) == "6 images of a walnut desk lamp"


def test_a_round_is_good_for_its_own_call_only(waits, shared):
    result = waits.round.result(MARGIN)
    assert result["resultType"] == "input_required"
    state = result["requestState"]
    stranger, owner = Wire(shared, label="stranger"), Wire(shared, label="round")
    holds = len(waits.person.holds())

    def refused(agent, arguments, state) -> bool:
        answer = agent.stateless_call("imageInference", arguments, state)
        return answer.status == 400 and "code" in answer.error()

    assert refused(stranger, MANY_IMAGES, state), "a state of another grant"
    assert refused(owner, MANY_IMAGES | {"width": 2000}, state), "a state of other arguments"
    assert refused(owner, MANY_IMAGES, state[:-4] + "AAAA"), "a forged state"
    assert refused(owner, MANY_IMAGES, "foreign"), "a state of somebody else"
    assert len(waits.person.holds()) == holds, "none of them was judged as if it had no state"

    again = owner.stateless_call("imageInference", MANY_IMAGES, state)
    held = waits.person.held("round")
    eventually(lambda: waits.person.held("round")["wait"] == "waiting", "it waits again")
    waits.person.decide(held, "approve")
    assert again.text() == "6 images of a walnut desk lamp"

    kept = owner.stateless_call("imageInference", MANY_IMAGES, state)
    assert kept.text() == "6 images of a walnut desk lamp" or "[ALREADY EXECUTED]" in kept.text()


def test_who_waits_long_hears_that_the_gateway_lives(waits):
    held = waits.person.held("patient")
    assert held["wait"] == "waiting" and held.get("waitUntil") is None
    eventually(lambda: time.monotonic() - waits.begun > 32, "half a minute of waiting", 40)

    waits.person.decide(waits.person.held("patient"), "approve")

    *signs, answer = waits.heard.result(20)
    assert answer["result"]["content"][0]["text"] == "6 images of a walnut desk lamp"
    progress = [sign["params"] for sign in signs if sign["method"] == "notifications/progress"]
    assert len(progress) >= 2 and {sign["progressToken"] for sign in progress} == {"how far"}
    assert len(waits.stream.comments) >= 3
    assert waits.stream.is_stream and waits.stream.status == 200


def test_the_four_calls_ran_once_each(waits, shared):
    assert shared.calls().count("imageInference 6") == 4


def test_a_no_to_a_client_that_was_told_to_ask_again_is_what_it_hears_next_and_once(tmp_path):
    gateway = Gateway(tmp_path, {"runware": plain_server("images", tmp_path)}, {"runware": HOLD_ALL}, waits={"hasty": 1})
    try:
        gateway.start()
        person = OperatorSocket(gateway.socket)
        agent = Wire(gateway).open(client="hasty")
        assert agent.call("imageInference", MANY_IMAGES).text().startswith("[APPROVAL PENDING]")
        first = person.held()
        person.decide(first, "refuse", "not now")

        told = agent.call("imageInference", MANY_IMAGES).result()

        assert told["isError"] and told["content"][0]["text"] == f"[REFUSED] not now ({getpass.getuser()})"
        assert told["_meta"]["sluice/decision"]["id"] == first["decided"]["call"]
        assert person.holds() == []
        assert agent.call("imageInference", MANY_IMAGES).text().startswith("[APPROVAL PENDING]")
        assert person.held()["decided"]["call"] != first["decided"]["call"], "it has heard the no, and asks anew"
        assert gateway.calls() == []
        person.close()
    finally:
        gateway.stop()


def test_a_client_is_kept_waiting_as_long_as_the_configuration_says(tmp_path):
    servers = {"runware": plain_server("images", tmp_path)}
    gateway = Gateway(tmp_path, servers, {"runware": HOLD_ALL}, waits={"hasty": 1})
    try:
        gateway.start()
        begun = time.monotonic()
        answer = Wire(gateway).open(client="Hasty-Bot").call("imageInference", MANY_IMAGES).result()
        assert 1 <= time.monotonic() - begun < 10
        assert answer["isError"] and answer["content"][0]["text"].startswith("[APPROVAL PENDING]")
    finally:
        gateway.stop()

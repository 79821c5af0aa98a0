"""A held call, from the question to its end."""

import getpass

import pytest

from agent import decision, text
from gateway import eventually, plain_server
from operator_socket import Refused
from policies import ALLOW_ALL, IMAGES, MANY_IMAGES, held_for

ME = getpass.getuser()


def yeses(gateway) -> int:
    """How many calls with six images or more ran."""
    return gateway.calls().count("imageInference 6")


@pytest.mark.parametrize("mode", ["legacy", "auto"])
def test_a_held_call_that_is_approved_runs_once(shared, connect, operator, name, mode):
    person, before = operator(shared), yeses(shared)
    waiting = connect(shared, mode=mode).start("imageInference", MANY_IMAGES)

    held = person.held(name)
    assert held["reasons"][0]["text"] == "More than four images at once"
    assert "numberResults 6 > 4" in held["reasons"][0]["because"]
    assert held["decided"]["risk"]["level"] == "High"
    assert held["arguments"] == MANY_IMAGES
    assert yeses(shared) == before
    settled = person.decide(held, "approve")

    assert settled["won"] and settled["outcome"] == "approved" and settled["by"] == ME
    result = waiting.result(20)
    assert not result.is_error and text(result) == "6 images of a walnut desk lamp"
    assert yeses(shared) == before + 1
    call = held["decided"]["call"]
    assert person.wait_for("call.resolved", call=call)["outcome"] == "approved"
    assert person.wait_for("approval.spent", call=call)["by"] == ME
    assert person.wait_for("call.completed", call=call)["outcome"] == "done"


@pytest.mark.parametrize("mode", ["legacy", "auto"])
def test_a_held_call_that_is_refused_tells_the_agent_the_reason(shared, connect, operator, name, mode):
    person, before = operator(shared), yeses(shared)
    waiting = connect(shared, mode=mode).start("imageInference", MANY_IMAGES)

    person.decide(person.held(name), "refuse", "not faces")

    result = waiting.result(20)
    assert result.is_error and text(result) == f"[REFUSED] not faces ({ME})"
    assert decision(result)["outcome"] == "refused"
    assert yeses(shared) == before


def test_nobody_answers_in_time_and_that_is_no_persons_no(start_gateway, connect, operator, tmp_path):
    gateway = start_gateway({"runware": plain_server("images", tmp_path)}, {"runware": held_for("2s")})
    person = operator(gateway)

    result = connect(gateway).call("imageInference", MANY_IMAGES)

    assert result.is_error and text(result).startswith("[EXPIRED]")
    assert person.wait_for("call.resolved")["outcome"] == "expired"
    assert gateway.calls() == []


def test_an_expired_question_cannot_be_approved(start_gateway, connect, operator, tmp_path):
    gateway = start_gateway({"runware": plain_server("images", tmp_path)}, {"runware": held_for("1s")})
    person = operator(gateway)
    waiting = connect(gateway).start("imageInference", MANY_IMAGES)
    held = person.held()
    waiting.result(20)

    settled = person.decide(held, "approve")

    assert not settled["won"] and settled["outcome"] == "expired"
    assert gateway.calls() == []


def test_an_agent_that_cancels_withdraws_its_question(shared, wire, operator, name):
    person = operator(shared)
    agent = wire(shared).open()
    waiting = agent.call("imageInference", MANY_IMAGES, id="the one")
    call = person.held(name)["decided"]["call"]

    assert agent.notify("notifications/cancelled", {"requestId": "the one"}) == 202

    assert person.wait_for("call.resolved", call=call)["outcome"] == "withdrawn"
    assert person.holds(name) == []
    waiting.hang_up()


def test_in_the_stateless_revision_a_closed_connection_is_a_cancel(shared, wire, operator, name):
    person = operator(shared)
    waiting = wire(shared).stateless_call("imageInference", MANY_IMAGES)
    call = person.held(name)["decided"]["call"]

    waiting.hang_up()

    assert person.wait_for("call.resolved", call=call)["outcome"] == "withdrawn"


def test_a_question_is_settled_by_the_first_decision(shared, connect, operator, name):
    quick, late = operator(shared), operator(shared)
    waiting = connect(shared).start("imageInference", MANY_IMAGES)
    held = quick.held(name)

    quick.decide(held, "refuse")
    settled = late.decide(held, "approve")

    assert not settled["won"] and settled["outcome"] == "refused" and settled["by"] == ME
    assert waiting.result(20).is_error


def test_a_yes_to_something_else_than_what_is_asked_is_refused(shared, connect, operator, name):
    person, before = operator(shared), yeses(shared)
    waiting = connect(shared).start("imageInference", MANY_IMAGES)
    held = person.held(name)

    with pytest.raises(Refused, match="changed"):
        person.decide(held | {"digest": "0" * 64}, "approve")

    assert yeses(shared) == before and person.holds(name)
    person.decide(held, "refuse")
    assert waiting.result(20).is_error


def test_a_tool_that_is_denied_while_its_call_is_held_ends_the_question_by_that_rule(images, connect, operator):
    person = operator(images)
    waiting = connect(images).start("imageInference", MANY_IMAGES)
    held = person.held()

    person.ask("setRule", server="runware", tool="imageInference", action="deny", reason="enough for today")

    result = waiting.result(20)
    assert text(result).startswith("[POLICY DENIED]") and decision(result)["rule"].startswith("(override")
    assert person.wait_for("call.resolved", call=held["decided"]["call"])["outcome"] == "denied"
    assert not person.decide(held, "approve")["won"]
    assert images.calls() == []


def test_a_changed_rule_voids_what_was_seen_but_releases_nothing(images, connect, operator):
    person = operator(images)
    waiting = connect(images).start("imageInference", MANY_IMAGES)
    held = person.held()

    images.write_policy("runware", ALLOW_ALL)

    changed = person.wait_for("call.changed", call=held["decided"]["call"])
    assert changed["digest"] != held["digest"]
    with pytest.raises(Refused, match="changed"):
        person.decide(held, "approve")
    assert images.calls() == [] and not waiting.done()
    person.decide(person.held(), "approve")
    assert not waiting.result(20).is_error


def test_a_change_of_another_tools_rules_changes_no_question(images, connect, operator):
    person = operator(images)
    waiting = connect(images).start("imageInference", MANY_IMAGES)
    held = person.held()

    tools = IMAGES["tools"] | {"modelSearch": {}}
    images.write_policy("runware", IMAGES | {"tools": tools})
    person.wait_for("policy.reloaded")

    assert person.held()["digest"] == held["digest"]
    assert person.decide(held, "approve")["won"] and not waiting.result(20).is_error


def test_a_booking_of_a_refused_call_is_given_back(start_gateway, connect, operator, tmp_path):
    limit = {"counter": "images", "window": "day", "max": 1, "scope": "grant"}
    policy = held_for("10m") | {"tools": {"imageInference": {"limits": [limit]}}}
    gateway = start_gateway({"runware": plain_server("images", tmp_path)}, {"runware": policy})
    agent, person = connect(gateway), operator(gateway)

    refused = agent.start("imageInference", MANY_IMAGES)
    person.decide(person.held(), "refuse")
    refused.result(20)
    waiting = agent.start("imageInference", MANY_IMAGES | {"positivePrompt": "another"})
    person.decide(person.held(), "approve")
    assert not waiting.result(20).is_error

    full = agent.call("imageInference", MANY_IMAGES)
    assert decision(full)["outcome"] == "limit", "nobody is asked about a call that can't run"
    assert person.holds() == []


def test_unattended_deny_says_so_at_once_unless_somebody_is_there(start_gateway, connect, operator, tmp_path):
    servers = {"runware": plain_server("images", tmp_path)}
    gateway = start_gateway(servers, {"runware": IMAGES}, unattended="deny")
    agent = connect(gateway)
    operator(gateway)  # looks on, but does not attend

    assert decision(agent.call("imageInference", MANY_IMAGES))["rule"] == "(unattended)"

    person = operator(gateway, attends=True)
    waiting = agent.start("imageInference", MANY_IMAGES)
    person.decide(person.held(), "approve")
    assert not waiting.result(20).is_error


def test_the_notify_command_gets_the_masked_call_as_one_line(start_gateway, connect, operator, tmp_path):
    heard = tmp_path / "heard"
    script = tmp_path / "notify"
    script.write_text(f'#!/bin/sh\n[ -z "$SECRET" ] && cat >> {heard}\n')
    script.chmod(0o700)
    gateway = start_gateway(
        {"runware": plain_server("images", tmp_path)}, {"runware": IMAGES}, notify=[str(script)],
        env={"SECRET": "of the gateway"},
    )
    waiting = connect(gateway).start("imageInference", MANY_IMAGES | {"apiKey": "sk-12345-very-secret"})

    line = eventually(lambda: heard.exists() and heard.read_text(), "the command was told")
    assert line.count("\n") == 1 and line.endswith("\n")
    assert "imageInference" in line and "a walnut desk lamp" in line
    assert "sk-12345-very-secret" not in line
    person = operator(gateway)
    person.decide(person.held(), "refuse")
    waiting.result(20)

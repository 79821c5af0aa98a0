"""What is longer than a line of the event socket: long lists, long definitions, long arguments."""

import json

import pytest

from gateway import plain_server
from policies import ALLOW_ALL, HOLD_ALL, IMAGES

LONG = "A" * 1_500_000


def tool(name: str, description: str) -> dict:
    return {"name": name, "description": description, "inputSchema": {"type": "object"}}


def crowd_tool(number: int) -> str:
    """A name that is long, so that few tools are many bytes."""
    return f"tool_{number}_".ljust(400, "x")


@pytest.fixture
def gateway(start_gateway, operator, tmp_path):
    """A gateway before the image server, and before one with 2,000 tools, of which two have long definitions."""
    crowd = tmp_path / "crowd"
    crowd.mkdir()
    tools = [tool(crowd_tool(number), "Does something.") for number in range(2000)]
    tools += [tool("long_1", "a" * 700_000), tool("long_2", "a" * 700_000)]
    (crowd / "tools.json").write_text(json.dumps(tools))
    servers = {"crowd": plain_server("images", crowd), "runware": plain_server("images", tmp_path)}
    gateway = start_gateway(servers, {"crowd": ALLOW_ALL, "runware": IMAGES})
    person = operator(gateway)
    person.wait_for("server.up", server="crowd")
    person.wait_for("server.up", server="runware")
    gateway.tools, gateway.crowd = tools, crowd
    return gateway


def rules(gateway, *words, check: bool = True):
    return gateway.sluice("rules", *words, "--socket", gateway.socket, check=check)


def test_a_change_of_one_tool_asks_for_no_other(gateway):
    done = rules(gateway, "set", "runware", "imageUpload", "deny")
    assert done.stderr == "" and "imageUpload" in done.stdout
    slip = rules(gateway, "set", "crowd", "tool_8001", "deny")
    assert "lists no tool `tool_8001`" in slip.stderr
    assert rules(gateway, "set", "crowd", crowd_tool(1), "deny").stderr == ""


def test_rules_come_as_many_as_fit_and_each_alone(gateway):
    listed = rules(gateway)
    assert "imageInference" in listed.stdout and "tool_1" in listed.stdout
    assert "are not shown; `sluice rules list SERVER TOOL` shows each" in listed.stderr
    told = json.loads(rules(gateway, "--json").stdout)
    shown = sum(len(server["tools"]) for server in told["servers"])
    assert shown + told["furtherTools"] == 2002 + 5

    one = rules(gateway, "list", "crowd", crowd_tool(1999))
    assert "tool_1999" in one.stdout and "imageInference" not in one.stdout and one.stderr == ""
    assert rules(gateway, "list", "crowd", "tool_8001", check=False).returncode == 1
    assert rules(gateway, "list", "crowds", check=False).returncode == 1


def test_a_changed_definition_is_accepted_whatever_else_its_server_lists(gateway, operator):
    gateway.tools[1]["description"] = "Does something else."
    gateway.tools[-1]["description"] = "b" * 700_000
    (gateway.crowd / "tools.json").write_text(json.dumps(gateway.tools))
    gateway.stop()
    gateway.start()
    person = operator(gateway, since=None)
    person.ask("subscribe", since=person.welcome["seq"])
    changes = person.wait_for("tools.changed", server="crowd")["changes"]
    hashes = {change["tool"]: change["hash"] for change in changes}

    def accept(tool: str, hashes: dict) -> str:
        return rules(gateway, "accept", "crowd", tool, "--yes", "--hash", hashes[tool]).stdout

    seen = rules(gateway, "accept", "crowd", crowd_tool(1), check=False)
    assert seen.returncode == 64 and "Does something else." in seen.stderr
    assert "accepted" in accept(crowd_tool(1), hashes)
    # Before and after are more than a line together.
    long = rules(gateway, "accept", "crowd", "long_2", check=False)
    assert long.returncode == 4 and "too long to be shown; if you know it otherwise, say --yes --hash" in long.stderr
    assert "accepted" in accept("long_2", hashes)


@pytest.fixture
def held(start_gateway, wire, operator, tmp_path, name):
    """A call with more arguments than a line holds, which waits; its gateway; and an operator."""
    gateway = start_gateway({"runware": plain_server("images", tmp_path)}, {"runware": HOLD_ALL}, waits={"brief": 1})
    answer = wire(gateway).open(client="brief").call("imageUpload", {"file_path": LONG})
    person = operator(gateway)
    question = person.held(name)
    answer.last()
    return gateway, question, person


def test_a_call_with_long_arguments_is_denied_and_the_record_says_that_nothing_was_shown(held):
    gateway, question, person = held
    call = question["decided"]["call"]

    done = gateway.sluice("deny", call, "--reason", "too long", "--socket", gateway.socket)

    assert "refused" in done.stdout
    assert person.wait_for("call.resolved", call=call)["complete"] is False


def test_a_call_with_long_arguments_is_approved_by_who_knows_its_digest(held):
    gateway, question, person = held
    call, digest = question["decided"]["call"], question["digest"]

    for words in ([], ["--yes"]):
        unseen = gateway.sluice("approve", call, *words, "--socket", gateway.socket, check=False)
        assert unseen.returncode == 4 and unseen.stdout == ""
        assert f"too long to be shown; if you know them otherwise, say --digest {digest[:12]}" in unseen.stderr
    done = gateway.sluice("approve", call, "--digest", digest[:12], "--socket", gateway.socket)

    assert "approved" in done.stdout
    assert person.wait_for("call.resolved", call=call)["complete"] is False
    page = json.loads(gateway.sluice("history", "show", call, "--json", "--socket", gateway.socket).stdout)
    assert page["records"][0]["type"] == "call.decided"


def test_a_call_whose_arguments_were_printed_was_shown_whole(images, connect, operator, name):
    waiting = connect(images).start("imageInference", {"positivePrompt": "lamp", "numberResults": 6, "width": 1})
    person = operator(images)
    call = person.held(name)["decided"]["call"]

    images.sluice("approve", call, "--yes", "--socket", images.socket)

    waiting.result(20)
    assert person.wait_for("call.resolved", call=call)["complete"] is True

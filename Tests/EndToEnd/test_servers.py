"""Real servers behind the gateway, real agents before it, and servers that misbehave."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from mcp.types import ElicitResult

from agent import decision, text
from gateway import (
    PYTHON,
    PYTHON_LEGACY,
    SERVERS,
    Gateway,
    eventually,
    free_port,
    sdk_server,
)
from policies import ALLOW_ALL, HOLD_ALL

HERE = Path(__file__).resolve().parent


def module(name: str, *arguments) -> dict:
    """One of the reference servers."""
    return {"command": [str(PYTHON_LEGACY), "-m", name, *map(str, arguments)]}


@pytest.fixture(scope="module")
def real(tmp_path_factory):
    """A gateway before the reference servers of git and time, and one made with the current SDK."""
    directory = tmp_path_factory.mktemp("real")
    repository = directory / "repository"
    repository.mkdir()
    for words in (["init", "-q"], ["commit", "-q", "--allow-empty", "-m", "A first one"]):
        identity = ["-c", "user.name=ana", "-c", "user.email=ana@example.org"]
        subprocess.run(["git", "-C", repository, *identity, *words], check=True)
    git = {"version": "1", "default": "allow", "tools": {"git_reset": {"deny_if": [{"conditions": []}]}}}
    servers = {
        "git": module("mcp_server_git", "--repository", repository),
        "time": module("mcp_server_time", "--local-timezone", "UTC"),
        "sdk": sdk_server(),
    }
    gateway = Gateway(directory, servers, {"git": git, "time": ALLOW_ALL, "sdk": ALLOW_ALL})
    gateway.repository = repository
    try:
        yield gateway.start()
    finally:
        gateway.stop()


@pytest.mark.parametrize("mode", ["legacy", "auto"])
def test_the_git_server_works_and_its_reset_is_denied(real, connect, operator, mode):
    operator(real).wait_for("server.up", server="git")
    agent = connect(real, "git", mode=mode)

    tools = agent.run(lambda client: client.list_tools()).tools
    assert len(tools) == 12
    assert next(tool for tool in tools if tool.name == "git_log").annotations.read_only_hint
    assert "A first one" in text(agent.call("git_log", {"repo_path": str(real.repository)}))
    assert agent.call("git_reset", {"repo_path": str(real.repository)}).is_error


@pytest.mark.parametrize("mode", ["legacy", "auto"])
def test_the_time_server_works(real, connect, operator, mode):
    operator(real).wait_for("server.up", server="time")

    result = connect(real, "time", mode=mode).call("get_current_time", {"timezone": "Europe/Berlin"})

    assert "Europe/Berlin" in text(result)


@pytest.mark.parametrize("mode", ["legacy", "auto", "2026-07-28"])
def test_a_server_of_the_current_sdk_works(real, connect, operator, mode):
    operator(real).wait_for("server.up", server="sdk")

    result = connect(real, "sdk", mode=mode).call("add", {"a": 2, "b": 40})

    assert text(result) == "42" and result.structured_content == {"result": 42}


@pytest.mark.parametrize(
    ("server", "tool", "arguments", "expected"),
    [("time", "get_current_time", {"timezone": "UTC"}, "UTC"), ("sdk", "add", {"a": 2, "b": 40}, "42")],
)
def test_an_agent_of_the_last_sdk_before_the_stateless_revision_works(
    real, operator, name, server, tool, arguments, expected
):
    operator(real).wait_for("server.up", server=server)
    words = [real.url(server), real.token(server, name), tool, json.dumps(arguments)]

    done = subprocess.run(
        [PYTHON_LEGACY, HERE / "legacy_agent.py", *words], capture_output=True, text=True, timeout=60
    )

    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["revision"] == "2025-11-25" and tool in said["tools"]
    assert expected in said["result"]["content"][0]["text"]


def test_a_refusal_passes_an_sdk_that_checks_output_schemas(real, connect, operator):
    operator(real).wait_for("server.up", server="sdk")
    operator(real).ask("setRule", server="sdk", tool="erase", action="deny")

    result = connect(real, "sdk").call("erase", {"path": "/"})

    assert result.is_error and text(result).startswith("[POLICY DENIED]")


async def blue(context, params):
    """What an agent's user answers to every question of a server."""
    return ElicitResult(action="accept", content={"colour": "blue"})


@pytest.mark.parametrize("mode", ["legacy", "auto"])
def test_a_server_may_ask_the_agents_user_in_the_middle_of_a_call(real, connect, operator, mode):
    operator(real).wait_for("server.up", server="sdk")

    result = connect(real, "sdk", mode=mode, elicitation_callback=blue).call("paint", {"what": "the lamp"})

    assert text(result) == "the lamp is blue now"


def test_what_a_server_is_told_after_a_yes_needs_a_yes_of_its_own(start_gateway, connect, operator):
    gateway = start_gateway({"sdk": sdk_server()}, {"sdk": HOLD_ALL})
    person = operator(gateway)
    person.wait_for("server.up", server="sdk")
    waiting = connect(gateway, "sdk", elicitation_callback=blue).start("paint", {"what": "the lamp"})
    first = person.held()
    person.decide(first, "approve")

    second = eventually(lambda: [h for h in person.holds() if h["digest"] != first["digest"]], "it is asked again")[0]
    assert "(input)" in [reason["rule"] for reason in second["reasons"]]
    person.decide(second, "approve")

    assert text(waiting.result(20)) == "the lamp is blue now"


@pytest.mark.parametrize("mode", ["legacy", "auto"])
def test_a_server_over_http_works(web, start_gateway, connect, operator, mode):
    port = free_port()
    web([PYTHON, SERVERS / "sdk.py", "--http", port], port)
    gateway = start_gateway({"sdk": {"url": f"http://127.0.0.1:{port}/mcp"}}, {"sdk": ALLOW_ALL})
    operator(gateway).wait_for("server.up", server="sdk")

    agent = connect(gateway, "sdk", mode=mode)

    assert sorted(agent.tools()) == ["add", "erase", "paint"]
    assert text(agent.call("add", {"a": 2, "b": 40})) == "42"


@pytest.mark.parametrize("region", ["us-west1", "größe", " padded ", "=?base64?literal?="])
def test_a_server_that_wants_arguments_in_headers_gets_them(web, start_gateway, connect, operator, region):
    port = free_port()
    web([PYTHON, SERVERS / "mirroring.py", port], port)
    gateway = start_gateway({"db": {"url": f"http://127.0.0.1:{port}/mcp"}}, {"db": ALLOW_ALL})
    operator(gateway).wait_for("server.up", server="db")

    agent = connect(gateway, "db", mode="2026-07-28")

    assert text(agent.call("query", {"region": region, "text": "walnut"})) == f"walnut in {region}, False"
    assert text(agent.call("query", {"region": region, "text": "lamp", "dry": True})) == f"lamp in {region}, True"


def test_what_was_not_sent_is_given_back(web, start_gateway, connect, operator):
    port = free_port()
    command = [PYTHON, SERVERS / "sdk.py", "--http", port]
    server = web(command, port)
    limit = {"counter": "calls", "window": "day", "max": 2, "scope": "grant"}
    policy = ALLOW_ALL | {"all_tools": {"limits": [limit]}}
    gateway = start_gateway({"sdk": {"url": f"http://127.0.0.1:{port}/mcp"}}, {"sdk": policy})
    operator(gateway).wait_for("server.up", server="sdk")
    agent = connect(gateway, "sdk")
    assert not agent.call("add", {"a": 1, "b": 1}).is_error

    server.kill()
    server.wait()
    for _ in range(5):
        result = agent.call("add", {"a": 1, "b": 1})
        assert result.is_error and decision(result)["outcome"] != "limit"
    web(command, port)

    eventually(lambda: not agent.call("add", {"a": 1, "b": 1}).is_error, "the second call of two runs")
    assert decision(agent.call("add", {"a": 1, "b": 1}))["outcome"] == "limit"


@pytest.mark.parametrize("way", ["json", "stream", "gzip", "pages"])
def test_a_hidden_tool_is_hidden_however_the_list_is_written(web, start_gateway, wire, operator, way):
    port = free_port()
    web([sys.executable, SERVERS / "web.py", port, way], port)
    policy = ALLOW_ALL | {"hide": ["imageUpload"]}
    gateway = start_gateway({"web": {"url": f"http://127.0.0.1:{port}/mcp"}}, {"web": policy})
    agent = wire(gateway, "web").open()

    names, cursor, pages = [], {}, 0
    while pages < 5:
        answer = agent.ask("tools/list", cursor)
        result = answer.last().get("result") or {"tools": []}
        names += [tool["name"] for tool in result["tools"]]
        pages += 1
        assert "theirs" not in str(answer.headers), "the server's cookies and ids are its own"
        assert not [field for field in answer.fields if field.startswith(("id: 7", "retry: 1"))]
        if "nextCursor" not in result:
            break
        cursor = {"cursor": result["nextCursor"]}

    assert "imageUpload" not in names
    assert way == "gzip" or sorted(names) == ["listVideoModels", "modelSearch"]
    assert pages == (3 if way == "pages" else 1)


def test_a_server_that_is_not_there_is_told_to_be_down(start_gateway, operator):
    gateway = start_gateway({"dead": {"url": f"http://127.0.0.1:{free_port()}/mcp"}}, {"dead": ALLOW_ALL})
    down = operator(gateway).wait_for("server.down", server="dead")

    outage = operator(gateway).ask("rules")["servers"][0]["outage"]
    assert outage["reason"] == down["reason"] and outage["since"] <= down["ts"]
    assert "down since" in gateway.sluice("rules", "--socket", gateway.socket).stdout


def test_a_list_that_cannot_be_read_is_refused(web, start_gateway, wire):
    port = free_port()
    web([sys.executable, SERVERS / "web.py", port, "broken"], port)
    policy = ALLOW_ALL | {"hide": ["imageUpload"]}
    gateway = start_gateway({"web": {"url": f"http://127.0.0.1:{port}/mcp"}}, {"web": policy})

    answer = wire(gateway, "web").open().ask("tools/list", {})

    assert "error" in answer.last()


def test_a_server_that_complains_of_a_question_it_does_not_know_does_not_flood_the_log(real):
    eventually(lambda: "see --log-level debug" in real.stderr, "what the time server complained of was not summed up")

    assert not [line for line in real.stderr.splitlines() if "Input should be" in line]

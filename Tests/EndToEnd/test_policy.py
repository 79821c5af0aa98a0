"""What a policy says is what agents get."""

import itertools
import json
import subprocess
import time

import pytest

from agent import decision, text
from gateway import SLUICE, eventually, plain_server
from policies import ALLOW_ALL, FEW_IMAGES, IMAGES


@pytest.mark.parametrize("mode", ["legacy", "auto"])
def test_an_allowed_call_reaches_the_server_and_its_answer_the_agent(shared, connect, mode):
    result = connect(shared, mode=mode).call("imageInference", FEW_IMAGES)

    assert not result.is_error
    assert text(result) == "2 images of a walnut desk lamp"


@pytest.mark.parametrize("mode", ["legacy", "auto"])
def test_a_denied_call_says_why_and_never_reaches_the_server(shared, connect, mode):
    before = len(shared.calls())

    result = connect(shared, mode=mode).call("imageInference", FEW_IMAGES | {"width": 4096})

    assert result.is_error
    assert text(result) == "[POLICY DENIED] At most 2048 pixels wide."
    assert decision(result)["outcome"] == "denied"
    assert decision(result)["rule"] == "/tools/imageInference/require/0"
    assert len(shared.calls()) == before


def test_a_call_that_leaves_out_what_a_rule_requires_is_denied(shared, connect):
    assert connect(shared).call("imageInference", {"positivePrompt": "a lamp"}).is_error


@pytest.mark.parametrize("width", ["1024", None, [1024], True])
def test_a_value_of_another_type_takes_the_strict_side(shared, connect, width):
    assert connect(shared).call("imageInference", FEW_IMAGES | {"width": width}).is_error


def test_a_tool_that_the_policy_does_not_list_is_denied_by_default(start_gateway, connect, tmp_path):
    policy = {"version": "1", "default": "deny", "tools": {"listVideoModels": {}}}
    gateway = start_gateway({"runware": plain_server("images", tmp_path)}, {"runware": policy})

    result = connect(gateway).call("modelSearch", {"search": "lamp"})

    assert result.is_error
    assert decision(result)["rule"] == "(default)"


def test_no_policy_means_no(start_gateway, connect, tmp_path):
    agent = connect(start_gateway({"runware": plain_server("images", tmp_path)}, {}))

    assert decision(agent.call("listVideoModels"))["rule"] == "(no policy)"


@pytest.mark.parametrize("mode", ["legacy", "auto"])
def test_a_hidden_tool_is_in_no_list_and_cannot_be_called(shared, connect, mode):
    agent = connect(shared, mode=mode)

    assert sorted(agent.tools()) == ["buyCredits", "imageInference", "listVideoModels", "modelSearch"]
    result = agent.call("imageUpload", {"file_path": "/etc/passwd"})
    assert decision(result)["rule"] == "(hidden)"
    assert "imageUpload" not in shared.calls()


def test_a_limit_lets_so_many_through_and_says_when_to_come_back(shared, connect):
    agent = connect(shared)

    results = [agent.call("modelSearch", {"search": f"lamp {number}"}) for number in range(4)]

    assert [result.is_error for result in results] == [False, False, False, True]
    refusal = decision(results[-1])
    assert refusal["outcome"] == "limit"
    assert refusal["rule"] == "/tools/modelSearch/limits/0"
    assert 0 < refusal["retryAfterSeconds"] <= 86_400


def test_a_limit_counts_for_all_sessions_of_a_grant(shared, connect, name):
    outcomes = [
        connect(shared, mode=mode).call("modelSearch", {"search": "lamp"}).is_error
        for mode in ("legacy", "legacy", "auto", "legacy")
    ]

    assert outcomes == [False, False, False, True]
    assert not connect(shared, label=f"{name}-other").call("modelSearch", {"search": "lamp"}).is_error


def test_amounts_add_up_exactly(shared, connect):
    agent = connect(shared)

    assert not agent.call("buyCredits", {"amount": 99.9}).is_error
    assert not agent.call("buyCredits", {"amount": 0.1}).is_error
    assert decision(agent.call("buyCredits", {"amount": 0.0001}))["outcome"] == "limit"


@pytest.mark.parametrize("amount", [-5, "5", None, [5], True])
def test_an_amount_that_is_no_amount_is_denied_and_lowers_no_counter(shared, connect, amount):
    agent = connect(shared)
    assert not agent.call("buyCredits", {"amount": 100}).is_error

    assert agent.call("buyCredits", {"amount": amount}).is_error
    assert agent.call("buyCredits", {"amount": 1}).is_error


@pytest.mark.parametrize(
    "to", [{"country": "KP"}, '{"country": "KP"}', '\ufeff \n{"country": "KP"}', [{"country": "KP"}]]
)
def test_an_object_sent_as_something_else_is_not_taken_for_nothing(start_gateway, connect, tmp_path, to):
    rule = {"conditions": [{"path": "args.to.country", "op": "eq", "value": "KP"}]}
    policy = {"version": "1", "default": "allow", "all_tools": {"deny_if": [rule]}}
    gateway = start_gateway({"runware": plain_server("images", tmp_path)}, {"runware": policy})

    result = connect(gateway).call("imageInference", FEW_IMAGES | {"to": to})

    assert decision(result)["rule"] == "/all_tools/deny_if/0"
    assert gateway.calls() == []


@pytest.mark.parametrize("items", [[{"price": 1000}], '[{"price": 1000}]', {"price": 1000}])
def test_a_list_sent_as_something_else_is_not_taken_for_nothing(start_gateway, connect, tmp_path, items):
    rule = {"conditions": [{"path": "args.items.*.price", "op": "gt", "value": 100}]}
    policy = {"version": "1", "default": "allow", "all_tools": {"deny_if": [rule]}}
    gateway = start_gateway({"runware": plain_server("images", tmp_path)}, {"runware": policy})

    result = connect(gateway).call("imageInference", FEW_IMAGES | {"items": items})

    assert decision(result)["rule"] == "/all_tools/deny_if/0"
    assert gateway.calls() == []


def test_an_amount_in_an_object_sent_as_text_is_denied_default_or_not(start_gateway, connect, tmp_path):
    amount = {"path": "args.order.total", "default": 1}
    limit = {"counter": "spent", "window": "day", "max": 100, "scope": "grant", "amount": amount}
    policy = {"version": "1", "default": "allow", "tools": {"buyCredits": {"limits": [limit]}}}
    gateway = start_gateway({"runware": plain_server("images", tmp_path)}, {"runware": policy})

    result = connect(gateway).call("buyCredits", {"order": '{"total": 1000}'})

    assert text(result) == (
        "[POLICY DENIED] order is text that a server may read as an object: how much order.total is can't be decided"
    )


@pytest.mark.parametrize("number", ["123", "123.00000000000000000001", "9007199254740992.5", "9007199254740993"])
def test_a_number_that_servers_round_onto_a_forbidden_one_is_denied(start_gateway, wire, tmp_path, number):
    condition = {"path": "args.id", "op": "in", "value": [123, 9007199254740992]}
    rule = {"conditions": [condition], "on_deny": "Not this one."}
    policy = {"version": "1", "default": "allow", "all_tools": {"deny_if": [rule]}}
    gateway = start_gateway({"runware": plain_server("images", tmp_path)}, {"runware": policy})
    agent = wire(gateway).open()
    call = json.dumps(agent.request("tools/call", {"name": "listVideoModels", "arguments": {"id": "NUMBER"}}))

    answer = agent.send(call.replace('"NUMBER"', number).encode())

    assert answer.text() == "[POLICY DENIED] Not this one."


def test_a_name_that_names_nothing_is_a_warning_and_no_error(tmp_path):
    policy = {"version": "1", "default": "allow", "hide": ["delete_*"], "methods": {"resource/read": "deny"}}
    file = tmp_path / "slips.json"
    file.write_text(json.dumps(policy))

    check = subprocess.run([SLUICE, "policy", "check", file], capture_output=True, text=True)

    assert check.returncode == 0
    assert "warning: `delete_*` is taken as it stands" in check.stdout
    assert "did you mean `resources/read`?" in check.stdout


def test_in_observe_mode_everything_passes_and_what_would_have_been_is_recorded(
    start_gateway, connect, operator, tmp_path
):
    gateway = start_gateway({"runware": plain_server("images", tmp_path, mode="observe")}, {"runware": IMAGES})
    agent = connect(gateway)

    assert not agent.call("imageInference", FEW_IMAGES | {"width": 4096}).is_error
    assert not agent.call("imageInference", FEW_IMAGES | {"numberResults": 9}).is_error
    assert "imageUpload" in agent.tools()
    assert told(gateway, 2) == ["would be denied: At most 2048 pixels wide.", "would be held: More than four images at once"]
    first, second = operator(gateway).recent()
    assert first["decided"]["observed"]["decision"] == "deny"
    assert second["decided"]["observed"]["decision"] == "hold"


def told(gateway, count: int) -> list[str]:
    """What `sluice watch` says that an observed server would have stopped."""
    command = [SLUICE, "watch", "--since", "0", "--socket", gateway.socket]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as watch:
        lines = (line.split(", observed only: ")[1].strip() for line in watch.stdout if ", observed only: " in line)
        try:
            return list(itertools.islice(lines, count))
        finally:
            watch.kill()


def test_a_changed_policy_is_in_force_within_a_second(images, connect):
    agent = connect(images)
    assert agent.call("imageUpload", {"file_path": "x"}).is_error

    images.write_policy("runware", ALLOW_ALL)
    changed = time.monotonic()
    eventually(lambda: not agent.call("imageUpload", {"file_path": "x"}).is_error, "the new policy allows it", 3)
    assert time.monotonic() - changed < 1.2


def test_a_bad_policy_is_reported_and_leaves_the_old_one_in_force(images, connect, operator):
    agent, person = connect(images), operator(images)

    images.write_policy("runware", '{"version": "1", "defualt": "allow"}')

    rejected = person.wait_for("policy.rejected", server="runware")
    assert "defualt" in json.dumps(rejected) and "default" in json.dumps(rejected)
    assert agent.call("imageUpload", {"file_path": "x"}).is_error
    assert not agent.call("imageInference", FEW_IMAGES).is_error
    assert person.ask("rules")["servers"][0]["problem"]


def test_counters_survive_a_reload(images, connect, operator):
    agent, person = connect(images), operator(images)
    for number in range(3):
        agent.call("modelSearch", {"search": str(number)})

    images.write_policy("runware", IMAGES | {"description": "the same, with another word"})

    person.wait_for("policy.reloaded", server="runware")
    assert decision(agent.call("modelSearch", {"search": "4"}))["outcome"] == "limit"


def test_an_unknown_key_in_the_policy_is_an_error_with_its_place(start_gateway, tmp_path):
    policy = '{\n  "version": "1",\n  "defualt": "deny"\n}'

    with pytest.raises(AssertionError, match=r"runware\.json:3:3\b.*`defualt`(.|\n)*`default`"):
        start_gateway({"runware": plain_server("images", tmp_path)}, {"runware": policy})


def test_an_unknown_key_in_the_configuration_is_an_error_with_its_place(start_gateway, tmp_path):
    with pytest.raises(AssertionError, match=r"sluice\.yaml:\d+:\d+\b.*`polcy`(.|\n)*`policy`"):
        start_gateway({"runware": plain_server("images", tmp_path, polcy="runware.json")}, {})


def test_a_variable_that_is_not_set_is_an_error_with_its_place(start_gateway, tmp_path):
    server = plain_server("images", tmp_path)
    server["env"]["KEY"] = "${SLUICE_TESTS_UNSET}"

    with pytest.raises(AssertionError, match=r"sluice\.yaml:\d+:\d+\b.*`SLUICE_TESTS_UNSET`"):
        start_gateway({"runware": server}, {})


def test_a_grant_may_make_only_so_many_requests_a_second(start_gateway, wire, tmp_path):
    gateway = start_gateway({"runware": plain_server("images", tmp_path)}, {"runware": ALLOW_ALL}, max_rate=20)
    agent = wire(gateway).open()

    statuses = [agent.ask("ping").status for _ in range(60)]

    assert 429 in statuses
    assert statuses.count(200) >= 18

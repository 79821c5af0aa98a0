"""Policies that a scan writes and compares with, and the user's own word on risk."""

import json
import subprocess

from gateway import SLUICE, plain_command, plain_server
from policies import ALLOW_ALL
from scanned import tools_of


def test_a_starting_policy_can_be_checked_explained_and_enforced(scan, tmp_path, start_gateway, connect):
    policy = tmp_path / "start.yaml"
    scan("--write-policy", policy, "--", *plain_command("images", tmp_path))

    def sluice(*words):
        return subprocess.run([SLUICE, "policy", *map(str, words)], capture_output=True, text=True)

    assert sluice("check", policy).stdout == f"{policy}: no errors\n"
    assert {name: sluice("explain", policy, "--tool", name).returncode for name in IMAGES_RULES} == IMAGES_RULES
    assert "# " in policy.read_text() and 'max: 30' in policy.read_text()
    scan("--policy", policy, "--", *plain_command("images", tmp_path))
    gateway = start_gateway({"runware": plain_server("images", tmp_path, policy=str(policy))}, {})
    agent = connect(gateway)
    assert "imageUpload" in agent.tools()
    assert not agent.call("listVideoModels").is_error
    assert agent.call("other").is_error


IMAGES_RULES = {"modelSearch": 0, "listVideoModels": 0, "imageUpload": 0, "imageInference": 0, "buyCredits": 4, "other": 3}
"""Exit codes: 0 allowed, 3 denied, 4 held."""


def test_a_policy_that_is_there_is_replaced_only_by_force(scan, tmp_path):
    policy = tmp_path / "start.yaml"
    policy.write_text("mine")

    done = scan("--write-policy", policy, "--", *plain_command("images", tmp_path), code=1)
    assert "--force" in done.stderr and policy.read_text() == "mine"
    assert not (tmp_path / "wire").exists(), "no server is started for nothing"

    scan("--write-policy", policy, "--force", "--", *plain_command("images", tmp_path))
    assert policy.read_text().startswith("# A policy for")
    assert [path.name for path in tmp_path.glob("start*")] == ["start.yaml"]


def test_a_name_that_is_only_doubtful_stands_against_no_policy(scan, tmp_path):
    (tmp_path / "tools.json").write_text(json.dumps([{"name": "get*", "inputSchema": {"type": "object"}}]))
    policy = tmp_path / "start.yaml"

    scan("--write-policy", policy, "--", *plain_command("images", tmp_path), code=None)

    checked = subprocess.run([SLUICE, "policy", "check", policy], capture_output=True, text=True)
    assert checked.returncode == 0 and "`get*` is taken as it stands" in checked.stdout


def test_what_was_found_is_told_also_where_no_policy_can_be_written(scan, tmp_path):
    done = scan("--write-policy", tmp_path / "none" / "start.yaml", "--", *plain_command("images", tmp_path), code=1)

    assert "5 tools" in done.stdout
    assert done.stderr.count("\n") == 1 and "start.yaml` can't be written: No such file or directory" in done.stderr


def test_a_policy_tells_what_it_leaves_open(scan, configuration, tmp_path):
    policy = {"version": "1", "default": "deny", "tools": {"buyCredits": {}, "imageInfrence": {}, "modelSearch": {}}}
    config = configuration({"runware": plain_server("images", tmp_path)}, runware=policy)

    done = scan("--config", config, code=3)

    assert "`buyCredits` (Critical, Financial) is allowed without limit or approval" in done.stdout
    assert "did you mean `imageInference`?" in " ".join(done.stdout.split())
    gaps = json.loads(scan("--config", config, "--json", code=3).stdout)["servers"][0]["policy"]["gaps"]
    assert {(gap["kind"], gap["tool"], gap["open"]) for gap in gaps} == {
        ("unguarded", "buyCredits", True),
        ("strayRule", "imageInfrence", True),
        *(("unknownTool", name, False) for name in ("imageInference", "imageUpload", "listVideoModels")),
    }


def test_a_policy_with_errors_is_told_before_a_server_is_started(scan, tmp_path):
    policy = tmp_path / "p.json"
    policy.write_text('{"version": "1", "defualt": "deny"}')

    done = scan("--policy", policy, "--", *plain_command("images", tmp_path), code=78)

    assert f"{policy}:1:18: error: `defualt` is no key" in done.stderr
    assert not (tmp_path / "wire").exists()


def test_the_users_own_word_is_on_every_badge(scan, configuration, start_gateway, connect, operator, tmp_path):
    word = {"risk": {"model*": {"category": "Destructive", "level": "High"}, "modelSearch": "Critical"}, "trusted": True}
    config = configuration({"runware": plain_server("images", tmp_path, **word)})

    found = tools_of(scan("--config", config, "--server", "runware", "--json"))
    assert found["modelSearch"]["level"] == "Critical" and found["modelSearch"]["category"] == "Read"
    assert found["modelSearch"]["reasons"][0] == "your own word: `modelSearch` is Critical"

    gateway = start_gateway({"runware": plain_server("images", tmp_path, **word)}, {"runware": ALLOW_ALL})
    connect(gateway).call("modelSearch", {"search": "lamp"})
    rules = gateway.sluice("rules", "--socket", gateway.socket, "--json")
    (server,) = json.loads(rules.stdout)["servers"]
    risk = next(tool["risk"] for tool in server["tools"] if tool["tool"] == "modelSearch")
    assert risk["level"] == "Critical" and risk["reasons"][0].startswith("your own word")


def test_a_word_on_risk_that_is_none_is_an_error_with_its_place(scan, configuration, tmp_path):
    config = configuration({"a": {"command": ["x"], "risk": {"b": "Hihg"}}})

    done = scan("--config", config, code=78)

    assert "did you mean `High`?" in done.stderr and f"{config}:1:" in done.stderr

"""What a policy document says, told before anything runs by it."""

import json
import subprocess

import pytest

from gateway import SLUICE
from policies import IMAGES, MANY_IMAGES


def policy(*words, **options) -> subprocess.CompletedProcess:
    """A command about a policy document."""
    return subprocess.run(
        [SLUICE, "policy", *map(str, words)], capture_output=True, text=True, timeout=60, **options
    )


def test_policy_check_tells_everything_that_is_wrong_with_its_place(tmp_path):
    (tmp_path / "bad.json").write_text('{\n  "version": "2",\n  "defualt": "deny",\n  "tools": {"a": {"limits": 3}}\n}\n')
    bad = policy("check", tmp_path / "bad.json")
    assert bad.returncode == 1
    for place in ("bad.json:2:", "bad.json:3:3", "bad.json:4:", "/tools/a/limits", "`default`"):
        assert place in bad.stdout, bad.stdout

    (tmp_path / "good.yaml").write_text("version: '1'\ndefault: deny\ntools:\n  a: {}\n")
    assert policy("check", tmp_path / "good.yaml").returncode == 0
    (tmp_path / "norway.yaml").write_text("version: '1'\ndefault: deny\ndescription: no\n")
    norway = policy("check", tmp_path / "norway.yaml")
    assert norway.returncode == 1 and "norway.yaml:3:14" in norway.stdout
    (tmp_path / "two.yaml").write_text(
        "version: '1'\ndefault: deny\nall_tools:\n  require_approval:\n    - approvers: 2\n"
    )
    two = policy("check", tmp_path / "two.yaml")
    assert two.returncode == 1 and "two.yaml:5:18: error: `approvers` asks for 2 people" in two.stdout


def test_policy_explain_tells_what_is_wrong_with_a_document_as_check_does(tmp_path):
    (tmp_path / "bad.json").write_text('{\n  "version": "2",\n  "defualt": "deny"\n}\n')
    done = policy("explain", tmp_path / "bad.json", "--tool", "a")

    assert done.returncode == 1
    assert done.stderr == policy("check", tmp_path / "bad.json").stdout


@pytest.mark.parametrize(
    ("arguments", "code", "word"),
    [({"width": 4096}, 3, "/tools/imageInference/require/0"), ({"width": 1}, 0, "allowed"), (MANY_IMAGES, 4, "held")],
)
def test_policy_explain_says_what_would_be_decided_and_why(tmp_path, arguments, code, word):
    (tmp_path / "policy.json").write_text(json.dumps(IMAGES))
    words = ["--tool", "imageInference", "--arguments", json.dumps(arguments)]

    done = policy("explain", tmp_path / "policy.json", *words)

    assert done.returncode == code and word in done.stdout and "trace" in done.stdout


@pytest.mark.parametrize(
    ("text", "name"),
    [(json.dumps(IMAGES), "stdin.json"), ("# mine\nversion: '1'\ndefault: deny\ntools: {imageInference: {}}\n", "stdin.yaml")],
    ids=["json", "yaml"],
)
def test_a_document_is_read_from_standard_input(text, name):
    checked = policy("check", "-", input=text)
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, f"{name}: no errors\n", "")
    explained = policy("explain", "-", "--tool", "imageInference", input=text)
    assert f" in {name}" in explained.stdout and "trace" in explained.stdout


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('\n {"version": "2", "default": "deny"}', "stdin.json:2:14: error: `version` must be"),
        ("default: no\n", "stdin.yaml:1:10: error: YAML readers disagree on `no`"),
        ("", "stdin.yaml:1:1: error: there is no policy document"),
        ("x" * (1 << 20) + "x", "stdin.yaml:1:1: error: a policy document has at most 1 MiB"),
    ],
    ids=["json", "yaml", "empty", "long"],
)
def test_what_is_wrong_with_standard_input_has_its_place(text, said):
    done = policy("check", "-", input=text)

    assert done.returncode == 1 and said in done.stdout


def test_a_file_that_can_not_be_read_hides_no_other(tmp_path):
    (tmp_path / "bad.json").write_text('{"version": "2", "default": "deny"}')

    done = policy("check", tmp_path / "none.json", tmp_path / "bad.json")

    assert done.returncode == 1 and "bad.json:1:13: error" in done.stdout
    assert done.stderr.count("\n") == 1 and "none.json` can't be read" in done.stderr
    both = policy("check", "--json", tmp_path / "bad.json", tmp_path / "none.json")
    assert both.returncode == 1 and len(json.loads(both.stdout)) == 1 and "none.json` can't be read" in both.stderr


def test_nothing_that_stands_in_a_document_can_draw(tmp_path):
    hostile = "x\x1b[2J\u202e"
    rule = {"conditions": [], "on_deny": hostile}
    (tmp_path / "odd.json").write_text(
        json.dumps({"version": "1", "default": "deny", "tools": {hostile: {"deny_if": [rule]}}})
    )
    (tmp_path / "wrong.json").write_text(json.dumps({"version": "1", "default": "deny", hostile: 1}))

    explained = policy("explain", tmp_path / "odd.json", "--tool", hostile)
    checked = policy("check", tmp_path / "wrong.json")
    refused = policy("explain", tmp_path / "wrong.json", "--tool", "x")

    assert (explained.returncode, checked.returncode, refused.returncode) == (3, 1, 1)
    for said in (explained.stdout, checked.stdout, refused.stderr):
        assert "[2J" in said and not set(said) & set("\x1b\u202e")

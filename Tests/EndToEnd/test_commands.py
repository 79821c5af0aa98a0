"""Everything that a person can do without the console."""

import getpass
import json
import re
import sqlite3
import subprocess

import pytest

from agent import text
from gateway import SLUICE
from policies import FEW_IMAGES, MANY_IMAGES

ME = getpass.getuser()
TOKEN = re.compile(r"slc_[A-Za-z0-9_-]{43}\n")


@pytest.fixture
def command(shared):
    """A command at the gateway of this file."""

    def run(*words, check: bool = False):
        return shared.sluice(*words, "--socket", shared.socket, check=check)

    return run


def test_pending_lists_what_waits_and_approve_lets_it_run(shared, connect, command, operator, name):
    waiting = connect(shared).start("imageInference", MANY_IMAGES)
    held = operator(shared).held(name)
    call = held["decided"]["call"]

    table = command("pending").stdout
    assert "AGENT IS" in table and "waiting" in table
    assert f"#{call}" in table and name in table and "imageInference" in table and held["digest"][:12] in table
    listed = json.loads(command("pending", "--json").stdout)
    assert [question["decided"]["call"] for question in listed["holds"]] == [call]
    done = command("approve", call, "--digest", held["digest"][:12], "--json")

    assert done.returncode == 0 and json.loads(done.stdout)["outcome"] == "approved"
    assert text(waiting.result(20)) == "6 images of a walnut desk lamp"
    nothing = command("pending")
    assert (nothing.returncode, nothing.stdout) == (0, "nobody waits\n"), "an empty list is no failure"
    assert command("approve", call).returncode == 5, "it was decided before"


def test_deny_gives_the_agent_a_reason(shared, connect, command, operator, name):
    waiting = connect(shared).start("imageInference", MANY_IMAGES)
    call = operator(shared).held(name)["decided"]["call"]

    assert command("deny", call, "--reason", "too many").returncode == 0

    assert text(waiting.result(20)) == f"[REFUSED] too many ({ME})"


def test_a_digest_that_is_another_calls_is_refused(shared, connect, command, operator, name):
    waiting = connect(shared).start("imageInference", MANY_IMAGES)
    person = operator(shared)
    held = person.held(name)

    done = command("approve", held["decided"]["call"], "--digest", "0" * 64)

    assert done.returncode == 5 and "look at it again" in done.stderr
    person.decide(person.held(name), "refuse")
    waiting.result(20)


def test_a_name_of_any_length_is_shown_whole_in_no_more_lines_than_it_needs(shared, connect, command, operator, name):
    key, value = "k" * 20_000, "v" * 20_000
    waiting = connect(shared).start("imageInference", MANY_IMAGES | {key: value})
    call = operator(shared).held(name)["decided"]["call"]

    done = command("approve", call, "--yes")

    assert done.returncode == 0
    shown = "".join(done.stderr.split())
    assert key in shown and f'"{value}"' in shown and len(done.stderr) < 100_000
    waiting.result(20)


def test_a_call_that_is_none_is_one_sentence(command):
    done = command("approve", "999999")

    assert done.returncode == 1 and done.stderr.count("\n") == 1


def test_a_digest_too_short_to_name_a_call_is_wrong_usage(command):
    for slip in ("abc", "not-hexadecimal-at-all"):
        done = command("approve", "1", "--digest", slip)

        assert done.returncode == 64 and "at least 12 hexadecimal digits" in done.stderr and slip in done.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["gatewy"], "error: `gatewy` is no command of `sluice`; did you mean `sluice gateway`?\n"),
        (["grant", "craete"], "error: `craete` is no command of `sluice grant`; did you mean `sluice grant create`?\n"),
        (["frobnicate"], "error: `frobnicate` is no command of `sluice`; `sluice --help` lists its commands\n"),
    ],
)
def test_a_command_that_is_none_is_told_the_nearest(shared, words, said):
    done = shared.sluice(*words, check=False)

    assert (done.returncode, done.stdout, done.stderr) == (64, "", said)


def test_rules_are_shown_and_changed(shared, connect, command):
    agent = connect(shared)
    shown = command("rules").stdout.splitlines()
    assert any("imageInference" in line for line in shown)
    assert max(map(len, shown)) <= 80, "what is long goes on under itself"

    assert command("rules", "set", "runware", "listVideoModels", "deny", "--reason", "not today").returncode == 0
    assert agent.call("listVideoModels").is_error
    rules = json.loads(command("rules", "--json").stdout)
    tool = next(tool for tool in rules["servers"][0]["tools"] if tool["tool"] == "listVideoModels")
    assert tool["now"] == "deny" and tool["override"]["by"] == ME

    slip = command("rules", "set", "runware", "listVideoModel", "deny")
    assert slip.returncode == 0 and "lists no tool `listVideoModel`" in slip.stderr
    assert command("rules", "clear", "runware", "listVideoModel", "--yes").returncode == 0

    loosening = command("rules", "clear", "runware", "listVideoModels")
    assert loosening.returncode == 64 and "--yes" in loosening.stderr, "loosening asks"
    assert command("rules", "clear", "runware", "listVideoModels", "--yes").returncode == 0
    assert not agent.call("listVideoModels").is_error
    assert command("rules", "clear", "runware", "listVideoModels", "--yes").returncode == 1


def test_lockdown_denies_everything_and_ends(shared, connect, command):
    agent = connect(shared)
    assert command("lockdown", "on", "--reason", "drill").returncode == 0
    try:
        assert "(lockdown)" in str(agent.call("listVideoModels").meta)
        assert agent.tools(), "lists still pass"
        assert "LOCKDOWN" in command("rules").stdout
    finally:
        assert command("lockdown", "off", "--yes").returncode == 0
    assert not agent.call("listVideoModels").is_error


def test_without_a_gateway_every_command_says_so(tmp_path):
    for words in (["pending"], ["approve", "1"], ["deny", "1"], ["watch"], ["rules"], ["lockdown", "on"]):
        done = subprocess.run(
            [SLUICE, *words, "--socket", tmp_path / "none.sock"], capture_output=True, text=True, timeout=20
        )
        assert done.returncode == 3, words
        assert done.stderr.count("\n") == 1 and "none.sock" in done.stderr, words


def test_a_socket_that_can_not_be_looked_at_is_not_said_to_be_missing(tmp_path):
    (tmp_path / "loop").symlink_to("loop")

    done = subprocess.run([SLUICE, "pending", "--socket", tmp_path / "loop"], capture_output=True, text=True, timeout=20)

    assert done.returncode == 3 and "no gateway answers" in done.stderr and "symbolic links" in done.stderr


def test_wrong_usage_is_told_apart():
    assert subprocess.run([SLUICE, "approve", "first"], capture_output=True).returncode == 64
    assert subprocess.run([SLUICE, "aprove", "1"], capture_output=True).returncode == 64


def grant(gateway, *words, check: bool = True):
    return gateway.sluice("grant", *words, "--config", gateway.config, check=check)


def grants(gateway) -> list[dict]:
    return json.loads(grant(gateway, "list", "--json").stdout)


def test_grant_create_prints_nothing_but_the_token(shared):
    made = grant(shared, "create", "--server", "runware", "--label", "printed")

    assert TOKEN.fullmatch(made.stdout) and made.stderr == ""
    assert "printed" in grant(shared, "list").stdout
    assert made.stdout.strip() not in shared.stderr
    assert not any(made.stdout.strip().encode() in path.read_bytes() for path in shared.state.iterdir() if path.is_file())


def test_a_revoked_grant_opens_nothing_from_now_on(shared, wire, name):
    agent = wire(shared).open()
    assert agent.call("listVideoModels").text() == "klingai:5@3"
    id = next(row["grant"] for row in grants(shared) if row["label"] == name)

    grant(shared, "revoke", id)

    assert agent.call("listVideoModels").status == 401
    assert name not in [row["label"] for row in grants(shared)]
    assert grant(shared, "revoke", id, check=False).returncode != 0


def test_a_grant_for_no_server_is_refused(shared):
    made = grant(shared, "create", "--server", "rumware", "--label", "x", check=False)

    assert made.returncode != 0 and "runware" in made.stderr and made.stdout == ""


def test_a_label_is_given_once_until_its_grant_is_revoked(images):
    def create():
        return grant(images, "create", "--server", "runware", "--label", "twin", check=False)

    assert create().returncode == 0
    refused = create()
    id = next(row["grant"] for row in grants(images) if row["label"] == "twin")
    assert refused.returncode == 4 and refused.stdout == ""
    assert f"`sluice grant revoke {id}`" in refused.stderr and refused.stderr.count("\n") == 1

    images.stop()
    assert create().returncode == 1 and create().stderr == refused.stderr
    grant(images, "revoke", id)
    assert TOKEN.fullmatch(create().stdout)


def test_grants_are_made_without_a_gateway_and_hold_once_it_runs(images, connect):
    images.stop()
    token = images.token("runware", "early")
    gone = images.token("runware", "gone")
    id = next(row["grant"] for row in grants(images) if row["label"] == "gone")
    grant(images, "revoke", id)

    images.start()

    assert token != gone and not connect(images, label="early").call("imageInference", FEW_IMAGES).is_error
    assert [row["label"] for row in grants(images)] == ["early"]


def verify(gateway):
    return gateway.sluice("ledger", "verify", "--config", gateway.config, check=False)


def test_ledger_verify_finds_what_was_changed(images, connect):
    agent = connect(images)
    for _ in range(3):
        agent.call("listVideoModels")
    assert verify(images).returncode == 0, "it verifies while the gateway runs"
    images.stop()
    assert verify(images).returncode == 0

    with sqlite3.connect(images.state / "ledger.sqlite") as database:
        changed = database.execute(
            "UPDATE records SET body = CAST(replace(CAST(body AS TEXT), 'listVideoModels', 'imageInference') AS BLOB)"
            " WHERE type = 'call.decided'"
        )
    assert changed.rowcount == 3

    tampered = verify(images)
    assert tampered.returncode != 0
    assert re.search(r"\d+", tampered.stdout + tampered.stderr), "it says where"


def test_secrets_are_in_no_record(images, connect):
    connect(images).call("imageInference", FEW_IMAGES | {"apiKey": "sk-12345-very-secret"})
    images.stop()

    everything = b"".join(path.read_bytes() for path in images.state.iterdir() if path.is_file())
    assert b"walnut desk lamp" in everything and b"sk-12345-very-secret" not in everything
    assert "sk-12345-very-secret" not in images.stderr

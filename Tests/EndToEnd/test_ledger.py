"""The record's format, read by a program that shares no line with ours; anchors; what is forgotten."""

import json
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from policies import FEW_IMAGES

VERIFIER = Path(__file__).with_name("verify_ledger.py")


def verify(state: Path, *anchors: str) -> subprocess.CompletedProcess:
    command = [sys.executable, VERIFIER, state / "ledger.sqlite", *anchors]
    return subprocess.run(command, capture_output=True, text=True, timeout=60)


def ledger(gateway, command: str, *more, check: bool = True) -> subprocess.CompletedProcess:
    return gateway.sluice("ledger", command, "--state", gateway.state, *more, check=check)


def head(line: str) -> str:
    return line.strip().split("head ")[1]


def types(state: Path) -> list[str]:
    with sqlite3.connect(state / "ledger.sqlite") as database:
        return [type for (type,) in database.execute("SELECT type FROM records ORDER BY seq")]


def kept(state: Path) -> list[dict]:
    with sqlite3.connect(state / "ledger.sqlite") as database:
        return [json.loads(value) for (value,) in database.execute("SELECT value FROM record_values ORDER BY seq")]


# The chain


def test_another_program_comes_to_the_same_head(images, connect):
    agent = connect(images)
    for _ in range(3):
        agent.call("imageInference", FEW_IMAGES)
    running = verify(images.state)
    assert running.returncode == 0, running.stdout + running.stderr
    images.stop()

    ours = ledger(images, "verify")
    theirs = verify(images.state)
    assert ours.stdout.startswith("intact: ")
    assert theirs.returncode == 0 and head(theirs.stdout) == head(ours.stdout)


def test_what_a_killed_gateway_left_in_its_spool_belongs_to_the_chain(images, connect):
    agent = connect(images)
    for _ in range(5):
        agent.call("imageInference", FEW_IMAGES)
    images.stop(signal.SIGKILL)
    ours, theirs = ledger(images, "verify"), verify(images.state)
    assert theirs.returncode == 0, theirs.stdout + theirs.stderr
    assert head(theirs.stdout) == head(ours.stdout)

    images.start()
    assert "intact: " in ledger(images, "verify").stdout
    images.stop()
    assert types(images.state).count("call.decided") == 5


def test_what_a_loss_of_power_left_behind_a_hole_is_told_and_does_not_count(images, connect):
    connect(images).call("imageInference", FEW_IMAGES)
    images.stop(signal.SIGKILL)
    spool = next(images.state.glob("spool-*"))
    spool.write_bytes(spool.read_bytes().rstrip(b"\0") + b"\0" * 4096 + b"x" * 100 + b"\n")
    assert verify(images.state).returncode == 0
    images.start()
    assert "101 bytes behind it" in images.stderr
    images.stop()
    assert types(images.state).count("call.decided") == 1


@pytest.mark.parametrize(
    ("sql", "kind"),
    [
        ("UPDATE records SET hash = zeroblob(32) WHERE seq = 2", "changed"),
        ("UPDATE records SET tool = 'other' WHERE type = 'call.decided'", "changed"),
        ("UPDATE records SET outcome = 'failed' WHERE type = 'call.completed'", "changed"),
        ("DELETE FROM records WHERE seq = 2", "removed"),
        ("UPDATE record_values SET value = CAST('{}' AS BLOB)", "value changed"),
        ("DELETE FROM record_values", "value removed"),
    ],
)
def test_both_programs_find_what_was_changed(images, connect, sql, kind):
    connect(images).call("imageInference", FEW_IMAGES)
    images.stop()
    with sqlite3.connect(images.state / "ledger.sqlite") as database:
        assert database.execute(sql).rowcount > 0

    ours = ledger(images, "verify", check=False)
    assert ours.returncode == 1 and ours.stdout.startswith("broken at record ") and f", {kind}: " in ours.stdout
    theirs = verify(images.state)
    assert theirs.returncode == 1
    assert theirs.stderr.split(":")[0] == ours.stdout.split(",")[0], "both name the same record"


def test_a_trigger_is_found_by_both_programs_and_stops_a_start(images, connect):
    connect(images).call("imageInference", FEW_IMAGES)
    images.stop()
    with sqlite3.connect(images.state / "ledger.sqlite") as database:
        database.execute("CREATE TRIGGER t AFTER INSERT ON record_values BEGIN DELETE FROM record_values; END")

    ours = ledger(images, "verify", "--json", check=False)
    assert ours.returncode == 1 and json.loads(ours.stdout)["kind"] == "infiltrated"
    theirs = verify(images.state)
    assert theirs.returncode == 1 and "trigger" in theirs.stderr
    with pytest.raises(AssertionError, match="holds the trigger `t`, which Sluice did not make"):
        images.start()


def test_what_somebody_wrote_into_the_file_draws_nothing_on_the_terminal(images):
    images.stop()
    forged = {"seq": 1, "ts": 1, "type": "ledger.archived", "first": 1, "last": 1, "hash": "00" * 32, "bytes": 1}
    forged["file"] = "/x\x1b[2J\r\nintact: 9 records"
    with sqlite3.connect(images.state / "ledger.sqlite") as database:
        body = json.dumps(forged).encode()
        database.execute("UPDATE records SET type = 'ledger.archived', body = ? WHERE seq = 1", [body])

    done = ledger(images, "verify", check=False)
    assert done.returncode == 1 and done.stdout.startswith("broken at record 1, replaced: ")
    assert "‹ESC›" in done.stdout and "\x1b" not in done.stdout and done.stdout.count("\n") == 1


def test_a_ledger_that_is_not_there_is_said(images, tmp_path):
    done = images.sluice("ledger", "verify", "--state", tmp_path / "nowhere", check=False)
    assert done.returncode == 2 and "there is no ledger" in done.stderr


@pytest.mark.parametrize("lose", [Path.unlink, lambda ledger: ledger.write_bytes(b"")], ids=["deleted", "emptied"])
def test_where_a_ledger_was_lost_no_new_one_begins(images, connect, lose):
    connect(images).call("imageInference", FEW_IMAGES)
    anchor = ledger(images, "anchor").stdout.strip()
    images.stop()
    lose(images.state / "ledger.sqlite")
    left = sorted(path.name for path in images.state.iterdir())

    for _ in range(2):
        with pytest.raises(AssertionError, match="signing-key` says that there was one"):
            images.start()
        assert images.process.returncode == 1
    grant = images.sluice(
        "grant", "create", "--config", images.config, "--server", "runware", "--label", "late", check=False)
    assert grant.returncode != 0 and "says that there was one" in grant.stderr
    past = images.sluice("history", "--state", images.state, check=False)
    assert past.returncode == 2 and "says that there was one" in past.stderr
    assert ledger(images, "verify", check=False).returncode == 2 and verify(images.state).returncode == 1
    told = ledger(images, "verify", "--anchor", anchor, "--json", check=False)
    assert told.returncode == 1 and json.loads(told.stdout)["kind"] == "removed"
    assert sorted(path.name for path in images.state.iterdir()) == left, "nothing is touched"


@pytest.mark.parametrize("words", [["gateway"], ["grant", "list"]], ids=" ".join)
def test_the_name_of_a_state_directory_does_not_draw(images, tmp_path, words):
    state = tmp_path / "st\x1b[2Jate"
    state.mkdir()
    state.chmod(0o777)
    top = {"state": str(state), "socket": str(tmp_path / "gateway.sock"), "listen": "127.0.0.1:0"}
    config = images.directory / "hostile.yaml"
    config.write_text(json.dumps(json.loads(images.config.read_text()) | top))

    done = images.sluice(*words, "--config", config, check=False)
    assert done.returncode == 1 and "others can write to" in done.stderr
    assert "‹ESC›" in done.stderr and "\x1b" not in done.stderr


def test_what_was_not_looked_at_is_no_sign_that_the_ledger_was_changed_nor_that_it_was_not(images, tmp_path):
    nowhere = tmp_path / "nowhere"
    unknown = images.sluice("ledger", "verify", "--config", nowhere, check=False)
    assert unknown.returncode == 78 and str(nowhere) in unknown.stderr
    archives = ledger(images, "verify", "--archives", nowhere, check=False)
    assert (archives.returncode, archives.stdout) == (2, "") and f"no directory `{nowhere}`" in archives.stderr
    past = images.sluice("history", "--state", images.state, "--archives-in", nowhere, check=False)
    assert (past.returncode, past.stdout) == (2, "") and f"no directory `{nowhere}`" in past.stderr


# Anchors


def test_an_anchor_is_made_beside_a_running_gateway_and_holds_ever_after(images, connect):
    agent = connect(images)
    agent.call("imageInference", FEW_IMAGES)
    key = ledger(images, "key").stdout.strip()
    assert f"ledger key: {key}" in images.stderr
    anchor = ledger(images, "anchor").stdout.strip()
    assert len(anchor) < 300 and key in anchor.split(" ")

    agent.call("imageInference", FEW_IMAGES)
    images.stop()
    assert ledger(images, "anchor").stdout.split(" ")[1] > anchor.split(" ")[1]
    assert "as 1 anchor told" in ledger(images, "verify", "--anchor", anchor).stdout
    assert verify(images.state, anchor).returncode == 0


def test_a_cut_tail_is_found_against_an_anchor_by_both_programs(images, connect):
    connect(images).call("imageInference", FEW_IMAGES)
    images.stop()
    anchor = ledger(images, "anchor").stdout.strip()
    with sqlite3.connect(images.state / "ledger.sqlite") as database:
        database.execute("DELETE FROM records WHERE seq = (SELECT max(seq) FROM records)")

    assert ledger(images, "verify").stdout.startswith("intact: "), "alone, it can't tell"
    ours = ledger(images, "verify", "--anchor", anchor, "--json", check=False)
    assert ours.returncode == 1 and json.loads(ours.stdout)["kind"] == "cut off"
    assert verify(images.state, anchor).returncode == 1


def test_a_line_that_is_no_true_anchor_proves_nothing(images):
    anchor = ledger(images, "anchor").stdout.strip()
    words = anchor.split(" ")
    words[1] = str(int(words[1]) + 1)
    forged = " ".join(words)
    done = ledger(images, "verify", "--anchor", forged, check=False)
    assert done.returncode == 64 and "signature" in done.stderr
    pytest.importorskip("cryptography")
    assert verify(images.state, forged).returncode != 0


# Snapshots


def test_a_gateway_that_is_stopped_in_order_leaves_a_snapshot_and_goes_on_from_it(images, connect, operator):
    agent = connect(images)
    agent.call("imageInference", FEW_IMAGES)
    operator(images).ask("lockdown", on=True, reason="night")
    images.stop()
    written = types(images.state)
    assert written[-1] == "gateway.stopped" and "ledger.snapshot" in written

    images.start()
    assert operator(images).welcome["lockdown"]["reason"] == "night"
    assert ledger(images, "verify").stdout.startswith("intact: ")


# Forgetting


@pytest.mark.parametrize("running", [True, False], ids=["by a gateway", "without a gateway"])
def test_forgotten_arguments_are_gone_and_the_chain_is_whole(images, connect, running):
    agent = connect(images)
    agent.call("imageInference", FEW_IMAGES | {"positivePrompt": "a unique walnut lamp"})
    if not running:
        images.stop()
    token = "ghp_0123456789abcdefghijklmnopqrstuvwxyz"
    command = ["ledger", "forget", "--config", images.config, "--before", "2099-01-01", "--yes"]
    assert images.sluice(*command, "--reason", f"no {token}").stdout == "the arguments of 1 call were deleted\n"
    images.stop()

    assert kept(images.state) == []
    assert [type for type in types(images.state) if type.startswith("values.")] == [
        "values.forgetting",
        "values.forgotten",
    ]
    left = (images.state / "ledger.sqlite").read_bytes()
    assert b"unique walnut" not in left
    assert token.encode() not in left and "no ‹secret 40 chars #".encode() in left, "a reason has no secrets either"
    assert " 0 values kept, 1 forgotten" in ledger(images, "verify").stdout
    assert verify(images.state).returncode == 0


def test_what_is_younger_stays_and_nobody_is_asked_who_is_not_there(images, connect):
    connect(images).call("imageInference", FEW_IMAGES)
    command = ["ledger", "forget", "--config", images.config, "--before", "1h"]
    unasked = images.sluice(*command, check=False)
    assert unasked.returncode == 64 and "say --yes" in unasked.stderr
    assert "of 0 calls" in images.sluice(*command, "--yes").stdout
    assert len(kept(images.state)) == 1 and ", 1 value kept, 0 forgotten" in ledger(images, "verify").stdout

"""The record's format, read by a program that shares no line with ours."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from policies import FEW_IMAGES

VERIFIER = Path(__file__).with_name("verify_ledger.py")


def verify(state: Path) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, VERIFIER, state], capture_output=True, text=True, timeout=60)


def head(line: str) -> str:
    return line.strip().split("head ")[1]


def test_another_program_comes_to_the_same_head(images, connect):
    agent = connect(images)
    for _ in range(3):
        agent.call("imageInference", FEW_IMAGES)
    running = verify(images.state)
    assert running.returncode == 0, running.stdout + running.stderr
    images.stop()

    ours = images.sluice("ledger", "verify", "--state", images.state)
    theirs = verify(images.state)
    assert ours.stdout.startswith("intact: ")
    assert theirs.returncode == 0 and head(theirs.stdout) == head(ours.stdout)


@pytest.mark.parametrize(
    ("sql", "kind"),
    [
        ("UPDATE records SET hash = zeroblob(32) WHERE seq = 2", "changed"),
        ("UPDATE records SET tool = 'other' WHERE type = 'call.decided'", "changed"),
        ("DELETE FROM records WHERE seq = 2", "removed"),
        ("UPDATE record_values SET value = CAST('{}' AS BLOB)", "value changed"),
    ],
)
def test_both_programs_find_what_was_changed(images, connect, sql, kind):
    connect(images).call("imageInference", FEW_IMAGES)
    images.stop()
    with sqlite3.connect(images.state / "ledger.sqlite") as database:
        assert database.execute(sql).rowcount > 0

    ours = images.sluice("ledger", "verify", "--state", images.state, check=False)
    assert ours.returncode == 1 and ours.stdout.startswith("broken at record ") and f", {kind}: " in ours.stdout
    theirs = verify(images.state)
    assert theirs.returncode == 1
    assert theirs.stderr.split(":")[0] == ours.stdout.split(",")[0], "both name the same record"


def test_forgotten_arguments_leave_the_chain_whole(images, connect):
    connect(images).call("imageInference", FEW_IMAGES)
    images.stop()
    with sqlite3.connect(images.state / "ledger.sqlite") as database:
        database.execute("DELETE FROM record_values")

    assert images.sluice("ledger", "verify", "--state", images.state).stdout.startswith("intact: ")
    assert verify(images.state).returncode == 0


def test_a_ledger_that_is_not_there_is_said(images, tmp_path):
    done = images.sluice("ledger", "verify", "--state", tmp_path / "nowhere", check=False)
    assert done.returncode == 2 and "there is no ledger" in done.stderr

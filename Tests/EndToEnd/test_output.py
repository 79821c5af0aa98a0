"""What becomes of a command whose words can't be written."""

import json
import os
import signal
import subprocess

import pytest

from gateway import SLUICE

FULL = "standard output can't be written: No space left on device"


def run(gateway, *words, output: str = "/dev/full") -> subprocess.CompletedProcess:
    with open(output, "w") as place:
        return subprocess.run(
            [SLUICE, *map(str, words)], stdout=place, stderr=subprocess.PIPE, text=True, timeout=60
        )


def files(gateway) -> list:
    return ["--config", gateway.config]


def line(gateway) -> list:
    return ["--socket", gateway.socket]


@pytest.mark.parametrize(
    ("words", "options"),
    [
        (["ledger", "export", "--format", "jsonl"], files),
        (["ledger", "export", "--format", "csv"], files),
        (["ledger", "anchor"], files),
        (["ledger", "key"], files),
        (["ledger", "verify"], files),
        (["history", "--json"], line),
        (["history", "show", "1"], line),
        (["stats"], line),
        (["rules"], line),
        (["pending"], line),
        (["watch", "--since", "0"], line),
        (["lockdown", "off", "--yes"], line),
        (["grant", "list"], files),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else value.__name__,
)
def test_a_full_disk_ends_every_command_with_a_sentence(shared, connect, words, options):
    connect(shared).call("listVideoModels")

    done = run(shared, *words, *options(shared))

    assert (done.returncode, done.stderr) == (74, f"error: {FULL}\n")


def test_a_policy_that_can_not_be_told_to_be_good_is_not(shared):
    assert run(shared, "policy", "check", shared.directory / "runware.json").returncode == 74


def grants(gateway) -> list[dict]:
    return json.loads(gateway.sluice("grant", "list", "--json", *files(gateway)).stdout)


def test_a_grant_whose_token_is_lost_is_revoked_again(images):
    create = ["grant", "create", "--server", "runware", "--label", "lost", *files(images)]
    sentence = f"error: the token is lost, because {FULL}; its grant was revoked again\n"

    for _ in range(2):
        done = run(images, *create)
        assert (done.returncode, done.stderr) == (74, sentence) and grants(images) == []
        images.stop()


def test_a_grant_whose_reader_has_gone_is_revoked_again(images):
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [SLUICE, "grant", "create", "--server", "runware", "--label", "lost", *map(str, files(images))],
            stdout=writing,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
        )
    finally:
        os.close(writing)
    assert done.returncode == 74 and "Broken pipe; its grant was revoked again" in done.stderr
    assert grants(images) == []


@pytest.mark.parametrize("ignored", [False, True])
def test_a_reader_that_has_gone_is_no_news(shared, ignored):
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [SLUICE, "rules", "--socket", shared.socket],
            stdout=writing,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
            restore_signals=not ignored,  # Python itself ignores the signal
        )
    finally:
        os.close(writing)
    assert done.returncode == (128 + signal.SIGPIPE if ignored else -signal.SIGPIPE) and done.stderr == ""


def test_grant_revoke_says_what_it_did(images):
    images.token("runware", "gone")
    (row,) = grants(images)

    done = images.sluice("grant", "revoke", row["grant"], *files(images))

    assert done.stdout == f"{row['grant']} is revoked: its token opens nothing from now on\n"


def test_stats_name_the_span_that_was_asked(shared, connect, name):
    connect(shared).call("listVideoModels")

    def heading(*words) -> str:
        return shared.sluice("stats", f"agent:{name}", *words, *line(shared)).stdout.splitlines()[0]

    assert heading() == "1 call in the last day"
    assert heading("since:1h") == "1 call in the last hour"
    assert heading("since:3d") == "1 call in the last 3 d"
    assert heading("since:3d", "--since", "1h") == "1 call in the last hour"
    assert heading("!since:1h") == "0 calls in the last day"

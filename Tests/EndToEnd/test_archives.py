"""What was moved into archives is found again: searched with the ledger, shown by itself, and named where it is damaged."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from call_load import Load
from gateway import Gateway, eventually, plain_server
from policies import ALLOW_ALL


@pytest.fixture(scope="module")
def archived(tmp_path_factory):
    """A gateway that has moved most of a past of some 8,000 calls into one archive."""
    directory = tmp_path_factory.mktemp("archived")
    servers = {"runware": plain_server("images", directory)}
    gateway = Gateway(directory, servers, {"runware": ALLOW_ALL}, ledger={"max_size": "4MiB"})
    try:
        gateway.start()
        with Load(gateway):
            eventually(lambda: len(gateway.calls()) > 8000, "enough for an archive", patience=120)
        # A snapshot is made at the end; what was before it may leave at the next start.
        gateway.stop()
        gateway.start()
        eventually(lambda: first_record(gateway) > 10_000, "records move into an archive", patience=60)
        yield gateway
    finally:
        gateway.stop()


def first_record(gateway: Gateway) -> int:
    with sqlite3.connect(f"file:{gateway.state}/ledger.sqlite?mode=ro", uri=True) as database:
        return database.execute("SELECT min(seq) FROM records").fetchone()[0]


def archive(gateway: Gateway) -> Path:
    (path,) = gateway.state.glob("archive-*.sqlite")
    return path


def calls(done) -> list[int]:
    return [json.loads(line)["decided"]["call"] for line in done.stdout.splitlines()]


def test_a_search_goes_on_into_archives(archived):
    alone = archived.sluice("history", "--state", archived.state, "--limit", 100_000, "--json")
    whole = archived.sluice("history", "--state", archived.state, "--limit", 100_000, "--json", "--archives")

    newest = calls(whole)[-1]
    assert calls(whole) == list(range(1, newest + 1)), "each once"
    assert calls(alone) == calls(whole)[-len(calls(alone)) :] and 0 < len(calls(alone)) < newest - 3000
    assert "--archives looks into them" in alone.stderr and whole.stderr == ""

    page = archived.sluice("history", "--config", archived.config, "--archives", "outcome:done", "--before", 100)
    assert page.stdout.splitlines()[2].split()[0] == "#1"
    counted = archived.sluice("stats", "--config", archived.config, "--archives", "--json")
    assert json.loads(counted.stdout)["calls"] == newest


def test_a_call_of_an_archive_is_shown_by_itself(archived):
    # The gateway that runs has it no more.
    page = archived.sluice("history", "show", 1, "--config", archived.config).stdout
    words = " ".join(page.split())
    assert page.startswith("#1  load-") and "listVideoModels" in page and "outcome done" in words
    assert f"archive{archive(archived)}" in "".join(page.split()), "however it is wrapped"

    told = json.loads(archived.sluice("history", "show", 1, "--state", archived.state, "--json").stdout)
    assert [record["type"] for record in told["records"]] == ["call.decided", "call.completed"]
    assert told["archives"] == [str(archive(archived))]
    newest = json.loads(archived.sluice("history", "show", last(archived), "--config", archived.config, "--json").stdout)
    assert "archives" not in newest


def last(gateway: Gateway) -> int:
    return calls(gateway.sluice("history", "--config", gateway.config, "--limit", 1, "--json"))[0]


def test_where_nothing_is_found_it_is_said_where_it_was_looked(archived):
    live = archived.sluice("history", "show", 999_999, "--socket", archived.socket, check=False)
    assert live.returncode == 1 and str(archived.socket) in live.stderr and "--state" in live.stderr

    for where in (["--config", archived.config], ["--state", archived.state]):
        done = archived.sluice("history", "show", 999_999, *where, check=False)
        assert (done.returncode, done.stdout) == (1, "")
        assert f"no call #999999 in the ledger in {archived.state} or in the archive before it" in done.stderr


def test_archives_that_were_moved_away_are_said_and_found_where_they_are(archived, tmp_path):
    path = archive(archived)
    moved = path.rename(tmp_path / path.name)
    try:
        gone = archived.sluice("history", "--state", archived.state, "--archives", "--limit", 100_000, "--json")
        assert "records 1 to " in gone.stderr and "--archives-in" in gone.stderr
        missing = archived.sluice("history", "show", 1, "--state", archived.state, check=False)
        assert missing.returncode == 1 and "records 1 to " in missing.stderr

        there = archived.sluice("history", "show", 1, "--state", archived.state, "--archives-in", tmp_path).stdout
        assert moved.name in "".join(there.split())
    finally:
        moved.rename(path)


def test_a_damaged_archive_is_named_and_hides_nothing_else(archived, tmp_path):
    path = archive(archived)
    whole = path.read_bytes()
    path.write_bytes(b"\0" * 4096 + whole[4096:])
    try:
        done = archived.sluice("history", "--state", archived.state, "--archives", "--json", "--limit", 9999, check=False)
        assert done.returncode == 2 and path.name in done.stderr and len(calls(done)) > 10
        shown = archived.sluice("history", "show", 1, "--state", archived.state, check=False)
        assert shown.returncode == 2 and path.name in shown.stderr and "its archives can't be read" in shown.stderr
    finally:
        path.write_bytes(whole)


def test_archives_are_files_and_not_asked_of_a_gateway(archived):
    asked = archived.sluice("history", "--archives", "--socket", archived.socket, check=False)
    followed = archived.sluice("history", "--archives", "--follow", "--state", archived.state, check=False)
    assert (asked.returncode, followed.returncode) == (64, 64)
    assert "--state or --config" in asked.stderr


def test_an_export_begins_with_the_archives(archived):
    def seqs(*words) -> list[int]:
        done = archived.sluice("ledger", "export", "--format", "jsonl", "--state", archived.state, *words)
        return [json.loads(line)["seq"] for line in done.stdout.splitlines()]

    whole, alone = seqs("--archives"), seqs()

    assert whole == list(range(1, len(whole) + 1)) and alone[0] == first_record(archived) > 1
    table = archived.sluice("ledger", "export", "--format", "csv", "--config", archived.config, "--archives").stdout
    assert table.splitlines()[1].split(",")[1] == "1"

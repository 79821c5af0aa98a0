"""`sluice ledger export`: what other programs read."""

import csv
import io
import json
import re

import pytest

from policies import FEW_IMAGES, MANY_IMAGES

FORMULA = '=HYPERLINK("http://x")'


@pytest.fixture(scope="module")
def exported(shared):
    """Exports the ledger of this file's gateway, as text."""

    def export(kind: str, *words) -> str:
        return shared.sluice("ledger", "export", "--format", kind, "--state", shared.state, *words).stdout

    return export


@pytest.fixture
def past(shared, wire, operator, name):
    """Three calls of this test's own agent, with what could break a format in them."""
    agent, person = wire(shared).open(), operator(shared)
    agent.call("imageInference", FEW_IMAGES | {"positivePrompt": 'two "walnut"\r\nlamps, =1'}).last()
    agent.call("imageInference", FEW_IMAGES | {"width": 4096}).last()
    waiting = agent.call("imageInference", MANY_IMAGES)
    person.decide(person.held(name), "refuse", FORMULA)
    waiting.last()
    rows = [row for row in person.recent() if row["decided"]["agent"] == name]
    return [row["decided"]["call"] for row in rows]


def test_json_lines_are_the_records_as_they_were_recorded(shared, past, exported, operator):
    person = operator(shared)
    newest = person.welcome["seq"]

    records = [json.loads(line) for line in exported("jsonl").splitlines()]

    assert [record["seq"] for record in records] == list(range(1, len(records) + 1)) and len(records) >= newest
    person.wait_for("call.decided", call=past[-1])
    assert records[:newest] == person.events[:newest]


def test_with_a_filter_json_lines_are_all_records_about_those_calls(past, exported, name):
    records = [json.loads(line) for line in exported("jsonl", f"agent:{name}", "outcome:refused").splitlines()]

    assert [record["type"] for record in records] == ["call.decided", "call.held", "call.resolved"]
    assert {record["call"] for record in records} == {past[2]}


def test_csv_is_read_back_by_another_program(past, exported, name):
    text = exported("csv", f"agent:{name}")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))

    assert [int(row["call"]) for row in rows] == past
    assert [row["outcome"] for row in rows] == ["done", "denied", "refused"]
    assert json.loads(rows[0]["arguments"])["positivePrompt"] == 'two "walnut"\r\nlamps, =1'
    assert rows[2]["reason"] == f"'{FORMULA}", "no spreadsheet runs it"
    assert float(rows[0]["duration_ms"]) >= 0 and rows[1]["duration_ms"] == ""


def test_ocsf_like_events_are_api_activities(past, exported, name):
    events = [json.loads(line) for line in exported("ocsf", f"agent:{name}").splitlines()]

    assert [int(event["api"]["request"]["uid"]) for event in events] == past
    assert {(event["class_uid"], event["type_uid"] // 100) for event in events} == {(6003, 6003)}
    assert [(event["status"], event["status_id"], event["action_id"]) for event in events] == [
        ("done", 1, 1),
        ("denied", 2, 2),
        ("refused", 2, 2),
    ]
    assert events[2]["unmapped"]["decided_reason"] == FORMULA


def test_cef_is_a_line_a_call_with_a_header_of_seven(past, exported, name):
    lines = exported("cef", f"agent:{name}").splitlines()

    assert len(lines) == len(past)
    for line, call in zip(lines, past, strict=True):
        fields = re.split(r"(?<!\\)\|", line)
        assert fields[:3] == ["CEF:0", "Sluice", "sluice"] and len(fields) == 8
        assert f"externalId={call} " in fields[7]


def test_since_leaves_out_what_is_older(past, exported):
    assert exported("jsonl", "--since", "2999-01-01") == ""
    assert exported("csv", "--since", "1h") == exported("csv")


def test_what_is_no_format_or_no_ledger_is_said(shared, tmp_path):
    odd = shared.sluice("ledger", "export", "--format", "xml", "--state", shared.state, check=False)
    nowhere = shared.sluice("ledger", "export", "--format", "csv", "--state", tmp_path / "none", check=False)
    assert (odd.returncode, nowhere.returncode) == (64, 2)

"""`sluice history` and `sluice stats`: the past at a running gateway, and in a state directory alone."""

import json
import os
import re
import signal
import socket
import subprocess

import pytest

from gateway import SLUICE, eventually
from policies import FEW_IMAGES, MANY_IMAGES

HOSTILE = "\x1b[2Jbot\u202e\r\nnext"


@pytest.fixture
def history(shared):
    """The command at the gateway of this file."""

    def run(*words, check: bool = True) -> subprocess.CompletedProcess:
        return shared.sluice("history", *words, "--socket", shared.socket, check=check)

    return run


@pytest.fixture
def past(shared, connect, operator, name):
    """Four calls of this test's own agent: done, done, denied by a rule, refused by a person."""
    agent, person = connect(shared), operator(shared)
    agent.call("listVideoModels")
    agent.call("imageInference", FEW_IMAGES | {"positivePrompt": "a Linen sofa"})
    agent.call("imageInference", FEW_IMAGES | {"width": 4096})
    waiting = agent.start("imageInference", MANY_IMAGES)
    held = person.held(name)
    person.decide(held, "refuse", "too many")
    waiting.result(20)
    rows = [row for row in person.recent() if row["decided"]["agent"] == name]
    assert len(rows) == 4
    return [row["decided"]["call"] for row in rows]


def calls(done: subprocess.CompletedProcess) -> list[int]:
    return [json.loads(line)["decided"]["call"] for line in done.stdout.splitlines()]


# Finding


def test_the_table_shows_the_newest_last_in_eighty_columns(history, past, name):
    lines = history(f"agent:{name}").stdout.splitlines()

    assert lines[0].split() == ["CALL", "TIME", "RISK", "AGENT", "TOOL", "OUTCOME", "TOOK", "ASKS", "FOR"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", lines[1])
    assert [line.split()[0] for line in lines[2:]] == [f"#{call}" for call in past]
    assert all(len(line) <= 80 for line in lines)
    assert "denied" in lines[4] and "refused" in lines[5] and "6 × 1024" in lines[5] and name in lines[5]


@pytest.mark.parametrize(
    ("terms", "places"),
    [
        ([], [0, 1, 2, 3]),
        (["tool:list*"], [0]),
        (["!tool:list*", "outcome:done"], [1]),
        (["outcome:denied,refused since:15m"], [2, 3]),
        (["linen"], [1]),
        (["outcome:held"], []),
    ],
)
def test_json_is_one_call_a_line_by_the_consoles_filter(history, past, name, terms, places):
    done = history(f"agent:{name}", *terms, "--json")

    assert calls(done) == [past[place] for place in places]
    assert ("no such call" in done.stderr) == (not places)


def test_a_record_without_calls_says_so(images):
    done = images.sluice("history", "--socket", images.socket)

    assert (done.stdout, done.stderr) == ("", "no calls\n")


def test_a_limit_keeps_the_newest_and_says_where_older_ones_are(history, past, name):
    newest = history(f"agent:{name}", "--limit", 3)
    place = re.search(r"older ones: --before (\d+)", newest.stderr)[1]

    assert calls(history(f"agent:{name}", "--limit", 3, "--json")) == past[1:]
    assert calls(history(f"agent:{name}", "--before", place, "--json")) == past[:1]


@pytest.mark.parametrize("term", ["colour:red", "risk:huge", "since:soon", "outcome:good"])
def test_a_term_that_means_nothing_is_wrong_usage(history, term):
    done = history("risk:low", term, check=False)

    assert done.returncode == 64 and f"`{term}`" in done.stderr and done.stdout == ""


def test_hostile_words_are_shown_as_what_they_are(shared, wire, history, name):
    agent = wire(shared).open(client=HOSTILE)
    agent.call("imageInference", FEW_IMAGES | {"positivePrompt": HOSTILE, HOSTILE: 1}).last()
    call = calls(history(f"agent:{name}", "--json"))[-1]

    for page in (history(f"agent:{name}").stdout, history("show", call).stdout):
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u202e]", page)
    assert "‹ESC›" in page and "‹202E›" in page


def test_what_does_not_fit_into_one_answer_comes_in_several(shared, wire, history, name):
    agent = wire(shared).open()
    for number in range(60):
        long = {f"note{part}": "x" * 1500 for part in range(10)}
        agent.call("imageInference", FEW_IMAGES | {"numberResults": number % 4} | long).last()

    assert len(calls(history(f"agent:{name}", "--limit", 100, "--json"))) == 60


# Following


def test_follow_prints_each_call_once_when_it_has_ended(shared, connect, operator, past, stack, name):
    agent, person = connect(shared), operator(shared)
    waiting = agent.start("imageInference", MANY_IMAGES)
    held = person.held(name)
    words = ["history", f"agent:{name}", "--json", "--follow", "--socket", shared.socket]
    with subprocess.Popen([SLUICE, *map(str, words)], stdout=subprocess.PIPE, text=True) as following:
        stack.callback(following.kill)
        listed = [json.loads(following.stdout.readline()) for _ in range(5)]
        assert [row["decided"]["call"] for row in listed] == [*past, held["decided"]["call"]]

        person.decide(held, "approve")
        waiting.result(20)
        agent.call("listVideoModels")
        further = [json.loads(following.stdout.readline()) for _ in range(2)]
        following.kill()
        assert following.stdout.read() == "", "each once"

    assert further[0]["decided"]["call"] == held["decided"]["call"]
    assert further[0]["resolved"]["outcome"] == "approved" and further[0]["completed"]["outcome"] == "done"
    assert further[1]["decided"]["tool"] == "listVideoModels" and "completed" in further[1]


def test_a_search_that_goes_on_prints_the_newest_first(history, past, name):
    assert calls(history(f"agent:{name}", "--json", "--newest-first")) == past[::-1]
    assert calls(history(f"agent:{name}", "LINEN", "--json", "--newest-first")) == [past[1]]


# One call whole


def test_show_tells_everything_about_a_call(shared, connect, operator, history, name):
    waiting = connect(shared).start("imageInference", MANY_IMAGES)
    person = operator(shared)
    held = person.held(name)
    number = held["decided"]["call"]
    person.ask("decide", id=number, digest=held["digest"], shown="ab" * 32, complete=True, decision="approve")
    waiting.result(20)
    person.wait_for("call.completed", call=number)

    page = history("show", number).stdout
    lines = page.splitlines()
    assert lines[0] == f"#{number}  {name} > runware.imageInference"
    for told in ("High, Execute", "More than four images at once", "numberResults 6 > 4", held["digest"], "walnut"):
        assert told in " ".join(page.split()), told
    order = ["call.decided", "call.held", "call.resolved", "approval.spent", "call.completed"]
    records = lines[lines.index("records") :]
    assert [type for line in records for type in order if f"  {type}" in line] == order
    assert "ab" * 10 in page and "drawn, all of it" in " ".join(page.split()), "what the operator saw"
    assert all(len(line) <= 80 for line in lines)

    told = json.loads(history("show", number, "--json").stdout)
    assert [record["type"] for record in told["records"]] == order
    assert told["records"][0]["values"]["arguments"] == MANY_IMAGES


def test_a_call_that_never_was_is_said(history):
    done = history("show", 999_999, check=False)
    assert (done.returncode, done.stdout) == (1, "") and "#999999" in done.stderr


# Without a gateway


def test_without_a_gateway_the_ledger_itself_is_read(images, connect, name):
    agent = connect(images)
    agent.call("imageInference", FEW_IMAGES)
    agent.call("listVideoModels")
    running = images.sluice("history", "--config", images.config, "--json").stdout
    images.stop()

    assert images.sluice("history", "--config", images.config, "--json").stdout == running
    assert images.sluice("history", "--state", images.state, "--json").stdout == running
    first = json.loads(running.splitlines()[0])["decided"]["call"]
    assert "walnut" in images.sluice("history", "show", first, "--state", images.state).stdout
    assert json.loads(images.sluice("stats", "--state", images.state, "--json").stdout)["calls"] == 2
    following = images.sluice("history", "--state", images.state, "--follow", check=False)
    assert following.returncode == 3 and "running gateway" in following.stderr


def test_after_a_kill_the_ledger_is_read_past_the_dead_socket(images, connect):
    connect(images).call("listVideoModels")
    eventually(lambda: '"completed"' in images.sluice("history", "--config", images.config, "--json").stdout, "it ended")
    images.stop(signal.SIGKILL)

    assert images.socket.exists()
    assert "listVideoModels" in images.sluice("history", "--config", images.config).stdout


def test_reading_disturbs_no_gateway_and_needs_no_lock(shared, past, name):
    done = shared.sluice("history", f"agent:{name}", "--state", shared.state, "--json")
    assert calls(done) == past


def test_where_nothing_can_be_read_it_is_said_in_one_sentence(shared, tmp_path):
    nowhere = shared.sluice("history", "--state", tmp_path / "none", check=False)
    silent = shared.sluice("history", "--socket", tmp_path / "none.sock", check=False)
    both = shared.sluice("history", "--socket", "x", "--state", "y", check=False)

    assert (nowhere.returncode, silent.returncode, both.returncode) == (2, 3, 64)
    assert "none" in nowhere.stderr and "none.sock" in silent.stderr


def test_a_configuration_that_can_not_be_looked_at_is_not_taken_for_none(tmp_path):
    (tmp_path / "loop").symlink_to("loop")
    places = {"HOME": tmp_path, "XDG_CONFIG_HOME": tmp_path / "loop", "XDG_RUNTIME_DIR": "", "XDG_STATE_HOME": ""}

    environment = os.environ | {name: str(place) for name, place in places.items()}
    done = subprocess.run([SLUICE, "history"], capture_output=True, text=True, timeout=20, env=environment)

    assert done.returncode == 78 and "loop/sluice/sluice.yaml` can't be read" in done.stderr


# Counting


def test_stats_count_calls_denials_and_waits(shared, past, name):
    def stats(*words) -> str:
        return shared.sluice("stats", f"agent:{name}", *words, "--socket", shared.socket).stdout

    told = json.loads(stats("--json"))
    assert (told["calls"], told["denied"], told["failed"]) == (4, 1, 0)
    assert told["outcomes"] == {"done": 2, "denied": 1, "refused": 1}
    (denial,) = told["denials"]
    assert denial["calls"] == 1 and "require" in denial["rule"]
    assert told["waits"]["count"] == 1 and told["waits"]["medianMs"] == told["waits"]["p90Ms"] >= 0
    assert [(row["tool"], row["calls"], row["waits"]["count"]) for row in told["tools"]] == [
        ("imageInference", 3, 1),
        ("listVideoModels", 1, 0),
    ]
    table = stats("--since", "1h")
    assert table.startswith("4 calls in the last hour\n") and "2 done, 1 denied, 1 refused" in table
    assert all(len(line) <= 80 for line in table.splitlines())

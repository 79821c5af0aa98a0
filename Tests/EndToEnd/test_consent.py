"""What commands ask of a person first, what they show of it, and how they say that nothing was done."""

import subprocess

import pytest

from agent import text
from gateway import SLUICE
from policies import MANY_IMAGES
from screen import Screen


@pytest.fixture
def command(shared):
    """A command at the gateway of this file, where nobody can be asked."""

    def run(*words) -> subprocess.CompletedProcess:
        return shared.sluice(*words, "--socket", shared.socket, check=False, input="")

    return run


@pytest.fixture
def typed(shared, stack):
    """A command at the gateway of this file, in a terminal."""

    def run(*words, **options) -> Screen:
        screen = Screen.of_command(*words, "--socket", shared.socket, **options)
        stack.callback(screen.close)
        return screen

    return run


@pytest.fixture
def grave(shared, connect, operator, name):
    """A call that could charge a card, held: the agent's future, the operator and the question."""
    person = operator(shared)
    person.ask("setRule", server="runware", tool="buyCredits", action="ask")
    waiting = connect(shared).start("buyCredits", {"amount": 1, "currency": "EUR"})
    held = person.held(name)
    assert held["decided"]["risk"]["level"] in ("High", "Critical")
    yield waiting, person, held
    person.ask("clearRule", server="runware", tool="buyCredits")


def test_a_grave_call_is_not_approved_where_nobody_can_be_asked_unless_that_is_said(command, grave, name):
    waiting, person, held = grave
    call = held["decided"]["call"]

    refused = command("approve", call)

    assert refused.returncode == 64 and "Nobody can be asked here: say --yes, or --digest" in refused.stderr
    assert [other["decided"]["call"] for other in person.holds(name)] == [call], "it still waits"
    assert command("approve", call, "--yes").returncode == 0
    assert text(waiting.result(20)) == "bought"


def test_whoever_answers_no_is_told_so_by_an_exit_code_of_its_own(typed, grave, name):
    waiting, person, held = grave

    screen = typed("approve", held["decided"]["call"])
    screen.shows("amount", "Approve it? [y/N]")
    screen.keys("n", "Enter")

    screen.shows("nothing was changed")
    assert screen.ended() == 6
    person.decide(person.held(name), "refuse")
    assert waiting.result(20).is_error


def test_a_call_that_is_not_grave_needs_no_yes(command, shared, connect, operator, name):
    person = operator(shared)
    person.ask("setRule", server="runware", tool="listVideoModels", action="ask")
    try:
        waiting = connect(shared).start("listVideoModels")
        held = person.held(name)
        assert held["decided"]["risk"]["level"] == "Low"

        assert command("approve", held["decided"]["call"]).returncode == 0
        assert text(waiting.result(20)) == "klingai:5@3"
    finally:
        person.ask("clearRule", server="runware", tool="listVideoModels")


def test_what_waits_is_told_in_eighty_columns_with_what_it_asks_for_and_why(command, shared, connect, operator, name):
    waiting = connect(shared).start("imageInference", MANY_IMAGES)
    person = operator(shared)
    held = person.held(name)

    lines = command("pending").stdout.splitlines()

    assert all(len(line) <= 80 for line in lines)
    first = next(number for number, line in enumerate(lines) if line.startswith(f"#{held['decided']['call']} "))
    shown = lines[first : first + 4]
    assert name in shown[0] and "runware.imageInference" in shown[0] and "waiting" in shown[0]
    assert "6 × 1024" in shown[1] or "6 x 1024" in shown[1]
    assert shown[2].strip().startswith("More than four images at once: numberResults 6 > 4")
    assert shown[3].strip() == f"digest {held['digest'][:12]}"
    person.decide(held, "refuse")
    waiting.result(20)


def test_a_question_is_broken_between_words(typed, shared, operator):
    person = operator(shared)
    person.ask("lockdown", on=True, reason="drill")
    try:
        screen = typed("lockdown", "off", columns=36)
        shown = screen.shows("[y/N]")
        assert "Calls will be judged by the rules again. Lift the lockdown? [y/N]" in " ".join(shown.split())
        screen.keys("y", "Enter")
        screen.shows("the lockdown is lifted")
        assert screen.ended() == 0
    finally:
        person.ask("lockdown", on=False)


def test_a_lockdown_that_is_not_there_is_not_ended(command):
    done = command("lockdown", "off")

    assert (done.returncode, done.stdout) == (0, "there is no lockdown\n")


def test_the_only_server_is_named_where_another_was_meant(command):
    done = command("rules", "accept", "zz")

    assert (done.returncode, done.stderr) == (1, "error: there is no server `zz`; there is only `runware`\n")


def test_explain_refuses_a_document_that_check_refuses_and_both_tell_all_of_it(tmp_path):
    two = tmp_path / "two.yaml"
    two.write_text("version: '1'\ndefault: deny\nall_tools:\n  require_approval:\n    - approvers: 2\n")
    worse = tmp_path / "worse.yaml"
    worse.write_text(two.read_text() + "tools:\n  a: {limits: 3}\n")

    def policy(*words) -> subprocess.CompletedProcess:
        return subprocess.run([SLUICE, "policy", *words], capture_output=True, text=True, timeout=20)

    for document in (two, worse):
        checked, explained = policy("check", document), policy("explain", document, "--tool", "a")
        assert checked.returncode == 1 and "`approvers` asks for 2 people" in checked.stdout
        assert (explained.returncode, explained.stdout, explained.stderr) == (1, "", checked.stdout)
    assert "/tools/a/limits" in checked.stdout


@pytest.mark.parametrize(
    "words",
    [
        ["gateway"],
        ["grant", "list"],
        ["history"],
        ["scan"],
        ["ledger", "verify"],
        ["ledger", "anchor"],
        ["ledger", "key"],
        ["ledger", "export", "--format", "csv"],
        ["ledger", "forget", "--before", "1h", "--yes"],
    ],
    ids=" ".join,
)
def test_a_configuration_that_is_not_there_has_one_exit_code(tmp_path, words):
    done = subprocess.run(
        [SLUICE, *words, "--config", tmp_path / "none.yaml"], capture_output=True, text=True, timeout=20
    )

    assert (done.returncode, done.stdout) == (78, "")
    assert "none.yaml" in done.stderr and done.stderr.count("\n") == 1

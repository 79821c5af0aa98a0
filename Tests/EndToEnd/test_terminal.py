"""The console in a real terminal: what it may draw, where it runs, and how it leaves."""

import os
import re
import shutil
import signal
import time
import unicodedata

import pytest

from gateway import SLUICE, Gateway, eventually, plain_server
from policies import HOLD_ALL, MANY_IMAGES
from screen import Screen
from wire import Wire

HOSTILE = {
    "positivePrompt": "clear \x1b[2J\x1b[H home",
    "reversed": "lamp\u202egnp.exe",
    "nothing": "zero\u200bwidth",
    "lines": "first\nsecond\rthird\ttab",
    "wide": "日本語のランプ",
    "combining": "e\u0301 is one and u\u0308\u0304 too",
    "bell": "\x07\x9b31m\x9d0;title\x07",
    "tags": "a\U000e0041b",
}
VISIBLE = ["‹ESC›[2J", "‹202E›", "‹200B›", "‹LF›", "日本語のランプ", "‹E0041›", "‹009B›"]


@pytest.fixture(scope="module")
def gateway(tmp_path_factory):
    directory = tmp_path_factory.mktemp("terminal")
    gateway = Gateway(directory, {"runware": plain_server("images", directory)}, {"runware": HOLD_ALL})
    try:
        yield gateway.start()
    finally:
        gateway.stop()


@pytest.fixture
def held(gateway, operator, stack, name):
    """Holds a call, and refuses it when the test ends."""
    person = operator(gateway)

    def hold(arguments: dict = MANY_IMAGES, tool: str = "imageInference") -> dict:
        Wire(gateway, label=name).open().call(tool, arguments).hang_up()
        question = person.held(name)
        stack.callback(lambda: person.decide(question, "refuse"))
        return question

    return hold


def columns(line: str) -> int:
    """How wide a line is on the screen."""
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in line
    )


def test_what_an_agent_sends_is_shown_and_cannot_draw(gateway, console, held):
    held(HOSTILE)
    screen = console(gateway, columns=100, rows=40)
    screen.shows("HELD 1", "⚑")

    screen.keys("Enter")
    picture = screen.shows("ARGUMENTS 8 of 8", *VISIBLE)

    lines = picture.splitlines()
    assert lines[0].lstrip().startswith("Sluice") and "q back" in lines[-1]
    assert all(columns(line) <= 100 for line in lines)
    assert not re.search("[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202e]", picture)
    assert "title" not in screen.title()


def test_hostile_names_of_arguments_are_shown_too(gateway, console, held):
    held({"x\x1b[2J": 1, "\u202eevil": {"deep\u200b": ["\x1b]0;title\x07"]}})
    screen = console(gateway)

    picture = screen.shows("HELD 1", "x‹ESC›[2J", "‹202E›evil", "⚑")

    assert picture.splitlines()[0].lstrip().startswith("Sluice")


def test_a_prompt_of_a_megabyte_is_never_taken_for_one_that_was_seen(gateway, console, held, operator, name):
    question = held({"positivePrompt": "x" * 1_000_000 + " the end of it"})
    screen = console(gateway)
    screen.shows("HELD 1", "imageInference", "0 of 1 argument shown", "…")

    screen.keys_until("a", "ARGUMENTS 1 of 1")  # the first `a` opens the whole call
    screen.keys_until("a", f"for {name}?")

    assert "not all of it was shown" in screen.line(f"for {name}?")
    assert operator(gateway).find("call.resolved", call=question["decided"]["call"]) == []
    screen.keys("n")
    screen.keys_until("G", 'the end of it"')


def test_a_flagged_call_takes_the_second_key_whatever_its_risk(gateway, console, held, operator, name):
    question = held({"search": "lamp", "apiKey": "hunter2-hunter2"}, tool="modelSearch")
    screen = console(gateway)
    screen.shows("HELD 1", "LOW", "⚑")

    screen.keys_until("a", f"for {name}?")

    assert operator(gateway).find("call.resolved", call=question["decided"]["call"]) == []
    screen.keys("Escape")


def test_a_second_key_typed_before_the_question_was_seen_is_none(gateway, console, held, operator, name):
    question = held()
    screen = console(gateway)
    screen.shows("HELD 1", name)
    time.sleep(0.4)  # the call may be decided now

    screen.type("ay")  # together, as from a paste without brackets

    screen.shows(f"for {name}?")
    assert operator(gateway).find("call.resolved", call=question["decided"]["call"]) == []
    screen.keys("Escape")


@pytest.mark.parametrize("term", ["xterm-256color", "screen", "tmux", "linux", "vt100"])
def test_it_runs_on_every_usual_terminal(gateway, console, held, term):
    held()
    screen = console(gateway, term=term)

    picture = screen.shows("Sluice", "HELD 1", "imageInference", "HIGH")

    assert ("! HIGH" if term in ("linux", "vt100") else "▲ HIGH") in picture
    screen.keys("q")
    screen.keys_until("y", "[ended")
    assert screen.ended() == 0 and screen.is_restored()


@pytest.mark.parametrize("options", [{"env": {"LC_ALL": "C", "LANG": "C"}}, {"arguments": ["--ascii"]}])
def test_without_unicode_every_sign_has_a_twin(gateway, console, held, options):
    held()
    screen = console(gateway, *options.get("arguments", []), env=options.get("env"))

    picture = screen.shows("HELD 1", "! HIGH", "imageInference")

    assert picture.isascii()


def test_no_color_means_no_colour(gateway, console, held):
    held()
    screen = console(gateway, env={"NO_COLOR": "1"})
    screen.shows("HELD 1")

    assert not re.search(r"\x1b\[[0-9;]*\b(3[0-7]|4[0-7]|9[0-7]|10[0-7]|38|48)[;m]", screen.text(colours=True))


@pytest.mark.parametrize("theme", ["dark", "light", "high-contrast", "mono"])
def test_every_theme_is_built_in(gateway, console, held, theme):
    held()
    console(gateway, "--theme", theme).shows("HELD 1", "▲ HIGH")


def test_an_unknown_theme_is_one_sentence(gateway, console):
    screen = console(gateway, "--theme", "plaid")

    assert screen.ended() == 64
    assert "plaid" in screen.text() and "dark" in screen.text()


@pytest.mark.parametrize("size", [(80, 24), (110, 30), (132, 50), (60, 16), (200, 60)])
def test_it_follows_the_size_of_its_window(gateway, console, held, size):
    held()
    screen = console(gateway)
    screen.shows("HELD 1")

    screen.resize(*size)

    def lines() -> list[str]:
        """The screen, once it is drawn for the new size; until then the terminal shows the old one, folded."""
        all_lines = screen.text().splitlines()
        is_drawn = "LIVE" in all_lines[0] and any("HELD 1" in line for line in all_lines) and "?" in all_lines[-1]
        return all_lines if is_drawn and len(all_lines) == size[1] else []

    drawn = eventually(lines, "it is drawn for the new size")
    assert all(columns(line) <= size[0] for line in drawn)


def test_a_window_that_is_too_small_gets_a_sentence(gateway, console, held):
    held()
    screen = console(gateway)
    screen.shows("HELD 1")

    screen.resize(50, 12)
    screen.shows("60")
    screen.keys("a")
    screen.keys("y")
    screen.resize(80, 24)

    screen.shows("HELD 1", "▲ HIGH")


def test_the_help_page_tells_every_key(gateway, console):
    screen = console(gateway, rows=60)
    screen.shows("● LIVE")

    screen.keys("?")

    screen.shows("approve", "deny", "next held", "filter", "freeze", "quit", "^L")


def test_a_filter_narrows_the_feed(gateway, console, connect, operator, name):
    person, agent = operator(gateway), connect(gateway)
    for tool in ("modelSearch", "listVideoModels"):
        waiting = agent.start(tool, {"search": "x"} if tool == "modelSearch" else {})
        person.decide(person.held(name), "approve")
        waiting.result(20)
    screen = console(gateway)
    screen.shows("modelSearch", "listVideoModels")

    screen.keys("/")
    screen.type(f"tool:list* agent:{name}")
    screen.loses("modelSearch")

    screen.keys("Enter")
    screen.shows("listVideoModels")
    screen.keys("Escape")
    screen.shows("modelSearch")


def test_a_gateway_that_dies_is_missed_and_found_again(images, console, operator):
    screen = console(images)
    screen.shows("● LIVE")
    person = operator(images)
    person.ask("lockdown", on=True, reason="drill")
    person.ask("lockdown", on=False)
    screen.shows("drill")

    images.stop(signal.SIGKILL)
    screen.shows("NO GATEWAY")
    screen.keys("a")

    images.start()
    screen.shows("● LIVE", "drill")
    Wire(images, label="after").open().call("imageInference", MANY_IMAGES).hang_up()
    screen.shows("HELD 1", "after")


def test_it_says_where_it_looked_for_a_gateway(stack, tmp_path):
    screen = Screen.of_command("console", "--socket", tmp_path / "none.sock")
    stack.callback(screen.close)

    assert screen.ended() == 3
    assert str(tmp_path / "none.sock") in screen.text().replace("\n", "")


def test_a_terminal_that_cannot_address_its_cursor_is_refused(gateway, console):
    screen = console(gateway, term="dumb")
    assert screen.ended() == 1
    assert "TERM" in screen.text()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_leaves_the_terminal_as_it_was(gateway, console, number):
    screen = console(gateway)
    screen.shows("● LIVE")

    os.kill(screen.process(), number)

    assert screen.ended() == 128 + number
    assert screen.is_restored()


@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGABRT, signal.SIGKILL])
def test_a_crash_leaves_the_terminal_as_it_was(gateway, console, number):
    screen = console(gateway, env={"SWIFT_BACKTRACE": "enable=no"})
    screen.shows("● LIVE")

    os.kill(screen.process(), number)

    assert screen.ended() == 128 + number
    eventually(screen.is_restored, "the terminal is as it was")


def test_the_console_is_a_small_program_of_its_own(gateway, console):
    screen = console(gateway)
    screen.shows("LIVE")
    assert os.readlink(f"/proc/{screen.process()}/exe").endswith("/sluice-console")


def test_where_sluice_alone_was_copied_to_it_shows_the_console_itself(gateway, stack, tmp_path):
    alone = shutil.copy(SLUICE, tmp_path / "sluice")
    screen = Screen([alone, "console", "--socket", gateway.socket])
    stack.callback(screen.close)
    screen.shows("LIVE")
    assert os.readlink(f"/proc/{screen.process()}/exe") == str(alone)
    screen.keys_until("q", "[ended 0]")

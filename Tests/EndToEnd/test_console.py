"""The console, used as a person uses it: keys go in, and what happens is what was on the screen."""

import concurrent.futures
import getpass
import json
import time

import pytest

from agent import text
from gateway import Gateway, eventually, plain_server
from operator_socket import OperatorSocket
from policies import FEW_IMAGES, MANY_IMAGES
from wire import Wire

ME = getpass.getuser()
ASKED = {"require_approval": [{"conditions": [], "reason": "Always asked"}]}
MANY = {"conditions": [{"path": "args.numberResults", "op": "gt", "value": 4}], "reason": "More than four images at once"}
POLICY = {
    "version": "1",
    "default": "allow",
    "tools": {"imageInference": {"require_approval": [MANY]}, "listVideoModels": ASKED},
}


@pytest.fixture(scope="module")
def gateway(tmp_path_factory):
    directory = tmp_path_factory.mktemp("console")
    gateway = Gateway(directory, {"runware": plain_server("images", directory)}, {"runware": POLICY})
    try:
        yield gateway.start()
    finally:
        gateway.stop()


@pytest.fixture(autouse=True)
def nobody_waits_afterwards(gateway, operator):
    """The next story begins with nothing held."""
    yield
    person = OperatorSocket(gateway.socket)
    for held in person.holds():
        person.decide(held, "refuse")
    person.close()


def outcome_of(person, call: int) -> str | None:
    return next((event["outcome"] for event in person.find("call.resolved", call=call)), None)


def test_a_held_call_appears_and_a_then_y_lets_it_run(gateway, connect, console, operator, name):
    screen, person = console(gateway), operator(gateway)
    screen.shows("Sluice", "1 LIVE", "● LIVE", "HELD 0")
    waiting = connect(gateway).start("imageInference", MANY_IMAGES)

    picture = screen.shows("HELD 1", "▲ HIGH", name, "imageInference", "More than four images at once")
    assert "numberResults" in picture and "a walnut desk lamp" in picture
    call = person.held(name)["decided"]["call"]
    screen.keys_until("a", f"for {name}?")
    assert outcome_of(person, call) is None, "a High call takes a second key"
    screen.keys_until("y", "✓ approved")

    assert text(waiting.result(20)) == "6 images of a walnut desk lamp"
    resolved = person.wait_for("call.resolved", call=call)
    assert resolved["outcome"] == "approved" and resolved["by"] == ME


def test_any_other_second_key_is_no(gateway, connect, console, operator, name):
    screen, person = console(gateway), operator(gateway)
    waiting = connect(gateway).start("imageInference", MANY_IMAGES)
    screen.shows("HELD 1")

    screen.keys_until("a", f"for {name}?")
    screen.keys("n")

    screen.loses(f"for {name}?")
    held = person.held(name)
    assert outcome_of(person, held["decided"]["call"]) is None


def test_d_asks_for_a_reason_and_the_agent_reads_it(gateway, connect, console, name):
    screen = console(gateway)
    waiting = connect(gateway).start("imageInference", MANY_IMAGES)
    screen.shows("HELD 1", name)

    screen.keys_until("d", "reason:")
    screen.type("not faces")
    screen.shows("not faces")
    screen.keys("Enter")

    assert text(waiting.result(20)) == f"[REFUSED] not faces ({ME})"
    screen.shows("refused")


def test_a_call_of_low_risk_takes_one_key(gateway, connect, console, name):
    screen = console(gateway)
    waiting = connect(gateway).start("listVideoModels")
    screen.shows("HELD 1", "LOW", name)

    eventually(lambda: screen.keys("a") or waiting.done(), "a approves")

    assert text(waiting.result(20)) == "klingai:5@3"
    screen.shows("✓ approved")


def test_enter_opens_the_whole_call_and_q_goes_back(gateway, connect, console, operator, name):
    screen, person = console(gateway), operator(gateway)
    waiting = connect(gateway).start("imageInference", MANY_IMAGES)
    screen.shows("HELD 1")

    screen.keys("Enter")

    screen.shows(f"#{person.held(name)['decided']['call']} held", "ARGUMENTS 4 of 4", "Execute", "/tools/imageInference")
    screen.keys("q")
    screen.shows("1 LIVE")


def test_a_key_in_the_first_300_ms_decides_nothing(gateway, connect, console, operator, name):
    screen, person = console(gateway), operator(gateway)
    screen.shows("● LIVE")
    waiting = connect(gateway).start("listVideoModels")

    eventually(lambda: screen.keys("a") or waiting.done(), "a, pressed again and again, approves at last")

    held, resolved = person.find("call.held")[-1], person.find("call.resolved")[-1]
    assert held["call"] == resolved["call"] and resolved["outcome"] == "approved"
    assert resolved["ts"] - held["ts"] >= 300


def test_rows_that_arrive_fast_never_change_which_call_a_key_decides(gateway, connect, console, operator, name):
    screen, person = console(gateway), operator(gateway)
    waiting = connect(gateway).start("listVideoModels")
    mine = person.held(name)["decided"]["call"]
    screen.shows("HELD 1")
    end = time.monotonic() + 4

    def hurry(number: int) -> None:
        agent = Wire(gateway, label=f"{name}-fast-{number}").open()
        while time.monotonic() < end:
            agent.call("modelSearch", {"search": "lamp"}).last()
            agent.call("imageInference", MANY_IMAGES | {"seconds": time.monotonic()}).hang_up()
            time.sleep(0.2)

    with concurrent.futures.ThreadPoolExecutor() as pool:
        others = [pool.submit(hurry, number) for number in range(3)]
        eventually(lambda: len(person.holds()) > 6, "others are held")
        screen.keys("a")
        waiting.result(20)
        for other in others:
            other.result()

    approved = person.find("call.resolved", outcome="approved")
    assert mine in [event["call"] for event in approved]
    assert len(person.holds()) > 6 and not [held for held in person.holds() if held["unspent"]]


@pytest.mark.parametrize("sequence", [(0x1B, 0x5B, 0x41), (0x1B, 0x4F, 0x41), (0x1B, 0x4F, 0x44)])
def test_an_arrow_that_arrives_in_pieces_decides_nothing(gateway, connect, console, operator, name, sequence):
    screen, person = console(gateway), operator(gateway)
    waiting = connect(gateway).start("listVideoModels")
    screen.shows("HELD 1")
    time.sleep(0.4)  # the call may be decided now

    for byte in sequence:
        screen.bytes(byte)
        time.sleep(0.1)  # a slow line

    screen.keys_until("?", "Sluice  help")
    held = person.held(name)
    person.decide(held, "refuse")
    assert waiting.result(20).is_error


def test_a_rule_is_switched_in_the_console_and_the_next_call_obeys(gateway, connect, console):
    screen, agent = console(gateway), connect(gateway)
    screen.shows("● LIVE")
    assert not agent.call("imageUpload", {"file_path": "x"}).is_error
    screen.keys("2")
    screen.shows("2 RULES", "imageUpload")
    screen.select("imageUpload")

    screen.keys("d")
    screen.shows("override")
    assert agent.call("imageUpload", {"file_path": "x"}).is_error

    screen.keys("c")
    screen.shows("of the last")  # it loosens: what would pass is shown, and `y` is asked for
    screen.keys_until("y", "allow  ")
    eventually(lambda: not agent.call("imageUpload", {"file_path": "x"}).is_error, "the file's word holds again")


def test_lockdown_stops_everything_until_it_is_lifted(gateway, connect, console):
    screen, agent = console(gateway), connect(gateway)
    screen.shows("● LIVE")

    screen.command("lockdown")
    screen.shows(f"LOCKDOWN {ME}")
    assert agent.call("imageInference", FEW_IMAGES).is_error

    screen.command("lockdown off")
    screen.keys_until("y", "● LIVE")
    screen.loses("LOCKDOWN")
    assert not agent.call("imageInference", FEW_IMAGES).is_error


def test_quitting_asks_once_while_calls_wait(gateway, connect, console, operator, name):
    screen, person = console(gateway), operator(gateway)
    waiting = connect(gateway).start("listVideoModels")
    screen.shows("HELD 1")

    screen.keys("q")
    screen.shows("wait")
    assert "[ended" not in screen.text()
    screen.keys("y")

    assert screen.ended() == 0 and screen.is_restored()


def test_the_mouse_selects_and_never_decides(gateway, connect, console, operator, name):
    screen, person = console(gateway), operator(gateway)
    agent = connect(gateway)
    agent.start("listVideoModels")
    person.held(name)
    agent.start("imageInference", MANY_IMAGES)
    picture = screen.shows("HELD 2", "listVideoModels", "imageInference").splitlines()
    row = next(number for number, line in enumerate(picture, 1) if "imageInference" in line)

    screen.click(10, row)

    eventually(lambda: "imageInference" in screen.selected(), "the click selects")
    for column in range(1, 60, 4):
        screen.click(column, 24)  # the key line
    assert person.find("call.resolved", agent=name) == [] and len(person.holds(name)) == 2


def test_a_resolved_call_makes_way_for_the_next_one(gateway, connect, console, operator, name):
    screen, person = console(gateway), operator(gateway)
    first, second = connect(gateway), connect(gateway, label=f"{name}-b")
    answers = [first.start("listVideoModels")]
    person.held(name)
    answers.append(second.start("listVideoModels"))
    screen.shows("HELD 2", f"{name}-b")

    eventually(lambda: screen.keys("a") or answers[0].done(), "the first is approved")
    assert not answers[1].done(), "a key in the same moment does not decide the next one"

    eventually(lambda: f"{name}-b" in screen.selected(), "the next one is selected")
    eventually(lambda: screen.keys("a") or answers[1].done(), "the second is approved")


def test_marked_calls_are_decided_together(gateway, connect, console, operator, name):
    screen, person = console(gateway), operator(gateway)
    agents = [connect(gateway, label=f"{name}-{number}") for number in range(3)]
    answers = []
    for agent, number in zip(agents, range(3)):
        answers.append(agent.start("listVideoModels"))
        person.held(f"{name}-{number}")
    screen.shows("HELD 3")

    for number in range(2):
        eventually(lambda: f"{name}-{number}" in screen.selected(), f"call {number} is selected")
        screen.keys("Space")  # marks it and moves on
    screen.keys_until("d", "Deny 2 marked")
    screen.type("both")
    screen.keys("Enter")

    assert [text(answer.result(20)) for answer in answers[:2]] == [f"[REFUSED] both ({ME})"] * 2
    assert not answers[2].done()


def test_somebody_else_is_quicker(gateway, connect, console, operator, name):
    screen, person = console(gateway), operator(gateway)
    waiting = connect(gateway).start("imageInference", MANY_IMAGES)
    screen.shows("HELD 1", name)
    screen.keys_until("d", "reason:")
    screen.type("half a sent")

    person.decide(person.held(name), "approve")

    screen.shows("nothing was sent")
    assert not waiting.result(20).is_error


def test_the_calls_of_the_feed_are_exported_as_lines_of_json(gateway, connect, console, name, tmp_path):
    screen = console(gateway, columns=200)
    connect(gateway).call("imageInference", FEW_IMAGES)
    screen.shows(name)
    screen.keys("/")
    screen.type(f"agent:{name}")
    screen.keys("Enter")
    screen.command(f"export {tmp_path}/calls.jsonl")
    screen.shows("1 call written to")
    call = json.loads((tmp_path / "calls.jsonl").read_text())
    assert call["decided"]["agent"] == name and call["arguments"]["width"] == 1024
    screen.command(f"export {tmp_path}/calls.jsonl")
    screen.shows("can't be written: file exists")

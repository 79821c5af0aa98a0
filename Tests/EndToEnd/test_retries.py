"""An agent that asks again: when it is the same call, and when it is another one."""

import getpass

import pytest

from gateway import eventually
from policies import MANY_IMAGES

ME = getpass.getuser()


def yeses(gateway) -> int:
    """How many calls with six images ran."""
    return gateway.calls().count("imageInference 6")


def test_the_agent_is_gone_and_its_retry_joins_the_open_question(shared, wire, operator, name):
    person, before = operator(shared), yeses(shared)
    agent = wire(shared).open()
    agent.call("imageInference", MANY_IMAGES).hang_up()
    call = person.held(name)["decided"]["call"]
    eventually(lambda: person.held(name)["wait"] == "away", "the call is away")

    retry = agent.call("imageInference", MANY_IMAGES)
    eventually(lambda: person.held(name)["wait"] == "waiting", "the retry waits")
    assert [held["decided"]["call"] for held in person.holds(name)] == [call]
    person.decide(person.held(name), "approve")

    assert retry.text() == "6 images of a walnut desk lamp"
    assert yeses(shared) == before + 1


def test_a_yes_that_finds_nobody_is_kept_for_the_retry_and_used_once(shared, wire, operator, name):
    person, before = operator(shared), yeses(shared)
    agent = wire(shared).open()
    agent.call("imageInference", MANY_IMAGES).hang_up()
    person.wait_for("call.away", call=person.held(name)["decided"]["call"])

    first = person.held(name)
    person.decide(first, "approve")
    assert yeses(shared) == before, "an approved call must not run while nobody waits for it"
    assert person.held(name)["unspent"]

    assert agent.call("imageInference", MANY_IMAGES).text() == "6 images of a walnut desk lamp"
    again = agent.call("imageInference", MANY_IMAGES)
    second = person.held(name)
    assert second["decided"]["call"] != first["decided"]["call"]
    assert second["decided"]["equalRan"]
    person.decide(second, "refuse")
    assert again.text().startswith("[REFUSED]")
    assert yeses(shared) == before + 1


def test_other_arguments_are_another_question(shared, wire, operator, name):
    person, before = operator(shared), yeses(shared)
    agent = wire(shared).open()
    agent.call("imageInference", MANY_IMAGES).hang_up()
    first = person.held(name)
    person.decide(first, "approve")

    changed = agent.call("imageInference", MANY_IMAGES | {"positivePrompt": "a passport"})

    second = eventually(lambda: [h for h in person.holds(name) if not h["unspent"]], "a second question")[0]
    assert second["decided"]["call"] != first["decided"]["call"] and second["digest"] != first["digest"]
    person.decide(second, "refuse", "not that")
    assert changed.text() == f"[REFUSED] not that ({ME})"
    assert yeses(shared) == before


@pytest.mark.parametrize("other", ["6.0", "60e-1"])
def test_a_number_written_otherwise_is_another_call(shared, wire, operator, name, other):
    person = operator(shared)
    agent = wire(shared).open()
    body = '{"jsonrpc":"2.0","id":%s,"method":"tools/call","params":{"name":"imageInference","arguments":{"width":1,"numberResults":%s}}}'
    agent.send((body % (7, "6")).encode()).hang_up()
    first = person.held(name)

    agent.send((body % (8, other)).encode()).hang_up()

    second = eventually(lambda: len(person.holds(name)) == 2 and person.held(name), "a second question")
    assert second["digest"] != first["digest"]
    for held in (first, second):
        person.decide(held, "refuse")


def test_one_yes_runs_one_of_two_equal_calls_and_asks_about_the_other(shared, wire, operator, name):
    person, before = operator(shared), yeses(shared)
    older, newer = wire(shared).open(), wire(shared).open()
    first = older.call("imageInference", MANY_IMAGES)
    held = person.held(name)
    second = newer.call("imageInference", MANY_IMAGES)
    person.wait_for("call.returned", call=held["decided"]["call"])
    assert len(person.holds(name)) == 1

    person.decide(person.held(name), "approve")

    assert second.text() == "6 images of a walnut desk lamp"
    other = eventually(lambda: person.holds(name), "the other is asked about")[0]
    assert other["decided"]["call"] != held["decided"]["call"]
    assert "equal call has just run" in str(other["reasons"])
    assert yeses(shared) == before + 1
    person.decide(other, "refuse")
    assert first.text().startswith("[REFUSED]")
    assert yeses(shared) == before + 1

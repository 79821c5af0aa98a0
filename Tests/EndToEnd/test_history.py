"""Looking into the past over the event socket."""

import pytest

from operator_socket import Refused
from policies import FEW_IMAGES, MANY_IMAGES


@pytest.fixture
def past(shared, connect, operator, name):
    """Asks for the history of this test's own agent: four calls, one of them refused by a rule, one by a person."""
    agent = connect(shared)
    person = operator(shared)
    agent.call("listVideoModels")
    agent.call("imageInference", FEW_IMAGES | {"positivePrompt": "a Linen sofa"})
    agent.call("imageInference", FEW_IMAGES | {"width": 4096})
    waiting = agent.start("imageInference", MANY_IMAGES)
    person.decide(person.held(name), "refuse")
    waiting.result(20)

    def ask(query: str, **more) -> dict:
        return person.ask("history", **({"query": f"agent:{name} {query}", "limit": 100} | more))

    return ask


@pytest.mark.parametrize(
    ("query", "tools"),
    [
        ("", ["listVideoModels", "imageInference", "imageInference", "imageInference"]),
        ("tool:list*", ["listVideoModels"]),
        ("!tool:list* outcome:done", ["imageInference"]),
        ("outcome:denied,refused since:15m", ["imageInference", "imageInference"]),
        ("linen", ["imageInference"]),
        ("outcome:held", []),
    ],
)
def test_history_speaks_the_consoles_filter_language(past, query, tools):
    answer = past(query)

    assert [row["decided"]["tool"] for row in answer["calls"]] == tools
    assert "before" not in answer, "all there is was looked at"


def test_history_goes_back_page_by_page(past):
    whole = past("")
    numbers = [row["decided"]["call"] for row in whole["calls"]]
    assert numbers == sorted(numbers) and whole["seq"] > 0

    newest = past("", limit=3)
    assert [row["decided"]["call"] for row in newest["calls"]] == numbers[1:]
    rest = past("", limit=3, before=newest["before"])
    assert [row["decided"]["call"] for row in rest["calls"]] == numbers[:1]
    assert "before" not in rest


def test_history_shows_a_call_with_its_arguments_and_its_end(past):
    (row,) = past("outcome:refused")["calls"]

    assert row["arguments"] == MANY_IMAGES
    assert row["resolved"]["outcome"] == "refused" and "completed" not in row


@pytest.mark.parametrize("term", ["colour:red", "risk:huge", "since:soon", "outcome:good"])
def test_a_term_that_means_nothing_is_refused_by_its_name(shared, operator, term):
    with pytest.raises(Refused) as refused:
        operator(shared).ask("history", query=f"risk:low {term} linen", limit=10)

    error = refused.value.args[0]
    assert error["code"] == -32602 and f"`{term}`" in error["message"]

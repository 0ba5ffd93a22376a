"""States, moves and formulas in the words of the case."""

import pytest

from detente.case import Moment
from detente.case.grammar import parse
from detente.findings.wording import (
    describe_act,
    describe_change,
    describe_formula,
    describe_state,
    describe_step,
    moment_name,
    statement_name,
)
from detente.settle import settle
from detente.space import build
from detente.stability import Step
from findings.crisis import crisis


@pytest.fixture(scope="module")
def space():
    return build(settle(crisis()))


def test_a_state_is_told_by_what_is_done_in_it(space):
    state = space.index_of(("usa.press", "usa.pause", "dprk.freeze"))
    assert describe_state(space, state) == (
        "the United States tables a tough text and halts joint exercises; North Korea stops tests"
    )
    assert describe_state(space, space.index_of(())) == "no party takes any of its options"


def test_a_change_names_what_is_no_longer_done(space):
    before = space.index_of(("usa.press", "usa.pause"))
    after = space.index_of(("dprk.freeze",))
    assert describe_change(space, before, after) == (
        "the United States lets the matter rest and no longer halts joint exercises; "
        "North Korea stops tests"
    )
    step = Step(movers=("usa",), source=before, target=space.index_of(("usa.press",)))
    assert describe_step(space, step) == "the United States no longer halts joint exercises"
    assert describe_act(space, step) == "no longer halts joint exercises"


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        ("usa.press", "the United States tables a tough text"),
        ("not usa.press", "the United States lets the matter rest"),
        ("not dprk.sell", "North Korea does not sell technology"),
        ("quiet", "“quiet” holds"),
        ("not both-stop", "“tests and exercises stop” does not hold"),
        (
            "usa.press or dprk.freeze",
            "the United States tables a tough text or North Korea stops tests",
        ),
        (
            "usa.press xor dprk.freeze",
            ("either the United States tables a tough text or North Korea stops tests, "
            "but not both"),
        ),
        (
            "usa.pause iff dprk.freeze",
            "the United States halts joint exercises if, and only if, North Korea stops tests",
        ),
        ("not (usa.press and quiet)",
         "it is not so that the United States tables a tough text and “quiet” holds"),
        ("usa.press unless quiet", "the United States tables a tough text unless “quiet” holds"),
        ("usa.press if quiet", "the United States tables a tough text if “quiet” holds"),
    ],
)  # fmt: skip
def test_a_formula_is_told_in_words(space, formula, words):
    assert describe_formula(space.settled, parse(formula)) == words


def test_a_jointly_held_option_names_all_holders():
    text = """\
detente: 1
title: Shared
parties: {a: Anna, b: Bert}
options: {a: {door: {means: opens the door, with: [b]}}}
moments: {m: {on: []}}
"""
    space = build(settle(crisis(text)))
    taken, none = space.index_of(("a.door",)), space.index_of(())
    both = Step(movers=("a", "b"), source=none, target=taken)
    assert describe_step(space, both) == "Anna, together with Bert, opens the door"
    dropped = Step(movers=("b",), source=taken, target=none)
    assert describe_step(space, dropped) == "Bert no longer opens the door"


def test_a_statement_is_named_by_its_words_its_formula_or_its_id(space):
    usa = space.settled.preferences["usa"]
    assert statement_name(space.settled, usa[0]) == "“North Korea does not sell technology”"
    assert statement_name(space.settled, usa[3]) == "“pressure until the tests stop”"


@pytest.mark.parametrize(
    ("moment", "name"),
    [
        (Moment(id="2019-04", on=()), "April 2019"),
        (Moment(id="2019-04-07", on=()), "7 April 2019"),
        (Moment(id="2019", on=()), "2019"),
        (Moment(id="2019-44", on=()), "“2019-44”"),
        (Moment(id="0", on=(), means="the eve"), "“the eve”"),
    ],
)
def test_a_moment_is_named_by_its_date_where_it_has_one(moment, name):
    assert moment_name(moment) == name

"""Out to GMCR+ and back: the same feasible states, moves and ranks, and the same that is stable."""

import json

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from detente.case import Direction, ForbiddenMove
from detente.case import formula as f
from detente.case.catalog import load
from detente.case.gmcr_reading import read_gmcr
from detente.case.gmcr_writing import write_gmcr
from detente.case.reader import read_text
from detente.errors import NotApplicable
from detente.findings.exporting_gmcr import gmcr_model
from detente.record import replace
from detente.settle import settle
from detente.space import build
from detente.stability import CONCEPTS, moves, solve
from strategies import formulas, settled_cases

SHIPPED = (
    "north-korea-original", "north-korea-bloodthirsty", "north-korea-deterrence",
    "north-korea-pacifist", "cuba", "prisoners-dilemma", "chicken", "elmira",
)  # fmt: skip


def alone(settled):
    """The same case with every option held by one party, who may change it."""
    directions = {Direction.NEVER: Direction.BOTH}
    options = tuple(
        replace(one, holders=one.holders[:1], moves=directions.get(one.moves, one.moves))
        for one in settled.options
    )
    return replace(settled, options=options, case=replace(settled.case, options=options))


def there_and_back(space):
    """The space of the case that is read from what is written."""
    text = write_gmcr(gmcr_model(space))
    back = read_gmcr(text.encode(), file="model.gmcr", title="Back")
    return build(settle(read_text(back.text)))


def paired(space, back):
    """For each state the index of the same one that came back; options keep their party's order."""
    owned = [o.id for p in space.settled.parties for o in space.settled.options if o.owner == p.id]
    names = dict(zip(owned, back.options, strict=True))
    assert [name.partition(".")[0] for name in back.options] == [
        back.parties[space.parties.index(option.partition(".")[0])] for option in owned
    ]
    found = [back.index_of(tuple(names[o] for o in space.state(s))) for s in range(space.size)]
    assert sorted(found) == list(range(back.size))
    return np.array(found)


def check_same(space, back):
    """States, moves and ranks are the same."""
    to = paired(space, back)
    for row in range(len(space.parties)):
        for state in range(space.size):
            here = {int(to[target]) for target in moves(space, state, row)}
            assert here == set(moves(back, int(to[state]), row).tolist())
        here, there = space.ranks[row], back.ranks[row][to]
        assert (np.sign(here[:, None] - here) == np.sign(there[:, None] - there)).all()
    return to


@settings(max_examples=60, deadline=None)
@given(settled_cases(most=5, forbidden=False))
def test_states_moves_and_ranks_come_back(settled):
    space = build(alone(settled))
    assume(space.size)
    check_same(space, there_and_back(space))


@settings(max_examples=60, deadline=None)
@given(settled_cases(most=5, forbidden=True))
def test_forbidden_moves_come_back_or_are_refused(settled):
    space = build(alone(settled))
    assume(space.size)
    try:
        back = there_and_back(space)
    except NotApplicable as reason:
        assert "forbidden move" in str(reason)
        return
    check_same(space, back)


@settings(max_examples=60, deadline=None)
@given(settled_cases(most=5, forbidden=False), st.data())
def test_states_that_a_party_does_not_see_come_back(settled, data):
    hidden = data.draw(formulas([option.id for option in settled.options]))
    party = data.draw(st.sampled_from([one.id for one in settled.parties]))
    rules = (
        ForbiddenMove(id="from", source=hidden, target=f.TRUE, party=party),
        ForbiddenMove(id="to", source=f.TRUE, target=hidden, party=party),
    )
    space = build(alone(replace(settled, forbidden_moves=rules)))
    assume(space.size)
    check_same(space, there_and_back(space))


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_cases_have_the_same_equilibria_under_every_concept(name):
    space = build(settle(load(name)))
    back = there_and_back(space)
    to = check_same(space, back)
    here, there = solve(space)[0], solve(back)[0]
    assert set(here) == set(there) == set(CONCEPTS)
    for concept, result in here.items():
        assert (there[concept].stable[:, to] == result.stable).all(), concept


def test_what_is_written_of_a_known_case_is_the_published_file():
    """The ordered numbers of the example file of Cuba, as the literature's program has them."""
    document = json.loads(write_gmcr(gmcr_model(build(settle(load("cuba"))))))
    holders = document["decisionMakers"]
    assert holders[0]["preferenceRanking"] == [5, 7, 6, 8, 3, 2, 4, 1, 12, 10, 11, 9]
    assert holders[1]["preferenceRanking"] == [1, 5, 7, 3, 6, 2, 8, 4, 12, 10, 11, 9]
    assert document["infeasibles"] == [[[2, "Y"], [3, "Y"]]]
    assert [option["permittedDirection"] for option in document["options"]] == [
        "fwd", "both", "both", "both",
    ]  # fmt: skip

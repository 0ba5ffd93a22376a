"""States and suppositions in words."""

import pytest

from audit.stories import settled
from detente.audit.scene import items_words, moment_words, ranked_states, states_words
from detente.case.grammar import parse
from detente.case.question import (
    Absent,
    Against,
    Among,
    AsOne,
    Fixed,
    Frame,
    Frozen,
    InPlace,
    Leaves,
    Named,
    States,
    Which,
)

TABLED = parse("usa.press")


@pytest.mark.parametrize(
    ("item", "words"),
    [
        (Named(name="no-pause"), "with “exercises go on whatever happens”"),
        (
            Fixed(option="usa.press", to=False),
            "with this settled: the United States lets the matter rest",
        ),
        (Frozen(party="usa"), "with the United States doing as before"),
        (Absent(party="usa"), "without the United States"),
        (
            Leaves(statement="usa.stop"),
            "without the United States’ wish “North Korea stops tests”",
        ),
        (AsOne(parties=("usa", "dprk")), "with the United States and North Korea moving as one"),
        (
            Against(party="usa", other="dprk"),
            "with the United States wanting just what North Korea does not",
        ),
        (
            InPlace(party="usa", of="dprk"),
            "with the United States in the place of North Korea",
        ),
    ],
)
def test_every_supposition_can_be_said(item, words):
    assert items_words(settled(), (item,)) == words


def test_nothing_supposed_is_the_case_as_it_stands():
    assert items_words(settled(), ()) == "as the case stands"


def test_states_say_from_where_by_which_moves_and_what_is_supposed():
    frame = Frame(moment="2019-04", around=True, moves="joint", concept="nash")
    states = States(among=Among.REACHABLE, frame=frame, where=TABLED, under=(Absent(party="dprk"),))
    assert states_words(settled(), states) == (
        "state that can be reached from April 2019 or close by in which the United States tables a "
        "tough text (parties moving alone or together; where each party looks only at its own next "
        "move; without North Korea)"
    )
    assert states_words(settled(), States(), several=True) == "possible states"


def test_ranked_states_say_which_of_them():
    assert ranked_states(settled(), States(where=TABLED), Which.WORST) == (
        "the worst state in which the United States tables a tough text"
    )
    assert ranked_states(settled(), States(where=TABLED), Which.TIDY) == (
        "every state in which the United States tables a tough text and nothing is done that this "
        "does not take"
    )
    assert ranked_states(settled(), States(moment="2020"), Which.BEST) == "the state of 2020"


def test_a_moment_without_a_name_is_the_one_settled_at():
    assert moment_words(settled(), "") == "April 2019"

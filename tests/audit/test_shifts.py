"""Alterations and thresholds in words; the list of the United States is no-sale, stop, answer,
lever, that of North Korea keep, no-text, like.
"""

import pytest

from audit.stories import settled
from detente.audit.naming import thing_name
from detente.audit.records import Alteration, Threshold
from detente.audit.shifts import (
    alteration_clause,
    alterations_clause,
    table_clauses,
    threshold_clause,
)

STOP = "“North Korea stops tests”"
LEVER = "“pressure until the tests stop”"
SALE = "“North Korea does not sell technology”"
TABLES = "the United States tables a tough text"


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (1, f"the United States put {LEVER} first of all"),
        (2, f"the United States put {LEVER} just above {STOP}"),
    ],
)
def test_a_line_moved_up_stands_above_the_one_whose_place_it_takes(place, words):
    moved = Alteration(kind="moved", target="usa.lever", place=place)
    assert alteration_clause(settled(), moved) == words


def test_a_line_moved_down_stands_below_the_one_whose_place_it_takes():
    moved = Alteration(kind="moved", target="usa.no-sale", place=2)
    assert alteration_clause(settled(), moved) == (
        f"the United States put {SALE} just below {STOP}"
    )
    last = Alteration(kind="moved", target="usa.no-sale", place=4)
    assert alteration_clause(settled(), last) == f"the United States put {SALE} last of all"


@pytest.mark.parametrize(
    ("alteration", "words"),
    [
        (
            Alteration(kind="reversed", target="usa.stop"),
            f"the United States wanted the opposite of {STOP}",
        ),
        (
            Alteration(kind="reversed", target="usa.stop", place=1),
            f"the United States wanted the opposite of {STOP}, as line 1 of its list",
        ),
        (
            Alteration(kind="dropped", target="usa.stop"),
            f"the United States did not care about {STOP}",
        ),
        (
            Alteration(kind="added", target="dprk", text="not usa.press"),
            "North Korea wanted this above all else: “the United States lets the matter rest”",
        ),
        (Alteration(kind="closed", target="usa.press"), f"it were ruled out that {TABLES}"),
        (Alteration(kind="opened", target="usa.press"), f"it were left open whether {TABLES}"),
    ],
)
def test_every_other_alteration_follows_an_if(alteration, words):
    assert alteration_clause(settled(), alteration) == words


def test_a_rule_is_lifted_rather_than_not_cared_about():
    lifted = alteration_clause(settled(), Alteration(kind="dropped", target="R-1"))
    assert lifted.startswith("the rule")
    assert lifted.endswith("were lifted")


def test_evidence_falls_away():
    gone = alteration_clause(
        settled(), Alteration(kind="dropped", target="urgency: dprk below usa")
    )
    assert gone == f"{thing_name(settled(), 'urgency: dprk below usa')} fell away"


def test_alterations_made_together_are_joined():
    both = (
        Alteration(kind="closed", target="usa.press"),
        Alteration(kind="dropped", target="usa.stop"),
    )
    assert alterations_clause(settled(), both) == (
        f"it were ruled out that {TABLES} and the United States did not care about {STOP}"
    )


PAIRS = (("usa.stop", "usa.lever"), ("dprk.keep", "dprk.no-text"))
FIRST = f"the United States puts {STOP} above {LEVER}"
SECOND = f"North Korea puts {SALE} above “the United States lets the matter rest”"


def test_pairs_must_all_stand_so_or_one_of_them():
    assert threshold_clause(settled(), Threshold(pairs=PAIRS)) == f"while {FIRST} and {SECOND}"
    assert (
        threshold_clause(settled(), Threshold(pairs=PAIRS, any=True))
        == f"while {FIRST} or {SECOND}"
    )


def test_a_table_says_on_which_pairs_it_hangs_and_its_rows_stand_beside():
    table = Threshold(pairs=PAIRS[:1], table=((True,), (False,)))
    assert threshold_clause(settled(), table) == f"in some cases, depending on whether {FIRST}"
    turned = f"the United States puts {LEVER} above {STOP}"
    assert table_clauses(settled(), table) == (FIRST, turned)


def test_places_of_one_line_are_given_in_stretches():
    found = threshold_clause(
        settled(), Threshold(statement="usa.stop", places=(1, 2, 4, 5, 6), of=6)
    )
    assert found == (
        f"while {STOP} is line 1, 2 or 4 to 6 of six in the United States’ list, "
        "all other lines as listed"
    )


def test_no_threshold_says_nothing():
    assert threshold_clause(settled(), Threshold()) == ""

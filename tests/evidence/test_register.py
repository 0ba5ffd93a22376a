"""The claims that are asked for, with what rests on each and what people say of it."""

import pytest

from detente.claims import Judgment, Modality, Relation
from detente.errors import UnknownName
from detente.evidence.quotations import quotations
from detente.evidence.register import Wanted, register
from evidence.river import anchors, case, claim, cleaned, ledger

JUDGED = Judgment(claim="B-1", other="A-2", relation=Relation.DIFFERS)
HELD = ledger(
    claim("A-1", "fact", parties=("north",), kind="event"),
    claim("A-2", "attributed", holder="south"),
    claim("B-1", parties=("north", "south")),
    passages=anchors(A_1="North wants"),
    judgments=(JUDGED,),
)
CASE = case(held=HELD)


def ids(**wanted):
    return [entry.claim.id for entry in register(CASE, {}, Wanted(**wanted))]


def test_a_claim_comes_with_its_passages_its_uses_and_its_judgments():
    first, second, third = register(CASE, quotations(HELD, {"A": cleaned()}), Wanted())
    assert (first.passages, second.passages) == (1, 0)
    assert [quotation.words for quotation in first.quotations] == ["North wants"]
    assert [use.id for use in first.uses] == ["north.dam"]
    assert (second.uses, second.judgments) == ((), (JUDGED,))
    assert third.judgments == (JUDGED,)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"claims": ("B-1", "A-1")}, ["A-1", "B-1"]),
        ({"sources": ("A",)}, ["A-1", "A-2"]),
        ({"parties": ("south",)}, ["A-2", "B-1"]),
        ({"kinds": ("event",)}, ["A-1"]),
        ({"modalities": (Modality.AUTHOR, Modality.FACT)}, ["A-1", "B-1"]),
        ({"unused": True}, ["A-2"]),
        ({"unanchored": True}, ["A-2", "B-1"]),
        ({"sources": ("A",), "parties": ("south",)}, ["A-2"]),
        ({"sources": ("B",), "unused": True}, []),
    ],
)
def test_only_what_is_asked_for_is_listed_in_the_order_of_the_ledger(wanted, found):
    assert ids(**wanted) == found
    assert Wanted(**wanted).chooses


def test_without_a_wish_all_are_listed():
    assert ids() == ["A-1", "A-2", "B-1"]
    assert not Wanted().chooses


def test_all_names_that_the_case_lacks_are_told_with_those_it_has():
    with pytest.raises(UnknownName) as told:
        ids(claims=("A-9",), sources=("C",), parties=("east",), kinds=("hope",))
    assert str(told.value).splitlines() == [
        "the case has no claim 'A-9'; there are A-1, A-2, B-1",
        "the case has no source 'C'; there are A, B",
        "the case has no party 'east'; there are north, south",
        "the case has no kind of claim 'hope'; there are event, goal",
    ]

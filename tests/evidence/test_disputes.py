"""Where claims stand against each other, and whether the case holds both."""

import pytest

from detente.claims import Judgment, Relation
from detente.evidence.disputes import disputes
from evidence.river import case, claim, ledger

BOTH = """\
preferences: {north: [{id: calm, that: not south.strike}]}
scenarios:
  calm: {changes: [{replace: north.calm, that: north.dam, because: [A-2]}]}
  hot: {changes: [{insert: {id: war, that: south.strike}, of: south}], because: [B-2]}
  wet: {changes: []}
alternatives: {weather: [calm, hot], sky: [hot, wet]}
"""


def found(relation="differs", one="A-2", two="B-2", more=BOTH):
    claims = [claim(f"{s}-{k}") for s in "AB" for k in (1, 2, 3)]
    judgment = Judgment(claim=one, other=two, relation=Relation(relation))
    return disputes(case(more, ledger(*claims, judgments=(judgment,))))


@pytest.mark.parametrize("relation", ["differs", "contradicts", "changed"])
def test_claims_that_stand_against_each_other_are_listed(relation):
    assert len(found(relation)) == 1


@pytest.mark.parametrize("relation", ["repeats", "supports", "unrelated"])
def test_claims_that_agree_are_not(relation):
    assert found(relation) == ()


@pytest.mark.parametrize(("one", "two"), [("A-2", "B-2"), ("B-2", "A-2")])
def test_an_alternative_holds_both_where_its_members_rest_on_one_each(one, two):
    (each,) = found(one=one, two=two)
    assert each.alternatives == ("weather",)
    assert each.both


def test_one_member_that_rests_on_both_holds_nothing_apart():
    more = BOTH.replace("[A-2]", "[A-2, B-2]").replace("], because: [B-2]}", "]}")
    (each,) = found(more=more)
    assert each.alternatives == ()
    assert each.both


def test_what_rests_on_each_is_named():
    (each,) = found(one="A-1", two="B-3")
    assert [use.id for use in each.carries] == ["north.dam"]
    assert (each.carries_other, each.both, each.alternatives) == ((), False, ())

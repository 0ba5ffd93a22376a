"""What would happen if one party's picture of another's wishes were right.

A calm South lets the dam stand: the moves come to rest at d. If North is right that South is
fierce, South strikes and they rest at dk, which North ranks lowest but one. If it is right that
South would be glad of a dam and strikes only without one, nothing changes.
"""

from detente.case.reader import read_text
from detente.findings.analysis import outline
from detente.pictures import Ends, pictured, rightness
from pictures.river import CALM, FIERCE, fears, picture_of, river, settled


def right(case, about="south"):
    before = outline(settled(case), concepts=("nash",))
    return rightness(before, picture_of(case, "north"), about)


def test_if_the_fear_is_right_the_strike_comes():
    found = right(river(fears(FIERCE)))
    assert (found.holder, found.about) == ("north", "south")
    assert found.comparison.rests == (("north.dam", "south.strike"),)
    assert found.comparison.lost == (("north.dam",),)
    assert found.ends is Ends.LOWER


def test_if_the_hope_is_right_the_strike_does_not_come():
    found = right(river(fears(CALM), south=FIERCE))
    assert found.comparison.gained == (("north.dam",),)
    assert found.ends is Ends.HIGHER


def test_a_picture_that_is_right_already_changes_nothing():
    found = right(river(fears(CALM)))
    assert not found.comparison.differs
    assert found.ends is Ends.UNTOLD


def test_what_is_new_may_be_better_and_worse():
    """B would take one of two ways for good; A would like the one and not the other."""
    case = read_text("""\
detente: 1
title: Two ways
parties: {north: A, south: B}
options: {south: {x: {means: goes left, moves: once}, y: {means: goes right, moves: once}}}
preferences: {north: [south.x, not south.y], south: [{id: none-of-it, that: "true"}]}
moments: {now: {on: []}}
pictures: {north: [{replace: none-of-it, that: south.x xor south.y}]}
""")
    found = right(case)
    assert set(found.comparison.gained) == {("south.x",), ("south.y",)}
    assert found.ends is Ends.MIXED


def test_only_what_concerns_the_other_partys_list_is_supposed():
    """North also takes the dam for impossible; that is no wish of South."""
    both = f"{{north: [{{close: north.dam}}, {{replace: temper, that: {FIERCE}}}]}}"
    assert right(river(both)).comparison.rests == (("north.dam", "south.strike"),)
    mixed = f"{{north: [{{delete: power}}, {{replace: temper, that: {FIERCE}}}]}}"
    case = river(mixed)
    assert pictured(settled(case), picture_of(case, "north")) == ("north", "south")
    assert right(case, "south").comparison.rests == (("north.dam", "south.strike"),)
    assert right(case, "north").comparison.rests == ((),)


def test_whom_a_picture_is_about_is_read_off_its_changes():
    def about(changes):
        case = river(f"{{north: [{changes}]}}")
        return pictured(settled(case), picture_of(case, "north"))

    assert about("{close: south.strike}") == ()
    assert about("{move: temper, at: first}") == ("south",)
    assert about("{insert: {id: more, that: north.dam}, of: south}") == ("south",)
    assert about("{delete: peace}") == ("north",)

"""What moves a finding, on draws written out by hand."""

import numpy as np

from detente.audit.records import Share
from detente.case.reader import read_text
from detente.robustness.influence import Features, features_of, influences
from detente.robustness.settings import Ground, setting
from detente.study.variants import Variants

CASE = """\
detente: 1
title: A dam and the law
parties: {north: North, south: South}
options: {north: {dam: builds a dam}, south: {pay: pays}}
preferences:
  north:
    - {id: want, that: north.dam, tag: order}
    - {id: fear, that: not north.dam, tag: order}
    - {id: deal, that: north.dam iff south.pay, tag: order, after: {fear: []}}
  south: [{id: thrift, that: not south.pay, tag: stated}, {id: calm, that: not north.dam}]
moments: {today: {on: []}}
scenarios: {free: [], ban: [{close: north.dam}], tax: []}
bridges: {B-1: {changes: [], default: off}}
alternatives: {law: [free, ban]}
"""


def features(*columns):
    """Features from columns of 0 and 1 by name, known in every draw."""
    values = np.array([[digit == "1" for digit in column] for _, column in columns])
    names = tuple(name for name, _ in columns)
    return Features(names=names, values=values, known=np.ones_like(values))


def found(digits):
    return np.array([digit == "1" for digit in digits])


PAIR = ("pair", "n.a", "n.b")
HALF = "1" * 10 + "0" * 10


def test_a_pair_that_decides_is_named_with_its_two_shares():
    (told,) = influences(features((PAIR, HALF)), found(HALF))
    assert (told.kind, told.names) == ("pair", ("n.a", "n.b"))
    assert (told.present, told.absent) == (Share(held=10, drawn=10), Share(held=0, drawn=10))
    assert told.effect == 1


def test_a_pair_is_told_the_way_round_that_raises_the_share():
    (told,) = influences(features((PAIR, HALF)), ~found(HALF))
    assert told.names == ("n.b", "n.a")
    assert told.effect == 1


def test_one_of_two_members_is_told_as_the_one_that_raises_the_share():
    law = ("alternative", "law", "ban", "free")
    assert influences(features((law, HALF)), found(HALF))[0].names == ("law", "ban")
    assert influences(features((law, HALF)), ~found(HALF))[0].names == ("law", "free")


def test_one_of_three_members_or_a_bridge_that_lowers_it_is_told_as_it_is():
    for name in (("alternative", "law", "ban"), ("bridge", "B-1", "on")):
        (told,) = influences(features((name, HALF)), ~found(HALF))
        assert told.names == name[1:]
        assert told.effect == -1


# The second column agrees with the finding in 18 draws of 20, the first in all of them.
def test_the_largest_difference_comes_first():
    nearly = "1" * 9 + "01" + "0" * 9
    both = features((("pair", "n.c", "n.d"), nearly), (PAIR, HALF))
    assert [each.names for each in influences(both, found(HALF))] == [
        ("n.a", "n.b"),
        ("n.c", "n.d"),
    ]


# Ten draws of each kind, 5 found against 4: by chance alone one sees more than that nearly always.
def test_a_difference_that_chance_alone_would_give_is_not_named():
    weak = features((PAIR, HALF))
    assert influences(weak, found("11111000001111000000")) == ()


def test_no_more_than_five_are_named():
    many = features(*[(("pair", "n.a", f"n.{n}"), HALF) for n in range(8)])
    assert len(influences(many, found(HALF))) == 5


def test_what_always_or_never_comes_up_is_moved_by_nothing():
    pair = features((PAIR, HALF))
    assert influences(pair, found("1" * 20)) == influences(pair, found("0" * 20)) == ()


# 5 of 5 against 0 of 5: Fisher's exact test gives 2 / 252 both ways, rare enough for one feature
# and, times seven, too common for seven.
def test_what_one_feature_may_show_seven_may_not():
    five = "1" * 5 + "0" * 5
    assert len(influences(features((PAIR, five)), found(five))) == 1
    seven = [(("pair", "n.a", f"n.{n}"), five) for n in range(7)]
    assert influences(features(*seven), found(five)) == ()


# Four draws lack the second statement: they count for neither share.
def test_a_pair_counts_where_its_list_has_both():
    pair = features((PAIR, HALF))
    known = pair.known.copy()
    known[:, 8:12] = False
    short = Features(names=pair.names, values=pair.values, known=known)
    (told,) = influences(short, found(HALF))
    assert (told.present.drawn, told.absent.drawn) == (8, 8)


# Where a scenario takes `deal` out of the list, its pairs are unknown.
def test_a_statement_that_is_not_in_the_list_stands_neither_above_nor_below():
    text = CASE.replace("ban: [{close: north.dam}]", "ban: [{delete: north.deal}]")
    case = read_text(text)
    variants = Variants(case)
    drawn = [setting(case, variants.keys, Ground(), 0, number) for number in range(40)]
    told = features_of(variants, drawn)
    known = {frozenset(name[1:]): row for name, row in zip(told.names, told.known, strict=True)}
    there = [each.picked["law"] == "free" for each in drawn]
    assert known[frozenset({"north.want", "north.deal"})].tolist() == there
    assert known[frozenset({"north.want", "north.fear"})].all()


# `fear` above `deal` by evidence and south's list as stated are the same in every draw.
def test_features_are_the_pairs_members_and_bridges_in_which_draws_differ():
    case = read_text(CASE)
    variants = Variants(case)
    ground = Ground(vary=("orders", "alternatives", "bridges"))
    drawn = [setting(case, variants.keys, ground, 0, number) for number in range(40)]
    told = features_of(variants, drawn)
    pairs, picks = told.names[:2], told.names[2:]
    differing = [{"north.want", "north.fear"}, {"north.want", "north.deal"}]
    assert sorted(map(sorted, (names for _, *names in pairs))) == sorted(map(sorted, differing))
    assert picks == (("alternative", "law", "ban", "free"), ("bridge", "B-1", "on"))
    for number, each in enumerate(drawn):
        order = variants.at(each.choices, each.profile).order["north"]
        stands = [order.index(above) < order.index(below) for _, above, below in pairs]
        picked = [each.picked["law"] == "ban", each.picked["B-1"] == "on"]
        assert told.values[:, number].tolist() == [*stands, *picked]

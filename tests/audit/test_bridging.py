"""Smallest sets of bridges, where every party goes exactly if a bridge says that it wants to."""

from detente.audit.bridging import bridge_sets, default_bridges, throughout
from detente.audit.inquiry import Inquiry, with_bridges
from detente.audit.records import Share
from detente.case.question import joined_parts
from detente.case.reader import read_text
from detente.settle import Choices
from detente.study.variants import Variants

PARTIES = ("ann", "bob", "cat", "dan", "eve")


def inquiry(question, *, more="", order=()):
    """Ask whether some parties go: each has a bridge `wish-<party>`, on by default."""
    lines = ["detente: 1", "title: Who goes", "parties: {ann: A, bob: B, cat: C, dan: D, eve: E}"]
    lines += ["options: {" + ", ".join(f"{p}: {{go: goes}}" for p in PARTIES) + "}"]
    lines += ["preferences:"]
    for party in PARTIES:
        doubt = f", {{id: doubt-{party}, that: not {party}.go, tag: order}}"
        wish = f"{{id: wish-{party}, that: {party}.go, tag: bridge}}"
        lines += [f"  {party}: [{wish}{doubt if party in order else ''}]"]
    lines += ["moments: {today: {on: []}}", more]
    lines += [f"conclusions: {{K: {{says: So, asks: every resting state satisfies ({question})}}}}"]
    case = read_text("\n".join(lines))
    (part,) = joined_parts(case.conclusions[0].question)
    return Inquiry(variants=Variants(case), question=part, choices=Choices(), draws=20)


def sets(asked):
    return [each.bridges for each in bridge_sets(asked).sets]


def test_bridges_by_tag_are_on_by_default_and_named_ones_as_they_say():
    more = "bridges: {B-1: {changes: [{close: eve.go}], default: off}}"
    assert default_bridges(inquiry("ann.go", more=more)) == {f"wish-{p}" for p in PARTIES}


def test_one_wish_that_is_enough_is_found_alone():
    assert sets(inquiry("ann.go")) == [("wish-ann",)]


def test_every_smallest_set_is_found():
    assert sets(inquiry("ann.go or bob.go")) == [("wish-ann",), ("wish-bob",)]
    pairs = [("wish-ann", "wish-bob"), ("wish-ann", "wish-cat")]
    assert sets(inquiry("ann.go and (bob.go or cat.go)")) == pairs


# Sets of four are too many to look at; of the five bridges eve's can be spared.
def test_larger_sets_are_what_is_left_of_the_default_ones():
    found = bridge_sets(inquiry("ann.go and bob.go and cat.go and dan.go"))
    assert [each.bridges for each in found.sets] == [
        ("wish-ann", "wish-bob", "wish-cat", "wish-dan")
    ]
    assert found.sets[0].default
    assert found.tried.startswith("every set of up to 3, and those on by default")


def test_where_no_bridge_helps_none_is_named():
    assert sets(inquiry("ann.go and not ann.go")) == []


# `doubt-ann` may stand above the wish, so the wish is enough only without it.
def test_a_set_that_leaves_an_order_in_which_it_fails_is_not_enough():
    asked = inquiry("ann.go", order=("ann",))
    assert sets(asked) == []
    assert throughout(with_bridges(asked, frozenset({"wish-ann"}))) == Share(
        held=1, drawn=2, exact=True
    )


def test_a_set_must_hold_under_each_member_of_an_alternative_left_open():
    law = "scenarios: {free: [], ban: [{close: ann.go}]}\nalternatives: {law: [free, ban]}"
    assert sets(inquiry("ann.go", more=law)) == []
    assert sets(inquiry("bob.go", more=law)) == [("wish-bob",)]


def test_what_does_not_settle_holds_in_nothing():
    never = "always: [ann.go]\nbridges: {B-1: {changes: [{close: ann.go}], default: off}}"
    asked = inquiry("bob.go", more=never)
    assert throughout(with_bridges(asked, frozenset({"B-1"}))) == Share(held=0, drawn=0)

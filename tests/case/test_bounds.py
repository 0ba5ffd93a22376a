"""What follows from ranges and order evidence, against all placings on a fine grid."""

from fractions import Fraction

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from audit.literal_answers import placings as literal_placings
from detente.case import Below, Position, Scale
from detente.case.bounds import Known, Relation, chain, circle, clash, compared, known, narrowed
from detente.record import Frozen

PARTIES = ("a", "b", "c")
STEP = Fraction(1, 4)  # fine enough for three parties between whole numbers


def link(lower, upper, *claims):
    return Below(scale="s", lower=lower, upper=upper, because=claims)


def scale(*positions):
    return Scale(id="s", bottom="none", top="all", positions=positions)


def placings(found):
    """List every placing on the grid that the ranges and the evidence allow."""
    return literal_placings(found.ranges, [(e.lower, e.upper) for e in found.evidence], STEP)


@st.composite
def knowns(draw):
    ends = st.tuples(st.integers(0, 3), st.integers(0, 3))
    ranges = {party: tuple(sorted(draw(ends))) for party in PARTIES}
    pairs = [(one, other) for one in PARTIES for other in PARTIES if one != other]
    evidence = tuple(link(*pair) for pair in draw(st.lists(st.sampled_from(pairs), max_size=3)))
    return Known(ranges=Frozen(ranges), evidence=evidence)


@settings(deadline=None)
@given(knowns())
def test_a_circle_or_a_clash_is_found_just_where_no_placing_fits(found):
    assert (not circle(found) and not clash(found).floor) == any(True for _ in placings(found))


@settings(deadline=None)
@given(knowns())
def test_an_order_follows_just_where_every_placing_has_it(found):
    every = list(placings(found))
    assume(every)
    for one, other in (("a", "b"), ("b", "a"), ("a", "c")):
        relation, _ = compared(found, one, other)
        assert (relation is Relation.BELOW) == all(at[one] < at[other] for at in every)
        assert (relation is Relation.NOT_BELOW) == all(at[one] >= at[other] for at in every)


@settings(deadline=None)
@given(knowns())
def test_narrowing_leaves_out_no_placing(found):
    room = narrowed(found)
    for at in placings(found):
        assert all(low <= at[party] <= high for party, (low, high) in room.items())


def test_a_chain_is_a_shortest_one() -> None:
    links = (link("a", "b"), link("b", "c"), link("c", "d"), link("b", "d"))
    found = Known(ranges=Frozen(dict.fromkeys("abcd", (0, 100))), evidence=links)
    assert [(each.lower, each.upper) for each in chain(found, "a", "d")] == [("a", "b"), ("b", "d")]
    assert chain(found, "d", "a") == ()


def test_what_holds_under_a_scenario_is_known_only_there() -> None:
    drawn = Position(party="a", low=20, high=60)
    dry = Position(party="a", high=50, below=Frozen({"b": ("C1",)}), when="dry")
    found = scale(drawn, dry, Position(party="b"))
    assert known(found, ()) == Known(ranges=Frozen({"a": (20, 60), "b": (0, 100)}), evidence=())
    inside = known(found, ("dry",))
    assert inside.ranges["a"] == (20, 50)
    assert inside.evidence == (link("a", "b", "C1"),)
    assert known(found, ("dry",), dropped=("s: a below b",)).evidence == ()


def test_what_rests_on_claims_can_all_be_left_out() -> None:
    cited = Position(party="a", low=20, high=60, because=("C2",), below=Frozen({"b": ("C1",)}))
    found = known(scale(cited, Position(party="b", low=70)), (), free=True)
    assert found == Known(ranges=Frozen({"a": (0, 100), "b": (70, 100)}), evidence=())


def test_the_proof_names_the_ranges_that_do_not_meet() -> None:
    ranges = Frozen({"a": (0, 100), "b": (0, 40), "c": (40, 90)})
    relation, proof = compared(Known(ranges=ranges, evidence=(link("a", "b"),)), "a", "c")
    assert relation is Relation.BELOW
    assert (proof.ceiling, proof.floor, proof.chain) == ("b", "c", (link("a", "b"),))

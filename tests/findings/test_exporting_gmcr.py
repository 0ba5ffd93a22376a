"""What of a settled case GMCR+ can say, and what is refused with its reason."""

import pytest

from detente.case import Body, Direction, ForbiddenMove, Option, Seat
from detente.case import formula as f
from detente.case.reader import read_text
from detente.errors import NotApplicable, TooLarge
from detente.findings.exporting_gmcr import gmcr_model, unsaid
from detente.record import Frozen, replace
from detente.settle import settle
from detente.space import build
from strategies import ranked, settle_by_hand

A, B = f.Name(name="a.act"), f.Name(name="b.act")


def option(name, **rest):
    return Option(id=name, **({"holders": (name.partition(".")[0],)} | rest))


def model(*options, **fields):
    return gmcr_model(build(settle_by_hand(["a", "b"], options, **fields)))


def refusal(*options, **fields):
    with pytest.raises(NotApplicable) as found:
        model(*options, **fields)
    return str(found.value)


def test_options_stand_in_the_order_of_their_holders_and_states_are_counted_so():
    """In the case b's option comes first, so that b alone is state 1; there it is number 3."""
    held = (option("b.act"), option("a.act"))
    ranking = ranked("a", [("b.act",)], [("a.act",)], [()], [("a.act", "b.act")])
    found = model(*held, rankings=Frozen({"a": ranking}))
    assert [party.options for party in found.parties] == [(0,), (1,)]
    assert found.parties[0].ranking == ((3,), (2,), (1,), (4,))


def test_a_party_without_wishes_ties_everything():
    assert model(option("a.act"), option("b.act")).parties[1].ranking == ((1, 2, 3, 4),)


def test_two_options_of_one_meaning_are_told_apart():
    found = model(option("a.act", means="acts"), option("a.more", means="acts"), option("b.act"))
    assert [one.name for one in found.options] == ["acts (act)", "acts (more)", "act"]


def test_a_fixed_option_goes_out_as_an_infeasible_pattern():
    found = model(option("a.act"), option("b.act"), fixed=Frozen({"b.act": True}))
    assert found.infeasible == ((((1, False),),),)
    assert found.parties[0].ranking == ((1, 2),)


def test_an_option_held_jointly_is_refused():
    joint = option("a.act", holders=("a", "b"))
    assert "hold jointly, as a and b hold a.act" in refusal(joint, option("b.act"))


def test_an_option_that_nobody_may_change_is_refused_unless_it_has_one_value():
    stuck = option("a.act", moves=Direction.NEVER)
    assert "--fix a.act=no" in refusal(stuck, option("b.act"))
    found = model(stuck, option("b.act"), fixed=Frozen({"a.act": False}))
    assert found.options[0].moves == Direction.BOTH
    assert found.infeasible == ((((0, True),),),)


def test_a_voting_body_is_refused():
    seats = (Seat(id="a", party="a"), Seat(id="b", party="b"))
    body = Body(id="c", name="C", quota=2, seats=seats)
    assert "voting bodies" in refusal(option("a.act"), option("c.text"), bodies=(body,))


def test_states_that_a_party_neither_leaves_nor_enters_are_unseen():
    """While b acts, a can move neither there nor from there."""
    rules = (
        ForbiddenMove(id="1", source=B, target=f.TRUE, party="a"),
        ForbiddenMove(id="2", source=f.TRUE, target=B, party="a"),
    )
    found = model(option("a.act"), option("b.act"), forbidden_moves=rules)
    assert found.parties[0].unseen == ((((1, True),),),)
    assert found.parties[1].unseen == ()


def test_another_forbidden_move_is_refused():
    """That a takes its option once b has acted, but may drop it, is no matter of sight."""
    rule = ForbiddenMove(id="1", source=B, target=A, party="a")
    words = refusal(option("a.act"), option("b.act"), forbidden_moves=(rule,))
    assert "GMCR+ can forbid a all moves to and from some states" in words


def test_more_states_than_are_ranked_one_by_one_are_refused():
    held = [option(f"a.o{number}") for number in range(13)]
    with pytest.raises(TooLarge, match="8,192 feasible states"):
        model(*held)


def test_what_has_no_place_there_is_listed():
    case = read_text(
        "{detente: 1, title: T, parties: {a: A}, options: {a: {act: acts}},"
        " preferences: {a: [a.act]}, moments: {now: {on: []}},"
        " outcomes: {done: a.act}, scenarios: {shut: [{close: a.act}]}}"
    )
    words = " / ".join(unsaid(settle(case)))
    for part in ("statements", "moments", "outcomes", "scenarios"):
        assert part in words
    assert "conclusions" not in words
    bare = replace(case, moments=(), outcomes=(), scenarios=(), preferences=Frozen())
    assert unsaid(settle(bare)) == ()

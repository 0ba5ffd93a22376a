"""Coalitional stability: Elmira's published sets, small cases by hand, and what is refused."""

import pytest

from detente.case import Body, ForbiddenMove, Option, Seat
from detente.case import formula as f
from detente.case.catalog import load
from detente.errors import NotApplicable, TooLarge, UnknownName
from detente.record import Frozen
from detente.settle import settle
from detente.space import build
from detente.stability import solve
from detente.stability.coalitional import (
    coalition_improvements,
    coalition_stability,
    universally,
)
from papers.printed import numbers
from strategies import preference_list, ranked, settle_by_hand

CONCEPTS = ("nash", "gmr", "smr", "seq")
M, U, L = "ministry", "uniroyal", "town"

# From which states a coalition improves to which, all four with abandonment being s9.
IMPROVEMENTS = {
    (M, U): {"s2": "s4", "s5": "s8", "s6": "s8"},
    (M, L): {"s1": "s5", "s3": "s7"},
    (U, L): {"s2": "s4 s8", "s6": "s8"},
    (M, U, L): {"s2": "s4 s8", "s6": "s8"},
}
STABLE = {
    ("nash", (M, U)): "s1 s3 s4 s7 s8 s9",
    ("nash", (M, L)): "s2 s4 s5 s6 s7 s8 s9",
    ("nash", (U, L)): "s1 s3 s4 s5 s7 s8 s9",
    ("nash", (M, U, L)): "s1 s3 s4 s5 s7 s8 s9",
    ("seq", (L,)): "s1 s2 s3 s5 s6 s7 s8 s9",
    ("seq", (M, L)): "s2 s3 s4 s5 s6 s7 s8 s9",
}
UNIVERSALLY = {"nash": "s8 s9", "seq": "s8 s9", "gmr": "s1 s4 s8 s9", "smr": "s1 s4 s8 s9"}


class Elmira:
    """The shipped case with its states by their numbers in the source."""

    def __init__(self):
        case = load("elmira")
        self.space = build(settle(case))
        numbered = {frozenset(moment.on): moment.id for moment in case.moments}
        states = [frozenset(self.space.state(index)) for index in range(self.space.size)]
        self.names = [numbered.get(state, "s9") for state in states]

    def where(self, flags):
        """Names of the states that are flagged; those that are s9 must agree."""
        found = {name for name, flag in zip(self.names, flags, strict=True) if flag}
        assert not found & {n for n, flag in zip(self.names, flags, strict=True) if not flag}
        return found

    def gains(self, coalition):
        found = {}
        for index, name in enumerate(self.names):
            targets = coalition_improvements(self.space, index, coalition)
            if len(targets):
                found[name] = {self.names[target] for target in targets}
        return found


@pytest.fixture(scope="module")
def elmira():
    return Elmira()


@pytest.mark.parametrize("coalition", IMPROVEMENTS)
def test_coalitions_of_elmira_improve_where_the_source_says(elmira, coalition):
    expected = {source: numbers(targets) for source, targets in IMPROVEMENTS[coalition].items()}
    assert elmira.gains(coalition) == expected


@pytest.mark.parametrize(("concept", "coalition"), STABLE)
def test_coalitions_of_elmira_stay_where_the_source_says(elmira, concept, coalition):
    found = coalition_stability(elmira.space, concept, coalition)
    assert elmira.where(found.stable) == numbers(STABLE[concept, coalition])


@pytest.mark.parametrize("concept", UNIVERSALLY)
def test_what_every_coalition_of_elmira_stays_in_is_what_the_source_says(elmira, concept):
    found = universally(elmira.space, concept)
    assert elmira.where(found.stable) == numbers(UNIVERSALLY[concept])


def test_the_town_stays_at_the_status_quo_only_since_two_may_answer_together(elmira):
    town = elmira.space.parties.index(L)
    alone = solve(elmira.space, ("seq",))[0]["seq"].stable[town]
    together = coalition_stability(elmira.space, "seq", (L,)).stable
    assert elmira.where(together & ~alone) == {"s1"}


def test_the_first_coalition_that_leaves_is_named_smallest_first(elmira):
    found = universally(elmira.space, "nash")
    leavers = {
        name: found.coalitions[number]
        for name, number in zip(elmira.names, found.left_by, strict=True)
        if number >= 0
    }
    assert leavers["s1"] == (L,)
    assert leavers["s5"] == (M, U)
    assert len(found.coalitions) == 7


def made(owners, orders, *, forbidden=()):
    """A case from who holds which options, and orders of states, best first.

    An option is a letter, a state the letters of what is taken, ``-`` where nothing is; states
    that an order leaves out are tied below the others.
    """
    holder = {letter: party for party, letters in owners.items() for letter in letters}
    options = [
        Option(id=f"{holder[letter]}.{letter}", holders=(holder[letter],)) for letter in holder
    ]

    def taken(state):
        return tuple(f"{holder[letter]}.{letter}" for letter in state if letter != "-")

    letters = [*holder]
    every = {
        "".join(one for n, one in enumerate(letters) if bits >> n & 1) or "-"
        for bits in range(1 << len(letters))
    }
    rankings = {}
    for party in owners:
        named = orders.get(party, "").split()
        rest = sorted(every - set(named))
        classes = [[taken(state)] for state in named] + ([[taken(s) for s in rest]] if rest else [])
        rankings[party] = ranked(party, *classes)
    space = build(
        settle_by_hand(
            [*owners], options, rankings=Frozen(rankings), forbidden_moves=tuple(forbidden)
        )
    )
    return space, lambda state: space.index_of(taken(state))


def exactly(owner, taken, others):
    """The formula of the states with some options of a party taken, and others not."""
    parts = [f.Name(name=f"{owner}.{letter}") for letter in taken]
    parts += [f.Not(part=f.Name(name=f"{owner}.{letter}")) for letter in others]
    return f.And(parts=tuple(parts))


# From x, q takes y and then z, each to its own good; both at once is forbidden.
STAIRS = {"p": "x xy xz -", "q": "xyz xy x"}
AT_ONCE = ForbiddenMove(
    id="at-once", source=exactly("q", "", "yz"), target=exactly("q", "yz", ""), party="q"
)


def test_a_coalition_that_answers_does_not_move_twice_in_a_row():
    space, at = made({"p": "x", "q": "yz"}, STAIRS, forbidden=[AT_ONCE])
    assert not coalition_stability(space, "seq", ("p",)).stable[at("-")]
    free, at = made({"p": "x", "q": "yz"}, STAIRS)
    assert coalition_stability(free, "seq", ("p",)).stable[at("-")]


def test_a_party_without_moves_that_gains_too_makes_another_coalition_of_the_same_mover():
    # {q} and {q, r} take turns, so the answer stands; by single moves q cannot give it at all
    orders = {**STAIRS, "r": STAIRS["q"]}
    space, at = made({"p": "x", "q": "yz", "r": ""}, orders, forbidden=[AT_ONCE])
    assert coalition_stability(space, "seq", ("p",)).stable[at("-")]
    assert not coalition_stability(space, "gmr", ("p",)).stable[at("-")]


def test_where_the_worst_answer_would_need_two_in_a_row_another_may_follow():
    # after q's first step q cannot go on, but r can, to what p likes no better than the start
    orders = {**STAIRS, "p": "x xy xz - xwy", "r": "xwy xy"}
    space, at = made({"p": "x", "r": "w", "q": "yz"}, orders, forbidden=[AT_ONCE])
    assert coalition_stability(space, "seq", ("p",)).stable[at("-")]


def test_of_two_gains_of_a_coalition_neither_of_which_leads_to_the_other_both_count():
    # q alone goes from x to xy; to xyz only q and r together do, and r would not go there from xy
    orders = {"p": "x xy -", "q": "xyz - z yz xz xy x", "r": "xy xyz x"}
    space, at = made({"p": "x", "q": "y", "r": "z"}, orders)
    seq = solve(space, ("seq",))[0]["seq"].stable[0]
    assert not seq[at("-")]
    assert coalition_stability(space, "seq", ("p",)).stable[at("-")]


def test_only_the_end_of_a_sequence_is_compared_with_its_start():
    # p loses by its own step and gains by q's
    space, at = made({"p": "x", "q": "y"}, {"p": "xy - y x", "q": "xy - y x"})
    assert coalition_improvements(space, at("-"), ("p", "q")).tolist() == [at("xy")]
    assert coalition_stability(space, "nash", ("p",)).stable[at("-")]
    assert universally(space, "nash").stable.nonzero()[0].tolist() == [at("xy")]


def test_a_gain_that_costs_nobody_counts_where_it_is_asked_for():
    space, at = made({"p": "x", "q": "y"}, {"p": "xy", "q": ""})
    both, start = ("p", "q"), at("-")
    assert coalition_improvements(space, start, both).tolist() == []
    found = coalition_improvements(space, start, both, improvement="pareto")
    assert found.tolist() == [at("xy")]
    assert coalition_stability(space, "nash", both).stable.all()
    pareto = coalition_stability(space, "nash", both, improvement="pareto")
    assert pareto.stable.nonzero()[0].tolist() == [at("xy")]


def test_an_answer_that_leaves_an_indifferent_member_where_it_was_does_not_deter():
    # p gains by x, q never minds; r can only add z, which changes nothing for either
    orders = {"p": "x xz xy xyz", "q": "", "r": "xz"}
    space, at = made({"p": "x", "q": "y", "r": "z"}, orders)
    for concept in CONCEPTS:
        found = coalition_stability(space, concept, ("p", "q"), improvement="pareto")
        assert not found.stable[at("-")], concept


def test_results_say_what_was_chosen(elmira):
    plain = coalition_stability(elmira.space, "nash", (L, M))
    assert (plain.concept, plain.coalition, plain.improvement) == ("nash", (M, L), "strict")
    assert set(plain.choices) == {"improvement", "sequences"}
    pareto = universally(elmira.space, "seq", improvement="pareto")
    assert pareto.improvement == "pareto"
    assert set(pareto.choices) == {
        "answer", "answers by", "coalitions", "improvement", "sequences"
    }  # fmt: skip
    assert pareto.choices["improvement"] != plain.choices["improvement"]


@pytest.mark.parametrize(
    ("concept", "coalition", "measure", "message"),
    [
        ("sim", (L,), "strict", "no concept 'sim' for coalitions"),
        ("nash", (L,), "weak", "'strict' or 'pareto', not 'weak'"),
        ("nash", (L, "nobody"), "strict", "no party 'nobody'"),
        ("nash", (), "strict", "one member or more"),
    ],
)
def test_unknown_names_are_told(elmira, concept, coalition, measure, message):
    with pytest.raises(UnknownName, match=message):
        coalition_stability(elmira.space, concept, coalition, improvement=measure)


def test_voting_bodies_are_refused():
    held = [Option(id="p.x", holders=("p",)), Option(id="c.text", holders=("c",))]
    body = Body(id="c", name="C", quota=1, seats=(Seat(id="p", party="p"),))
    space = build(settle_by_hand(["p"], held, bodies=(body,)))
    with pytest.raises(NotApplicable, match="voting body"):
        coalition_stability(space, "nash", ("p",))


def crowd(count):
    """Parties with an option each, of which everybody wants the first."""
    parties = [f"p{number}" for number in range(count)]
    held = [Option(id=f"{party}.x", holders=(party,)) for party in parties]
    wishes = {party: preference_list(party, [f.Name(name="p0.x")]) for party in parties}
    return build(settle_by_hand(parties, held, preferences=Frozen(wishes)))


def test_more_than_twelve_parties_are_refused_with_the_number():
    space = crowd(13)
    with pytest.raises(TooLarge, match=r"13 parties form 8,191 coalitions"):
        universally(space, "nash")
    with pytest.raises(TooLarge, match=r"13 parties"):
        universally(space, "seq", improvement="pareto")
    assert coalition_stability(space, "nash", ("p0", "p1")).stable.sum() == space.size // 2


def test_parties_without_moves_or_wishes_do_not_count_towards_the_twelve():
    parties = [f"p{number}" for number in range(14)]
    held = [Option(id=f"{party}.x", holders=(party,)) for party in parties[:2]]
    wishes = {p: preference_list(p, [f.Name(name="p0.x")]) for p in parties if p != "p1"}
    space = build(settle_by_hand(parties, held, preferences=Frozen(wishes)))
    assert universally(space, "nash").coalitions == (("p0",),)

"""Small rules, and literal, slow readings of every definition, by going through all votes."""

from collections import Counter
from fractions import Fraction
from itertools import chain, combinations, permutations, product
from math import factorial

from hypothesis import strategies as st

from detente.voting import Count, Rule

YES, ABSTAIN, NO = "yes", "abstain", "no"


def weighted(quota, *weights, vetoes=()):
    """A rule of one count; the seats are a, b, c, and so on."""
    seats = tuple("abcdefghijklmnopqrstuvwxyz"[: len(weights)])
    return Rule(seats=seats, counts=(Count(weights=weights, quota=quota),), vetoes=tuple(vetoes))


def charter(seats, quota):
    """A council of five permanent members and others, each with one vote."""
    names = tuple("abcdefghijklmnopqrstuvwxyz"[:seats])
    return Rule(
        seats=names, counts=(Count(weights=(1,) * seats, quota=quota),), vetoes=tuple("abcde")
    )


@st.composite
def rules(draw, most=6):
    """A rule of up to ``most`` seats, up to three counts and any vetoes."""
    size = draw(st.integers(1, most))
    seats = tuple("abcdefgh"[:size])
    counts = []
    for _ in range(draw(st.integers(0, 3))):
        weights = tuple(draw(st.integers(0, 6)) for _ in seats)
        if sum(weights):
            counts.append(Count(weights=weights, quota=draw(st.integers(1, sum(weights)))))
    vetoes = tuple(seat for seat in seats if draw(st.integers(0, 3)) == 0)
    if not counts and not vetoes:
        vetoes = seats[:1]
    return Rule(seats=seats, counts=tuple(counts), vetoes=vetoes)


def passes(rule, ballots):
    """Whether ballots, a mapping from every seat, pass."""
    for count in rule.counts:
        yes = [w for s, w in zip(rule.seats, count.weights, strict=True) if ballots[s] == YES]
        if sum(yes) < count.quota:
            return False
    return all(ballots[seat] != NO for seat in rule.vetoes)


def won(rule, coalition):
    return passes(rule, {seat: YES if seat in coalition else NO for seat in rule.seats})


def subsets(seats):
    return map(
        frozenset, chain.from_iterable(combinations(seats, k) for k in range(len(seats) + 1))
    )


def winning(rule):
    return [some for some in subsets(rule.seats) if won(rule, some)]


def breakers(rule, coalition):
    return {seat for seat in coalition if not won(rule, coalition - {seat})}


def smallest(sets):
    """Those of some sets that have no other of them inside."""
    return {one for one in sets if not any(other < one for other in sets)}


def blocking(rule):
    """Sets without which the rest does not pass a motion."""
    return [some for some in subsets(rule.seats) if not won(rule, set(rule.seats) - some)]


def swings(rule):
    broken = Counter(seat for some in winning(rule) for seat in breakers(rule, some))
    return {seat: broken[seat] for seat in rule.seats}


def shapley_shubik(rule):
    """The share of all orders in which each seat turns those before it into a winning set."""
    pivots = Counter()
    for order in permutations(rule.seats):
        sizes = range(1, len(order) + 1)
        pivots[order[next(k for k in sizes if won(rule, order[:k])) - 1]] += 1
    return {seat: Fraction(pivots[seat], factorial(len(rule.seats))) for seat in rule.seats}


def johnston(rule):
    parts = dict.fromkeys(rule.seats, Fraction(0))
    for some in winning(rule):
        critical = breakers(rule, some)
        for seat in critical:
            parts[seat] += Fraction(1, len(critical))
    return {seat: part / sum(parts.values()) for seat, part in parts.items()}


def deegan_packel(rule):
    least = smallest(winning(rule))
    return {
        seat: sum(Fraction(1, len(some)) for some in least if seat in some) / len(least)
        for seat in rule.seats
    }


def holler(rule):
    places = Counter(seat for some in smallest(winning(rule)) for seat in some)
    return {seat: Fraction(places[seat], sum(places.values())) for seat in rule.seats}


def profiles(seats):
    for ballots in product((YES, ABSTAIN, NO), repeat=len(seats)):
        yield dict(zip(seats, ballots, strict=True))


def ternary_swings(rule):
    """For each seat the votes of the others for which its yes passes and its no fails."""
    return {
        seat: sum(
            passes(rule, others | {seat: YES}) and not passes(rule, others | {seat: NO})
            for others in profiles([s for s in rule.seats if s != seat])
        )
        for seat in rule.seats
    }


def settled(rule):
    """For all votes called so far whether they fix the result, whatever the rest would say."""
    fixed = {}
    for called in chain.from_iterable(map(profiles, subsets(rule.seats))):
        rest = [seat for seat in rule.seats if seat not in called]
        results = {passes(rule, called | others) for others in profiles(rest)}
        fixed[frozenset(called.items())] = len(results) == 1
    return fixed


def ternary_shapley_shubik(rule):
    """The share of all roll calls that each seat settles."""
    fixed, pivots = settled(rule), Counter()
    for ballots in profiles(rule.seats):
        for order in permutations(rule.seats):
            calls = [(seat, ballots[seat]) for seat in order]
            sizes = range(1, len(order) + 1)
            pivots[order[next(k for k in sizes if fixed[frozenset(calls[:k])]) - 1]] += 1
    calls = 3 ** len(rule.seats) * factorial(len(rule.seats))
    return {seat: Fraction(pivots[seat], calls) for seat in rule.seats}

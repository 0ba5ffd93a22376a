"""Banzhaf's and Shapley's and Shubik's index where a seat may also abstain.

A motion passes if the yes votes reach every count and no seat with a veto says no; a seat with a
veto that abstains does not stop it, but its weight is missing.
"""

from fractions import Fraction
from math import comb

from detente.record import Frozen
from detente.voting.game import Kind, Rule, by_seat, kinds, reduced
from detente.voting.results import Banzhaf, Index
from detente.voting.series import Ints, Pair, Part, Table, table, without
from detente.voting.swings import room, ternary_swings

__all__ = ["ternary_banzhaf", "ternary_shapley_shubik"]


def ternary_banzhaf(rule: Rule) -> Banzhaf:
    """Say how often each seat decides if all votes of yes, abstain and no are equally likely.

    1. Count the votes of the others for which the seat's yes passes and its no fails.
    2. Absolute: their share of the others' 3^(n-1) votes. Normalized: the share of all swings.

    Parameters
    ----------
    rule : Rule
        A rule of n seats.

    Returns
    -------
    Banzhaf
        Exact fractions; ``prevent`` and ``initiate`` are empty.

    Raises
    ------
    TooLarge
        If the weights are too large for a table.

    References
    ----------
    [FM97]_.
    """
    counted = ternary_swings(rule)
    turns = by_seat(rule, counted.kinds, [sum(sizes) for sizes in counted.critical])
    total, votes = sum(turns.values()), 3 ** (len(rule.seats) - 1)
    return Banzhaf(
        swings=turns,
        absolute=Frozen({seat: Fraction(n, votes) for seat, n in turns.items()}),
        normalized=Frozen({seat: Fraction(n, total) for seat, n in turns.items()}),
        act=Fraction(counted.passing, 3 * votes),
    )


def ternary_shapley_shubik(rule: Rule) -> Index:
    """Say how often each seat is the one whose vote settles a roll call in random order.

    All n! orders and 3^n votes are equally likely. The seat that settles it is the first after
    whose vote the result is fixed, whatever the seats still to be called say.

    1. Series of the roll calls that are not lost yet: no veto has been cast, and the weights
       missing so far fit the room. Marked by the seats called.
    2. Series of those won already: every seat with a veto has been called and cast none, and the
       weights not yet called or missing fit the room.
    3. Divide both by one seat of each kind, for the others called before it. From the roll calls
       open before it (not lost, not won), times its three votes, take those open after it.
    4. Sum over the numbers of seats called, each number and each set of it being equally likely.

    Parameters
    ----------
    rule : Rule
        A rule of n seats.

    Returns
    -------
    Index
        Exact fractions that sum to 1.

    Raises
    ------
    TooLarge
        If the weights are too large for a table.

    References
    ----------
    [FM97]_.
    """
    given = reduced(rule)
    sorts, space, seats = kinds(given), room(given), len(rule.seats)
    alive = table([_alive(kind) for kind in sorts for _ in kind.seats], space)
    won = table([_won(kind) for kind in sorts for _ in kind.seats], space)
    shares = []
    for kind in sorts:
        settled = _settled(alive, won, kind)
        shares.append(
            sum(
                Fraction(int(settled[k]), seats * comb(seats - 1, k) * 3 ** (k + 1))
                for k in range(seats)
            )
        )
    return Index(
        id="shapley-shubik", share=by_seat(rule, sorts, [Fraction(share) for share in shares])
    )


def _alive(kind: Kind) -> Part:
    """Give a seat's part in the roll calls not lost: not called, or called and for, or missing."""
    return Part(weights=kind.weights, there=(1, 1), missing=(0, _missing(kind)))


def _won(kind: Kind) -> Part:
    """Give a seat's part in the roll calls won: one with a veto has been called."""
    there: Pair = (0, 1)
    return Part(weights=kind.weights, there=there, missing=(0 if kind.veto else 1, _missing(kind)))


def _missing(kind: Kind) -> int:
    """In how many votes a seat's weight is missing without an end to the matter."""
    return 1 if kind.veto else 2


def _settled(alive: Table, won: Table, kind: Kind) -> Ints:
    """Count the roll calls that a seat settles, by the seats called before it: shape (Z,)."""
    alive_for, alive_less = without(alive, _alive(kind))
    won_for, won_less = without(won, _won(kind))
    before = alive_for - (won_less * 0 if kind.veto else won_less)
    after = alive_for - won_for + (alive_less - won_less) * _missing(kind)
    settled: Ints = before * 3 - after
    return settled

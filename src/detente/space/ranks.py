"""Ranks: how each party orders the states, as integers.

S states, P parties, K statements of a party.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from detente.case import Definition, Ranking, Rung, Statement
from detente.case.formula import Formula
from detente.errors import CaseProblems, Problem
from detente.settle import Settled
from detente.space.space import Masks, Ranks
from detente.space.truth import Bools, Truth

__all__ = ["WORD", "named_formulas", "rank_states", "refined", "stretches"]

STRETCH = 1 << 16
WORD = 31  # statements packed into one int32 without touching its sign
BYTE = 8


def stretches(masks: Masks, settled: Settled) -> Iterator[tuple[slice, Truth]]:
    """Yield the states in stretches that fit the processor's cache, each with its `Truth`."""
    options = tuple(option.id for option in settled.options)
    definitions = named_formulas(settled.definitions)
    for start in range(0, len(masks), STRETCH):
        part = slice(start, min(start + STRETCH, len(masks)))
        yield part, Truth(masks[part], options, definitions)


def named_formulas(definitions: tuple[Definition, ...]) -> dict[str, Formula]:
    """Map the name of each definition to its formula."""
    return {definition.id: definition.formula for definition in definitions}


def rank_states(settled: Settled, masks: Masks) -> Ranks:
    """Order the states for every party: higher is better, equal is indifferent.

    1. A preference list compares two states by its first statement that tells them apart
       (option prioritization): the truth values, most important first, are read as one number.
    2. Up to 31 statements fit an int32; a longer list is packed 31 at a time and the numbers so
       far are replaced by their place among each other.
    3. A ranking gives each state the place of its class, counted from the worst.
    4. A party with neither is indifferent: all zeros.

    Parameters
    ----------
    settled : Settled
        The case.
    masks : array of int64, shape (S,)
        Its feasible states.

    Returns
    -------
    array of int32, shape (P, S)
        The ranks; only the order within a row means anything.

    Raises
    ------
    CaseProblems
        If a ranking leaves out a feasible state, names one twice or names one that is infeasible.

    References
    ----------
    Fang, Hipel, Kilgour and Peng 2003 [F03a]_ (option prioritization); one pass over S times K.
    """
    ranks = np.zeros((len(settled.parties), len(masks)), dtype=np.int32)
    lists = [settled.preferences.get(party.id, ()) for party in settled.parties]
    rounds = max((len(statements) + WORD - 1) // WORD for statements in lists) if lists else 0
    for turn in range(rounds):
        _rank_by_word(settled, masks, ranks, [s[turn * WORD : (turn + 1) * WORD] for s in lists])
    problems: list[Problem] = []
    for row, party in enumerate(settled.parties):
        if party.id in settled.rankings:
            problems += _rank_by_classes(settled, masks, settled.rankings[party.id], ranks[row])
    if problems:
        raise CaseProblems(tuple(problems))
    return ranks


def _rank_by_word(
    settled: Settled, masks: Masks, ranks: Ranks, words: Sequence[tuple[Statement, ...]]
) -> None:
    """Refine each party's ranks by its next (at most 31) statements, in place."""
    longer = [row for row, word in enumerate(words) if word]
    packed = np.zeros((len(longer), len(masks)), dtype=np.int32)
    for part, truth in stretches(masks, settled):
        for number, row in enumerate(longer):
            packed[number, part] = _pack(truth, words[row])
    for number, row in enumerate(longer):
        ranks[row] = refined(ranks[row], packed[number])


def refined(ranks: NDArray[np.int32], packed: NDArray[np.int32]) -> NDArray[np.int32]:
    """Order states by their ranks so far, and equals by the next word of statements."""
    if not ranks.any():
        return packed
    both = ranks.astype(np.int64) << WORD | packed
    ranked: NDArray[np.int32] = np.unique(both, return_inverse=True)[1].astype(np.int32)
    return ranked


def _pack(truth: Truth, statements: tuple[Statement, ...]) -> NDArray[np.int32]:
    """Read the truth values as one binary number, the first statement highest."""
    packed: NDArray[np.int32] = np.zeros(1, dtype=np.int32)
    for start in range(0, len(statements), BYTE):
        word = statements[start : start + BYTE]
        byte: NDArray[np.uint8] = truth.of(word[0].formula).view(np.uint8)
        for statement in word[1:]:
            byte = (byte << 1 | truth.of(statement.formula)).astype(np.uint8)
        packed = packed << len(word) | byte
    return packed


def _rank_by_classes(
    settled: Settled, masks: Masks, ranking: Ranking, row: NDArray[np.int32]
) -> list[Problem]:
    """Write the places of a ranking's classes into a row; return what is wrong with it."""
    problems: list[Problem] = []
    times = np.zeros(len(masks), dtype=np.int64)
    for place, group in enumerate(reversed(ranking.classes), start=1):
        members = np.zeros(len(masks), dtype=np.bool_)
        for rung in group:
            found = _seated(settled, masks, rung)
            if not found.any():
                problems.append(_misranked(ranking, f"{_seat_text(rung)} is not feasible"))
            members |= found
        times += members
        row[members] = place
    for count, fault in ((times == 0, "is not ranked"), (times > 1, "is ranked more than once")):
        states = [_state_text(settled, int(mask)) for mask in masks[count][:3]]
        problems += [_misranked(ranking, f"{state} {fault}") for state in states]
    return problems


def _seated(settled: Settled, masks: Masks, rung: Rung) -> Bools:
    """Return which states a rung of a ranking stands for."""
    bits = {option.id: 1 << bit for bit, option in enumerate(settled.options)}
    if isinstance(rung.where, str):
        found: Bools = masks == sum(bits[option] for option in set(rung.on))
        return found
    return np.concatenate([truth.of(rung.where) for _, truth in stretches(masks, settled)])


def _seat_text(rung: Rung) -> str:
    return ",".join(sorted(rung.on)) or "none" if isinstance(rung.where, str) else "a class"


def _state_text(settled: Settled, mask: int) -> str:
    taken = sorted(o.id for bit, o in enumerate(settled.options) if mask >> bit & 1)
    return ",".join(taken) or "none"


def _misranked(ranking: Ranking, fault: str) -> Problem:
    return Problem(
        file="case.yaml",
        code="ranking",
        message=f"the ranking of {ranking.party}: state {fault}",
        hint="every feasible state stands in it exactly once",
    )

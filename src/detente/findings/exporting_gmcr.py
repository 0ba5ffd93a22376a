"""A settled case as a model of GMCR+: what that program can say of it, or why it cannot."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from detente.case import Direction, Option
from detente.case.gmcr_model import Condition, GmcrModel, GmcrOption, GmcrParty
from detente.errors import NotApplicable, TooLarge
from detente.findings.patterns import Masked, covering, outside
from detente.record import replace
from detente.settle import Settled
from detente.space import Space
from detente.stability import moves

__all__ = ["MOST_RANKED", "gmcr_model", "unsaid"]

MOST_RANKED = 5_000  # feasible states that a ranking one by one is written for
MOST_PATTERNS = 2_000

Masks = NDArray[np.int64]


def gmcr_model(space: Space) -> GmcrModel:
    """Say in the terms of GMCR+ who can do what, what is infeasible, and how parties rank states.

    1. Refuse what that program has no word for.
    2. Put the options in the order of the parties that hold them.
    3. Write infeasible states as patterns, and each party's ranks as its ranking by hand.
    4. Write forbidden moves as states that a party does not see, where they are that.

    Parameters
    ----------
    space : Space
        A compiled case.

    Returns
    -------
    GmcrModel
        A model with the same feasible states, moves and ranks.

    Raises
    ------
    NotApplicable
        If the case has a voting body, an option that parties hold jointly or that nobody may
        change, or a forbidden move other than those to and from some states.
    TooLarge
        If there are too many states to be ranked one by one, or too many patterns would be needed
        to say what is infeasible.
    """
    settled = space.settled
    _refuse(space)
    options = [o for party in settled.parties for o in settled.options if o.owner == party.id]
    masks = _rearranged(space, options)
    numbers = np.argsort(np.argsort(masks)) + 1
    parties = tuple(
        GmcrParty(
            name=party.name,
            options=tuple(at for at, option in enumerate(options) if option.owner == party.id),
            ranking=_ranking(space.ranks[row], numbers),
            unseen=_unseen(space, masks, row),
        )
        for row, party in enumerate(settled.parties)
    )
    return GmcrModel(
        options=tuple(GmcrOption(name=_name(o, options), moves=_moves(o)) for o in options),
        parties=parties,
        infeasible=_conditions(outside(masks, len(options))),
        manual=True,
    )


def unsaid(settled: Settled) -> tuple[str, ...]:
    """List what of a case has no place in a model of GMCR+, with what stands there instead."""
    case = settled.case
    chosen = (*case.scenarios, *case.bridges, *case.alternatives)
    rows: tuple[tuple[object, str], ...] = (
        (case.preferences, "the statements of preference; each party has the ranking they give"),
        (case.moments, "the moments"),
        (case.outcomes, "the outcomes"),
        (chosen, "scenarios, bridges and alternatives; what is chosen here is in force"),
        (case.pictures, "the pictures that parties have of the case"),
        ((*case.scales, *case.chances, *case.ties), "scales, chance and ties"),
        (case.conclusions, "the conclusions"),
        (case.ledger.claims, "the claims and sources that all of it rests on"),
    )
    return tuple(text for there, text in rows if there)


def _refuse(space: Space) -> None:
    """End where GMCR+ has no word for something of the case."""
    settled = space.settled
    if settled.bodies:
        names = ", ".join(body.id for body in settled.bodies)
        raise NotApplicable(f"GMCR+ has no voting bodies, and the case has one: {names}")
    if space.size > MOST_RANKED:
        raise TooLarge(
            f"{space.size:,} feasible states; a model of GMCR+, where each party ranks them one by "
            f"one, is written for {MOST_RANKED:,} at most; close options (--fix OPTION=no)"
        )
    free = int(np.bitwise_or.reduce(space.masks ^ space.masks[0]))
    for bit, option in enumerate(settled.options):
        if not free >> bit & 1:
            continue
        if len(option.holders) > 1:
            names = " and ".join(option.holders)
            raise NotApplicable(
                f"GMCR+ has no options that parties hold jointly, as {names} hold {option.id}"
            )
        if option.moves == Direction.NEVER:
            raise NotApplicable(
                f"GMCR+ has no options that nobody may change, as {option.id}; fix it "
                f"(--fix {option.id}=no)"
            )


def _rearranged(space: Space, options: Sequence[Option]) -> Masks:
    """Give the states the numbers that they have with the options in another order."""
    places = {option: bit for bit, option in enumerate(space.options)}
    masks = np.zeros(space.size, dtype=np.int64)
    for bit, option in enumerate(options):
        masks |= (space.masks >> places[option.id] & 1) << bit
    return masks


def _name(option: Option, options: Sequence[Option]) -> str:
    """Name an option by what it means; by its id too where its holder has another of that name."""
    bare = option.id.partition(".")[2]
    name = option.means or bare
    same = [o for o in options if o.owner == option.owner and (o.means or o.id) == option.means]
    return f"{name} ({bare})" if len(same) > 1 else name


def _moves(option: Option) -> Direction:
    """Return which way an option goes; one that has a single value goes any way."""
    return Direction.BOTH if option.moves == Direction.NEVER else option.moves


def _ranking(ranks: NDArray[np.int32], numbers: Masks) -> tuple[tuple[int, ...], ...]:
    """List the numbers of the states by rank, best first, those that are tied in one class."""
    levels = np.unique(ranks)[::-1]
    return tuple(tuple(np.sort(numbers[ranks == level]).tolist()) for level in levels)


def _conditions(patterns: Iterable[Masked]) -> tuple[Condition, ...]:
    """Write masks as patterns of options by number."""
    found: list[Condition] = []
    for care, values in patterns:
        if len(found) == MOST_PATTERNS:
            raise TooLarge(
                f"more than {MOST_PATTERNS:,} patterns of options would be needed to say what is "
                "infeasible in GMCR+; close options (--fix OPTION=no)"
            )
        bits = [bit for bit in range(care.bit_length()) if care >> bit & 1]
        found.append((tuple((bit, bool(values >> bit & 1)) for bit in bits),))
    return tuple(found)


def _unseen(space: Space, masks: Masks, row: int) -> tuple[Condition, ...]:
    """Say a party's forbidden moves as states that it neither leaves nor enters.

    1. List its moves as if nothing were forbidden, and see which of them are.
    2. Hidden are the states with moves of which all, from there and to there, are forbidden.
    3. What is forbidden must all lead from or to a hidden state.
    """
    if not space.bars[:, row].any():
        return ()
    source, target = _arcs(replace(space, bars=space.bars[:, :, :0]), row)
    open_now = set(zip(*(part.tolist() for part in _arcs(space, row)), strict=True))
    arcs = zip(source.tolist(), target.tolist(), strict=True)
    barred = np.array([arc not in open_now for arc in arcs], dtype=np.bool_)
    touched = np.zeros(space.size, dtype=np.bool_)
    touched[source] = touched[target] = True
    touched[source[~barred]] = touched[target[~barred]] = False
    if (barred & ~(touched[source] | touched[target])).any():
        party = space.parties[row]
        raise NotApplicable(
            f"GMCR+ can forbid {party} all moves to and from some states, and nothing else; a "
            "forbidden move of the case is none of these"
        )
    free = int(np.bitwise_or.reduce(masks)).bit_length()
    return _conditions(covering(masks[touched], masks[~touched], free))


def _arcs(space: Space, row: int) -> tuple[Masks, Masks]:
    """List a party's moves: where each starts, and where it leads."""
    targets = [moves(space, state, row) for state in range(space.size)]
    source = np.repeat(np.arange(space.size), [len(each) for each in targets])
    return source, np.concatenate(targets).astype(np.int64)

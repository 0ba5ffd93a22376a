"""From a settled case to arrays, and what that would cost."""

import os
from collections.abc import Mapping
from itertools import accumulate
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from detente.case import Direction, ForbiddenMove, Option, Statement
from detente.case.formula import Formula
from detente.errors import TooLarge
from detente.record import record, replace
from detente.settle import Settled
from detente.settle.feasible import feasibility
from detente.space.chambers import NO_CHAMBERS, Chambers, build_chambers, seated
from detente.space.groups import group_states, mark_groups, sort_groups
from detente.space.ranks import named_formulas, rank_states, stretches
from detente.space.space import Masks, Space, Terms
from detente.space.truth import Truth

__all__ = ["DOWNS", "UPS", "Estimate", "build", "estimate", "grouped", "red_lines"]

STATE_BYTES = 40  # masks and working arrays, a state
PARTY_BYTES = 22  # ranks, order, results of all concepts, a state and party
UPS = (Direction.BOTH, Direction.ONCE)
DOWNS = (Direction.BOTH, Direction.DROP)


@record
class Estimate:
    """What solving a settled case would need; ``needed`` and ``available`` are bytes."""

    states: int
    needed: int
    available: int

    @property
    def fits(self) -> bool:
        """Whether the memory at hand is enough."""
        return self.needed <= self.available

    def text(self) -> str:
        """Say the figures, and what to do where they do not fit."""
        return (
            f"{self.states:,} feasible states need about {_size(self.needed)} of memory, and "
            f"{_size(self.available)} are available; close options (--fix OPTION=no) or add "
            "constraints to the case"
        )


def estimate(settled: Settled) -> Estimate:
    """Work out how many states a settled case has and what memory solving it takes.

    Parameters
    ----------
    settled : Settled
        The case. Its states are counted on a decision diagram, not listed.

    Returns
    -------
    Estimate
        States, bytes needed, bytes available.
    """
    return _cost(settled, feasibility(settled).count)


def build(settled: Settled) -> Space:
    """Compile a settled case into arrays.

    1. List the feasible states as bit masks, from the decision diagram of the constraints.
    2. Rank them for every party.
    3. Note what each party may take and drop alone, and what the forbidden moves bar.
    4. Group the states by party.

    Parameters
    ----------
    settled : Settled
        The case.

    Returns
    -------
    Space
        Its arrays; time and memory grow with the number of feasible states times parties.

    Raises
    ------
    TooLarge
        If that would not fit the memory.
    CaseProblems
        If a ranking does not rank every feasible state exactly once.
    """
    feasible = feasibility(settled)
    cost = _cost(settled, feasible.count)
    if not cost.fits:
        raise TooLarge(cost.text())
    masks = feasible.masks()
    ranks = rank_states(settled, masks)
    up, down = unilateral(settled)
    space = Space(
        settled=settled,
        masks=masks,
        ranks=ranks,
        up=up,
        down=down,
        bars=barred(settled, masks),
        order=np.empty(ranks.shape, dtype=np.int32),
        starts=(),
        terms=(np.empty(0, dtype=np.int32), up, down),
        marks=np.empty(ranks.shape, dtype=np.uint16),
    )
    chambers = _chambers(settled, masks) if settled.bodies else NO_CHAMBERS
    return grouped(replace(space, chambers=chambers))


def grouped(space: Space) -> Space:
    """Group the states of a space by party, whatever its groups were."""
    starts = tuple(_group(space, row) for row in range(len(space.ranks)))
    return replace(space, starts=starts, terms=_terms(starts, space.up, space.down))


def _chambers(settled: Settled, masks: Masks) -> Chambers:
    """Compile the voting bodies, with the red lines of the lists as settled."""
    options = tuple(option.id for option in settled.options)
    truth = Truth(masks, options, named_formulas(settled.definitions))
    return build_chambers(settled, truth, red_lines(settled.preferences))


def red_lines(lists: Mapping[str, tuple[Statement, ...]]) -> Mapping[str, tuple[Formula, ...]]:
    """List each party's red lines against agreeing, as formulas."""
    return {
        party: tuple(one.formula for one in statements if one.red_line == "act")
        for party, statements in lists.items()
    }


def _terms(starts: tuple[NDArray[np.int32], ...], up: Masks, down: Masks) -> Terms:
    """Gather what is the same for all parties' moves, whatever they prefer."""
    begins = np.array([0, *accumulate(len(each) for each in starts)], dtype=np.int64)
    bits = np.column_stack((up | down, up ^ down, down & ~up))
    return np.concatenate(starts), begins, bits


def _group(space: Space, row: int) -> NDArray[np.int32]:
    """Fill one party's row of the order and the marks; return where its groups start."""
    own = int(space.up[row] | space.down[row])
    order, starts = group_states(space.masks, own, len(space.options))
    sort_groups(order, starts, space.ranks[row])
    space.order[row] = order
    direction = space.direction_of(row)
    mark_groups(space.masks, (order, starts), space.ranks[row], direction, space.marks[row])
    return starts


def _cost(settled: Settled, states: int) -> Estimate:
    """Estimate the memory for a number of states."""
    rules = 16 if settled.forbidden_moves else 0
    each = STATE_BYTES + (PARTY_BYTES + rules) * len(settled.parties)
    return Estimate(states=states, needed=states * each, available=available_memory())


def unilateral(settled: Settled) -> tuple[Masks, Masks]:
    """Return what each party may take and drop alone, as bits: two arrays of shape (P,)."""
    up = [0] * len(settled.parties)
    down = [0] * len(settled.parties)
    rows = {party.id: row for row, party in enumerate(settled.parties)}
    for bit, option in enumerate(settled.options):
        if option.id in settled.fixed:
            continue
        for holder in (holder for holder in option.holders if holder in rows):
            up[rows[holder]] |= (takes_alone(option)) << bit
            down[rows[holder]] |= (option.moves in DOWNS) << bit
    return np.array(up, dtype=np.int64), np.array(down, dtype=np.int64)


def takes_alone(option: Option) -> bool:
    """Whether its owner may take the option without anybody else."""
    return option.moves in UPS and len(option.holders) == 1


def barred(settled: Settled, masks: Masks) -> NDArray[np.int64]:
    """Return which states match the ends of the forbidden moves that bind each party and body."""
    rules = settled.forbidden_moves
    movers = len(settled.parties) + len(seated(settled))
    bars = np.zeros((2, movers, len(masks) if rules else 0), dtype=np.int64)
    if not rules:
        return bars
    bound = [
        (number, rule, row) for number, rule in enumerate(rules) for row in _binds(settled, rule)
    ]
    for part, truth in stretches(masks, settled):
        for number, rule, row in bound:
            bars[0, row, part] |= truth.of(rule.source).astype(np.int64) << number
            bars[1, row, part] |= truth.of(rule.target).astype(np.int64) << number
    return bars


def _binds(settled: Settled, rule: ForbiddenMove) -> list[int]:
    """Return the rows of the parties and bodies whose moves a rule forbids."""
    movers = (*(p.id for p in settled.parties), *(body.id for body in seated(settled)))
    return [row for row, mover in enumerate(movers) if rule.party in ("", mover)]


def available_memory() -> int:
    """Return the bytes of memory that can be taken now; a tenth of it is left to others."""
    try:
        text = Path("/proc/meminfo").read_text(encoding="ascii")
        lines = dict(line.split(":", 1) for line in text.splitlines())
        free = int(lines["MemAvailable"].split()[0]) * 1024
    except (OSError, KeyError, ValueError):
        free = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2
    return free * 9 // 10


def _size(count: int) -> str:
    """Write a number of bytes as people do."""
    for unit, bound in (("TiB", 40), ("GiB", 30), ("MiB", 20)):
        if count >= 1 << bound:
            return f"{count / (1 << bound):.1f} {unit}"
    return f"{count / 1024:.0f} KiB"

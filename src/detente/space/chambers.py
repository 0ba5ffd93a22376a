"""Voting bodies as arrays: which motions pass from which state to which.

S states, P parties, B bodies, K seats in all.
"""

from collections.abc import Mapping

import numpy as np
from numba import njit
from numpy.typing import NDArray

from detente.case import Body, Direction, Seat
from detente.case.formula import FALSE, Formula, Name, Or
from detente.errors import TooLarge
from detente.record import record, replace
from detente.settle import Settled
from detente.space.truth import Truth

__all__ = [
    "BOUND",
    "BY_RANK",
    "NO_CHAMBERS",
    "Chambers",
    "Floor",
    "ballot",
    "bound",
    "build_chambers",
    "lifted",
    "motion_passes",
    "narrowed",
    "seated",
    "silenced",
]

Ints = NDArray[np.int32]
Longs = NDArray[np.int64]
Bools = NDArray[np.bool_]
MOST_LINES = 62
BY_RANK = -1
BOUND = -2  # in the place of a party's row: the seat casts what ``says`` holds, come what may

# What a kernel needs: where each body's seats begin, and rows of (votes, veto, may table, opposes,
# row of the party that votes or -1, number of the seat that casts the ballot); what is refused, red
# lines and what formulas say, by seat and state; quotas and own bits; what follows if a motion
# fails, by body and state.
Motion = tuple[int, int, int]
Floor = tuple[Longs, Longs, Bools, Longs, NDArray[np.int8], Longs, Ints]


@record(eq=False)
class Chambers:
    """The voting bodies of a case.

    Attributes
    ----------
    ids : tuple of str
        The bodies that own an option that is free.
    begins : array of int64, shape (B + 1,)
        Where each body's seats begin.
    seats : array of int64, shape (K, 6)
        Votes; whether it has a veto, may table, is willing to be seen opposing; the row of the
        party that votes, -1 where formulas do, `BOUND` where the ballot is settled beforehand; the
        number of the seat whose ballot it casts.
    refused : array of bool, shape (K, S)
        Where what the seat refuses is true, or a text above its ceiling is in force.
    lines : array of int64, shape (K, S)
        Bit n says that red line n of the seat's party against agreeing holds.
    says : array of int8, shape (K, S)
        1 where the formula ``yes`` of the seat holds, -1 where ``no`` does, 0 elsewhere.
    rules : array of int64, shape (B, 4)
        Quota; own options; those that may be taken, and dropped, as bits.
    falls : array of int32, shape (B, S)
        The state that follows if no motion passes.
    """

    ids: tuple[str, ...]
    begins: Longs
    seats: Longs
    refused: Bools
    lines: Longs
    says: NDArray[np.int8]
    rules: Longs
    falls: Ints

    @property
    def floor(self) -> Floor:
        """The same in the shape that kernels take."""
        return (
            self.begins,
            self.seats,
            self.refused,
            self.lines,
            self.says,
            self.rules,
            self.falls,
        )


def _none() -> Chambers:
    return Chambers(
        ids=(),
        begins=np.zeros(1, dtype=np.int64),
        seats=np.zeros((0, 6), dtype=np.int64),
        refused=np.zeros((0, 0), dtype=np.bool_),
        lines=np.zeros((0, 0), dtype=np.int64),
        says=np.zeros((0, 0), dtype=np.int8),
        rules=np.zeros((0, 4), dtype=np.int64),
        falls=np.zeros((0, 0), dtype=np.int32),
    )


NO_CHAMBERS = _none()


def seated(settled: Settled) -> tuple[Body, ...]:
    """List the bodies that own an option that is free."""
    return tuple(body for body in settled.bodies if _own(settled, body)[0])


def build_chambers(
    settled: Settled, truth: Truth, lines: Mapping[str, tuple[Formula, ...]]
) -> Chambers:
    """Compile the bodies of a settled case that own a free option.

    Parameters
    ----------
    settled : Settled
        The case.
    truth : Truth
        Evaluates formulas over its states.
    lines : mapping of str to tuple of Formula
        By party: its red lines against agreeing.
    """
    bodies = seated(settled)
    if not bodies:
        return NO_CHAMBERS
    masks = truth.masks
    seats = [(body, seat) for body in bodies for seat in body.seats]
    counts = [len(body.seats) for body in bodies]
    begins = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
    first = {body.id: int(begins[at]) for at, body in enumerate(bodies)}
    return Chambers(
        ids=tuple(body.id for body in bodies),
        begins=begins,
        seats=np.array([_row(settled, b, s, first[b.id]) for b, s in seats], dtype=np.int64),
        refused=np.array([truth.of(_refused(b, s)) for b, s in seats], dtype=np.bool_),
        lines=np.array([_lines(truth, s, lines, len(masks)) for _, s in seats], dtype=np.int64),
        says=np.array([_says(truth, s) for _, s in seats], dtype=np.int8),
        rules=np.array([(b.quota, *_own(settled, b)) for b in bodies], dtype=np.int64),
        falls=np.array([_falls(settled, b, masks) for b in bodies], dtype=np.int32),
    )


def _own(settled: Settled, body: Body) -> tuple[int, int, int]:
    """Return the body's free options, those that may be taken, and those that may be dropped."""
    own = up = down = 0
    for bit, option in enumerate(settled.options):
        if option.owner == body.id and option.id not in settled.fixed:
            own |= 1 << bit
            up |= (option.moves in (Direction.BOTH, Direction.ONCE)) << bit
            down |= (option.moves in (Direction.BOTH, Direction.DROP)) << bit
    return own, up, down


def _row(settled: Settled, body: Body, seat: Seat, first: int) -> tuple[int, ...]:
    """Return one seat's row of numbers."""
    names = [each.id for each in body.seats]
    rows = {party.id: row for row, party in enumerate(settled.parties)}
    caster = body.seats[names.index(seat.id if seat.silent else seat.like or seat.id)]
    votes_as = first + names.index(caster.id)
    voter = BOUND if seat.silent else rows.get(seat.party, -1)
    return (seat.votes, seat.veto, seat.tables, seat.opposes, voter, votes_as)


def _refused(body: Body, seat: Seat) -> Formula:
    """Say what a seat votes against: what it refuses, and texts above its ceiling."""
    if seat.silent:
        return FALSE
    above = tuple(
        Name(name=text) for text, strength in body.texts.items() if strength > seat.ceiling
    )
    return Or(parts=(seat.refuses, *above)) if above else seat.refuses


def _lines(truth: Truth, seat: Seat, lines: Mapping[str, tuple[Formula, ...]], size: int) -> Longs:
    """Mark where each red line of the seat's party holds."""
    found = np.zeros(size, dtype=np.int64)
    given = () if seat.silent else lines.get(seat.party, ())
    if len(given) > MOST_LINES:
        raise TooLarge(f"{seat.party} has {len(given)} red lines; at most {MOST_LINES} are read")
    for bit, formula in enumerate(given):
        found |= truth.of(formula).astype(np.int64) << bit
    return found


def _says(truth: Truth, seat: Seat) -> NDArray[np.int8]:
    """Mark what a seat's formulas say of each state; where both hold it says no."""
    if seat.silent:
        return np.zeros(len(truth.masks), dtype=np.int8)
    against = truth.of(seat.no)
    found: NDArray[np.int8] = np.where(against, -1, truth.of(seat.yes).astype(np.int8))
    return found.astype(np.int8)


def _falls(settled: Settled, body: Body, masks: Longs) -> Ints:
    """Find what follows from each state if no motion passes; itself where that is infeasible."""
    bits = {option.id: 1 << bit for bit, option in enumerate(settled.options)}
    set_to = sum(bits[name] for name, value in body.lapses.items() if value)
    cleared = sum(bits[name] for name, value in body.lapses.items() if not value)
    wanted = (masks | set_to) & ~cleared
    places = np.minimum(np.searchsorted(masks, wanted), len(masks) - 1)
    here = np.arange(len(masks))
    return np.where(masks[places] == wanted, places, here).astype(np.int32)


def narrowed(chambers: Chambers, keep: Bools) -> Chambers:
    """Keep only some states; what would follow outside them is the state as it is."""
    if not chambers.ids:
        return chambers
    places = np.cumsum(keep) - 1
    here = np.arange(int(keep.sum()))
    falls = chambers.falls[:, keep]
    return Chambers(
        ids=chambers.ids,
        begins=chambers.begins,
        seats=chambers.seats,
        refused=chambers.refused[:, keep],
        lines=chambers.lines[:, keep],
        says=chambers.says[:, keep],
        rules=chambers.rules,
        falls=np.where(keep[falls], places[falls], here).astype(np.int32),
    )


def silenced(chambers: Chambers, row: int) -> Chambers:
    """Let the seats of a party abstain on every motion, and those that vote as they do."""
    if not chambers.ids:
        return chambers
    mine = chambers.seats[:, 4] == row
    seats, refused = chambers.seats.copy(), chambers.refused.copy()
    lines, says = chambers.lines.copy(), chambers.says.copy()
    seats[mine, 4] = -1
    seats[mine[seats[:, 5]], :3] = 0  # nor do they carry or stop what the others may want
    refused[mine], lines[mine], says[mine] = False, 0, 0
    return replace(chambers, seats=seats, refused=refused, lines=lines, says=says)


def bound(chambers: Chambers, seat: int, vote: int) -> Chambers:
    """Let a seat cast the same ballot on every motion, and those that vote as it does.

    Parameters
    ----------
    chambers : Chambers
        The bodies.
    seat : int
        Number of the seat among those of all bodies.
    vote : int
        1 for yes, -1 for no, 0 to abstain.
    """
    seats, refused = chambers.seats.copy(), chambers.refused.copy()
    lines, says = chambers.lines.copy(), chambers.says.copy()
    seats[seat, 4:] = BOUND, seat
    refused[seat], lines[seat], says[seat] = False, 0, vote
    return replace(chambers, seats=seats, refused=refused, lines=lines, says=says)


def lifted(chambers: Chambers, seat: int, refused: Bools) -> Chambers:
    """Lift the ceiling of a seat.

    Parameters
    ----------
    chambers : Chambers
        The bodies.
    seat : int
        Number of the seat among those of all bodies.
    refused : array of bool, shape (S,)
        Where what it still refuses is true.
    """
    rows = chambers.refused.copy()
    rows[seat] = refused
    return replace(chambers, refused=rows)


@njit(cache=True)
def ballot(floor: Floor, ranks: Ints, motion: Motion, seat: int) -> int:
    """Return how a seat votes on a motion: 1 yes, -1 no, 0 abstains."""
    _, seats, refused, lines, says, _, falls = floor
    body, source, target = motion
    caster, vote = seats[seat, 5], 0
    voter = seats[caster, 4]
    comes_true = refused[caster, target] and not refused[caster, source]
    if comes_true or lines[caster, source] & ~lines[caster, target]:
        vote = -1
    elif voter < 0:
        vote = int(says[caster, target])
    elif ranks[voter, target] > ranks[voter, falls[body, source]]:
        vote = 1
    elif ranks[voter, target] < ranks[voter, falls[body, source]] and seats[caster, 3]:
        vote = -1
    return vote


@njit(cache=True)
def motion_passes(floor: Floor, ranks: Ints, motion: Motion, judge: int) -> bool:
    """Whether a motion passes.

    Parameters
    ----------
    floor : Floor
        The bodies.
    ranks : array of int32, shape (P, S)
        Who ranks what how.
    motion : (int, int, int)
        Number of the body, the state the motion is made in, and the one it leads to.
    judge : int
        `BY_RANK`: all seats vote by their rank. Else the row of a party: its seats do, and all
        others vote as it takes to carry the motion, as long as they are not bound.
    """
    begins, seats, _, _, _, rules, _ = floor
    votes, tabled = 0, False
    for seat in range(begins[motion[0]], begins[motion[0] + 1]):
        voter = seats[seats[seat, 5], 4]
        free = judge not in (BY_RANK, voter) and voter != BOUND
        vote = 1 if free else ballot(floor, ranks, motion, seat)
        if vote < 0 and seats[seat, 1]:
            return False
        if vote > 0:
            votes += seats[seat, 0]
            tabled |= seats[seat, 2] > 0
    passes: bool = tabled and votes >= rules[motion[0], 0]
    return passes

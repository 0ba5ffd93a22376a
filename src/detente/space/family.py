"""One set of feasible states under many preferences: what a change does not touch is kept.

S states, P parties. A settled case is compiled once; each variant then costs the ranks of the
parties whose lists are new, and nothing for the others.
"""

from collections import OrderedDict
from collections.abc import Mapping, Sequence

import numpy as np
from numba import njit
from numpy.typing import NDArray

from detente.case import Statement
from detente.case.formula import Formula
from detente.settle import Settled
from detente.space.chambers import Chambers, build_chambers
from detente.space.compilation import build, red_lines
from detente.space.groups import mark_groups, sort_groups
from detente.space.ranks import WORD, named_formulas, refined
from detente.space.space import Ranks, Space
from detente.space.truth import Bools, Truth

__all__ = ["Family", "Lists", "Signed"]

# the number of a formula's column, and whether it is wanted (False: its opposite is)
Signed = tuple[int, bool]
Lists = Mapping[str, tuple[Signed, ...]]
Row = tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.uint16]]  # ranks, order, marks

ROW_BYTES = 10
KEPT_BYTES = 1 << 28  # of rows kept for the next variant that has the same list


class Family:
    """A settled case's states, ready for any preferences over them.

    Parameters
    ----------
    settled : Settled
        What decides states and moves; its own preferences are just one variant.
    """

    def __init__(self, settled: Settled) -> None:
        self.base: Space = build(settled)
        options = tuple(option.id for option in settled.options)
        self._truth = Truth(self.base.masks, options, named_formulas(settled.definitions))
        self._numbers: dict[Formula, int] = {}
        self._columns: list[Bools] = []
        self._telling: list[bool] = []
        self._rows: OrderedDict[tuple[object, ...], Row] = OrderedDict()
        self._floors: dict[object, Chambers] = {}
        self._most = max(64, KEPT_BYTES // (ROW_BYTES * max(1, self.base.size)))

    def number(self, formula: Formula) -> int:
        """Return the number of a formula's column, for lists; the column is made at first use."""
        if formula not in self._numbers:
            column = self._truth.of(formula)
            self._numbers[formula] = len(self._columns)
            self._columns.append(column)
            self._telling.append(bool(column.any() and not column.all()))
        return self._numbers[formula]

    def column(self, formula: Formula) -> Bools:
        """Return where a formula holds: array of bool, shape (S,)."""
        return self._columns[self.number(formula)]

    def matters(self, formula: Formula) -> bool:
        """Whether a formula tells any two feasible states apart."""
        return self._telling[self.number(formula)]

    def signed(self, statements: Sequence[Statement]) -> tuple[Signed, ...]:
        """Return a list as it stands, every statement wanted."""
        return tuple((self.number(statement.formula), True) for statement in statements)

    def variant(self, settled: Settled, lists: Lists, against: Mapping[str, str]) -> Space:
        """Return the space in which the parties have these lists.

        1. A party whose list has been seen before takes its ranks from there.
        2. Else its ranks are worked out from the columns of its statements, and its groups sorted.
        3. A party that wants just what another does not has that one's ranks upside down.
        4. The rows are put together.

        Parameters
        ----------
        settled : Settled
            A settled case with the same states; the space will name it as its own.
        lists : mapping of str to tuple of (int, bool)
            By party, most important first: numbers of columns, and whether each is wanted. A party
            with a ranking keeps it.
        against : mapping of str to str
            Which party wants the opposite of which.

        Returns
        -------
        Space
            Shares masks and groups with all other variants.
        """
        rows = [
            self._row(number, party, lists, against)
            for number, party in enumerate(self.base.parties)
        ]
        return self._together(settled, rows, self._chambers(settled, lists))

    def _chambers(self, settled: Settled, lists: Lists) -> Chambers:
        """Return the voting bodies; a red line that a list lacks or turns round binds no vote."""
        if not self.base.chambers.ids:
            return self.base.chambers
        wanted = {
            party: {number for number, wished in signed if wished}
            for party, signed in lists.items()
        }
        lines = {
            party: tuple(f for f in formulas if self.number(f) in wanted.get(party, ()))
            for party, formulas in red_lines(settled.preferences).items()
        }
        key = tuple(lines.items())
        if key not in self._floors:
            self._floors[key] = build_chambers(self.base.settled, self._truth, lines)
        return self._floors[key]

    def ranked(self, settled: Settled, ranks: Ranks) -> Space:
        """Return the space in which the parties rank the states as given, shape (P, S)."""
        rows = [self._sorted(number, row) for number, row in enumerate(ranks)]
        return self._together(settled, rows, self.base.chambers)

    def _together(self, settled: Settled, rows: Sequence[Row], chambers: Chambers) -> Space:
        """Put the parties' rows together to a space."""
        base = self.base
        ranks, order = np.empty_like(base.ranks), np.empty_like(base.order)
        marks = np.empty_like(base.marks)
        for number, row in enumerate(rows):
            ranks[number], order[number], marks[number] = row
        return Space(
            settled=settled,
            masks=base.masks,
            ranks=ranks,
            up=base.up,
            down=base.down,
            bars=base.bars,
            order=order,
            starts=base.starts,
            terms=base.terms,
            marks=marks,
            chambers=chambers,
        )

    def _row(self, number: int, party: str, lists: Lists, against: Mapping[str, str]) -> Row:
        """Look a party's row up, or make it."""
        key: tuple[object, ...] = (number, lists.get(party, ()))
        if party in against:
            key = (*key, against[party], lists.get(against[party], ()))
        if key in self._rows:
            self._rows.move_to_end(key)
            return self._rows[key]
        other = against.get(party, party)
        ranks = self.ranks(other, lists.get(other, ()))
        self._rows[key] = self._sorted(number, -ranks if party in against else ranks)
        while len(self._rows) > self._most:
            self._rows.popitem(last=False)
        return self._rows[key]

    def ranks(self, party: str, signed: Sequence[Signed]) -> NDArray[np.int32]:
        """Rank the states by a list, 31 statements at a time: array of int32, shape (S,)."""
        if party in self.base.settled.rankings:
            row: NDArray[np.int32] = self.base.ranks[self.base.parties.index(party)]
            return row
        ranks = np.zeros(self.base.size, dtype=np.int32)
        told = [(column, wanted) for column, wanted in signed if self._telling[column]]
        for start in range(0, len(told), WORD):
            packed = np.zeros(self.base.size, dtype=np.int32)
            for column, wanted in told[start : start + WORD]:
                _append(packed, self._columns[column], wanted)
            ranks = refined(ranks, packed)
        return ranks

    def _sorted(self, number: int, ranks: NDArray[np.int32]) -> Row:
        """Sort a party's groups by its ranks, and mark them."""
        starts = self.base.starts[number]
        order = self.base.order[number].copy()
        marks = np.empty(self.base.size, dtype=np.uint16)
        sort_groups(order, starts, ranks)
        direction = self.base.direction_of(number)
        mark_groups(self.base.masks, (order, starts), ranks, direction, marks)
        return ranks, order, marks


@njit(cache=True)
def _append(packed: NDArray[np.int32], column: Bools, wanted: bool) -> None:
    """Append one statement's truth to the numbers that stand for the list so far."""
    for state in range(len(packed)):
        packed[state] = packed[state] << 1 | (column[state] == wanted)

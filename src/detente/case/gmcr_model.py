"""A model of GMCR+ as records: what its files can say, in the order in which they say it."""

from collections.abc import Sequence

from detente.case.case import Direction
from detente.record import record

__all__ = ["Condition", "GmcrModel", "GmcrOption", "GmcrParty", "Pattern", "place_of_bits"]

Pattern = tuple[tuple[int, bool], ...]
"""Values of some options, by their numbers: it is true of a state that has them all."""
Condition = tuple[Pattern, ...]
"""It is true of a state of which one of the patterns is."""


@record
class GmcrOption:
    """A yes/no choice, under the name that people see."""

    name: str
    moves: Direction = Direction.BOTH


@record
class GmcrParty:
    """Who decides: its options by number, its wishes as statements or as a ranking of states.

    A state goes by its place, from 1, among the feasible ones, counted as `place_of_bits` says.
    ``ranking`` lists classes of tied states, best first. ``unseen`` are states that the party
    neither leaves nor enters.
    """

    name: str
    options: tuple[int, ...] = ()
    statements: tuple[Condition, ...] = ()
    ranking: tuple[tuple[int, ...], ...] = ()
    unseen: tuple[Condition, ...] = ()


@record
class GmcrModel:
    """All that a file of GMCR+ says; ``manual`` says that the rankings count, not the statements.

    ``coalitions`` are groups of parties, by number, that the file asks to move as one.
    """

    options: tuple[GmcrOption, ...]
    parties: tuple[GmcrParty, ...]
    infeasible: tuple[Condition, ...] = ()
    manual: bool = False
    coalitions: tuple[tuple[int, ...], ...] = ()


def place_of_bits(parties: Sequence[GmcrParty]) -> dict[int, int]:
    """Give each option, by its number in the file, the place of its bit in a state's number.

    GMCR+ puts the options in the order of the parties that hold them when it opens a file, and
    counts the states only then: the first option is worth 1, the next 2, and so on.
    """
    held = [option for party in parties for option in party.options]
    return {option: place for place, option in enumerate(held)}

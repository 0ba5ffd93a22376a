"""From the words of a command line to a case and a settled case."""

from detente.case import Case
from detente.case.catalog import load
from detente.cli.asking import Asked
from detente.record import Frozen, replace
from detente.settle import Choices, Settled, settle

__all__ = ["choices", "opened", "settled_at"]


def opened(asked: Asked) -> tuple[Case, Settled]:
    """Read the case that was asked for and make the choices that were asked for.

    Raises
    ------
    UnknownName
        If there is no such case, or the case lacks a name in the choices.
    CaseProblems
        If the case does not read or does not settle.
    """
    case = load(asked.case)
    return case, settle(case, choices(asked))


def choices(asked: Asked) -> Choices:
    """Return the choices as settling takes them."""
    return Choices(
        moment=asked.moment,
        scenarios=asked.scenarios,
        bridges=Frozen(dict(asked.bridges)),
        alternatives=Frozen(dict(asked.alternatives)),
        fixes=Frozen(dict(asked.fixes)),
    )


def settled_at(settled: Settled, asked: Asked, moment: str) -> tuple[str, ...]:
    """Return the options taken at a moment of the case, with the choices that were asked for.

    A moment that is not the one settled at is looked up by settling there: bridges and scenarios
    may change its status quo.
    """
    if moment == settled.moment.id:
        return settled.moment.on
    return settle(settled.case, replace(choices(asked), moment=moment)).moment.on

"""What roles are asked on: the outcomes of a case, and what its lists want or refuse as such."""

from detente.case.formula import Formula, Name, Not
from detente.errors import UnknownName
from detente.settle import Settled

__all__ = ["subject", "subjects"]

Subject = tuple[str, Formula]


def subjects(settled: Settled) -> tuple[Subject, ...]:
    """List what roles are asked on where nothing is named.

    1. The outcomes that the options can say.
    2. The definitions that a line of some list wants, or refuses, as a whole.
    """
    outcomes = [o.id for o in settled.outcomes if not isinstance(o.formula, str)]
    lines = (line.formula for listed in settled.preferences.values() for line in listed)
    wanted = {_named(formula) for formula in lines}
    more = [d.id for d in settled.definitions if d.id in wanted and d.id not in outcomes]
    return tuple((name, Name(name=name)) for name in (*outcomes, *more))


def subject(settled: Settled, name: str) -> Subject:
    """Find one outcome or definition.

    Raises
    ------
    UnknownName
        If the case has none of that name, or its options cannot say it.
    """
    for outcome in settled.outcomes:
        if outcome.id == name and isinstance(outcome.formula, str):
            raise UnknownName(f"the options cannot say '{name}' yet: it needs {outcome.missing}")
    known = [d.id for d in settled.definitions]
    if name not in known:
        raise UnknownName(f"no outcome or definition '{name}' (known: {', '.join(known)})")
    return name, Name(name=name)


def _named(formula: Formula) -> str:
    """Return the name that a formula is, or denies; "" if it is more than that."""
    inner = formula.part if isinstance(formula, Not) else formula
    return inner.name if isinstance(inner, Name) else ""

"""A question with one party put in the place of another."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass

from detente.case.formula import Name
from detente.case.question import Passes, Plays, Question
from detente.errors import NotApplicable
from detente.record import Frozen, replace

__all__ = ["in_place", "parties_of"]

Groups = Sequence[tuple[str, ...]]
OPTION_FIELDS = ("option", "options")
STATEMENT_FIELDS = ("statement", "other")
KEPT: Mapping[type, tuple[str, ...]] = Frozen({Plays: ("that",), Passes: ("body", "option")})


def in_place(question: Question, party: str, of: str, counterparts: Groups) -> Question:
    """Rewrite a question so that one party stands in the place of another, and the other way round.

    1. The parties' names change places.
    2. Options of the two change places with their counterparts, in formulas too.
    3. A statement of one becomes the statement of the same id of the other.
    4. The outcome in which a party plays a part stays: the other party is asked for the same part.
       So does what a body is to pass.

    Parameters
    ----------
    question : Question
        What is asked.
    party : str
        Who is put in the place.
    of : str
        Whose place it is.
    counterparts : sequence of tuple of str
        Groups of options that correspond.

    Raises
    ------
    NotApplicable
        If the question speaks of an option of the other party that has no counterpart.
    """
    found: Question = _swapped(question, (party, of), counterparts)  # type: ignore[assignment]
    return found


def parties_of(question: object) -> tuple[str, ...]:
    """List the parties that a question names, directly or by their options and statements."""
    return tuple(dict.fromkeys(_parties(question, "")))


def _parties(value: object, name: str) -> list[str]:
    """Collect parties from the fields of a record, all the way down."""
    if isinstance(value, str):
        if name in ("party", "parties", "pair", "of") or (name == "other" and "." not in value):
            return [value] if value else []
        dotted = name in (*OPTION_FIELDS, *STATEMENT_FIELDS) and "." in value
        return [value.partition(".")[0]] if dotted else []
    if isinstance(value, Name):
        return [value.name.partition(".")[0]] if "." in value.name else []
    if isinstance(value, tuple):
        return [party for item in value for party in _parties(item, name)]
    if is_dataclass(value) and not isinstance(value, type):
        return [p for name in _told_by(value) for p in _parties(getattr(value, name), name)]
    return []


def _told_by(value: object) -> Iterator[str]:
    """Yield the fields of a record in which parties can change places."""
    kept = ("text", *KEPT.get(type(value), ()))
    return (f.name for f in fields(value) if f.name not in kept)  # type: ignore[arg-type]


def _swapped(value: object, two: tuple[str, str], groups: Groups) -> object:
    """Rewrite a record field by field."""
    if isinstance(value, Name):
        return replace(value, name=_option(value.name, two, groups))
    if isinstance(value, tuple):
        return tuple(_swapped(item, two, groups) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {
            name: _field(name, getattr(value, name), two, groups) for name in _told_by(value)
        }
        return replace(value, **changed)
    return value


def _field(name: str, value: object, two: tuple[str, str], groups: Groups) -> object:
    """Rewrite one field of a record: a text by what it names."""
    if isinstance(value, tuple) and value and all(isinstance(item, str) for item in value):
        return tuple(_field(name, item, two, groups) for item in value)
    if not isinstance(value, str):
        return _swapped(value, two, groups)
    if name in OPTION_FIELDS:
        return _option(value, two, groups)
    owner, _, rest = value.partition(".")
    if name in STATEMENT_FIELDS and rest:
        return f"{_party(owner, two)}.{rest}"
    return _party(value, two) if name in ("party", "parties", "pair", "other", "of") else value


def _party(name: str, two: tuple[str, str]) -> str:
    """Let two parties change places."""
    first, second = two
    return {first: second, second: first}.get(name, name)


def _option(name: str, two: tuple[str, str], groups: Groups) -> str:
    """Put the counterpart of an option in its place; names of definitions stay."""
    owner = name.partition(".")[0]
    if "." not in name or owner not in two:
        return name
    wanted = _party(owner, two)
    for other in (other for group in groups if name in group for other in group):
        if other.partition(".")[0] == wanted:
            return other
    raise NotApplicable(f"{name} has no counterpart among the options of {wanted}")

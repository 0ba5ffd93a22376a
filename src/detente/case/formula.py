"""Boolean formulas over options and definitions: their shape, their names, their value.

A formula is a small tree. Leaves are names, and each name knows where it stands in the text it
was read from, so that a message can point at it. Two formulas are equal if they say the same in
the same way, wherever they stand.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from detente.record import field, record

__all__ = [
    "FALSE",
    "TRUE",
    "And",
    "Constant",
    "Formula",
    "If",
    "Iff",
    "Name",
    "Not",
    "Or",
    "Unless",
    "Xor",
    "conjunction",
    "evaluate",
    "inline",
    "leaves",
    "names",
    "parts_of",
    "render",
    "substituted",
]

V = TypeVar("V")


@record
class Constant:
    """``true`` or ``false``."""

    value: bool


@record
class Name:
    """An option (``usa.press``), a definition or an outcome; ``start`` counts characters from 0."""

    name: str
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@record
class Not:
    """True if its part is false."""

    part: "Formula"


@record
class And:
    """True if all its parts are true."""

    parts: "tuple[Formula, ...]"


@record
class Or:
    """True if at least one of its parts is true."""

    parts: "tuple[Formula, ...]"


@record
class Xor:
    """True if an odd number of its parts are true."""

    parts: "tuple[Formula, ...]"


@record
class If:
    """``then if condition``: true unless the condition holds and ``then`` does not."""

    then: "Formula"
    condition: "Formula"


@record
class Unless:
    """``holds unless exception``: true if either is."""

    holds: "Formula"
    exception: "Formula"


@record
class Iff:
    """True if both sides have the same value."""

    left: "Formula"
    right: "Formula"


Formula = Constant | Name | Not | And | Or | Xor | If | Unless | Iff
TRUE, FALSE = Constant(value=True), Constant(value=False)


def parts_of(formula: Formula) -> "tuple[Formula, ...]":
    """List the formulas that this one is directly made of, in reading order."""
    match formula:
        case Not(part=part):
            return (part,)
        case And(parts=parts) | Or(parts=parts) | Xor(parts=parts):
            return parts
        case If(then=first, condition=second) | Unless(holds=first, exception=second):
            return (first, second)
        case Iff(left=first, right=second):
            return (first, second)
    return ()


def leaves(formula: Formula) -> Iterator[Name]:
    """Yield every name in the formula with its place, in reading order."""
    if isinstance(formula, Name):
        yield formula
    for part in parts_of(formula):
        yield from leaves(part)


def names(formula: Formula) -> frozenset[str]:
    """Return the names that the formula mentions, definitions not expanded."""
    return frozenset(leaf.name for leaf in leaves(formula))


def conjunction(parts: "tuple[Formula, ...]") -> Formula:
    """Join formulas with ``and``; none at all is true."""
    return parts[0] if len(parts) == 1 else And(parts=parts) if parts else TRUE


def evaluate(formula: Formula, value_of: Callable[[str], V], constant: Callable[[bool], V]) -> V:
    """Work out the formula's value from the values of its names.

    Parameters
    ----------
    formula : Formula
        What to evaluate.
    value_of : callable
        Gives the value of a name: a bool, or a NumPy array of bool with one entry a state.
    constant : callable
        Gives a value of the same kind for ``true`` and ``false``.

    Returns
    -------
    bool or array of bool
        The value, of the kind that ``value_of`` gives.
    """
    if isinstance(formula, Name):
        return value_of(formula.name)
    if isinstance(formula, Constant):
        return constant(formula.value)
    return combine(formula, [evaluate(p, value_of, constant) for p in parts_of(formula)])


def combine(formula: Formula, values: list[V]) -> V:
    """Combine the values of a formula's parts; ``^ True`` negates a bool and an array alike."""
    total = values[0]
    match formula:
        case Not():
            return total ^ True  # type: ignore[operator, no-any-return]
        case If():
            return total | (values[1] ^ True)  # type: ignore[operator, no-any-return]
        case Iff():
            return total ^ values[1] ^ True  # type: ignore[operator, no-any-return]
    for value in values[1:]:
        if isinstance(formula, And):
            total = total & value  # type: ignore[operator]
        elif isinstance(formula, Xor):
            total = total ^ value  # type: ignore[operator]
        else:
            total = total | value  # type: ignore[operator]
    return total


def inline(formula: Formula, definitions: Mapping[str, Formula]) -> Formula:
    """Replace every defined name by its formula, all the way down to options."""

    def named(leaf: Name) -> Formula:
        known = leaf.name in definitions
        return inline(definitions[leaf.name], definitions) if known else leaf

    return substituted(formula, named)


def substituted(formula: Formula, named: Callable[[Name], Formula]) -> Formula:
    """Put something in the place of every name; what is put there is left as it is."""

    def inner(part: Formula) -> Formula:
        return substituted(part, named)

    match formula:
        case Name():
            return named(formula)
        case Not(part=part):
            return Not(part=inner(part))
        case And(parts=parts):
            return And(parts=tuple(map(inner, parts)))
        case Or(parts=parts):
            return Or(parts=tuple(map(inner, parts)))
        case Xor(parts=parts):
            return Xor(parts=tuple(map(inner, parts)))
        case If(then=then, condition=condition):
            return If(then=inner(then), condition=inner(condition))
        case Unless(holds=holds, exception=exception):
            return Unless(holds=inner(holds), exception=inner(exception))
        case Iff(left=left, right=right):
            return Iff(left=inner(left), right=inner(right))
    return formula


def render(formula: Formula) -> str:
    """Write the formula in the grammar of the case file, with every parenthesis it needs."""
    match formula:
        case Constant(value=value):
            return "true" if value else "false"
        case Name(name=name):
            return name
        case Not(part=part):
            return f"not {_tight(part)}"
        case And(parts=parts):
            return " and ".join(_tight(p) for p in parts)
        case Or(parts=parts):
            return " or ".join(_tight(p) for p in parts)
        case Xor(parts=parts):
            return " xor ".join(_tight(p) for p in parts)
        case If(then=then, condition=condition):
            return f"{_tight(then)} if {_tight(condition)}"
        case Unless(holds=holds, exception=exception):
            return f"{_tight(holds)} unless {_tight(exception)}"
        case Iff(left=left, right=right):
            return f"{_tight(left)} iff {_tight(right)}"


def _tight(part: Formula) -> str:
    """Write a part so that no operator around it can reach into it."""
    text = render(part)
    return text if isinstance(part, Constant | Name | Not) else f"({text})"

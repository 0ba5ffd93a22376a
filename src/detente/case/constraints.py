"""Read what is infeasible: constraints in their five forms, and forbidden moves."""

from itertools import combinations

from detente.case.case import Constraint, ForbiddenMove
from detente.case.formula import TRUE, And, Formula, If, Name, Not, Or, conjunction, render
from detente.case.limits import FORBIDDEN_MOVES, OPTIONS
from detente.case.reading import Reading
from detente.case.shape import CaseShape, ConstraintShape, NeverShape
from detente.case.wishes import Tag
from detente.claims.places import Path

__all__ = ["COUNTS", "NEVER", "read_constraints", "read_forbidden_moves"]

NEVER = "never "
COUNTS = {
    "at_most_one": "at most one of ",
    "at_least_one": "at least one of ",
    "exactly_one": "exactly one of ",
}


def read_constraints(reading: Reading, shape: CaseShape) -> tuple[Constraint, ...]:
    """Read the infeasible combinations and then what must always hold.

    The text of a constraint says in one line what the case says: ``never FORMULA``, ``at most one
    of A, B`` (and so on), or the formula that must hold.
    """
    read = [_never(reading, one, at) for at, one in enumerate(shape.never)]
    read += [_always(reading, one, at) for at, one in enumerate(shape.always)]
    _check_ids(reading, shape)
    return tuple(read)


def _check_ids(reading: Reading, shape: CaseShape) -> None:
    """Check that constraints and forbidden moves have ids of their own."""
    places: list[tuple[str, Path]] = []
    places += [(one.id, ("never", at, "id")) for at, one in enumerate(shape.never)]
    places += [(one.id, ("always", at, "id")) for at, one in enumerate(shape.always)]
    moves = enumerate(shape.forbidden_moves)
    places += [(one.id, ("forbidden_moves", at, "id")) for at, one in moves]
    seen: set[str] = set()
    for name, path in places:
        reading.check_id(name, path)
        if name and name in seen:
            message = f"the id '{name}' is taken by a constraint above"
            reading.report("duplicate-id", message, path)
        seen.add(name)


def _never(reading: Reading, shape: NeverShape, at: int) -> Constraint:
    path: Path = ("never", at)
    if bool(shape.that) == bool(shape.pattern):
        reading.report("shape", "expected one of `that` and `pattern`", path)
    found = _pattern(reading, shape, path) if shape.pattern else _that(reading, shape, path)
    text = render(found) if shape.pattern else shape.that
    return _constraint(reading, shape, path, Not(part=found), NEVER + text)


def _that(reading: Reading, shape: NeverShape | ConstraintShape, path: Path) -> Formula:
    return reading.formula(shape.that, (*path, "that")) if shape.that else conjunction(())


def _pattern(reading: Reading, shape: NeverShape, path: Path) -> Formula:
    for option in shape.pattern:
        if option not in reading.names.options and "options" not in reading.names.unread:
            hint = reading.near(option, reading.names.options)
            message = f"unknown option '{option}'"
            reading.report_key("unknown-name", message, (*path, "pattern", option), hint)
    values = [(Name(name=option), value) for option, value in shape.pattern.items()]
    return conjunction(tuple(n if value == "yes" else Not(part=n) for n, value in values))


def _always(reading: Reading, shape: ConstraintShape, at: int) -> Constraint:
    path: Path = ("always", at)
    counts = [kind for kind in COUNTS if getattr(shape, kind)]
    implied = bool(shape.condition or shape.then)
    if len(counts) + implied + bool(shape.that) != 1:
        known = ", ".join(["that", *COUNTS])
        reading.report("shape", f"expected one of {known}, or `if` with `then`", path)
        return _constraint(reading, shape, path, conjunction(()), "true")
    if counts:
        formula, text = _count(reading, shape, path, counts[0])
    elif implied:
        formula = _implied(reading, shape, path)
        text = render(formula)
    else:
        formula, text = _that(reading, shape, path), shape.that
    return _constraint(reading, shape, path, formula, text)


def _implied(reading: Reading, shape: ConstraintShape, path: Path) -> Formula:
    parts: list[Formula] = []
    for key, text in (("then", shape.then), ("if", shape.condition)):
        if text:
            parts.append(reading.formula(text, (*path, key)))
        else:
            reading.report("missing-key", f"'{key}' is missing", path)
            parts.append(conjunction(()))
    return If(then=parts[0], condition=parts[1])


def _count(reading: Reading, shape: ConstraintShape, path: Path, kind: str) -> tuple[Formula, str]:
    texts: list[str] = getattr(shape, kind)
    if len(texts) > OPTIONS:
        message = f"{len(texts):,} entries; at most {OPTIONS} are read"
        reading.report("too-large", message, (*path, kind))
        texts = []
    parts = tuple(reading.formula(text, (*path, kind, at)) for at, text in enumerate(texts))
    pairs = tuple(Not(part=And(parts=pair)) for pair in combinations(parts, 2))
    some = parts[0] if len(parts) == 1 else Or(parts=parts) if parts else TRUE
    formula = {
        "at_most_one": conjunction(pairs),
        "at_least_one": some,
        "exactly_one": conjunction((some, *pairs)),
    }[kind]
    return formula, COUNTS[kind] + ", ".join(texts)


def _constraint(
    reading: Reading,
    shape: NeverShape | ConstraintShape,
    path: Path,
    formula: Formula,
    text: str,
) -> Constraint:
    section, at = path
    return Constraint(
        id=shape.id,
        label=shape.id or f"{section} {int(at) + 1}",
        formula=formula,
        text=text,
        because=reading.claims(shape.because, (*path, "because")),
        tag=Tag(shape.tag),
        note=shape.note,
    )


def read_forbidden_moves(reading: Reading, shape: CaseShape) -> tuple[ForbiddenMove, ...]:
    """Read the changes that may not be made though both their ends are feasible."""
    if len(shape.forbidden_moves) > FORBIDDEN_MOVES:
        message = (
            f"{len(shape.forbidden_moves)} forbidden moves; at most {FORBIDDEN_MOVES} are read"
        )
        reading.report_key("too-large", message, ("forbidden_moves",))
    moves = []
    for at, one in enumerate(shape.forbidden_moves):
        path: Path = ("forbidden_moves", at)
        if one.party:
            reading.owner(one.party, (*path, "party"))
        moves.append(
            ForbiddenMove(
                id=one.id,
                source=reading.formula(one.source, (*path, "from")),
                target=reading.formula(one.target, (*path, "to")),
                party=one.party,
                because=reading.claims(one.because, (*path, "because")),
                note=one.note,
            )
        )
    return tuple(moves)

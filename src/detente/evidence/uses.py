"""What in a case rests on which claims: statements, options, constraints, ties, conclusions..."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum

from detente.case import Case, ForbiddenMove, Replace, Statement
from detente.case.formula import render
from detente.record import Frozen, record, replace

__all__ = ["Use", "What", "users", "uses"]


class What(StrEnum):
    """What kind of thing rests on claims."""

    STATEMENT = "statement"
    PLACE = "place of statement"
    RANKING = "ranking"
    OPTION = "option"
    CONSTRAINT = "constraint"
    FORBIDDEN = "forbidden move"
    DEFINITION = "definition"
    OUTCOME = "outcome"
    MOMENT = "moment"
    SCENARIO = "scenario"
    BODY = "body"
    TIE = "tie"
    SCALE = "scale"
    CHANCE = "chance"
    PICTURE = "picture"
    CONCLUSION = "conclusion"


@record
class Use:
    """One thing of a case, and the claims it rests on, each once.

    ``id`` is its name in the case (``russia.no-recognition``); ``party`` is whose wish, picture or
    forbidden move it is, "" where it is nobody's. ``within`` is the scenario in which a statement
    takes the place of another, "" elsewhere.
    """

    what: What
    id: str
    party: str = ""
    claims: tuple[str, ...] = ()
    within: str = ""


KINDS: Mapping[str, What] = Frozen(
    {
        "Statement": What.STATEMENT,
        "Order": What.PLACE,
        "Ranking": What.RANKING,
        "Option": What.OPTION,
        "Constraint": What.CONSTRAINT,
        "ForbiddenMove": What.FORBIDDEN,
        "Definition": What.DEFINITION,
        "Outcome": What.OUTCOME,
        "Moment": What.MOMENT,
        "Scenario": What.SCENARIO,
        "Bridge": What.SCENARIO,
        "Body": What.BODY,
        "Tie": What.TIE,
        "Scale": What.SCALE,
        "Chance": What.CHANCE,
        "Picture": What.PICTURE,
        "Conclusion": What.CONCLUSION,
    }
)
CITING = ("because", "rests_on", "stated_in")
LEFT_OUT = frozenset({"ledger", "formula", "question", "source", "target"})


def uses(case: Case) -> tuple[Use, ...]:
    """List everything in a case that rests on claims, in the order of the case.

    A part without a name of its own (a figure of a tie, a seat of a body) counts as what it is part
    of; a statement that a scenario puts in counts as a statement, and one that takes the place of
    another as a statement of its own, ``russia.fronts in V-4``. Those of a picture are part of the
    picture. A forbidden move without a name goes by its two formulas.

    Parameters
    ----------
    case : Case
        The case; claims that it cites and its ledger lacks are listed too.
    """
    found: dict[tuple[What, str], Use] = {}
    nothing = Use(what=What.STATEMENT, id="")
    for owner, claims in _walk(case, nothing):
        if owner.id:
            before = found.get((owner.what, owner.id), owner)
            cited = tuple(dict.fromkeys((*before.claims, *claims)))
            found[owner.what, owner.id] = replace(owner, claims=cited)
    return tuple(found.values())


def _walk(value: object, owner: Use) -> Iterator[tuple[Use, tuple[str, ...]]]:
    """Walk through the records of a case, and yield whatever cites claims, and what it is."""
    if isinstance(value, tuple):
        for part in value:
            yield from _walk(part, owner)
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _walk(part, owner)
    elif isinstance(value, Replace) and owner.what is What.SCENARIO:
        yield from _replaced(value.statement, owner.id)
    elif is_dataclass(value):
        inner = _owner(value, owner)
        yield from ((inner, claims) for claims in _cited(value))
        for each in fields(value):
            if each.name not in LEFT_OUT:
                yield from _walk(getattr(value, each.name), inner)


def _replaced(statement: Statement, within: str) -> Iterator[tuple[Use, tuple[str, ...]]]:
    """Yield a statement that takes the place of another in a scenario, and its own place."""
    name = f"{statement.key} in {within}"
    use = Use(what=What.STATEMENT, id=name, party=statement.party, within=within)
    yield use, statement.because
    for order in (*statement.before, *statement.after):
        yield replace(use, what=What.PLACE), order.because


def _owner(value: object, around: Use) -> Use:
    """Say which named thing a record is, or is part of."""
    what = KINDS.get(type(value).__name__)
    if what is None or around.what is What.PICTURE:
        return around
    party = str(getattr(value, "party", ""))
    if what is What.PLACE:
        return Use(what=what, id=around.id, party=around.party)
    if isinstance(value, ForbiddenMove):
        move = f"{render(value.source)} to {render(value.target)}"
        return Use(what=What.FORBIDDEN, id=value.id or move, party=party)
    names = (getattr(value, name, "") for name in ("key", "id", "label", "party"))
    return Use(what=what, id=next((str(name) for name in names if name), ""), party=party)


def _cited(value: object) -> Iterator[tuple[str, ...]]:
    """List the claims that a record itself cites."""
    for name in CITING:
        if hasattr(value, name):
            yield getattr(value, name)
    if type(value).__name__ == "Position":
        yield from getattr(value, "below", {}).values()


def users(found: tuple[Use, ...]) -> dict[str, tuple[Use, ...]]:
    """Say for each claim that is cited what rests on it.

    Parameters
    ----------
    found : tuple of Use
        Of `uses`.
    """
    by: dict[str, tuple[Use, ...]] = {}
    for use in found:
        for claim in use.claims:
            by[claim] = (*by.get(claim, ()), use)
    return by

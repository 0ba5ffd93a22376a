"""Conclusions held against each other's premises: two authors, two scenarios, two moments."""

from collections.abc import Callable

from detente.audit.auditing import choices_of, source_of
from detente.audit.inquiry import Inquiry, result, shared, with_bridges
from detente.audit.records import Share
from detente.audit.scope import Scope, chosen, framed
from detente.case import Case, Conclusion
from detente.case.question import Frame
from detente.errors import UnknownName
from detente.record import Frozen, record, replace
from detente.settle import Choices
from detente.study.profile import DROPPED, Profile
from detente.study.variants import Variants

__all__ = ["Compared", "Sides", "compare_sides", "sides_of"]


@record
class Compared:
    """One conclusion under both sides: its shares, and why it could not be asked under one.

    ``lacking`` are, where authors are compared, the statements that the conclusion's own author
    supports and the other does not.
    """

    conclusion: Conclusion
    source: str
    first: Share
    second: Share
    trouble: tuple[str, str] = ("", "")
    lacking: tuple[str, ...] = ()


@record
class Sides:
    """Two things that are compared: ``kind`` is ``sources``, ``scenarios`` or ``moments``."""

    kind: str
    first: str
    second: str


def sides_of(case: Case, first: str, second: str) -> Sides:
    """Tell what two names are: two sources, two scenarios, or two moments.

    Raises
    ------
    UnknownName
        If one of them is none of these, or they are not of one kind.
    """
    kinds = {
        "sources": frozenset(case.ledger.sources),
        "moments": frozenset(moment.id for moment in case.moments),
        "scenarios": frozenset(scenario.id for scenario in case.scenarios),
    }
    for kind, names in kinds.items():
        if {first, second} <= names:
            return Sides(kind=kind, first=first, second=second)
    known = "; ".join(f"{kind}: {', '.join(sorted(names))}" for kind, names in kinds.items())
    raise UnknownName(
        f"'{first}' and '{second}' are not two sources, two moments or two scenarios ({known})"
    )


def compare_sides(
    case: Case, sides: Sides, *, draws: int = 200, seed: int = 0
) -> tuple[Compared, ...]:
    """Ask every conclusion under both sides.

    1. A source stands for its premises: statements that cite no claim of it are dropped, and all
       bridges are off. A conclusion that one author draws may so be held against the other's.
    2. A scenario or moment is added to what each conclusion supposes; bridges stay at default.
    3. Count in how many of the draws of the open orders it holds.

    Parameters
    ----------
    case : Case
        The case.
    sides : Sides
        What is compared.
    draws, seed : int
        Which draws are looked at.

    Returns
    -------
    tuple of Compared
        The conclusions with a question, in the order of the case.
    """
    variants = Variants(case)
    profiles = variants.draws(seed, draws)
    found = []
    for conclusion in case.conclusions:
        if isinstance(conclusion.question, str):
            continue
        inquiry = Inquiry(
            variants=variants,
            question=conclusion.question,
            choices=choices_of(case, conclusion),
            draws=draws,
            seed=seed,
        )
        one, other = (
            _side(inquiry, sides.kind, name, profiles) for name in (sides.first, sides.second)
        )
        source = source_of(case, conclusion)
        found.append(
            Compared(
                conclusion=conclusion,
                source=source,
                first=one[0],
                second=other[0],
                trouble=(one[1], other[1]),
                lacking=_lacking(case, sides, source),
            )
        )
    return tuple(found)


def _side(
    inquiry: Inquiry, kind: str, name: str, profiles: tuple[Profile, ...]
) -> tuple[Share, str]:
    """Ask a conclusion under one side, and say why it cannot be asked."""
    asked, narrow = _under(inquiry, kind, name)
    first = result(asked, narrow(profiles[0]))
    if first.trouble:
        return Share(held=0, drawn=0), first.trouble
    return shared(asked, tuple(narrow(profile) for profile in profiles), exact=False), ""


def _under(inquiry: Inquiry, kind: str, name: str) -> tuple[Inquiry, Callable[[Profile], Profile]]:
    """Put a side in force: choices for a scenario or moment, a narrower profile for a source."""
    variants = inquiry.variants
    if kind == "sources":
        dropped = Frozen(dict.fromkeys(_unsupported(variants.case, name), DROPPED))
        return inquiry, lambda profile: replace(profile, attitudes=dropped)
    default = with_bridges(inquiry, frozenset(b.id for b in variants.bridges if b.default))
    scope = Scope(variants=variants, choices=default.choices)
    if kind == "moments":
        choices: Choices = framed(scope, Frame(moment=name)).choices
    else:
        choices = chosen(scope, name)
    return replace(default, choices=choices, memo={}), lambda profile: profile


def _unsupported(case: Case, source: str) -> tuple[str, ...]:
    """List the statements that cite no claim of a source."""
    claims = case.ledger.claims
    return tuple(
        statement.key
        for statements in case.preferences.values()
        for statement in statements
        if not any(c in claims and claims[c].source == source for c in statement.because)
    )


def _lacking(case: Case, sides: Sides, source: str) -> tuple[str, ...]:
    """List the statements that a conclusion's author supports and the other does not."""
    if sides.kind != "sources" or source not in (sides.first, sides.second):
        return ()
    other = sides.second if source == sides.first else sides.first
    own = set(_unsupported(case, source))
    return tuple(key for key in _unsupported(case, other) if key not in own)

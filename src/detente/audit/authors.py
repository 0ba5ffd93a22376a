"""Conclusions held against each other's premises: two authors, two scenarios, two moments."""

from collections.abc import Callable, Mapping

from detente.audit.auditing import choices_of, premises_of, source_of
from detente.audit.bridging import default_bridges
from detente.audit.inquiry import Inquiry, orders, result, shared, with_bridges
from detente.audit.records import Share
from detente.audit.scope import Scope, chosen
from detente.case import Case, Conclusion, Insert, Replace, Statement
from detente.case.question import Question
from detente.claims.near import near
from detente.errors import NotApplicable, UnknownName
from detente.findings.analysis import outline
from detente.findings.compare import Comparison, compare
from detente.record import Frozen, record, replace
from detente.settle import Choices, settle
from detente.study.profile import DROPPED, Profile
from detente.study.progress import unwatched
from detente.study.variants import Variants

__all__ = ["Compared", "Side", "Sides", "compare_cases", "compare_sides", "sides_of"]

NOTHING = Share(held=0, drawn=0)


@record
class Side:
    """What a conclusion comes to on one side.

    ``listed`` says whether it holds with the lists as they are, ``share`` in how many of the open
    orders; ``idle`` that it would also hold if nobody wanted anything; ``trouble`` why it cannot
    be asked, "" where it can.
    """

    share: Share
    listed: bool = False
    idle: bool = False
    trouble: str = ""


@record
class Compared:
    """One conclusion on both sides.

    ``lacking`` are, where its author is one of two that are compared, the statements that it rests
    on and that the other author does not state.
    """

    conclusion: Conclusion
    source: str
    first: Side
    second: Side
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
        If one of them is none of these, they are not of one kind, or they are the same.
    """
    kinds: Mapping[str, tuple[str, ...]] = {
        "sources": tuple(case.ledger.sources),
        "moments": tuple(moment.id for moment in case.moments),
        "scenarios": tuple(scenario.id for scenario in case.scenarios),
    }
    known = [name for names in kinds.values() for name in names]
    for name in (first, second):
        if name not in known:
            hint = near(name, known) or f"known: {', '.join(known)}"
            raise UnknownName(f"no source, moment or scenario is called '{name}' ({hint})")
    if first == second:
        raise UnknownName(f"'{first}' cannot be compared with itself; name two")
    for kind, names in kinds.items():
        if {first, second} <= set(names):
            return Sides(kind=kind, first=first, second=second)
    raise UnknownName(
        f"'{first}' and '{second}' are not two sources, two moments or two scenarios: '{first}' is "
        f"among the {_kind(kinds, first)}, '{second}' among the {_kind(kinds, second)}"
    )


def _kind(kinds: Mapping[str, tuple[str, ...]], name: str) -> str:
    return next(kind for kind, names in kinds.items() if name in names)


def compare_sides(
    case: Case,
    sides: Sides,
    *,
    draws: int = 200,
    seed: int = 0,
    progress: Callable[[int, int], None] = unwatched,
) -> tuple[Compared, ...]:
    """Ask every conclusion on both sides.

    1. A source stands for its premises: statements that cite no claim of it are dropped, and all
       bridges are off. A conclusion that one author draws may so be held against the other's.
    2. A scenario or moment is added to what each conclusion supposes; bridges stay at default.
    3. Ask as listed, and in the open orders: all if they are few, else as many as are drawn.

    Parameters
    ----------
    case : Case
        The case.
    sides : Sides
        What is compared.
    draws, seed : int
        Which draws are looked at.
    progress : callable
        Is told how many conclusions are done, and of how many.

    Returns
    -------
    tuple of Compared
        The conclusions with a question, in the order of the case.
    """
    variants = Variants(case)
    found = []
    for done, conclusion in enumerate(case.conclusions):
        progress(done, len(case.conclusions))
        if isinstance(conclusion.question, str):
            continue
        inquiry = _inquiry(variants, conclusion, conclusion.question, (draws, seed))
        source = source_of(case, conclusion)
        found.append(
            Compared(
                conclusion=conclusion,
                source=source,
                first=_side(inquiry, sides.kind, sides.first),
                second=_side(inquiry, sides.kind, sides.second),
                lacking=_lacking(case, sides, conclusion, source),
            )
        )
    return tuple(found)


def compare_cases(case: Case, sides: Sides) -> tuple[Comparison, ...]:
    """Say what the second scenario or moment changes in what the moves lead to.

    Returns
    -------
    tuple of Comparison
        One, under Nash stability with single moves; none where sources are compared.

    Raises
    ------
    CaseProblems
        If the case does not settle on one of the sides.
    """
    if sides.kind == "sources":
        return ()
    first, second = (
        outline(settle(case, _chosen(sides.kind, name)), concepts=("nash",))
        for name in (sides.first, sides.second)
    )
    return (compare(first, second),)


def _chosen(kind: str, name: str) -> Choices:
    return Choices(moment=name) if kind == "moments" else Choices(scenarios=(name,))


def _inquiry(
    variants: Variants, conclusion: Conclusion, question: Question, drawn: tuple[int, int]
) -> Inquiry:
    """Put a conclusion's question with what it supposes itself."""
    draws, seed = drawn
    return Inquiry(
        variants=variants,
        question=question,
        choices=choices_of(variants.case, conclusion),
        draws=draws,
        seed=seed,
    )


def _side(inquiry: Inquiry, kind: str, name: str) -> Side:
    """Ask a conclusion on one side, or say why it cannot be asked."""
    asked, narrow = _under(inquiry, kind, name)
    found = result(asked, narrow(Profile()))
    if found.trouble:
        return Side(share=NOTHING, trouble=found.trouble)
    try:
        profiles, exact = orders(asked)
    except NotApplicable as reason:
        return Side(share=NOTHING, trouble=str(reason))
    nobody = Frozen(dict.fromkeys(inquiry.variants.keys, DROPPED))
    return Side(
        share=shared(asked, tuple(narrow(profile) for profile in profiles), exact=exact),
        listed=found.success,
        idle=result(asked, Profile(attitudes=nobody)).success,
    )


def _under(inquiry: Inquiry, kind: str, name: str) -> tuple[Inquiry, Callable[[Profile], Profile]]:
    """Put a side in force: choices for a scenario or moment, a narrower profile for a source."""
    variants = inquiry.variants
    if kind == "sources":
        unsupported = (key for key in variants.keys if key not in _stated(variants.case, name))
        dropped = Frozen(dict.fromkeys(unsupported, DROPPED))
        return inquiry, lambda profile: replace(profile, attitudes=dropped)
    default = with_bridges(inquiry, default_bridges(inquiry))
    if kind == "moments":
        choices = replace(default.choices, moment=name)
    else:
        choices = chosen(Scope(variants=variants, choices=default.choices), name)
    return replace(default, choices=choices), lambda profile: profile


def _stated(case: Case, source: str) -> frozenset[str]:
    """List the statements that cite a claim of a source."""
    claims = case.ledger.claims
    return frozenset(
        key
        for key, statement in _statements(case).items()
        if any(c in claims and claims[c].source == source for c in statement.because)
    )


def _statements(case: Case) -> Mapping[str, Statement]:
    """Map keys to statements: as the lists have them, else as a scenario or bridge brings them."""
    changes = [change for scenario in case.scenarios for change in scenario.changes]
    changes += [change for bridge in case.bridges for change in bridge.changes]
    brought = [change.statement for change in changes if isinstance(change, Insert | Replace)]
    written = [statement for rows in case.preferences.values() for statement in rows]
    return {statement.key: statement for statement in (*brought, *written)}


def _lacking(case: Case, sides: Sides, conclusion: Conclusion, source: str) -> tuple[str, ...]:
    """List the statements that a conclusion rests on and the other author does not state."""
    if sides.kind != "sources" or source not in (sides.first, sides.second):
        return ()
    other = sides.second if source == sides.first else sides.first
    stated, keys = _stated(case, other), _statements(case)
    premises, _ = premises_of(case, conclusion)
    return tuple(key for key in premises if key in keys and key not in stated)

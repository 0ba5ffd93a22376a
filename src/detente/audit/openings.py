"""Single alterations of a case, and what each does to a question.

To *open* a statement is to let its party want it, want its opposite, or not care, wherever its
place is open. Everything else stays as listed.
"""

from collections.abc import Iterator

from detente.audit.inquiry import Inquiry, Result, listed, parties_read, result
from detente.audit.reads import asks_places, formulas_of, is_one_settling, lies_of
from detente.audit.records import Alteration
from detente.audit.scales import evidence_of
from detente.case import Below, Statement
from detente.case.formula import Not, render
from detente.errors import NotApplicable
from detente.record import Frozen, record, replace
from detente.settle.orders import allowed_places
from detente.study.profile import DROPPED, LISTED, REVERSED, Added, Profile

__all__ = [
    "Tried",
    "altered",
    "open_evidence",
    "open_keys",
    "open_statements",
    "try_case",
    "try_openings",
]


@record
class Tried:
    """One alteration, the profile that makes it, and what becomes of the question."""

    alteration: Alteration
    result: Result
    profile: Profile = Profile()


def open_statements(inquiry: Inquiry) -> tuple[Statement, ...]:
    """List the statements that can change the answer: those of the lists that the question reads.

    Statements that tell no two feasible states apart are left out, unless the question asks for
    places in lists, or is put to another settling, where they may.

    Raises
    ------
    NotApplicable
        If the case does not settle as the question supposes.
    """
    settled = listed(inquiry)
    family = inquiry.variants.family(settled)
    one = is_one_settling(inquiry.question, settled.moment.id)
    whole = asks_places(inquiry.question) or not one
    return tuple(
        statement
        for party in parties_read(inquiry)
        for statement in settled.preferences.get(party, ())
        if whole or family.matters(statement.formula)
    )


def open_evidence(inquiry: Inquiry) -> tuple[Below, ...]:
    """List the evidence on the scales that the question speaks of."""
    scales = dict.fromkeys(part.scale for part in lies_of(inquiry.question))
    return tuple(each for scale in scales for each in evidence_of(listed(inquiry), scale))


def open_keys(inquiry: Inquiry) -> tuple[str, ...]:
    """List by their keys the statements and the evidence that can change the answer."""
    keys = [statement.key for statement in open_statements(inquiry)]
    keys += [evidence.key for evidence in open_evidence(inquiry)]
    return tuple(dict.fromkeys(keys))


def try_openings(inquiry: Inquiry) -> tuple[Tried, ...]:
    """Open each statement by itself, in every way, and ask the question each time.

    1. Drop it.
    2. Reverse it where it stands.
    3. Move it, nearest places first, as it is and reversed.
    4. Drop each piece of evidence on a scale; no more can be done to it.

    Returns
    -------
    tuple of Tried
        By statement, in that order. Cost: twice the number of places a statement may stand at.
    """
    ways = [way for each in open_statements(inquiry) for way in _openings(inquiry, each)]
    for key in dict.fromkeys(each.key for each in open_evidence(inquiry)):
        dropped = Profile(attitudes=Frozen({key: DROPPED}))
        ways.append((Alteration(kind="dropped", target=key), dropped))
    return tuple(
        Tried(alteration=alteration, profile=profile, result=result(inquiry, profile))
        for alteration, profile in ways
    )


def _openings(inquiry: Inquiry, statement: Statement) -> Iterator[tuple[Alteration, Profile]]:
    """Yield the ways in which one statement can be opened."""
    key = statement.key
    fixed = inquiry.variants.precedence(listed(inquiry), statement.party)
    here = fixed.listed.index(key) + 1
    places = sorted(allowed_places(fixed, key), key=lambda p: (abs(p - here), p))
    dropped = Frozen({key: DROPPED})
    reversed_ = Frozen({key: REVERSED})
    yield Alteration(kind="dropped", target=key), Profile(attitudes=dropped)
    for place in places:
        moved = Frozen({key: place}) if place != here else Frozen()
        shown = place if place != here else 0
        if shown:
            yield Alteration(kind="moved", target=key, place=place), Profile(moved=moved)
        yield (
            Alteration(kind="reversed", target=key, place=shown),
            Profile(moved=moved, attitudes=reversed_),
        )


def try_case(inquiry: Inquiry) -> tuple[Tried, ...]:
    """Alter the case otherwise, one thing at a time: a constraint, an option, a new wish.

    1. Drop each constraint.
    2. Close each option that is free; open each that a change closes.
    3. Put on top of each party's list that it wants what the question speaks of, or its opposite.

    Returns
    -------
    tuple of Tried
        What does not settle is left out.
    """
    try:
        settled = listed(inquiry)
    except NotApplicable:
        return ()
    tried: list[Tried] = []
    for rule in (rule for rule in settled.constraints if rule in inquiry.variants.case.constraints):
        other = replace(inquiry, variants=inquiry.variants.less(rule.label))
        tried.append(_tried(other, Alteration(kind="dropped", target=rule.id or rule.label)))
    for option in settled.options:
        if option.closed and option.id in settled.fixed:
            continue
        if option.id in settled.fixed:
            other = replace(inquiry, variants=inquiry.variants.freed(option.id))
            tried.append(_tried(other, Alteration(kind="opened", target=option.id)))
        else:
            fixes = Frozen({**inquiry.choices.fixes, option.id: False})
            other = replace(inquiry, choices=replace(inquiry.choices, fixes=fixes))
            tried.append(_tried(other, Alteration(kind="closed", target=option.id)))
    tried += _wishes(inquiry)
    return tuple(each for each in tried if not each.result.trouble)


def _tried(inquiry: Inquiry, alteration: Alteration, profile: Profile = LISTED) -> Tried:
    return Tried(alteration=alteration, profile=profile, result=result(inquiry, profile))


def _wishes(inquiry: Inquiry) -> Iterator[Tried]:
    """Let each party want, above all else, what the question speaks of, or its opposite."""
    for formula in formulas_of(inquiry.question):
        for party in parties_read(inquiry):
            for wish in (formula, Not(part=formula)):
                added = Added(party=party, formula=wish, text=render(wish))
                alteration = Alteration(kind="added", target=party, text=added.text)
                yield _tried(inquiry, alteration, Profile(added=(added,)))


def altered(tried: tuple[Tried, ...], *, success: bool) -> tuple[Alteration, ...]:
    """List the alterations under which the question comes out so, one of a kind for each target.

    Where nothing is left of what it speaks of, it neither comes out so nor otherwise.
    """
    found: dict[tuple[str, str], Alteration] = {}
    for each in tried:
        right = each.result.success if success else not each.result.holds
        if right and not each.result.trouble:
            found.setdefault((each.alteration.kind, each.alteration.target), each.alteration)
    return tuple(found.values())

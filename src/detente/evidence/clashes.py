"""Figures that cannot all be right: two of one thing, or parts that exceed their whole."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import combinations

from detente.claims import Claim
from detente.evidence.measures import said, said_between
from detente.evidence.quantities import Nearness, Quantity, quantities
from detente.evidence.terms import Names, stems
from detente.evidence.times import Span, overlap
from detente.evidence.wholes import Implied, about_when, implied
from detente.record import record

__all__ = ["Clash", "Clashing", "Figure", "clashes", "figures", "is_same_thing", "meets"]

SHARED = 0.5  # of the words of the shorter of two: with fewer, they are about two things
WHOLE_IS_FULL = 100.0
SIGNS = 4  # digits with which bounds are said


class Clashing(StrEnum):
    """How figures clash."""

    AMOUNTS = "amounts"  # two amounts of one thing at one time
    WHOLE = "whole"  # a whole as stated, and as part and share imply it
    PART = "part"  # a part greater than its whole
    SHARES = "shares"  # shares of one whole that exceed it


@record
class Figure:
    """A quantity with the claim that gives it: its parties, its years and the words of its thing.

    ``label`` are the stems of what it is of, empty where the claim does not say; ``words`` are
    those of the whole claim.
    """

    claim: str
    quantity: Quantity
    parties: frozenset[str]
    when: Span
    label: frozenset[str]
    words: frozenset[str]


@record
class Clash:
    """Figures that cannot all be right, the claims that give them, and a sentence on it."""

    sort: Clashing
    claims: tuple[str, ...]
    says: str


def figures(claim: Claim, names: Names | None = None) -> tuple[Figure, ...]:
    """List the quantities of a claim with what they are about.

    Parameters
    ----------
    claim : Claim
        Of a ledger.
    names : Names, optional
        How the parties are called.
    """
    found = quantities(claim.says)
    words = stems(_without(claim.says, found), names) if found else frozenset()
    return tuple(
        Figure(
            claim=claim.id, quantity=quantity, parties=frozenset(claim.parties),
            when=about_when(claim), label=stems(quantity.of, names), words=words,
        )
        for quantity in found
    )  # fmt: skip


def _without(text: str, found: tuple[Quantity, ...]) -> str:
    """Leave the quantities out of a text."""
    for quantity in reversed(found):
        text = f"{text[: quantity.start]} {text[quantity.end :]}"
    return text


def is_same_thing(one: Figure, other: Figure) -> bool:
    """Say whether two figures are of one thing, as far as words tell.

    The same unit and the same parties; the same words after "of" where both have some, or else
    half of the words of the shorter claim in common.

    Parameters
    ----------
    one, other : Figure
        Of two claims, or of one.
    """
    if one.quantity.unit != other.quantity.unit or one.parties != other.parties:
        return False
    if one.label and other.label:
        return one.label == other.label
    least = min(len(one.words), len(other.words))
    return least > 0 and len(one.words & other.words) >= SHARED * least


def meets(one: Quantity, other: Quantity) -> bool:
    """Say whether two amounts can be the same, as exactly as they are printed.

    Parameters
    ----------
    one, other : Quantity
        Of one unit.
    """
    return max(one.low, other.low) <= min(one.high, other.high) * (1 + 1e-12)


def clashes(claims: Iterable[Claim], names: Names | None = None) -> tuple[Clash, ...]:
    """Find figures that cannot all be right, each with a sentence on what was expected and found.

    1. Two amounts of one thing at one time whose bounds by rounding do not meet.
    2. A whole that a claim states, and that a part and its share in another put elsewhere.
    3. A part greater than the whole that a claim states.
    4. Shares of one whole at one time that come to more than 100 percent, each at its least;
       shares for the same parties count once.

    Times that differ are no clash; a claim without a year meets every time. Words decide what is
    one thing, so a person has to look. The cost grows with the square of the number of figures
    that have unit and parties in common.

    Parameters
    ----------
    claims : iterable of Claim
        In any order.
    names : Names, optional
        How the parties are called.

    Returns
    -------
    tuple of Clash
        In the order of their sorts and claims.
    """
    ordered = sorted(claims, key=lambda claim: claim.id)
    found = [figure for claim in ordered for figure in figures(claim, names)]
    wholes = implied(ordered, names)
    every = [*_amounts(found), *_wholes(wholes, found), *_shares(found)]
    order = list(Clashing)
    return tuple(sorted(every, key=lambda clash: (order.index(clash.sort), clash.claims)))


def _amounts(found: list[Figure]) -> Iterator[Clash]:
    """Find pairs of amounts of one thing that do not meet."""
    groups: dict[tuple[str, frozenset[str]], list[Figure]] = {}
    for figure in found:
        groups.setdefault((figure.quantity.unit, figure.parties), []).append(figure)
    for group in groups.values():
        for one, other in combinations(group, 2):
            apart = one.claim != other.claim and not meets(one.quantity, other.quantity)
            if apart and overlap(one.when, other.when) and is_same_thing(one, other):
                yield _two(one, other)


def _two(one: Figure, other: Figure) -> Clash:
    """Say that two amounts of one thing do not meet."""
    return Clash(
        sort=Clashing.AMOUNTS,
        claims=(one.claim, other.claim),
        says=(
            f"{one.claim} gives {one.quantity.words} and {other.claim} {other.quantity.words} "
            f"for what seems the same thing ({_both(one.when, other.when)}); expected figures "
            f"that can be the same when rounding is allowed for, found {_bounds(one.quantity)} "
            f"against {_bounds(other.quantity)}"
        ),
    )


def _both(one: Span, other: Span) -> str:
    """Say two times, or one if they are the same."""
    return one.text() if one == other else f"{one.text()} and {other.text()}"


def _bounds(quantity: Quantity) -> str:
    """Say between what bounds a quantity lies."""
    if quantity.nearness is Nearness.AT_MOST:
        return f"{said(quantity.high, quantity.unit, digits=SIGNS)} or less"
    return said_between(quantity.low, quantity.high, quantity.unit, digits=SIGNS)


def _wholes(wholes: tuple[Implied, ...], found: list[Figure]) -> Iterator[Clash]:
    """Set every whole that is implied beside those that claims state."""
    stated: dict[tuple[str, frozenset[str]], list[Figure]] = {}
    for figure in found:
        if not figure.quantity.is_share:
            thing = figure.label or figure.words
            stated.setdefault((figure.quantity.unit, thing), []).append(figure)
    for whole in wholes:
        for figure in stated.get((whole.part.unit, whole.whole), ()):
            if overlap(whole.when, figure.when):
                yield from _beside(whole, figure)


def _beside(whole: Implied, figure: Figure) -> Iterator[Clash]:
    """Compare a whole as implied with the same as stated."""
    unit, stated = whole.part.unit, figure.quantity
    claims = tuple(sorted({whole.claim, figure.claim}))
    if whole.part.low > stated.high:
        yield Clash(
            sort=Clashing.PART,
            claims=claims,
            says=(
                f"{whole.claim} gives {whole.part.words} as a part of {whole.of}, and "
                f"{figure.claim} puts the whole at {stated.words}; expected a part no greater "
                f"than its whole, found {_bounds(whole.part)} against {_bounds(stated)}"
            ),
        )
    elif whole.least > stated.high or whole.most < stated.low:
        yield Clash(
            sort=Clashing.WHOLE,
            claims=claims,
            says=(
                f"{figure.claim} puts {whole.of} at {stated.words}, but {whole.claim} gives "
                f"{whole.part.words} as {whole.share.words} of it; expected "
                f"{said_between(whole.least, whole.most, unit)}, found {_bounds(stated)}"
            ),
        )


def _shares(found: list[Figure]) -> Iterator[Clash]:
    """Find shares of one whole at one time that exceed it."""
    groups: dict[frozenset[str], list[Figure]] = {}
    for figure in found:
        if figure.quantity.is_share and figure.label:
            groups.setdefault(figure.label, []).append(figure)
    for group in groups.values():
        too_much: dict[tuple[str, ...], Clash] = {}
        for year in sorted({figure.when.first for figure in group}):
            when = Span(first=year, last=year, dated=True)
            least = _least_each([figure for figure in group if overlap(figure.when, when)])
            total = sum(figure.quantity.low for figure in least.values())
            if total > WHOLE_IS_FULL:
                clash = _too_much(tuple(least.values()), total)
                too_much[clash.claims] = clash
        yield from too_much.values()


def _least_each(group: list[Figure]) -> Mapping[frozenset[str], Figure]:
    """Keep the least share of the same parties: two figures for one part count once."""
    least: dict[frozenset[str], Figure] = {}
    for figure in group:
        other = least.get(figure.parties, figure)
        least[figure.parties] = min(figure, other, key=lambda each: each.quantity.low)
    return least


def _too_much(group: tuple[Figure, ...], total: float) -> Clash:
    """Say that shares exceed their whole."""
    ordered = sorted(group, key=lambda figure: figure.claim)
    each = " and ".join(f"{figure.quantity.words} ({figure.claim})" for figure in ordered)
    return Clash(
        sort=Clashing.SHARES,
        claims=tuple(dict.fromkeys(figure.claim for figure in ordered)),
        says=(
            f"{each} are shares of {ordered[0].quantity.of} at one time; expected no more than "
            f"100 percent in all, found at least {said(total, 'percent')}"
        ),
    )

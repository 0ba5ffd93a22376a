"""What amounts that are shares of a whole say of the whole, and of its change."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from detente.claims import Claim
from detente.evidence.measures import said, said_between
from detente.evidence.quantities import Quantity, quantities
from detente.evidence.terms import Names, stems
from detente.evidence.times import Span, overlap, span
from detente.record import record

__all__ = ["Implied", "Shift", "about_when", "implied", "shifts"]

LINKS = (" (", ", ", " or ", ", or ", " that is ", ", that is, ", " - ", " – ", " — ", " equals ")


@record
class Implied:
    """A whole that a claim gives without naming it: ``part`` is ``share`` percent ``of`` it.

    ``low`` and ``high`` allow for the rounding of the share, which is far the coarser as a rule;
    ``least`` and ``most`` for that of the part as well. ``whole`` are the stems of what it is a
    whole of, by which wholes compare, and ``parties`` those of the claim.
    """

    claim: str
    parties: tuple[str, ...]
    part: Quantity
    share: Quantity
    of: str
    when: Span
    whole: frozenset[str]
    amount: float
    low: float
    high: float
    least: float
    most: float

    def text(self) -> str:
        """Say what part and share imply."""
        unit = self.part.unit
        return (
            f"{self.part.words} at {self.share.words} of {self.of} put {self.of} at about "
            f"{said(self.amount, unit)} ({said_between(self.low, self.high, unit)}), "
            f"{self.when.text()}"
        )


@record
class Shift:
    """How a part, its whole and its share changed between two times, in percent of the first.

    ``low`` and ``high`` are the bounds of the change of the whole by the rounding of both shares.
    """

    first: Implied
    second: Implied
    part: float
    whole: float
    share: float
    low: float
    high: float

    def text(self) -> str:
        """Say how both changed, and so whether the part went its own way."""
        return (
            f"between {self.first.when.text()} and {self.second.when.text()} the part "
            f"{_went(self.part)}, the whole ({self.first.of}) {_went(self.whole)} "
            f"({self.low:+.0f} to {self.high:+.0f} percent), and its share {_went(self.share)}"
        )


def about_when(claim: Claim) -> Span:
    """Say what years a claim is about: those of its time, or else those in its words.

    Parameters
    ----------
    claim : Claim
        Of a ledger.
    """
    when = span(claim.time)
    said_in_words = span(claim.says) if not when.dated else when
    return said_in_words if said_in_words.dated else when


def implied(claims: Iterable[Claim], names: Names | None = None) -> tuple[Implied, ...]:
    """Find the wholes that follow from an amount that is said to be a share of them.

    1. Look for an amount and, right after it, its share ("USD 34 million, 1.2 % of all trade"),
       or the other way round ("1.2 % of all trade (USD 34 million)").
    2. The whole is the amount divided by the share; its bounds come from the printed digits.

    Parameters
    ----------
    claims : iterable of Claim
        In any order.
    names : Names, optional
        How the parties are called, so that "Pyongyang's trade" is "the North's trade".

    Returns
    -------
    tuple of Implied
        In the order of the claims' ids.
    """
    ordered = sorted(claims, key=lambda claim: claim.id)
    return tuple(found for claim in ordered for found in _implied(claim, names))


def _implied(claim: Claim, names: Names | None) -> Iterator[Implied]:
    """Find the wholes of one claim."""
    for one, two in pairwise(quantities(claim.says)):
        part, share = (two, one) if one.is_share else (one, two)
        is_pair = share.is_share and not part.is_share and share.of and share.low and part.amount
        between = claim.says[one.end : two.start]
        if is_pair and (between in LINKS or (one is share and between == f" of {share.of} (")):
            top = min(share.high, max(100.0, share.amount))
            yield Implied(
                claim=claim.id, parties=tuple(sorted(claim.parties)), part=part, share=share,
                of=share.of, when=about_when(claim), whole=stems(share.of, names),
                amount=100 * part.amount / share.amount,
                low=100 * part.amount / top, high=100 * part.amount / share.low,
                least=100 * part.low / top, most=100 * part.high / share.low,
            )  # fmt: skip


def shifts(wholes: Iterable[Implied]) -> tuple[Shift, ...]:
    """Say how part and whole changed where the same whole is implied at two times.

    1. Put together what is a share of the same whole, in the same unit, for the same parties.
    2. Order by time; compare each with the next that has no year in common with it.

    Parameters
    ----------
    wholes : iterable of Implied
        As ``implied`` gives them.

    Returns
    -------
    tuple of Shift
        A part that changed more than its whole lost or won a share of it.
    """
    groups: dict[tuple[object, ...], list[Implied]] = {}
    for each in sorted(wholes, key=lambda each: (each.when.first, each.when.last, each.claim)):
        if each.when.dated:
            groups.setdefault((each.part.unit, each.whole, each.parties), []).append(each)
    return tuple(
        _shift(one, two)
        for group in groups.values()
        for one, two in pairwise(group)
        if not overlap(one.when, two.when)
    )


def _shift(first: Implied, second: Implied) -> Shift:
    """Compare two wholes at two times."""
    return Shift(
        first=first,
        second=second,
        part=_change(first.part.amount, second.part.amount),
        whole=_change(first.amount, second.amount),
        share=_change(first.share.amount, second.share.amount),
        low=_change(first.high, second.low),
        high=_change(first.low, second.high),
    )


def _change(before: float, after: float) -> float:
    """Give a change in percent of what was before."""
    return 100 * (after / before - 1)


def _went(percent: float) -> str:
    """Say a change in words."""
    if abs(percent) < 0.5:
        return "stayed as it was"
    return f"{'rose' if percent > 0 else 'fell'} by {abs(percent):.0f} percent"

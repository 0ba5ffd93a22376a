"""How well candidates find the claims that a person anchored, by rules that say what they ask.

Found
    A candidate *covers* a claim if it holds at least a share ``t`` of the characters of one of the
    claim's stretches, and at least a third of the candidate stands in stretches of claims. A claim
    is found if a candidate covers it; a candidate is right if it covers a claim. Long candidates do
    well here: whole sentences find nearly all.
Met
    A candidate *meets* a claim if what they share is at least ``t`` of what they hold together.
    A candidate meets one claim at most, and a claim one candidate; the closest come first.
    Candidates that are too long, too short or too many lose here.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate
from typing import Protocol

from detente.claims.claim import Claim
from detente.record import record
from detente.suggestions.candidate import Candidate

__all__ = ["THRESHOLDS", "Agreement", "Anchor", "Rate", "Scores", "Span", "agreement", "score"]

THRESHOLDS = (0.3, 0.5, 0.7)
IN_CLAIMS = 1 / 3


class Span(Protocol):
    """Anything that stands from one character of the original to another."""

    @property
    def start(self) -> int:
        """Its first character."""

    @property
    def end(self) -> int:
        """The character after its last."""


@record
class Anchor:
    """One of the stretches of the original in which a claim is made."""

    claim: str
    start: int
    end: int


@record
class Rate:
    """How many candidates are right and how many claims are found, at a threshold."""

    threshold: float
    right: int
    candidates: int
    found: int
    claims: int

    @property
    def precision(self) -> float:
        """The share of candidates that are right; 0 if there are none."""
        return self.right / self.candidates if self.candidates else 0.0

    @property
    def recall(self) -> float:
        """The share of claims that are found; 0 if there are none."""
        return self.found / self.claims if self.claims else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both; 0 if either is."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@record
class Scores:
    """The rates of both rules at each threshold: see the head of this module."""

    found: tuple[Rate, ...]
    met: tuple[Rate, ...]


@record
class Agreement:
    """Of claims that a candidate covers by half: how often the closest one says what they say.

    ``overlap`` is the mean share of parties named by both among those named by either.
    ``held`` counts the claims that have a holder, ``holder`` how many of those agree; ``beside``
    counts the claims without one whose candidate has one.
    """

    claims: int
    kind: int
    modality: int
    parties: int
    overlap: float
    held: int
    holder: int
    beside: int


def score(candidates: Sequence[Span], anchors: Sequence[Anchor]) -> Scores:
    """Say how many candidates are right, and how many claims are found.

    Parameters
    ----------
    candidates : sequence of spans
        What was suggested, or a baseline: anything with a start and an end.
    anchors : sequence of Anchor
        Where the claims stand; a claim may have several.

    Returns
    -------
    Scores
        By the rules at the head of this module, at each of `THRESHOLDS`. Time grows with the
        number of candidates times that of anchors.
    """
    solid = _solid(candidates, anchors)
    claims = len({anchor.claim for anchor in anchors})
    covers = [
        (_shared(candidate, anchor) / _size(anchor), place, anchor.claim)
        for place, candidate in enumerate(candidates)
        if solid[place]
        for anchor in anchors
    ]
    pairs = sorted(_closeness(candidates, anchors), reverse=True)
    found: list[Rate] = []
    met: list[Rate] = []
    for threshold in THRESHOLDS:
        reached = [each[1:] for each in covers if each[0] >= threshold]
        matched = _matched(pairs, threshold)
        found.append(
            Rate(
                threshold=threshold,
                right=len({place for place, _ in reached}),
                candidates=len(candidates),
                found=len({claim for _, claim in reached}),
                claims=claims,
            )
        )
        met.append(
            Rate(
                threshold=threshold,
                right=matched,
                candidates=len(candidates),
                found=matched,
                claims=claims,
            )
        )
    return Scores(found=tuple(found), met=tuple(met))


def _shared(one: Span, other: Span) -> int:
    """Count the characters that two spans share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _size(span: Span) -> int:
    """Count the characters of a span."""
    return span.end - span.start


def _solid(candidates: Sequence[Span], anchors: Sequence[Anchor]) -> list[bool]:
    """Say of each candidate whether at least a third of it stands in stretches of claims."""
    length = max((each.end for each in (*candidates, *anchors)), default=0)
    claimed = bytearray(length)
    for anchor in anchors:
        claimed[anchor.start : anchor.end] = b"\1" * _size(anchor)
    upto = list(accumulate(claimed, initial=0))
    return [upto[each.end] - upto[each.start] >= IN_CLAIMS * _size(each) for each in candidates]


def _closeness(
    candidates: Sequence[Span], anchors: Sequence[Anchor]
) -> list[tuple[float, int, str]]:
    """List how close each candidate and each claim are, where they share anything."""
    return [
        (shared / (_size(candidate) + _size(anchor) - shared), -place, anchor.claim)
        for place, candidate in enumerate(candidates)
        for anchor in anchors
        if (shared := _shared(candidate, anchor))
    ]


def _matched(pairs: Sequence[tuple[float, int, str]], threshold: float) -> int:
    """Count the pairs that meet, the closest first, each candidate and claim in one at most."""
    places: set[int] = set()
    claims: set[str] = set()
    for close, place, claim in pairs:
        if close >= threshold and place not in places and claim not in claims:
            places.add(place)
            claims.add(claim)
    return len(places)


def agreement(
    candidates: Sequence[Candidate], anchors: Sequence[Anchor], claims: Mapping[str, Claim]
) -> Agreement:
    """Say how often candidates guess what the claims say that they cover by half.

    Parameters
    ----------
    candidates : sequence of Candidate
        What was suggested.
    anchors : sequence of Anchor
        Where the claims stand.
    claims : mapping of str to Claim
        The claims, by id.

    Returns
    -------
    Agreement
        Counts; kinds are compared without what stands in brackets, parties and holders as sets.
    """
    closest = _closest(candidates, anchors)
    pairs = [(candidates[place], claims[claim]) for claim, place in sorted(closest.items())]

    def count(same: Callable[[Candidate, Claim], bool]) -> int:
        return sum(same(candidate, claim) for candidate, claim in pairs)

    both = [(set(one.parties), set(other.parties)) for one, other in pairs]
    overlaps = [len(one & other) / len(one | other) if one | other else 1.0 for one, other in both]
    return Agreement(
        claims=len(pairs),
        kind=count(lambda one, other: one.kind == other.kind.partition(" (")[0]),
        modality=count(lambda one, other: one.modality is other.modality),
        parties=sum(one == other for one, other in both),
        overlap=sum(overlaps) / len(overlaps) if overlaps else 0.0,
        held=count(lambda _, other: bool(other.holder)),
        holder=count(lambda one, other: bool(other.holder) and _same_holder(one, other)),
        beside=count(lambda one, other: bool(one.holder) and not other.holder),
    )


def _closest(candidates: Sequence[Span], anchors: Sequence[Anchor]) -> dict[str, int]:
    """Find for each claim that is covered by half the closest candidate that covers it."""
    best: dict[str, tuple[float, int]] = {}
    for anchor in anchors:
        for place, candidate in enumerate(candidates):
            shared = _shared(candidate, anchor)
            if 2 * shared >= _size(anchor):
                close = shared / (_size(candidate) + _size(anchor) - shared)
                best[anchor.claim] = max(best.get(anchor.claim, (0.0, 0)), (close, place))
    return {claim: place for claim, (_, place) in best.items()}


def _same_holder(candidate: Candidate, claim: Claim) -> bool:
    """Say whether two name the same holders."""
    return set(candidate.holder.split()) == set(claim.holder.split())

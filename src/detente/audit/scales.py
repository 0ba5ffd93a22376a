"""Whether a party stands below another on a scale: by evidence, by ranges, or in a draw."""

from collections.abc import Iterator, Mapping

import numpy as np

from detente.audit.records import Answer, Witness
from detente.audit.scope import Scope
from detente.case import Below, Case, Scale
from detente.case.bounds import Known, Proof, Relation, circle, clash, compared, known, narrowed
from detente.case.question import Lies
from detente.errors import NotApplicable
from detente.settle import Settled

__all__ = ["answer_lies", "evidence_of", "is_open"]

PLACES = 4  # keeps the stream apart from the other streams of a draw
BATCH, BATCHES = 1024, 64


def answer_lies(question: Lies, scope: Scope) -> Answer:
    """Answer whether a party stands below another on a scale, or above it.

    1. Gather the ranges and the evidence that are in force.
    2. It holds if it follows from them, and fails if its opposite does.
    3. Otherwise it is open. In a draw, all positions are drawn, evenly over what the ranges and the
       evidence allow, and are compared; without a draw it does not hold.

    Returns
    -------
    Answer
        Its witnesses are the links of a chain of evidence, two ranges, or what is open.

    Raises
    ------
    NotApplicable
        If one of the two has no position there, or what is in force contradicts itself.
    """
    scale = _scale(scope.variants.case, question.scale)
    found = _known(scope, scale)
    for party in (question.party, question.other):
        if party not in found.ranges:
            raise NotApplicable(f"{party} has no position on the scale {scale.id}")
    pair = (question.party, question.other)
    lower, upper = (pair[1], pair[0]) if question.above else pair
    relation, proof = compared(found, lower, upper)
    holds, told = relation is Relation.BELOW, _proof(scale, found, proof)
    if relation is Relation.OPEN:
        told = (Witness(kind="unordered", names=(scale.id, lower, upper)),)
        if scope.profile.draw:
            places = _drawn(scope, scale, found)
            holds = places[lower] < places[upper]
            numbers = (places[lower], places[upper])
            told = (Witness(kind="drawn", names=(scale.id, lower, upper), numbers=numbers),)
    return Answer(holds=holds, witnesses=told if holds else (), against=() if holds else told)


def is_open(question: Lies, scope: Scope) -> bool:
    """Whether neither the question nor its opposite follows, so that draws may differ."""
    scale = _scale(scope.variants.case, question.scale)
    found = _known(scope, scale)
    if not {question.party, question.other} <= set(found.ranges):
        return False
    return compared(found, question.party, question.other)[0] is Relation.OPEN


def evidence_of(settled: Settled, scale: str) -> tuple[Below, ...]:
    """List the evidence on a scale that is in force in a settled case."""
    return known(_scale(settled.case, scale), _in_force(settled)).evidence


def _scale(case: Case, name: str) -> Scale:
    """Find a scale by its id."""
    for scale in case.scales:
        if scale.id == name:
            return scale
    raise NotApplicable(f"the case has no scale {name}")


def _in_force(settled: Settled) -> frozenset[str]:
    """Name the scenarios in force: those chosen, and those that come with the moment."""
    members = {name for each in settled.case.alternatives for name in each.members}
    named = {*settled.moment.scenarios, *settled.choices.scenarios} - members
    return frozenset(named.union(settled.choices.alternatives.values()))


def _known(scope: Scope, scale: Scale) -> Known:
    """Gather what is in force of a scale; evidence that a profile does not want is left out."""
    settled, profile = scope.variants.settled(scope.choices), scope.profile
    dropped = [key for key, attitude in profile.attitudes.items() if attitude < 1]
    found = known(scale, _in_force(settled), free=profile.free, dropped=dropped)
    if circle(found) or clash(found).floor:
        raise NotApplicable(f"what is known of the scale {scale.id} contradicts itself here")
    return found


def _proof(scale: Scale, found: Known, proof: Proof) -> tuple[Witness, ...]:
    """Show a chain of evidence, with the two ranges that it leads to and from if there are any."""
    links = [_link(each) for each in (*proof.chain, *proof.rest)]
    if not proof.ceiling:
        return tuple(links)
    ends = (float(found.ranges[proof.ceiling][1]), float(found.ranges[proof.floor][0]))
    claims = _behind(scale, {proof.ceiling, proof.floor})
    names = (scale.id, proof.ceiling, proof.floor, *claims)
    ranges = Witness(kind="ranges", names=names, numbers=ends)
    return (*links[: len(proof.chain)], ranges, *links[len(proof.chain) :])


def _link(link: Below) -> Witness:
    return Witness(kind="below", names=(link.scale, link.lower, link.upper, *link.because))


def _behind(scale: Scale, parties: set[str]) -> tuple[str, ...]:
    """List the claims behind the ranges of some parties."""
    cited = (one.because for one in scale.positions if one.party in parties)
    return tuple(dict.fromkeys(claim for claims in cited for claim in claims))


def _drawn(scope: Scope, scale: Scale, found: Known) -> Mapping[str, float]:
    """Draw every position on a scale; parties that no evidence joins are drawn apart."""
    number = [each.id for each in scope.variants.case.scales].index(scale.id)
    places: dict[str, float] = {}
    for parties in _joined(found):
        stream = (*scope.profile.draw, PLACES, number, scale.parties.index(parties[0]))
        places |= _together(found, parties, np.random.default_rng(stream))
    return places


def _joined(found: Known) -> Iterator[tuple[str, ...]]:
    """Yield groups of parties, such that evidence joins only parties of the same group."""
    left = list(found.ranges)
    while left:
        group = [left[0]]
        for party in group:
            ends = [(e.lower, e.upper) for e in found.evidence if party in (e.lower, e.upper)]
            group += dict.fromkeys(p for pair in ends for p in pair if p not in group)
        yield tuple(party for party in left if party in group)
        left = [party for party in left if party not in group]


def _together(
    found: Known, parties: tuple[str, ...], rng: np.random.Generator
) -> Mapping[str, float]:
    """Draw some positions evenly in their ranges until all the evidence holds."""
    room = narrowed(found)
    low, high = np.array([room[party] for party in parties], dtype=np.float64).T
    links = [
        (parties.index(each.lower), parties.index(each.upper))
        for each in found.evidence
        if each.lower in parties
    ]
    for _ in range(BATCHES):
        tries = rng.uniform(low, high, size=(BATCH, len(parties)))
        fits = np.ones(BATCH, dtype=np.bool_)
        for lower, upper in links:
            fits &= tries[:, lower] < tries[:, upper]
        if fits.any():
            return dict(zip(parties, tries[fits.argmax()].tolist(), strict=True))
    raise NotApplicable("the evidence leaves too little room to draw positions")

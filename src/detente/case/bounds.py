"""What ranges and order evidence say of where parties stand on a scale, and what follows from it.

Order evidence is strict: who lies below another does not stand with it.
"""

from collections.abc import Collection, Mapping
from enum import StrEnum
from itertools import product

from detente.case.scale import LOWEST, TOP, Below, Position, Scale
from detente.record import Frozen, record

__all__ = [
    "Known",
    "Proof",
    "Relation",
    "chain",
    "circle",
    "clash",
    "compared",
    "known",
    "links",
    "narrowed",
]

Range = tuple[int, int]


class Relation(StrEnum):
    """How one position stands to another."""

    BELOW = "below"
    NOT_BELOW = "not below"
    OPEN = "open"


@record
class Known:
    """What holds of the positions on a scale: the range of each party, and the evidence."""

    ranges: Mapping[str, Range]
    evidence: tuple[Below, ...]


@record
class Proof:
    """Why one position is below another: a chain of evidence, or a range that ends too soon.

    With ``floor`` and ``ceiling``: the first party of ``chain`` leads up to ``ceiling``, whose
    range ends where, or before, that of ``floor`` begins, from which ``rest`` leads further up.
    """

    chain: tuple[Below, ...] = ()
    ceiling: str = ""
    floor: str = ""
    rest: tuple[Below, ...] = ()


NO_PROOF = Proof()


def known(
    scale: Scale,
    scenarios: Collection[str],
    *,
    free: bool = False,
    dropped: Collection[str] = (),
) -> Known:
    """Gather what a scale says where some scenarios are in force.

    1. Keep the entries that always hold and those of the scenarios.
    2. A party's range is what all its entries leave; evidence adds up.

    Parameters
    ----------
    scale : Scale
        The scale.
    scenarios : collection of str
        Those in force.
    free : bool
        Leave out all that rests on claims: the evidence, and ranges that cite some.
    dropped : collection of str
        Keys of evidence to leave out.
    """
    ranges: dict[str, Range] = dict.fromkeys(scale.parties, (LOWEST, TOP))
    evidence: list[Below] = []
    for one in scale.positions:
        if one.when and one.when not in scenarios:
            continue
        if not (free and one.because):
            low, high = ranges[one.party]
            ranges[one.party] = max(low, one.low), min(high, one.high)
        if not free:
            evidence += links(scale, one)
    kept = tuple(link for link in evidence if link.key not in dropped)
    return Known(ranges=Frozen(ranges), evidence=kept)


def links(scale: Scale, position: Position) -> tuple[Below, ...]:
    """List the evidence that an entry of a position gives."""
    return tuple(
        Below(scale=scale.id, lower=position.party, upper=upper, because=claims)
        for upper, claims in position.below.items()
    )


def narrowed(found: Known) -> Mapping[str, Range]:
    """Cut from every range what the evidence rules out, given the ranges of the others."""
    lows = {party: low for party, (low, _) in found.ranges.items()}
    highs = {party: high for party, (_, high) in found.ranges.items()}
    for party, (low, _) in found.ranges.items():
        for upper in _chains(found, party):
            lows[upper] = max(lows[upper], low)
            highs[party] = min(highs[party], found.ranges[upper][1])
    return Frozen({party: (lows[party], highs[party]) for party in found.ranges})


def chain(found: Known, lower: str, upper: str) -> tuple[Below, ...]:
    """Return a shortest chain of evidence from one party up to another; empty if there is none."""
    return _chains(found, lower).get(upper, ())


def circle(found: Known) -> tuple[Below, ...]:
    """Return evidence that leads from a party back to itself; empty if none does."""
    circles = (chain(found, party, party) for party in found.ranges)
    return min((each for each in circles if each), key=len, default=())


def clash(found: Known) -> Proof:
    """Return what no positions can satisfy: a range that begins too high for where it must lie.

    1. An empty range clashes with itself.
    2. Evidence clashes with the ranges if a chain leads up from a range to one that ends where
       that begins, or before.

    Returns
    -------
    Proof
        ``floor`` and ``ceiling`` are the two parties, ``chain`` leads from the first up to the
        second; all empty if nothing clashes.
    """
    for floor, (low, _) in found.ranges.items():
        for ceiling, links in _chains(found, floor, itself=True).items():
            high = found.ranges[ceiling][1]
            if low > high or (links and low == high):
                return Proof(chain=links, ceiling=ceiling, floor=floor)
    return NO_PROOF


def compared(found: Known, one: str, other: str) -> tuple[Relation, Proof]:
    """Say whether one party lies below another wherever all may stand.

    1. Below: a chain of evidence leads from the one up to the other; or all that leads up from the
       one ends before what leads up to the other begins.
    2. Not below: the same the other way round, where to stand together is enough.
    3. Open: neither, so that some positions make it so and others do not.

    Parameters
    ----------
    found : Known
        Ranges and evidence, free of circles and clashes.
    one, other : str
        Two parties with a position.

    Returns
    -------
    relation : Relation
        How the one stands to the other.
    proof : Proof
        Why; empty where it is open.
    """
    below = _proved(found, one, other, strict=True)
    if below != NO_PROOF:
        return Relation.BELOW, below
    above = _proved(found, other, one, strict=False)
    if above != NO_PROOF:
        return Relation.NOT_BELOW, above
    return Relation.OPEN, NO_PROOF


def _proved(found: Known, lower: str, upper: str, *, strict: bool) -> Proof:
    """Prove that one party stands below another, or, unless strict, no higher."""
    links = chain(found, lower, upper)
    if links:
        return Proof(chain=links)
    above = _chains(found, lower, itself=True)
    chains = {party: chain(found, party, upper) for party in found.ranges if party != upper}
    under = {upper: (), **{party: links for party, links in chains.items() if links}}
    high = min(found.ranges[party][1] for party in above)
    low = max(found.ranges[party][0] for party in under)
    ceilings = {party: above[party] for party in above if found.ranges[party][1] == high}
    floors = {party: under[party] for party in under if found.ranges[party][0] == low}
    for ceiling, floor in product(_shortest(ceilings), _shortest(floors)):
        if high < low or (high == low and (not strict or above[ceiling] or under[floor])):
            return Proof(chain=above[ceiling], ceiling=ceiling, floor=floor, rest=under[floor])
    return NO_PROOF


def _shortest(chains: Mapping[str, tuple[Below, ...]]) -> list[str]:
    """List the parties that chains lead to or from, the shortest chain first."""
    return sorted(chains, key=lambda party: len(chains[party]))


def _chains(found: Known, start: str, *, itself: bool = False) -> Mapping[str, tuple[Below, ...]]:
    """Map every party that evidence leads up to from one to a shortest chain there."""
    chains: dict[str, tuple[Below, ...]] = {start: ()} if itself else {}
    waiting: list[tuple[str, tuple[Below, ...]]] = [(start, ())]
    for party, links in waiting:
        for link in found.evidence:
            if link.lower == party and link.upper not in chains:
                chains[link.upper] = (*links, link)
                waiting.append((link.upper, chains[link.upper]))
    return chains

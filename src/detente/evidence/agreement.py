"""Which claims may agree or stand against each other: pairs to look at, with reasons in words."""

from collections.abc import Iterable
from itertools import product

from detente.case import Party
from detente.claims import Claim, Ledger, Modality, Relation
from detente.evidence.clashes import Figure, figures, is_same_thing, meets
from detente.evidence.contrasts import Force, contrasts
from detente.evidence.likeness import likeness
from detente.evidence.terms import Names, Term, names_of, terms
from detente.evidence.times import overlap
from detente.evidence.wholes import about_when
from detente.record import record

__all__ = ["Pair", "agreements", "compared", "not_yet_judged"]

ALIKE = 0.5  # from this strength on, claims that nothing sets apart are taken to say the same
NAMED = 5  # words that a reason names at most
VOICES = {
    Modality.FACT: "as a fact",
    Modality.AUTHOR: "as the author's judgment",
    Modality.SPECULATION: "as speculation",
}


@record
class Pair:
    """Two claims that a person may want to judge, and what a look at their words suggests.

    ``relation`` is a suggestion; ``because`` are its reasons in words, the first claim being
    ``claim``. ``strength`` goes from 0 to 1, all the same words and parties; it says how likely
    the two speak of one thing, nothing of whether they agree.
    """

    claim: str
    other: str
    relation: Relation
    because: tuple[str, ...]
    strength: float


@record
class Read:
    """A claim with its words and figures."""

    claim: Claim
    words: tuple[Term, ...]
    figures: tuple[Figure, ...]


def agreements(
    ledger: Ledger, parties: Iterable[Party] = (), *, most: int = 200
) -> tuple[Pair, ...]:
    """Suggest pairs of claims that may repeat, support or contradict each other.

    1. Read each claim as its content words, cut to stems, all names of a party as one.
    2. For each find those that share rare words and at least one party; see ``likeness``.
    3. Of the ``most`` likest pairs look at negations, listed opposites, figures and times.
    4. Suggest a relation: figures that do not meet, a negation or an opposite speak for
       `contradicts`, or for `changed` where the two have no year in common; words of degree
       ("great" and "small") for `differs`; without any of these, claims that are much alike
       or give the same figure `repeats`, others `supports`.

    No measure of words tells agreement from contradiction: a person decides. Nothing here is
    entered anywhere.

    Parameters
    ----------
    ledger : Ledger
        The claims; of one source or several.
    parties : iterable of Party
        Of the case, for their names.
    most : int
        How many pairs to give at most.

    Returns
    -------
    tuple of Pair
        The strongest first; whatever order the claims are in. ``claim`` is the lower of both ids.
    """
    names = names_of(parties)
    claims = [ledger.claims[id_] for id_ in sorted(ledger.claims)]
    words = [terms(claim.says, names) for claim in claims]
    found = likeness(
        [frozenset(t.stem for t in each if t.content and not t.is_party) for each in words],
        [frozenset(claim.parties) for claim in claims],
    )
    best = zip(found.first[:most], found.second[:most], found.strength[:most], strict=True)
    return tuple(
        compared(claims[one], claims[two], names, strength=float(strength))
        for one, two, strength in best
    )


def compared(claim: Claim, other: Claim, names: Names, *, strength: float) -> Pair:
    """Say how two claims seem to stand to each other, with the reasons.

    Parameters
    ----------
    claim, other : Claim
        Two claims that seem to speak of one thing.
    names : Names
        How the parties are called.
    strength : float
        How alike they are, from 0 to 1.
    """
    one, two = _read(claim, names), _read(other, names)
    apart = contrasts(one.words, two.words)
    hard = [each.because for each in apart if each.force is Force.HARD]
    soft = [each.because for each in apart if each.force is Force.SOFT]
    same, unlike = _figures(one, two)
    at_one_time = overlap(about_when(claim), about_when(other))
    if hard or unlike:
        relation = Relation.CONTRADICTS if at_one_time else Relation.CHANGED
    elif soft:
        relation = Relation.DIFFERS
    else:
        relation = Relation.REPEATS if same or strength >= ALIKE else Relation.SUPPORTS
    reasons = (*_shared(one, two), *unlike, *same, *hard, *soft, *_apart(claim, other))
    return Pair(
        claim=claim.id, other=other.id, relation=relation, because=reasons, strength=strength
    )


def _read(claim: Claim, names: Names) -> Read:
    """Read the words and figures of a claim."""
    return Read(claim=claim, words=terms(claim.says, names), figures=figures(claim, names))


def _shared(one: Read, two: Read) -> tuple[str, ...]:
    """Say which words both have, the first few in the order of the first claim."""
    there = {term.stem for term in two.words if term.content}
    words = {term.stem: term.word for term in reversed(one.words) if term.content}
    named = [words[stem] for stem in reversed(words) if stem in there and not stem.startswith("@")]
    if not named:
        return ()
    listed = named[:NAMED] + (["more"] if len(named) > NAMED else [])
    return (f"both speak of {', '.join(listed)}",)


def _figures(one: Read, two: Read) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Say which figures of one thing are the same, and which cannot be."""
    pairs = [(f.quantity, s.quantity) for f, s in product(one.figures, two.figures)
             if is_same_thing(f, s)]  # fmt: skip
    same = (
        f"both give a figure that can be the same: {first.words}, {second.words}"
        for first, second in pairs
        if meets(first, second)
    )
    unlike = (
        f"{first.words} stands against {second.words}"
        for first, second in pairs
        if not meets(first, second)
    )
    return tuple(same), tuple(unlike)


def _apart(claim: Claim, other: Claim) -> tuple[str, ...]:
    """Say in what else two claims differ: their times, and how they are made."""
    first, second = about_when(claim), about_when(other)
    reasons = []
    if not overlap(first, second):
        reasons.append(f"each is of its own time: {first.text()}, {second.text()}")
    if claim.modality is not other.modality or claim.holder != other.holder:
        reasons.append(f"the first is made {_voice(claim)}, the second {_voice(other)}")
    return tuple(reasons)


def _voice(claim: Claim) -> str:
    """Say how a claim is made."""
    if claim.modality is Modality.ATTRIBUTED:
        return f"as a view of {claim.holder or 'others'}"
    return VOICES[claim.modality]


def not_yet_judged(pairs: Iterable[Pair], ledger: Ledger) -> tuple[Pair, ...]:
    """Leave out pairs of which a person has said how they stand to each other.

    Parameters
    ----------
    pairs : iterable of Pair
        As ``agreements`` gives them.
    ledger : Ledger
        With its judgments; either order of the two claims counts.
    """
    judged = {frozenset((each.claim, each.other)) for each in ledger.judgments}
    return tuple(pair for pair in pairs if frozenset((pair.claim, pair.other)) not in judged)

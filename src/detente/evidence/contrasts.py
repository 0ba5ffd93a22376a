"""Words by which two claims stand against each other: negations and listed opposites."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum

from detente.evidence.terms import Term, stem
from detente.record import record

__all__ = ["Contrast", "Force", "contrasts"]

NEGATING = """
    not no never neither nor none nothing nobody nowhere cannot without hardly barely scarcely
    lack lacks lacking absent
"""
NEGATIONS = frozenset(re.findall(r"\w+", NEGATING))
REACH = 5  # words that a negation reaches over, inside its clause
PREFIXES = ("un", "im", "in", "ir", "dis")
LEAST_ROOT = 4  # letters

HARD = (  # both cannot be so at one time
    ("rise grow growth increase strengthen harden deepen escalate expand",
     "fall fell shrink shrank decrease decline drop weaken soften fade"),
    ("improve better", "worsen worse"),
    ("support endorse approve favor favour", "oppose resist object veto"),
    ("accept recognize allow permit", "refuse reject forbid ban"),
    ("agree match coincide identical alike", "disagree differ diverge"),
    ("start begin launch resume", "stop halt end suspend cease"),
    ("deploy install impose", "withdraw remove lift"),
    ("succeed success", "fail failure"),
    ("friendly friend", "hostile enemy foe"),
    ("trust", "distrust mistrust"),
    ("join", "leave"),
    ("true", "false"),
    ("peace peaceful", "war"),
    ("attainable possible feasible", "impossible hopeless"),
    ("independent autonomous", "dependent"),
    ("help assist", "hinder hamper obstruct"),
)  # fmt: skip
GREAT = """
    great greatly large big huge vast strong strongly heavy decisive key vital chief chiefly major
    serious disastrous catastrophic indispensable deeply
"""
SMALL = """
    small little slight weak weakly minor marginal modest limited secondary symbolic lesser partly
    milder bearable
"""
SOFT = (  # how much, how soon, how high: a matter of weight
    (GREAT, SMALL),
    ("more most", "less least fewer"),
    ("high higher", "low lower"),
    ("always", "sometimes rarely seldom"),
    ("urgent urgency fast quick", "slow slowly gradual"),
    ("near nearly", "far distant"),
    ("likely certain sure", "unlikely doubtful"),
)

Reached = Mapping[str, tuple[str, bool]]  # stem: how it is written, whether it is negated


class Force(StrEnum):
    """What a contrast of words amounts to."""

    HARD = "hard"  # both cannot be so at one time
    SOFT = "soft"  # another weight


@record
class Contrast:
    """A word of one claim, what stands against it in the other, and a reason in words."""

    force: Force
    because: str


def contrasts(one: tuple[Term, ...], other: tuple[Term, ...]) -> tuple[Contrast, ...]:
    """Find what in the words of two claims speaks for their being against each other.

    1. A word of both that a negation reaches in one and not in the other. A negation reaches over
       the five words after it in its clause.
    2. A word of one whose listed opposite is in the other, both negated or neither; so are a word
       and the same with "un", "im", "in", "ir" or "dis" before it.

    Listed pairs of degree ("great" and "small") are soft, all others hard. Words cannot tell
    what a claim says of what, so none of this decides anything.

    Parameters
    ----------
    one, other : tuple of Term
        The words of two claims, of ``terms``.

    Returns
    -------
    tuple of Contrast
        Hard ones first.
    """
    first, second = _reached(one), _reached(other)
    shared = {term.stem for term in one if term.content and not term.is_party} & second.keys()
    found = [
        *_negations(first, second, shared),
        *_opposites(first, second),
        *_prefixed(first, second),
    ]
    return tuple(dict.fromkeys(sorted(found, key=lambda each: each.force is Force.SOFT)))


def _reached(words: tuple[Term, ...]) -> Reached:
    """Say of each stem how it is written, and whether a negation reaches it wherever it stands."""
    negations = [term for term in words if _negates(term)]
    reached: dict[str, tuple[str, bool]] = {}
    for term in words:
        is_reached = any(
            0 < term.place - before.place <= REACH and term.clause == before.clause
            for before in negations
        )
        word, so_far = reached.get(term.stem, (term.word, True))
        reached[term.stem] = (word, so_far and is_reached)
    return reached


def _negates(term: Term) -> bool:
    """Say whether a word negates what follows it."""
    word = term.word.casefold().replace("’", "'")
    return word in NEGATIONS or word.endswith("n't")


def _table(rows: tuple[tuple[str, str], ...]) -> dict[str, frozenset[str]]:
    """List for each stem the stems it stands against."""
    against: dict[str, set[str]] = {}
    for left, right in rows:
        for here, there in ((left, right), (right, left)):
            for word in here.split():
                against.setdefault(stem(word), set()).update(map(stem, there.split()))
    return {word: frozenset(words - {word}) for word, words in against.items()}


TABLES = {Force.HARD: _table(HARD), Force.SOFT: _table(SOFT)}


def _negations(first: Reached, second: Reached, shared: set[str]) -> Iterator[Contrast]:
    """Find words of both that are negated in one only."""
    for each in sorted(shared):
        (word, here), (_, there) = first[each], second[each]
        if here != there:
            which = "first" if here else "second"
            yield Contrast(force=Force.HARD, because=f'"{word}" is negated in the {which} only')


def _opposites(first: Reached, second: Reached) -> Iterator[Contrast]:
    """Find listed opposites, one in each claim."""
    for force, table in TABLES.items():
        for each in sorted(first.keys() & table.keys()):
            yield from _met(force, each, sorted(table[each] - first.keys()), (first, second))


def _prefixed(first: Reached, second: Reached) -> Iterator[Contrast]:
    """Find a word in one claim and the same with a negating syllable in the other."""
    for each in sorted(first):
        longer = [f"{prefix}{each}" for prefix in PREFIXES if len(each) >= LEAST_ROOT]
        bare = [each.removeprefix(prefix) for prefix in PREFIXES if each.startswith(prefix)]
        roots = [root for root in bare if len(root) >= LEAST_ROOT]
        yield from _met(Force.HARD, each, longer + roots, (first, second))


def _met(
    force: Force, each: str, against: list[str], claims: tuple[Reached, Reached]
) -> Iterator[Contrast]:
    """Yield the words against one word of the first claim that the second has, as negated as it."""
    (word, here), second = claims[0][each], claims[1]
    for other in against:
        if other in second and second[other][1] == here:
            said = f'"{word}" stands against "{second[other][0]}"'
            yield Contrast(force=force, because=said)

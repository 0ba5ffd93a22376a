"""The clauses of a sentence, about as large as a claim: where it is split, and at which joint.

========= ==================================================================================
joint     splits
========= ==================================================================================
semicolon at ``;``
colon     at ``:`` between finite verbs
dash      at a dash with spaces round it, or a long one, between finite verbs
bracket   round a bracket with a finite verb
and       at ``, and``, ``, but``, ``, or`` ... between finite verbs; without a comma, only where
          a finite verb follows at once
because   at ``because``, ``although``, ``while``, ``since``, ``unless`` ... between finite verbs
front     at the comma that ends a clause in front (``Although ..., ...``)
========= ==================================================================================

A part with fewer than four words, or without a finite verb, is left with the part before it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate, pairwise

from detente.record import record
from detente.suggestions.verbs import Word, words_of

__all__ = ["Clause", "clauses"]

FEWEST = 4  # words of a clause
NEAR = 10  # words after "and" among which its finite verb stands
FAR = 20  # and after a colon, a dash, a "because" or a clause in front
SPACE = r"\s{1,3}"
JOINTS = re.compile(
    rf"(?P<semicolon>;{SPACE})"
    rf"|(?P<colon>:{SPACE})"
    rf"|(?P<dash>{SPACE}[—–-]{{1,3}}{SPACE}|—)"
    r"|(?P<bracket>\s?\((?P<inside>[^()]{1,300})\)[,;]?\s?(?:(?:and|but|or)\s)?)"
    rf"|(?P<and>(?P<stop>,?){SPACE}(?:and|but|or|nor|so|yet){SPACE}"
    r"(?!that\b|to\b|which\b|who\b|whose\b|where\b))"
    rf"|(?P<because>,?{SPACE}(?=(?:because|although|though|even though|while|whereas|since"
    r"|unless|given that|so that)\s(?!\w+ing\b|\d)))"
    rf"|(?P<front>,{SPACE})",
    re.IGNORECASE,
)
QUOTE = re.compile(r"[“\"][^“”\"]{1,90}[”\"]")
FRONT = re.compile(
    r"[\"'“‘(]*(?:(?:and|but|yet|indeed|however|so|still|ultimately|nevertheless),?\s)?"
    r"(?:although|though|because|since|while|whereas|as|even though|given that)\s",
    re.IGNORECASE,
)


@record
class Clause:
    """A part of a sentence, and the joint before it; "" for the first."""

    start: int
    end: int
    joint: str = ""


@record
class _Sentence:
    """A sentence, its words, and how many finite verbs stand before each of them."""

    text: str
    words: tuple[Word, ...]
    starts: tuple[int, ...]
    verbs: tuple[int, ...]

    def count(self, start: int, end: int) -> int:
        """Count the words that start in a stretch."""
        return bisect_left(self.starts, end) - bisect_left(self.starts, start)

    def has_verb(self, start: int, end: int, most: int = 0) -> bool:
        """Say whether one of the words of a stretch, or of its first few, is a finite verb."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        last = min(last, first + most) if most else last
        return first < last and self.verbs[last] > self.verbs[first]


def clauses(text: str) -> tuple[Clause, ...]:
    """Split a sentence at its joints into clauses.

    1. Joints are looked for in the order of the sentence; each must have what its row asks for.
    2. A part that is too short, or has no finite verb, is joined to the part before it; the first
       one to the part after it.

    Parameters
    ----------
    text : str
        A sentence.

    Returns
    -------
    tuple of Clause
        Characters of the sentence, in their order; what stands between two is the joint.
    """
    words = words_of(text)
    sentence = _Sentence(
        text=text,
        words=words,
        starts=tuple(word.start for word in words),
        verbs=(0, *accumulate(int(word.finite) for word in words)),
    )
    marks = [Clause(start=0, end=0), *_splits(sentence), Clause(start=len(text), end=len(text))]
    parts = [
        Clause(start=one.end, end=other.start, joint=one.joint)
        for one, other in pairwise(marks)
        if one.end < other.start and sentence.count(one.end, other.start)
    ]
    return tuple(_merged(sentence, parts))


def _splits(sentence: _Sentence) -> Iterator[Clause]:
    """List the joints that split, each with the stretch that it takes."""
    front = bool(FRONT.match(sentence.text))
    quotes = [each.span() for each in QUOTE.finditer(sentence.text)]
    at = 0
    for joint in JOINTS.finditer(sentence.text):
        name = joint.lastgroup if joint.lastgroup != "inside" else "bracket"
        if _is_inside(quotes, joint.start()) or not _is_split(sentence, joint, at, front=front):
            continue
        front = False
        at = joint.end()
        if joint["bracket"]:
            yield Clause(start=joint.start(), end=joint.start("inside"), joint="bracket")
            yield Clause(start=joint.end("inside"), end=joint.end(), joint="resumed")
        else:
            yield Clause(start=joint.start(), end=joint.end(), joint=name or "")


def _is_split(sentence: _Sentence, joint: re.Match[str], at: int, *, front: bool) -> bool:
    """Say whether a joint has what it asks for; ``front`` as long as a clause in front is open."""
    end = len(sentence.text)
    if joint["semicolon"]:
        return True
    if joint["bracket"]:
        start, end = joint.span("inside")
        return sentence.has_verb(start, end) and sentence.count(start, end) >= FEWEST
    if joint["front"] and not front:
        return False
    if joint["and"] and not joint["stop"]:
        before = sentence.has_verb(at, joint.start())
        return before and not front and sentence.has_verb(joint.end(), end, 1)
    near = NEAR if joint["and"] else FAR
    return sentence.has_verb(at, joint.start()) and sentence.has_verb(joint.end(), end, near)


def _is_inside(quotes: list[tuple[int, int]], at: int) -> bool:
    """Say whether a place stands inside a short quotation."""
    place = bisect_right(quotes, (at, 0)) - 1
    return place >= 0 and at < quotes[place][1] - 1


def _merged(sentence: _Sentence, parts: list[Clause]) -> list[Clause]:
    """Join parts that cannot stand alone to their neighbours."""
    merged: list[Clause] = []
    weak = False
    for part in parts:
        lone = _is_weak(sentence, part)
        if merged and (weak or lone):
            merged[-1] = Clause(start=merged[-1].start, end=part.end, joint=merged[-1].joint)
            weak = weak and lone and _is_weak(sentence, merged[-1])
        else:
            merged.append(part)
            weak = lone
    return merged


def _is_weak(sentence: _Sentence, part: Clause) -> bool:
    """Say whether a part has too few words, or no finite verb."""
    few = sentence.count(part.start, part.end) < FEWEST
    return few or not sentence.has_verb(part.start, part.end)

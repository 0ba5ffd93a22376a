"""A stretch of a text that is found again, though nothing of its words is kept.

A passage holds places, a fingerprint, and `clues`: a few short numbers made of words. Clues say
where the stretch may stand; only the fingerprint says that it is the stretch.

**What can be learned from a passage.** A clue is 16 bits made of four words in a row. There is one
in eight words, and one in a shorter passage; no two share a word. Running English holds 40 bits
or more in eight words, so that far more stretches fit the clues than can be tried, and no sentence
can be read back. What stands before and after gives 16 bits each. The fingerprint (128 bits) lets
one who has the words confirm them; a passage of fewer than a dozen words or so might be guessed
and then confirmed, as with any fingerprint. Passages that overlap have clues of their own, which
add up: a sentence that three claims share gives away three times as much.
"""

from detente.record import record

__all__ = ["Clue", "Passage"]


@record
class Clue:
    """A short number made of a few words; ``at`` counts words from the first of the stretch."""

    at: int
    words: int
    number: int


@record
class Passage:
    """A stretch of a text, by its place and its fingerprint.

    ``start`` and ``end`` are characters of the text it was made from; ``words`` says how many
    words it has, ``lead`` and ``trail`` how many signs before the first and after the last.
    ``before`` and ``after`` are clues of the words around it, of none where the text ends.
    """

    start: int
    end: int
    fingerprint: str
    words: int
    lead: int
    trail: int
    before: Clue
    after: Clue
    clues: tuple[Clue, ...]

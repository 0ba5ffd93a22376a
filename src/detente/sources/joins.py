"""Rules that join what was one: hard-wrapped lines, cut sentences, lists that finish a sentence."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from detente.record import replace
from detente.sources.assembly import lines_of
from detente.sources.marks import BULLET
from detente.sources.rule import Rule, View, plain_next, runs_over
from detente.sources.sentences import begins_lower, is_open_ended
from detente.sources.source import Deed, Edit, Form, Kind, Original, Step

__all__ = ["JOINS", "WRAPS"]

LEAST_WIDTH = 50  # characters; narrower blocks are addresses, verses, menus
LEAST_SEAMS = 3
LEAST_SHARE = 0.6
STARTS_ANEW = re.compile(rf"{BULLET.pattern}|#{{1,6}} |> |\d{{1,2}}[.)] |\||```|---")
HYPHEN = re.compile(r"([^\W\d_]+)-\Z")
HYPHENATED = re.compile(r"(?<![^\W\d_])(?=([^\W\d_]+-[^\W\d_]+))")
LETTERS = re.compile(r"[^\W\d_]+")


def _seam(original: Original, first_end: int, second_start: int, reason: str) -> Step:
    """Make the step that joins what ends at one place to what starts at another.

    1. A hyphen at the end, before a small letter, is dropped; it stays if the text has the
       hyphenated word elsewhere.
    2. After a hyphen nothing is put between the two, else one space.
    """
    text = original.text
    before = HYPHEN.search(text, max(0, first_end - 60), first_end)
    after = LETTERS.match(text, second_start)
    edit = Edit(start=first_end, end=second_start, text=" ")
    if before and after and begins_lower(after[0]):
        kept = f"{before[1]}-{after[0]}".lower() in _hyphenated(text)
        edit = replace(edit, start=first_end if kept else first_end - 1, text="")
    return Step(start=edit.start, end=second_start, deed=Deed.JOINED, reason=reason, edits=(edit,))


@lru_cache(maxsize=2)
def _hyphenated(text: str) -> frozenset[str]:
    """List the words that a text hyphenates, in small letters."""
    return frozenset(HYPHENATED.findall(text.lower()))


def wrapped(view: View) -> Iterator[Step]:
    """Join lines that were broken to fit a width.

    1. Take the pairs of adjoining lines of which the second starts neither item nor heading.
    2. In markdown all of them are joined, unless the first ends in two spaces; in a PDF all are,
       for what is apart there was set apart when it was read.
    3. In plain text a line was wrapped if the first word of the next would not have fitted the
       longest of these lines; believe it only if most pairs agree.
    """
    text = view.original.text
    lines = lines_of(text)
    pairs = [
        (first, second)
        for first, second in pairwise(lines)
        if first.block == second.block and not STARTS_ANEW.match(text, second.start)
    ]
    if view.original.form is Form.MARKDOWN:
        found = [(a, b) for a, b in pairs if not _breaks(text, a.start, a.end)]
    elif view.original.form is Form.PDF:
        found = pairs
    else:
        width = max((line.end - line.start for pair in pairs for line in pair), default=0)
        room = {
            (a, b): width - (a.end - a.start) - 1 - len(text[b.start : b.end].split()[0])
            for a, b in pairs
        }
        found = [pair for pair, left in room.items() if left < 0]
        if width < LEAST_WIDTH or len(found) < max(LEAST_SEAMS, LEAST_SHARE * len(pairs)):
            return
    for a, b in found:
        yield _seam(view.original, a.end, b.start, f"line {a.number} was wrapped")


def _breaks(text: str, start: int, end: int) -> bool:
    """Say whether a line of markdown is a heading, or asks for a break after it."""
    return text.startswith("#", start) or text.startswith("  ", end) or text[end - 1] == "\\"


def page_breaks(view: View) -> Iterator[Step]:
    """Join a body paragraph cut inside a sentence to the one that goes on.

    1. Take each body paragraph and the next that is not set aside.
    2. Join them if that is body too, and the sentence is open at the cut. Between two pages of a
       PDF it is open where a paragraph of some length has no stop, whatever the next begins with.
    """
    body = [k for k, each in enumerate(view.paragraphs) if each.kind is Kind.BODY]
    for place in body:
        first = view.paragraphs[place]
        for second in plain_next(view.paragraphs, place):
            is_open = is_open_ended(first.text, second.text) or runs_over(view, first, second)
            if second.kind is Kind.BODY and is_open:
                lines = f"lines {first.lines[-1]} and {second.lines[0]}"
                reason = f"a sentence was cut between {lines}"
                yield _seam(view.original, first.end, second.start, reason)


def completions(view: View) -> Iterator[Step]:
    """Join list items to the sentence ending in a colon that they complete."""
    last: tuple[int, ...] = ()  # where what items complete ends, if they complete anything
    for each in view.paragraphs:
        if each.kind is Kind.ITEM and last:
            reason = "a list item that completes a sentence ending in a colon"
            yield _seam(view.original, last[0], each.start, reason)
            last = (each.end,)
        elif each.kind is not Kind.ITEM:
            colon = each.kind is Kind.BODY and each.text.rstrip().endswith(":")
            last = (each.end,) if colon else ()


WRAPS = (Rule(id="wrap", version=2, does="joins lines broken to fit a width", find=wrapped),)
JOINS = (
    Rule(id="page-break", version=2, does="joins a sentence cut by a page", find=page_breaks),
    Rule(id="completion", version=1, does="joins a list to its colon", find=completions),
)

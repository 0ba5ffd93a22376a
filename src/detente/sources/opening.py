"""Rules that tell the opening of an article, its headings and its list items from its body."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from detente.sources.marks import BULLET
from detente.sources.rule import Rule, View, called, marked, runs_over
from detente.sources.sentences import (
    begins_lower,
    ends_sentence,
    is_open_ended,
    is_title_case,
    word_count,
)
from detente.sources.source import ASIDE, Kind, Paragraph, Step

__all__ = ["OPENING", "author_in", "date_in"]

NEAR_START = 10  # paragraphs among which title, author and date are looked for
LONGEST_TITLE, LONGEST_STANDFIRST, LONGEST_HEADING = 200, 320, 80
MONTHS = "january february march april may june july august september october november december"
NUMBERS = {name[:3]: place for place, name in enumerate(MONTHS.split(), start=1)}
DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
LEAD = rf"(?:published|posted|updated|date)?(?: on)?:?\s*{DAY}"
CLOCK = r"(?:,? (?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?"
MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
DATES = tuple(
    re.compile(LEAD + shape + CLOCK, re.IGNORECASE)
    for shape in (
        rf"{MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})",
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {MONTH},? (?P<year>\d{{4}})",
        r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})",
    )
)
NAME = r"[^\W\d_a-z][\w'’.-]*(?: (?:(?:al|bin|da|de|der|la|van|von) )?[^\W\d_a-z][\w'’.-]*){0,4}"
BYLINE = re.compile(
    r"(?:(?:Written|Story|Analysis|Opinion|Commentary) )?[Bb]y:? "
    rf"(?P<author>{NAME}(?:(?:, | and | & ){NAME}){{0,5}})"
    rf"|Authors?: (?P<named>\S.*)"
)
NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)][ \t]+\S")
DAYS_AND_MONTHS = frozenset(
    f"Monday Tuesday Wednesday Thursday Friday Saturday Sunday {MONTHS.title()}".split()
)


def date_in(text: str) -> str:
    """Read a line that holds a date and nothing else.

    Parameters
    ----------
    text : str
        A paragraph, such as ``March 3, 2020``.

    Returns
    -------
    str
        The date as ``2020-03-03``; "" if it is none, or one such as ``03/04/2020`` that can be
        read in two ways.
    """
    for pattern in DATES:
        found = pattern.fullmatch(text.strip())
        if not found:
            continue
        month = NUMBERS.get(found["month"][:3].lower(), 0) or int(found["month"])
        try:
            return date(int(found["year"]), month, int(found["day"])).isoformat()
        except ValueError:
            return ""
    return ""


def author_in(text: str) -> str:
    """Read a byline such as ``By Jane Doe``; "" if the text is none."""
    found = BYLINE.fullmatch(text.strip()) if len(text) <= LONGEST_TITLE else None
    if not found:
        return ""
    author: str = found["author"] or found["named"]
    return "" if author.split()[0] in DAYS_AND_MONTHS else author


def _near_start(view: View) -> list[Paragraph]:
    """List the first paragraphs that are not set aside."""
    return [each for each in view.paragraphs if each.kind not in ASIDE][:NEAR_START]


def marked_up(view: View) -> Iterator[Step]:
    """Name the title and the headings that the mark-up of a page says are such."""
    yield from marked(view, Kind.TITLE, Kind.HEADING)


def dates(view: View) -> Iterator[Step]:
    """Name the first line near the start that is a date."""
    for each in _near_start(view):
        if each.kind is Kind.BODY and date_in(each.text):
            yield called(each, Kind.DATE, "a line that is a date")
            return


def bylines(view: View) -> Iterator[Step]:
    """Name the first line near the start that says by whom the text is."""
    for each in _near_start(view):
        if each.kind is Kind.BODY and author_in(each.text):
            yield called(each, Kind.BYLINE, "a line that says by whom the text is")
            return


def sections(view: View) -> Iterator[Step]:
    """Set aside the names of sections before the title, where that is not known yet."""
    if _has(view, Kind.TITLE):
        return
    start = [each for each in _near_start(view) if each.kind is Kind.BODY]
    for first, second in pairwise(start):
        few = word_count(first.text) <= 3 and is_title_case(first.text)
        if not few or ends_sentence(first.text) or not _could_be_title(second.text):
            return
        if word_count(second.text) >= 5:
            yield called(first, Kind.TAG, "a few words before the title: names of sections")


def titles(view: View) -> Iterator[Step]:
    """Name the title: a first heading with one sign, else a short first line without a stop."""
    if _has(view, Kind.TITLE):
        return
    start = [each for each in _near_start(view) if each.kind is Kind.BODY]
    signed = [each for each in start if _sign(view, each) == 1]
    for each in signed[:1]:
        yield called(each, Kind.TITLE, "the first heading, of the highest rank")
    if signed or len(start) < 2 or not _could_be_title(start[0].text):
        return
    if not is_open_ended(start[0].text, start[1].text):
        yield called(start[0], Kind.TITLE, "a short first line without a stop")


def _has(view: View, kind: Kind) -> bool:
    """Say whether a paragraph is of the kind already."""
    return any(each.kind is kind for each in view.paragraphs)


def _sign(view: View, paragraph: Paragraph) -> int:
    """Count how many heading signs stand before a paragraph."""
    line = view.original.text[paragraph.start : paragraph.start + 8]
    signs = len(line) - len(line.lstrip("#"))
    return signs if line[signs : signs + 1].isspace() else 0


def _could_be_title(text: str) -> bool:
    """Say whether a text is short, begins with no small letter and has no full stop at its end."""
    return len(text) <= LONGEST_TITLE and not begins_lower(text) and not text.endswith((".", ":"))


def standfirsts(view: View) -> Iterator[Step]:
    """Name a short paragraph that stands between the title and the byline or the date."""
    start = _near_start(view)
    for first, second, third in zip(start, start[1:], start[2:], strict=False):
        between = first.kind is Kind.TITLE and third.kind in {Kind.BYLINE, Kind.DATE}
        if between and second.kind is Kind.BODY and len(second.text) <= LONGEST_STANDFIRST:
            yield called(second, Kind.STANDFIRST, "it stands between the title and the byline")


def items(view: View) -> Iterator[Step]:
    """Name list items by their bullets, numbers or letters."""
    for each in view.paragraphs:
        line = view.original.text[each.start : each.start + 20]
        if each.kind is Kind.BODY and (BULLET.match(line) or NUMBERED.match(line)):
            yield called(each, Kind.ITEM, "it begins with a bullet, a number or a letter")


def headings(view: View) -> Iterator[Step]:
    """Name headings: by their sign, by bold type, or as short lines between paragraphs.

    1. Where the mark-up of a page has named headings, there are no others.
    2. A heading sign decides.
    3. Else a heading has few words, no small letter first, no stop, and body or a list after it.
    4. It does not stand where the sentence before it is open, nor is it the start of a cut
       sentence: unless all its words are capital, the next paragraph begins with no small letter.
       A long line at the end of a page of a PDF is the start of a cut sentence, too.
    """
    if _has(view, Kind.HEADING):
        return
    plain = [each for each in view.paragraphs if each.kind not in ASIDE]
    for place, each in enumerate(plain):
        if each.kind is not Kind.BODY:
            continue
        after = plain[place + 1 : place + 2]
        if any(runs_over(view, each, following) for following in after):
            continue
        before = plain[max(0, place - 1) : place]
        if _sign(view, each):
            yield called(each, Kind.HEADING, "the sign of a heading stands before it")
        elif _heads(each.text, before, after):
            yield called(each, Kind.HEADING, "a short line without a stop before a paragraph")


def _heads(text: str, before: Sequence[Paragraph], after: Sequence[Paragraph]) -> bool:
    """Say whether a short line heads the paragraph after it."""
    stop = ends_sentence(text) and not text.endswith("?")
    if stop or len(text) > LONGEST_HEADING or begins_lower(text) or text.endswith((",", ";", "-")):
        return False
    if any(b.kind is Kind.BODY and is_open_ended(b.text, text) for b in before) or not after:
        return False
    capitals = is_title_case(text) and word_count(text) > 1
    return capitals or not is_open_ended(text, after[0].text)


OPENING = (
    Rule(id="mark-up", version=1, does="names what the mark-up says", find=marked_up),
    Rule(id="date", version=1, does="names the line that is a date", find=dates),
    Rule(id="byline", version=1, does="names the line that says by whom", find=bylines),
    Rule(id="section", version=1, does="sets aside sections before the title", find=sections),
    Rule(id="title", version=1, does="names the title", find=titles),
    Rule(id="standfirst", version=1, does="names what stands under the title", find=standfirsts),
    Rule(id="item", version=1, does="names list items", find=items),
    Rule(id="heading", version=1, does="names headings, so that none is glued", find=headings),
)

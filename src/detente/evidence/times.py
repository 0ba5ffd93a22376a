"""The years that a claim is about, and the words in it that hang on the date of its source."""

import re
from collections.abc import Iterator
from enum import StrEnum

from detente.record import record

__all__ = ["EARLIEST", "LATEST", "Span", "Tense", "overlap", "relative", "span"]

EARLIEST, LATEST = 1, 9999  # the years that stand for an open end
BESIDE = 80  # characters before a year that are looked at

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept(?:ember)?|Sep|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
SEASON = r"(?:spring|summer|autumn|fall|winter|[HQ][1-4])"
NOT_BEFORE = r"(?<![\w.,$€£¥])"
CENTURY = r"(?:1[89]|20|21)"
COUNTED = (
    r"(?!\d|[.,]\d|\s*(?:%|thousand|million|billion|bn|percent|per\s+cent|km|kilomet|miles?\b|"
    r"people\b|tons\b|tonnes\b|troops\b|soldiers\b|men\b|ships\b|missiles\b|warheads\b))"
)
TERM = re.compile(
    rf"{NOT_BEFORE}(?:"
    rf"(?:(?P<part>early|mid|late)[\s-]+(?:the\s+)?)?(?P<decade>{CENTURY}\d0)s\b"
    rf"|(?P<year>{CENTURY}\d\d){COUNTED}"
    r"(?:[-–](?P<month>\d\d)(?:-\d\d)?(?![\d-])|/(?P<twin>\d\d)(?!\d))?)",
    re.IGNORECASE,
)
DASH = r"\s*[-–—]\s*"
JOINED = re.compile(
    rf"(?:{DASH}|\s*(?:to|until|till|through|and)\s+)(?:the\s+)?(?:{SEASON}\s+)?(?:{MONTH}\s+)?$",
    re.IGNORECASE,
)
BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?(?:\w+\s+)?$", re.IGNORECASE)
LEAD = re.compile(
    r"\b(?P<lead>before(?:/after)?|prior\s+to|to|until|till|by|up\s+to|after|since|from)\s+"
    rf"(?P<event>the\s+)?(?:c\.\s*|about\s+|around\s+)?(?:(?:early|mid|late)\s+)?(?:{SEASON}\s+)?"
    rf"(?:\d\d?\s+)?(?:{MONTH}\s+)?(?:\d\d?,\s+)?$",
    re.IGNORECASE,
)
TRAIL = re.compile(
    r"\s*(?:(?P<on>on\b(?!\s+\w)|onwards?\b|(?:and|or)\s+(?:after|later|since)\b)"
    r"|(?P<back>(?:and|or)\s+(?:before|earlier)\b))",
    re.IGNORECASE,
)
BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")

AGO = r"(?:years?|months?|weeks?|days?|decades?)\s+(?:ago|back|earlier|later)"
COUNT = r"(?:a|an|one|two|three|four|five|six|ten|some|several|many|few|a\s+few|\d+)"
NO_YEAR = rf"(?!\s*(?:\d\d?(?:st|nd|rd|th)?,?\s+)?(?:(?:and|to|or|-|–)\s*{MONTH}\s+)?\d{{4}})"
RELATIVE = re.compile(
    r"\b(?:"
    r"(?:this|last|next|past|coming|previous|current)\s+"
    r"(?:year|month|week|spring|summer|autumn|fall|winter|decade|quarter|century)"
    rf"|(?:{COUNT}\s+)?{AGO}"
    r"|recent(?:ly)?|lately|nowadays|these\s+days|current(?:ly)?|now|today|yesterday|tomorrow"
    r"|at\s+(?:the\s+moment|present)|so\s+far|to\s+date|until\s+now|present(?=\s+conditions)"
    r")\b"
    rf"|\b(?:in|since|by|until|last|this|next)\s+(?-i:{MONTH})\b{NO_YEAR}",
    re.IGNORECASE,
)


class Tense(StrEnum):
    """How a time without a year stands to the date of its source."""

    NONE = ""
    PAST = "past"
    STANDING = "standing"
    FUTURE = "future"
    CONDITIONAL = "conditional"


TENSES = (
    (Tense.CONDITIONAL, r"\b(?:conditional|hypothetical|if)\b"),
    (Tense.FUTURE, r"\b(?:future|plan(?:ned)?|forecast|(?:long|medium|short)[\s-]+(?:run|term))\b"),
    (Tense.PAST, r"\b(?:past|historical(?:ly)?|decades|earlier|formerly)\b"),
    (Tense.STANDING, r"\b(?:standing|always|permanent|ongoing|now|present)\b"),
)


@record
class Span:
    """The first and the last year of a time; ``EARLIEST`` and ``LATEST`` stand for open ends.

    A time without a year is not ``dated`` and open at both ends; ``tense`` says what it says.
    """

    first: int = EARLIEST
    last: int = LATEST
    dated: bool = False
    tense: Tense = Tense.NONE

    def text(self) -> str:
        """Say the span in words: "2014 to 2019", "to 2013", "from 2019 on", "no year"."""
        if not self.dated:
            return str(self.tense) or "no year"
        if self.first == self.last:
            return str(self.first)
        if self.first == EARLIEST:
            return "any year" if self.last == LATEST else f"to {self.last}"
        return f"from {self.first} on" if self.last == LATEST else f"{self.first} to {self.last}"


@record
class Stretch:
    """Years as they stand in a text."""

    first: int
    last: int
    start: int
    end: int


def span(text: str) -> Span:
    """Read the years that a time, or words with years in them, speak of.

    1. What stands in brackets explains and is left out, unless no year stands outside.
    2. Read years, decades ("1990s", "early 2000s"), dates ("2016-11-30") and pairs ("2016-17").
    3. Two that "to", "until", "through" or a dash joins are one stretch.
    4. "before 2014" ends with 2013 and "after 2019" begins with 2020, but "after the 2017 tests"
       may be 2017; "to", "until", "by" and "or before" leave the beginning open, "since", "from",
       "on" and "and after" the end.
    5. The span goes from the first year of all to the last.

    "2016-17" is two years and "2017-06" a month: two figures up to 12 are a year only where they
    are the next one ("2009-10").

    Parameters
    ----------
    text : str
        The ``time`` of a claim, the date of a source, or a sentence.

    Returns
    -------
    Span
        Not dated where no year is found.
    """
    outside = BRACKETS.sub(" ", text)
    bare = outside if TERM.search(outside) else text
    stretches = tuple(_stretches(bare))
    if not stretches:
        return Span(tense=_tense(text))
    first = min(stretch.first for stretch in stretches)
    last = max(stretch.last for stretch in stretches)
    return Span(first=first, last=last, dated=True)


def _tense(text: str) -> Tense:
    """Say how a time without a year stands to its source."""
    found = (tense for tense, pattern in TENSES if re.search(pattern, text, re.IGNORECASE))
    return next(found, Tense.NONE)


def _stretches(text: str) -> Iterator[Stretch]:
    """Yield the stretches of years, joined where the text joins them and open where it says so."""
    for stretch, alone in _joined([_read(found) for found in TERM.finditer(text)], text):
        yield _opened(stretch, text, alone)


def _read(found: re.Match[str]) -> Stretch:
    """Read one year, decade, date or pair of years."""
    start, end = found.span()
    if found["decade"]:
        decade, part = int(found["decade"]), (found["part"] or "").lower()
        low, high = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(part, (0, 9))
        return Stretch(first=decade + low, last=decade + high, start=start, end=end)
    year = int(found["year"])
    second = int(found["twin"] or found["month"] or 0)
    later = year - year % 100 + second
    is_pair = later > year and (found["twin"] or second > 12 or second == year % 100 + 1)
    return Stretch(first=year, last=later if is_pair else year, start=start, end=end)


def _joined(terms: list[Stretch], text: str) -> Iterator[tuple[Stretch, bool]]:
    """Join neighbors that the text makes one stretch; say of each whether it stands alone."""
    at = 0
    while at < len(terms):
        one, two = terms[at], terms[at + 1] if at + 1 < len(terms) else terms[at]
        gap = text[one.end : two.start]
        joins = JOINED.fullmatch(gap) if two is not one else None
        if joins and (
            "and" not in gap or BETWEEN.search(text[max(0, one.start - BESIDE) : one.start])
        ):
            yield Stretch(first=one.first, last=two.last, start=one.start, end=two.end), False
            at += 2
        else:
            yield one, True
            at += 1


def _opened(stretch: Stretch, text: str, alone: bool) -> Stretch:
    """Open an end of a stretch, or move it, as the words beside it say."""
    lead = LEAD.search(text[max(0, stretch.start - BESIDE) : stretch.start])
    trail = TRAIL.match(text, stretch.end)
    word = " ".join(lead["lead"].lower().split()) if lead else ""
    first, last = stretch.first, stretch.last
    apart = 0 if lead and lead["event"] else 1
    if word == "before/after":
        first, last = EARLIEST, LATEST
    elif word in {"before", "prior to"}:
        first, last = EARLIEST, first - apart
    elif word == "after":
        first, last = last + apart, LATEST
    elif alone and word in {"since", "from"}:
        last = LATEST
    elif alone and word:
        first = EARLIEST
    if trail:
        first, last = (first, LATEST) if trail["on"] else (EARLIEST, last)
    return Stretch(first=first, last=last, start=stretch.start, end=stretch.end)


def overlap(one: Span, other: Span) -> bool:
    """Say whether two spans have a year in common; a time without a year meets every other.

    Parameters
    ----------
    one, other : Span
        In either order.
    """
    return max(one.first, other.first) <= min(one.last, other.last)


def relative(text: str) -> tuple[str, ...]:
    """List the words of a paraphrase that mean something else once its source is older.

    "This year", "recently", "now", "years back", and a month without its year ("in May"). Each
    needs the date of the source to be understood; better a paraphrase that has the year itself.

    Parameters
    ----------
    text : str
        A paraphrase.

    Returns
    -------
    tuple of str
        As they stand in the text, in their order.
    """
    return tuple(" ".join(found[0].split()) for found in RELATIVE.finditer(text))

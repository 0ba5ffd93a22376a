"""Quantities and times as a text gives them."""

import re
from bisect import bisect_left

from detente.record import record

__all__ = ["Figure", "quantities", "times"]

NUMBER = r"\d{1,15}(?:[.,]\d{1,15}){0,5}"
GREAT = r"(?:hundred|thousand|million|billion|trillion)"
SMALL = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
    r"|forty|fifty|sixty|seventy|eighty|ninety)"
)
MONEY = r"(?:dollars|euros|pounds|yuan|rubles|roubles|won|yen|rupees)"
UNIT = (
    r"(?:people|persons|troops|soldiers|refugees|workers|deaths|casualties|kilomet(?:er|re)s?|km"
    r"|miles?|met(?:er|re)s|nautical miles|acres|hectares|tons?|tonnes?|kilograms?|kg|barrels"
    r"|megawatts?|MW|kilotons?|missiles|warheads|aircraft|ships|votes|seats|minutes|hours|days"
    r"|weeks|months|years|times)"
)
LEAD = (
    r"(?:(?:about|almost|around|approximately|approx\.|nearly|roughly|some|over|up to|at least"
    r"|at most|more than|less than|fewer than|just over|just under)\s+)?"
)
QUANTITY = re.compile(
    rf"(?<!\w){LEAD}(?<![\w.,])(?:"
    rf"(?:US|USD\s?)?\\?[$€£¥]\s?{NUMBER}(?:\s{GREAT})?"
    rf"|(?:{NUMBER}|{SMALL})(?:\s{GREAT})?\s{MONEY}"
    rf"|(?:{NUMBER}|{SMALL})\s?(?:%|per\s?cent\b|percentage points\b)"
    rf"|(?:{NUMBER}|{SMALL})[\s-](?:{GREAT}\s)?{UNIT}"
    rf"|(?:{NUMBER}|{SMALL})-(?:minute|hour|day|week|month|year)"
    rf"|(?:{NUMBER}|{SMALL})\s{GREAT}"
    rf"|(?:one|two|three|four)[\s-](?:thirds?|quarters?|fifths?)|half of|dozens of|hundreds of"
    rf"|thousands of|millions of"
    rf")(?!\w)",
    re.IGNORECASE,
)
MONTH = (
    r"(?-i:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|Mar\.|April|Apr\.|May|June|July|Aug(?:ust|\.)"
    r"|Sept(?:ember|\.)|Sep\.|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))"
)
DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
YEAR = r"(?:1[5-9]|20)\d\d"
PERIOD = r"(?:week|month|quarter|year|decade|century|spring|summer|autumn|fall|winter)"
BEFORE = (
    r"(?:(?:in|on|since|by|until|till|from|after|before|during|around|throughout|as of|back in)"
    r"\s{1,3})?"
)
PART = (
    r"(?:(?:the\s)?(?:early|late|mid|end of|start of|beginning of|(?:first|second) half of|spring"
    r"|summer|autumn|fall|winter)(?:\s(?:of|in))?[\s-])?(?:the\s(?=\d{4}s))?"
)
TIME = re.compile(
    rf"(?<![\w$€£.,-]){BEFORE}{PART}(?:"
    rf"{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s{YEAR}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s{MONTH}(?:,?\s{YEAR})?"
    rf"|{MONTH}\s(?:of\s)?{YEAR}"
    rf"|{MONTH}\s\d{{1,2}}(?![\w.]\d)"
    rf"|{YEAR}s?(?:\s?[-–/]\s?\d{{2,4}}s?|\sand\s(?:the\s)?{YEAR}s?)?"
    rf"|{DAY}"
    rf")(?![\w%]|\.\d)",
    re.IGNORECASE,
)
RELATIVE = re.compile(
    rf"\b(?:(?:earlier |later )?(?:last|this|next|the past|the last|the previous|the coming"
    rf"|recent|the following)\s(?:(?:few|two|three|several)\s)?{PERIOD}s?"
    rf"|(?:(?:several|some|many|a few|two|three|four|five|ten|\d{{1,4}})\s)?{PERIOD}s?\sago"
    rf"|in recent {PERIOD}s|for (?:a long time|{PERIOD}s)|recently|lately|nowadays|currently|today"
    rf"|yesterday|tomorrow|at present|at the moment|so far|until now|now|soon|historically"
    rf"|in the (?:near|foreseeable|distant|long|short|medium)[\s-](?:term|run|future)"
    rf"|in the (?:past|future|meantime))\b",
    re.IGNORECASE,
)


@record
class Figure:
    """A quantity or a time as written, and where."""

    start: int
    end: int
    words: str


def quantities(text: str) -> tuple[Figure, ...]:
    """Find money, percentages, numbers with units and rough numbers, as written; no times."""
    dates = times(text)
    starts = [each.start for each in dates]
    found = map(_figure, QUANTITY.finditer(text))
    return tuple(each for each in found if not _is_in(each, dates, starts))


def times(text: str) -> tuple[Figure, ...]:
    """Find years, months, days and words such as "last year", as written, in their order."""
    found = [_figure(each) for shape in (TIME, RELATIVE) for each in shape.finditer(text)]
    return tuple(sorted(found, key=lambda each: (each.start, each.end)))


def _figure(found: re.Match[str]) -> Figure:
    """Take what was found, white space at its ends left out."""
    words = found[0].strip()
    start = found.start() + found[0].index(words)
    return Figure(start=start, end=start + len(words), words=words)


def _is_in(figure: Figure, dates: tuple[Figure, ...], starts: list[int]) -> bool:
    """Say whether a figure stands inside the time that starts last before its end."""
    place = bisect_left(starts, figure.end) - 1
    return place >= 0 and dates[place].end > figure.start

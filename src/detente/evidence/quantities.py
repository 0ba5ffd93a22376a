"""The quantities in a text: how much of what, and how exactly it is printed."""

import re
from collections.abc import Iterator
from enum import StrEnum
from math import inf

from detente.evidence.measures import MONEY, NUMBERS, SCALE_NAMES, SCALES, UNITS
from detente.record import record

__all__ = ["Nearness", "Quantity", "quantities"]

NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
MARK = r"(?:US\$|\$|€|£|¥|\b(?:USD|EUR|GBP|CNY|RMB|JPY|KRW|RUB)(?![^\W\d_]))"
SCALE = r"(?:thousand|million|billion|trillion|bn|tn|mn)\b"
SHORT = r"(?:m|b|k)\b"  # after a currency or before a unit only: "200 m" are meters
NEAR = (
    r"(?:just\s+under|just\s+over|just\s+above|just\s+below|no\s+more\s+than|more\s+than|"
    r"fewer\s+than|less\s+than|at\s+least|at\s+most|up\s+to|as\s+many\s+as|as\s+much\s+as|about|"
    r"around|some|roughly|approximately|circa|nearly|almost|over|above|under|below)"
)
WORDS = "|".join(sorted(NUMBERS, key=lambda word: (-len(word), word)))
UNIT = "|".join(re.escape(unit) for unit in sorted(UNITS, key=lambda unit: (-len(unit), unit)))
FIGURE = re.compile(
    rf"(?:\b(?P<near>{NEAR})\s+|\b(?P<between>between)\s+)?"
    rf"(?:\\?(?P<mark>{MARK})\s?|(?<![\w.,$€£¥/-]))"
    rf"(?P<low>{NUMBER}|(?:{WORDS})\b(?!-))"
    rf"(?:\s*(?:-|–|\bto\b|(?(between)\band\b|(?!)))\s*(?:\\?{MARK}\s?)?(?P<high>{NUMBER}))?"
    rf"(?!\.?\d)\s?(?:-?(?P<scale>{SCALE})|(?P<short>{SHORT}(?:(?=\s(?:{UNIT})(?!\w))|(?(mark)|(?!)))))?"
    rf"[\s-]?(?:(?P<unit>{UNIT})(?!\w)|(?P<noun>[a-z]{{3,}}s)\b)?",
    re.IGNORECASE,
)
MEASURES = frozenset(MONEY.values()) | {
    "percent", "percentage point", "km", "mile", "m", "ton", "kg", "kiloton", "barrel",
    "year", "month", "week", "day", "hour", "decade",
}  # fmt: skip
PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
FRACTION = re.compile(
    rf"(?:\b(?P<near>{NEAR})\s+)?(?<!first )(?<!second )"
    r"(?:\b(?P<top>a|one|two|three|four|five|seven|nine)[\s-])?"
    r"\b(?P<part>half|third|quarter|fifth|sixth|eighth|tenth)(?P<plural>s?)\b"
    r"(?P<follows>\s+(?:of|the|its|their)\b)?",
    re.IGNORECASE,
)
LABEL_WORDS = re.compile(
    r"(?:paragraph|article|section|resolution|chapter|page|line|part|level|number|no\.|§)\s*$",
    re.IGNORECASE,
)
ENDS = (
    r"(?=\s*[,;:()]|(?<!\.[A-Z])\.(?:\s|$)|$|\sin\s+(?:\d|the\s+year\b)|\s(?:and|but|or|which|that|"
    r"while|from|for|at|with|by|is|are|was|were|has|had|have|went|goes|fell|rose)\b)"
)
SHARE_OF = re.compile(rf"\s*of\s+(?P<of>\S[^,;:()]{{0,80}}?){ENDS}")
AMOUNT_OF = re.compile(
    rf"\s*(?:(?:worth\s+)?of|in(?!\s+(?:\d|the\b|[A-Z])))\s+(?P<of>\S[^,;:()]{{0,80}}?){ENDS}"
)
LABEL = re.compile(r"(?:^|[.;]\s+)(?P<of>[^:.;()\n]{1,80}):\s(?:[^:;.\n]|\.(?=\d))*$")
WHEN = re.compile(r"\s*\b(?:in|for|during|by|of)\s+(?:\w+\s+)?\d{4}\b.*$")
BEFORE = 200  # characters before a figure that are looked at
WIDE = 100  # whole numbers from here on that end in zeros are round


class Nearness(StrEnum):
    """How near to the printed number the amount is said to be."""

    PRINTED = ""
    ABOUT = "about"
    JUST_UNDER = "just under"
    JUST_OVER = "just over"
    AT_MOST = "at most"
    AT_LEAST = "at least"


NEARNESS = {
    Nearness.JUST_UNDER: ("just under", "just below", "nearly", "almost"),
    Nearness.JUST_OVER: ("just over", "just above"),
    Nearness.AT_MOST: (
        "less than", "fewer than", "at most", "up to", "as many as", "as much as", "no more than",
        "under", "below",
    ),
    Nearness.AT_LEAST: ("more than", "at least", "over", "above"),
}  # fmt: skip


@record
class Quantity:
    """An amount as a text gives it.

    ``number`` is what is printed and ``scale`` what it is counted in ("million", or ""); ``unit``
    is the short name of the unit ("USD", "km", "percent", "project"), and ``of`` what it is an
    amount or a share of, where the text says so. ``half`` is half of what the last printed digit
    is worth. The text has it from character ``start`` to before ``end``.
    """

    words: str
    number: float
    unit: str
    half: float
    scale: str = ""
    of: str = ""
    nearness: Nearness = Nearness.PRINTED
    start: int = 0
    end: int = 0

    @property
    def amount(self) -> float:
        """The number in whole units."""
        return self.number * SCALES[self.scale]

    @property
    def low(self) -> float:
        """The least that the printed number allows; "about" doubles the rounding."""
        return max(0.0, self.number - _below(self)) * SCALES[self.scale]

    @property
    def high(self) -> float:
        """The most that the printed number allows; endless after "more than"."""
        return (self.number + _above(self)) * SCALES[self.scale]

    @property
    def is_share(self) -> bool:
        """Whether it is a share of a whole, in percent."""
        return self.unit == "percent"


def _below(quantity: Quantity) -> float:
    """How far below the printed number the amount may be."""
    return {
        Nearness.PRINTED: quantity.half,
        Nearness.ABOUT: 2 * quantity.half,
        Nearness.JUST_UNDER: quantity.half,
        Nearness.JUST_OVER: 0.0,
        Nearness.AT_MOST: quantity.number,
        Nearness.AT_LEAST: 0.0,
    }[quantity.nearness]


def _above(quantity: Quantity) -> float:
    """How far above the printed number the amount may be."""
    return {
        Nearness.PRINTED: quantity.half,
        Nearness.ABOUT: 2 * quantity.half,
        Nearness.JUST_UNDER: 0.0,
        Nearness.JUST_OVER: quantity.half,
        Nearness.AT_MOST: 0.0,
        Nearness.AT_LEAST: inf,
    }[quantity.nearness]


def quantities(text: str) -> tuple[Quantity, ...]:
    """List the amounts, shares and counts of a text in their order.

    1. Find figures and number words with a currency, a unit, or a plural noun after them; a bare
       figure, a year, a number in a name ("paragraph 89", "six-party") is no quantity.
    2. A fraction in words ("two thirds of") is a share; its rounding goes half the way to the
       next smaller part: a third is 33.3 percent, give or take 4.2 (a quarter is 25).
    3. ``half`` follows from the printed digits: 77.9 is exact to 0.05, 34 to 0.5; a whole number
       from 100, or from 10 after "about", that ends in zeros is round (200 to 50), but shares are
       not ("100 percent"); a count of things below 100 is exact. A
       range ("200 to 300 km") is its middle, and half its width.
    4. ``of`` is what follows "of" ("of the North's trade"), or "in"; or else, for an amount, the
       label before a colon ("Trade in 2017: USD 77.9 million"), without its time.

    Parameters
    ----------
    text : str
        A paraphrase or running text.

    Returns
    -------
    tuple of Quantity
        In the order of the text.
    """
    figures = [quantity for found in FIGURE.finditer(text) for quantity in _figure(found, text)]
    fractions = [part for found in FRACTION.finditer(text) for part in _fraction(found, text)]
    taken = {place for part in fractions for place in range(part.start, part.end)}
    kept = [quantity for quantity in figures if quantity.start not in taken]
    return tuple(sorted(kept + fractions, key=lambda quantity: quantity.start))


def _figure(found: re.Match[str], text: str) -> Iterator[Quantity]:
    """Read one figure, unless it is none."""
    low = found["low"].lower()
    unit = _unit(found)
    if not unit or _is_label(text, found.start("low")):
        return
    scale = _scale(found)
    nearness = _nearness(found["near"])
    is_rough = bool(scale) or unit in MEASURES
    wide = 10 if nearness is Nearness.ABOUT else inf if unit == "percent" else WIDE
    number, half = _printed(low, is_rough, wide)
    if found["high"]:
        last = _number(found["high"])
        number, half = (
            ((number + last) / 2, (last - number) / 2)
            if last > number
            else _printed(found["high"], is_rough, wide)  # "from 5 to 3 percent" is no range
        )
    end = found.start() + len(found[0].rstrip(" -"))
    yield Quantity(
        words=text[found.start() : end], number=number, unit=unit, half=half,
        scale=scale, of=_of(text, found.start(), end, unit),
        nearness=nearness, start=found.start(), end=end,
    )  # fmt: skip


def _is_label(text: str, start: int) -> bool:
    """Say whether a number is the name of a paragraph or a resolution."""
    return LABEL_WORDS.search(text[max(0, start - BEFORE) : start]) is not None


def _number(written: str) -> float:
    """Read a number in figures or in words."""
    return float(NUMBERS.get(written, 0) or written.replace(",", ""))


def _unit(found: re.Match[str]) -> str:
    """Name the unit; "" where the figure has none, or is a number word before some noun."""
    if found["mark"]:
        return MONEY[found["mark"].lower()]
    if re.fullmatch(r"(?:1[89]|20|21)(?!00)\d\d", found["low"]):
        return ""  # "the 2017 missiles" are those of a year
    if found["unit"]:
        return UNITS[" ".join(found["unit"].lower().split())]
    counts = found["noun"] and found["low"].lower() not in NUMBERS
    return found["noun"].lower()[:-1] if counts else ""


def _scale(found: re.Match[str]) -> str:
    """Name the scale that the number is counted in."""
    return SCALE_NAMES[(found["scale"] or found["short"] or "").lower()]


def _printed(written: str, is_rough: bool, wide: float) -> tuple[float, float]:
    """Read a number, and half of what its last digit that counts is worth.

    A count of things is exact unless it is rough; zeros at the end do not count from ``wide`` on.
    """
    number = _number(written)
    digits, _, decimals = written.replace(",", "").partition(".")
    if decimals:
        return number, 0.5 * 10.0 ** -len(decimals)
    if number < wide or written in NUMBERS:
        return number, 0.5 if is_rough else 0.0
    return number, 0.5 * 10.0 ** (len(digits) - len(digits.rstrip("0")))


def _nearness(word: str | None) -> Nearness:
    """Read the word before a number."""
    if not word:
        return Nearness.PRINTED
    plain = " ".join(word.lower().split())
    kinds = (kind for kind, said in NEARNESS.items() if plain in said)
    return next(kinds, Nearness.ABOUT)


def _of(text: str, start: int, end: int, unit: str) -> str:
    """Say what a quantity is of: the words after it, or the label of an amount."""
    pattern = SHARE_OF if unit == "percent" else AMOUNT_OF
    after = pattern.match(text, end)
    if after:
        return " ".join(after["of"].split())
    label = LABEL.search(text[max(0, start - BEFORE) : start]) if unit != "percent" else None
    return WHEN.sub("", label["of"]).strip() if label else ""


def _fraction(found: re.Match[str], text: str) -> Iterator[Quantity]:
    """Read a fraction in words, unless the words are no fraction."""
    top = (found["top"] or "a").lower()
    count = NUMBERS.get(top, 1)
    parts = PARTS[found["part"].lower()]
    is_fraction = found["follows"] and (found["top"] or parts == 2) and not found["plural"]
    if count >= parts or not (is_fraction or (count > 1 and found["plural"])):
        return
    end = found.end("plural")
    yield Quantity(
        words=text[found.start() : end], number=100 * count / parts, unit="percent",
        half=100 / (2 * parts * (parts + 1)), of=_of(text, found.start(), end, "percent"),
        nearness=_nearness(found["near"]), start=found.start(), end=end,
    )  # fmt: skip

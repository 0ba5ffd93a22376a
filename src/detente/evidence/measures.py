"""The names of numbers, scales, currencies and units, and how an amount is said in words."""

from math import floor, inf, log10

__all__ = ["MONEY", "NUMBERS", "SCALES", "SCALE_NAMES", "UNITS", "said", "said_between"]

COUNTING = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
)
NUMBERS = {word: number for number, word in enumerate(COUNTING.split(), 2)} | {
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip

SCALES = {"": 1.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
SCALE_NAMES = {"k": "thousand", "m": "million", "mn": "million", "b": "billion", "bn": "billion",
               "tn": "trillion"} | {name: name for name in SCALES}  # fmt: skip

MONEY = {
    "us$": "USD", "$": "USD", "usd": "USD", "dollar": "USD", "dollars": "USD",
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP", "gbp": "GBP",
    "¥": "JPY", "jpy": "JPY", "yen": "JPY", "cny": "CNY", "rmb": "CNY", "yuan": "CNY",
    "krw": "KRW", "won": "KRW", "rub": "RUB", "ruble": "RUB", "rubles": "RUB", "roubles": "RUB",
}  # fmt: skip

WRITTEN = {  # unit: how it is written besides
    "percent": "% | per cent | pct",
    "percentage point": "percentage points | percentage-points",
    "km": "kilometer | kilometers | kilometre | kilometres",
    "mile": "miles",
    "m": "meter | meters | metre | metres",
    "ton": "tons | tonne | tonnes | metric tons",
    "kg": "kilogram | kilograms | kilo | kilos",
    "kiloton": "kilotons | kt",
    "barrel": "barrels",
    "person": "persons | people | inhabitants | residents",
    "soldier": "soldiers | troops | servicemen",
    "year": "years",
    "month": "months",
    "week": "weeks",
    "day": "days",
    "hour": "hours",
    "decade": "decades",
    "country": "countries",
    "company": "companies",
    "party": "parties",
    "battery": "batteries",
}
COUNTED = (
    "ally article attack bomb category drill envoy exercise factory firm launch launcher meeting "
    "missile plane point power project resolution round sanction seat ship side state step "
    "submarine summit system talk tanker test vessel vote war warhead worker refugee"
)
UNITS = (
    {spelling: unit for spelling, unit in MONEY.items() if spelling.isalpha() and len(spelling) > 3}
    | {"won": "KRW", "yen": "JPY", "us dollars": "USD"}
    | {name: name for name in WRITTEN}
    | {spelling: unit for unit, many in WRITTEN.items() for spelling in many.split(" | ")}
    | {f"{name}s": name for name in COUNTED.split()}
)

DIGITS = 3  # that a computed amount is said with


def said(amount: float, unit: str, *, digits: int = DIGITS) -> str:
    """Say an amount in words, rounded: "USD 5.19 billion", "1.5 percent", "200 km".

    Parameters
    ----------
    amount : float
        In whole units; endless is "any amount".
    unit : str
        The short name of its unit.
    digits : int
        How many digits of it mean something.
    """
    if amount == inf:
        return "any amount"
    scale = _scale(amount)
    number = _rounded(amount / SCALES[scale], digits)
    return _dressed(f"{number} {scale}".strip(), unit, number)


def said_between(low: float, high: float, unit: str, *, digits: int = DIGITS) -> str:
    """Say two bounds in words, the scale and the unit once: "USD 5.02 to 5.38 billion".

    Parameters
    ----------
    low, high : float
        In whole units; an endless upper bound is left out ("USD 5 million or more").
    unit : str
        The short name of their unit.
    digits : int
        How many digits of them mean something.
    """
    if high == inf:
        return f"{said(low, unit, digits=digits)} or more"
    scale = _scale(high)
    first, last = (_rounded(bound / SCALES[scale], digits) for bound in (low, high))
    both = first if first == last else f"{first} to {last}"
    return _dressed(f"{both} {scale}".strip(), unit, last)


def _scale(amount: float) -> str:
    """Choose the scale in which an amount is said; thousands are written out."""
    fitting = [name for name in ("million", "billion", "trillion") if abs(amount) >= SCALES[name]]
    return fitting[-1] if fitting else ""


def _rounded(number: float, digits: int) -> str:
    """Round to some digits that count, and write no zeros after the point that say nothing."""
    if not number:
        return "0"
    places = digits - 1 - floor(log10(abs(number)))
    written = f"{round(number, places):,.{max(places, 0)}f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def _dressed(number: str, unit: str, last: str) -> str:
    """Put a currency before a number, or a unit after it, in the plural where it has one."""
    if unit in MONEY.values():
        return f"{unit} {number}"
    plural = {"person": "people", "country": "countries", "company": "companies"} | {
        "party": "parties", "battery": "batteries", "ally": "allies",
    }  # fmt: skip
    if unit in {"percent", "km", "m", "kg", ""} or (last == "1" and number == last):
        return f"{number} {unit}".strip()
    return f"{number} {plural.get(unit, unit + 's')}"

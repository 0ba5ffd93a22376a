"""Audits made by hand, to be told: the case is the small crisis of the findings' tests."""

from detente.audit.records import (
    Audit,
    Audited,
    Part,
    Share,
    Verdict,
)
from detente.record import replace
from detente.settle import settle
from findings.crisis import CRISIS, crisis

__all__ = ["ALL", "DRAWN", "NONE", "SOME", "audit", "audited", "part", "settled"]

MORE = """\
alternatives:
  way: {scenarios: [same, no-pause], default: same, means: whether exercises can stop}
bridges:
  B-1: {changes: [{close: usa.press}], default: off, means: no text is ever tabled}
  B-2: {changes: [{close: dprk.sell}], default: on, means: nothing is ever sold}
scales:
  urgency: {from: it can wait, to: it cannot, positions: {usa: {}, dprk: {below: {usa: [C6]}}}}
chance: {misreading: {when: usa.press, means: war starts through a misreading}, frost: usa.press}
never: [{id: R-1, that: dprk.sell and dprk.freeze, because: [C6]}]
conclusions:
  K-1: {says: The tests stop, rests_on: [C2], stated_in: [C7]}
  K-2: {says: The United States gives way}
defaults:"""
TEXT = CRISIS.replace("defaults:", MORE)

ALL = Share(held=12, drawn=12, exact=True)
SOME = Share(held=5, drawn=12, exact=True)
NONE = Share(held=0, drawn=12, exact=True)
DRAWN = Share(held=200, drawn=200)


def settled(text=TEXT):
    """Settle the crisis by its defaults."""
    return settle(crisis(text))


def part(verdict, **fields):
    """Make a part with shares that fit its verdict."""
    shares = {Verdict.FOLLOWS: ALL, Verdict.FAILS: NONE, Verdict.IN_PART: SOME}
    share = shares.get(verdict, NONE)
    return Part(**{"text": "", "verdict": verdict, "without": share, "default": share, **fields})


def audited(verdict, *, conclusion=None, parts=(), **fields):
    """Make what the audit says of the first conclusion of the case, or of another."""
    found = conclusion or settled().case.conclusions[0]
    made = parts or (part(verdict),)
    return Audited(conclusion=found, verdict=verdict, parts=tuple(made), **fields)


def audit(*rows):
    """Put rows together as an audit; every row gets an id of its own."""
    named = tuple(
        replace(row, conclusion=replace(row.conclusion, id=f"K-{place}"))
        for place, row in enumerate(rows, 1)
    )
    case = settled().case
    return Audit(case=case.slug, fingerprint=case.fingerprint, seed=0, draws=200, conclusions=named)

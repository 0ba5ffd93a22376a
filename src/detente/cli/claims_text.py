"""What `detente claims` prints: counts, what to look at, and the claims that were asked for."""

from collections.abc import Iterable, Iterator

from detente.case import Case
from detente.cli.page import Page
from detente.evidence.checks import Check, Remark
from detente.evidence.dossier import Evidence
from detente.evidence.quotations import Quotation
from detente.evidence.register import Entry
from detente.evidence.uses import Use
from detente.evidence.wording import (
    VERBS,
    counted,
    fate_clause,
    holder_names,
    lines_text,
    speaking,
    unlocked,
    voice_clause,
)
from detente.findings.language import capitalized, joined
from detente.record import record

__all__ = ["Shown", "quoted_words", "tell"]

LISTED = 12  # ids of one remark that are shown
HEADERS = ("Claim", "Kind", "Made", "Time", "Says", "Rests on it #")


@record
class Shown:
    """What the command found in the case asked for: its evidence, some claims, what to look at.

    ``each`` says that claims were named one by one, and are shown in full; ``listing`` that a list
    was asked for, which may be empty.
    """

    asked: str
    evidence: Evidence
    entries: tuple[Entry, ...]
    remarks: tuple[Remark, ...]
    each: bool
    listing: bool


def tell(shown: Shown) -> None:
    """Print the claims asked for, or, where none are, the counts and what to look at."""
    case = shown.evidence.case
    page = Page()
    page.title(f"{case.title} ({case.slug})")
    if shown.each:
        for entry in shown.entries:
            _one(page, case, entry)
        return
    _counts(page, shown.evidence)
    if shown.listing:
        count = len(shown.entries)
        page.heading("1 claim" if count == 1 else f"{count:,} claims")
        page.table(HEADERS, (_row(case, entry) for entry in shown.entries))
        return
    _remarks(page, shown)
    page.say(
        f"`detente claims {shown.asked} --all` lists them; "
        f"`detente claims {shown.asked} CLAIM` shows one in full.",
        faint=True,
    )


def _counts(page: Page, evidence: Evidence) -> None:
    """Count claims, voices, passages and texts."""
    page.say(counted(evidence))
    if evidence.entries:
        page.items(voice_clause(evidence, voice) for voice in speaking(evidence))
        page.say(unlocked(evidence))


def _remarks(page: Page, shown: Shown) -> None:
    """Print what to look at, by what it is about."""
    for check in Check:
        found = [remark for remark in shown.remarks if remark.check is check]
        if not found:
            continue
        page.heading(capitalized(check.value))
        page.items(_remark(remark) for remark in found)
    for problem in shown.evidence.texts.problems:
        page.say(f"A text could not be read: {problem.headline()}")


def _remark(remark: Remark) -> str:
    """Say one thing to look at, with its claims."""
    names = remark.claims[:LISTED]
    more = len(remark.claims) - len(names)
    listed = ", ".join(names) + (f" and {more:,} more" if more else "")
    return f"{capitalized(remark.says)}: {listed}"


def _row(case: Case, entry: Entry) -> tuple[str, ...]:
    """Show a claim on one line."""
    claim = entry.claim
    return (claim.id, claim.kind, _made(case, entry), claim.time, claim.says, str(len(entry.uses)))


def _made(case: Case, entry: Entry) -> str:
    """Say how a claim is made, and whose view it is."""
    holder = holder_names(case, entry.claim.holder)
    return entry.claim.modality.value + (f": {holder}" if holder else "")


def _one(page: Page, case: Case, entry: Entry) -> None:
    """Print one claim in full."""
    claim = entry.claim
    names = {party.id: party.name for party in case.parties}
    page.heading(claim.id)
    page.say(claim.says, indent=2)
    about = joined([names.get(party, party) for party in claim.parties])
    page.items(
        text
        for text in (
            f"{claim.kind}, made as {_made(case, entry)}",
            f"about {about}" if about else "",
            f"time: {claim.time}" if claim.time else "",
            f"note: {claim.note}" if claim.note else "",
            f"{claim.source}, paragraph {claim.paragraphs}",
            *(quoted_words(quotation) for quotation in entry.quotations),
            "" if entry.passages else "no passage",
            f"rests on it: {_users(entry.uses)}",
            *_judged(entry),
        )
        if text
    )


def quoted_words(quotation: Quotation) -> str:
    """Show the words of a passage, and what became of it."""
    fate = fate_clause(quotation)
    if not quotation.words:
        lines = f": line {lines_text(quotation)}" if quotation.lines else ""
        return f"{fate}{lines}"
    return f"line {lines_text(quotation)}{f', {fate}' if fate else ''}: “{quotation.words}”"


def _users(found: Iterable[Use]) -> str:
    """Name what rests on a claim."""
    return ", ".join(f"{use.what.value} {use.id}" for use in found) or "nothing"


def _judged(entry: Entry) -> Iterator[str]:
    """Say how a claim stands to others."""
    for each in entry.judgments:
        note = f" ({each.note})" if each.note else ""
        yield f"{each.claim} {VERBS[each.relation]} {each.other}{note}"

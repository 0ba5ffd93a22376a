"""What `detente claims` prints: counts, what to look at, and the claims that were asked for."""

from collections.abc import Iterable

from detente.case import Case
from detente.cli.attach_text import lines_text
from detente.cli.page import Page
from detente.evidence.checks import Check, Remark
from detente.evidence.quotations import Quotation, Texts
from detente.evidence.register import Entry
from detente.evidence.uses import Use
from detente.findings.language import capitalized, joined
from detente.record import record
from detente.sources.finding import Fate
from detente.sources.voices import Voice

__all__ = ["Shown", "claim_made", "quoted_words", "tell"]

LISTED = 12  # ids of one remark that are shown
HEADERS = ("Claim", "Kind", "Made", "Time", "Says", "Rests on it #")


@record
class Shown:
    """What the command found: all claims, those asked for, and what to look at.

    ``each`` says that claims were named one by one, and are shown in full.
    """

    case: Case
    texts: Texts
    voices: tuple[Voice, ...]
    everything: tuple[Entry, ...]
    entries: tuple[Entry, ...]
    remarks: tuple[Remark, ...]
    each: bool


def tell(shown: Shown) -> None:
    """Print the claims asked for, or, where none are, the counts and what to look at."""
    page = Page()
    page.title(f"{shown.case.title} ({shown.case.slug})")
    if shown.each:
        for entry in shown.entries:
            _one(page, shown.case, entry)
        return
    _counts(page, shown)
    if shown.entries:
        page.heading(f"{len(shown.entries):,} claims")
        page.table(HEADERS, (_row(shown.case, entry) for entry in shown.entries))
        return
    _remarks(page, shown)
    page.say(
        f"`detente claims {shown.case.slug} --all` lists them; "
        f"`detente claims {shown.case.slug} CLAIM` shows one in full.",
        faint=True,
    )


def _counts(page: Page, shown: Shown) -> None:
    """Count claims, voices, passages and texts."""
    claims = [entry.claim for entry in shown.everything]
    if not claims:
        page.say("The case has no claims: nothing in it can be traced to a source.")
        return
    speaking = {claim.source for claim in claims}
    voices = [voice for voice in shown.voices if speaking & set(voice.sources)]
    kinds = [claim.modality for claim in claims]
    made = [f"{kinds.count(kind)} {MADE[kind.value]}" for kind in dict.fromkeys(sorted(kinds))]
    heard = "one independent voice" if len(voices) == 1 else f"{len(voices)} independent voices"
    page.say(f"{len(claims):,} claims in {heard}: {joined(made)}.")
    for voice in voices:
        page.items([_voice(shown.case, voice, speaking)])
    anchored = sum(bool(entry.passages) for entry in shown.everything)
    page.say(f"{anchored:,} have a passage. {_unlocked(shown)}")


MADE = {
    "fact": "as fact",
    "author": "as the author’s own judgment",
    "attributed": "as somebody’s view",
    "speculation": "as speculation",
}


def _voice(case: Case, voice: Voice, speaking: set[str]) -> str:
    """Name a voice, and the sources that only repeat it."""
    names = [name for name in voice.sources if name in speaking]
    silent = [name for name in voice.sources if name not in speaking]
    source = case.ledger.sources.get(names[0])
    by = f", by {source.author}" if source and source.author else ""
    dated = f", {source.date}" if source and source.date else ""
    why = "; ".join(dict.fromkeys(link.because for link in voice.links))
    more = f" ({joined(silent)} counts as no voice of its own: {why})" if silent else ""
    return f"{joined(names)}{by}{dated}{more}"


def _unlocked(shown: Shown) -> str:
    """Say whether their words can be shown."""
    if not shown.texts.cleaned:
        return (
            f"Their words are not at hand: `detente attach {shown.case.slug} FILE...` takes your"
            " own copies of the articles, and shows them."
        )
    words = sum(any(q.words for q in entry.quotations) for entry in shown.everything)
    return f"The words of {words:,} are at hand, from {joined(tuple(shown.texts.cleaned))}."


def _remarks(page: Page, shown: Shown) -> None:
    """Print what to look at, by what it is about."""
    for check in Check:
        found = [remark for remark in shown.remarks if remark.check is check]
        if not found:
            continue
        page.heading(capitalized(check.value))
        page.items(_remark(remark) for remark in found)
    for problem in shown.texts.problems:
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
    made = claim_made(case, entry)
    return (claim.id, claim.kind, made, claim.time, claim.says, str(len(entry.uses)))


def claim_made(case: Case, entry: Entry) -> str:
    """Say how a claim is made, and whose view it is."""
    names = {party.id: party.name for party in case.parties}
    holder = entry.claim.holder
    return entry.claim.modality.value + (f": {names.get(holder, holder)}" if holder else "")


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
            f"{claim.kind}, made as {claim_made(case, entry)}",
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
    where = f"line {lines_text(quotation)}"
    if quotation.fate in {Fate.AS_IT_WAS, Fate.MOVED}:
        return f"{where}: “{quotation.words}”"
    if quotation.fate is Fate.CHANGED:
        sure = f"{quotation.confidence:.0%}"
        return f"{where}, changed since it was anchored (sure to {sure}): “{quotation.words}”"
    if quotation.fate is Fate.UNCLEAR:
        return f"its passage may be any of several places: line {lines_text(quotation)}"
    return "its passage is lost in the text that is attached"


def _users(found: Iterable[Use]) -> str:
    """Name what rests on a claim."""
    return ", ".join(f"{use.what.value} {use.id}" for use in found) or "nothing"


def _judged(entry: Entry) -> Iterable[str]:
    """Say how a claim stands to others."""
    for each in entry.judgments:
        first = each.claim == entry.claim.id
        other = each.other if first else each.claim
        note = f" ({each.note})" if each.note else ""
        yield (
            f"{each.relation.value} {other}{note}"
            if first
            else (f"{other} {each.relation.value} it{note}")
        )

"""What `detente evidence` prints: whose side is thin, what is missing, where claims disagree."""

from collections.abc import Iterator

from detente.case import Tag
from detente.claims import Claim
from detente.cli.claims_text import quoted_words
from detente.cli.page import Page
from detente.evidence.agreement import Pair
from detente.evidence.coverage import Coverage, Gap
from detente.evidence.dossier import Evidence
from detente.evidence.wording import (
    VERBS,
    carried,
    dispute_sentence,
    holder_names,
    thin_clause,
)
from detente.findings.language import capitalized
from detente.record import record

__all__ = ["Shown", "tell"]

TOLD = (Gap.NONE, Gap.MISSING, Gap.BELIEF, Gap.SPECULATION, Gap.LEANS)
SIDES = ("Party", "Statements #", "Bridges #", "No claim #", "Belief #", "One voice #", "Voices")


@record
class Shown:
    """What the command found in the case asked for: its evidence, things by name, pairs."""

    asked: str
    evidence: Evidence
    pairs: tuple[Pair, ...]
    named: tuple[Coverage, ...]


def tell(shown: Shown) -> None:
    """Print what was asked for by name, or the whole case."""
    page = Page()
    case = shown.evidence.case
    page.title(f"{case.title} ({case.slug})")
    for each in shown.named:
        _one(page, shown, each)
    if shown.pairs:
        _pairs(page, shown)
    if shown.named or shown.pairs:
        return
    _sides(page, shown.evidence)
    _gaps(page, shown.evidence)
    _disputes(page, shown.evidence)
    page.say(
        f"`detente evidence {shown.asked} NAME` shows what carries one of them; --pairs 20 "
        "suggests which claims repeat, support or contradict each other.",
        faint=True,
    )


def _sides(page: Page, shown: Evidence) -> None:
    """Print how the statements of each party are carried."""
    names = {party.id: party.name for party in shown.case.parties}
    page.heading("Whose wishes are carried by what")
    page.table(
        SIDES,
        (
            (
                names[side.party],
                str(side.statements),
                str(side.bridges or ""),
                str(side.gaps.get(Gap.NONE, "")),
                str(side.gaps.get(Gap.BELIEF, "")),
                str(side.gaps.get(Gap.ONE_VOICE, "")),
                ", ".join(side.voices),
            )
            for side in shown.sides
        ),
    )
    page.say(
        "Bridges are statements that no source states, and that the case marks so. Belief: every "
        "claim behind it is another party's view.",
        indent=2,
        faint=True,
    )


def _gaps(page: Page, shown: Evidence) -> None:
    """Print what is thin, by how."""
    for gap in TOLD:
        found = [each for each in shown.coverage if gap in each.gaps]
        if found:
            page.heading(f"{capitalized(gap.value)} ({len(found)})")
            page.items(thin_clause(each) for each in found)


def _disputes(page: Page, shown: Evidence) -> None:
    """Print where claims stand against each other."""
    if not shown.disputes:
        return
    page.heading(f"Where claims disagree ({len(shown.disputes)})")
    page.items(dispute_sentence(each) for each in shown.disputes)


def _one(page: Page, shown: Shown, each: Coverage) -> None:
    """Print what carries one thing, claim by claim."""
    page.heading(f"{each.use.what.value} {each.use.id}")
    if each.means:
        page.say(each.means, indent=2)
    page.items(_summary(each))
    for claim in each.claims:
        page.say(f"{claim.id}  {claim.says}", indent=2)
        page.items(_claim(shown, claim), indent=4)
    between = [
        j for j in shown.evidence.case.ledger.judgments if _touches(each, (j.claim, j.other))
    ]
    if between:
        page.say("How its claims stand to others:", indent=2)
        said = (
            f"{j.claim} {VERBS[j.relation]} {j.other}" + (f": {j.note}" if j.note else "")
            for j in between
        )
        page.items(said, indent=4)


def _touches(each: Coverage, pair: tuple[str, str]) -> bool:
    """Ask whether a pair has one of its claims."""
    return bool({claim.id for claim in each.claims} & set(pair))


def _summary(each: Coverage) -> Iterator[str]:
    """Count claims, voices and times, and name the gaps."""
    yield carried(each)
    if each.tag is not Tag.UNTAGGED:
        yield f"tag: {each.tag.value}"
    yield from (gap.value for gap in each.gaps)


def _claim(shown: Shown, claim: Claim) -> Iterator[str]:
    """Say how a claim is made, where, and in what words."""
    held = holder_names(shown.evidence.case, claim.holder)
    holder = f": {held}" if held else ""
    time = f", {claim.time}" if claim.time else ""
    yield f"{claim.modality.value}{holder}{time}; {claim.source}, paragraph {claim.paragraphs}"
    yield from (
        quoted_words(quotation) for quotation in shown.evidence.quotations.get(claim.id, ())
    )


def _pairs(page: Page, shown: Shown) -> None:
    """Print suggested pairs; a person decides."""
    ledger = shown.evidence.case.ledger.claims
    page.heading(f"{len(shown.pairs)} pairs to look at; --judge enters what you decide")
    for pair in shown.pairs:
        page.item(
            "-", f"{pair.claim} {pair.relation.value} {pair.other}? {'; '.join(pair.because)}"
        )
        page.say(f"{pair.claim}  {ledger[pair.claim].says}", indent=4)
        page.say(f"{pair.other}  {ledger[pair.other].says}", indent=4)

"""What `detente evidence` prints: whose side is thin, what is missing, where claims disagree."""

from collections.abc import Iterator, Mapping

from detente.case import Case, Tag
from detente.claims import Claim, Relation
from detente.cli.claims_text import quoted_words
from detente.cli.page import Page
from detente.evidence.agreement import Pair
from detente.evidence.coverage import Coverage, Gap, Side
from detente.evidence.disputes import Dispute
from detente.evidence.quotations import Quotation
from detente.findings.language import capitalized, joined
from detente.record import record
from detente.sources.voices import Voice

__all__ = ["Shown", "tell"]

TOLD = (Gap.NONE, Gap.MISSING, Gap.BELIEF, Gap.SPECULATION, Gap.LEANS)
SIDES = ("Party", "Statements #", "Bridges #", "No claim #", "Belief #", "One voice #", "Voices")
VERBS = {
    Relation.REPEATS: "says the same as",
    Relation.SUPPORTS: "supports",
    Relation.DIFFERS: "differs from",
    Relation.CONTRADICTS: "contradicts",
    Relation.CHANGED: "was so before or after",
    Relation.UNRELATED: "has nothing to do with",
}


@record
class Shown:
    """What the command found; ``named`` is what was asked for by name."""

    case: Case
    voices: tuple[Voice, ...]
    coverage: tuple[Coverage, ...]
    sides: tuple[Side, ...]
    disputes: tuple[Dispute, ...]
    quotations: Mapping[str, tuple[Quotation, ...]]
    pairs: tuple[Pair, ...]
    named: tuple[Coverage, ...]


def tell(shown: Shown) -> None:
    """Print what was asked for by name, or the whole case."""
    page = Page()
    page.title(f"{shown.case.title} ({shown.case.slug})")
    for each in shown.named:
        _one(page, shown, each)
    if shown.pairs:
        _pairs(page, shown)
    if shown.named or shown.pairs:
        return
    _sides(page, shown)
    _gaps(page, shown)
    _disputes(page, shown)
    page.say(
        f"`detente evidence {shown.case.slug} NAME` shows what carries one of them; --pairs 20 "
        "suggests which claims repeat, support or contradict each other.",
        faint=True,
    )


def _sides(page: Page, shown: Shown) -> None:
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


def _gaps(page: Page, shown: Shown) -> None:
    """Print what is thin, by how."""
    for gap in TOLD:
        found = [each for each in shown.coverage if gap in each.gaps]
        if found:
            page.heading(f"{capitalized(gap.value)} ({len(found)})")
            page.items(_thin(each) for each in found)


def _thin(each: Coverage) -> str:
    """Name one thing whose evidence is thin."""
    means = f": {each.means}" if each.means else ""
    bridge = ", marked as a bridge" if each.tag is Tag.BRIDGE else ""
    claims = f" ({', '.join(claim.id for claim in each.claims)})" if each.claims else ""
    return f"{each.use.what.value} {each.use.id}{means}{claims}{bridge}"


def _disputes(page: Page, shown: Shown) -> None:
    """Print where claims stand against each other."""
    if not shown.disputes:
        return
    page.heading(f"Where claims disagree ({len(shown.disputes)})")
    page.items(_dispute(each) for each in shown.disputes)


def _dispute(each: Dispute) -> str:
    """Say one disagreement, and whether the case holds both."""
    judgment = each.judgment
    said = f"{judgment.claim} {VERBS[judgment.relation]} {judgment.other}"
    note = f": {judgment.note.rstrip('.')}" if judgment.note else ""
    return f"{said}{note}. {_held(each)}"


def _held(each: Dispute) -> str:
    """Say what the case makes of it."""
    if each.alternatives:
        return f"The case holds both, as the alternative {joined(each.alternatives, 'or')}."
    if each.judgment.relation is Relation.CHANGED:
        return "Two dates, no contradiction."
    if each.both:
        return "Something rests on each, and no alternative holds them apart."
    if each.carries or each.carries_other:
        taken = each.judgment.claim if each.carries else each.judgment.other
        return f"The case rests on {taken} alone."
    return "Nothing in the case rests on either."


def _one(page: Page, shown: Shown, each: Coverage) -> None:
    """Print what carries one thing, claim by claim."""
    page.heading(f"{each.use.what.value} {each.use.id}")
    if each.means:
        page.say(each.means, indent=2)
    page.items(_summary(each))
    for claim in each.claims:
        page.say(f"{claim.id}  {claim.says}", indent=2)
        page.items(_claim(shown, claim), indent=4)
    between = [j for j in shown.case.ledger.judgments if _touches(each, (j.claim, j.other))]
    if between:
        page.say("How its claims stand to others:", indent=2)
        page.items(
            (f"{j.claim} {VERBS[j.relation]} {j.other}: {j.note}" for j in between), indent=4
        )


def _touches(each: Coverage, pair: tuple[str, str]) -> bool:
    """Ask whether a pair has one of its claims."""
    return bool({claim.id for claim in each.claims} & set(pair))


def _summary(each: Coverage) -> Iterator[str]:
    """Count claims, voices and times, and name the gaps."""
    if each.claims:
        made = [f"{count} {kind.value}" for kind, count in each.modalities.items()]
        voices = "one voice" if len(each.voices) == 1 else f"{len(each.voices)} voices"
        claims = "1 claim" if len(each.claims) == 1 else f"{len(each.claims)} claims"
        yield f"{claims} ({joined(made)}) in {voices} ({', '.join(each.voices)})"
    if each.times:
        yield f"about: {', '.join(each.times)}"
    if each.tag is not Tag.UNTAGGED:
        yield f"tag: {each.tag.value}"
    yield from (gap.value for gap in each.gaps)


def _claim(shown: Shown, claim: Claim) -> Iterator[str]:
    """Say how a claim is made, where, and in what words."""
    names = {party.id: party.name for party in shown.case.parties}
    holder = f": {names.get(claim.holder, claim.holder)}" if claim.holder else ""
    time = f", {claim.time}" if claim.time else ""
    yield f"{claim.modality.value}{holder}{time}; {claim.source}, paragraph {claim.paragraphs}"
    yield from (quoted_words(quotation) for quotation in shown.quotations.get(claim.id, ()))


def _pairs(page: Page, shown: Shown) -> None:
    """Print suggested pairs; a person decides."""
    ledger = shown.case.ledger.claims
    page.heading(f"{len(shown.pairs)} pairs to look at; --judge enters what you decide")
    for pair in shown.pairs:
        page.item(
            "-", f"{pair.claim} {pair.relation.value} {pair.other}? {'; '.join(pair.because)}"
        )
        page.say(f"{pair.claim}  {ledger[pair.claim].says}", indent=4)
        page.say(f"{pair.other}  {ledger[pair.other].says}", indent=4)

"""Sentences on evidence: counts of claims and voices, what is thin, where claims disagree."""

from detente.case import Case, Tag
from detente.claims import Relation
from detente.evidence.coverage import Coverage
from detente.evidence.disputes import Dispute
from detente.evidence.dossier import Evidence
from detente.evidence.quotations import Quotation
from detente.findings.language import joined
from detente.sources.finding import Fate
from detente.sources.voices import Voice

__all__ = [
    "VERBS",
    "carried",
    "counted",
    "dispute_sentence",
    "fate_clause",
    "holder_names",
    "lines_text",
    "speaking",
    "thin_clause",
    "unlocked",
    "voice_clause",
]

MADE = {
    "fact": "as fact",
    "author": "as the author’s own judgment",
    "attributed": "as somebody’s view",
    "speculation": "as speculation",
}
KINDS = {
    "fact": ("fact", "facts"),
    "author": ("judgment", "judgments"),
    "attributed": ("view of a party", "views of parties"),
    "speculation": ("speculation", "speculations"),
}
VERBS = {
    Relation.REPEATS: "says the same as",
    Relation.SUPPORTS: "supports",
    Relation.DIFFERS: "differs from",
    Relation.CONTRADICTS: "contradicts",
    Relation.CHANGED: "is of another time than",
    Relation.UNRELATED: "has nothing to do with",
}


def counted(evidence: Evidence) -> str:
    """Count the claims, the independent voices that make them, and how they are made."""
    claims = [entry.claim for entry in evidence.entries]
    if not claims:
        return "The case has no claims: nothing in it can be traced to a source."
    kinds = [claim.modality.value for claim in claims]
    made = [f"{kinds.count(kind)} {words}" for kind, words in MADE.items() if kind in kinds]
    voices = len(speaking(evidence))
    heard = "one independent voice" if voices == 1 else f"{voices} independent voices"
    return f"{len(claims):,} claims in {heard}: {joined(made)}."


def speaking(evidence: Evidence) -> tuple[Voice, ...]:
    """List the voices that make claims."""
    sources = {entry.claim.source for entry in evidence.entries}
    return tuple(voice for voice in evidence.voices if sources & set(voice.sources))


def voice_clause(evidence: Evidence, voice: Voice) -> str:
    """Name a voice, and the sources that only repeat it."""
    sources = {entry.claim.source for entry in evidence.entries}
    names = [name for name in voice.sources if name in sources]
    silent = [name for name in voice.sources if name not in sources]
    source = evidence.case.ledger.sources.get(names[0])
    by = f", by {source.author}" if source and source.author else ""
    dated = f", {source.date}" if source and source.date else ""
    why = "; ".join(dict.fromkeys(link.because for link in voice.links))
    more = f" ({joined(silent)} counts as no voice of its own: {why})" if silent else ""
    return f"{joined(names)}{by}{dated}{more}"


def unlocked(evidence: Evidence) -> str:
    """Say how many claims have a passage, and whether their words can be shown."""
    anchored = sum(bool(entry.passages) for entry in evidence.entries)
    has = "has" if anchored == 1 else "have"
    if not evidence.texts.cleaned:
        return (
            f"{anchored:,} {has} a passage. Their words are not at hand: `detente attach` takes "
            "your own copies of the articles, and shows them."
        )
    words = sum(any(q.words for q in entry.quotations) for entry in evidence.entries)
    sources = joined(tuple(evidence.texts.cleaned))
    return f"{anchored:,} {has} a passage. The words of {words:,} are at hand, from {sources}."


def carried(each: Coverage) -> str:
    """Say in a clause what carries a thing: how many claims, made how, in how many voices, when."""
    if not each.claims:
        return "no source states it" + (", and the case says so" if each.tag is Tag.BRIDGE else "")
    made = [f"{n} {KINDS[kind.value][n > 1]}" for kind, n in each.modalities.items()]
    voices = "one voice" if len(each.voices) == 1 else f"{len(each.voices)} voices"
    claims = "1 claim" if len(each.claims) == 1 else f"{len(each.claims)} claims"
    times = f"; about {', '.join(each.times)}" if each.times else ""
    return f"{claims} ({joined(made)}) in {voices} ({', '.join(each.voices)}){times}"


def thin_clause(each: Coverage) -> str:
    """Name a thing whose evidence is thin, with the claims that carry it."""
    means = f": {each.means}" if each.means else ""
    bridge = ", marked as a bridge" if each.tag is Tag.BRIDGE else ""
    claims = f" ({', '.join(claim.id for claim in each.claims)})" if each.claims else ""
    return f"{each.use.what.value} {each.use.id}{means}{claims}{bridge}"


def dispute_sentence(each: Dispute) -> str:
    """Say one disagreement, and whether the case holds both."""
    judgment = each.judgment
    said = f"{judgment.claim} {VERBS[judgment.relation]} {judgment.other}"
    note = f": {judgment.note.rstrip('.')}" if judgment.note else ""
    return f"{said}{note}. {_held(each)}"


def _held(each: Dispute) -> str:
    """Say what the case makes of a disagreement."""
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


def holder_names(case: Case, holder: str) -> str:
    """Name who holds a view: a party, several that share it, or somebody who is no party."""
    names = {party.id: party.name for party in case.parties}
    if all(each in names for each in holder.split()):
        return joined([names[each] for each in holder.split()])
    return holder


def lines_text(quotation: Quotation) -> str:
    """Say on which lines a passage stands, such as ``39-41``."""
    lines = (str(low) if low == high else f"{low}-{high}" for low, high in quotation.lines)
    return ", ".join(dict.fromkeys(lines))


def fate_clause(quotation: Quotation) -> str:
    """Say what became of a passage; "" where its words are found as they were."""
    match quotation.fate:
        case Fate.AS_IT_WAS | Fate.MOVED:
            return ""
        case Fate.CHANGED:
            return f"changed since it was anchored, sure to {quotation.confidence:.0%}"
        case Fate.UNCLEAR:
            return "its passage may be any of several places"
        case Fate.LOST:
            return "its passage is lost in the text that is attached"

"""Candidates from a language model; what it does not quote verbatim from the text is dropped."""

import json
from collections.abc import Iterator, Mapping, Sequence

from detente.claims.claim import Modality
from detente.errors import NotApplicable
from detente.record import record
from detente.sources.quoting import Quoted, quoted
from detente.sources.running import Running
from detente.sources.source import Cleaned, Stretch
from detente.suggestions.candidate import KINDS, Candidate
from detente.suggestions.endpoint import Endpoint, completed
from detente.suggestions.names import Names

__all__ = ["Answer", "Dropped", "Proposed", "asked"]

PART = 12_000  # characters of an article that are sent at once
FEWEST = 3  # words of a quotation: fewer stand anywhere
SURE = 0.5  # a model gives no score that could be compared
TASK = """\
You read an article on an international crisis and list the claims it makes, for an analyst who
checks each. A claim is one statement: who wants, fears, can do or believes what; who depends on
whom; what happened when; what causes what; how much of what. Answer with one JSON array and nothing
else. Each entry is an object with these keys:
quote: the words of the article that make the claim, copied exactly, one stretch, as short as can be
says: the claim in your own short words
kind: one of {kinds}
parties: a list of ids, of these: {parties}
modality: fact, author (the author's own judgment), attributed (a view that the article ascribes to
a party) or speculation
holder: the id of the party whose view it is, or ""
time: the year or period it is about as the article gives it, or ""
Leave out what the article does not say. Do not add knowledge of your own."""


@record
class Proposed:
    """A candidate whose words stand in the text, and the model's paraphrase of it."""

    candidate: Candidate
    says: str


@record
class Dropped:
    """What a model returned and is not used, and why."""

    quote: str
    why: str


@record
class Answer:
    """What came back: candidates in the order of the text, and all that was dropped."""

    proposed: tuple[Proposed, ...]
    dropped: tuple[Dropped, ...]


def asked(cleaned: Cleaned, names: Names, endpoint: Endpoint) -> Answer:
    """Ask a language model for the claims of a text, and keep those that it quotes verbatim.

    1. The argument of the text is sent, some thousand characters at a time, with the ids and names
       of the parties and the kinds of claims. What is set aside is not sent.
    2. Each entry of the answer must quote words that stand in the text, in one place; styles of
       quotes, dashes and spaces do not count. Any other is dropped, with the reason.
    3. Kinds, parties, modalities and holders that the case does not know are left empty.

    Parameters
    ----------
    cleaned : Cleaned
        The text.
    names : Names
        The case's parties.
    endpoint : Endpoint
        Whom to ask.

    Returns
    -------
    Answer
        Nothing of it is entered anywhere.

    Raises
    ------
    NotApplicable
        If the library for it is not installed, or no usable answer comes: what was asked, what came
        back, what to do.
    """
    text = Quoted.of(cleaned.original.name, cleaned.original.text)
    running = Running(cleaned)
    plain = Quoted.of(cleaned.original.name, running.text)
    found: dict[tuple[int, int], Proposed] = {}
    dropped: list[Dropped] = []
    for part in _parts(cleaned):
        for entry in _entries(completed(endpoint, _task(names), part)):
            words = str(entry.get("quote", ""))
            try:
                places = _places(words, text, plain, running)
            except NotApplicable as error:
                dropped.append(Dropped(quote=words, why=str(error)))
                continue
            proposed = _proposed(entry, places, cleaned, names)
            found.setdefault((proposed.candidate.start, proposed.candidate.end), proposed)
    return Answer(proposed=tuple(found[key] for key in sorted(found)), dropped=tuple(dropped))


def _parts(cleaned: Cleaned) -> Iterator[str]:
    """Cut the argument into parts of whole paragraphs."""
    held: list[str] = []
    for paragraph in cleaned.running:
        if held and sum(map(len, held)) + len(paragraph.text) > PART:
            yield "\n\n".join(held)
            held = []
        held.append(paragraph.text)
    if held:
        yield "\n\n".join(held)


def _task(names: Names) -> str:
    """Write what the model is to do."""
    parties = "; ".join(f"{party} ({', '.join(said)})" for party, said in names.parties.items())
    return TASK.format(kinds=", ".join(KINDS), parties=parties)


def _entries(content: str) -> tuple[Mapping[str, object], ...]:
    """Read the list that the model was asked for, whatever it wrote around it."""
    start, end = content.find("["), content.rfind("]")
    try:
        listed = json.loads(content[start : end + 1]) if 0 <= start < end else ""
    except (ValueError, RecursionError):
        listed = ""
    if not isinstance(listed, list):
        raise NotApplicable(
            "the model's answer holds no JSON list of claims; another model may do better. It"
            f" begins: {' '.join(content.split())[:80]}"
        )
    return tuple(entry for entry in listed if isinstance(entry, dict))


def _places(words: str, text: Quoted, plain: Quoted, running: Running) -> tuple[Stretch, ...]:
    """Find the one place of a quotation, in the text as received or as cleaned."""
    if len(words.split()) < FEWEST:
        raise NotApplicable(f"fewer than {FEWEST} words are quoted")
    if "..." in words or "…" in words:
        raise NotApplicable("the quotation leaves words out")
    try:
        return (quoted(words, text),)
    except NotApplicable:
        return running.traced(quoted(words, plain))


def _proposed(
    entry: Mapping[str, object], places: Sequence[Stretch], cleaned: Cleaned, names: Names
) -> Proposed:
    """Make a candidate of an entry, with what of it the case knows."""
    parties = entry.get("parties")
    known = (
        [str(each) for each in parties if str(each) in names.parties]
        if isinstance(parties, list)
        else []
    )
    kind, modality = str(entry.get("kind", "")), str(entry.get("modality", ""))
    holder = str(entry.get("holder", ""))
    text = cleaned.original.text
    candidate = Candidate(
        start=places[0].start,
        end=places[-1].end,
        words=" ".join(" ".join(text[p.start : p.end].split()) for p in places),
        stretches=tuple(places),
        kind=kind if kind in KINDS else "",
        modality=Modality(modality) if modality in set(Modality) else Modality.AUTHOR,
        score=SURE,
        parties=tuple(dict.fromkeys(known)),
        holder=holder if holder in names.parties else "",
        time=str(entry.get("time", ""))[:80],
    )
    return Proposed(candidate=candidate, says=" ".join(str(entry.get("says", "")).split())[:500])

"""Measures the suggested claims on the Korean case's articles: `suggestions.py FOLDER [ID...]`.

FOLDER holds the articles as received. The claims, and where they stand, are the shipped case's. The
tables of the rules were made on S1 alone; S3 is the text that they had not seen.
"""

import sys
import time
from collections import Counter
from collections.abc import Iterator
from functools import reduce
from itertools import pairwise
from pathlib import Path
from statistics import mean

import numpy as np

from detente.case.catalog import load
from detente.record import Frozen, record, replace
from detente.sources.cleaning import clean
from detente.sources.reading import read_source
from detente.sources.source import Cleaned, Details, Kind, Original, Paragraph, Run, Stretch
from detente.sources.splitting import sentences
from detente.suggestions.candidate import Candidate
from detente.suggestions.names import Names
from detente.suggestions.scores import THRESHOLDS, Anchor, Span, agreement, score
from detente.suggestions.suggest import suggest

CASE = load("korea")
FILES = {"S1": "000_*.txt", "S3": "004_*.txt"}
READ = {Kind.BODY, Kind.ITEM, Kind.STANDFIRST}
KEYS = ("precision", "recall", "f1")
DRAWS, SEED = 100, 20190424
WORDS = 100_000
HOSTILE = 200_000  # characters of each hostile text


def names() -> Names:
    """Take the names and aliases of the case's parties."""
    parties = {party.id: (party.name, *party.aliases) for party in CASE.parties}
    return Names(parties=Frozen(parties))


def gold(source: str) -> tuple[Anchor, ...]:
    """List where the claims of a source stand in its text."""
    claims = CASE.ledger.claims
    return tuple(
        Anchor(claim=claim, start=each.start, end=each.end)
        for claim, passages in CASE.ledger.passages.items()
        if claims[claim].source == source
        for each in passages
    )


def whole_sentences(text: Cleaned) -> list[Span]:
    """Take every sentence of what is read."""
    return [
        Stretch(start=stretches[0].start, end=stretches[-1].end)
        for each in text.paragraphs
        if each.kind in READ
        for one in sentences(each.text)
        if (stretches := each.traced(one.start, one.end))
    ]


def random_pieces(text: Cleaned, count: int, draw: int) -> list[Span]:
    """Cut what is read into pieces at words drawn by lot, as many as there are candidates."""
    rng = np.random.default_rng((SEED, draw))
    paragraphs = [each for each in text.paragraphs if each.kind in READ]
    places = [
        (number, at)
        for number, each in enumerate(paragraphs)
        for at, character in enumerate(each.text)
        if character == " "
    ]
    more = min(len(places), max(0, count - len(paragraphs)))
    chosen = rng.choice(len(places), size=more, replace=False)
    cuts = sorted(places[each] for each in chosen)
    found: list[Span] = []
    for number, each in enumerate(paragraphs):
        ends = [0, *(at for where, at in cuts if where == number), len(each.text)]
        pieces = [each.traced(one, other) for one, other in pairwise(ends)]
        found += [Stretch(start=piece[0].start, end=piece[-1].end) for piece in pieces if piece]
    return found


@record
class Judged:
    """Candidates, baselines and claims of one text, or of several set end to end."""

    anchors: tuple[Anchor, ...]
    candidates: tuple[Candidate, ...]
    sentences: tuple[Span, ...]
    random: tuple[tuple[Span, ...], ...]
    length: int


def judged(source: str, folder: Path, called: Names) -> Judged:
    """Suggest claims for a source, and make its baselines."""
    (path,) = folder.glob(FILES[source])
    text = clean(read_source(path))
    candidates = suggest(text, called)
    return Judged(
        anchors=gold(source),
        candidates=candidates,
        sentences=tuple(whole_sentences(text)),
        random=tuple(tuple(random_pieces(text, len(candidates), draw)) for draw in range(DRAWS)),
        length=len(text.original.text),
    )


def together(one: Judged, other: Judged) -> Judged:
    """Set one text behind another."""

    def behind(span: Span) -> Span:
        return replace(span, start=span.start + one.length, end=span.end + one.length)

    pairs = zip(one.random, other.random, strict=True)
    return Judged(
        anchors=(*one.anchors, *map(behind, other.anchors)),
        candidates=(*one.candidates, *map(behind, other.candidates)),
        sentences=(*one.sentences, *map(behind, other.sentences)),
        random=tuple((*first, *map(behind, second)) for first, second in pairs),
        length=one.length + other.length,
    )


def show(title: str, each: Judged) -> None:
    """Print the rates of a text beside those of the baselines."""
    claims = len({anchor.claim for anchor in each.anchors})
    print(f"\n{title}: {claims} claims, {len(each.candidates)} candidates")
    best = sorted(each.candidates, key=lambda one: -one.score)[: len(each.candidates) // 2]
    rows = {
        "candidates": [score(each.candidates, each.anchors)],
        "best half": [score(best, each.anchors)],
        "sentences": [score(each.sentences, each.anchors)],
        "by lot": [score(spans, each.anchors) for spans in each.random],
    }
    print(f"{'':14}{'':10}precision  recall  F1")
    for rule in ("found", "met"):
        for place, threshold in enumerate(THRESHOLDS):
            for name, scores in rows.items():
                rates = [getattr(one, rule)[place] for one in scores]
                means = [mean(getattr(one, key) for one in rates) for key in KEYS]
                shown = "".join(f"{value:8.2f}" for value in means)
                print(f"{rule} {threshold:.1f}   {name:12}{shown}")
    guesses(each)


def guesses(each: Judged) -> None:
    """Print how often the guesses agree with the claims, beside the commonest answer."""
    claims = CASE.ledger.claims
    said = agreement(each.candidates, each.anchors, claims)
    covered = [claims[claim] for claim in {anchor.claim for anchor in each.anchors}]
    commonest = {
        "kind": most(one.kind.partition(" (")[0] for one in covered),
        "modality": most(one.modality.value for one in covered),
        "parties": most(" ".join(sorted(one.parties)) for one in covered),
        "holder": most(one.holder for one in covered if one.holder),
    }
    print(f"of {said.claims} claims covered by half, the closest candidate agrees on")
    for key, share in commonest.items():
        of = said.held if key == "holder" else said.claims
        agreed = getattr(said, key)
        print(f"  {key:9}{agreed:4} of {of:3} = {agreed / max(1, of):.2f}   commonest: {share:.2f}")
    print(f"  parties overlap {said.overlap:.2f}; a holder where the claim has none: {said.beside}")


def most(values: Iterator[str]) -> float:
    """Say what share of values the commonest one has."""
    counts = Counter(values)
    return max(counts.values()) / counts.total()


def speed(text: Cleaned) -> None:
    """Print how long a long text and some hostile ones take, and twice as much of each."""
    words = text.text.split()
    body = [each.text for each in text.paragraphs if each.kind is Kind.BODY]
    texts = {
        f"{WORDS:,} words": "\n\n".join(body * (1 + WORDS // len(words))),
        "a word a line": "Moscow\n\n" * (HOSTILE // 8),
        "commas": "They said that it is so" + "," * HOSTILE,
        "commas and words": "it is, " * (HOSTILE // 7),
        "no stops": "Moscow believes that they are wrong and " * (HOSTILE // 40),
        "stops": "They are. " + "." * HOSTILE,
        "stops and spaces": "They are " + ". " * (HOSTILE // 2),
        "brackets": "They are " + "(" * HOSTILE,
        "brackets shut": "They are " + "(it is so) " * (HOSTILE // 11),
        "spaces": "They are" + " " * HOSTILE + "so.",
        "quotes": "They are " + "“" * HOSTILE,
        "figures": "They are " + "1,1.1" * (HOSTILE // 5),
        "one word": "They are " + "a" * HOSTILE,
    }
    called = names()
    print("\nseconds, cleaning left out (and for twice as much)")
    for name, long in texts.items():
        taken = [seconds(once, called) for once in (long, long + "\n\n" + long)]
        print(f"  {name:18}{taken[0]:6.2f} ({taken[1]:.2f})")
    single = "They are " + "it is, and " * (2 * HOSTILE // 11)
    print(f"  {'one sentence':18}{seconds(single, called):6.2f}, twice as long as the others")


def seconds(text: str, called: Names) -> float:
    """Time the suggestions of a text, each of its paragraphs taken as body."""
    original = Original(name="long.txt", text=text)
    paragraphs, at = [], 0
    for piece in text.split("\n\n"):
        if piece:
            run = Run(text=piece, start=at, end=at + len(piece))
            paragraphs.append(Paragraph(kind=Kind.BODY, runs=(run,), lines=(1,)))
        at += len(piece) + 2
    cleaned = Cleaned(original=original, paragraphs=tuple(paragraphs), steps=(), details=Details())
    start = time.perf_counter()
    suggest(cleaned, called)
    return time.perf_counter() - start


def main() -> None:
    """Print the rates of the sources asked for; without any, of all, together, and the speed."""
    folder, *asked = sys.argv[1:]
    parts = {source: judged(source, Path(folder), names()) for source in asked or FILES}
    for source, part in parts.items():
        show(source, part)
    if len(parts) > 1:
        show("together", reduce(together, parts.values()))
    if not asked:
        (path,) = Path(folder).glob(FILES["S1"])
        speed(clean(read_source(path)))


if __name__ == "__main__":
    main()

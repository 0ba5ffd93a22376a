"""Two on a river: a small case with claims, and texts that its claims are made in."""

from detente.case import Case
from detente.case.reader import read_text
from detente.claims import Claim, Ledger, Modality, Source
from detente.record import Frozen
from detente.sources.cleaning import clean
from detente.sources.passages import passage
from detente.sources.quoting import Quoted, quoted
from detente.sources.source import Cleaned, Original

HEAD = """\
detente: 1
title: Two on a river
parties: {north: North, south: {name: South, aliases: [Downstream]}}
options:
  north: {dam: {means: builds a dam, because: [A-1]}}
  south: {strike: {means: uses force, because: [B-1]}}
"""
TEXT = """\
The Dam

By Ann Writer

North wants a dam across the river before the spring comes.

South fears that its fields will be dry for many years, and says so at each
meeting of the board on which both of them have had a seat since the flood of that winter.
"""


def claim(id_: str, modality: str = "author", **more: object) -> Claim:
    """Make a claim; its source is what stands before the dash of its id."""
    given = {"source": id_.split("-")[0], "paragraphs": "1", "kind": "goal", "says": f"{id_}."}
    return Claim(id=id_, modality=Modality(modality), **{**given, **more})


def ledger(*claims: Claim, sources: tuple[Source, ...] = (), **more: object) -> Ledger:
    """Make a ledger; sources that claims name and that are not given are named only."""
    named = {each.source: Source(id=each.source) for each in claims}
    return Ledger(
        claims=Frozen({each.id: each for each in claims}),
        sources=Frozen({**named, **{source.id: source for source in sources}}),
        **more,
    )


def case(more: str = "", held: Ledger | str = "") -> Case:
    """Read the case with more sections below, and a ledger."""
    return read_text(HEAD + more, slug="river", ledger=held)


def cleaned(text: str = TEXT, name: str = "dam.txt") -> Cleaned:
    """Read a text."""
    return clean(Original(name=name, text=text))


def anchors(text: str = TEXT, **words: str) -> Frozen:
    """Anchor claims (``A_1`` for A-1) to words of a text."""
    places = {name: quoted(said, Quoted.of("dam.txt", text)) for name, said in words.items()}
    return Frozen(
        {
            name.replace("_", "-"): (passage(text, place.start, place.end),)
            for name, place in places.items()
        }
    )

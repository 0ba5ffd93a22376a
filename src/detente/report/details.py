"""The small records that the report's views are made of; see `views`."""

from detente.record import record

__all__ = [
    "ClaimView",
    "ConceptView",
    "FigureView",
    "MapRowView",
    "PassageView",
    "RuleView",
    "SentenceView",
    "SourceView",
    "StatementView",
]


@record
class SentenceView:
    """A sentence, the claims behind it, and the statements that it uses.

    Attributes
    ----------
    text : str
    claims, statements : tuple of str
    """

    text: str
    claims: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()


@record
class FigureView:
    """A number worth knowing, or a choice made, with its name.

    Attributes
    ----------
    name, value : str
    """

    name: str
    value: str


@record
class StatementView:
    """One line of a party's preferences.

    Attributes
    ----------
    place : int
    words, formula : str
        What it asks for, and the same as the case writes it.
    tag, tag_says : str
        What of it the sources give: the word, and its meaning.
    red_line : str
        "", or what kind of red line it is.
    claims : tuple of str
    note : str
    """

    place: int
    words: str
    formula: str
    tag: str
    tag_says: str
    red_line: str
    claims: tuple[str, ...]
    note: str


@record
class RuleView:
    """A combination or a move that the case rules out.

    Attributes
    ----------
    id, words : str
    claims : tuple of str
    note : str
    """

    id: str
    words: str
    claims: tuple[str, ...]
    note: str


@record
class MapRowView:
    """One state of the map, as a row of the table beneath it.

    Attributes
    ----------
    number, steps : int
    change : str
        How it differs from the moment.
    rests : bool
    moves : str
        Who moves on from it, and where to.
    """

    number: int
    steps: int
    change: str
    rests: bool
    moves: str


@record
class ConceptView:
    """One way to judge whether a party stays.

    Attributes
    ----------
    name, says : str
    stable, resting : str
        In how many states nobody would move; in how many of those the moves come to rest.
    """

    name: str
    says: str
    stable: str
    resting: str


@record
class PassageView:
    """Where a source makes a claim, and its words where they are at hand.

    Attributes
    ----------
    place, words : str
    fate : str
        What has become of it since it was anchored; "" where it stands as it was.
    """

    place: str
    words: str
    fate: str


@record
class ClaimView:
    """A claim that the report uses.

    Attributes
    ----------
    id, says, source, place, modality, holder, time, note : str
    passages : tuple of PassageView
    used : str
        What in the case rests on it.
    """

    id: str
    says: str
    source: str
    place: str
    modality: str
    holder: str
    time: str
    note: str
    passages: tuple[PassageView, ...] = ()
    used: str = ""


@record
class SourceView:
    """A source of the case.

    Attributes
    ----------
    id, title, author, date, publisher, note : str
    voice : str
        Whether it speaks for itself; with whom it is one voice, and why.
    """

    id: str
    title: str
    author: str
    date: str
    publisher: str
    note: str
    voice: str = ""

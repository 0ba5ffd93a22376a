"""The records of a source: the text as received, its cleaned paragraphs, every step between.

Offsets count characters of the text as received, from 0; a stretch ends before its ``end``.
"""

from enum import StrEnum

from detente.record import record

__all__ = [
    "ASIDE",
    "RUNNING",
    "Cleaned",
    "Deed",
    "Details",
    "Edit",
    "Form",
    "Kind",
    "Mark",
    "Note",
    "Original",
    "Paragraph",
    "Run",
    "Step",
    "Stretch",
]


class Form(StrEnum):
    """How the lines of a text are meant."""

    PLAIN = "plain"
    MARKDOWN = "markdown"  # adjoining lines are one paragraph
    HTML = "html"  # the text that a page shows: blocks with a blank line between
    PDF = "pdf"  # the text that pages show: adjoining lines are one paragraph, \f between pages


class Kind(StrEnum):
    """What a paragraph is in its article."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATE = "date"
    CREDIT = "credit"
    INSERT = "insert"
    HEADING = "heading"
    BODY = "body"
    ITEM = "item"
    FOOTER = "footer"
    TAG = "tag"
    FURNITURE = "furniture"  # what stands round the article: menus, boxes, running heads


RUNNING = frozenset({Kind.HEADING, Kind.BODY, Kind.ITEM})
ASIDE = frozenset({Kind.CREDIT, Kind.INSERT, Kind.FOOTER, Kind.TAG, Kind.FURNITURE})


class Deed(StrEnum):
    """What a step does."""

    CHANGED = "changed"  # a few characters are left out or shown otherwise
    JOINED = "joined"  # two paragraphs become one
    NAMED = "named"  # a paragraph is known as a title, a date, a heading ...
    ASIDE = "set aside"  # a paragraph is no part of the argument


@record
class Stretch:
    """A stretch of the text as received."""

    start: int
    end: int


@record
class Details:
    """What the text says of itself; "" is absent. ``origin`` is where it was first published."""

    title: str = ""
    author: str = ""
    date: str = ""
    publisher: str = ""
    origin: str = ""
    address: str = ""
    language: str = ""


@record
class Note:
    """A remark on a stretch of the original, such as a slip that stays as it stands."""

    start: int
    end: int
    says: str


@record
class Mark:
    """What is known of a stretch before any rule looks, and how: by mark-up, by its place."""

    start: int
    end: int
    kind: Kind
    reason: str


@record
class Original:
    """A text as received; nothing ever alters it.

    Of a file that is no text, it is the whole text that a reader of the file sees. ``made_by`` is
    what took it out of the file, ``said`` what the file says of it beside its text.
    """

    name: str
    text: str
    encoding: str = "utf-8"
    form: Form = Form.PLAIN
    made_by: str = ""
    marks: tuple[Mark, ...] = ()
    said: Details = Details()
    notes: tuple[Note, ...] = ()


@record
class Edit:
    """Show ``text`` in the place of a stretch of the original."""

    start: int
    end: int
    text: str = ""


@record
class Step:
    """One thing that cleaning did, by which rule and why, and whether the user took it back.

    ``kind`` is what the paragraphs of the stretch are, for a step that names or sets aside.
    """

    start: int
    end: int
    deed: Deed
    reason: str
    rule: str = ""
    version: int = 0
    edits: tuple[Edit, ...] = ()
    kind: Kind = Kind.BODY
    restored: bool = False

    @property
    def id(self) -> str:
        """Name the step: its rule and where it starts."""
        return f"{self.rule}:{self.start}"


@record
class Run:
    """A few characters of a cleaned paragraph, and the stretch that they stand for."""

    text: str
    start: int
    end: int
    verbatim: bool = True


@record
class Paragraph:
    """A cleaned paragraph: its kind, its runs in reading order, the lines it stood on (from 1)."""

    kind: Kind
    runs: tuple[Run, ...]
    lines: tuple[int, ...]

    @property
    def text(self) -> str:
        """The paragraph as it is to be read."""
        return "".join(run.text for run in self.runs)

    @property
    def start(self) -> int:
        """Where the paragraph starts in the original."""
        return self.runs[0].start

    @property
    def end(self) -> int:
        """Where the paragraph ends in the original."""
        return self.runs[-1].end

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """Where in the original its words stand; several, where pieces were joined."""
        return _merged([run for run in self.runs if run.verbatim])

    def traced(self, start: int, end: int) -> tuple[Stretch, ...]:
        """Say where in the original the characters ``start`` to ``end`` of the text stand."""
        pieces: list[Run] = []
        at = 0
        for run in self.runs:
            low, high = max(start, at), min(end, at + len(run.text))
            if low < high and run.verbatim:
                first = run.start + low - at
                pieces.append(Run(text="", start=first, end=first + high - low))
            elif low < high:
                pieces.append(run)
            at += len(run.text)
        return _merged(pieces)


def _merged(runs: list[Run]) -> tuple[Stretch, ...]:
    """Turn runs into stretches, those that touch into one."""
    merged: list[Stretch] = []
    for run in runs:
        if merged and merged[-1].end == run.start:
            merged[-1] = Stretch(start=merged[-1].start, end=run.end)
        else:
            merged.append(Stretch(start=run.start, end=run.end))
    return tuple(merged)


@record
class Cleaned:
    """A source ready to be read: paragraphs in their order, and all that was done to it."""

    original: Original
    paragraphs: tuple[Paragraph, ...]
    steps: tuple[Step, ...]
    details: Details
    notes: tuple[Note, ...] = ()

    @property
    def running(self) -> tuple[Paragraph, ...]:
        """The argument itself: headings, body and list items."""
        return tuple(each for each in self.paragraphs if each.kind in RUNNING)

    @property
    def text(self) -> str:
        """The argument itself as one text, a blank line between paragraphs."""
        return "\n\n".join(each.text for each in self.running)

"""YAML 1.2 as nodes with places: every scalar is the text that stands there.

The nodes are made from the parser's events, not by its loader, so that no scalar is typed, keys
keep their places, and a file can neither nest nor repeat itself beyond its limits.
"""

from collections.abc import Iterable, Iterator, Mapping

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, StringMark, YAMLError, YAMLWarning
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from ruamel.yaml.reader import ReaderError

from detente.claims.document import Document, Mark
from detente.errors import CaseProblems, Problem
from detente.record import field, record

__all__ = ["ALIASES", "DEPTH", "REPEATS", "ListNode", "MapNode", "Node", "TextNode", "compose"]

DEPTH = 40
ALIASES = 100
REPEATS = 50_000
ADVICE = {
    "mapping values are not allowed here": (
        "yaml",
        "a colon that starts a value is not expected here",
        "quote a text that contains ': '; else check the indentation",
    ),
    "sequence entries are not allowed here": (
        "yaml",
        "a list item is not expected here",
        "start the list on a line of its own",
    ),
    "found unexpected end of stream": (
        "yaml",
        "the quotation mark that opens here is never closed",
        "",
    ),
    "<stream end>": ("yaml", "the bracket that opens here is never closed", ""),
    "could not find expected ':'": (
        "yaml",
        "a line without a colon stands where a key is expected",
        "check the indentation, or quote the text",
    ),
    "expected ',' or '}'": (
        "yaml",
        "inside braces a comma or the closing brace is expected here",
        "quote a text that holds a comma, colon, brace or bracket",
    ),
    "expected ',' or ']'": (
        "yaml",
        "inside brackets a comma or the closing bracket is expected here",
        "quote a text that holds a comma, brace or bracket",
    ),
    "expected <block end>": (
        "yaml",
        "this line does not fit the lines above it",
        "check the indentation: keys of one mapping stand in one column",
    ),
    "'\\t' that cannot start": ("tab", "a tab character stands here", "indent with spaces"),
    "cannot start any token": ("yaml", "no text can start with this character", "quote the text"),
}


@record
class TextNode:
    """A scalar; ``bare`` if it is written without quotation marks, ``line`` breaks apart."""

    value: str
    mark: Mark
    bare: bool = True

    @property
    def blank(self) -> bool:
        """Whether nothing at all stands there."""
        return self.bare and not self.value


@record
class ListNode:
    """A sequence."""

    items: "tuple[Node, ...]"
    mark: Mark


@record
class MapNode:
    """A mapping, in the order of the file; ``braces`` if it is written in braces.

    ``index`` says at which place of ``entries`` each key stands.
    """

    entries: "tuple[tuple[TextNode, Node], ...]"
    mark: Mark
    braces: bool = False
    index: Mapping[str, int] = field(default_factory=dict, compare=False)

    @classmethod
    def of(
        cls, entries: "Iterable[tuple[TextNode, Node]]", mark: Mark, *, braces: bool
    ) -> "MapNode":
        """Make a mapping of entries with different keys."""
        listed = tuple(entries)
        index = {key.value: at for at, (key, _) in enumerate(listed)}
        return cls(entries=listed, mark=mark, braces=braces, index=index)

    def key(self, name: str) -> TextNode | str:
        """Find a key's own node, "" if it is not there."""
        at = self.index.get(name, -1)
        return self.entries[at][0] if at >= 0 else ""

    def get(self, name: str) -> "Node | str":
        """Find the node of a key's value, "" if the key is not there."""
        at = self.index.get(name, -1)
        return self.entries[at][1] if at >= 0 else ""


Node = TextNode | ListNode | MapNode
Start = SequenceStartEvent | MappingStartEvent


def compose(document: Document) -> tuple[Node, list[Problem]]:
    """Read the document's YAML into nodes.

    Returns
    -------
    Node
        The whole document.
    list of Problem
        Faults that leave the rest readable: duplicate keys, keys without a value, tags.

    Raises
    ------
    CaseProblems
        If the text is no YAML, or nests or repeats itself beyond the limits.
    """
    composer = _Composer(document)
    try:
        node = composer.run(_events(document.text))
    except ReaderError as error:
        raise CaseProblems((_strange_character(document, error),)) from None
    except MarkedYAMLError as error:
        raise CaseProblems((_syntax(document, error, composer.bracket()),)) from None
    except (YAMLError, YAMLWarning, ValueError) as error:
        message = f"this is not YAML: {str(error).splitlines()[0]}"
        raise CaseProblems((document.problem("yaml", message),)) from None
    return node, composer.problems


def _events(text: str) -> Iterator[Event]:
    events: Iterator[Event] = YAML(typ="safe", pure=True).parse(text)
    return events


class _Frame:
    """A list or mapping that is still open: what it holds so far, and how many nodes that is."""

    def __init__(self, start: Start) -> None:
        self.start = start
        self.items: list[Node] = []
        self.size = 0


class _Composer:
    """Builds nodes from events; an explicit stack, so depth costs no recursion."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.problems: list[Problem] = []
        self.anchors: dict[str, tuple[Node, int]] = {}
        self.aliases = 0
        self.repeated = 0
        self.open: list[_Frame] = []

    def run(self, events: Iterator[Event]) -> Node:
        """Read all events; the first document is the case, another one a problem."""
        root = _Frame(SequenceStartEvent("", "", implicit=True))
        self.open = [root]
        documents = 0
        for event in events:
            documents += isinstance(event, DocumentStartEvent)
            if documents > 1:
                self.refuse("documents", "a second document starts here", _mark(event))
            self.take(event)
        if not root.items:
            raise CaseProblems((self.document.problem("empty", "the file is empty"),))
        return root.items[0]

    def bracket(self) -> Mark | str:
        """Say where the innermost bracket that is still open stands, "" if there is none."""
        starts = [frame.start for frame in self.open[1:] if frame.start.flow_style]
        return _mark(starts[-1]) if starts else ""

    def take(self, event: Event) -> None:
        """Add the node that the event completes, if it completes one."""
        if isinstance(event, ScalarEvent | SequenceStartEvent | MappingStartEvent):
            self.check_tag(event)
        if isinstance(event, ScalarEvent):
            bare = event.style is None
            self.add(event, TextNode(value=event.value, mark=_mark(event), bare=bare), 1)
        elif isinstance(event, AliasEvent):
            self.repeat(event)
        elif isinstance(event, SequenceStartEvent | MappingStartEvent):
            if len(self.open) > DEPTH:
                message = f"nested more than {DEPTH} deep"
                self.refuse("too-deep", message, _mark(event))
            self.open.append(_Frame(event))
        elif isinstance(event, SequenceEndEvent | MappingEndEvent):
            frame = self.open.pop()
            self.add(frame.start, self.close(frame.start, event, frame.items), frame.size + 1)

    def add(self, event: NodeEvent, node: Node, size: int) -> None:
        """Put a node into the list or mapping it stands in; remember it if it has an anchor."""
        if not isinstance(event, AliasEvent) and event.anchor:
            self.anchors[event.anchor] = (node, size)
        self.open[-1].items.append(node)
        self.open[-1].size += size

    def close(self, start: Start, end: Event, items: list[Node]) -> Node:
        """Make the list or mapping that ends here."""
        mark = _mark(start, end)
        if isinstance(start, SequenceStartEvent):
            return ListNode(items=tuple(items), mark=mark)
        braces = bool(start.flow_style)
        entries = list(zip(items[::2], items[1::2], strict=True))
        good = [(key, value) for key, value in entries if self.fair_key(key)]
        if braces:
            self.check_values(good)
        return MapNode.of(self.distinct(good), mark, braces=braces)

    def fair_key(self, key: Node) -> bool:
        """Report a key that is no text."""
        if isinstance(key, TextNode):
            return True
        problem = self.document.problem("key", "a key must be a single text", _start(key.mark))
        self.problems.append(problem)
        return False

    def check_values(self, entries: list[tuple[Node, Node]]) -> None:
        """Report keys in braces without a value: usually the rest of a text after a comma."""
        for key, value in entries:
            if isinstance(key, TextNode) and isinstance(value, TextNode) and value.blank:
                message = f"'{key.value}' has no value"
                hint = "inside braces a comma ends a text; quote a text that holds one"
                self.problems.append(self.document.problem("no-value", message, key.mark, hint))

    def distinct(self, entries: list[tuple[Node, Node]]) -> Iterator[tuple[TextNode, Node]]:
        """Pass on the first entry of each key, and report the others."""
        seen: dict[str, TextNode] = {}
        for key, value in entries:
            if not isinstance(key, TextNode):
                continue
            first = seen.setdefault(key.value, key)
            if first is key:
                yield key, value
                continue
            message = f"'{key.value}' is defined twice; first at line {first.mark.line + 1}"
            self.problems.append(self.document.problem("duplicate-key", message, key.mark))

    def repeat(self, event: AliasEvent) -> None:
        """Add the node that an alias names, within the limits."""
        mark = _mark(event)
        if event.anchor not in self.anchors:
            self.refuse("alias", f"'*{event.anchor}' names nothing that stands before it", mark)
        node, size = self.anchors[event.anchor]
        self.aliases += 1
        self.repeated += size
        if self.aliases > ALIASES:
            self.refuse("alias", f"more than {ALIASES} aliases", mark)
        if self.repeated > REPEATS:
            self.refuse("alias", f"aliases repeat more than {REPEATS:,} nodes", mark)
        self.add(event, node, size)

    def check_tag(self, event: ScalarEvent | Start) -> None:
        """Report a YAML tag: every scalar here is text, whatever it claims to be."""
        tag = "" if event.tag is None else str(event.tag)
        if tag and tag != "!":
            mark = _mark(event)
            hint = "remove it; every value is read as text"
            self.problems.append(
                self.document.problem("yaml-tag", f"the YAML tag '{tag}' has no use", mark, hint)
            )

    def refuse(self, code: str, message: str, mark: Mark) -> None:
        """Stop: what follows cannot be read."""
        raise CaseProblems((*self.problems, self.document.problem(code, message, mark)))


def _mark(event: Event, end: Event | str = "") -> Mark:
    first = event.start_mark
    last = event.end_mark if isinstance(end, str) else end.end_mark
    return Mark(line=first.line, column=first.column, start=first.index, end=last.index)


def _start(mark: Mark) -> Mark:
    return Mark(line=mark.line, column=mark.column, start=mark.start, end=mark.start + 1)


def _syntax(document: Document, error: MarkedYAMLError, bracket: Mark | str) -> Problem:
    """Say a syntax error of YAML in the words of this program."""
    place: StringMark = error.problem_mark or error.context_mark
    text = error.problem or "this is not YAML"
    if "unexpected end of stream" in text and error.context_mark:
        place = error.context_mark
    found = next(((one, *ADVICE[one]) for one in ADVICE if one in text), ())
    code, message, hint = found[1:] if found else ("yaml", f"this is not YAML: {text}", "")
    mark = Mark(line=place.line, column=place.column, start=place.index, end=place.index + 1)
    if "<stream end>" in text and not isinstance(bracket, str):
        mark = bracket
    return document.problem(code, message, mark, hint)


def _strange_character(document: Document, error: ReaderError) -> Problem:
    """Say where a character stands that no YAML text may hold."""
    before = Document.of(document.file, document.text[: error.position])
    line = len(before.lines) - 1
    mark = Mark(line=line, column=len(before.lines[line]), start=0, end=1)
    message = f"the control character U+{error.character:04X} may not stand in a text"
    return document.problem("character", message, mark, "remove it")

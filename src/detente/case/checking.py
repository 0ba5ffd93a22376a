"""Check the shape of a case: known keys only, and the right kind of thing under each."""

from collections.abc import Iterator
from typing import cast

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from detente.case.change_shapes import KINDS
from detente.case.forms import Short
from detente.case.keys import known_keys, notes_at
from detente.case.limits import ITEMS
from detente.case.shape import CaseShape
from detente.claims.document import Document, Mark
from detente.claims.near import near
from detente.claims.nodes import ListNode, MapNode, Node, TextNode
from detente.claims.places import Path, existing, find, key_mark, mark_at, plain, without
from detente.errors import Problem

__all__ = ["check_shape"]

ROUNDS = 12
KIND = {TextNode: "text", ListNode: "a list", MapNode: "a mapping"}
REQUIRED = {"detente": "1", "title": "untitled", "parties": {}, "options": {}}


def check_shape(document: Document, root: Node) -> tuple[CaseShape | str, Node, list[Problem]]:
    """Check what stands under every key, and leave out what cannot be used.

    1. Report texts that are missing where a key stands.
    2. Let the models look at the whole; report all that they find.
    3. Take out the faulty parts and look again, until the rest fits: so that names inside it can
       be checked in the same run.

    Returns
    -------
    CaseShape or str
        What fits, "" if nothing does.
    Node
        The nodes that fit.
    list of Problem
        Everything that does not.
    """
    if not isinstance(root, MapNode):
        message = f"expected the keys of a case (detente, title, ...), found {KIND[type(root)]}"
        return "", root, [document.problem("type", message, _first(root.mark))]
    problems: list[Problem] = []
    large = next(_large(root), "")
    if not isinstance(large, str):
        message = f"more than {ITEMS:,} entries stand in this list or mapping"
        return "", root, [document.problem("too-large", message, _first(large))]
    root = _without_blanks(document, root, problems)
    for number in range(ROUNDS):
        try:
            data = cast(dict[str, object], plain(root))
            whole = {**REQUIRED, **data} if number else data
            return CaseShape.model_validate(whole), root, problems
        except ValidationError as error:
            faults = error.errors(include_url=False, include_input=False)
        if not number:
            problems += [_explain(document, root, fault) for fault in faults]
        root = without(root, {_prunable(root, fault) for fault in faults})
    return "", root, problems


def _large(node: Node) -> Iterator[Mark]:
    """Find lists and mappings that hold more than any case needs."""
    if isinstance(node, TextNode):
        return
    below = node.items if isinstance(node, ListNode) else tuple(value for _, value in node.entries)
    if len(below) > ITEMS:
        yield node.mark
    for one in below:
        yield from _large(one)


def _without_blanks(document: Document, root: MapNode, problems: list[Problem]) -> Node:
    """Take out keys and items with nothing behind them; only a whole section may be empty."""
    paths = list(_blanks(root, ()))
    for path in paths:
        around = find(root, path[:-1])[0]
        if len(path) > 1 and not (isinstance(around, MapNode) and around.braces):
            where = f"'{path[-1]}' has" if isinstance(path[-1], str) else "this item has"
            hint = "write one, or remove the line"
            mark = key_mark(root, path)
            problems.append(document.problem("no-value", f"{where} no value", mark, hint))
    return without(root, paths)


def _blanks(node: Node, path: Path) -> Iterator[Path]:
    if isinstance(node, TextNode):
        if node.blank and path:
            yield path
    elif isinstance(node, ListNode):
        for at, item in enumerate(node.items):
            yield from _blanks(item, (*path, at))
    else:
        for key, value in node.entries:
            yield from _blanks(value, (*path, key.value))


def _prunable(root: Node, fault: ErrorDetails) -> Path:
    """Say what to take out because of a fault: the value, or what lacks one."""
    path: Path = fault["loc"]
    if fault["type"] == "missing":
        path = path[:-1]
    return existing(root, path)


def _explain(document: Document, root: Node, fault: ErrorDetails) -> Problem:
    """Turn one fault that pydantic found into a problem with its place."""
    path: Path = tuple(part for part in fault["loc"] if part != "[key]")
    kind: str = fault["type"]
    if path == ("detente",):
        return _version(document, root)
    if kind == "missing":
        message = f"'{path[-1]}' is missing"
        return document.problem("missing-key", message, key_mark(root, path[:-1]), _example(path))
    if kind == "extra_forbidden":
        hint = near(str(path[-1]), known_keys(path[:-1]))
        message = f"unknown key '{path[-1]}'"
        return document.problem("unknown-key", message, key_mark(root, path), hint)
    mark = mark_at(root, path)
    node = find(root, path)[0]
    if kind == "literal_error":
        return _not_one_of(document, node, mark, fault["ctx"]["expected"])
    if kind == "union_tag_not_found" and isinstance(node, MapNode):
        hint = near(node.entries[0][0].value if node.entries else "", KINDS)
        return document.problem(
            "change", f"no such change; known: {', '.join(KINDS)}", _first(node.mark), hint
        )
    return _wrong_kind(document, path, node, kind, mark)


def _version(document: Document, root: Node) -> Problem:
    node, key, _ = find(root, ("detente",))
    if not key:
        hint = "write `detente: 1` on the first line"
        return document.problem(
            "missing-key", "'detente', the version of the format, is missing", Mark(), hint
        )
    found = f"'{node.value}'" if isinstance(node, TextNode) else KIND[type(node)]
    message = f"this program reads format 1, found {found}"
    return document.problem("version", message, mark_at(root, ("detente",)), "write `detente: 1`")


def _not_one_of(document: Document, node: Node, mark: Mark, expected: str) -> Problem:
    words = [word.strip("' ") for part in expected.split(",") for word in part.split(" or ")]
    words = [word for word in words if word]
    found = f"'{node.value}'" if isinstance(node, TextNode) else KIND[type(node)]
    hint = near(node.value, words) if isinstance(node, TextNode) else ""
    hint = hint if hint.startswith("did") else ""
    wanted = f"{', '.join(words[:-1])} or {words[-1]}" if len(words) > 1 else words[0]
    message = f"expected {wanted}, found {found}"
    return document.problem("value", message, mark, hint)


def _wrong_kind(document: Document, path: Path, node: Node, kind: str, mark: Mark) -> Problem:
    wanted = {"list_type": "a list", "string_type": "text"}.get(kind, "a mapping")
    if kind == "union_tag_not_found":
        wanted = "a change such as {fix: usa.press, to: no}"
    for note in notes_at(path):
        if wanted == "a mapping" and isinstance(note, Short):
            wanted = "a list or a mapping" if list in note.kinds else "text or a mapping"
    hint = ""
    if wanted == "a list" and isinstance(node, TextNode):
        hint = f"write [{node.value}]"
    found = KIND[type(node)]
    where = f"'{path[-1]}'" if path and isinstance(path[-1], str) else "this item"
    return document.problem("type", f"{where}: expected {wanted}, found {found}", mark, hint)


def _example(path: Path) -> str:
    examples = {
        "title": "write `title: ...`",
        "parties": "write for example `parties: {north: North, south: South}`",
        "options": "write for example `options: {north: {dig: digs a canal}}`",
        "id": "an inserted statement needs an id",
    }
    return examples.get(str(path[-1]), "")


def _first(mark: Mark) -> Mark:
    return Mark(line=mark.line, column=mark.column, start=mark.start, end=mark.start + 1)

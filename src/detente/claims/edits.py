"""Change the text of a YAML file in places, and leave every other character as it stands.

Lists are edited by moving lines (or, inside brackets, characters), not by loading and dumping:
so comments stay with what they stand above. After every edit the text is read again and compared
with what the edit should give, so that an edit which cannot be made safely is refused.
"""

from collections.abc import Mapping

from detente.claims.document import Document
from detente.claims.emit import Value, flow
from detente.claims.nodes import ListNode, MapNode, Node, TextNode, compose
from detente.claims.places import Path, find, plain
from detente.claims.spans import content_end, entry_spans, in_brackets, item_spans, line_end
from detente.errors import DetenteError
from detente.record import record

__all__ = ["DeleteItem", "Edit", "EditRefused", "InsertItem", "MoveItem", "SetValue", "edit"]


class EditRefused(DetenteError):
    """An edit that the text does not allow, with the reason."""


@record
class SetValue:
    """Set what stands at a path; the last key is added if it is missing."""

    path: Path
    value: Value


@record
class InsertItem:
    """Insert an item into the list at a path, so that it comes to stand at place ``at`` from 0."""

    path: Path
    at: int
    value: Value


@record
class DeleteItem:
    """Delete the list item, or the key with its value, at a path."""

    path: Path


@record
class MoveItem:
    """Move the list item at a path so that it comes to stand at place ``to`` from 0."""

    path: Path
    to: int


Edit = SetValue | InsertItem | DeleteItem | MoveItem


def edit(text: str, edits: tuple[Edit, ...]) -> str:
    """Make edits one after the other.

    1. Read the text into nodes that know their places.
    2. Replace, insert, cut or move the characters or lines concerned. The lines of a list item
       start with the comment lines right above it.
    3. Read the result, and refuse the edit if it says anything but what was asked.

    Parameters
    ----------
    text : str
        A YAML file.
    edits : tuple of Edit
        Each one refers to the text as the edits before it leave it.

    Raises
    ------
    EditRefused
        If a path leads nowhere, or the edit cannot be made without touching something else.
    CaseProblems
        If the text is no YAML.
    """
    for one in edits:
        root = compose(Document.of("case.yaml", text))[0]
        wanted = _applied(plain(root), one)
        try:
            text = _made(text, root, one)
        except ValueError as error:
            raise EditRefused(str(error)) from None
        if plain(compose(Document.of("case.yaml", text))[0]) != wanted:
            raise EditRefused(f"this edit would change more than was asked: {one}")
    return text


def _applied(data: object, one: Edit) -> object:
    """Make the edit on plain data."""
    path = one.path if isinstance(one, InsertItem) else one.path[:-1]
    around = _reach(data, path)
    if isinstance(one, InsertItem) and isinstance(around, list):
        _check_place(one.at, len(around) + 1)
        around.insert(one.at, _data(one.value))
    elif isinstance(one, SetValue) and isinstance(around, dict | list):
        if isinstance(around, list):
            _reach(data, one.path)
        around[one.path[-1]] = _data(one.value)  # type: ignore[index]
    elif isinstance(one, DeleteItem) and isinstance(around, dict | list):
        _reach(data, one.path)
        del around[one.path[-1]]  # type: ignore[arg-type]
    elif isinstance(one, MoveItem) and isinstance(around, list):
        _check_place(one.to, len(around))
        _check_place(int(one.path[-1]), len(around))
        around.insert(one.to, around.pop(int(one.path[-1])))
    else:
        raise EditRefused(f"the path {list(path)} leads to nothing that can be edited so")
    return data


def _check_place(at: int, below: int) -> None:
    if not 0 <= at < below:
        raise EditRefused(f"the list has no place {at}; its last one is {below - 1}")


def _reach(data: object, path: Path) -> object:
    for part in path:
        if isinstance(part, int) and isinstance(data, list):
            _check_place(part, len(data))
        try:
            data = data[part]  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            raise EditRefused(f"the path {list(path)} leads nowhere: no '{part}'") from None
    return data


def _data(value: Value) -> object:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return {key: _data(one) for key, one in value.items()}
    return [_data(one) for one in value]


def _made(text: str, root: Node, one: Edit) -> str:
    """Make the edit on the text."""
    if isinstance(one, InsertItem):
        return _inserted(text, root, one)
    around = find(root, one.path[:-1])[0]
    if isinstance(one, SetValue):
        return _set(text, root, one)
    if isinstance(around, ListNode):
        at = int(one.path[-1])
        spans = item_spans(text, around)
        if isinstance(one, MoveItem):
            return _moved(text, around, at, one.to)
        if len(spans) == 1 and not in_brackets(text, around):
            return _emptied(text, root, one.path[:-1], "[]")
        return _cut(text, spans, at, whole_lines=not in_brackets(text, around))
    if not isinstance(around, MapNode):
        raise EditRefused(f"the path {list(one.path)} leads to nothing that can be edited so")
    names = [key.value for key, _ in around.entries]
    if len(names) == 1 and not in_brackets(text, around) and len(one.path) > 1:
        return _emptied(text, root, one.path[:-1], "{}")
    at = names.index(str(one.path[-1]))
    return _cut(text, entry_spans(text, around), at, whole_lines=not in_brackets(text, around))


def _cut(text: str, spans: list[tuple[int, int]], at: int, *, whole_lines: bool) -> str:
    """Take one stretch out, and inside brackets a comma with it."""
    start, end = spans[at]
    if not whole_lines and at:
        start = spans[at - 1][1]
    elif not whole_lines and len(spans) > 1:
        end = spans[1][0]
    return text[:start] + text[end:]


def _emptied(text: str, root: Node, path: Path, empty: str) -> str:
    """Take the last item out of a list that is written in lines."""
    node, key, _ = find(root, path)
    spans = item_spans(text, node) if isinstance(node, ListNode) else []
    spans = entry_spans(text, node) if isinstance(node, MapNode) else spans
    if not isinstance(key, TextNode):
        raise ValueError("the only item of a list inside a list cannot be taken out")
    colon = text.index(":", key.mark.end) + 1
    return f"{text[:colon]} {empty}{text[colon : spans[0][0]]}{text[spans[-1][1] :]}"


def _inserted(text: str, root: Node, one: InsertItem) -> str:
    node = find(root, one.path)[0]
    written = flow(one.value)
    if not isinstance(node, ListNode):
        raise EditRefused(f"the path {list(one.path)} leads to no list")
    spans = item_spans(text, node)
    if in_brackets(text, node):
        return _between_commas(text, spans, one.at, written, node.mark.end - 1)
    dash = text.rindex("-", 0, node.items[0].mark.start)
    indent = dash - text.rfind("\n", 0, dash) - 1
    place = spans[one.at][0] if one.at < len(spans) else spans[-1][1]
    return _with_line(text, place, f"{' ' * indent}- {written}")


def _between_commas(
    text: str, spans: list[tuple[int, int]], at: int, written: str, close: int
) -> str:
    if not spans:
        return text[:close] + written + text[close:]
    if at < len(spans):
        place, written = spans[at][0], f"{written}, "
    else:
        place, written = spans[-1][1], f", {written}"
    return text[:place] + written + text[place:]


def _with_line(text: str, place: int, line: str) -> str:
    before = text[:place]
    if before and not before.endswith("\n"):
        before += "\n"
    return f"{before}{line}\n{text[place:]}"


def _moved(text: str, node: ListNode, at: int, to: int) -> str:
    """Put the stretches of a list into another order; what stands between them stays."""
    spans = item_spans(text, node)
    order = list(range(len(spans)))
    order.insert(to, order.pop(at))
    parts = [text[start:end] for start, end in spans]
    if not in_brackets(text, node):
        parts = [part if part.endswith("\n") else f"{part}\n" for part in parts]
    made, last = "", 0
    for (start, end), index in zip(spans, order, strict=True):
        made += text[last:start] + parts[index]
        last = end
    return made + text[last:]


def _set(text: str, root: Node, one: SetValue) -> str:
    node, key, depth = find(root, one.path)
    written = flow(one.value)
    if depth < len(one.path):
        return _added(text, node, str(one.path[-1]), written)
    start, end = node.mark.start, content_end(text, node)
    if isinstance(key, TextNode) and not (isinstance(node, TextNode) and not node.blank):
        start = text.index(":", key.mark.end) + 1
        return f"{text[:start]} {written}{text[max(start, end) :]}"
    return text[:start] + written + text[end:]


def _added(text: str, node: Node, key: str, written: str) -> str:
    """Add a key after the others."""
    if not isinstance(node, MapNode):
        raise EditRefused(f"there is no mapping to hold the key '{key}'")
    entry = f"{flow(key)}: {written}"
    if in_brackets(text, node):
        spans = entry_spans(text, node)
        return _between_commas(text, spans, len(spans), entry, node.mark.end - 1)
    place = line_end(text, content_end(text, node))
    return _with_line(text, place, f"{' ' * node.entries[0][0].mark.column}{entry}")

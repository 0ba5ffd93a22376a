"""Find the node that a path of keys and places leads to, whichever form the case uses for it."""

import re

from detente.claims.document import Mark
from detente.claims.nodes import ListNode, MapNode, Node, TextNode

__all__ = ["Path", "find", "key_mark", "mark_at", "plain", "without", "word_mark"]

Path = tuple[str | int, ...]


def find(root: Node, path: Path) -> tuple[Node, TextNode | str, int]:
    """Follow a path as far as it goes.

    Parts that lead nowhere are skipped: a short form has fewer levels than the long one.

    Returns
    -------
    Node
        The last node reached.
    TextNode or str
        The key that this node is the value of, "" if it is an item of a list or the root.
    int
        How many parts of the path led there; less than all of them if something is missing.
    """
    node = root
    key: TextNode | str = ""
    depth = 0
    for at, part in enumerate(path, start=1):
        if isinstance(node, MapNode) and isinstance(part, str):
            below = node.get(part)
            if not isinstance(below, str):
                key, node, depth = node.key(part), below, at
        elif isinstance(node, ListNode) and isinstance(part, int) and part < len(node.items):
            key, node, depth = "", node.items[part], at
    return node, key, depth


def mark_at(root: Node, path: Path) -> Mark:
    """Say where a value stands; where it is a list or mapping, the key that names it."""
    node, key, _ = find(root, path)
    if isinstance(node, TextNode) and node.mark.end > node.mark.start:
        return node.mark
    if isinstance(key, TextNode):
        return key.mark
    first = node.mark
    return Mark(line=first.line, column=first.column, start=first.start, end=first.start + 1)


def key_mark(root: Node, path: Path) -> Mark:
    """Say where the key stands whose value the path leads to."""
    _, key, _ = find(root, path)
    return key.mark if isinstance(key, TextNode) else mark_at(root, path)


def word_mark(text: str, node: Node, start: int, end: int) -> Mark:
    """Say where ``value[start:end]`` of a scalar stands in the file.

    The scalar's source may be quoted, folded or broken into lines, so the word is counted: the
    second ``usa.press`` of the value is the second one of the source.
    """
    if not isinstance(node, TextNode):
        return node.mark
    word = node.value[start:end]
    pattern = re.compile(rf"(?<![\w.-]){re.escape(word)}(?![\w-])" if word[:1].isalnum()
                         else re.escape(word))  # fmt: skip
    count = sum(1 for found in pattern.finditer(node.value) if found.start() < start)
    source = text[node.mark.start : node.mark.end]
    found = [match.start() for match in pattern.finditer(source)] if word else []
    if count >= len(found):
        return node.mark
    before = source[: found[count]]
    lines = before.count("\n")
    column = len(before) - before.rfind("\n") - 1 if lines else node.mark.column + len(before)
    at = node.mark.start + found[count]
    return Mark(line=node.mark.line + lines, column=column, start=at, end=at + len(word))


def plain(node: Node) -> object:
    """Turn nodes into text, lists and dictionaries."""
    if isinstance(node, TextNode):
        return node.value
    if isinstance(node, ListNode):
        return [plain(item) for item in node.items]
    return {key.value: plain(value) for key, value in node.entries}


def without(node: Node, path: Path) -> Node:
    """Copy the nodes, leaving out the one that the path leads to."""
    if not path:
        return node
    part, rest = path[0], path[1:]
    last = not _leads_on(node, rest, part)
    if isinstance(node, MapNode) and isinstance(part, str) and node.key(part):
        kept = [
            (key, value if key.value != part else without(value, rest))
            for key, value in node.entries
            if key.value != part or not last
        ]
        return MapNode(entries=tuple(kept), mark=node.mark, braces=node.braces)
    if isinstance(node, ListNode) and isinstance(part, int) and part < len(node.items):
        items = list(node.items)
        items[part : part + 1] = [] if last else [without(items[part], rest)]
        return ListNode(items=tuple(items), mark=node.mark)
    return without(node, rest)


def _leads_on(node: Node, rest: Path, part: str | int) -> bool:
    below, _, depth = find(node, (part,))
    return depth > 0 and find(below, rest)[2] > 0

"""Find the node that a path of keys and places leads to, whichever form the case uses for it."""

import re
from collections.abc import Iterable
from typing import cast

from detente.claims.document import Mark
from detente.claims.nodes import ListNode, MapNode, Node, TextNode

__all__ = ["Path", "existing", "find", "key_mark", "mark_at", "plain", "without", "word_mark"]

Path = tuple[str | int, ...]
LEFT_OUT = -1  # no list has an item there


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
        if _has(node, part):
            key, node = _step(node, part)
            depth = at
    return node, key, depth


def existing(root: Node, path: Path) -> Path:
    """Keep the parts of a path that lead somewhere."""
    node = root
    kept: Path = ()
    for part in path:
        if _has(node, part):
            node = _step(node, part)[1]
            kept = (*kept, part)
    return kept


def _has(node: Node, part: str | int) -> bool:
    if isinstance(part, str):
        return isinstance(node, MapNode) and part in node.index
    return isinstance(node, ListNode) and part < len(node.items)


def _step(node: Node, part: str | int) -> tuple[TextNode | str, Node]:
    if isinstance(node, MapNode):
        return node.entries[node.index[str(part)]]
    return "", node.items[int(part)] if isinstance(node, ListNode) else node


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


def without(root: Node, paths: Iterable[Path]) -> Node:
    """Copy the nodes, leaving out those that the paths lead to."""
    tree: dict[str | int, object] = {}
    for path in paths:
        branch = tree
        for part in path:
            branch = cast(dict[str | int, object], branch.setdefault(part, {}))
        branch[LEFT_OUT] = True
    return _pruned(root, tree)


def _pruned(node: Node, tree: dict[str | int, object]) -> Node:
    def kept(part: str | int) -> bool:
        return LEFT_OUT not in cast(dict[object, object], tree.get(part, {}))

    def below(part: str | int, value: Node) -> Node:
        branch = tree.get(part)
        return _pruned(value, cast(dict[str | int, object], branch)) if branch else value

    if isinstance(node, MapNode):
        entries = [(k, below(k.value, v)) for k, v in node.entries if kept(k.value)]
        return MapNode.of(entries, node.mark, braces=node.braces)
    if isinstance(node, ListNode):
        items = [below(at, item) for at, item in enumerate(node.items) if kept(at)]
        return ListNode(items=tuple(items), mark=node.mark)
    return node

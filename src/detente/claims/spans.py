"""Which characters of a YAML file belong to a list item or to a key with its value."""

import re

from detente.claims.nodes import ListNode, MapNode, Node, TextNode

__all__ = ["content_end", "entry_spans", "in_brackets", "item_spans", "line_end"]

Span = tuple[int, int]
DASH = re.compile(r" *- *")


def in_brackets(text: str, node: Node) -> bool:
    """Tell whether a list or mapping is written in brackets or braces."""
    return not isinstance(node, TextNode) and text[node.mark.start] in "[{"


def content_end(text: str, node: Node) -> int:
    """Find where the last character of a value stands; 0 if nothing stands there."""
    if isinstance(node, TextNode):
        if node.blank:
            return 0
        written = text[node.mark.start : node.mark.end]
        return node.mark.start + len(written.rstrip())
    if in_brackets(text, node):
        return node.mark.end
    if isinstance(node, ListNode):
        return max((content_end(text, item) for item in node.items), default=node.mark.start)
    ends = [(key, content_end(text, value)) for key, value in node.entries]
    return max((end or text.index(":", key.mark.end) + 1 for key, end in ends), default=0)


def line_end(text: str, at: int) -> int:
    """Find where the line after a place starts."""
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1


def item_spans(text: str, node: ListNode) -> list[Span]:
    """Find the stretch of every item: whole lines, or what stands between the commas.

    Raises
    ------
    ValueError
        If an item shares its line with something else.
    """
    if in_brackets(text, node):
        return [(item.mark.start, item.mark.end) for item in node.items]
    starts = [_first_line(text, item.mark.start, DASH) for item in node.items]
    return _until_next(starts, line_end(text, content_end(text, node)))


def entry_spans(text: str, node: MapNode) -> list[Span]:
    """Find the stretch of every key with its value, as `item_spans` does for items."""
    if in_brackets(text, node):
        return [(key.mark.start, max(key.mark.end, value.mark.end)) for key, value in node.entries]
    indent = re.compile(" *")
    starts = [_first_line(text, key.mark.start, indent) for key, _ in node.entries]
    return _until_next(starts, line_end(text, content_end(text, node)))


def _until_next(starts: list[int], end: int) -> list[Span]:
    return list(zip(starts, [*starts[1:], end], strict=True))


def _first_line(text: str, at: int, before: re.Pattern[str]) -> int:
    """Find the start of the lines that belong to what stands at a place: its comments' first."""
    start = text.rfind("\n", 0, at) + 1
    if not before.fullmatch(text, start, at):
        raise ValueError(f"what stands in line {text.count(chr(10), 0, at) + 1} shares its line")
    while start:
        above = text.rfind("\n", 0, start - 1) + 1
        if not text[above:start].lstrip(" ").startswith("#"):
            break
        start = above
    return start

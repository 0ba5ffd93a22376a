"""A YAML mapping from ids to mappings of texts, each with its place; all faults are noted."""

from collections.abc import Iterator, Mapping

from detente.claims.document import Document
from detente.claims.near import near
from detente.claims.nodes import ListNode, MapNode, Node, TextNode
from detente.errors import Problem

__all__ = ["Values", "entries"]

Values = Mapping[str, TextNode]


def entries(
    document: Document, root: Node, known: tuple[str, ...], problems: list[Problem]
) -> Iterator[tuple[TextNode, Values]]:
    """Yield the entries of a mapping from ids to mappings of texts.

    Parameters
    ----------
    document : Document
        What the nodes were made of.
    root : Node
        The whole of it.
    known : tuple of str
        The keys that an entry may have.
    problems : list of Problem
        What is wrong is added here; the rest is still read. A list of texts is taken as one text,
        its words apart by a space.
    """
    if not isinstance(root, MapNode):
        message = "expected entries such as `S1: {...}`, found something else"
        problems.append(document.problem("type", message, root.mark))
        return
    for key, node in root.entries:
        if not isinstance(node, MapNode):
            message = f"'{key.value}': expected a mapping with the keys {', '.join(known)}"
            problems.append(document.problem("type", message, key.mark))
            continue
        values: dict[str, TextNode] = {}
        for name, value in node.entries:
            text = _joined(value)
            if name.value not in known:
                message = f"unknown key '{name.value}'"
                hint = near(name.value, known)
                problems.append(document.problem("unknown-key", message, name.mark, hint))
            elif isinstance(text, str):
                message = f"'{name.value}': expected text"
                problems.append(document.problem("type", message, name.mark))
            else:
                values[name.value] = text
        yield key, values


def _joined(node: Node) -> TextNode | str:
    """Take a text, or a list of texts as one text; "" if it is neither."""
    if isinstance(node, TextNode):
        return node
    if isinstance(node, ListNode) and all(isinstance(item, TextNode) for item in node.items):
        words = [item.value for item in node.items if isinstance(item, TextNode)]
        return TextNode(value=" ".join(words), mark=node.mark)
    return ""

"""Every name that a case declares, whether or not what it stands for is sound.

Names are collected from the nodes, before anything is left out for being faulty, so that one
mistake in an option does not make every formula that mentions it wrong as well.
"""

from collections.abc import Iterator

from detente.claims.nodes import ListNode, MapNode, Node, TextNode
from detente.claims.places import find
from detente.record import record

__all__ = ["Names", "collect"]


@record
class Names:
    """The names of a case by what they stand for; a section that is no mapping is in ``unread``.

    ``seats`` are named by their body and their own id, as options are by their owner.
    ``statements`` are keys (``party.id``), those that changes insert included, in reading order;
    ``listed`` are those of the lists alone. ``claims`` is "" where there is no list of claims.
    """

    parties: tuple[str, ...]
    bodies: tuple[str, ...]
    seats: tuple[str, ...]
    options: tuple[str, ...]
    definitions: tuple[str, ...]
    outcomes: tuple[str, ...]
    moments: tuple[str, ...]
    scenarios: tuple[str, ...]
    bridges: tuple[str, ...]
    alternatives: tuple[str, ...]
    scales: tuple[str, ...]
    chances: tuple[str, ...]
    ties: tuple[str, ...]
    constraints: tuple[str, ...]
    listed: tuple[str, ...]
    statements: tuple[str, ...]
    claims: frozenset[str] | str
    unread: frozenset[str]

    @property
    def formulas(self) -> tuple[str, ...]:
        """What a formula may mention."""
        return self.options + self.definitions + self.outcomes


SECTIONS = ("parties", "bodies", "options", "define", "outcomes", "moments", "scenarios", "bridges",
            "alternatives", "preferences", "scales", "chance",
            "ties")  # fmt: skip


def collect(root: Node, claims: frozenset[str] | str) -> Names:
    """List the names that the case declares; ``claims`` is "" where there is no list of them."""
    listed = tuple(_listed(root))
    unread = {
        name
        for name in SECTIONS
        if _has(root, name) and not isinstance(find(root, (name,))[0], MapNode)
    }
    return Names(
        parties=_keys(root, "parties"),
        bodies=_keys(root, "bodies"),
        seats=tuple(
            f"{body}.{seat}"
            for body in _keys(root, "bodies")
            for seat in _keys(root, "bodies", body, "seats")
        ),
        options=tuple(
            f"{owner}.{press}"
            for owner in _keys(root, "options")
            for press in _keys(root, "options", owner)
        ),
        definitions=_keys(root, "define"),
        outcomes=_keys(root, "outcomes"),
        moments=_keys(root, "moments"),
        scenarios=_keys(root, "scenarios"),
        bridges=_keys(root, "bridges"),
        alternatives=_keys(root, "alternatives"),
        scales=_keys(root, "scales"),
        chances=_keys(root, "chance"),
        ties=_keys(root, "ties"),
        constraints=tuple(_constraint_ids(root)),
        listed=listed,
        statements=listed + tuple(_inserted(root)),
        claims=claims,
        unread=frozenset(unread),
    )


def _has(root: Node, name: str) -> bool:
    node, _, depth = find(root, (name,))
    return depth == 1 and not (isinstance(node, TextNode) and node.blank)


def _keys(root: Node, *path: str) -> tuple[str, ...]:
    node, _, depth = find(root, path)
    if depth < len(path) or not isinstance(node, MapNode):
        return ()
    return tuple(key.value for key, _ in node.entries)


def _items(root: Node, *path: str) -> tuple[Node, ...]:
    node, _, depth = find(root, path)
    return node.items if depth == len(path) and isinstance(node, ListNode) else ()


def _text(node: Node | str, key: str) -> str:
    below = node.get(key) if isinstance(node, MapNode) else ""
    return below.value if isinstance(below, TextNode) else ""


def _listed(root: Node) -> Iterator[str]:
    for party in _keys(root, "preferences"):
        for place, item in enumerate(_items(root, "preferences", party), start=1):
            yield f"{party}.{_text(item, 'id') or f'{party}-{place}'}"


def _constraint_ids(root: Node) -> Iterator[str]:
    for section in ("never", "always"):
        yield from filter(None, (_text(item, "id") for item in _items(root, section)))


def _inserted(root: Node) -> Iterator[str]:
    """List the statements that scenarios and bridges add, each once."""
    added = [
        (_text(change, "of"), _text(change.get("insert"), "id"))
        for section in ("scenarios", "bridges")
        for name in _keys(root, section)
        for change in _items(root, section, name) or _items(root, section, name, "changes")
        if isinstance(change, MapNode)
    ]
    yield from dict.fromkeys(f"{party}.{name}" for party, name in added if party and name)

"""The one decorator for records, and the read-only mapping they hold."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar, dataclass_transform, overload

__all__ = ["Frozen", "field", "record", "replace"]

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")


class Frozen(Mapping[K, V]):
    """A mapping that cannot change; it keeps its order, hashes, compares by value and pickles."""

    __slots__ = ("_hash", "_items")

    def __init__(self, items: Mapping[K, V] | None = None) -> None:
        self._items = dict(items or {})
        self._hash = 0  # 0 until it is asked for

    def __reduce__(self) -> tuple[type, tuple[dict[K, V]]]:
        return type(self), (self._items,)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Frozen):
            return self is other or bool(self._items == other._items)
        return isinstance(other, Mapping) and bool(self._items == dict(other))

    def __getitem__(self, key: K) -> V:
        return self._items[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __hash__(self) -> int:
        if not self._hash:
            self._hash = hash(frozenset(self._items.items()))
        return self._hash

    def __repr__(self) -> str:
        return f"Frozen({self._items!r})"


@overload
def record(cls: type[T], /) -> type[T]: ...
@overload
def record(*, eq: bool = True) -> Callable[[type[T]], type[T]]: ...
@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def record(cls: type[T] | None = None, /, *, eq: bool = True) -> object:
    """Turn a class of annotated fields into a frozen, keyword-only dataclass with slots.

    Parameters
    ----------
    cls : type
        The class to turn; left out when the decorator is called with ``eq``.
    eq : bool
        False for records that hold arrays, which have no single truth value to compare by.

    Returns
    -------
    type
        The record class.
    """

    def make(target: type[T]) -> type[T]:
        return dataclass(frozen=True, kw_only=True, slots=True, eq=eq)(target)

    return make if cls is None else make(cls)

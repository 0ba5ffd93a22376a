"""Which type the models of a case give to a place in it, and which keys are known there."""

from typing import Annotated, get_args, get_origin

from pydantic import BaseModel, Tag

from detente.case.shape import CaseShape
from detente.claims.places import Path

__all__ = ["known_keys", "notes_at"]


def known_keys(path: Path) -> tuple[str, ...]:
    """List the keys that the mapping at a path may have, () if it may have any."""
    shape = _type_at(path)[0]
    if isinstance(shape, type) and issubclass(shape, BaseModel):
        return tuple(field.alias or name for name, field in shape.model_fields.items())
    return ()


def notes_at(path: Path) -> tuple[object, ...]:
    """List the annotations of the type that a path leads to."""
    return _type_at(path)[1]


def _type_at(path: Path) -> tuple[object, tuple[object, ...]]:
    found: object = CaseShape
    notes: tuple[object, ...] = ()
    for part in path:
        found, notes = _bare(_step(found, part))
    return found, notes


def _bare(found: object) -> tuple[object, tuple[object, ...]]:
    if get_origin(found) is Annotated:
        inner, *notes = get_args(found)
        return inner, tuple(notes)
    return found, ()


def _step(found: object, part: str | int) -> object:
    """Find the type one part of the path further down."""
    if isinstance(found, type) and issubclass(found, BaseModel):
        for name, field in found.model_fields.items():
            if part == (field.alias or name):
                notes = tuple(field.metadata)
                return Annotated[(field.annotation, *notes)] if notes else field.annotation
        return found
    if get_origin(found) in {list, dict}:
        return get_args(found)[-1]
    for member in get_args(found):
        inner, notes = _bare(member)
        if any(isinstance(note, Tag) and note.tag == part for note in notes):
            return inner
    return found

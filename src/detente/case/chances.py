"""Read the chances: what nobody decides, and where it may happen."""

from detente.case.chance import Chance
from detente.case.ids import name_fault
from detente.case.reading import Reading
from detente.case.shape import CaseShape, ChanceShape
from detente.claims.places import Path

__all__ = ["read_chances"]


def read_chances(reading: Reading, shape: CaseShape) -> tuple[Chance, ...]:
    """Read the chances, in the order of the file."""
    return tuple(_chance(reading, name, one) for name, one in shape.chance.items())


def _chance(reading: Reading, name: str, one: ChanceShape) -> Chance:
    path: Path = ("chance", name)
    reading.check_key(path, name_fault)
    kinds = {"a definition": reading.names.definitions, "an outcome": reading.names.outcomes}
    for kind, names in kinds.items():
        if name in names:
            message = f"'{name}' is {kind} too; the two need names of their own"
            reading.report_key("duplicate-id", message, path)
    return Chance(
        id=name,
        when=reading.formula(one.when, (*path, "when")),
        text=one.when,
        means=one.means,
        because=reading.claims(one.because, (*path, "because")),
        note=one.note,
    )

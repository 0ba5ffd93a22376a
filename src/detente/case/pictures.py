"""Read the pictures that parties have of the case."""

from collections.abc import Mapping

from detente.case.change_shapes import ChangeShape, InsertShape, SetMomentShape
from detente.case.changes import read_change_list
from detente.case.picture import Picture
from detente.case.reading import Reading
from detente.case.shape import CaseShape, PictureShape
from detente.case.variation import Change, Insert
from detente.case.wishes import Statement
from detente.claims.places import Path
from detente.record import Frozen, replace

__all__ = ["read_pictures"]

Statements = Mapping[str, Statement]


def read_pictures(
    reading: Reading,
    shape: CaseShape,
    listed: Statements,
    changes: Mapping[Path, tuple[Change, ...]],
) -> Mapping[str, Picture]:
    """Read the pictures, by party, in the order of the file.

    A picture may change what scenarios and bridges insert; what it inserts is known to it alone.

    Parameters
    ----------
    reading : Reading
        The case being read.
    shape : CaseShape
        Its shape.
    listed : mapping of str to Statement
        The statements of the lists, by key.
    changes : mapping
        The changes of the scenarios and bridges.
    """
    inserted = (c.statement for each in changes.values() for c in each if isinstance(c, Insert))
    known = {statement.key: statement for statement in inserted} | dict(listed)
    return Frozen(
        {party: _picture(reading, party, one, known) for party, one in shape.pictures.items()}
    )


def _picture(reading: Reading, party: str, one: PictureShape, known: Statements) -> Picture:
    path: Path = ("pictures", party)
    reading.party_key(path)
    if not one.model_fields_set & {"changes", "unseen"}:
        message = "expected `changes` or `unseen`: what the party sees otherwise"
        reading.report_key("shape", message, path)
    for at, change in enumerate(one.changes):
        if isinstance(change, SetMomentShape):
            hint = "moments are the same for everybody; take the change out"
            message = "a picture changes no moment"
            reading.report("change", message, (*path, "changes", at), hint)
    placed = [((*path, "changes", at), change) for at, change in enumerate(one.changes)]
    return Picture(
        party=party,
        changes=tuple(read_change_list(_knowing(reading, one.changes), placed, known)),
        unseen=tuple(
            reading.formula(text, (*path, "unseen", at)) for at, text in enumerate(one.unseen)
        ),
        means=one.means,
        because=reading.claims(one.because, (*path, "because")),
        note=one.note,
    )


def _knowing(reading: Reading, changes: list[ChangeShape]) -> Reading:
    """Read on with the statements that these changes insert; problems go to the same list."""
    added = [f"{one.of}.{one.insert.id}" for one in changes if isinstance(one, InsertShape)]
    statements = tuple(dict.fromkeys((*reading.names.statements, *added)))
    own = Reading(reading.document, reading.root, replace(reading.names, statements=statements))
    own.problems, own.hints = reading.problems, reading.hints
    return own

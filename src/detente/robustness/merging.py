"""Puts the shards of a stress study together, and folds their draws into findings."""

from collections.abc import Sequence
from pathlib import Path

from detente.case import Case
from detente.errors import StudyError
from detente.record import record
from detente.robustness.deciding import decided
from detente.robustness.plans import ground_of
from detente.robustness.settings import Ground
from detente.robustness.stress import folded
from detente.robustness.stressed import Stress
from detente.study.merge import merge
from detente.study.places import parse_place
from detente.study.progress import Watch, unwatched
from detente.study.store import given, reading

__all__ = ["Merging", "merge_stress"]


@record
class Merging:
    """A stress study put together, what it fixes and varies, and the draws that no shard has.

    ``warnings`` are sentences about shards that are missing, not finished, or ran otherwise.
    """

    stress: Stress
    ground: Ground
    missing: int
    warnings: tuple[str, ...]


def merge_stress(
    case: Case,
    paths: Sequence[str | Path],
    into: str | Path,
    *,
    place: str = "",
    progress: Watch = unwatched,
) -> Merging:
    """Put the files of several shards together, and say what the whole study found.

    1. Refuse files of another case, or of the case as it was before it changed.
    2. Merge them into one file.
    3. Fold the draws that are there, as `stress` does, and say what decides what all have.

    Parameters
    ----------
    case : Case
        The case that was studied.
    paths : sequence of str or Path
        One file a shard, in any order.
    into : str or Path
        The file to make; it must not exist.
    place : str
        Where to look for what decides, as in `Effort`.
    progress : callable
        Is told how far the search for what decides has come.

    Raises
    ------
    StudyError
        If a file is of another case, or the files are not shards of one stress study.
    UnknownName
        If there can be no such place.
    """
    where = parse_place(place)
    for path in paths:
        _check(case, path)
    merged = merge(paths, into)
    ground = ground_of(merged.plan.parameters)
    with reading(into) as whole:
        found = dict(given(whole))
    counted = folded(case, ground, merged.plan, found)
    return Merging(
        stress=decided(case, ground, counted, where, progress),
        ground=ground,
        missing=len(merged.missing),
        warnings=merged.warnings,
    )


def _check(case: Case, path: str | Path) -> None:
    """Refuse a file that is not a stress study of this very case."""
    with reading(path) as store:
        plan = store.plan
    if plan.fingerprint != case.fingerprint:
        raise StudyError(
            f"{path}: expected a study of {case.slug} as it is, with fingerprint "
            f"'{case.fingerprint}', found '{plan.fingerprint}': it is of another case, or of this "
            "one before it was changed; draw it again"
        )
    ground_of(plan.parameters)

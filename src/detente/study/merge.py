"""Puts the shards of a study together."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

from detente.errors import StudyError
from detente.record import record, replace
from detente.study.plan import Plan, numbers
from detente.study.shares import Tally, tally
from detente.study.store import Store, done, given, keep, missing, opened, reading, rows

__all__ = ["Merged", "merge"]

ALIKE = ("fingerprint", "seed", "parameters", "shards")


@record
class Merged:
    """A study put together: its plan, its counts, and the draws that no shard has done.

    ``warnings`` are sentences that name the shards that are missing or not finished, and libraries
    that were not the same for all.
    """

    plan: Plan
    tally: Tally
    missing: tuple[int, ...] = ()
    warnings: tuple[str, ...] = ()


def merge(paths: Sequence[str | Path], into: str | Path) -> Merged:
    """Put the files of several shards together into one file of the whole study.

    1. Refuse files that are not shards of one study, and a shard given twice.
    2. Copy all draws into a new file, which takes its name only when it is complete.
    3. Name what is missing: shards without a file, and those that are not finished. The new file
       can be run like any other, which does the rest.

    Parameters
    ----------
    paths : sequence of str or Path
        One file a shard, in any order.
    into : str or Path
        The file to make; it must not exist.

    Raises
    ------
    StudyError
        If there is nothing to merge, the files are not of one study (the case was changed, another
        seed or other parameters, another version of the program), a shard comes twice, a file is
        damaged, or ``into`` exists.
    """
    target = Path(into)
    if not paths:
        raise StudyError("there is nothing to merge: name the file of each shard")
    if target.exists():
        raise StudyError(f"{into}: exists already; name another file, or remove it")
    with ExitStack() as stack:
        shards = [stack.enter_context(reading(path)) for path in paths]
        _check(shards)
        draws = max(shard.plan.draws for shard in shards)
        plan = replace(shards[0].plan, draws=draws, shard=1, shards=1)
        merged = _copied(shards, target, plan)
        return replace(merged, warnings=(*_unfinished(shards, draws), *_unlike(shards)))


def _check(shards: Sequence[Store]) -> None:
    """Refuse files that are not different shards of one study."""
    first = shards[0]
    seen: dict[int, str] = {}
    for one in shards:
        for what in ALIKE:
            _check_alike(what, (first, getattr(first.plan, what)), (one, getattr(one.plan, what)))
        _check_alike("program", (first, first.program), (one, one.program))
        number = one.plan.shard
        if number in seen:
            raise StudyError(
                f"shard {number}/{one.plan.shards} is given twice, by {seen[number]} and "
                f"{one.path}: name one file a shard"
            )
        seen[number] = one.path


def _check_alike(what: str, first: tuple[Store, object], other: tuple[Store, object]) -> None:
    if first[1] != other[1]:
        raise StudyError(
            f"{other[0].path}: expected {what} '{first[1]}' as in {first[0].path}, found "
            f"'{other[1]}': these are not shards of one study; run this one again"
        )


def _copied(shards: Sequence[Store], target: Path, plan: Plan) -> Merged:
    """Write the draws of all shards into a new file, under another name until it is complete."""
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        with opened(part, plan) as whole:
            for shard in shards:
                keep(whole, given(shard))
            counts = tally(rows(whole, plan.draws), len(done(whole)))
            merged = Merged(plan=plan, tally=counts, missing=missing(whole, plan))
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return merged


def _unfinished(shards: Sequence[Store], draws: int) -> Iterator[str]:
    """Say which shards have no file, or lack some of their draws."""
    files = {shard.plan.shard: shard for shard in shards}
    of = shards[0].plan.shards
    for number in range(1, of + 1):
        asked = numbers(replace(shards[0].plan, draws=draws, shard=number))
        lacking = len(set(asked) - done(files[number])) if number in files else len(asked)
        if lacking and number not in files:
            yield f"shard {number}/{of} is missing, with {lacking} draws"
        elif lacking:
            path = files[number].path
            yield f"shard {number}/{of} ({path}) lacks {lacking} of its {len(asked)} draws"


def _unlike(shards: Sequence[Store]) -> Iterator[str]:
    """Say which shards ran with other libraries than the first."""
    first = shards[0]
    for one in shards:
        if one.libraries != first.libraries:
            yield f"{one.path} ran with other versions of libraries than {first.path}"

"""What remains attainable without a party, and with its options left as they are."""

from collections.abc import Sequence

from detente.case.formula import Formula
from detente.errors import NotApplicable
from detente.record import record
from detente.roles.ground import RESTING, Ground
from detente.roles.run import Run

__all__ = ["Remains", "writeoff"]


@record
class Remains:
    """Whether an outcome is attainable: as it is, without a party, with its options frozen.

    ``trouble`` says why the case without the party cannot be judged; "" where it can.
    """

    outcome: str
    now: bool
    without: bool
    frozen: bool
    trouble: str = ""


def writeoff(
    ground: Ground, party: str, outcomes: Sequence[tuple[str, Formula]]
) -> tuple[Remains, ...]:
    """Say of each outcome whether it remains attainable if a party is written off.

    1. Fix the party's options at their defaults, its seats abstaining.
    2. Beside it, fix them as they are at the moment.
    3. Attainable is what holds in some state where moves come to rest.
    """
    now, trouble = ground.as_it_is(), ""
    gone: Run = now
    try:
        gone = ground.without(party)
    except NotApplicable as reason:
        trouble = str(reason)
    kept = ground.frozen(party)
    return tuple(
        Remains(
            outcome=outcome,
            now=_attains(ground, now, formula),
            without=not trouble and _attains(ground, gone, formula),
            frozen=_attains(ground, kept, formula),
            trouble=trouble,
        )
        for outcome, formula in outcomes
    )


def _attains(ground: Ground, run: Run, formula: Formula) -> bool:
    return bool(len(ground.attained(run, formula, RESTING)))

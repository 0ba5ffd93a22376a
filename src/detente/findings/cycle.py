"""The circle that moves run in where they never come to rest."""

from detente.findings.records import Analysis
from detente.stability import Step, joint_steps
from detente.stability import cycle as replies

__all__ = ["circle"]


def circle(analysis: Analysis) -> tuple[Step, ...]:
    """List the moves that lead from a state back to itself, starting from the moment.

    1. Follow best replies of single parties until they repeat.
    2. If those come to rest and moves are joint, follow the first joint improvement instead, from
       the moment on, until a state comes round again.

    Returns
    -------
    tuple of Step
        The moves of the circle; empty if the walk ends in a state without improvements.
    """
    found = replies(analysis.space, analysis.start).steps
    return found if found or analysis.moves == "single" else _joint_circle(analysis)


def _joint_circle(analysis: Analysis) -> tuple[Step, ...]:
    """Follow the first lean joint improvement until a state comes round again."""
    seen: dict[int, int] = {}
    walked: list[Step] = []
    state = analysis.start
    while state not in seen:
        seen[state] = len(walked)
        following = joint_steps(analysis.space, state, lean=True)
        if not following:
            return ()
        walked.append(following[0].step)
        state = walked[-1].target
    return tuple(walked[seen[state] :])

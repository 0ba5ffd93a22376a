"""Where a step ends, if everybody goes on by moves that the others would leave unanswered."""

from detente.errors import TooLarge
from detente.space import Space
from detente.stability.results import Step
from detente.stability.staying import undeterred
from detente.stability.steps import improvements

__all__ = ["aftermath", "best_undeterred"]

MOST_STATES = 2000  # followed before it is given up


def aftermath(space: Space, step: Step) -> tuple[int, ...]:
    """List the states in which moves can end after a step of one party or body.

    1. From the end of the step, everybody but who moved last may take any improvement that
       nothing deters (as under SEQ); where lean ones are among them, only those.
    2. So on from there.
    3. It ends where nobody has such an improvement.

    Parameters
    ----------
    space : Space
        The case.
    step : Step
        The step, by a single mover.

    Returns
    -------
    tuple of int
        Indices of states, sorted; the end of the step itself, if nobody moves on; none if the
        moves run on without end.

    Raises
    ------
    TooLarge
        If they lead through more than two thousand states.
    """
    last = space.movers.index(step.movers[0])
    seen = {(step.target, last)}
    queue = [(step.target, last)]
    ends: set[int] = set()
    for state, mover in queue:
        onward = {row: best_undeterred(space, state, row) for row in range(len(space.movers))}
        if not any(onward.values()):
            ends.add(state)
        for row, targets in onward.items():
            steps = {(target, row) for target in targets if row != mover} - seen
            seen |= steps
            queue += sorted(steps)
        if len(seen) > MOST_STATES:
            raise TooLarge(f"the moves lead through more than {MOST_STATES:,} states")
    return tuple(sorted(ends))


def best_undeterred(space: Space, state: int, row: int) -> tuple[int, ...]:
    """List a mover's improvements that nothing deters, the lean ones if there are any, best first.

    Parameters
    ----------
    space : Space
        The case.
    state : int
        Index of the state.
    row : int
        Row of the party, or of the body after the parties.
    """
    found = undeterred(space, "seq", state, row).tolist()
    if not found:
        return ()
    lean = set(improvements(space, state, row, lean=True).tolist())
    return tuple([target for target in found if target in lean] or found)

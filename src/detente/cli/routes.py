"""What `detente paths` asks of the engine, and how it tells it."""

from collections.abc import Callable

from detente.cli.asking import Asked
from detente.cli.documents import case_document, path_document, settling_document
from detente.cli.page import Page
from detente.cli.settling_text import introduce
from detente.cli.states import Goal, goal, state_index
from detente.cli.writing import Document
from detente.findings.reasons import path_account
from detente.findings.wording import describe_state
from detente.record import record
from detente.space import Space
from detente.stability import Path, shortest_paths

__all__ = ["Routes", "routes", "routes_document", "tell"]

Paths = tuple[Path, ...]
SHOWN = 5
TOGETHER_STATES = 1 << 15  # above this many states joint moves are tried only if asked for


@record(eq=False)
class Routes:
    """The shortest paths between two places.

    ``every`` takes all improvements of the kind of moves asked for, ``lean`` the lean ones.
    ``together`` are the shortest lean paths by joint moves, or by all joint improvements where no
    lean ones lead there; looked for only where single moves were asked for and lead nowhere.
    """

    space: Space
    moves: str
    start: int
    goal: Goal
    every: Paths
    lean: Paths
    together: Paths = ()

    @property
    def together_tried(self) -> bool:
        """Whether joint moves were searched, as asked for or where single ones do not do."""
        return self.moves == "joint" or self.space.size <= TOGETHER_STATES


def routes(
    space: Space, asked: Asked, ends: tuple[str, str], progress: Callable[[str], None]
) -> Routes:
    """Find the shortest paths between two states as typed."""
    start, aim = state_index(space, asked, ends[0]), goal(space, asked, ends[1])
    progress("moves of single parties" if asked.moves == "single" else "joint moves")
    lean = shortest_paths(space, start, aim.states, moves=asked.moves, lean=True)
    every = shortest_paths(space, start, aim.states, moves=asked.moves)
    together: Paths = ()
    if not every and asked.moves == "single" and space.size <= TOGETHER_STATES:
        progress("moves of several parties together")
        together = shortest_paths(
            space, start, aim.states, moves="joint", lean=True
        ) or shortest_paths(space, start, aim.states, moves="joint")
    return Routes(
        space=space,
        moves=asked.moves,
        start=start,
        goal=aim,
        every=every,
        lean=lean,
        together=together,
    )


def routes_document(found: Routes) -> Document:
    """Return the paths as JSON shows them; a path of no steps is already there."""
    space = found.space
    aim = found.goal.outcome or list(space.state(found.goal.states[0]))
    return {
        "case": case_document(space.settled.case),
        "settling": settling_document(space.settled, found.moves),
        "from": list(space.state(found.start)),
        "to": aim,
        "found": bool(found.every),
        "paths": [path_document(space, path) for path in found.every],
        "paths_lean": [path_document(space, path) for path in found.lean],
        "together_tried": found.together_tried and not (found.every and found.moves == "single"),
        "paths_together": [path_document(space, path) for path in found.together],
    }


def tell(found: Routes) -> None:
    """Print the shortest paths step by step, with the reason of each mover."""
    page = Page()
    introduce(page, found.space.settled, found.moves)
    page.say(f"From: {describe_state(found.space, found.start)}.")
    page.say(f"To: {destination(found)}.")
    for number, path in enumerate(best(found)[:SHOWN], start=1):
        page.heading(way(found, number, path))
        for step, said in enumerate(path_account(found.space, path), start=1):
            claims = f" [{', '.join(said.claims)}]" if said.claims else ""
            page.item(
                f"{step}." if path.steps else "-", f"{together(path, step)}{said.text}{claims}"
            )
    if (more := len(best(found)) - SHOWN) > 0:
        page.say(f"... and {more} more of the same length; --json lists them.", faint=True)
    if last := last_word(found):
        page.say(last)


def destination(found: Routes) -> str:
    """Say where the path is to lead."""
    if found.goal.outcome:
        outcomes = {o.id: o.means or o.text for o in found.space.settled.outcomes}
        count = len(found.goal.states)
        return f"{found.goal.outcome} ({outcomes[found.goal.outcome]}), {count:,} feasible states"
    return describe_state(found.space, found.goal.states[0])


def best(found: Routes) -> Paths:
    """Return the paths to tell: lean ones where there are any."""
    return found.lean or found.every or found.together


def way(found: Routes, number: int, path: Path) -> str:
    """Head one path."""
    if not path.steps:
        return "Already there"
    steps = f"{len(path.steps)} step{'s' if len(path.steps) > 1 else ''}"
    return f"Way {number} of {len(best(found))}: {steps}"


def together(path: Path, step: int) -> str:
    """Mark a step that several parties take at once."""
    return "Together: " if path.steps and len(path.steps[step - 1].movers) > 1 else ""


def last_word(found: Routes) -> str:
    """Say in a sentence whether one gets there, and by which kind of moves only."""
    kind = "moves of single parties" if found.moves == "single" else "joint moves"
    if found.lean:
        shorter = len(found.every[0].steps) < len(found.lean[0].steps)
        told = f"A shorter way of {len(found.every[0].steps)} takes wasteful moves."
        return told if shorter else ""
    if found.every:
        return "Only wasteful moves get there: some step changes more than its mover gains by."
    if found.together:
        return f"No {kind} get there; only moves of several parties together do."
    if not found.together_tried:
        return "No moves of single parties get there; --moves joint tries several together."
    tried = "single or together" if found.moves == "single" else "joint"
    return f"No way leads there by improvements, {tried}."

"""Whether some, no or every state of a kind satisfies a formula."""

from detente.audit.records import Answer, Witness
from detente.audit.scope import Scope, framed
from detente.audit.states import Found, find_states, names_of
from detente.case.question import Among, Quantifier, Satisfies
from detente.stability import shortest_paths
from detente.study.variants import Variant

__all__ = ["answer_satisfies", "way_to"]

SHOWN = 3


def answer_satisfies(question: Satisfies, scope: Scope) -> Answer:
    """Answer whether some, no or every state of a kind satisfies a formula.

    1. Find the states.
    2. See in which of them the formula holds.
    3. *Every* and *no* over no state at all have nothing to test.

    Returns
    -------
    Answer
        Its witnesses are states for and against, at most three each.
    """
    found = find_states(scope, question.states)
    good = found.variant.holds(question.that)[found.states]
    yes, no = found.states[good], found.states[~good]
    match question.quantifier:
        case Quantifier.SOME:
            holds, show, against = len(yes) > 0, yes, no
        case Quantifier.NO:
            holds, show, against = len(yes) == 0, no, yes
        case Quantifier.EVERY:
            holds, show, against = len(no) == 0, yes, no
    empty = not len(found.states) and question.quantifier is not Quantifier.SOME
    if not scope.telling:
        return Answer(holds=holds, empty=empty)
    return Answer(
        holds=holds,
        empty=empty,
        witnesses=_states(question, scope, found, show.tolist()) if holds else (),
        against=() if holds else _states(question, scope, found, against.tolist()),
    )


def _states(
    question: Satisfies, scope: Scope, found: Found, states: list[int]
) -> tuple[Witness, ...]:
    """Show a few states, with the way from the moment where the question speaks of ways."""
    shown = []
    framed_scope = framed(scope, question.states.frame)
    for state in states[:SHOWN]:
        shown.append(Witness(kind="state", state=names_of(found.variant, state)))
        if question.states.among in (Among.RESTING, Among.REACHABLE) and not scope.together:
            shown += way_to(found.variant, state, framed_scope.moves)
    return tuple(shown)


def way_to(variant: Variant, state: int, moves: str) -> list[Witness]:
    """Show the steps of a shortest way of lean moves from the moment to a state."""
    if variant.start < 0 or variant.start == state:
        return []
    paths = shortest_paths(variant.space, variant.start, [state], moves=moves, lean=True)
    steps = paths[0].steps if paths else ()
    return [
        Witness(
            kind="step",
            state=names_of(variant, step.source),
            target=names_of(variant, step.target),
            movers=step.movers,
        )
        for step in steps
    ]

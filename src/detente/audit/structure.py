"""Whether options, constraints and moves alone settle a question, whatever anybody prefers."""

import numpy as np
from numpy.typing import NDArray

from detente.audit.grounds import ground_of
from detente.audit.improving import moving
from detente.audit.scope import Scope, entered, framed, variant_of
from detente.case.question import (
    All,
    Among,
    AnyOf,
    Enters,
    Flips,
    Frame,
    Grade,
    Plays,
    Quantifier,
    Question,
    RoleKind,
    Satisfies,
    States,
    Under,
)
from detente.errors import NotApplicable
from detente.stability.walk import MOVE, reached
from detente.study.variants import Variant

__all__ = ["settled_by_structure"]


def settled_by_structure(question: Question, scope: Scope) -> bool:
    """Whether a question must hold for any preferences at all.

    1. *Every* and *no*, asked of resting, reachable or stable states, hold if they hold of all
       states that any permitted moves of anybody lead to from the moment, or of all feasible ones.
    2. *No improvement* holds if no permitted move leads there.
    3. Single changes of options ask no list; nor does the part of a bystander that can do nothing.
    4. Parts joined by ``and`` must all be so, by ``or`` one.

    Returns
    -------
    bool
        True is a proof; False only that none was found here.
    """
    try:
        return _settled(question, scope)
    except NotApplicable:
        return False


def _settled(question: Question, scope: Scope) -> bool:
    match question:
        case All(parts=parts):
            return all(_settled(part, scope) for part in parts)
        case AnyOf(parts=parts):
            return any(_settled(part, scope) for part in parts)
        case Under(items=items, part=part):
            return _settled(part, entered(scope, items))
        case Satisfies(quantifier=Quantifier.EVERY | Quantifier.NO as quantifier):
            return _satisfied(question, quantifier, scope)
        case Enters(quantifier=Quantifier.NO):
            return _never_entered(question, scope)
        case Flips(states=states):
            from detente.audit.changes import answer_flips

            return states == States() and answer_flips(question, scope).holds
        case Plays(role=RoleKind.BYSTANDER, party=party) if party:
            return _cannot_act(question, scope)
    return False


def _cannot_act(question: Plays, scope: Scope) -> bool:
    """Whether a party has no option and no seat with which it could do anything."""
    inside = framed(scope, question.frame)
    ground = ground_of(variant_of(inside).space, inside.concept, inside.moves)
    meant = question.grade in (Grade.PLAIN, Grade.BY_CONSTRUCTION)
    return meant and question.party not in ground.movers


def _satisfied(question: Satisfies, quantifier: Quantifier, scope: Scope) -> bool:
    """Judge all states that the question could ever speak of."""
    states = question.states
    inside = framed(entered(scope, states.under), states.frame)
    variant = variant_of(inside)
    kind = np.arange(variant.space.size, dtype=np.int64)
    if _starts_somewhere(states):
        kind = _movable(inside, variant)
    kind = kind[variant.holds(states.where)[kind]]
    good = variant.holds(question.that)[kind]
    return bool(good.all() if quantifier is Quantifier.EVERY else not good.any()) and len(kind) > 0


def _starts_somewhere(states: States) -> bool:
    """Whether only states reached from a named moment are spoken of: not stable ones anywhere."""
    reached = states.among in (Among.RESTING, Among.REACHABLE) and not states.moment
    return reached and bool(states.frame.moment) and not states.frame.around


def _movable(scope: Scope, variant: Variant) -> NDArray[np.int64]:
    """List what permitted moves of anybody lead to; with joint moves, every feasible state."""
    if variant.start < 0 or scope.moves == "joint" or scope.together:
        return np.arange(variant.space.size, dtype=np.int64)
    everybody = tuple(range(len(variant.space.parties)))
    return reached(variant.space, variant.start, everybody, MOVE)


def _never_entered(question: Enters, scope: Scope) -> bool:
    """Judge all permitted changes that could lead to where something holds."""
    variant = variant_of(framed(scope, Frame(moment=question.moment)))
    truth = variant.holds(question.that)
    if not truth.any():
        return True
    if question.kind.value != "improvement":
        return False
    space = variant.space
    sources = (
        np.array([variant.start], dtype=np.int64)
        if question.moment
        else np.arange(space.size, dtype=np.int64)
    )
    rows = [space.parties.index(party) for party in question.parties or space.parties]
    return not any(moving(space, row, truth, sources) for row in rows)

"""Whether a party plays a part in an outcome, in one variant of a case."""

from detente.audit.grounds import ground_of
from detente.audit.records import Answer, Witness
from detente.audit.scope import Scope, framed, variant_of
from detente.case.question import Grade, Plays, Quantifier, RoleKind
from detente.errors import NotApplicable
from detente.roles import Ground, Role, Scene, Shown, role_of
from detente.roles.ties import depends

__all__ = ["answer_plays"]

SHOWN = 3


def answer_plays(question: Plays, scope: Scope) -> Answer:
    """Answer whether a party, or some, no or every one, plays a part in an outcome.

    1. Start from the moment, by the moves and under the concept that the question names.
    2. Judge just the role asked for; with a grade it must be played in that way.
    3. Who cannot be judged (the case does not settle without it, no tie says who depends more) is
       left out of account; where nobody can be, the question does not apply.

    Returns
    -------
    Answer
        Its witnesses are what shows the role, or that it is not played.

    Raises
    ------
    NotApplicable
        If nobody can be judged, with the reason; or if parties move as one.
    """
    if scope.together:
        raise NotApplicable("a role is not judged where parties move as one")
    inside = framed(scope, question.frame)
    ground = ground_of(variant_of(inside).space, inside.concept, inside.moves)
    judged = [_judged(question, ground, party) for party in _asked(question, ground)]
    found = [role for role in judged if isinstance(role, Role)]
    if not found:
        reasons = dict.fromkeys(reason for reason in judged if isinstance(reason, str))
        raise NotApplicable("; ".join(reasons))
    playing = [role for role in found if _plays(question, role)]
    holds = {
        Quantifier.SOME: bool(playing),
        Quantifier.NO: not playing,
        Quantifier.EVERY: len(playing) == len(found),
    }[question.quantifier]
    if not scope.telling:
        return Answer(holds=holds)
    told = _told(playing if question.quantifier is not Quantifier.EVERY else found)
    told = told or _told(found)
    return Answer(holds=holds, witnesses=told if holds else (), against=() if holds else told)


def _asked(question: Plays, ground: Ground) -> tuple[str, ...]:
    """List the parties asked for: the one named, or all but the one the part is played for."""
    if question.party:
        return (question.party,)
    return tuple(party for party in ground.parties if party != question.other)


def _judged(question: Plays, ground: Ground, party: str) -> Role | str:
    """Judge the role of a party, or say why it cannot be judged."""
    scene = Scene(ground=ground, party=party, outcome="", formula=question.that)
    if question.role is not RoleKind.SECOND_FIDDLE:
        found = role_of(scene, question.role, question.other)
        forbidden = question.role is RoleKind.OBSTACLE  # its reason is what forbids the outcome
        return found if forbidden or not found.reason else found.reason
    cop = role_of(scene, RoleKind.BAD_COP, question.other)
    if cop.reason:
        return cop.reason
    found = role_of(scene, question.role, question.other)
    more = depends(ground.settled.case)
    said = more(party, question.other) or more(question.other, party)
    return found if said or not cop.holds else found.reason


def _plays(question: Plays, role: Role) -> bool:
    """Whether a role is played, in the way asked for.

    A vacant opening is nobody's part, and who matters only in reserve is no bystander: both are
    ways of not playing it that can be asked for all the same.
    """
    return role.holds if question.grade is Grade.PLAIN else role.grade is question.grade


def _told(roles: list[Role]) -> tuple[Witness, ...]:
    """Show a few things that some roles rest on."""
    shown = [(role, each) for role in roles for each in role.shown]
    return tuple(w for role, each in shown[:SHOWN] for w in _witnesses(role, each))


def _witnesses(role: Role, shown: Shown) -> list[Witness]:
    """Turn what a role shows into witnesses of an answer: steps, or states and what they are."""
    found = [
        Witness(kind="step", state=each.source, target=each.target, movers=each.movers)
        if each.movers
        else Witness(kind="part", party=role.party, names=(shown.what,), state=each.target)
        for each in shown.witnesses
    ]
    named = Witness(kind="part", party=role.party, names=(shown.what,))
    return found or [named]

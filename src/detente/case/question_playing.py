"""From what the grammar recognizes of roles and votes to their records."""

from collections.abc import Mapping
from typing import Any

from lark import Token, v_args
from lark.tree import Meta

from detente.case.question_faults import QuestionError
from detente.case.question_modifiers import Fields, Modifier, Stating, framed, gathered
from detente.case.question_roles import GRADES, Grade, Passes, Plays, RoleKind
from detente.case.question_states import Quantifier
from detente.record import Frozen

__all__ = ["Playing"]

ROLES: Mapping[str, RoleKind] = Frozen(
    {
        "NEEDED": RoleKind.NEEDED,
        "OBSTACLE": RoleKind.OBSTACLE,
        "VETO_PLAYER": RoleKind.VETO_PLAYER,
        "SPOILER": RoleKind.SPOILER,
        "MEDIATOR": RoleKind.MEDIATOR,
        "BROKER": RoleKind.BROKER,
        "BAD_COP": RoleKind.BAD_COP,
        "SECOND_FIDDLE": RoleKind.SECOND_FIDDLE,
        "PIVOTAL": RoleKind.PIVOTAL,
        "BYSTANDER": RoleKind.BYSTANDER,
    }
)
GRADED: Mapping[str, Grade] = Frozen(
    {
        "USED": Grade.USED,
        "RESERVE": Grade.IN_RESERVE,
        "EVERY": Grade.EVERYWHERE,
        "SOME": Grade.SOMEWHERE,
        "GOOD": Grade.FOR_GOOD,
        "ONCE": Grade.AT_ONCE,
        "FILLED": Grade.FILLED,
        "VACANT": Grade.VACANT,
        "CONSTRUCTION": Grade.BY_CONSTRUCTION,
    }
)


class Playing(Stating):
    """Builds questions about roles and about votes; one method a rule."""

    @v_args(meta=True)
    def plays(self, meta: Meta, parts: list[Any]) -> Plays:
        """Build the question whether a party plays a part, or some, no or every party does."""
        who, played, *modifiers = parts
        by = (
            {"party": self.named_as("party", who)}
            if who.type == "NAME"
            else {"quantifier": Quantifier(str(who))}
        )
        frame, rest = framed(gathered(modifiers, "part has"))
        _refuse_grade(played["role"], modifiers)
        if by.get("party") == played.get("other", ""):
            message = "nobody plays this part for itself"
            raise QuestionError(message, meta.start_pos, meta.end_pos, "name another party")
        return Plays(frame=frame, text=self.cut(meta), **by, **played, **rest)

    def played(self, parts: list[Any]) -> Fields:
        """Build the part: the role, for whom, in what outcome."""
        found: Fields = {}
        for part in parts:
            if isinstance(part, Token):
                found |= {"role": ROLES[part.type]} if part.type in ROLES else {}
            else:
                found["other" if isinstance(part, str) else "that"] = part
        return found

    @v_args(meta=True)
    def grade(self, meta: Meta, parts: list[Token]) -> Modifier:
        """Build how the part is played."""
        return self.modifier("a way of playing it", {"grade": GRADED[parts[0].type]}, meta)

    @v_args(meta=True)
    def passes(self, meta: Meta, parts: list[Any]) -> Passes:
        """Build the question whether a motion for an option passes in a body."""
        return self._passes(meta, parts)

    @v_args(meta=True)
    def passes_at_most(self, meta: Meta, parts: list[Any]) -> Passes:
        """Build the question whether nothing stronger than a text passes in a body."""
        return self._passes(meta, parts, most=True)

    def _passes(self, meta: Meta, parts: list[Any], *, most: bool = False) -> Passes:
        body, option, *where = parts
        said: Fields = {"moment": "".join(where)} if len(where) < 2 else {}
        if len(where) == 2:
            said = {"quantifier": where[0], "states": (where[1],)}
        return Passes(body=body, option=option, most=most, text=self.cut(meta), **said)


def _refuse_grade(role: RoleKind, modifiers: list[Modifier]) -> None:
    """Refuse a way of playing a part in which it cannot be played."""
    known = GRADES.get(role, ())
    for one in modifiers:
        if "grade" in one.value and one.value["grade"] not in known:
            name = "broker" if role is RoleKind.BROKER else str(role)
            ways = " or ".join(f"`{grade}`" for grade in known)
            hint = f"write {ways}, or leave it out" if ways else "leave it out"
            message = f"`{one.value['grade']}` does not go with `{name}`"
            raise QuestionError(message, one.start, one.end, hint)

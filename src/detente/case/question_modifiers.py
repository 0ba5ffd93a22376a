"""What a question says of its states and of itself: items in force, moment, moves, concept."""

from typing import Any

from lark import Token, v_args
from lark.tree import Meta

from detente.case.formula import Formula
from detente.case.question_faults import QuestionError
from detente.case.question_items import (
    Absent,
    Against,
    AsOne,
    Fixed,
    Frozen,
    InPlace,
    Item,
    Leaves,
    Named,
)
from detente.case.question_mentions import Noting
from detente.case.question_states import Among, Frame, States
from detente.record import record

__all__ = ["Fields", "Items", "Modifier", "Stating", "framed", "gathered"]

Items = tuple[Item, ...]
Fields = dict[str, Any]
FRAME = ("moment", "around", "moves", "concept")


@record
class Modifier:
    """What something is described by: its kind, its value, its place."""

    kind: str
    value: Fields
    start: int
    end: int


def gathered(modifiers: list[Modifier], whose: str) -> Fields:
    """Put modifiers together; the same thing is described only once in each respect.

    Raises
    ------
    QuestionError
        If two are of the same kind.
    """
    for at, one in enumerate(modifiers):
        if any(one.kind == before.kind for before in modifiers[:at]):
            message = f"the same {whose} `{one.kind}` twice"
            raise QuestionError(message, one.start, one.end, "leave one of them out")
    return {name: value for one in modifiers for name, value in one.value.items()}


def framed(said: Fields) -> tuple[Frame, Fields]:
    """Part what is said of the frame from the rest."""
    frame = {name: value for name, value in said.items() if name in FRAME}
    return Frame(**frame), {name: value for name, value in said.items() if name not in FRAME}


class Stating(Noting):
    """Builds items, states and modifiers; one method a rule."""

    # items

    def named(self, parts: list[Token]) -> Item:
        """Build a scenario, bridge or member of an alternative."""
        return Named(name=self.named_as("item", parts[0]))

    def closed(self, parts: list[str]) -> Item:
        """Build an option that is not taken."""
        return Fixed(option=parts[0], to=False)

    def taken(self, parts: list[str]) -> Item:
        """Build an option that is taken."""
        return Fixed(option=parts[0], to=True)

    def frozen(self, parts: list[str]) -> Item:
        """Build a party that stays as it is."""
        return Frozen(party=parts[0])

    def without(self, parts: list[Token]) -> Item:
        """Build what is left out: a statement by its key, or a party."""
        if "." in parts[0]:
            return Leaves(statement=self.named_as("statement", parts[0]))
        return Absent(party=self.named_as("party", parts[0]))

    def as_one(self, parts: list[str]) -> Item:
        """Build parties that move as one."""
        return AsOne(parties=tuple(parts))

    def against(self, parts: list[str]) -> Item:
        """Build a party that wants what another does not."""
        return Against(party=parts[0], other=parts[1])

    def in_place(self, parts: list[str]) -> Item:
        """Build a party in another's place."""
        return InPlace(party=parts[0], of=parts[1])

    def items(self, parts: list[Item]) -> Items:
        """Build a list of items."""
        return tuple(parts)

    def force(self, parts: list[Items]) -> Items:
        """Build the items on one side of a comparison; none where it is as it stands."""
        return parts[0] if parts else ()

    # states

    def holding(self, parts: list[Formula]) -> States:
        """Build the feasible states where a formula holds."""
        return States(where=parts[0])

    def at_moment(self, parts: list[str]) -> States:
        """Build just the state of a moment."""
        return States(moment=parts[0])

    @v_args(meta=True)
    def from_moment(self, meta: Meta, parts: list[str]) -> Modifier:
        """Build from where moves start."""
        around = isinstance(parts[0], Token)
        return self.modifier("from", {"moment": parts[-1], "around": around}, meta)

    @v_args(meta=True)
    def by_moves(self, meta: Meta, parts: list[Token]) -> Modifier:
        """Build by which moves."""
        return self.modifier("by", {"moves": str(parts[0])}, meta)

    @v_args(meta=True)
    def under_concept(self, meta: Meta, parts: list[str]) -> Modifier:
        """Build under which concept."""
        return self.modifier("under a concept", {"concept": parts[0]}, meta)

    @v_args(meta=True)
    def with_formula(self, meta: Meta, parts: list[Formula]) -> Modifier:
        """Build what holds in the states."""
        return self.modifier("with", {"where": parts[0]}, meta)

    @v_args(meta=True)
    def under_items(self, meta: Meta, parts: list[Items]) -> Modifier:
        """Build what is in force for the states."""
        return self.modifier("under", {"under": parts[0]}, meta)

    def modifier(self, kind: str, value: Fields, meta: Meta) -> Modifier:
        """Build a modifier of a kind."""
        return Modifier(kind=kind, value=value, start=meta.start_pos, end=meta.end_pos)

    def described(self, parts: list[Token | Modifier]) -> States:
        """Build states of a kind with all that is said of them."""
        modifiers = [part for part in parts if isinstance(part, Modifier)]
        frame, rest = framed(gathered(modifiers, "states have"))
        return States(among=Among(str(parts[0])), frame=frame, **rest)

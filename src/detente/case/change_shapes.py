"""The shapes of the statements of a list, and of the changes that scenarios make."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Discriminator, Tag

from detente.case.forms import Shape, TagName, Text, YesNo

__all__ = [
    "KINDS",
    "ChangeShape",
    "CloseShape",
    "DeleteShape",
    "FixShape",
    "InsertShape",
    "InsertedShape",
    "MoveShape",
    "OpenShape",
    "ReplaceShape",
    "ReplacementShape",
    "SetMomentShape",
    "SetSeatShape",
    "StatementShape",
]


class ReplacementShape(Shape):
    """The optional keys of a statement."""

    because: list[Text] = []
    tag: TagName = ""
    red_line: Literal["act", "outcome", ""] = ""
    before: dict[str, list[Text]] = {}
    after: dict[str, list[Text]] = {}
    means: Text = ""
    note: Text = ""


class StatementShape(ReplacementShape):
    """One line of a party's preferences."""

    that: Text
    id: Text = ""


class FixShape(Shape):
    """Keep only the states where the option has the value."""

    fix: Text
    to: YesNo


class CloseShape(Shape):
    """Keep only the states where the option is not taken."""

    close: Text


class OpenShape(Shape):
    """Let an option be taken again that the case or another change has closed."""

    open: Text


class ReplaceShape(ReplacementShape):
    """Put another statement in the place of one; keys that are not given keep what they said."""

    replace: Text
    that: Text = ""


class DeleteShape(Shape):
    """Take a statement, or a constraint with an id, out of the case."""

    delete: Text


class InsertedShape(StatementShape):
    """A statement that a change adds; it needs an id."""

    id: Text


class InsertShape(Shape):
    """Add a statement to a party's list."""

    insert: InsertedShape
    of: Text
    at: Text = ""
    before: Text = ""
    after: Text = ""


class MoveShape(Shape):
    """Give a statement another place in its list."""

    move: Text
    at: Text = ""
    before: Text = ""
    after: Text = ""


class SetMomentShape(Shape):
    """Take or drop options in a moment's status quo."""

    moment: Text
    on: list[Text] = []
    off: list[Text] = []


class SetSeatShape(Shape):
    """Change how a seat of a body votes; keys that are not given leave it as it is."""

    seat: Text
    of: Text
    ceiling: Text = ""
    refuses: Text = ""
    opposes: Literal["yes", "no", ""] = ""
    veto: Literal["yes", "no", ""] = ""
    tables: Literal["yes", "no", ""] = ""
    silent: Literal["yes", "no", ""] = ""


KINDS = ("fix", "close", "open", "replace", "delete", "insert", "move", "moment", "seat")


def kind_of_change(value: object) -> str | None:
    """Tell which change a mapping is by the key it has; pydantic wants None for none."""
    if not isinstance(value, Mapping):
        return None
    return next((f"change {kind}" for kind in KINDS if kind in value), None)


ChangeShape = Annotated[
    Annotated[FixShape, Tag("change fix")]
    | Annotated[CloseShape, Tag("change close")]
    | Annotated[OpenShape, Tag("change open")]
    | Annotated[ReplaceShape, Tag("change replace")]
    | Annotated[DeleteShape, Tag("change delete")]
    | Annotated[InsertShape, Tag("change insert")]
    | Annotated[MoveShape, Tag("change move")]
    | Annotated[SetMomentShape, Tag("change moment")]
    | Annotated[SetSeatShape, Tag("change seat")],
    Discriminator(kind_of_change),
]

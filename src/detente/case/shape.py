"""The shape of ``case.yaml`` as pydantic models: which keys, and what kind of thing each holds.

Every scalar is text here. What a short form stands for (``cvid: dprk.dismantle`` for
``cvid: {that: dprk.dismantle}``) is spelled out before a model sees it, and the JSON schema offers
both forms.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    Tag,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

__all__ = [
    "KINDS",
    "AlternativeShape",
    "BridgeShape",
    "CaseShape",
    "ChangeShape",
    "CloseShape",
    "ConclusionShape",
    "ConstraintShape",
    "DefaultsShape",
    "DefinitionShape",
    "DeleteShape",
    "FixShape",
    "ForbiddenMoveShape",
    "InsertShape",
    "InsertedShape",
    "MomentShape",
    "MoveShape",
    "NeverShape",
    "OptionShape",
    "OutcomeShape",
    "PartyShape",
    "RankingShape",
    "ReplaceShape",
    "ReplacementShape",
    "ScenarioShape",
    "SeatShape",
    "SetMomentShape",
    "Shape",
    "Short",
    "StatementShape",
]


class Short:
    """Lets a text, or a list, stand for a mapping with that text or list under one key."""

    def __init__(self, key: str, *kinds: type) -> None:
        self.key, self.kinds = key, kinds or (str,)

    def spell_out(self, value: object) -> object:
        """Write the short form in full; leave everything else to the model."""
        return {self.key: value} if isinstance(value, self.kinds) else value

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self.spell_out, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        long = handler(schema)
        fields = handler.resolve_ref_schema(long)["properties"]
        return {"anyOf": [fields[self.key], long]}


class Shape(BaseModel):
    """A mapping with these keys and no others."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


Text = Annotated[str, Field(json_schema_extra={"type": ["string", "number"]})]
YesNo = Literal["yes", "no"]
TagName = Literal["stated", "order", "bridge", ""]


class PartyShape(Shape):
    """Who decides: owns options and has an order of wishes."""

    name: Text
    aliases: list[Text] = []
    note: Text = ""


class OptionShape(Shape):
    """A yes/no choice of a party."""

    means: Text = ""
    otherwise: Text = ""
    moves: Literal["both", "once", "drop", "never"] = "both"
    held_with: list[Text] = Field(default=[], alias="with")
    default: YesNo = "no"
    because: list[Text] = []
    note: Text = ""


class DefinitionShape(Shape):
    """A named formula."""

    that: Text
    because: list[Text] = []
    note: Text = ""


class OutcomeShape(Shape):
    """A named formula that people talk about, or what it would need to become one."""

    that: Text = ""
    missing: Text = ""
    means: Text = ""
    label: Text = ""
    because: list[Text] = []


class NeverShape(Shape):
    """A combination that no feasible state has: a formula, or a pattern of option values."""

    that: Text = ""
    pattern: dict[str, YesNo] = {}
    id: Text = ""
    because: list[Text] = []
    tag: TagName = ""
    note: Text = ""


class ConstraintShape(Shape):
    """What holds in every feasible state, said in one of five ways."""

    that: Text = ""
    at_most_one: list[Text] = []
    at_least_one: list[Text] = []
    exactly_one: list[Text] = []
    condition: Text = Field(default="", alias="if")
    then: Text = ""
    id: Text = ""
    because: list[Text] = []
    tag: TagName = ""
    note: Text = ""


class ForbiddenMoveShape(Shape):
    """A change that may not be made, though both its ends are feasible."""

    party: Text = ""
    source: Text = Field(alias="from")
    target: Text = Field(alias="to")
    id: Text = ""
    because: list[Text] = []
    note: Text = ""


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


class SeatShape(Shape):
    """One entry of a ranking: a state or a moment by name, or all states where a formula holds."""

    state: Text = ""
    where: Text = ""


class Tied:
    """Lets one seat stand for a list of one: a class of a ranking in which nothing is tied."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self.spell_out, handler(source))

    def spell_out(self, value: object) -> object:
        """Put a single seat into a list."""
        return [value] if isinstance(value, str | dict) else value

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        several = handler(schema)
        return {"anyOf": [several["items"], several]}


SeatClass = Annotated[list[Annotated[SeatShape, Short("state")]], Tied()]


class RankingShape(Shape):
    """A party's states, best first."""

    order: list[SeatClass]
    because: list[Text] = []
    note: Text = ""


class MomentShape(Shape):
    """A dated status quo."""

    on: list[Text]
    scenarios: list[Text] = Field(default=[], alias="with")
    means: Text = ""
    because: list[Text] = []
    note: Text = ""


class FixShape(Shape):
    """Keep only the states where the option has the value."""

    fix: Text
    to: YesNo


class CloseShape(Shape):
    """Keep only the states where the option is not taken."""

    close: Text


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


KINDS = ("fix", "close", "replace", "delete", "insert", "move", "moment")


def kind_of_change(value: object) -> str | None:
    """Tell which change a mapping is by the key it has; pydantic wants None for none."""
    if not isinstance(value, Mapping):
        return None
    return next((f"change {kind}" for kind in KINDS if kind in value), None)


ChangeShape = Annotated[
    Annotated[FixShape, Tag("change fix")]
    | Annotated[CloseShape, Tag("change close")]
    | Annotated[ReplaceShape, Tag("change replace")]
    | Annotated[DeleteShape, Tag("change delete")]
    | Annotated[InsertShape, Tag("change insert")]
    | Annotated[MoveShape, Tag("change move")]
    | Annotated[SetMomentShape, Tag("change moment")],
    Discriminator(kind_of_change),
]


class ScenarioShape(Shape):
    """A named list of changes."""

    changes: list[ChangeShape]
    means: Text = ""
    because: list[Text] = []
    note: Text = ""


class BridgeShape(Shape):
    """A list of changes that adds what no source states, or the name of a statement that does."""

    changes: list[ChangeShape] = []
    statement: Text = ""
    default: Literal["on", "off", ""] = ""
    means: Text = ""
    note: Text = ""


class AlternativeShape(Shape):
    """A choice of which exactly one scenario holds; the first, unless ``default`` names another."""

    scenarios: list[Text]
    default: Text = ""
    means: Text = ""
    note: Text = ""


class ConclusionShape(Shape):
    """What an author concludes."""

    says: Text
    rests_on: list[Text] = []
    stated_in: list[Text] = []
    asks: Text = ""
    in_words: Text = ""
    not_yet: Text = ""
    strength: Literal["will", "must", "may", ""] = ""
    premises: list[Text] = []
    given: list[Text] = []
    note: Text = ""


class DefaultsShape(Shape):
    """What is used where nothing is asked for."""

    moment: Text = ""
    report: list[Text] = []


Statements = list[Annotated[StatementShape, Short("that")]]


class CaseShape(Shape):
    """The whole of ``case.yaml``."""

    detente: Annotated[Literal["1"], WithJsonSchema({"enum": [1, "1"]})]
    title: Text
    summary: Text = ""
    question: Text = ""
    parties: dict[str, Annotated[PartyShape, Short("name")]]
    options: dict[str, dict[str, Annotated[OptionShape, Short("means")]]]
    define: dict[str, Annotated[DefinitionShape, Short("that")]] = {}
    never: list[Annotated[NeverShape, Short("that")]] = []
    always: list[Annotated[ConstraintShape, Short("that")]] = []
    forbidden_moves: list[ForbiddenMoveShape] = []
    preferences: dict[str, Statements] = {}
    rankings: dict[str, Annotated[RankingShape, Short("order", list)]] = {}
    outcomes: dict[str, Annotated[OutcomeShape, Short("that")]] = {}
    moments: dict[str, MomentShape] = {}
    bodies: dict[str, object] = {}
    scenarios: dict[str, Annotated[ScenarioShape, Short("changes", list)]] = {}
    bridges: dict[str, BridgeShape] = {}
    alternatives: dict[str, Annotated[AlternativeShape, Short("scenarios", list)]] = {}
    counterparts: list[list[Text]] = []
    conclusions: dict[str, ConclusionShape] = {}
    defaults: DefaultsShape = DefaultsShape()

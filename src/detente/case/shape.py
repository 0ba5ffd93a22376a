"""The shape of ``case.yaml`` as pydantic models: which keys, and what kind of thing each holds.

Every scalar is text here. What a short form stands for (``cvid: dprk.dismantle`` for
``cvid: {that: dprk.dismantle}``) is spelled out before a model sees it, and the JSON schema offers
both forms.
"""

from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from detente.case.change_shapes import ChangeShape, StatementShape
from detente.case.forms import Shape, Short, TagName, Text, Tied, YesNo

__all__ = [
    "AlternativeShape",
    "BodyShape",
    "BridgeShape",
    "CaseShape",
    "ChanceShape",
    "CodingShape",
    "ConclusionShape",
    "ConstraintShape",
    "DefaultsShape",
    "DefinitionShape",
    "FigureShape",
    "ForbiddenMoveShape",
    "MomentShape",
    "NeverShape",
    "OptionShape",
    "OutcomeShape",
    "PartyShape",
    "PictureShape",
    "PositionShape",
    "RankingShape",
    "RungShape",
    "ScaleShape",
    "ScenarioShape",
    "SeatShape",
    "TieShape",
]


class CodingShape(Shape):
    """Who turned articles into the case, or a part of it, and when."""

    by: Annotated[list[Text], Tied()]
    on: Text
    what: Text = ""
    note: Text = ""


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
    closed: YesNo = "no"
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


class RungShape(Shape):
    """One entry of a ranking: a state or a moment by name, or all states where a formula holds."""

    state: Text = ""
    where: Text = ""


RungClass = Annotated[list[Annotated[RungShape, Short("state")]], Tied()]


class RankingShape(Shape):
    """A party's states, best first."""

    order: list[RungClass]
    because: list[Text] = []
    note: Text = ""


class MomentShape(Shape):
    """A dated status quo."""

    on: list[Text]
    scenarios: list[Text] = Field(default=[], alias="with")
    means: Text = ""
    because: list[Text] = []
    note: Text = ""


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


class PictureShape(Shape):
    """The case as one party sees it."""

    changes: list[ChangeShape] = []
    unseen: list[Text] = []
    means: Text = ""
    because: list[Text] = []
    note: Text = ""


class PositionShape(Shape):
    """Where a party stands on a scale."""

    bounds: list[Text] = Field(default=[], alias="range")
    below: dict[str, list[Text]] = {}
    when: Text = ""
    because: list[Text] = []
    note: Text = ""


class ScaleShape(Shape):
    """An issue on which parties stand between two ends."""

    means: Text = ""
    bottom: Text = Field(alias="from")
    top: Text = Field(alias="to")
    positions: dict[str, Annotated[list[PositionShape], Tied()]]
    because: list[Text] = []
    note: Text = ""


class ChanceShape(Shape):
    """What nobody decides, and where it may happen."""

    when: Text
    means: Text = ""
    because: list[Text] = []
    note: Text = ""


class FigureShape(Shape):
    """A number that sources give for a tie."""

    what: Text = ""
    hedge: Text = ""
    value: Text = ""
    unit: Text = ""
    share: Text = ""
    of: Text = ""
    year: Text = ""
    because: list[Text] = []
    note: Text = ""


class TieShape(Shape):
    """What holds between two parties, or of one on another."""

    kind: Literal["trade", "support", "access", "dependence", "alliance", "strain", "nearness"]
    between: list[Text] = []
    of: Text = ""
    on: Text = ""
    means: Text = ""
    figures: list[FigureShape] = []
    outweighs: list[Text] = []
    because: list[Text] = []
    note: Text = ""


class DefaultsShape(Shape):
    """What is used where nothing is asked for."""

    moment: Text = ""
    report: list[Text] = []


Statements = list[Annotated[StatementShape, Short("that")]]


class SeatShape(Shape):
    """A seat of a voting body, or several that vote alike."""

    party: Text = ""
    like: Text = ""
    yes: Text = ""
    no: Text = ""
    count: Text = "1"
    weight: Text = "1"
    opposes: YesNo = "yes"
    ceiling: Text = ""
    refuses: Text = ""
    silent: YesNo = "no"
    because: list[Text] = []
    note: Text = ""


class BodyShape(Shape):
    """A voting body; it owns the options that stand under its id."""

    name: Text
    quota: Text
    seats: dict[str, SeatShape]
    vetoes: list[Text] = []
    tables: list[Text] = []
    texts: dict[str, Text] = {}
    lapses: dict[str, YesNo] = {}
    because: list[Text] = []
    note: Text = ""


class CaseShape(Shape):
    """The whole of ``case.yaml``."""

    detente: Annotated[Literal["1"], WithJsonSchema({"enum": [1, "1"]})]
    title: Text
    summary: Text = ""
    question: Text = ""
    answered_by: list[Text] = []
    coded: list[CodingShape] = []
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
    bodies: dict[str, BodyShape] = {}
    scenarios: dict[str, Annotated[ScenarioShape, Short("changes", list)]] = {}
    bridges: dict[str, BridgeShape] = {}
    alternatives: dict[str, Annotated[AlternativeShape, Short("scenarios", list)]] = {}
    pictures: dict[str, Annotated[PictureShape, Short("changes", list)]] = {}
    scales: dict[str, ScaleShape] = {}
    chance: dict[str, Annotated[ChanceShape, Short("when")]] = {}
    ties: dict[str, TieShape] = {}
    counterparts: list[list[Text]] = []
    conclusions: dict[str, ConclusionShape] = {}
    defaults: DefaultsShape = DefaultsShape()

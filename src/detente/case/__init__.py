"""A crisis as its analyst wrote it: parties, options, preferences, moments, scenarios."""

from detente.case.body import NO_CEILING, Body, Seat
from detente.case.case import (
    Case,
    Coding,
    Conclusion,
    Constraint,
    Definition,
    Direction,
    ForbiddenMove,
    Moment,
    Option,
    Outcome,
    Party,
)
from detente.case.chance import Chance
from detente.case.picture import Picture
from detente.case.scale import Below, Position, Scale
from detente.case.tie import Figure, Tie, TieKind
from detente.case.variation import (
    Alternative,
    Bridge,
    Change,
    Delete,
    Fix,
    Insert,
    Move,
    Open,
    Replace,
    Scenario,
    SetMoment,
    SetSeat,
)
from detente.case.wishes import Order, Ranking, Rung, Statement, Tag

__all__ = [
    "NO_CEILING",
    "Alternative",
    "Below",
    "Body",
    "Bridge",
    "Case",
    "Chance",
    "Change",
    "Coding",
    "Conclusion",
    "Constraint",
    "Definition",
    "Delete",
    "Direction",
    "Figure",
    "Fix",
    "ForbiddenMove",
    "Insert",
    "Moment",
    "Move",
    "Open",
    "Option",
    "Order",
    "Outcome",
    "Party",
    "Picture",
    "Position",
    "Ranking",
    "Replace",
    "Rung",
    "Scale",
    "Scenario",
    "Seat",
    "SetMoment",
    "SetSeat",
    "Statement",
    "Tag",
    "Tie",
    "TieKind",
]

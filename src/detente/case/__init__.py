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
from detente.case.picture import Picture
from detente.case.variation import (
    Alternative,
    Bridge,
    Change,
    Delete,
    Fix,
    Insert,
    Move,
    Replace,
    Scenario,
    SetMoment,
)
from detente.case.wishes import Order, Ranking, Rung, Statement, Tag

__all__ = [
    "NO_CEILING",
    "Alternative",
    "Body",
    "Bridge",
    "Case",
    "Change",
    "Coding",
    "Conclusion",
    "Constraint",
    "Definition",
    "Delete",
    "Direction",
    "Fix",
    "ForbiddenMove",
    "Insert",
    "Moment",
    "Move",
    "Option",
    "Order",
    "Outcome",
    "Party",
    "Picture",
    "Ranking",
    "Replace",
    "Rung",
    "Scenario",
    "Seat",
    "SetMoment",
    "Statement",
    "Tag",
]

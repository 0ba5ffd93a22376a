"""A case and the choices made about it, turned into one settled case."""

from detente.settle.bridges import bridges_of
from detente.settle.feasible import Feasibility, contradiction, feasibility, violated
from detente.settle.possible import check_settlings, possible_settlings
from detente.settle.settle import settle
from detente.settle.settled import NO_MOMENT, Applied, Choices, Settled

__all__ = [
    "NO_MOMENT",
    "Applied",
    "Choices",
    "Feasibility",
    "Settled",
    "bridges_of",
    "check_settlings",
    "contradiction",
    "feasibility",
    "possible_settlings",
    "settle",
    "violated",
]

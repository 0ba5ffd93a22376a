"""Who would stay where, what can be reached from a moment, and why."""

from detente.stability.concepts import CONCEPTS, Concept, solve
from detente.stability.explain import explain
from detente.stability.joint import (
    coalition,
    costless_targets,
    defectors,
    firm,
    joint_steps,
)
from detente.stability.reach import (
    around,
    cycle,
    distances,
    reach,
    reach_around,
    reaches,
    shortest_paths,
)
from detente.stability.results import (
    Improvement,
    JointStep,
    Path,
    Reach,
    Reason,
    Stability,
    Step,
)
from detente.stability.staying import stable_at, stays, undeterred
from detente.stability.steps import improvements, moves

__all__ = [
    "CONCEPTS",
    "Concept",
    "Improvement",
    "JointStep",
    "Path",
    "Reach",
    "Reason",
    "Stability",
    "Step",
    "around",
    "coalition",
    "costless_targets",
    "cycle",
    "defectors",
    "distances",
    "explain",
    "firm",
    "improvements",
    "joint_steps",
    "moves",
    "reach",
    "reach_around",
    "reaches",
    "shortest_paths",
    "solve",
    "stable_at",
    "stays",
    "undeterred",
]

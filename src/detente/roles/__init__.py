"""The parts that parties play in an outcome: needed, spoiler, mediator, bad cop and the others."""

from detente.roles.ground import RESTING, STABLE, Ground
from detente.roles.parts import Part, nobody, parts_of, roles_of
from detente.roles.power import Power, powers
from detente.roles.records import Grade, Role, RoleKind, Shown
from detente.roles.run import Run
from detente.roles.scene import Scene
from detente.roles.tipping import Tip, tips
from detente.roles.writeoff import Remains, writeoff

__all__ = [
    "RESTING",
    "STABLE",
    "Grade",
    "Ground",
    "Part",
    "Power",
    "Remains",
    "Role",
    "RoleKind",
    "Run",
    "Scene",
    "Shown",
    "Tip",
    "nobody",
    "parts_of",
    "powers",
    "roles_of",
    "tips",
    "writeoff",
]

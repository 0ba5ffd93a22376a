"""The parts that parties play in an outcome: needed, spoiler, mediator, bad cop and the others."""

from detente.roles.ground import RESTING, STABLE, Ground
from detente.roles.parts import Part, parts_of, role_of, roles_of
from detente.roles.played import Played, played
from detente.roles.power import Power, powers
from detente.roles.records import Grade, Role, RoleKind, Shown
from detente.roles.run import Run
from detente.roles.scene import Scene
from detente.roles.tipping import Tip, tips
from detente.roles.trials import Seated, Trial, Trials, trials
from detente.roles.writeoff import Remains, writeoff

__all__ = [
    "RESTING",
    "STABLE",
    "Grade",
    "Ground",
    "Part",
    "Played",
    "Power",
    "Remains",
    "Role",
    "RoleKind",
    "Run",
    "Scene",
    "Seated",
    "Shown",
    "Tip",
    "Trial",
    "Trials",
    "parts_of",
    "played",
    "powers",
    "role_of",
    "roles_of",
    "tips",
    "trials",
    "writeoff",
]

"""Studies: draws that are planned, done on one core or many, kept in a file, and counted."""

from detente.study.chunks import Task
from detente.study.drivers import run
from detente.study.export import export
from detente.study.merge import Merged, merge
from detente.study.places import Place, cluster, here, parse_place, processes
from detente.study.plan import Plan, generator, numbers, parse_shard
from detente.study.progress import Progress
from detente.study.shares import Row, Tally, tally, wilson
from detente.study.study import run_study

__all__ = [
    "Merged",
    "Place",
    "Plan",
    "Progress",
    "Row",
    "Tally",
    "Task",
    "cluster",
    "export",
    "generator",
    "here",
    "merge",
    "numbers",
    "parse_place",
    "parse_shard",
    "processes",
    "run",
    "run_study",
    "tally",
    "wilson",
]

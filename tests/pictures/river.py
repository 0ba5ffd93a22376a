"""Two on a river, whose answers can be worked out by hand, and pictures that they may have.

Write d for the dam and k for the strike. North wants no strike first, then the dam: it ranks
d, none, dk, k, best first. South as it is only wants no strike: none and d above k and dk. South
as North may fear it strikes if there is a dam, and only then: none and dk above d and k.
"""

from detente.case import Case, Picture
from detente.case.reader import read_text
from detente.pictures import Hypergame, hypergame
from detente.settle import Choices, Settled, settle
from detente.space import build

CALM, FIERCE = "not south.strike", "south.strike iff north.dam"
NONE, DAM, STRIKE, BOTH = 0, 1, 2, 3  # the states: bit 0 is the dam, bit 1 the strike


def river(
    pictures: str, *, south: str = CALM, more: str = "", north: str = "{dam: builds a dam}"
) -> Case:
    """Read the case with some pictures, and South as it is or as North fears it."""
    return read_text(
        f"""\
detente: 1
title: Two on a river
parties: {{north: North, south: South}}
options:
  north: {north}
  south: {{strike: {{means: uses force, otherwise: holds its fire}}}}
preferences:
  north: [{{id: peace, that: not south.strike}}, {{id: power, that: north.dam}}]
  south: [{{id: temper, that: {south}}}]
outcomes: {{built: {{that: north.dam, means: the dam is built}}}}
moments: {{now: {{on: []}}}}
pictures: {pictures}
{more}""",
        slug="river",
    )


def fears(list_of_south: str) -> str:
    """A picture of North in which South wants something else."""
    return f"{{north: [{{replace: temper, that: {list_of_south}}}]}}"


def settled(case: Case, *scenarios: str) -> Settled:
    return settle(case, Choices(scenarios=scenarios))


def game(case: Case, concept: str = "nash", *scenarios: str) -> Hypergame:
    """The hypergame of all pictures of a case."""
    return hypergame(build(settled(case, *scenarios)), concept, case.pictures.values())


def two_ways(pictures: str, south: str) -> Case:
    """Read the case with a road beside the dam, which the scenario `way` lets North want last."""
    way = "scenarios: {way: [{insert: {id: way, that: north.road}, of: north}]}\n"
    return river(pictures, south=south, more=way, north="{dam: builds a dam, road: builds a road}")


def picture_of(case: Case, party: str) -> Picture:
    return case.pictures[party]

"""The plan of a study: which draws there are, which of them a shard does, what chance each has."""

import re

import numpy as np

from detente.errors import StudyError, UnknownName
from detente.record import record

__all__ = ["Plan", "checked", "generator", "numbers", "parse_shard"]

SHARD = re.compile(r"(\d{1,9})/(\d{1,9})")


@record
class Plan:
    """The draws of a study, all of them or one shard's.

    Attributes
    ----------
    name : str
        What is studied, for people.
    fingerprint : str
        What is studied, for programs: a study goes on only with the same.
    seed : int
        0 or more; 0 is a seed like any other.
    draws : int
        How many draws the whole study has, numbered from 0.
    shard, shards : int
        This is shard ``shard`` (from 1) of ``shards``.
    parameters : str
        Whatever else the draws depend on, as one text.
    """

    name: str
    fingerprint: str
    seed: int
    draws: int
    shard: int = 1
    shards: int = 1
    parameters: str = ""


def checked(plan: Plan) -> Plan:
    """Return the plan if it can be carried out.

    Raises
    ------
    StudyError
        If the seed or the number of draws is negative, or there is no such shard.
    """
    if plan.seed < 0:
        raise StudyError(f"a seed is a whole number from 0, found {plan.seed}")
    if plan.draws < 0:
        raise StudyError(f"the number of draws is a whole number from 0, found {plan.draws}")
    if not 1 <= plan.shard <= plan.shards:
        raise StudyError(f"there is no shard {plan.shard}/{plan.shards}: they count from 1")
    return plan


def numbers(plan: Plan) -> range:
    """Return the numbers of the draws of the plan's shard: draw i is in shard i % shards + 1."""
    return range(plan.shard - 1, plan.draws, plan.shards)


def generator(seed: int, number: int) -> np.random.Generator:
    """Return the source of chance of one draw: the same whoever does it, where, and when."""
    return np.random.default_rng((seed, number))


def parse_shard(text: str) -> tuple[int, int]:
    """Read a shard such as ``3/10``, the third of ten.

    Raises
    ------
    UnknownName
        If the text names no shard.
    """
    found = SHARD.fullmatch(text.strip())
    shard, shards = (int(found[1]), int(found[2])) if found else (0, 0)
    if not 1 <= shard <= shards:
        expected = "expected such as 3/10, the third of ten, counted from 1"
        raise UnknownName(f"there is no shard '{text}' ({expected})")
    return shard, shards

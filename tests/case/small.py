"""A small case, whole or with a section more, and what the reader says of it."""

from detente.case import Case
from detente.case.reader import read_text
from detente.claims import Ledger
from detente.errors import CaseProblems, Problem

HEAD = """\
detente: 1
title: Two on a river
parties: {north: North, south: South}
options:
  north: {dam: builds a dam, flood: {means: opens the gates, moves: once}}
  south: {strike: uses force}
"""


def read(more: str = "", ledger: Ledger | None = None) -> Case:
    """Read the small case with more sections below."""
    return read_text(HEAD + more, slug="small", ledger=ledger or Ledger())


def problems(text: str, ledger: Ledger | None = None) -> tuple[Problem, ...]:
    """List what is wrong with a case; nothing, if it reads."""
    try:
        read_text(text, ledger=ledger or Ledger())
    except CaseProblems as found:
        return found.problems
    return ()


def headlines(text: str, ledger: Ledger | None = None) -> list[str]:
    """List what is wrong, one line a problem."""
    return [problem.headline() for problem in problems(text, ledger)]


def wrong(more: str, ledger: Ledger | None = None) -> list[str]:
    """List what is wrong with the small case and more below; lines count from 1 below its head."""
    start = HEAD.count("\n")
    found = []
    for problem in problems(HEAD + more, ledger):
        place = f"{problem.line - start}:{problem.column}"
        hint = f" ({problem.hint})" if problem.hint else ""
        found.append(f"{place} {problem.code}: {problem.message}{hint}")
    return found

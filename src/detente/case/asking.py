"""A question of one's own, put to a case as a conclusion would put it."""

import re
from collections.abc import Iterable

from detente.case.case import Case, Conclusion
from detente.case.question_grammar import QuestionError, parse_question
from detente.case.reader import read_text
from detente.case.writer import write_case
from detente.errors import CaseProblems, Problem
from detente.record import replace

__all__ = ["OWN", "with_question"]

OWN = "your-question"
FILE = "the question"
QUOTED = re.compile(r"'([^']+)'")


def with_question(
    case: Case, text: str, *, given: Iterable[str] = (), premises: Iterable[str] = ()
) -> Case:
    """Add a question to a case as its last conclusion, called ``your-question``.

    1. Parse the question; a fault is placed in it.
    2. Write the case with the question, and read it again: every name is checked as in a file.

    Parameters
    ----------
    case : Case
        The case.
    text : str
        The question.
    given : iterable of str
        Scenarios, bridges, members of alternatives, and at most one moment that it supposes.
    premises : iterable of str
        Keys of the statements that it is said to rest on; none means all of the case.

    Raises
    ------
    CaseProblems
        With all that is wrong with it.
    """
    try:
        parse_question(text)
    except QuestionError as error:
        raise CaseProblems((_placed(error.message, text, error.start, error.hint),)) from None
    rest = tuple(each for each in case.conclusions if each.id != OWN)
    named = tuple(premises) or _statements(case)
    own = Conclusion(
        id=OWN, says=text, asks=text, question=text, premises=named, given=tuple(given)
    )
    asked = replace(case, conclusions=(*rest, own))
    try:
        return read_text(write_case(asked), slug=case.slug, ledger=case.ledger)
    except CaseProblems as found:
        raise CaseProblems(tuple(_own(problem, text) for problem in found.problems)) from None


def _statements(case: Case) -> tuple[str, ...]:
    """Name every statement of the lists."""
    return tuple(s.key for rows in case.preferences.values() for s in rows)


def _own(problem: Problem, text: str) -> Problem:
    """Place a problem in the question, where it names something that stands there."""
    name = next(iter(QUOTED.findall(problem.message)), "")
    start = text.find(name) if name else -1
    if start < 0:
        return replace(problem, file=FILE, line=0, column=0, end_column=0, excerpt="")
    return _placed(problem.message, text, start, problem.hint, len(name))


def _placed(message: str, text: str, start: int, hint: str, length: int = 1) -> Problem:
    """Say where in the question something is wrong."""
    return Problem(
        file=FILE,
        code="question",
        message=message,
        line=1,
        column=start + 1,
        end_column=start + 1 + length,
        hint=hint,
        excerpt=text,
    )

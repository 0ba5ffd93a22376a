"""Everything that can go wrong, as one tree.

::

    DetenteError
    ├── CaseProblems     the case does not read: all its problems, with their places (exit code 3)
    ├── NotApplicable    an engine does not apply to this case, with the reason
    ├── UnknownName      a name asked for is not in the case, with near ones (exit code 2)
    ├── TooLarge         the run would not fit the memory; the figure is given (exit code 4)
    └── StudyError       a study cannot start, go on or be merged: why, what to do (exit code 4)
"""

from detente.record import field, record

__all__ = [
    "CaseProblems",
    "DetenteError",
    "NotApplicable",
    "Problem",
    "StudyError",
    "TooLarge",
    "UnknownName",
]


@record
class Problem:
    """One thing that is wrong with a case, where it stands, and what to do.

    ``line`` and ``column`` count from 1; 0 means that the problem has no place in the text.
    ``code`` is the short stable name of the kind of problem; ``excerpt`` is the line it stands on.
    """

    file: str
    code: str
    message: str
    line: int = 0
    column: int = 0
    end_column: int = 0
    hint: str = ""
    excerpt: str = field(default="", compare=False)

    def headline(self) -> str:
        """Say the problem on one line, as ``case.yaml:14:12: message (hint)``."""
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        return f"{place}: {self.message}" + (f" ({self.hint})" if self.hint else "")

    def text(self) -> str:
        """Say the problem with the line it stands on and a caret under the fault."""
        if not self.excerpt:
            return self.headline()
        width = max(1, self.end_column - self.column)
        caret = " " * (self.column - 1) + "^" * width
        return f"{self.headline()}\n    {self.excerpt}\n    {caret}"


class DetenteError(Exception):
    """Any failure that détente foresees; its text is meant to be read by the user."""


class CaseProblems(DetenteError):
    """A case that does not read or settle, with every problem found."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(problem.text() for problem in problems))


class NotApplicable(DetenteError):
    """An engine or concept that says nothing about this case, with the reason."""


class UnknownName(DetenteError):
    """A name that the case does not know; the message gives near names."""


class TooLarge(DetenteError):
    """A run that would need more memory than there is; the message gives the figure."""


class StudyError(DetenteError):
    """A study that cannot start, go on or be merged; the message says why and what to do."""

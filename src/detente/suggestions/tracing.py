"""Where many stretches of a cleaned paragraph stand in the text as received."""

from bisect import bisect_left, bisect_right
from itertools import accumulate

from detente.record import record, replace
from detente.sources.source import Paragraph, Stretch

__all__ = ["Traced"]


@record
class Traced:
    """A paragraph, and where each of its runs starts in its text, so that none is looked at twice.

    `Paragraph.traced` looks at all runs; a paragraph of many escaped signs has many.
    """

    paragraph: Paragraph
    starts: tuple[int, ...]

    @classmethod
    def of(cls, paragraph: Paragraph) -> "Traced":
        """Take a paragraph."""
        lengths = accumulate((len(run.text) for run in paragraph.runs), initial=0)
        return cls(paragraph=paragraph, starts=tuple(lengths))

    def stretches(self, start: int, end: int) -> tuple[Stretch, ...]:
        """Say where in the original the characters ``start`` to ``end`` of the text stand."""
        first = max(0, bisect_right(self.starts, start) - 1)
        last = bisect_left(self.starts, end)
        piece = replace(self.paragraph, runs=self.paragraph.runs[first:last])
        return piece.traced(start - self.starts[first], end - self.starts[first])

"""Put the paragraphs of a text together from its lines and the steps taken."""

import re
from bisect import bisect_left, bisect_right

from detente.record import record
from detente.sources.source import Deed, Edit, Kind, Original, Paragraph, Run, Step

__all__ = ["Line", "assemble", "lines_of"]

BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]|\Z")
COUNTED = {"\n", "\r", "\r\n"}  # breaks that editors number lines by


@record
class Line:
    """A line that is not blank, without the space around it; ``block`` counts blank lines' gaps."""

    start: int
    end: int
    number: int
    block: int


def lines_of(text: str) -> tuple[Line, ...]:
    """List the lines of a text that are not blank.

    Parameters
    ----------
    text : str
        The text as received, with any kind of line ends.

    Returns
    -------
    tuple of Line
        In their order, numbered from 1 as editors number them.
    """
    lines: list[Line] = []
    at, number, block = 0, 1, 0
    for found in BREAK.finditer(text):
        raw = text[at : found.start()]
        stripped = raw.strip()
        if stripped:
            start = at + len(raw) - len(raw.lstrip())
            lines.append(Line(start=start, end=start + len(stripped), number=number, block=block))
        else:
            block += 1
        at = found.end()
        number += found[0] in COUNTED
    return tuple(lines)


def assemble(original: Original, steps: tuple[Step, ...]) -> tuple[Paragraph, ...]:
    """Put the paragraphs together; a restored step does nothing.

    1. Every line that is not blank starts as a paragraph of its own.
    2. Lines that a step joins become one.
    3. Characters that a step changes are shown as it says.
    4. A paragraph is of the kind that a step gives to its first line, body without one. One of
       which nothing is left to show is left out.

    Parameters
    ----------
    original : Original
        The text as received.
    steps : tuple of Step
        In any order; their edits do not overlap.

    Returns
    -------
    tuple of Paragraph
        In the order in which they start.
    """
    lines = lines_of(original.text)
    live = [step for step in steps if not step.restored]
    joins = _joins(lines, live)
    edits = _sorted_edits(live)
    starts = [edit.start for edit in edits]
    kinds = _kinds(lines, live)
    taken = {second for second, _ in joins.values()}
    paragraphs = []
    for first in range(len(lines)):
        if first in taken:
            continue
        chain = _chain(first, joins)
        runs = _runs(original.text, _pieces(lines, chain, joins), (edits, starts))
        if any(run.text.strip() for run in runs):
            numbers = tuple(lines[k].number for k in chain)
            kind = kinds.get(first, Kind.BODY)
            paragraphs.append(Paragraph(kind=kind, runs=tuple(runs), lines=numbers))
    return tuple(paragraphs)


def _joins(lines: tuple[Line, ...], steps: list[Step]) -> dict[int, tuple[int, Edit]]:
    """Find, for a line, the one joined to it and what is shown between the two."""
    starts = [line.start for line in lines]
    seams = [edit for step in steps if step.deed is Deed.JOINED for edit in step.edits]
    return {
        bisect_right(starts, seam.start) - 1: (bisect_left(starts, seam.end), seam)
        for seam in seams
    }


def _sorted_edits(steps: list[Step]) -> list[Edit]:
    """List the edits inside lines, in their order."""
    edits = [edit for step in steps if step.deed is Deed.CHANGED for edit in step.edits]
    return sorted(edits, key=lambda edit: (edit.start, edit.end))


def _kinds(lines: tuple[Line, ...], steps: list[Step]) -> dict[int, Kind]:
    """Read off the kinds that steps give to lines."""
    starts = [line.start for line in lines]
    return {
        k: step.kind
        for step in steps
        if step.deed in {Deed.NAMED, Deed.ASIDE}
        for k in range(bisect_left(starts, step.start), bisect_left(starts, step.end))
    }


def _chain(first: int, joins: dict[int, tuple[int, Edit]]) -> list[int]:
    """List a line and those joined to it, one after the other."""
    chain = [first]
    while chain[-1] in joins:
        chain.append(joins[chain[-1]][0])
    return chain


def _pieces(
    lines: tuple[Line, ...], chain: list[int], joins: dict[int, tuple[int, Edit]]
) -> list[tuple[int, int, str]]:
    """List the stretches of a paragraph, each with what is shown after it."""
    pieces = []
    for k in chain[:-1]:
        seam = joins[k][1]
        pieces.append((lines[k].start, seam.start, seam.text))
    return [*pieces, (lines[chain[-1]].start, lines[chain[-1]].end, "")]


def _runs(
    text: str, pieces: list[tuple[int, int, str]], sorted_edits: tuple[list[Edit], list[int]]
) -> list[Run]:
    """Make the runs of the pieces, with the edits inside them done."""
    edits, starts = sorted_edits
    runs: list[Run] = []
    for start, end, after in pieces:
        at = start
        for edit in edits[bisect_left(starts, start) : bisect_left(starts, end)]:
            if at <= edit.start and edit.end <= end:
                runs.append(Run(text=text[at : edit.start], start=at, end=edit.start))
                runs.append(Run(text=edit.text, start=edit.start, end=edit.end, verbatim=False))
                at = edit.end
        runs.append(Run(text=text[at:end], start=at, end=end))
        if after:
            runs.append(Run(text=after, start=end, end=end, verbatim=False))
    return [run for run in runs if run.text or run.end > run.start]

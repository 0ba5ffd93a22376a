"""Clean a text by listed rules; every step is recorded, and the user may take any back.

The rules, in the order in which they look (``RULES`` is the table that runs):

============ ======================================================================
picture      leaves out the mark-up of pictures
link         unwraps links and keeps their text
bracket      takes the brackets off an address
strong       takes the stars off words set bold
hash         leaves out the sign of a heading
bullet       leaves out the bullet of a list item
escape       shows an escaped sign as the sign
no-break     shows a no-break space as a space
unseen       leaves out what cannot be seen
no-space     sets a space missing after a quote
wrap         joins lines broken to fit a width
furniture    sets aside what is round the article
page-mark    sets aside numbers of pages
insert       sets aside pointers elsewhere
credit       sets aside credits of photographs
address      sets aside the article's address
notice       sets aside notices on views and rights
closing-box  sets aside author's and news boxes
tags         sets aside lists of tags
mark-up      names what the mark-up says
date         names the line that is a date
byline       names the line that says by whom
section      sets aside sections before the title
title        names the title
standfirst   names what stands under the title
item         names list items
heading      names headings, so that none is glued
page-break   joins a sentence cut by a page
completion   joins a list to its colon
============ ======================================================================
"""

from collections.abc import Iterable, Iterator

from detente.errors import NotApplicable, UnknownName
from detente.record import replace
from detente.sources.asides import ASIDES
from detente.sources.assembly import assemble
from detente.sources.details import details_of
from detente.sources.joins import JOINS, WRAPS
from detente.sources.marks import MARKS
from detente.sources.opening import OPENING
from detente.sources.rule import Rule, View
from detente.sources.source import Cleaned, Deed, Note, Original, Step

__all__ = ["RULES", "annotated", "clean", "restored"]

RULES: tuple[Rule, ...] = (*MARKS, *WRAPS, *ASIDES, *OPENING, *JOINS)


def clean(original: Original) -> Cleaned:
    """Clean a text; every character of it is in a paragraph or a step, or is white space.

    1. Each rule of the table, in its order, looks at the paragraphs that those before it left,
       and says what it would do.
    2. A change of characters that another rule has changed already is let be.
    3. The paragraphs are put together from the lines and the steps.

    Parameters
    ----------
    original : Original
        The text as received.

    Returns
    -------
    Cleaned
        Its paragraphs, its steps in the order of the text, and what it says of itself.
    """
    steps: tuple[Step, ...] = ()
    paragraphs = assemble(original, steps)
    changed = bytearray(len(original.text))
    for rule in RULES:
        found = tuple(_stamped(rule, View(original=original, paragraphs=paragraphs), changed))
        if found:
            steps += found
            paragraphs = assemble(original, steps)
    ordered = tuple(sorted(steps, key=lambda step: (step.start, step.end)))
    return Cleaned(
        original=original,
        paragraphs=paragraphs,
        steps=ordered,
        details=details_of(paragraphs, original.said),
        notes=original.notes,
    )


def _stamped(rule: Rule, view: View, changed: bytearray) -> Iterator[Step]:
    """Put its name on a rule's steps; leave out those that change what is changed already."""
    for step in rule.find(view):
        inside = [(e.start, e.end) for e in step.edits if step.deed is Deed.CHANGED]
        if any(any(changed[start:end]) for start, end in inside):
            continue
        for start, end in inside:
            changed[start:end] = b"\1" * (end - start)
        yield replace(step, rule=rule.id, version=rule.version)


def restored(cleaned: Cleaned, ids: Iterable[str]) -> Cleaned:
    """Take steps back; all others stay as they are.

    Parameters
    ----------
    cleaned : Cleaned
        A cleaned text.
    ids : iterable of str
        Names of steps, such as ``insert:412``.

    Returns
    -------
    Cleaned
        The text without these steps, which stay listed as restored.

    Raises
    ------
    UnknownName
        If the text has no step of a name.
    """
    asked = set(ids)
    unknown = sorted(asked - {step.id for step in cleaned.steps})
    if unknown:
        raise UnknownName(_no_step(cleaned, unknown[0]))
    steps = tuple(
        replace(step, restored=True) if step.id in asked else step for step in cleaned.steps
    )
    paragraphs = assemble(cleaned.original, steps)
    details = details_of(paragraphs, cleaned.original.said)
    return replace(cleaned, steps=steps, paragraphs=paragraphs, details=details)


def _no_step(cleaned: Cleaned, name: str) -> str:
    """Say that a step is not there, and which of its rule are."""
    rule = name.partition(":")[0]
    near = [step.id for step in cleaned.steps if step.rule == rule][:5]
    there = f"; steps of that rule: {', '.join(near)}" if near else ""
    return f"{cleaned.original.name} has no cleaning step {name!r}{there}"


def annotated(cleaned: Cleaned, note: Note) -> Cleaned:
    """Add a remark on a stretch of the original; the text stays as it stands.

    Parameters
    ----------
    cleaned : Cleaned
        A cleaned text.
    note : Note
        What to remark, and on which characters of the original.

    Raises
    ------
    NotApplicable
        If the stretch is empty or not inside the text.
    """
    length = len(cleaned.original.text)
    if not 0 <= note.start < note.end <= length:
        raise NotApplicable(
            f"characters {note.start} to {note.end} are no stretch of"
            f" {cleaned.original.name}, which has {length} characters"
        )
    notes = sorted({*cleaned.notes, note}, key=lambda each: (each.start, each.end, each.says))
    return replace(cleaned, notes=tuple(notes))

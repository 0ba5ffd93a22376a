"""Rules about single characters: what mark-up and typesetting left in the text.

Quotes, dashes, the single-character ellipsis and slips stay as they stand.
"""

import re
from collections.abc import Iterator

from detente.sources.rule import Rule, View
from detente.sources.source import Deed, Edit, Step

__all__ = ["BULLET", "MARKS"]

TARGET = r"\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?: +\"[^\"\n]*\")?\)"
LINK = re.compile(rf"(?<![!\\])\[([^\[\]]{{1,300}})\]{TARGET}")
PICTURE = re.compile(rf"!\[([^\[\]\n]{{0,300}})\]{TARGET}")
AUTOLINK = re.compile(r"<(https?://[^<>\s]+)>")
STRONG = re.compile(r"(\*\*)(?=[^\s*])([^*\n]+)(?<=\S)\*\*")
HASHES = re.compile(r"^[ \t]*(#{1,6}[ \t]+)(?=\S)", re.MULTILINE)
BULLET = re.compile(r"[•·▪◦‣●■*+-][ \t\u00a0]+(?=\S)")
LINE_BULLET = re.compile(rf"^[ \t\u00a0]*({BULLET.pattern})", re.MULTILINE)
ESCAPED = re.compile(r"\\([$#%&*_~])")
NO_BREAK = re.compile(r"(?<![ \t])[ \t]*[\u00a0\u2007\u202f][ \t\u00a0\u2007\u202f]*")
UNSEEN = re.compile(r"[\u00ad\u200b\u2060\ufeff]+")
NO_SPACE = re.compile(r"(?<=[^\s(\[—–-]”)(?=[^\W_])")
BLANK_LINE = re.compile(r"\n\s*\n")


def _changed(start: int, end: int, reason: str, *edits: Edit) -> Step:
    """Make a step that changes a few characters."""
    return Step(start=start, end=end, deed=Deed.CHANGED, reason=reason, edits=edits)


def _replaced(found: re.Match[str], group: int, text: str, reason: str) -> Step:
    """Make a step that shows a text in the place of a group of a match."""
    start, end = found.span(group)
    return _changed(start, end, reason, Edit(start=start, end=end, text=text))


def links(view: View) -> Iterator[Step]:
    """Unwrap links: ``[text](target)`` is shown as the text."""
    for found in LINK.finditer(view.original.text):
        if BLANK_LINE.search(found[1]):
            continue
        start, end = found.span()
        first, last = found.span(1)
        leads = f"it led to {found[2]}" if found[2].strip("#") else "it led nowhere"
        yield _changed(
            start,
            end,
            f"a link: its text is kept; {leads}",
            Edit(start=start, end=first),
            Edit(start=last, end=end),
        )


def pictures(view: View) -> Iterator[Step]:
    """Leave out the mark-up of pictures."""
    for found in PICTURE.finditer(view.original.text):
        yield _replaced(found, 0, "", f"a picture, described as {found[1]!r}")


def addresses(view: View) -> Iterator[Step]:
    """Take the angle brackets off an address."""
    for found in AUTOLINK.finditer(view.original.text):
        start, end = found.span()
        edits = Edit(start=start, end=start + 1), Edit(start=end - 1, end=end)
        yield _changed(start, end, "brackets round an address", *edits)


def strong(view: View) -> Iterator[Step]:
    """Take the stars off words set bold."""
    for found in STRONG.finditer(view.original.text):
        start, end = found.span()
        edits = Edit(start=start, end=start + 2), Edit(start=end - 2, end=end)
        yield _changed(start, end, "stars round words set bold", *edits)


def hashes(view: View) -> Iterator[Step]:
    """Leave out the signs before a heading."""
    for found in HASHES.finditer(view.original.text):
        yield _replaced(found, 1, "", "the sign of a heading")


def bullets(view: View) -> Iterator[Step]:
    """Leave out the bullet of a list item."""
    for found in LINE_BULLET.finditer(view.original.text):
        yield _replaced(found, 1, "", "the bullet of a list item")


def escapes(view: View) -> Iterator[Step]:
    r"""Show ``\$`` as ``$``, and other escaped signs likewise."""
    for found in ESCAPED.finditer(view.original.text):
        yield _replaced(found, 0, found[1], f"the escaped sign {found[1]}")


def no_break(view: View) -> Iterator[Step]:
    """Show a no-break space, and spaces beside it, as one space."""
    for found in NO_BREAK.finditer(view.original.text):
        yield _replaced(found, 0, " ", "a no-break space")


def unseen(view: View) -> Iterator[Step]:
    """Leave out characters that cannot be seen: soft hyphens, marks of no width."""
    for found in UNSEEN.finditer(view.original.text):
        yield _replaced(found, 0, "", "a character that cannot be seen")


def no_space(view: View) -> Iterator[Step]:
    """Set the space that is missing between a closing quote and the next word."""
    for found in NO_SPACE.finditer(view.original.text):
        yield _replaced(found, 0, " ", "a space was missing after a closing quote")


MARKS = (
    Rule(id="picture", version=1, does="leaves out the mark-up of pictures", find=pictures),
    Rule(id="link", version=1, does="unwraps links and keeps their text", find=links),
    Rule(id="bracket", version=1, does="takes the brackets off an address", find=addresses),
    Rule(id="strong", version=1, does="takes the stars off words set bold", find=strong),
    Rule(id="hash", version=1, does="leaves out the sign of a heading", find=hashes),
    Rule(id="bullet", version=1, does="leaves out the bullet of a list item", find=bullets),
    Rule(id="escape", version=1, does="shows an escaped sign as the sign", find=escapes),
    Rule(id="no-break", version=1, does="shows a no-break space as a space", find=no_break),
    Rule(id="unseen", version=1, does="leaves out what cannot be seen", find=unseen),
    Rule(id="no-space", version=1, does="sets a space missing after a quote", find=no_space),
)

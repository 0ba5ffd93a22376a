"""Which parentheses of a question hold a formula: those are marked before it is parsed.

A formula is names and words of the grammar by turns, such as ``a and not (b or c)``; whatever else
stands in parentheses is a part of a question, or says which states are meant.
"""

import re

__all__ = ["CLOSE", "OPEN", "mark_formulas"]

OPEN, CLOSE = "\ue000", "\ue001"  # for private use: no text of a case holds them
BETWEEN = frozenset({"and", "or", "xor", "if", "unless", "iff"})
TOKEN = re.compile(r"[\w.-]+|\S")


class _Group:
    """What stands between two parentheses, while it is being read."""

    def __init__(self, start: int) -> None:
        self.start = start
        self.fine = True
        self.wants_name = True


def mark_formulas(text: str) -> str:
    """Put marks in the place of the outermost parentheses that hold a formula; no place moves.

    1. Read word by word, keeping the groups that are open.
    2. A group that is closed is a formula if it has been fine so far and ends with a name or with
       another formula; if it is none, the group around it is none either.
    3. Mark those that stand in no other one.

    Parameters
    ----------
    text : str
        A question.

    Returns
    -------
    str
        As long as ``text``.
    """
    marked = list(text)
    last = -1
    for start, end in sorted(_formulas(text)):
        if start > last:
            marked[start], marked[end] = OPEN, CLOSE
            last = end
    return "".join(marked)


def _formulas(text: str) -> list[tuple[int, int]]:
    """List the pairs of parentheses that hold a formula."""
    found: list[tuple[int, int]] = []
    groups = [_Group(start=-1)]
    for token in TOKEN.finditer(text):
        word = token.group()
        if word == "(":
            groups.append(_Group(start=token.start()))
        elif word != ")":
            _read(groups[-1], word)
        elif len(groups) > 1:
            group = groups.pop()
            fine = group.fine and not group.wants_name
            found += [(group.start, token.start())] if fine else []
            groups[-1].fine &= fine
            _read(groups[-1], "true")
    return found


def _read(group: _Group, word: str) -> None:
    """Go on by a word: a name where one is wanted, or a word of the grammar where it may stand."""
    operator = word in BETWEEN
    name = re.fullmatch(r"[\w.-]+", word) is not None and not operator
    group.fine &= (name and group.wants_name) or (operator and not group.wants_name)
    group.wants_name = operator or (word == "not" and group.wants_name)

"""The tree of a page, refused where it is made to overwhelm: too deep, too many pieces."""

import re
from typing import TYPE_CHECKING, NoReturn

from detente.errors import CaseProblems, Problem

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["tree_of"]

DEEPEST = 250  # elements inside each other; the parser itself stops a little later
MOST_ELEMENTS = 50_000
MOST_ATTRIBUTES = 2_000  # of one element; the parser's time grows with their square
TAG = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<[a-zA-Z][^\s/>]*+(?P<attributes>(?:[\s/]*+[^\s/>][^\s/>=]*+"
    r"(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+))?+)*+)",
    re.DOTALL,
)
ATTRIBUTE = re.compile(
    r"[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+))?+"
)
SMALLER = "save the article alone, as a page or as plain text"


def tree_of(name: str, page: str) -> "HtmlElement":
    """Read the tree of a page.

    1. An element with very many attributes is refused before the parser sees it.
    2. A tree that is too deep, or has too many elements, is refused.

    Parameters
    ----------
    name : str
        The name of the file, for the message.
    page : str
        The page, decoded.

    Raises
    ------
    CaseProblems
        With the code ``too-deep``, ``too-large`` or ``empty``.
    """
    from lxml.etree import ParserError
    from lxml.html import HTMLParser, document_fromstring

    if _most_attributes(page) > MOST_ATTRIBUTES:
        _refuse(name, "too-large", f"an element has more than {MOST_ATTRIBUTES:,} attributes")
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        root = document_fromstring(page.encode("utf-8"), parser=parser)
    except ParserError:
        _refuse(name, "empty", "a page was expected, there is nothing in it")
    depth, count = _measured(root)
    if any("depth" in str(error.message) for error in parser.error_log) or depth > DEEPEST:
        _refuse(name, "too-deep", f"elements stand more than {DEEPEST} deep inside each other")
    if count > MOST_ELEMENTS:
        _refuse(name, "too-large", f"the page has more than {MOST_ELEMENTS:,} elements")
    return root


def _measured(root: "HtmlElement") -> tuple[int, int]:
    """Say how deep a tree is, and how many elements it has; past the most none is counted."""
    from lxml.etree import iterwalk

    depth = deepest = count = 0
    for event, _ in iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        count += event == "start"
        deepest = max(deepest, depth)
        if count > MOST_ELEMENTS:
            break
    return deepest, count


def _refuse(name: str, code: str, message: str) -> NoReturn:
    """Raise one problem of a page."""
    hint = "is it the right file?" if code == "empty" else SMALLER
    raise CaseProblems((Problem(file=name, code=code, message=message, hint=hint),))


def _most_attributes(page: str) -> int:
    """Count the attributes of the element that has most; short tags cannot have too many."""
    long = 2 * MOST_ATTRIBUTES
    tags = (found["attributes"] or "" for found in TAG.finditer(page))
    return max((len(ATTRIBUTE.findall(tag)) for tag in tags if len(tag) > long), default=0)

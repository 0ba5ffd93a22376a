"""Which blocks of a page are its article."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

import numpy as np

from detente.sources.markup_blocks import Block
from detente.sources.opening import author_in, date_in
from detente.sources.words import grams, words_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["article_of", "extracted", "opening_of", "title_of"]

GRAM = 4  # words in a row that a block and the article must share
SHARE = 0.5  # of a block's rows of words that stand in the article
LONG = 120  # characters of a paragraph that is no menu
NEAR_TITLE = 8  # blocks under the title among which the byline and the date are looked for
LONGEST_ATTRIBUTE = 2_000  # characters; longer ones are pictures and data


def extracted(root: "HtmlElement") -> str:
    """Let trafilatura say what the article of a page is.

    Parameters
    ----------
    root : HtmlElement
        The tree of a page; its scripts and its very long attributes are taken out.

    Returns
    -------
    str
        The text of the article; "" if none is found.
    """
    from lxml.etree import LxmlError, strip_elements
    from trafilatura import extract

    strip_elements(root, "script", "style", with_tail=False)
    for element in root.iter():
        for name, value in element.items():
            if len(value) > LONGEST_ATTRIBUTE:
                del element.attrib[name]
    try:
        return extract(root, include_comments=False) or ""
    except (AttributeError, LookupError, LxmlError, RecursionError, TypeError, ValueError):
        return ""  # it stumbles over a page now and then; nothing is set aside then


def article_of(blocks: Sequence[Block], article: str) -> tuple[bool, ...]:
    """Say for each block of a page whether it is part of the article.

    1. A block of four words or more is, if half of its rows of four words stand in the article.
    2. A shorter one is, if it is a line of the article, and nothing else stands between it and
       one of step 1.
    3. So is what stands among such blocks in the same element, a short item, say, that was passed
       over; and a heading between two of them. What is nothing but a link is not.

    Parameters
    ----------
    blocks : sequence of Block
        All of a page.
    article : str
        The text of its article, as extracted.
    """
    found, short = _standing_in(blocks, article)
    for places in (range(1, len(blocks)), range(len(blocks) - 2, -1, -1)):
        step = places.step
        for place in places:
            found[place] |= short[place] and found[place - step]
    return tuple(_with_siblings(blocks, found))


def _standing_in(blocks: Sequence[Block], article: str) -> tuple[list[bool], list[bool]]:
    """Say which blocks stand in the article: those of some words, and the short ones."""
    page = words_of("\n".join(block.text for block in blocks))
    ends = np.array([*accumulate(len(block.text) + 1 for block in blocks)], dtype=np.int64)
    cuts = [0, *np.searchsorted(page.starts, ends).tolist()]
    inside = np.isin(grams(page.numbers, GRAM), grams(words_of(article).numbers, GRAM))
    sums = [0, *np.cumsum(inside).tolist()]
    lines = {_words(line) for line in article.splitlines()} - {()}
    found = [False] * len(blocks)
    short = [False] * len(blocks)
    for place, (low, high) in enumerate(pairwise(cuts)):
        rows = high - low - GRAM + 1
        if rows > 0:
            found[place] = sums[high - GRAM + 1] - sums[low] >= SHARE * rows
        else:
            words = tuple(page.numbers[low:high].tolist())
            short[place] = words in lines or words[1:] in lines
    return found, short


def _with_siblings(blocks: Sequence[Block], found: Sequence[bool]) -> Iterator[bool]:
    """Add what stands among the blocks of the article in the same element."""
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for place, block in enumerate(blocks):
        if found[place]:
            first.setdefault(block.container, place)
            last[block.container] = place
    leads = _leading(blocks, found)
    begun = False
    for place, block in enumerate(blocks):
        begun |= found[place]
        among = first.get(block.container, place) < place < last.get(block.container, place)
        heads = bool(block.rank) and begun and leads[place]
        yield found[place] or ((among or heads) and not block.linked)


def _leading(blocks: Sequence[Block], found: Sequence[bool]) -> list[bool]:
    """Say for each block whether the first one after it that is no heading is of the article."""
    leads = [False] * len(blocks)
    for place in range(len(blocks) - 2, -1, -1):
        following = place + 1
        leads[place] = leads[following] if blocks[following].rank else found[following]
    return leads


def title_of(blocks: Sequence[Block], inside: Sequence[bool], title: str) -> int:
    """Say which block is the title of the page.

    1. The heading that has the words of the title that the page states of itself.
    2. Else, of the headings of the highest rank, the last before the article or at its first
       block; else the first, if it is a main heading (h1) or stands before all long paragraphs.

    Parameters
    ----------
    blocks : sequence of Block
        All of a page.
    inside : sequence of bool
        Which of them are its article.
    title : str
        What the page states, "" if nothing.

    Returns
    -------
    int
        Its place; -1 if there is none.
    """
    heads = [place for place, block in enumerate(blocks) if block.rank]
    stated = _words(title)
    same = [place for place in heads if stated and _words(blocks[place].text) == stated]
    highest = min((blocks[place].rank for place in heads), default=0)
    main = [place for place in heads if blocks[place].rank == highest]
    article = [place for place, each in enumerate(inside) if each]
    long = (place for place in article if len(blocks[place].text) >= LONG)
    opening = len(blocks) if highest == 1 else next(long, len(blocks))
    before = [place for place in main if article and place <= article[0]][-1:]
    return next(iter([*same, *before, *(place for place in main if place < opening)]), -1)


def opening_of(blocks: Sequence[Block], title: int) -> tuple[int, ...]:
    """List the blocks under the title that are a byline or a date, and so belong to it.

    Parameters
    ----------
    blocks : sequence of Block
        All of a page.
    title : int
        Which of them is the title; -1 if none is, and nothing is listed then.
    """
    under = range(title + 1, min(title + 1 + NEAR_TITLE, len(blocks))) if title >= 0 else ()
    return tuple(
        place for place in under if date_in(blocks[place].text) or author_in(blocks[place].text)
    )


def _words(text: str) -> tuple[int, ...]:
    """Return the words of a text as numbers."""
    return tuple(words_of(text).numbers.tolist())

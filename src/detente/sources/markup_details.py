"""What a page says of itself beside its text: in its head, in its data for search engines."""

import json
from collections.abc import Iterator
from copy import deepcopy
from typing import TYPE_CHECKING

from detente.sources.source import Details

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["details_said"]

EMPTY = "<!DOCTYPE html><html><head></head><body></body></html>"
NEVER = "2100-01-01"  # no date is later; a fixed one, so that today changes nothing
MOST, LONGEST, LONGEST_DATA, LONGEST_NAME = 300, 2_000, 100_000, 100
CHANGED = ("modif", "updated", "lastmod", "revised")  # dates of these are not of the article
BYLINES = (
    "//*[contains(@class, 'author') or contains(@class, 'byline') or contains(@rel, 'author')"
    " or contains(@itemprop, 'author')]"
)
PUBLISHED = "//time[@pubdate or contains(@itemprop, 'datePublished')]"


def details_said(root: "HtmlElement") -> Details:
    """Collect what the mark-up of a page says of it, as trafilatura reads it.

    1. Keep of the page what states something: its title, its ``meta`` tags, its canonical
       address, its data for search engines, its main headings; the byline and the time, if they
       are marked as such and there is no second one that differs.
    2. Let trafilatura read that. It would guess a date from any text; here is none to guess from.

    Parameters
    ----------
    root : HtmlElement
        The tree of a page, left as it is.

    Returns
    -------
    Details
        "" for each that the mark-up does not say.
    """
    from lxml.html import document_fromstring
    from trafilatura.metadata import extract_metadata

    stated = document_fromstring(EMPTY)
    stated.head.extend(deepcopy(each) for each in _of_head(root))
    stated.body.extend(deepcopy(each) for each in _of_body(root))
    found = extract_metadata(
        stated,
        date_config={"original_date": True, "extensive_search": False, "max_date": NEVER},
    )
    return Details(
        title=found.title or "",
        author=found.author or "",
        date=found.date or "",
        publisher=found.sitename or "",
        address=found.url or "",
        language=(root.get("lang") or "").partition("-")[0].strip().lower(),
    )


def _of_head(root: "HtmlElement") -> Iterator["HtmlElement"]:
    """List the elements of the head that state something, none of them large."""
    for each in root.xpath("//head/title")[:1]:
        if len(each.text or "") <= LONGEST:
            yield each
    for each in root.xpath("//meta[@content and (@name or @property or @itemprop)]")[:MOST]:
        name = " ".join(each.get(key) or "" for key in ("name", "property", "itemprop")).lower()
        if len(each.get("content")) <= LONGEST and not any(word in name for word in CHANGED):
            yield each
    for each in root.xpath("//link[@rel='canonical' and @href]")[:1]:
        if len(each.get("href")) <= LONGEST:
            yield each
    for each in root.xpath("//script[@type='application/ld+json']")[:MOST]:
        if len(each.text or "") <= LONGEST_DATA and _is_data(each.text or ""):
            yield each


def _of_body(root: "HtmlElement") -> Iterator["HtmlElement"]:
    """List the main headings, and the byline and the time if they are beyond doubt."""
    for each in root.xpath("//h1")[:MOST]:
        if len(_shown(each)) <= LONGEST:
            yield each
    times = root.xpath(PUBLISHED)[:MOST] or root.xpath("//time[@datetime]")[:MOST]
    if len({each.get("datetime") or _shown(each) for each in times}) == 1:
        yield times[0]
    bylines = [each for each in root.xpath(BYLINES)[:MOST] if 0 < len(_shown(each)) <= LONGEST_NAME]
    if len({_shown(each) for each in bylines}) == 1:
        yield bylines[0]


def _shown(element: "HtmlElement") -> str:
    """Return the text of an element, spaces as one."""
    return " ".join("".join(element.itertext()).split())


def _is_data(text: str) -> bool:
    """Say whether a text is data that can be read, and not nested beyond measure."""
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True

"""What a page says of itself beside its text: in its head, in its data for search engines."""

import json
from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import TYPE_CHECKING

from detente.sources.source import Details

if TYPE_CHECKING:
    from lxml.html import HtmlElement
    from trafilatura.settings import Document

__all__ = ["details_said"]

EMPTY = "<!DOCTYPE html><html><head></head><body></body></html>"
NEVER = "2100-01-01"  # no date is later; a fixed one, so that today changes nothing
MOST, LONGEST, LONGEST_DATA, LONGEST_NAME = 300, 2_000, 100_000, 100
CHANGED = ("modif", "updated", "lastmod", "revised")  # dates of these are not of the article
DATED = ("date", "publi", "issued", "created", "time")
BYLINES = (
    "//*[contains(@class, 'author') or contains(@class, 'byline') or contains(@rel, 'author')"
    " or contains(@itemprop, 'author')]"
)
PUBLISHED = "//time[@pubdate or contains(@itemprop, 'datePublished')]"


def details_said(root: "HtmlElement") -> Details:
    """Collect what the mark-up of a page says of it, as trafilatura reads it.

    1. Keep of the page what states something: its title, its ``meta`` tags, its canonical
       address, its data for search engines; the byline and the time, if they are marked as such
       and there is no second one that differs.
    2. Let trafilatura read that. It would guess a date from any text; here is none to guess from.
    3. The date is read from less: no title, and no tag that does not say that it is a date.

    Parameters
    ----------
    root : HtmlElement
        The tree of a page, left as it is.

    Returns
    -------
    Details
        "" for each that the mark-up does not say.
    """
    head, body = [*_of_head(root)], [*_of_body(root)]
    found = _read(head, body)
    dated = _read([each for each in head if _may_be_dated(each)], body)
    return Details(
        title=found.title or "",
        author=found.author or "",
        date=dated.date or "",
        publisher=found.sitename or "",
        address=found.url or "",
        language=(root.get("lang") or "").partition("-")[0].strip().lower(),
    )


def _read(head: Sequence["HtmlElement"], body: Sequence["HtmlElement"]) -> "Document":
    """Let trafilatura read a page that has these elements and no others."""
    from lxml.html import document_fromstring
    from trafilatura.metadata import extract_metadata

    page = document_fromstring(EMPTY)
    page.head.extend(deepcopy(each) for each in head)
    page.body.extend(deepcopy(each) for each in body)
    ways = {"original_date": True, "extensive_search": False, "max_date": NEVER}
    return extract_metadata(page, date_config=ways)


def _may_be_dated(element: "HtmlElement") -> bool:
    """Say whether an element of the head may state a date: not a title, not any tag."""
    dated = any(word in _name(element) for word in DATED)
    return element.tag != "title" and (element.tag != "meta" or dated)


def _of_head(root: "HtmlElement") -> Iterator["HtmlElement"]:
    """List the elements of the head that state something, none of them large."""
    for each in root.xpath("//head/title")[:1]:
        if len(each.text or "") <= LONGEST:
            yield each
    for each in root.xpath("//meta[@content and (@name or @property or @itemprop)]")[:MOST]:
        changed = any(word in _name(each) for word in CHANGED)
        if len(each.get("content")) <= LONGEST and not changed:
            yield each
    for each in root.xpath("//link[@rel='canonical' and @href]")[:1]:
        if len(each.get("href")) <= LONGEST:
            yield each
    for each in root.xpath("//script[@type='application/ld+json']")[:MOST]:
        if len(each.text or "") <= LONGEST_DATA and _is_data(each.text or ""):
            yield each


def _of_body(root: "HtmlElement") -> Iterator["HtmlElement"]:
    """List the time and the byline, if they are beyond doubt."""
    times = root.xpath(PUBLISHED)[:MOST] or root.xpath("//time[@datetime]")[:MOST]
    if len({each.get("datetime") or _shown(each) for each in times}) == 1:
        yield times[0]
    bylines = [each for each in root.xpath(BYLINES)[:MOST] if 0 < len(_shown(each)) <= LONGEST_NAME]
    if len({_shown(each) for each in bylines}) == 1:
        yield bylines[0]


def _name(element: "HtmlElement") -> str:
    """Return what a tag of the head says that it states."""
    return " ".join(element.get(key) or "" for key in ("name", "property", "itemprop")).lower()


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

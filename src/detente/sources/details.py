"""What a text says of itself: title, author, date, publisher, address, language."""

import re
from collections.abc import Iterator
from dataclasses import asdict

from detente.sources.asides import ADDRESS, ORIGIN
from detente.sources.opening import author_in, date_in
from detente.sources.source import RUNNING, Details, Kind, Paragraph

__all__ = ["details_of", "language_of"]

NOTHING = Details()
ENOUGH_WORDS, ENOUGH_SHARE = 20, 0.12
FUNCTION_WORDS = {
    "de": "der die das und nicht ist ein eine den dem mit von zu auf für sich auch wird als",
    "en": "the of and to in that is it for on with as was by at are not this which be",
    "es": "el la los las de que y en un una por con no es se para del al como su",
    "fr": "le la les des et que dans un une est pour pas sur au du par ce qui ne plus",
}
VIEWS_OF = re.compile(r"\b(?:position|views?|opinions?|policy) of (?P<who>[A-Z][^.;,]{2,60})")
TAGLINE = re.compile(r"(?P<who>[^:.]{2,40}): \w[^.:]*")


def details_of(paragraphs: tuple[Paragraph, ...], said: Details = NOTHING) -> Details:
    """Collect what the paragraphs say of the text, and what its file says beside.

    The text's own lines come first: a reader sees them, and can take the step back that named
    them. Only what they do not say is taken from the file.

    1. Title, author and date are those of the paragraphs named so.
    2. The address stands in a footer; so do whose views these are not, the publisher's, and
       where the text was first published. A newsletter's last line may name the publisher.
    3. The language is the one whose commonest words make up enough of the text.

    Parameters
    ----------
    paragraphs : tuple of Paragraph
        All of a text; a paragraph that the user restored is body again and says nothing here.
    said : Details
        What the mark-up of a page, or a PDF, says of itself.

    Returns
    -------
    Details
        "" for each that neither gives.
    """
    footers = [each.text.strip() for each in paragraphs if each.kind is Kind.FOOTER]
    matches = [found for text in footers if (found := ORIGIN.fullmatch(text))]
    own = Details(
        title=_first(_texts(paragraphs, Kind.TITLE)),
        author=_first(author_in(text) for text in _texts(paragraphs, Kind.BYLINE)),
        date=_first(date_in(text) for text in _texts(paragraphs, Kind.DATE)),
        publisher=_publisher(footers),
        origin=_first(found["where"] or found["more"] for found in matches),
        address=_first(found[1] for text in footers if (found := ADDRESS.fullmatch(text))),
        language=language_of(" ".join(e.text for e in paragraphs if e.kind in RUNNING)),
    )
    return Details(**asdict(said) | {name: text for name, text in asdict(own).items() if text})


def _texts(paragraphs: tuple[Paragraph, ...], kind: Kind) -> Iterator[str]:
    """List the texts of the paragraphs of a kind."""
    return (each.text.strip() for each in paragraphs if each.kind is kind)


def _first(found: Iterator[str]) -> str:
    """Take the first of some texts, "" if there is none."""
    return next(found, "")


def _publisher(footers: list[str]) -> str:
    """Name the publisher, from whose views these are not, or from a tagline at the very end."""
    for text in footers:
        found = VIEWS_OF.search(text)
        if found:
            return found["who"].strip()
    last = TAGLINE.fullmatch(footers[-1]) if footers else None
    return last["who"] if last else ""


def language_of(text: str) -> str:
    """Name the language of a text by its commonest words.

    Parameters
    ----------
    text : str
        Running text.

    Returns
    -------
    str
        ``de``, ``en``, ``es`` or ``fr``; "" where the text is short, or none is clear.
    """
    words = re.findall(r"[^\W\d_]+", text[:20_000].lower())
    if len(words) < ENOUGH_WORDS:
        return ""
    counts = dict.fromkeys(FUNCTION_WORDS, 0)
    for name, common in FUNCTION_WORDS.items():
        known = set(common.split())
        counts[name] = sum(word in known for word in words)
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] >= ENOUGH_SHARE * len(words) else ""

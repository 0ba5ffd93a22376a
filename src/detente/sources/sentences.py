"""How a stretch of text begins and ends: whether a sentence is over, goes on, or is a title."""

import re

__all__ = ["begins_lower", "ends_sentence", "is_open_ended", "is_title_case", "word_count"]

CLOSERS = "\"'”’»)]"
OPENERS = "\"'“‘«(["
ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]\.){2,}|\b(?:vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Inc|Ltd)\.)\Z"
)
ADDRESSED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Prof|Adm|Col|Lt|St)\.\Z")
FOOTNOTE = re.compile(r"(?:\[\d{1,3}\])+\Z")
WORD = re.compile(r"[^\W_][\w'’.-]*")
SMALL = {
    "a", "an", "and", "as", "at", "but", "by", "de", "for", "from", "in", "into", "nor", "of",
    "on", "or", "over", "the", "to", "up", "via", "vs", "with",
}  # fmt: skip
GOES_ON = {
    "a", "an", "and", "are", "as", "at", "because", "between", "but", "by", "for", "from",
    "has", "have", "if", "in", "into", "is", "its", "nor", "of", "on", "or", "than", "that",
    "the", "their", "to", "under", "was", "were", "which", "while", "who", "whose", "with",
}  # fmt: skip
TAIL = 200  # characters; no more of a text is looked at to see how it ends


def ends_sentence(text: str) -> bool:
    """Say whether the text ends as a sentence does: a stop, a colon, a mark, quotes after it.

    An abbreviation such as "U.S." may end a sentence or not, and counts as no end here only
    where the caller asks ``is_open_ended``.
    """
    bare = FOOTNOTE.sub("", text.rstrip()[-TAIL:]).rstrip(CLOSERS + " ")
    return bare.endswith((".", "!", "?", "…", ":"))


def is_open_ended(text: str, following: str) -> bool:
    """Say whether a sentence is cut at the end of a text and goes on in the one that follows.

    1. It goes on if the last word asks for more ("of", "Gen."), however the next begins.
    2. It goes on if no stop stands at the end, or the stop of an abbreviation, and the next
       begins with a lower-case letter.

    Parameters
    ----------
    text, following : str
        A paragraph and the next.
    """
    bare = text.rstrip()[-TAIL:]
    last = re.split(r"[\s—]", bare)[-1]
    if last in GOES_ON or ADDRESSED.search(bare):
        return True
    over = ends_sentence(bare) and not ABBREVIATION.search(bare)
    return not over and begins_lower(following)


def begins_lower(text: str) -> bool:
    """Say whether the first letter is a small one, past quotes and brackets."""
    return text.lstrip(OPENERS + " ")[:1].islower()


def is_title_case(text: str) -> bool:
    """Say whether all words but the small ones begin with a capital or a figure."""
    words = WORD.findall(text)
    great = [word for word in words if word not in SMALL]
    return bool(great) and not any(word[0].islower() for word in great)


def word_count(text: str) -> int:
    """Count the words of a text."""
    return len(WORD.findall(text))

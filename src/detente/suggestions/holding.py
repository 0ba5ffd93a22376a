"""Who is said to hold a view, and how a claim is made: as fact, view, judgment or speculation."""

import re
from collections.abc import Sequence

from detente.claims.claim import Modality
from detente.record import record
from detente.suggestions.candidate import Sign
from detente.suggestions.cues import Found
from detente.suggestions.names import Mention

__all__ = ["NOBODY", "Held", "held", "modality"]


def _listed(words: str) -> frozenset[str]:
    """Make a set of words."""
    return frozenset(words.split())


NEAR = 90  # characters between a holder and its verb
VIEWS = (
    r"(?:view|thinking|opinion|eyes|mind|perception|reading|understanding|assessment|analysis"
    r"|estimation|judgment|judgement|perspective|calculus|logic|telling|words|belief)"
)
BEFORE = re.compile(rf"\b(?:in|from)\s(?:the\s)?(?:\w+\s)?{VIEWS}\sof\s(?:the\s)?\Z", re.IGNORECASE)
ACCORDING = re.compile(r"\b(?:according to|as reported by)\s(?:the\s)?\Z", re.IGNORECASE)
AFTER = re.compile(rf"['’]s?(?:\s(?:and|or)\s[\w'’ ]{{1,30}})?\s(?:\w+\s)?{VIEWS}\b", re.IGNORECASE)
LEAD = re.compile(
    r"\b(?:in|from|to|by|according to)\s(?:[\w'’]+\s(?:and|or)\s)?(?:the\s)?\Z", re.IGNORECASE
)
REPORTED = re.compile(r"\b(?:according to|as reported by)\s", re.IGNORECASE)
NOUN = _listed(
    "a an the these those this that its their his her our my some any no of such many all with in"
    " without"
)
AUTHOR = re.compile(
    r"(?:\bI|\b[Ww]e|\bone|(?<!seem)(?<!seems)(?<!appear)(?<!appears) to)\s(?:\w+ly\s)?\Z"
)
PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s(?:\w+\s)?\Z")
JOINED = re.compile(r"['’]?s?,?\s(?:and|or|nor)\s(?:the\s)?")
OWN = frozenset({Sign.MODAL, Sign.JUDGMENT, Sign.FORECAST, Sign.NEED, Sign.RED_LINE, Sign.ABILITY})
ACTIVE = ("is ", "are ", "was ", "were ")


@record
class Held:
    """A view in a clause: its holders, "" for none of the parties, and the words that say so."""

    holder: str
    words: str


NOBODY = Held(holder="", words="")


def held(text: str, named: Sequence[Mention], signs: Sequence[Found]) -> Held:
    """Say whose view a clause gives, if it gives one.

    1. ``in Moscow's view``, ``in the eyes of Moscow``, ``according to Moscow`` name the holder.
    2. Else the first verb of holding or saying that is no noun, no passive and not the author's
       ("we think") gives a view; its holder is the party that stands nearest before it, with
       those joined to it.

    Parameters
    ----------
    text : str
        A clause.
    named : sequence of Mention
        Parties in it.
    signs : sequence of Found
        Cues in it.

    Returns
    -------
    Held
        `NOBODY`, whose words are "", if no view is given.
    """
    line = min((each.start for each in signs if each.sign is Sign.RED_LINE), default=len(text))
    for place, each in enumerate(named):
        if each.start > line:
            break
        start = text[max(0, each.start - 60) : each.start]
        after = AFTER.match(text, each.end)
        if after and LEAD.search(start):
            return _of(text, named, place, each.start, after.end())
        before = BEFORE.search(start) or ACCORDING.search(start)
        if before:
            return _of(text, named, place, each.start - len(start) + before.start(), each.end)
    for sign in signs:
        if sign.sign is Sign.VIEW and sign.start < line and _is_verb(text, sign):
            return _subject(text, named, sign)
    reported = REPORTED.search(text, 0, line)
    return Held(holder="", words=reported[0].strip()) if reported else NOBODY


def _of(text: str, named: Sequence[Mention], place: int, start: int, end: int) -> Held:
    """Take a party, and those joined to it, as the holder."""
    return Held(holder=" ".join(_joined(text, named, place)), words=text[start:end])


def _joined(text: str, named: Sequence[Mention], place: int) -> tuple[str, ...]:
    """List the parties of a mention and of those joined to it before: "Moscow and Beijing"."""
    parties = named[place].parties
    if place and JOINED.fullmatch(text, named[place - 1].end, named[place].start):
        parties = (*named[place - 1].parties, *parties)
    return tuple(dict.fromkeys(parties))


def _is_verb(text: str, sign: Found) -> bool:
    """Say whether a cue is somebody's holding or saying, not a noun, a passive or the author's."""
    before = text[max(0, sign.start - 30) : sign.start]
    last = before.split()[-1].lower() if before.split() else ""
    words = text[sign.start : sign.end].lower()
    noun = last in NOUN or last.endswith(("'s", "’s"))
    undone = PASSIVE.search(before) or text.startswith(" by ", sign.end)
    passive = words.endswith("ed") and undone and not words.startswith(ACTIVE)
    return not (noun or passive or AUTHOR.search(before))


def _subject(text: str, named: Sequence[Mention], sign: Found) -> Held:
    """Take the party nearest before a verb as its subject."""
    words = text[sign.start : sign.end]
    for place in reversed(range(len(named))):
        if named[place].end <= sign.start:
            near = sign.start - named[place].end <= NEAR
            holders = _joined(text, named, place) if near else ()
            return Held(holder=" ".join(holders), words=words)
    return Held(holder="", words=words)


def modality(signs: Sequence[Found], view: Held, *, told: bool) -> Modality:
    """Guess how a claim is made.

    1. A view that somebody holds is attributed.
    2. What only may be, by a listed word of doubt, is speculation.
    3. What is ``told`` (in the past, with a time or a quantity), or has a word for an event, is a
       fact, unless a word shows the author's own weighing: a modal, a need, a forecast, a judgment,
       a word of power.
    4. All else is the author's.
    """
    shown = {each.sign for each in signs}
    if view.words:
        return Modality.ATTRIBUTED
    if Sign.DOUBT in shown:
        return Modality.SPECULATION
    fact = (told or Sign.EVENT in shown) and not shown & OWN
    return Modality.FACT if fact else Modality.AUTHOR

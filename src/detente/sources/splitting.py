"""Where the sentences of a paragraph begin and end, by listed rules; every one is a stretch of it.

A stop ends a sentence unless it belongs to an abbreviation, an initial, a number or a list, stands
inside a bracket, or the text goes on in small letters. An abbreviation such as "U.S." ends one only
where a word follows that begins sentences ("The", "However").
"""

import re
from bisect import bisect_right

from detente.sources.source import Stretch

__all__ = ["sentences"]


def _listed(words: str) -> frozenset[str]:
    """Make a set of words."""
    return frozenset(words.split())


NOTE = r"(?:\[\d{1,3}\])*"  # numbers of footnotes
CLOSERS = "\"'”’»)\\]"
STOP = re.compile(rf"(?<![.!?…])([.!?…]+){NOTE}[{CLOSERS}]*{NOTE}(?=\s|\Z)")
NEXT = re.compile(r"\s*[\"'“‘«(\[]*([^\W_][\w-]{0,30})?")
BRACKET = re.compile(r"\([^()]{1,300}\)|\[[^\[\]]{1,300}\]")
TOKEN = re.compile(r"[\w.'’&-]+\Z")
BACK = 40  # characters before a stop that are looked at
LETTERS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]|Ph\.D")
LISTED = re.compile(r"\d{1,2}|[^\W\d_]")
ASKS_MORE = _listed(
    "Mr Mrs Ms Dr Prof Gen Lt Col Maj Capt Cmdr Adm Sgt Sen Rep Gov Amb Rev Hon Pres St Mt Messrs"
    " vs approx ca cf e.g i.e viz"
)
ASKS_NUMBER = _listed("No Nos no nos p pp Art art Sec sec Para para Ch ch Vol vol Fig fig")
MAY_END = _listed(
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Inc Ltd Co Corp Bros Jr Sr Dept dept Tues"
    " Thurs etc al"
)
STARTERS = _listed(
    "A After Again All Also Although An And Another Any As At Because Before Besides Both But By"
    " Despite During Each Even Every Few Finally First For From Given He Hence Her Here His How"
    " However I If In Indeed Instead It Its Last Later Many Meanwhile Moreover Most Much"
    " Neither Nevertheless No Nor Not Now Of On Once One Only Or Other Others Our Over Perhaps"
    " Second She Should Since So Some Soon Still Such That The Their Then There Therefore These"
    " They This Those Though Three Thus To Today Two Under Unless Until We What When Where Whether"
    " Which While Who Why With Without Yet You"
)


def sentences(text: str) -> tuple[Stretch, ...]:
    """Split a paragraph into its sentences.

    1. Each stop with white space or nothing after it may end a sentence, and takes the closing
       quotes, brackets and numbers of notes after it along.
    2. It does not if the next letter is a small one, if it stands in a bracket inside a sentence,
       or if it is the stop of an abbreviation, an initial or a list's number.
    3. What stands between two ends, without the white space around it, is a sentence.

    Parameters
    ----------
    text : str
        A paragraph.

    Returns
    -------
    tuple of Stretch
        Characters of the text, in order; only white space stands between them.
    """
    found: list[Stretch] = []
    brackets = [each.span() for each in BRACKET.finditer(text)]
    last = len(text.rstrip())
    at = last - len(text[:last].lstrip())
    for stop in STOP.finditer(text):
        if stop.end() < last and _ends(text, stop, at) and not _inside(brackets, stop.start(), at):
            found.append(Stretch(start=at, end=stop.end()))
            at = _past_space(text, stop.end())
    if at < last:
        found.append(Stretch(start=at, end=last))
    return tuple(found)


def _past_space(text: str, at: int) -> int:
    """Say where the next character that is no white space stands."""
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _inside(brackets: list[tuple[int, int]], stop: int, at: int) -> bool:
    """Say whether a stop stands in a bracket that opened inside the sentence."""
    place = bisect_right(brackets, (stop, 0)) - 1
    return place >= 0 and at < brackets[place][0] and stop < brackets[place][1] - 2


def _ends(text: str, stop: re.Match[str], at: int) -> bool:
    """Say whether a stop inside a paragraph ends the sentence that started at ``at``."""
    following = NEXT.match(text, stop.end())
    word = following[1] or "" if following else ""
    before = text[max(at, stop.start() - BACK) : stop.start()]
    if word[:1].islower():
        return False
    token = TOKEN.search(before)
    if stop[1] != "." or not token:
        return True
    return _word_ends(token[0], word, first=token[0] == before and len(before) < BACK)


def _word_ends(token: str, word: str, *, first: bool) -> bool:
    """Say whether the stop after a word ends its sentence, by the word that follows."""
    if token in ASKS_MORE or (first and LISTED.fullmatch(token)):
        return False
    if token in ASKS_NUMBER:
        return not word[:1].isdigit()
    if token in MAY_END or LETTERS.fullmatch(token):
        return word in STARTERS
    return True

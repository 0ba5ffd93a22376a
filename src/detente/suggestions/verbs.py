"""Which words of a sentence are finite verbs, by listed forms: no more than a good guess.

A word that is always a verb form counts wherever it stands; one that is also a noun ("plans") or
a participle ("imposed") only after a word that can be its subject.
"""

import re
from collections.abc import Sequence
from itertools import chain

from detente.record import record

__all__ = ["Word", "in_the_past", "words_of"]


def _listed(words: str) -> frozenset[str]:
    """Make a set of words."""
    return frozenset(words.split())


WORD = re.compile(r"[^\W_](?:[\w'’-]|\.(?=\w))*")
AUXILIARY = _listed(
    "am is are was were has have had does do did will would can could may might shall should must"
    " cannot isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't"
    " can't couldn't shouldn't mustn't needn't it's that's there's he's she's they're we're they've"
    " we've he'd they'd they'll we'll it'll he'll i'm i've"
)
SUBJECT = _listed(
    "i you he she it they we who which that this these those both neither all some many most none"
    " everyone everybody nobody"
)
LINK = frozenset({"and", "but", "or"})
DETERMINER = _listed(
    "a an the his her its their our my your of to for in on by with from no any every each"
)
BESIDE = _listed(
    "also always already now never ever often still then thus therefore even only once simply"
    " rarely soon just long not later again nevertheless nonetheless largely"
)
SURE = _listed(
    "aims argues became becomes began begins believes brings brought came chose considers consists"
    " continues contains creates decides demonstrates depends did differs disagrees distrusts"
    " drew emphasizes enjoys ensures exists expects explains fails fears feels fell finds forces"
    " gave gives goes grew grows happens helps holds hopes implies includes insists intends"
    " involves joins keeps kept knew knows lacks leads led lies lost loses made maintains makes"
    " matters means met offers opposes ought owes pays plays prefers produces proves provides"
    " raises reflects refuses regards rejects relies remains requires resists responds rose"
    " said says saw seeks seems sees sent serves shows spoke stands stays stems stood suffers"
    " suggests takes teaches tells tends thinks threatens told took treats tries understands"
    " understood undermines upsets urges wants warns went wishes worries wrote"
    " advocated agreed allowed announced appeared argued believed claimed considered continued"
    " coordinated decided declined decreased failed feared happened helped hoped increased insisted"
    " intended intensified managed needed opposed promised refused rejected remained resulted"
    " seemed suggested supported tended tried turned wanted warned worried"
)
PLURAL = _listed(
    "agree appear argue become believe come consider depend differ disagree do expect fear feel"
    " find give go grow have hope hold insist intend keep know lack lead lie make mean need oppose"
    " prefer remain require resist say see seek seem show stand stay suggest take tend think"
    " try understand want worry"
)
AFTER_NAME = _listed("backs blocks calls demands needs supports views")
DONE = _listed("been become begun come done gone grown led made met put said seen taken given")
PAST = _listed(
    "was were had did wasn't weren't hadn't didn't became began brought came chose drew fell gave"
    " got grew kept knew led left lost made met put rose ran said saw sent spoke stood took told"
    " went wrote sought thought held"
)
OBJECT = _listed("to the a an its their his her that this these those all both no")


@record
class Word:
    """A word of a sentence: where it stands, in small letters, and whether it is a finite verb."""

    start: int
    end: int
    text: str
    finite: bool


def words_of(sentence: str) -> tuple[Word, ...]:
    """List the words of a sentence and guess which are finite verbs.

    1. Auxiliaries ("is", "won't") and the listed forms count, unless "to" or an article stands
       before them.
    2. Plural forms and words in "-ed" count after a word that can be their subject: a pronoun, a
       name; words in "-s" after "it" or "who", or between "and" and an object. Adverbs between
       do not matter. A word in "-ed" before "by" is none.

    Parameters
    ----------
    sentence : str
        A sentence.

    Returns
    -------
    tuple of Word
        In their order.
    """
    found: list[Word] = []
    shown = ""  # the last word that is no adverb
    tokens = list(WORD.finditer(sentence))
    following = chain((_plain(each[0]) for each in tokens[1:]), [""])
    for each, after in zip(tokens, following, strict=False):
        text = _plain(each[0])
        finite = _is_finite(each[0], shown, after)
        found.append(Word(start=each.start(), end=each.end(), text=text, finite=finite))
        if text not in BESIDE and not text.endswith("ly"):
            shown = each[0]
    return tuple(found)


def _plain(word: str) -> str:
    """Show a word in small letters, its apostrophe straight."""
    return word.replace("’", "'").lower()


def _is_finite(word: str, shown: str, after: str) -> bool:
    """Guess whether a word is a finite verb, by the words around it."""
    text, before = _plain(word), _plain(shown)
    if text in AUXILIARY:
        return before != "to"
    if before in DETERMINER or "'" in before + text or not word.isalpha():
        return False
    if text in SURE:
        return after != "by"
    if word[:1].isupper():
        return False
    if text in BESIDE | SUBJECT | DETERMINER or text.endswith("ly"):
        return False
    return before in {"they", "we", "i", "you"} or _may_be_finite(text, shown, after)


def _may_be_finite(text: str, shown: str, after: str) -> bool:
    """Guess whether a word that may be something else is a finite verb."""
    before, named = _plain(shown), shown[:1].isupper()
    if named and text in AFTER_NAME:
        return True
    if text in PLURAL:
        return before in SUBJECT or named or (before.endswith("s") and before not in AUXILIARY)
    if text.endswith("ed") and len(text) > 4:
        return (before in SUBJECT or before in LINK or named) and after != "by"
    single = before in {"he", "she", "it", "who", "which"} or (before in LINK and after in OBJECT)
    return single and text.endswith("s") and not text.endswith(("ss", "us"))


def in_the_past(words: Sequence[Word]) -> bool:
    """Say whether the first finite verb among words tells of what was, or has been done."""
    place = next((place for place, word in enumerate(words) if word.finite), len(words))
    if place == len(words):
        return False
    verb = words[place].text
    done = (each.text for each in words[place + 1 : place + 4])
    perfect = verb in {"has", "have"} and any(text.endswith("ed") or text in DONE for text in done)
    return perfect or verb in PAST or verb.endswith("ed")

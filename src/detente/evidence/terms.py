"""The words of a claim: their stems, with one word for all the names of a party."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from detente.case import Party
from detente.record import Frozen, field, record

__all__ = ["Names", "Term", "names_of", "stem", "stems", "terms"]

PARTY = "@"  # before the id of a party that stands for one of its names
WORD = re.compile(rf"{PARTY}[\w.-]+|[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*|[,;:.()]")
DERIVED = r"(?:n|ns|ern|ese|s)?(?:['’]s?)?"  # Russia-n, North-ern, Japan-ese, Kremlin's
POSSESSIVE = re.compile(r"['’]s?$")
BREAKS = frozenset(",;:.()")
STOP_LIST = """
    a about above after again against all also am an and any are as at be because been before
    being below between both but by can could did do does doing down during each either else ever
    for from further had has have having he her here hers him his how however i if in into is it
    its itself just may me might more most much must my of off on once only or other our out over
    own per same shall she should so some such than that the their them then there these they this
    those through to too under until up upon us very via was we were what when where which while
    who whom whose why will with within would yet you your
    not no never nor neither none cannot without hardly barely scarcely
    even least less own part still therefore though thus way well another
"""
STOP = frozenset(re.findall(r"\w+", STOP_LIST))
ENDINGS = (
    "ically", "ations", "ation", "ition", "ament", "ating", "ively", "ative",
    "ical", "ated", "ment", "ness", "ance", "ence", "able", "ible",
    "ize", "iz", "ity", "ing", "ion", "ive", "ate", "ous", "ful",
    "ant", "ent", "ed", "er", "ly", "al", "ic", "or",
)  # fmt: skip
LONGEST_FIRST = tuple(sorted(ENDINGS, key=lambda ending: (-len(ending), ending)))
LEAST_STEM = 4
BRITISH = re.compile(r"is(e|ed|es|er|ing|ation|ations)$")


@record
class Names:
    """How the parties are called: the id of a party by each of its names, longest names first."""

    parties: Mapping[str, str] = field(default_factory=Frozen)


@record
class Term:
    """A word: its stem, how it is written, its place among all words and the clause it is in.

    ``content`` is False for the words of the stop list, which say nothing by themselves.
    """

    stem: str
    word: str
    place: int = 0
    clause: int = 0
    content: bool = True

    @property
    def is_party(self) -> bool:
        """Whether it stands for a party."""
        return self.stem.startswith(PARTY)


def names_of(parties: Iterable[Party]) -> Names:
    """Gather the names and aliases of parties, without their articles.

    Parameters
    ----------
    parties : iterable of Party
        Of a case.

    Returns
    -------
    Names
        A name that two parties share stands for neither.
    """
    holders: dict[str, set[str]] = {}
    for party in parties:
        for name in (party.name, *party.aliases):
            bare = re.sub(r"^[Tt]he\s+", "", name.strip())
            holders.setdefault(bare, set()).add(party.id)
    single = {name: min(ids) for name, ids in holders.items() if name and len(ids) == 1}
    order = sorted(single, key=lambda name: (-len(name), name))
    return Names(parties=Frozen({name: single[name] for name in order}))


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Cut a word to what its forms share: "sanctions" and "sanctioned" become "sanct".

    1. Capital and small letters, British and American spelling are one.
    2. A plural loses its ending.
    3. The longest listed ending goes, if at least four letters are left, and one more; then a
       last e.

    Parameters
    ----------
    word : str
        One word; what has no letters stays as it is.
    """
    plain = POSSESSIVE.sub("", word.casefold())
    plain = BRITISH.sub(r"iz\1", plain) if len(plain) > LEAST_STEM + 2 else plain
    plain = _singular(plain)
    plain = _cut(_cut(plain))
    return plain[:-1] if plain.endswith("e") and len(plain) > LEAST_STEM else plain


def _cut(word: str) -> str:
    """Take the longest listed ending away."""
    for ending in LONGEST_FIRST:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_STEM:
            return word.removesuffix(ending)
    return word[:-1] if word.endswith("y") and len(word) > LEAST_STEM + 2 else word


def _singular(word: str) -> str:
    """Take the ending of a plural, or of a verb's third person, away."""
    if len(word) <= LEAST_STEM - 1 or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > LEAST_STEM:
        return word[:-3] + "y"
    return word.removesuffix("s")


def terms(text: str, names: Names | None = None) -> tuple[Term, ...]:
    """List the words of a text in their order.

    1. Each name of a party, and what is derived from it, becomes one word for the party.
    2. Words of the short stop list, and single letters, are marked as no content. Hyphens part
       words, but not the "non" of "non-proliferation" from what follows.
    3. Each is cut to its stem.

    Parameters
    ----------
    text : str
        A paraphrase, or any text.
    names : Names, optional
        How the parties are called.

    Returns
    -------
    tuple of Term
        The stem of a party's name is ``@`` and its id. Clauses are numbered from 0; they end at a
        comma, colon, semicolon, stop or bracket.
    """
    marked = _named(text, names.parties) if names else text
    return tuple(_terms(re.sub(r"\b([Nn]on)-(?=[^\W\d_])", r"\1", marked)))


def _named(text: str, parties: Mapping[str, str]) -> str:
    """Write one word for every name of a party."""
    pattern = _pattern(tuple(parties))
    if pattern is None:
        return text
    return pattern.sub(lambda found: f" {PARTY}{parties[found[1]]} ", text)


@lru_cache(maxsize=16)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str] | None:
    """Make the pattern of all names as whole words; case counts, as "US" is not "us"."""
    if not names:
        return None
    either = "|".join(map(re.escape, names))
    return re.compile(rf"(?<![\w.])({either}){DERIVED}(?!\w)")


def _terms(text: str) -> Iterator[Term]:
    """Yield the words of a text in which parties are marked."""
    clause = 0
    for place, found in enumerate(WORD.finditer(text)):
        word = found[0]
        if word in BREAKS:
            clause += 1
        elif word.startswith(PARTY):
            yield Term(stem=word, word=word.removeprefix(PARTY), place=place, clause=clause)
        else:
            content = word.casefold() not in STOP and (len(word) > 1 or word.isdigit())
            yield Term(stem=stem(word), word=word, place=place, clause=clause, content=content)


def stems(text: str, names: Names | None = None) -> frozenset[str]:
    """Say which stems the content words of a text have.

    Parameters
    ----------
    text : str
        Any text.
    names : Names, optional
        How the parties are called.
    """
    return frozenset(term.stem for term in terms(text, names) if term.content)

"""Candidate claims of a cleaned text, by listed rules; a person says which of them are claims."""

import re
from collections.abc import Iterator

from detente.record import record, replace
from detente.sources.source import Cleaned, Kind, Paragraph, Stretch
from detente.sources.splitting import sentences
from detente.suggestions.candidate import Candidate, Cue, Sign
from detente.suggestions.clauses import Clause, clauses
from detente.suggestions.cues import Found, cues
from detente.suggestions.figures import quantities, times
from detente.suggestions.holding import NOBODY, Held, held, modality
from detente.suggestions.kinds import kind_of
from detente.suggestions.names import Mention, Names, mentions
from detente.suggestions.tracing import Traced
from detente.suggestions.verbs import Word, in_the_past, words_of

__all__ = ["suggest"]

READ = frozenset({Kind.BODY, Kind.ITEM, Kind.STANDFIRST})
LINK = "and"  # the joint after which a verb may go without its subject
FEWEST = 4  # words of a candidate
VERBLESS = 8  # words of a candidate in which no verb was seen
PRONOUN = re.compile(
    r"[\"'“‘(]*(?:(?:and|but|because|since|although|while|yet|also|however),?\s)*"
    r"(it|its|they|their|he|his|she|her|this|these|those|such|both)\b",
    re.IGNORECASE,
)
GOES_ON = "because"  # the joint after which a view goes on
START, A_PARTY, A_SIGN, A_FIGURE, A_VIEW = 0.2, 0.1, 0.08, 0.1, 0.1
MOST_PARTIES, MOST_SIGNS = 2, 5
LOW = 0.5  # for a question, or where no verb was seen


@record
class _Before:
    """What stands before a clause: the parties named last, and the view that it may go on with."""

    parties: tuple[str, ...] = ()
    view: Held = NOBODY


@record
class _Part:
    """A clause, its place in its paragraph, and what was found in it."""

    start: int
    end: int
    text: str
    words: tuple[Word, ...]
    joint: str
    named: tuple[Mention, ...]
    signs: tuple[Found, ...]
    view: Held
    before: _Before

    @property
    def refers(self) -> str:
        """The pronoun or the verb without a subject at its start that refers to a party before."""
        if not self.before.parties:
            return ""
        found = PRONOUN.match(self.text)
        bare = self.joint == LINK and self.words and self.words[0].finite
        return found[1] if found else self.words[0].text if bare else ""

    @property
    def has_verb(self) -> bool:
        """Whether a finite verb is seen."""
        return any(word.finite for word in self.words)

    @property
    def parties(self) -> tuple[str, ...]:
        """The parties that it names, those that a pronoun may stand for before them."""
        named = tuple(party for each in self.named for party in each.parties)
        meant = self.before.parties if self.refers else ()
        return tuple(dict.fromkeys((*meant, *named)))


def suggest(cleaned: Cleaned, names: Names) -> tuple[Candidate, ...]:
    """Suggest stretches of a text that may be claims, with what each seems to say.

    1. Body, list items and the standfirst are read; headings and what is set aside are not.
    2. Each paragraph is split into sentences, each sentence into clauses.
    3. In each clause the parties, the cues, quantities and times are found by listed words; a
       pronoun at its start, or a verb without a subject, refers to the party of the clause before.
    4. From these come whose view it is, how it is made, its kind, and a score.
    5. A clause of fewer than four words is no candidate, nor one of fewer than eight in which no
       verb is seen.

    Parameters
    ----------
    cleaned : Cleaned
        A cleaned text.
    names : Names
        Names and aliases of the parties.

    Returns
    -------
    tuple of Candidate
        In the order of the text; none overlaps another.
    """
    return tuple(
        candidate
        for paragraph in cleaned.paragraphs
        if paragraph.kind in READ
        for candidate in _of_paragraph(paragraph, names)
    )


def _of_paragraph(paragraph: Paragraph, names: Names) -> Iterator[Candidate]:
    """Make the candidates of a paragraph."""
    traced = Traced.of(paragraph)
    text = paragraph.text
    parties: tuple[str, ...] = ()
    for sentence in sentences(text):
        before = _Before(parties=parties)
        for clause in clauses(text[sentence.start : sentence.end]):
            part = _part(text, sentence, clause, before, names)
            parties = part.parties[:1] or parties
            before = _Before(parties=parties, view=part.view)
            if len(part.words) >= (FEWEST if part.has_verb else VERBLESS):
                yield _candidate(part, traced.stretches(part.start, part.end))


def _part(text: str, sentence: Stretch, clause: Clause, before: _Before, names: Names) -> _Part:
    """Find what a clause holds."""
    start, end = sentence.start + clause.start, sentence.start + clause.end
    while text[start].isspace():
        start += 1
    said = text[start:end].rstrip()
    named = mentions(said, names)
    signs = tuple(each for each in cues(said) if not _is_named(each, named))
    view = held(said, named, signs)
    if not view.words and clause.joint == GOES_ON:
        view = before.view
    part = _Part(
        start=start,
        end=start + len(said),
        text=said,
        words=words_of(f"{LINK} {said}")[1:] if clause.joint == LINK else words_of(said),
        joint=clause.joint,
        named=named,
        signs=signs,
        view=view,
        before=before,
    )
    if view.words and not view.holder and part.refers:
        view = Held(holder=before.parties[0], words=view.words)
    return replace(part, view=view)


def _is_named(sign: Found, named: tuple[Mention, ...]) -> bool:
    """Ask whether a cue is part of a party's name, as "States" may be."""
    return any(each.start <= sign.start and sign.end <= each.end for each in named)


def _candidate(part: _Part, stretches: tuple[Stretch, ...]) -> Candidate:
    """Make a candidate of a clause."""
    sizes = quantities(part.text)
    dates = times(part.text)
    how = modality(part.signs, part.view, told=bool(dates or sizes) or in_the_past(part.words))
    shown = {each.sign for each in part.signs}
    if not part.view.words:
        shown -= {Sign.VIEW}
    return Candidate(
        start=stretches[0].start,
        end=stretches[-1].end,
        words=part.text,
        stretches=stretches,
        kind=kind_of(shown, how, dated=bool(dates), measured=bool(sizes)),
        modality=how,
        score=_score(part, len(shown), figures=bool(sizes or dates)),
        parties=part.parties,
        holder=part.view.holder,
        quantities=tuple(each.words for each in sizes),
        time="; ".join(each.words for each in dates),
        cues=tuple(_cues(part)),
    )


def _cues(part: _Part) -> Iterator[Cue]:
    """List the words of a clause that said something, the view first."""
    if part.view.words:
        yield Cue(sign=Sign.VIEW, words=part.view.words)
    if part.refers:
        yield Cue(sign=Sign.REFERENCE, words=part.refers)
    for each in part.signs:
        words = part.text[each.start : each.end]
        if each.sign is not Sign.VIEW:
            yield Cue(sign=each.sign, words=words)


def _score(part: _Part, signs: int, *, figures: bool) -> float:
    """Say from 0 to 1 how much speaks for a claim: parties, cues, figures, a view."""
    points = START + A_PARTY * min(len(part.parties), MOST_PARTIES)
    points += A_SIGN * min(signs, MOST_SIGNS) + A_FIGURE * figures
    points += A_VIEW * bool(part.view.words)
    doubtful = part.text.rstrip("\"'”’)").endswith("?") or not part.has_verb
    return round(min(1.0, points * (LOW if doubtful else 1.0)), 3)

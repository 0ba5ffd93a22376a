"""What `detente coalitions` prints, and how it reads the names given to it."""

from collections.abc import Sequence

from detente.cli.near import unknown
from detente.cli.page import Page
from detente.cli.settling_text import introduce
from detente.errors import NotApplicable, UnknownName
from detente.findings import Analysis, Sentence
from detente.findings.as_one import AsOne, owners, pairs
from detente.findings.coalition_survey import Survey
from detente.findings.coalition_wording import (
    as_one_sentences,
    names_of,
    pair_sentence,
    step_sentences,
    step_summary,
    upset_sentence,
)
from detente.findings.coalitions import CoalitionStep, Upset
from detente.findings.language import capitalized, joined, number
from detente.findings.wording import moment_name, outcome_name, party_name
from detente.settle import Settled

__all__ = ["named_rightly", "tell"]

Names = tuple[str, ...]
STEPS = 3  # joint improvements told one by one
UPSET = 5  # upset states told one by one
WAYS = 3  # joint improvements told of an upset state
PAIRS = 6  # pairs told one by one
ELSEWHERE = "With these nothing changes from the moment, but other states would be stable:"
SAME = "With these it is answered as with each for itself:"
NOWHERE = "With these nothing changes at all:"


def named_rightly(settled: Settled, members: Names, group: Names, outcome: str) -> None:
    """Check the names that were given.

    Raises
    ------
    UnknownName
        If the case has no such party or outcome, or those to move as one cannot.
    NotApplicable
        If the options of the case cannot say the outcome yet.
    """
    parties = tuple(party.id for party in settled.parties)
    bodies = tuple(body.id for body in settled.bodies)
    for name in members:
        if name not in (*parties, *bodies):
            raise UnknownName(unknown("party", name, (*parties, *bodies)))
    for name in group:
        _may_join(settled, name, parties)
    if len(group) == 1:
        raise UnknownName(f"--as-one needs two parties or more, found only '{group[0]}'")
    known = {each.id: each for each in settled.outcomes}
    if outcome and outcome not in known:
        raise UnknownName(unknown("outcome", outcome, tuple(known)))
    if outcome and known[outcome].missing:
        raise NotApplicable(f"outcome '{outcome}' cannot be said yet: {known[outcome].missing}")


def _may_join(settled: Settled, name: str, parties: Names) -> None:
    """Check that a party can move as one with others."""
    if name in {body.id for body in settled.bodies}:
        raise UnknownName(f"'{name}' is a voting body; --as-one takes parties")
    if name not in parties:
        raise UnknownName(unknown("party", name, parties))
    able = owners(settled)
    if name not in able:
        raise UnknownName(
            f"'{name}' has no option that may change here; those that do: {', '.join(able)}"
        )


def tell(analysis: Analysis, asked: tuple[Names, Names, str], found: Survey) -> None:
    """Print joint improvements, upset states, and what changes as one; the most telling first."""
    members, group, outcome = asked
    page = Page()
    introduce(page, analysis.settled, analysis.moves)
    only = _only(analysis.settled, members, outcome)
    if only:
        page.say(only, faint=True)
    if analysis.start >= 0:
        _tell_steps(page, analysis, found, only)
    _tell_upset(page, analysis, found, "such " if only else "")
    if group:
        page.heading(f"With {names_of(analysis.settled, group)} as one")
        page.items(as_one_sentences(analysis.space, analysis.start, found.compared[0]))
    else:
        _tell_pairs(page, analysis, found, outcome)


def _only(settled: Settled, members: Names, outcome: str) -> str:
    """Say what is left out."""
    parts = [f"with {names_of(settled, members)} among the members"] if members else []
    named = [outcome_name(each) for each in settled.outcomes if each.id == outcome]
    parts += [f"that make {name} true or false" for name in named]
    return f"Only joint steps {joined(parts)} are told." if parts else ""


def _tell_steps(page: Page, analysis: Analysis, found: Survey, only: str) -> None:
    """Print what coalitions could do from the moment."""
    page.heading(f"Together from {moment_name(analysis.settled.moment)}")
    if not found.steps:
        none = "No two parties or more have a change from which each of them gains."
        page.say("There is none." if only else none, indent=2)
    else:
        page.say("A place is one rank in a party’s order of all states.", indent=2, faint=True)
    steps = sorted(found.steps, key=lambda each: not each.firm)
    for place, each in enumerate(steps[:STEPS], start=1):
        _tell_step(page, analysis, f"{place}.", each)
    if steps[STEPS:]:
        page.say(_more(analysis.settled, steps[STEPS:]), indent=2, faint=True)
    for each in found.costless[:1]:
        who = names_of(analysis.settled, each.step.movers)
        more = len(found.costless) - 1
        page.say(
            f"Besides, {who} could do this at no member’s cost, though not all of them gain: "
            f"{step_summary(analysis.space, each)}"
            f"{f' --json lists {number(more)} more such.' if more else ''}",
            indent=2,
        )


def _more(settled: Settled, rest: Sequence[CoalitionStep]) -> str:
    """Say how many joint improvements are left, and by whom the next is."""
    firm = sum(each.firm for each in rest)
    told = "not firm" if len(rest) == 1 else f"{number(firm) if firm else 'none'} of them firm"
    if firm == len(rest):
        told = "firm too"
    by = f"{'the next ' if rest[1:] else ''}by {names_of(settled, rest[0].step.movers)}"
    what = "them" if rest[1:] else "it"
    return f"{capitalized(number(len(rest)))} more, {told}, {by}; --json lists {what}."


def _tell_step(page: Page, analysis: Analysis, mark: str, each: CoalitionStep) -> None:
    """Print one joint improvement."""
    first, *rest = (_line(said) for said in step_sentences(analysis.space, each))
    page.item(mark, f"Together: {first}")
    page.items(rest, indent=5)


def _line(said: Sentence) -> str:
    return f"{said.text} [{', '.join(said.claims)}]" if said.claims else said.text


def _tell_upset(page: Page, analysis: Analysis, found: Survey, such: str) -> None:
    """Print which states nobody leaves alone, and coalitions do; ``such`` where only some count."""
    page.heading("Left by nobody alone, but by a coalition")
    page.say(_count(analysis, found, such), indent=2)
    for each in found.upset[:UPSET]:
        _tell_one(page, analysis, each)
    if (more := len(found.upset) - UPSET) > 0:
        page.say(f"... and {number(more)} more; --json lists them.", indent=2, faint=True)


def _count(analysis: Analysis, found: Survey, such: str) -> str:
    """Say how many states nobody leaves alone, and how many of them coalitions upset."""
    if analysis.start < 0:
        stable = _stable(found.stable, len(found.upset), such)
        return f"There is no moment to start from. {stable}."
    places = len(found.places)
    told = "The moves never come to rest, so there is nothing to upset."
    if places:
        count = "one state" if places == 1 else f"{number(places)} states"
        told = f"The moves come to rest in {count}; {_some(len(found.upset), places, such)}."
    if not found.judged or found.stable == places:
        return told
    return f"{told} {_stable(found.stable, len(found.left), such)}."


def _stable(count: int, upset: int, such: str) -> str:
    """Say how many of all stable states coalitions upset."""
    are = "is one state" if count == 1 else f"are {number(count)} states"
    told = f"There {are} in all, reached or not, that nobody would leave alone"
    return f"{told}; {_some(upset, count, such)}" if count else told


def _some(upset: int, of: int, such: str) -> str:
    """Say how many of some states coalitions upset."""
    if not upset:
        none = {1: "it", 2: "either of them"}.get(of, "any of them")
        return f"no {such}coalition upsets {none}"
    if upset == of:
        every = {1: "it", 2: "both of them"}.get(of, "all of them")
        return f"{such}coalitions upset {every}"
    return f"{such}coalitions upset {number(upset)} of them"


def _tell_one(page: Page, analysis: Analysis, each: Upset) -> None:
    """Print one upset state and how it is left."""
    page.item("-", upset_sentence(analysis.space, analysis.start, each))
    if each.state == analysis.start:
        return
    page.items([step_summary(analysis.space, step) for step in each.steps[:WAYS]], indent=5)


def _tell_pairs(page: Page, analysis: Analysis, found: Survey, outcome: str) -> None:
    """Print for every pair what changes if it moves as one."""
    if not found.compared:
        if not pairs(analysis) and len(owners(analysis.settled)) > 1:
            page.say("Two as one: too many states to compare every pair; --as-one takes two.")
        return
    page.heading("Two as one")
    page.say(
        "As one: neither loses by a move of theirs, and one gains; everybody else moves alone.",
        indent=2,
        faint=True,
    )
    space, start = analysis.space, analysis.start
    telling = [each for each in found.compared if _tells(analysis, each, outcome)]
    page.items(pair_sentence(space, start, each) for each in telling[:PAIRS])
    if len(telling) > PAIRS:
        rest = "; ".join(_pair(analysis, each) for each in telling[PAIRS:])
        page.item("-", f"Something changes too with {rest}; --json tells what.")
    quiet = [each for each in found.compared if not _tells(analysis, each, outcome)]
    if outcome:
        _tell_together(page, analysis, quiet, SAME)
        return
    elsewhere = [each for each in quiet if each.gained or each.lost]
    _tell_together(page, analysis, elsewhere, ELSEWHERE)
    nowhere = [each for each in quiet if not (each.gained or each.lost)]
    _tell_together(page, analysis, nowhere, NOWHERE)


def _tells(analysis: Analysis, each: AsOne, outcome: str) -> bool:
    """Whether a pair is told by itself."""
    if outcome:
        return bool(each.shifts)
    return each.matters or (analysis.start < 0 and bool(each.gained or each.lost))


def _tell_together(page: Page, analysis: Analysis, pairs: Sequence[AsOne], opening: str) -> None:
    """Print in one line the pairs of which the same is to be said."""
    if pairs:
        page.item("-", f"{opening} {'; '.join(_pair(analysis, each) for each in pairs)}.")


def _pair(analysis: Analysis, each: AsOne) -> str:
    return " and ".join(party_name(analysis.settled, party) for party in each.parties)

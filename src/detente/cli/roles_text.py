"""What `detente roles`, `writeoff` and `tip` print."""

from collections.abc import Sequence

from detente.cli.near import unknown
from detente.cli.page import Page
from detente.cli.settling_text import introduce
from detente.errors import UnknownName
from detente.findings.finding import Sentence
from detente.findings.language import capitalized
from detente.findings.wording import describe_options, party_name
from detente.roles import Grade, Ground, Part, Remains, RoleKind, Tip, Trials, powers
from detente.roles.opening_wording import silences, vacancies
from detente.roles.tie_wording import ties_told
from detente.roles.trial_wording import seat_sentences, trial_sentences
from detente.roles.wording import (
    part_sentence,
    power_sentence,
    subject_name,
    tip_sentence,
    told_first,
    writeoff_sentences,
)
from detente.settle import Settled

__all__ = ["tell", "tell_tips", "tell_writeoff", "told_parties"]


def told_parties(settled: Settled, party: str) -> tuple[str, ...]:
    """Return the party named, or all.

    Raises
    ------
    UnknownName
        If the case has no such party.
    """
    parties = tuple(each.id for each in settled.parties)
    if party and party not in parties:
        raise UnknownName(unknown("party", party, parties))
    return (party,) if party else parties


def tell(ground: Ground, parts: Sequence[Part], tried: Trials) -> None:
    """Print the parts that are played, party by party, their ties, and the kinds of power."""
    page, settled = Page(), ground.settled
    introduce(page, settled, ground.moves)
    for party in dict.fromkeys(part.resting.party for part in parts):
        mine = [part for part in parts if part.resting.party == party]
        page.heading(capitalized(party_name(settled, party)))
        held = told_first([part for part in mine if part.resting.holds])
        told = dict.fromkeys(_line(settled, part) for part in held)
        page.items(told or ("It plays none of the parts that are looked for.",))
        more = [part for part in mine if part.stable.holds and not part.resting.holds]
        if more:
            page.say("Counting all stable states, reached or not (history decides):", indent=2)
            page.items(dict.fromkeys(_line(settled, part) for part in more), indent=4)
        _tell_trials(page, settled, tried.of(party))
    _tell_ties(page, settled, parts)
    page.heading("Three kinds of power")
    page.items(power_sentence(settled, power) for power in powers(parts))
    reasons = {
        part.resting.outcome: part.resting.reason
        for part in parts
        if part.resting.kind is RoleKind.OBSTACLE
        and part.resting.reason
        and part.resting.grade is not Grade.FIRST
    }
    if reasons:
        page.heading("Out of reach for everybody")
        page.items(f"{subject_name(settled, name)}: {why}." for name, why in reasons.items())


def _tell_trials(page: Page, settled: Settled, tried: Trials) -> None:
    """Print what becomes of a party's parts under other concepts and moves, and of its seat."""
    told = (
        *trial_sentences(settled, tried.parts),
        *seat_sentences(settled, tried.seats, tried.parts),
    )
    if told:
        page.say("Tried otherwise:", indent=2)
        page.items(told, indent=4)


def _tell_ties(page: Page, settled: Settled, parts: Sequence[Part]) -> None:
    """Print the jobs that nobody fills, and the ties behind the parts that are played."""
    jobs = vacancies(settled, parts)
    if jobs:
        page.heading("Jobs that nobody fills")
        page.items(_cited(said) for said in jobs)
    roles = [role for part in parts for role in (part.resting, part.stable) if role.holds]
    told = [*map(_cited, ties_told(settled, roles)), *silences(settled, parts)]
    if told:
        page.heading("Ties behind these parts")
        page.items(told)


def _line(settled: Settled, part: Part) -> str:
    return _cited(part_sentence(settled, part))


def _cited(said: Sentence) -> str:
    return f"{said.text} [{', '.join(said.claims)}]" if said.claims else said.text


def tell_writeoff(settled: Settled, moves: str, party: str, remains: Sequence[Remains]) -> None:
    """Print what would be without a party, and the table of outcomes."""
    page = Page()
    introduce(page, settled, moves)
    page.heading(f"Without {party_name(settled, party)}")
    page.items(writeoff_sentences(settled, party, remains))
    page.heading("Attainable from the moment")
    page.table(
        ("outcome", "as it is", f"without {party}", f"{party} as it stands"),
        [(r.outcome, _yes(r.now), _yes(r.without), _yes(r.frozen)) for r in remains],
    )


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def tell_tips(settled: Settled, moves: str, outcome: str, tips: Sequence[Tip]) -> None:
    """Print whose option tips an outcome, and where."""
    page = Page()
    introduce(page, settled, moves)
    page.heading(f"What tips {subject_name(settled, outcome)}")
    if not tips:
        page.say("No single option of any party does, in any state that the moves reach.")
    for tip in tips:
        page.item("-", tip_sentence(settled, outcome, tip))
        where = describe_options(settled, tip.at) if tip.at else "no option is taken"
        times = "once" if tip.times == 1 else f"in {tip.times} states, lasting in {tip.lasting}"
        page.say(f"Seen {times}; one of them: {where}.", indent=6, faint=True)

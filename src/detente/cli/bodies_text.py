"""What `detente bodies` prints."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from detente.case import NO_CEILING, Body, Seat
from detente.case.formula import render
from detente.cli.near import unknown
from detente.cli.page import Page
from detente.cli.settling_text import introduce
from detente.errors import UnknownName
from detente.findings.agenda import Agenda, Fate, Tabled
from detente.findings.agenda_wording import (
    choice_sentences,
    motion_sentence,
    shift_sentences,
    strongest_sentence,
    text_name,
    text_sentence,
)
from detente.findings.bodies import Examined
from detente.findings.finding import Sentence
from detente.findings.language import capitalized
from detente.findings.weights import Weights, pattern_words, rule_sentence, standing_sentences
from detente.findings.wording import moment_name, party_name
from detente.settle import Settled
from detente.space import Space
from detente.voting import Pattern, Powers, WinSets

__all__ = ["tell", "told_bodies"]

MOST_PATTERNS = 12
MOST_MOTIONS = 8
LONGEST = 12  # letters of a fraction that still reads well


def told_bodies(settled: Settled, name: str) -> tuple[Body, ...]:
    """Return the body named, or all.

    Raises
    ------
    UnknownName
        If the case has no such body.
    """
    names = tuple(each.id for each in settled.bodies)
    if name and name not in names:
        raise UnknownName(unknown("body", name, names))
    return tuple(each for each in settled.bodies if name in ("", each.id))


def tell(space: Space, moves: str, found: Sequence[Examined]) -> None:
    """Print every body: seats, what the rule gives them, what passes from the moment."""
    page = Page()
    introduce(page, space.settled, moves)
    if not found:
        page.say("The case has no voting bodies; one is added under `bodies`.")
    for each in found:
        page.heading(capitalized(party_name(space.settled, each.body.id)))
        page.say(rule_sentence(space.settled, each.body), indent=2)
        tell_seats(page, each.body)
        tell_weights(page, space.settled, each)
        tell_agenda(page, space, each)


def tell_seats(page: Page, body: Body) -> None:
    """Print who sits in a body and what decides each ballot."""
    page.table(
        ("seat", "votes #", "veto", "how it votes", "tables", "ceiling #", "claims"),
        [
            (
                seat.id,
                str(seat.votes),
                "veto" if seat.veto else "",
                how_it_votes(seat),
                "tables" if seat.tables else "",
                str(seat.ceiling) if seat.ceiling != NO_CEILING else "",
                ", ".join(seat.because),
            )
            for seat in body.seats
        ],
    )


def how_it_votes(seat: Seat) -> str:
    """Say in short what decides a seat's ballot."""
    if seat.silent:
        return "abstains on every motion"
    if seat.like:
        return f"as {seat.like} does"
    if seat.party:
        told = f"as {seat.party} ranks"
        return told if seat.opposes else f"{told}, abstaining on what it ranks lower"
    return f"yes if {render(seat.yes)}, no if {render(seat.no)}"


def tell_weights(page: Page, settled: Settled, found: Examined) -> None:
    """Print what a vote comes to by the rule alone."""
    name = capitalized(party_name(settled, found.body.id))
    page.heading(f"{name}: what a vote comes to, by the rule alone")
    if "weights" in found.left_out:
        page.say(found.left_out["weights"], indent=2)
    for weights in found.weights:
        tell_powers(page, found.body, weights)
        page.items(standing_sentences(settled, found.body, weights))
        for sets in weights.sets:
            for patterns, does in (
                (sets.minimal_winning, "carry"),
                (sets.minimal_blocking, "stop"),
            ):
                tell_patterns(page, settled, found.body, (sets, patterns, does))
        if weights.left_out:
            page.say(f"The smallest sets are left out: {weights.left_out}.", indent=2)


def tell_powers(page: Page, body: Body, weights: Weights) -> None:
    """Print the indices of one member of each seat, and of those that vote alike as one."""
    first = {seat.id: seat.id if seat.count == 1 else f"{seat.id} 1" for seat in body.seats}
    page.table(
        ("one member of", "members #", "Banzhaf", "Shapley-Shubik", "Banzhaf, abstention",
         "Shapley-Shubik, abstention"),
        [
            (
                seat.id,
                str(seat.count),
                *indices(weights.members, first[seat.id]),
                *indices(weights.abstaining, first[seat.id]),
            )
            for seat in body.seats
        ],
    )  # fmt: skip
    if weights.blocks.rule.seats != weights.members.rule.seats:
        page.say("Those that vote alike in the case taken as one:", indent=2)
        votes = weights.blocks.rule.counts[0].weights
        page.table(
            ("as one", "votes #", "Banzhaf", "Shapley-Shubik"),
            [
                (block, str(count), *indices(weights.blocks, block))
                for block, count in zip(weights.blocks.rule.seats, votes, strict=True)
            ],
        )


def indices(powers: Powers, seat: str) -> tuple[str, str]:
    """Write the two indices of a seat, each as its share of all."""
    return share(powers.banzhaf.normalized[seat]), share(powers.shapley_shubik.share[seat])


def share(value: Fraction) -> str:
    """Write a share as a percentage, with the fraction where that is short."""
    percent = f"{float(value):.1%}"
    return f"{percent} ({value})" if len(str(value)) <= LONGEST else percent


def tell_patterns(
    page: Page, settled: Settled, body: Body, listed: tuple[WinSets, tuple[Pattern, ...], str]
) -> None:
    """Print the smallest sets that carry or stop a motion, those of the same make together."""
    sets, patterns, does = listed
    ways = sum(pattern.ways for pattern in patterns)
    noun = "smallest set" if ways == 1 else "smallest sets"
    verb = f"{does if ways != 1 else {'carry': 'carries', 'stop': 'stops'}[does]} a motion"
    page.say(f"{ways:,} {noun} {verb}:" if ways else f"No set can {does} a motion.", indent=2)
    for pattern in patterns[:MOST_PATTERNS]:
        words = pattern_words(settled, body, sets, pattern)
        times = f" ({pattern.ways:,})" if len(patterns) > 1 else ""
        page.items([f"{words}{times}"], indent=4)
    if len(patterns) > MOST_PATTERNS:
        page.say(f"and {len(patterns) - MOST_PATTERNS:,} more kinds of sets.", indent=4)


def tell_agenda(page: Page, space: Space, found: Examined) -> None:
    """Print what passes from the moment, and which seat would change that."""
    settled = space.settled
    where = f" from {moment_name(settled.moment)}" if settled.has_moment else ""
    page.heading(f"{capitalized(party_name(settled, found.body.id))}: what passes{where}")
    if "agenda" in found.left_out:
        page.say(found.left_out["agenda"], indent=2)
    for agenda in found.agenda:
        if agenda.texts:
            tell_texts(page, space, agenda)
        else:
            page.say("It has no texts by strength, so none is the strongest.", indent=2)
        tell_motions(page, space, agenda)
        page.items(choice_sentences(space, agenda))
        page.say("One seat at a time voting otherwise:", indent=2)
        page.items(shift_sentences(space, agenda), indent=4)


def tell_texts(page: Page, space: Space, agenda: Agenda) -> None:
    """Print the texts, weakest first, with the votes on each."""
    page.say(strongest_sentence(space, agenda), indent=2)
    for text in agenda.texts:
        said = text_sentence(space, agenda, text)
        mark = {Fate.PASSES: "+", Fate.IN_FORCE: "="}.get(text.fate, "-")
        name = f"{text_name(space, text.option)} ({text.strength})"
        page.item(mark, f"{name}: {line(said)}")


def tell_motions(page: Page, space: Space, agenda: Agenda) -> None:
    """Print the other motions: all that pass, and the smallest of those that do not."""
    shown = list(_shown(agenda.others))
    if shown:
        page.say("Other motions:" if agenda.texts else "Motions:", indent=2)
    for motion in shown:
        said = motion_sentence(space, agenda, motion.target)
        page.item("+" if motion.passes else "-", line(said), indent=4)
    if len(shown) < len(agenda.others):
        page.say(f"{len(agenda.others) - len(shown):,} more do not pass.", indent=4)
    if not agenda.others and not agenda.texts:
        page.say("No motion is open to it.", indent=2)


def _shown(motions: Sequence[Tabled]) -> Iterator[Tabled]:
    """Yield the motions that pass, and a few that do not."""
    yield from (motion for motion in motions if motion.passes)
    yield from [motion for motion in motions if not motion.passes][:MOST_MOTIONS]


def line(said: Sentence) -> str:
    """Write a sentence with the claims behind it."""
    return f"{said.text} [{', '.join(said.claims)}]" if said.claims else said.text

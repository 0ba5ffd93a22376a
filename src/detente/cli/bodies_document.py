"""The document of `detente bodies --json`."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from detente.case import NO_CEILING, Body, Seat
from detente.case.formula import render
from detente.cli.documents import case_document, settling_document
from detente.cli.writing import Document
from detente.findings.agenda import Agenda, Shift, Tabled, Text
from detente.findings.agenda_wording import (
    choice_sentences,
    motion_sentence,
    shift_sentences,
    strongest_sentence,
    text_sentence,
)
from detente.findings.bodies import Examined
from detente.findings.finding import Sentence
from detente.findings.motions import motion_count
from detente.findings.weights import Weights, pattern_words, rule_sentence, standing_sentences
from detente.settle import Settled
from detente.space import Space
from detente.voting import Pattern, Powers, WinSets

__all__ = ["bodies_document"]


def bodies_document(space: Space, moves: str, found: Sequence[Examined]) -> Document:
    """Return everything found of every body; what is left out is empty, with the reason."""
    return {
        "case": case_document(space.settled.case),
        "settling": settling_document(space.settled, moves),
        "bodies": [body_document(space, each) for each in found],
    }


def body_document(space: Space, found: Examined) -> Document:
    """Return one body: its rule, what it gives the seats, what passes from the moment."""
    body = found.body
    return {
        "body": body.id,
        "name": body.name,
        "quota": body.quota,
        "votes": body.votes,
        "rule": rule_sentence(space.settled, body),
        "seats": [seat_document(seat) for seat in body.seats],
        "power": [weights_document(space.settled, body, each) for each in found.weights],
        "agenda": [agenda_document(space, each) for each in found.agenda],
        "left_out": dict(found.left_out),
    }


def seat_document(seat: Seat) -> Document:
    """Return a seat; ``ceiling`` is empty where it has none."""
    return {
        "seat": seat.id,
        "members": seat.count,
        "votes": seat.votes,
        "veto": seat.veto,
        "tables": seat.tables,
        "party": seat.party,
        "like": seat.like,
        "yes": render(seat.yes),
        "no": render(seat.no),
        "opposes": seat.opposes,
        "ceiling": [seat.ceiling] if seat.ceiling != NO_CEILING else [],
        "refuses": render(seat.refuses),
        "silent": seat.silent,
        "claims": list(seat.because),
    }


def weights_document(settled: Settled, body: Body, found: Weights) -> Document:
    """Return what a vote comes to: by member, with abstention, and as blocks."""
    standing = found.members.standing
    return {
        "members": powers_document(found.members),
        "members_abstaining": powers_document(found.abstaining),
        "blocks": powers_document(found.blocks),
        "winning_sets": standing.winning,
        "can_stop_everything": list(standing.vetoes),
        "dictators": list(standing.dictators),
        "dummies": list(standing.dummies),
        "sentences": list(standing_sentences(settled, body, found)),
        "smallest": [sets_document(settled, body, sets) for sets in found.sets],
        "left_out": found.left_out,
    }


def powers_document(powers: Powers) -> Document:
    """Return the indices of each seat of a rule, as fractions and as numbers."""
    banzhaf, shapley = powers.banzhaf, powers.shapley_shubik
    return {
        "banzhaf": shares_document(banzhaf.normalized),
        "banzhaf_absolute": shares_document(banzhaf.absolute),
        "shapley_shubik": shares_document(shapley.share),
        "to_act": share_document(banzhaf.act),
    }


def shares_document(shares: Mapping[str, Fraction]) -> Document:
    """Return the share of each seat."""
    return {seat: share_document(value) for seat, value in shares.items()}


def share_document(value: Fraction) -> Document:
    """Return a share exactly, and as a number."""
    return {"exact": str(value), "about": round(float(value), 9)}


def sets_document(settled: Settled, body: Body, sets: WinSets) -> Document:
    """Return the smallest sets that carry a motion, and that stop one."""
    return {
        name: [pattern_document(settled, body, sets, pattern) for pattern in patterns]
        for name, patterns in (
            ("winning", sets.minimal_winning),
            ("blocking", sets.minimal_blocking),
        )
    }


def pattern_document(settled: Settled, body: Body, sets: WinSets, pattern: Pattern) -> Document:
    """Return sets of one make: how many members of each kind, and how many sets that are."""
    return {
        "of": [
            {"count": count, "members": list(kind)}
            for kind, count in zip(sets.kinds, pattern.members, strict=True)
            if count
        ],
        "sets": pattern.ways,
        "sentence": pattern_words(settled, body, sets, pattern),
    }


def agenda_document(space: Space, found: Agenda) -> Document:
    """Return what passes from a state."""
    return {
        "from": list(space.state(found.state)),
        "present": found.present,
        "strongest": found.strongest,
        "sentence": strongest_sentence(space, found) if found.texts else "",
        "texts": [text_document(space, found, text) for text in found.texts],
        "other_motions": [motion_document(space, found, motion) for motion in found.others],
        "choices": [
            {"seat": choice.seat, "to": [list(space.state(t)) for t in choice.targets]}
            for choice in found.choices
        ],
        "choice_sentences": list(choice_sentences(space, found)),
        "if_one_seat": [shift_document(space, shift) for shift in found.shifts],
        "if_one_seat_sentences": list(shift_sentences(space, found)),
    }


def text_document(space: Space, found: Agenda, text: Text) -> Document:
    """Return how a text fares, with the motion that decides it."""
    said = text_sentence(space, found, text)
    return {
        "text": text.option,
        "strength": text.strength,
        "fate": text.fate,
        **sentence_document(said),
        "motions": [counted_document(space, found, motion) for motion in text.motions],
    }


def motion_document(space: Space, found: Agenda, motion: Tabled) -> Document:
    """Return a motion with its ballots."""
    said = motion_sentence(space, found, motion.target)
    return {**counted_document(space, found, motion), **sentence_document(said)}


def counted_document(space: Space, found: Agenda, motion: Tabled) -> Document:
    """Return where a motion leads and how the votes fall."""
    counted = motion_count(space, found.body, found.state, motion.target)
    return {
        "to": list(space.state(motion.target)),
        "passes": motion.passes,
        "yes": counted.yes,
        "no": counted.no,
        "abstaining": counted.abstaining,
        "vetoes": list(counted.vetoes),
        "ballots": [
            {"seat": cast.seat, "ballot": cast.ballot, "why": cast.why} for cast in counted.casts
        ],
    }


def sentence_document(said: Sentence) -> Document:
    """Return a sentence and the claims behind it."""
    return {"sentence": said.text, "claims": list(said.claims)}


def shift_document(space: Space, shift: Shift) -> Document:
    """Return what one seat's change would do."""
    return {
        "seat": shift.seat,
        "otherwise": shift.otherwise,
        "strongest": shift.strongest,
        "would_pass": [list(space.state(t)) for t in shift.gained],
        "would_not_pass": [list(space.state(t)) for t in shift.lost],
    }

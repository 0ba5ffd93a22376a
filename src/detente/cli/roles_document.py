"""The documents of `detente roles`, `writeoff` and `tip` with --json."""

from collections.abc import Sequence

from detente.case import Tie
from detente.cli.documents import case_document, settling_document
from detente.cli.writing import Document
from detente.findings.finding import Witness
from detente.roles import Ground, Part, Remains, Role, Seated, Tip, Trial, Trials
from detente.roles.tie_wording import tie_sentence
from detente.roles.wording import part_sentence, tip_sentence, writeoff_sentences
from detente.settle import Settled

__all__ = ["roles_document", "tip_document", "writeoff_document"]


def roles_document(ground: Ground, parts: Sequence[Part], tried: Trials) -> Document:
    """Return every role judged, whether it holds or not, what was tried, and the ties they name."""
    settled = ground.settled
    named = {name for part in parts for role in (part.resting, part.stable) for name in role.ties}
    return {
        "case": case_document(settled.case),
        "settling": settling_document(settled, ground.moves),
        "concept": ground.concept,
        "roles": [part_document(settled, part) for part in parts],
        "trials": [trial_document(trial) for trial in tried.parts],
        "seats": [seat_document(seat) for seat in tried.seats],
        "ties": [tie_document(settled, tie) for tie in settled.case.ties if tie.id in named],
    }


def trial_document(trial: Trial) -> Document:
    """Return where a part that is played would not be played so."""
    role = trial.part.resting
    return {
        "party": role.party,
        "role": str(role.kind),
        "outcome": role.outcome,
        "of": list(role.of),
        "not_under": list(trial.concepts),
        "not_by": [trial.moves] if trial.moves else [],
        "not_with_wishes_of": list(trial.seats),
    }


def seat_document(seat: Seated) -> Document:
    """Return what a party's seat does with another party's wishes."""
    return {
        "seat": seat.party,
        "wishes_of": seat.other,
        "same": seat.same,
        "takes": [list(taken) for taken in seat.now],
        "would_take": [list(taken) for taken in seat.then],
        "left_behind": list(seat.left),
    }


def tie_document(settled: Settled, tie: Tie) -> Document:
    """Return a tie with its sentence, figures as the case writes them, and claims."""
    return {
        "id": tie.id,
        "kind": str(tie.kind),
        "ends": list(tie.ends),
        "directed": tie.directed,
        "sentence": tie_sentence(settled, tie).text,
        "figures": [
            {
                "what": figure.what,
                "hedge": figure.hedge,
                "value": figure.value,
                "unit": figure.unit,
                "share": figure.share,
                "of": figure.of,
                "year": figure.year,
                "claims": list(figure.because),
            }
            for figure in tie.figures
        ],
        "outweighs": list(tie.outweighs),
        "claims": list(tie.claims),
    }


def part_document(settled: Settled, part: Part) -> Document:
    """Return one role over both kinds of states, with its sentence where it holds in one."""
    holds = part.resting.holds or part.stable.holds
    said = part_sentence(settled, part) if holds else None
    return {
        "party": part.resting.party,
        "role": str(part.resting.kind),
        "outcome": part.resting.outcome,
        "of": list(part.resting.of),
        "sentence": said.text if said else "",
        "claims": list(said.claims) if said else [],
        "others": list(part.others),
        "distinctive": part.resting.holds and not part.others,
        "history_decides": part.history,
        "resting": role_document(part.resting),
        "stable": role_document(part.stable),
    }


def role_document(role: Role) -> Document:
    """Return whether and how a role is played, with what can be checked."""
    return {
        "holds": role.holds,
        "grade": str(role.grade),
        "of": list(role.of),
        "sets": [list(each) for each in role.sets],
        "reason": role.reason,
        "ties": list(role.ties),
        "filled_by": list(role.filled_by),
        "tied": list(role.tied),
        "shown": [
            {"what": shown.what, "witnesses": [witness_document(w) for w in shown.witnesses]}
            for shown in role.shown
        ],
    }


def witness_document(witness: Witness) -> Document:
    """Return a state, or a step with its movers."""
    if not witness.movers:
        return {"state": list(witness.target)}
    return {
        "movers": list(witness.movers),
        "from": list(witness.source),
        "to": list(witness.target),
    }


def writeoff_document(
    settled: Settled, moves: str, party: str, remains: Sequence[Remains]
) -> Document:
    """Return what is attainable with, without and with a party frozen."""
    return {
        "case": case_document(settled.case),
        "settling": settling_document(settled, moves),
        "party": party,
        "sentences": list(writeoff_sentences(settled, party, remains)),
        "outcomes": [
            {
                "outcome": row.outcome,
                "now": row.now,
                "without": row.without,
                "frozen": row.frozen,
                "trouble": row.trouble,
            }
            for row in remains
        ],
    }


def tip_document(settled: Settled, moves: str, outcome: str, tips: Sequence[Tip]) -> Document:
    """Return the options that tip an outcome."""
    return {
        "case": case_document(settled.case),
        "settling": settling_document(settled, moves),
        "outcome": outcome,
        "tips": [
            {
                "party": tip.party,
                "option": tip.option,
                "makes": tip.makes,
                "for_good": tip.lasts,
                "undone_by": list(tip.undone),
                "from": list(tip.at),
                "to": list(tip.after),
                "times": tip.times,
                "lasting": tip.lasting,
                "sentence": tip_sentence(settled, outcome, tip),
            }
            for tip in tips
        ],
    }

"""The documents of `detente roles`, `writeoff` and `tip` with --json."""

from collections.abc import Sequence

from detente.cli.documents import case_document, settling_document
from detente.cli.writing import Document
from detente.findings.finding import Witness
from detente.roles import Part, Remains, Role, Tip
from detente.roles.wording import part_sentence, tip_sentence, writeoff_sentences
from detente.settle import Settled

__all__ = ["roles_document", "tip_document", "writeoff_document"]


def roles_document(settled: Settled, moves: str, concept: str, parts: Sequence[Part]) -> Document:
    """Return every role judged, whether it holds or not."""
    return {
        "case": case_document(settled.case),
        "settling": settling_document(settled, moves),
        "concept": concept,
        "roles": [part_document(settled, part) for part in parts],
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

"""The document of `detente coalitions` with --json."""

from collections.abc import Iterable

from detente.cli.documents import case_document, settling_document
from detente.cli.writing import Document
from detente.findings import Analysis
from detente.findings.as_one import AsOne, Places
from detente.findings.coalition_survey import Survey
from detente.findings.coalition_wording import as_one_sentences, step_sentences
from detente.findings.coalitions import CoalitionStep, Defection, Gain, Upset
from detente.space import Space

__all__ = ["coalitions_document"]


def coalitions_document(
    analysis: Analysis, asked: tuple[tuple[str, ...], str], found: Survey
) -> Document:
    """Return every joint improvement from the moment, every upset state and every comparison."""
    space, (members, outcome) = analysis.space, asked
    return {
        "case": case_document(analysis.settled.case),
        "settling": settling_document(analysis.settled, analysis.moves),
        "with": list(members),
        "on": outcome,
        "steps": [step_document(space, each) for each in found.steps],
        "costless_steps": [step_document(space, each) for each in found.costless],
        "stable_one_by_one": states(space, found.places),
        "upset": [upset_document(space, each) for each in found.upset],
        "stable": {"states": found.stable, "judged": found.judged, "upset": len(found.left)},
        "as_one": [as_one_document(analysis, each) for each in found.compared],
    }


def states(space: Space, indices: Iterable[int]) -> list[list[str]]:
    """Return states as the options taken."""
    return [list(space.state(index)) for index in indices]


def step_document(space: Space, found: CoalitionStep) -> Document:
    """Return one joint improvement with what it brings and whether it holds."""
    said = step_sentences(space, found)
    return {
        "movers": list(found.step.movers),
        "from": list(space.state(found.step.source)),
        "to": list(space.state(found.step.target)),
        "members": [gain_document(gain) for gain in found.members],
        "others": [gain_document(gain) for gain in found.others],
        "firm": found.firm,
        "defections": [defection_document(space, each) for each in found.defections],
        "alone": found.alone,
        "sentences": [each.text for each in said],
        "claims": list(dict.fromkeys(claim for each in said for claim in each.claims)),
    }


def gain_document(gain: Gain) -> Document:
    """Return how a party fares; ``decides`` is the key of a statement, "" if none decides."""
    return {
        "party": gain.party,
        "places": gain.places,
        "of": gain.of,
        "decides": next((line.key for line in gain.decides), ""),
    }


def defection_document(space: Space, found: Defection) -> Document:
    """Return by which move a member would leave, and where moves can end then."""
    return {
        "by": list(found.step.movers),
        "to": list(space.state(found.step.target)),
        "ends": states(space, found.ends),
        "followed": found.followed,
    }


def upset_document(space: Space, found: Upset) -> Document:
    """Return a state that the smallest coalitions leave."""
    return {
        "state": list(space.state(found.state)),
        "coalitions": [list(members) for members in found.coalitions],
        "steps": [step_document(space, each) for each in found.steps],
    }


def as_one_document(analysis: Analysis, found: AsOne) -> Document:
    """Return what changes if some parties move as one."""
    return {
        "parties": list(found.parties),
        "matters": found.matters,
        "sentences": list(as_one_sentences(analysis.space, analysis.start, found)),
        "apart": places_document(analysis.space, found.apart),
        "one": places_document(analysis.space, found.one),
        "judged": found.judged,
        "outcomes": [
            {"outcome": each.outcome, "apart": str(each.apart), "one": str(each.one)}
            for each in found.outcomes
        ],
        "only_as_one": list(found.only_one),
        "only_apart": list(found.only_apart),
        "either_way": list(found.either_way),
    }


def places_document(space: Space, found: Places) -> Document:
    """Return where moves come to rest, and the stable states."""
    return {"resting": states(space, found.rests), "stable": states(space, found.stable)}

"""What `detente explain` asks of the engine, and how it tells it."""

from collections.abc import Mapping

from detente.cli.asking import Asked
from detente.cli.documents import case_document, path_document, settling_document
from detente.cli.near import unknown
from detente.cli.page import Page
from detente.cli.settling_text import introduce
from detente.cli.states import state_index
from detente.cli.writing import Document
from detente.errors import NotApplicable, UnknownName
from detente.findings.language import capitalized
from detente.findings.reasons import explain_account
from detente.findings.wording import describe_state
from detente.record import Frozen, record
from detente.space import Space
from detente.stability import CONCEPTS, Improvement, Reason, explain

__all__ = ["Explanation", "explanation", "explanation_document", "tell"]


@record(eq=False)
class Explanation:
    """Why a state is stable or not for a party, concept by concept."""

    space: Space
    moves: str
    state: int
    party: str
    reasons: Mapping[str, Reason]
    not_applicable: Mapping[str, str]


def explanation(
    space: Space, asked: Asked, about: tuple[str, str], concepts: tuple[str, ...]
) -> Explanation:
    """Explain a state for a party, both as typed, under each concept that applies.

    Raises
    ------
    UnknownName
        If the state or the party is not in the case, or the state is not feasible.
    NotApplicable
        If none of the concepts says anything about this case.
    """
    text, party = about
    if party not in space.movers:
        raise UnknownName(unknown("party", party, space.movers))
    state = state_index(space, asked, text)
    reasons: dict[str, Reason] = {}
    missing: dict[str, str] = {}
    for concept in concepts:
        try:
            reasons[concept] = explain(space, concept, state, party)
        except NotApplicable as error:
            missing[concept] = str(error)
    if not reasons:
        raise NotApplicable("; ".join(f"{name}: {why}" for name, why in missing.items()))
    return Explanation(
        space=space,
        moves=asked.moves,
        state=state,
        party=party,
        reasons=Frozen(reasons),
        not_applicable=Frozen(missing),
    )


def explanation_document(found: Explanation) -> Document:
    """Return the reasons as JSON shows them."""
    space = found.space
    return {
        "case": case_document(space.settled.case),
        "settling": settling_document(space.settled, found.moves),
        "state": list(space.state(found.state)),
        "party": found.party,
        "stable": {concept: reason.stable for concept, reason in found.reasons.items()},
        "reasons": {c: reason_document(space, reason) for c, reason in found.reasons.items()},
        "not_applicable": dict(found.not_applicable),
    }


def reason_document(space: Space, reason: Reason) -> Document:
    """Return whether one party stays, with its sentences and every improvement."""
    account = explain_account(space, reason)
    return {
        "stable": reason.stable,
        "sentences": [sentence.text for sentence in account],
        "claims": list(dict.fromkeys(claim for said in account for claim in said.claims)),
        "improvements": [improvement_document(space, each) for each in reason.improvements],
        "choices": dict(reason.choices),
    }


def improvement_document(space: Space, improvement: Improvement) -> Document:
    """Return one improvement and what answers it."""
    document: dict[str, object] = {
        "to": list(space.state(improvement.target)),
        "lean": improvement.lean,
        "deterred": improvement.deterred,
        "answer": path_document(space, improvement.sanction),
    }
    if improvement.simultaneous >= 0:
        document["simultaneous"] = list(space.state(improvement.simultaneous))
    return document


def tell(found: Explanation) -> None:
    """Print the reasons in the words of the case."""
    page = Page()
    introduce(page, found.space.settled, found.moves)
    page.say(f"The state: {describe_state(found.space, found.state)}.")
    for concept, reason in found.reasons.items():
        stable = "stable" if reason.stable else "not stable"
        name = capitalized(CONCEPTS[concept].name)
        page.heading(f"{name} ({concept}): {stable} for {found.party}")
        for sentence in explain_account(found.space, reason):
            claims = f" [{', '.join(sentence.claims)}]" if sentence.claims else ""
            page.say(f"{sentence.text}{claims}", indent=2)
    for concept, why in found.not_applicable.items():
        page.say(f"{concept} does not apply: {why}")

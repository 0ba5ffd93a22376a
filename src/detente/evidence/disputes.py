"""Where claims stand against each other, and whether the case holds both."""

from collections.abc import Iterator

from detente.case import Alternative, Case, Insert, Replace, Scenario
from detente.claims import Judgment, Relation
from detente.evidence.uses import Use, uses
from detente.record import record

__all__ = ["Dispute", "disputes"]

AGAINST = frozenset({Relation.DIFFERS, Relation.CONTRADICTS, Relation.CHANGED})


@record
class Dispute:
    """Two claims that a person judged to differ, and what the case makes of it.

    ``alternatives`` are choices of the case of which one member rests on the one claim and another
    on the other: it holds both. ``carries`` and ``carries_other`` are what rests on each claim.
    Where things changed between the two dates there is nothing to hold together.
    """

    judgment: Judgment
    alternatives: tuple[str, ...]
    carries: tuple[Use, ...]
    carries_other: tuple[Use, ...]

    @property
    def both(self) -> bool:
        """Whether something in the case rests on each of the two."""
        return bool(self.carries and self.carries_other)


def disputes(case: Case) -> tuple[Dispute, ...]:
    """List the claims that stand against each other, as people judged them.

    1. Take the pairs that differ, contradict, or changed between two dates.
    2. An alternative holds both where different members cite them, in their own claims or in those
       of a statement that they put in.

    Parameters
    ----------
    case : Case
        The case, with its ledger.
    """
    found = uses(case)
    cited = {each.id: _members(case, each) for each in case.alternatives}
    return tuple(
        Dispute(
            judgment=judgment,
            alternatives=tuple(
                name
                for name, members in cited.items()
                if _holds(members, judgment.claim, judgment.other)
            ),
            carries=tuple(use for use in found if judgment.claim in use.claims),
            carries_other=tuple(use for use in found if judgment.other in use.claims),
        )
        for judgment in case.ledger.judgments
        if judgment.relation in AGAINST
    )


def _members(case: Case, alternative: Alternative) -> list[set[str]]:
    """Collect for each member of an alternative the claims that it rests on."""
    scenarios = {each.id: each for each in case.scenarios}
    return [set(_cited(scenarios[name])) for name in alternative.members if name in scenarios]


def _cited(scenario: Scenario) -> Iterator[str]:
    """List the claims of a scenario and of the statements that it puts in."""
    yield from scenario.because
    for change in scenario.changes:
        if isinstance(change, Insert | Replace):
            yield from change.statement.because


def _holds(members: list[set[str]], claim: str, other: str) -> bool:
    """Ask whether one member rests on the one claim, and another on the other."""
    return any(
        claim in one and other in two for one in members for two in members if one is not two
    )

"""What is in a case, in figures."""

from collections.abc import Mapping

from detente.case import Case, Tag
from detente.cli.page import Page
from detente.settle import settle
from detente.settle.feasible import feasibility

__all__ = ["inventory", "tell"]


def inventory(case: Case) -> Mapping[str, int]:
    """Count the parts of a case; the feasible states are those of its default settling."""
    statements = [each for listed in case.preferences.values() for each in listed]
    tags = [each.tag for each in statements] + [each.tag for each in case.constraints]
    return {
        "parties": len(case.parties),
        "options": len(case.options),
        "voting_bodies": len(case.bodies),
        "feasible_states": feasibility(settle(case)).count,
        "constraints": len(case.constraints),
        "statements": len(statements),
        "statements_with_claims": sum(bool(each.because) for each in statements),
        "statements_without_claims": sum(not each.because for each in statements),
        "red_lines": sum(bool(each.red_line) for each in statements),
        "rankings": len(case.rankings),
        "pictures": len(case.pictures),
        "ties": len(case.ties),
        "scales": len(case.scales),
        "chances": len(case.chances),
        "bridges": len(case.bridges),
        "bridge_statements": tags.count(Tag.BRIDGE),
        "moments": len(case.moments),
        "scenarios": len(case.scenarios),
        "alternatives": len(case.alternatives),
        "outcomes": sum(not each.missing for each in case.outcomes),
        "outcomes_not_yet_expressible": sum(bool(each.missing) for each in case.outcomes),
        "conclusions": len(case.conclusions),
        "questions": sum(bool(each.question) for each in case.conclusions),
        "claims": len(case.ledger.claims),
        "sources": len(case.ledger.sources),
    }


def tell(case: Case) -> None:
    """Say that a case is fine, and what is in it."""
    page = Page()
    page.title(f"{case.title} ({case.slug}) is fine.")
    counts = inventory(case)
    page.table(
        ("in the case", "#"),
        [(name.replace("_", " "), f"{count:,}") for name, count in counts.items() if count],
    )

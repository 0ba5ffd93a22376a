"""What `detente report` tells people on the terminal: the findings, in reading order."""

from collections.abc import Mapping

from detente.audit.records import Audit
from detente.cli.audit_text import groups
from detente.cli.page import Page
from detente.cli.settling_text import introduce
from detente.findings import Analysis, Finding
from detente.findings.variants import Survey, Variant

__all__ = ["tell"]

SECTIONS: Mapping[str, tuple[str, ...]] = {
    "The answer": ("answer", "moment-answers", "never-rests", "stable", "shared", "rest"),
    "Who would leave the moment": ("moment",),
    "Outcomes": ("outcome", "concept-differs"),
    "Red lines": ("red-line",),
}
REST = "What it depends on"
VARIANTS = {
    "scenario": ("scenario", "Scenarios"),
    "without": ("without scenario", "Without scenarios"),
    "bridge": ("bridge switched,", "Bridges switched"),
    "alternative": ("alternative", "Alternatives"),
    "moment": ("moment", "Moments"),
}


def tell(found: Survey, output: str, audit: Audit | tuple[()] = ()) -> None:
    """Print the verdicts, the findings, what other choices would change, and where it all is."""
    analysis = found.analysis
    page = Page()
    introduce(page, analysis.settled, analysis.moves)
    if isinstance(audit, Audit) and audit.conclusions:
        groups(page, audit)
        page.say("detente audit says why.", indent=2, faint=True)
    for heading, findings in sections(analysis):
        page.heading(heading)
        page.items(said(finding) for finding in findings)
    variants(page, found)
    page.heading("Report")
    page.say(f"The whole analysis, with the claims behind it, is in {output}", indent=2)


def sections(analysis: Analysis) -> list[tuple[str, list[Finding]]]:
    """Put the findings under headings; kinds that no heading names come last."""
    named = {kind for kinds in SECTIONS.values() for kind in kinds}
    grouped = [
        (heading, [each for each in analysis.findings if each.kind in kinds])
        for heading, kinds in SECTIONS.items()
    ]
    grouped.append((REST, [each for each in analysis.findings if each.kind not in named]))
    return [(heading, findings) for heading, findings in grouped if findings]


def said(finding: Finding) -> str:
    """Write a finding with the claims behind it."""
    return finding.sentence + (f" [{', '.join(finding.claims)}]" if finding.claims else "")


def variants(page: Page, found: Survey) -> None:
    """Print what every other choice would change; those that change nothing are only named."""
    telling = [variant for variant in found.variants if changes(variant) or variant.problem]
    silent = [variant for variant in found.variants if variant not in telling]
    if telling:
        page.heading("What other choices would change")
        page.items(f"{label(variant)}: {outcome_of(variant)}" for variant in telling)
    if silent:
        page.heading("What would change nothing")
        page.items(
            f"{several}: {', '.join(variant.id for variant in silent if variant.kind == kind)}."
            for kind, (_, several) in VARIANTS.items()
            if any(variant.kind == kind for variant in silent)
        )


def label(variant: Variant) -> str:
    """Name a choice."""
    return f"{VARIANTS[variant.kind][0]} {variant.id}"


def changes(variant: Variant) -> bool:
    """Tell whether a choice changes anything, after the others or in their place."""
    return any(each.differs for each in (*variant.comparison, *variant.instead))


def outcome_of(variant: Variant) -> str:
    """Say what a choice changes, or why it is not possible."""
    if variant.problem:
        return f"Not possible here: {variant.problem}"
    after = [each.finding.sentence for each in variant.comparison if each.differs]
    instead = [f"In the place of the others: {c.finding.sentence}" for c in variant.instead]
    return " ".join([*after, *instead])

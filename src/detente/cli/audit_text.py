"""What `detente audit` tells people on the terminal: the groups, then each conclusion."""

from collections.abc import Iterable

from detente.audit.account import Account, account
from detente.audit.further import further_sentences
from detente.audit.groups import GROUPS, grouped
from detente.audit.records import Audit, Audited
from detente.cli.page import Page
from detente.findings.finding import Sentence
from detente.settle import Settled

__all__ = ["groups", "tell"]

SHOWN = 3  # witnesses told of a conclusion that was not asked for by name


def tell(settled: Settled, audit: Audit, *, full: bool) -> None:
    """Print the groups with their conclusions, then what is told of each.

    ``full`` tells everything: sets, deletions and tries too.
    """
    page = Page()
    page.title(f"{settled.case.title} ({settled.case.slug})")
    page.say(f"draws: {audit.draws:,}; seed: {audit.seed}", faint=True)
    if not audit.conclusions:
        page.say("The case holds no conclusion to audit.")
        return
    groups(page, audit)
    for rows in grouped(audit.conclusions).values():
        for row in rows:
            conclusion(page, settled, row, full=full)
    page.heading("What this judges")
    page.say(
        "A model of what the sources say: not the world, and not their authors. Counts are of "
        "the orders looked at, never a likelihood.",
        indent=2,
    )


def groups(page: Page, audit: Audit) -> None:
    """Print how many conclusions there are in each group, and which."""
    page.heading("Do the conclusions follow?")
    page.table(
        ("group", "count #", "conclusions"),
        [
            (GROUPS[group], str(len(rows)), ", ".join(row.conclusion.id for row in rows))
            for group, rows in grouped(audit.conclusions).items()
            if rows
        ],
    )


def conclusion(page: Page, settled: Settled, row: Audited, *, full: bool) -> None:
    """Print what is told of one conclusion."""
    told = account(settled, row)
    page.heading(f"{row.conclusion.id}: {row.conclusion.says.rstrip('.')}.")
    page.say(cited(told.headline), indent=2)
    for line in asked(told):
        page.say(line, indent=2, faint=True)
    page.items(told.parts)
    page.items(cited(each) for each in (*told.hangs_on, *told.change))
    listed(page, "But:", [cited(each) for each in told.reservations])
    page.items(told.looked)
    seen = told.seen if full else told.seen[:SHOWN]
    listed(page, "To check by hand:", seen)
    if full:
        listed(page, "In full:", further_sentences(settled, row))
    for line in told.meanings:
        page.say(line, indent=2, faint=True)
    page.say(f"The strongest wording the premises bear: {told.strongest}.", indent=2)
    if told.compared:
        page.say(told.compared, indent=2)


def asked(told: Account) -> list[str]:
    """Say how a conclusion was put to the case, and under which suppositions."""
    lines = [f"Asked: {told.asked}"] if told.asked and not told.parts else []
    return lines + ([f"Supposing: {'; '.join(told.supposes)}."] if told.supposes else [])


def listed(page: Page, opening: str, lines: Iterable[str]) -> None:
    """Print lines under an opening, nothing if there are none."""
    held = list(lines)
    if held:
        page.say(opening, indent=2)
        page.items(held, indent=4)


def cited(sentence: Sentence) -> str:
    """Write a sentence with the claims behind it."""
    return sentence.text + (f" [{', '.join(sentence.claims)}]" if sentence.claims else "")

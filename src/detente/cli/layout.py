"""A whole case, as tables for people and as one document for programs."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import get_args

from detente.case import Case, Change, Direction, Option, Ranking, Rung, Statement, Tie
from detente.case.formula import Formula, render
from detente.cli.documents import case_document
from detente.cli.page import Page
from detente.cli.writing import Document

__all__ = ["lay_out", "whole_case"]

FORMULAS = get_args(Formula)
CHANGES = get_args(Change)
WAYS = {
    Direction.BOTH: "",
    Direction.ONCE: "once, for good",
    Direction.DROP: "can only be dropped",
    Direction.NEVER: "cannot be changed",
}


def whole_case(case: Case) -> Document:
    """Return everything a case says, under the names of its records."""
    parts = {field.name: plain(getattr(case, field.name)) for field in fields(case)}
    own = case_document(case)
    return {"case": own, **{name: part for name, part in parts.items() if name not in own}}


def plain(value: object) -> object:
    """Turn records into mappings and formulas into text, all the way down."""
    if isinstance(value, FORMULAS):
        return render(value)
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value):
        kind = {"change": type(value).__name__.lower()} if isinstance(value, CHANGES) else {}
        return kind | {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(part) for key, part in value.items()}
    if isinstance(value, tuple | list | frozenset):
        return [plain(part) for part in value]
    return value


def lay_out(case: Case) -> None:
    """Print a case section by section; a section with nothing in it is left out."""
    page = Page()
    page.title(f"{case.title} ({case.slug})")
    for text in (case.summary, case.question):
        if text:
            page.say(" ".join(text.split()))
    parties(page, case)
    options(page, case)
    preferences(page, case)
    rules(page, case)
    bodies(page, case)
    ties(page, case)
    moments(page, case)
    variants(page, case)
    outcomes(page, case)
    evidence(page, case)


def parties(page: Page, case: Case) -> None:
    """Print who decides, and over how many options."""
    page.heading(f"Parties ({len(case.parties)})")
    held = [holder for option in case.options for holder in option.holders]
    page.table(
        ("id", "name", "options #", "statements #"),
        [
            (
                party.id,
                party.name,
                str(held.count(party.id)),
                str(len(case.preferences.get(party.id, ()))),
            )
            for party in case.parties
        ],
    )


def options(page: Page, case: Case) -> None:
    """Print what each party can do."""
    names = {p.id: p.name for p in case.parties} | {b.id: b.name for b in case.bodies}
    page.heading(f"Options ({len(case.options)})")
    page.table(
        ("id", "who", "does what", "how it may change"),
        [
            (
                option.id,
                " with ".join(names[holder] for holder in option.holders),
                option.means,
                ways(option),
            )
            for option in case.options
        ],
    )


def ways(option: Option) -> str:
    """Say what is special about how an option may change."""
    kept = "kept unless dropped" if option.default else ""
    return ", ".join(filter(None, (WAYS[option.moves], kept)))


def preferences(page: Page, case: Case) -> None:
    """Print what each party wants, most important first."""
    for party in case.parties:
        if statements := case.preferences.get(party.id, ()):
            page.heading(f"{party.name} wants, most important first")
            page.table(
                ("#", "id", "statement", "tag", "claims"),
                [row(place, each) for place, each in enumerate(statements, start=1)],
            )
        elif party.id in case.rankings:
            page.heading(f"{party.name} ranks the states, best first")
            page.items(rungs(case.rankings[party.id]))
    wanting = {*case.preferences, *case.rankings}
    if silent := [party.name for party in case.parties if party.id not in wanting]:
        page.heading("Indifferent")
        page.say(", ".join(silent), indent=2)


def row(place: int, statement: Statement) -> tuple[str, ...]:
    """Lay out one statement."""
    line = f" [red line: {statement.red_line}]" if statement.red_line else ""
    means = f"{statement.means}: " if statement.means else ""
    return (
        f"{place}",
        statement.id,
        f"{means}{statement.text}{line}",
        statement.tag.value,
        ", ".join(statement.because),
    )


def rungs(ranking: Ranking) -> list[str]:
    """Write a ranking class by class; tied entries stand on one line."""
    return [" = ".join(map(rung, entries)) for entries in ranking.classes]


def rung(entry: Rung) -> str:
    """Write one entry of a ranking."""
    if isinstance(entry.where, str):
        return ",".join(entry.on) or "none"
    return f"where {render(entry.where)}"


def rules(page: Page, case: Case) -> None:
    """Print definitions, what cannot be, and which moves are forbidden."""
    if case.definitions:
        page.heading(f"Definitions ({len(case.definitions)})")
        page.table(("name", "stands for"), [(d.id, d.text) for d in case.definitions])
    if case.constraints:
        page.heading(f"What always holds ({len(case.constraints)})")
        page.table(
            ("id", "constraint", "tag", "claims"),
            [(c.id, c.text, c.tag.value, ", ".join(c.because)) for c in case.constraints],
        )
    if case.forbidden_moves:
        page.heading(f"Forbidden moves ({len(case.forbidden_moves)})")
        page.table(
            ("id", "of", "from", "to"),
            [
                (m.id, m.party or "everybody", render(m.source), render(m.target))
                for m in case.forbidden_moves
            ],
        )


def moments(page: Page, case: Case) -> None:
    """Print the dated situations that a run can start from."""
    if not case.moments:
        return
    page.heading(f"Moments ({len(case.moments)})")
    page.table(
        ("id", "what is so then", "options taken", "comes with"),
        [
            (
                moment.id + (" (default)" if moment.id == case.default_moment else ""),
                moment.means,
                ", ".join(sorted(moment.on)) or "none",
                ", ".join(moment.scenarios),
            )
            for moment in case.moments
        ],
    )


def variants(page: Page, case: Case) -> None:
    """Print scenarios, bridges and alternatives: what may be assumed otherwise."""
    if case.scenarios:
        page.heading(f"Scenarios ({len(case.scenarios)})")
        page.table(
            ("id", "what it supposes", "changes #"),
            [(s.id, s.means or s.note, str(len(s.changes))) for s in case.scenarios],
        )
    if case.bridges:
        page.heading(f"Bridges, which no source states ({len(case.bridges)})")
        page.table(
            ("id", "what it adds", "default"),
            [(b.id, b.means or b.note, "on" if b.default else "off") for b in case.bridges],
        )
    if case.pictures:
        page.heading(f"Pictures, the case as a party sees it ({len(case.pictures)})")
        page.table(
            ("party", "what it sees otherwise", "changes #", "unseen"),
            [
                (p.party, p.means or p.note, str(len(p.changes)), "; ".join(map(render, p.unseen)))
                for p in case.pictures.values()
            ],
        )
    if case.alternatives:
        page.heading(f"Alternatives, of which one holds ({len(case.alternatives)})")
        page.table(
            ("id", "scenarios", "default"),
            [(a.id, ", ".join(a.members), a.default) for a in case.alternatives],
        )


def bodies(page: Page, case: Case) -> None:
    """Print the voting bodies, seat by seat."""
    for body in case.bodies:
        page.heading(f"{body.name}: {body.quota} of {body.votes} votes pass a motion")
        page.table(
            ("seat", "votes #", "veto", "tables", "votes as"),
            [
                (
                    seat.id,
                    str(seat.votes),
                    "veto" if seat.veto else "",
                    "tables" if seat.tables else "",
                    seat.party or (f"{seat.like} does" if seat.like else "formulas say"),
                )
                for seat in body.seats
            ],
        )


def ties(page: Page, case: Case) -> None:
    """Print what ties the parties to each other, with figures and years."""
    if case.ties:
        page.heading(f"Ties ({len(case.ties)})")
        page.table(
            ("id", "kind", "between", "what", "figures #"),
            [
                (t.id, t.kind.value, _ends(t), t.means or t.note, str(len(t.figures)))
                for t in case.ties
            ],
        )


def _ends(tie: Tie) -> str:
    """Say between whom a tie is, and which way it runs."""
    return (" to " if tie.directed else ", ").join(tie.ends)


def outcomes(page: Page, case: Case) -> None:
    """Print the outcomes people talk about."""
    if case.outcomes:
        page.heading(f"Outcomes ({len(case.outcomes)})")
        page.table(
            ("name", "label", "means", "formula"),
            [
                (o.id, o.label, o.means, f"not yet sayable: {o.missing}" if o.missing else o.text)
                for o in case.outcomes
            ],
        )


def evidence(page: Page, case: Case) -> None:
    """Print how much of what the sources say the case carries."""
    claims, sources = len(case.ledger.claims), len(case.ledger.sources)
    page.heading("Evidence")
    counts = {"conclusion": len(case.conclusions), "claim": claims, "source": sources}
    listed = [f"{count} {name}{'' if count == 1 else 's'}" for name, count in counts.items()]
    page.say(f"{', '.join(listed)}.", indent=2)

"""What each party can do and wants, as the report shows it."""

from detente.case import Direction, Option, Party, Statement, Tag
from detente.findings import Analysis
from detente.findings.language import capitalized
from detente.findings.wording import (
    describe_formula,
    describe_option,
    describe_options,
    describe_statement,
)
from detente.report.views import FigureView, PartyView, SentenceView, StatementView

__all__ = ["definition_views", "party_views"]

TAGS = {
    Tag.STATED: ("stated", "the sources give both what is wanted and its place"),
    Tag.ORDER: ("order assumed", "the sources give what is wanted, not its place in the list"),
    Tag.BRIDGE: ("assumed", "no source states it"),
    Tag.UNTAGGED: ("", ""),
}
RED_LINES = {
    "act": "red line on its own acts",
    "outcome": "red line on what happens",
}
DIRECTIONS = {
    Direction.BOTH: "",
    Direction.ONCE: " (cannot be taken back)",
    Direction.DROP: " (once dropped, gone)",
    Direction.NEVER: " (does not change)",
}
RANKS = 12  # classes of a ranking shown


def party_views(analysis: Analysis) -> tuple[PartyView, ...]:
    """Show every party: what it can do, and its list or its ranking."""
    return tuple(_party(analysis, party) for party in analysis.settled.parties)


def definition_views(analysis: Analysis) -> tuple[FigureView, ...]:
    """Show the words that lists use and what they mean."""
    settled = analysis.settled
    return tuple(
        FigureView(
            name=d.id.replace("-", " ").replace("_", " "),
            value=f"{capitalized(describe_formula(settled, d.formula))}. {d.note}".strip(),
        )
        for d in settled.definitions
    )


def _party(analysis: Analysis, party: Party) -> PartyView:
    """Show one party."""
    settled = analysis.settled
    listed = settled.preferences.get(party.id, ())
    held = [option for option in settled.options if party.id in option.holders]
    return PartyView(
        id=party.id,
        name=party.name,
        note=party.note,
        options=tuple(_option(analysis, option) for option in held),
        statements=tuple(_statement(analysis, s, place) for place, s in enumerate(listed, 1)),
        ranking=_ranking(analysis, party.id),
    )


def _option(analysis: Analysis, option: Option) -> str:
    """Say what an option does and whether it is open here."""
    words = capitalized(describe_option(analysis.settled, option))
    fixed = analysis.settled.fixed
    if option.id in fixed:
        return f"{words} (set to {'yes' if fixed[option.id] else 'no'} in this report)"
    return f"{words}{DIRECTIONS[option.moves]}"


def _statement(analysis: Analysis, statement: Statement, place: int) -> StatementView:
    """Show one line of a list."""
    tag, says = TAGS[statement.tag]
    return StatementView(
        place=place,
        words=capitalized(describe_statement(analysis.settled, statement)),
        formula=statement.text,
        tag=tag,
        tag_says=says,
        red_line=RED_LINES.get(statement.red_line, ""),
        claims=statement.because,
        note=statement.note,
    )


def _ranking(analysis: Analysis, party: str) -> tuple[SentenceView, ...]:
    """Show the classes of a ranking, best first, as the case gives them."""
    ranking = analysis.settled.rankings.get(party)
    if not ranking:
        return ()
    shown = tuple(
        SentenceView(
            text=capitalized(
                "; or ".join(
                    describe_options(analysis.settled, seat.on)
                    if isinstance(seat.where, str)
                    else describe_formula(analysis.settled, seat.where)
                    for seat in seats
                )
            ),
            claims=ranking.because,
        )
        for seats in ranking.classes[:RANKS]
    )
    rest = len(ranking.classes) - len(shown)
    more = (SentenceView(text=f"… and {rest} more, down to the worst."),) if rest else ()
    return (*shown, *more)

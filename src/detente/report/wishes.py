"""What each party can do and wants, as the report shows it."""

from detente.case import Direction, ForbiddenMove, Option, Party, Statement, Tag
from detente.case.formula import Formula, Not, names
from detente.findings import Analysis
from detente.findings.language import capitalized
from detente.findings.wording import (
    describe_formula,
    describe_option,
    describe_options,
    describe_statement,
    party_name,
    statement_name,
)
from detente.report.details import FigureView, RuleView, SentenceView, StatementView
from detente.report.views import PartyView
from detente.settle import Settled

__all__ = ["definition_views", "party_views", "rule_views"]

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
    used = _used(settled)
    return tuple(
        FigureView(
            name=d.id.replace("-", " ").replace("_", " "),
            value=f"{capitalized(describe_formula(settled, d.formula))}. {d.note}".strip(),
        )
        for d in settled.definitions
        if d.id in used
    )


def rule_views(analysis: Analysis) -> tuple[RuleView, ...]:
    """Show what cannot be, whoever wants it: combinations and moves that are ruled out."""
    settled = analysis.settled
    held = [
        RuleView(
            id=rule.id or rule.label,
            words=_rule(settled, rule.formula),
            claims=rule.because,
            note=rule.note,
        )
        for rule in settled.constraints
    ]
    barred = [
        RuleView(
            id=move.id,
            words=f"No move of {_whose(settled, move)} leads from where "
            f"{describe_formula(settled, move.source)} to where "
            f"{describe_formula(settled, move.target)}.",
            claims=move.because,
            note=move.note,
        )
        for move in settled.forbidden_moves
    ]
    return (*held, *barred)


def _rule(settled: Settled, formula: Formula) -> str:
    """Say a formula that always holds; one that is a denial as what never is."""
    if isinstance(formula, Not):
        return f"Never: {describe_formula(settled, formula.part)}."
    return f"Always: {describe_formula(settled, formula)}."


def _whose(settled: Settled, move: ForbiddenMove) -> str:
    return party_name(settled, move.party) if move.party else "any party"


def _used(settled: Settled) -> set[str]:
    """Collect the definitions that lists and rules use, directly or through others."""
    formulas = [s.formula for listed in settled.preferences.values() for s in listed]
    formulas += [rule.formula for rule in settled.constraints]
    defined = {d.id: d.formula for d in settled.definitions}
    used: set[str] = set()
    while formulas:
        fresh = (names(formulas.pop()) & defined.keys()) - used
        used |= fresh
        formulas += [defined[name] for name in fresh]
    return used


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
        words=_words(analysis, statement),
        formula=statement.text,
        tag=tag,
        tag_says=says,
        red_line=RED_LINES.get(statement.red_line, ""),
        claims=statement.because,
        note=statement.note,
    )


def _words(analysis: Analysis, statement: Statement) -> str:
    """Say what a line asks for, with its short name in front where that says it better."""
    words = describe_statement(analysis.settled, statement)
    name = statement_name(analysis.settled, statement).strip("“”")
    return capitalized(words if name == words.strip("“”") else f"{name}: {words}")


def _ranking(analysis: Analysis, party: str) -> tuple[SentenceView, ...]:
    """Show the classes of a ranking, best first, as the case gives them."""
    ranking = analysis.settled.rankings.get(party)
    if not ranking:
        return ()
    shown = tuple(
        SentenceView(
            text=capitalized(
                "; or ".join(
                    describe_options(analysis.settled, rung.on)
                    if isinstance(rung.where, str)
                    else describe_formula(analysis.settled, rung.where)
                    for rung in rungs
                )
            ),
            claims=ranking.because,
        )
        for rungs in ranking.classes[:RANKS]
    )
    rest = len(ranking.classes) - len(shown)
    more = (SentenceView(text=f"… and {rest} more, down to the worst."),) if rest else ()
    return (*shown, *more)

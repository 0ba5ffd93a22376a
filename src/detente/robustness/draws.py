"""What one draw of a study finds, as rows that add up."""

from detente.audit.auditing import choices_of
from detente.audit.inquiry import Inquiry, result
from detente.audit.members import open_alternatives
from detente.audit.scope import Scope
from detente.audit.states import resting
from detente.case import Case, Conclusion
from detente.case.question import Question
from detente.errors import NotApplicable
from detente.findings.outcomes import standing
from detente.record import Frozen, record, replace
from detente.robustness.settings import Ground, Setting, setting
from detente.settle import Choices
from detente.stability import improvements
from detente.study.profile import Profile
from detente.study.remembered import variants_of
from detente.study.shares import Row
from detente.study.variants import Variant, Variants

__all__ = ["Work", "conclusion_row", "draw_rows", "inquiry_of", "rows_of", "situation_rows"]


@record(eq=False)
class Work:
    """What every worker of a study is given."""

    case: Case
    ground: Ground
    seed: int


def draw_rows(work: Work, number: int) -> tuple[Row, ...]:
    """Do one draw: what a worker does."""
    variants = variants_of(work.case)
    drawn = setting(work.case, variants.keys, work.ground, work.seed, number)
    return rows_of(work.ground, variants, drawn)


def rows_of(ground: Ground, variants: Variants, drawn: Setting) -> tuple[Row, ...]:
    """Say what is found in one setting.

    1. ``outcome``: whether each outcome is sure, attainable or not attainable from the moment.
    2. ``moves``: whether each party has an improvement from the moment.
    3. ``conclusion``: whether each conclusion with a question holds, with what it supposes itself.

    A setting that does not settle gives the one row ``trouble``.
    """
    try:
        rows = situation_rows(ground, variants, drawn)
    except NotApplicable:
        return (("trouble", "", "does not settle"),)
    asked = variants.case.conclusions if ground.conclusions else ()
    found = (
        conclusion_row(inquiry_of(ground, variants, each, drawn), each, drawn.profile)
        for each in asked
        if not isinstance(each.question, str)
    )
    return (*rows, *found)


def situation_rows(ground: Ground, variants: Variants, drawn: Setting) -> tuple[Row, ...]:
    """Judge the outcomes by where the moves come to rest, and say who would move.

    Raises
    ------
    NotApplicable
        If the case does not settle so.
    """
    scope = Scope(
        variants=variants,
        choices=drawn.choices,
        profile=drawn.profile,
        concept=ground.concept,
        moves=ground.moves,
    )
    variant = variants.at(scope.choices, scope.profile)
    return (*_outcomes(scope, variant), *_movers(variant))


def inquiry_of(
    ground: Ground, variants: Variants, conclusion: Conclusion, drawn: Setting
) -> Inquiry:
    """Put a conclusion's question in a setting.

    1. What the conclusion supposes itself goes first: moment, scenarios, bridges, members.
    2. Of what is fixed for the whole study it takes bridges, members and fixes, but neither moment
       nor scenarios: those it names itself, or does without, as in the audit.
    3. The draw gives the members of the alternatives that are then still open, and the bridges.
    """
    own = choices_of(variants.case, conclusion)
    inquiry = Inquiry(
        variants=variants,
        question=_asked(conclusion),
        choices=replace(
            own,
            alternatives=Frozen({**_chosen(variants.case, ground.choices), **own.alternatives}),
            fixes=ground.choices.fixes,
        ),
        bridges=_on(variants, drawn),
        concept=ground.concept,
        moves=ground.moves,
    )
    try:
        left = {each.id for each in open_alternatives(inquiry)}
    except NotApplicable:
        return inquiry
    picked = {name: member for name, member in drawn.picked.items() if name in left}
    alternatives = Frozen({**picked, **inquiry.choices.alternatives})
    return replace(inquiry, choices=replace(inquiry.choices, alternatives=alternatives))


def conclusion_row(inquiry: Inquiry, conclusion: Conclusion, profile: Profile) -> Row:
    """Say whether a conclusion holds."""
    found = result(inquiry, profile)
    said = "not applicable" if found.trouble else "holds" if found.success else "fails"
    return ("conclusion", conclusion.id, said)


def _outcomes(scope: Scope, variant: Variant) -> list[Row]:
    """Judge the outcomes by the states where moves come to rest."""
    moment = variant.start >= 0
    states = resting(scope, variant) if moment else variant.space.masks[:0]
    return [
        ("outcome", each.id, standing(variant.holds(each.formula), states, moment=moment).value)
        for each in variant.settled.outcomes
        if not isinstance(each.formula, str)
    ]


def _movers(variant: Variant) -> list[Row]:
    """Say which parties would move from the moment."""
    if variant.start < 0:
        return []
    return [
        ("moves", party, "yes" if len(improvements(variant.space, variant.start, row)) else "no")
        for row, party in enumerate(variant.space.parties)
    ]


def _asked(conclusion: Conclusion) -> Question:
    """Return the question of a conclusion that has one."""
    if isinstance(conclusion.question, str):
        raise NotApplicable(f"{conclusion.id} has no question")
    return conclusion.question


def _chosen(case: Case, choices: Choices) -> dict[str, str]:
    """List the members asked for, as choices or among the scenarios."""
    asked = {
        alternative.id: name
        for alternative in case.alternatives
        for name in choices.scenarios
        if name in alternative.members
    }
    return asked | dict(choices.alternatives)


def _on(variants: Variants, drawn: Setting) -> frozenset[str]:
    """List the bridges that are on in a setting."""
    chosen = drawn.choices.bridges
    return frozenset(b.id for b in variants.bridges if chosen.get(b.id, b.default))

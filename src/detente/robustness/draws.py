"""What one draw of a study finds, as rows that add up."""

from functools import lru_cache

from detente.audit.auditing import choices_of
from detente.audit.inquiry import Inquiry, result
from detente.audit.scope import Scope
from detente.audit.states import resting
from detente.case import Case
from detente.errors import NotApplicable
from detente.findings.outcomes import standing
from detente.record import Frozen, record, replace
from detente.robustness.settings import Ground, Setting, setting
from detente.settle import Choices
from detente.stability import improvements
from detente.study.shares import Row
from detente.study.variants import Variant, Variants

__all__ = ["Work", "draw_rows", "rows_of"]


@record(eq=False)
class Work:
    """What every worker of a study is given."""

    case: Case
    ground: Ground
    seed: int


def draw_rows(work: Work, number: int) -> tuple[Row, ...]:
    """Do one draw: what a worker does."""
    variants = _variants(_Held(work.case))
    drawn = setting(work.case, variants.keys, work.ground, work.seed, number)
    return rows_of(work, variants, drawn)


def rows_of(work: Work, variants: Variants, drawn: Setting) -> tuple[Row, ...]:
    """Say what is found in one setting.

    1. ``outcome``: whether each outcome is sure, attainable or not attainable from the moment.
    2. ``moves``: whether each party has an improvement from the moment.
    3. ``conclusion``: whether each conclusion with a question holds, with what it supposes itself.

    A setting that does not settle gives the one row ``trouble``.
    """
    scope = Scope(
        variants=variants,
        choices=drawn.choices,
        profile=drawn.profile,
        concept=work.ground.concept,
        moves=work.ground.moves,
    )
    try:
        variant = variants.at(scope.choices, scope.profile)
    except NotApplicable:
        return (("trouble", "", "does not settle"),)
    rows = [*_outcomes(scope, variant), *_movers(variant)]
    return (*rows, *_conclusions(work, variants, drawn)) if work.ground.conclusions else tuple(rows)


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


def _conclusions(work: Work, variants: Variants, drawn: Setting) -> list[Row]:
    """Say which conclusions hold: each supposes what it does, and the draw gives the rest."""
    rows: list[Row] = []
    for conclusion in work.case.conclusions:
        if isinstance(conclusion.question, str):
            continue
        inquiry = Inquiry(
            variants=variants,
            question=conclusion.question,
            choices=_supposed(choices_of(work.case, conclusion), drawn.choices),
            bridges=frozenset(
                name for name, on in variants.settled(drawn.choices).choices.bridges.items() if on
            ),
        )
        found = result(inquiry, drawn.profile)
        said = "not applicable" if found.trouble else "holds" if found.success else "fails"
        rows.append(("conclusion", conclusion.id, said))
    return rows


def _supposed(own: Choices, drawn: Choices) -> Choices:
    """Let a conclusion's own suppositions go before what a draw chose."""
    return replace(own, alternatives=Frozen({**drawn.alternatives, **own.alternatives}))


class _Held:
    """A case that a cache knows by its fingerprint."""

    def __init__(self, case: Case) -> None:
        self.case = case

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held) and other.case.fingerprint == self.case.fingerprint

    def __hash__(self) -> int:
        return hash(self.case.fingerprint)


@lru_cache(maxsize=2)
def _variants(held: _Held) -> Variants:
    """Return the variants of a case, the same for every draw of a process."""
    return Variants(held.case)

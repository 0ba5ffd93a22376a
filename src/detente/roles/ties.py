"""What the ties of a case say: who depends more on whom, who is tied to all, what backs a role."""

from collections.abc import Callable, Collection, Iterable, Mapping

from detente.case import Case, Tie, TieKind
from detente.case.formula import Formula, names
from detente.findings.wording import party_name
from detente.record import replace
from detente.roles.records import Grade, Role, RoleKind
from detente.settle import Settled
from detente.settle.diagram import in_order

__all__ = [
    "OPENING",
    "depends",
    "tied_to_all",
    "ties_among",
    "ties_between",
    "who_depends",
    "with_ties",
]

OPENING = frozenset({TieKind.TRADE, TieKind.SUPPORT, TieKind.ACCESS, TieKind.ALLIANCE})
"""The kinds of ties that may let a party in between others."""


def ties_between(
    case: Case, one: str, other: str, kinds: Collection[TieKind] = tuple(TieKind)
) -> tuple[Tie, ...]:
    """List the ties of two parties, whichever way they run, in the order of the file."""
    return tuple(tie for tie in case.ties if {*tie.ends} == {one, other} and tie.kind in kinds)


def depends(case: Case) -> Callable[[str, str], bool]:
    """Return what says of two parties whether the first depends more on the second.

    1. Some dependence of the first on the second is among the ties.
    2. Each dependence of the second on the first, if there is any, is outweighed by one of these.

    Where each depends on the other and nothing is outweighed, neither depends more: the ties do
    not say.
    """

    def first_depends_more(one: str, other: str) -> bool:
        mine, back = _dependences(case, one, other), _dependences(case, other, one)
        lighter = {name for tie in mine for name in tie.outweighs}
        return bool(mine) and {tie.id for tie in back} <= lighter

    return first_depends_more


def _dependences(case: Case, one: str, other: str) -> tuple[Tie, ...]:
    """List the dependences of one party on another."""
    found = ties_between(case, one, other, (TieKind.DEPENDENCE,))
    return tuple(tie for tie in found if tie.ends[0] == one)


def who_depends(settled: Settled, one: str, other: str) -> str:
    """Say why the first party does not depend more on the second by the ties, "" where it does."""
    case, more = settled.case, depends(settled.case)
    if more(one, other):
        return ""
    first, second = party_name(settled, one), party_name(settled, other)
    if more(other, one):
        return f"by the ties {second} depends more on {first}"
    if not ties_between(case, one, other, (TieKind.DEPENDENCE,)):
        return f"no tie says that {first} or {second} depends on the other"
    return f"{first} and {second} depend on each other, and no tie says who does so more"


def tied_to_all(case: Case, parties: Iterable[str]) -> tuple[str, ...]:
    """Name who has a tie that may let it in to every one of some parties, in the case's order.

    A voting body among them has no ties and is left out of account.
    """
    ids = [party.id for party in case.parties]
    members = [party for party in parties if party in ids]
    return tuple(
        party
        for party in ids
        if members and all(ties_between(case, party, member, OPENING) for member in members)
    )


def ties_among(case: Case, parties: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
    """List by id the ties that may let some parties in to others, in the order of the file."""
    ends = {frozenset({party, other}) for party in parties for other in others}
    return tuple(tie.id for tie in case.ties if tie.kind in OPENING and frozenset(tie.ends) in ends)


def with_ties(settled: Settled, role: Role, formula: Formula) -> Role:
    """Add to a role that is played for others the ties between its party and these.

    1. A bad cop's other is the one it spares.
    2. A mediator's are those that move on the path it opens.
    3. Who is needed, and not by construction, has the holders of the options that the outcome
       speaks of.

    Other roles stay as they are.
    """
    if not role.holds or role.grade is Grade.BY_CONSTRUCTION or role.kind not in PLAYED_FOR:
        return role
    others = PLAYED_FOR[role.kind](settled, role, formula)
    found = [tie.id for other in sorted(others) for tie in _all_ties(settled, role.party, other)]
    return replace(role, ties=tuple(found))


def _all_ties(settled: Settled, party: str, other: str) -> tuple[Tie, ...]:
    return ties_between(settled.case, party, other) if party != other else ()


def _spared(settled: Settled, role: Role, formula: Formula) -> set[str]:
    del settled, formula
    return set(role.of)


def _moved(settled: Settled, role: Role, formula: Formula) -> set[str]:
    """Name who moves on the paths that a role shows."""
    del settled, formula
    return {mover for shown in role.shown for w in shown.witnesses for mover in w.movers}


def _holders(settled: Settled, role: Role, formula: Formula) -> set[str]:
    """Name who holds the options that an outcome speaks of, its definitions written out."""
    del role
    defined = {each.id: each for each in settled.definitions}
    direct = names(formula)
    spoken = direct.union(*(names(each.formula) for each in in_order(defined, direct)))
    held = (option.holders for option in settled.options if option.id in spoken)
    return {holder for holders in held for holder in holders}


PLAYED_FOR: Mapping[RoleKind, Callable[[Settled, Role, Formula], set[str]]] = {
    RoleKind.BAD_COP: _spared,
    RoleKind.MEDIATOR: _moved,
    RoleKind.NEEDED: _holders,
}
"""For whom the party plays a part, by its kind."""

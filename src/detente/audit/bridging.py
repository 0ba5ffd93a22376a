"""Which premises that no source states would make a question hold."""

from collections.abc import Iterator
from itertools import combinations
from math import comb

from detente.audit.inquiry import Inquiry, orders, shared, success, with_bridges
from detente.audit.members import members, members_listed
from detente.audit.records import BridgeSet, Share
from detente.audit.supports import carries
from detente.case import Insert, Replace
from detente.errors import NotApplicable
from detente.record import record
from detente.settle.bridges import implicit_bridges
from detente.study.profile import Profile

__all__ = ["Bridging", "bridge_sets", "default_bridges", "throughout"]

LARGEST = 3
BUDGET = 500  # sets asked as listed
FIRST = 12  # draws looked at before all of them


@record
class Bridging:
    """The smallest sets found, and up to which size all sets were looked at."""

    sets: tuple[BridgeSet, ...]
    tried: str


def default_bridges(inquiry: Inquiry) -> frozenset[str]:
    """Return the bridges that are on by default."""
    return frozenset(bridge.id for bridge in inquiry.variants.bridges if bridge.default)


def bridge_sets(inquiry: Inquiry, suspects: tuple[Profile, ...] = ()) -> Bridging:
    """Find all smallest sets of bridges with which a question holds throughout.

    1. Take sets by size, until one of that size is found: the smallest are those of that size.
    2. A set must hold as listed, then in the first draws, then in all of them and under each
       member of each alternative left open.
    3. Where nothing that small is found, take bridges away from those that are on by default as
       long as the question still holds throughout.

    Parameters
    ----------
    inquiry : Inquiry
        The question; which bridges are on does not matter.
    suspects : tuple of Profile
        Orders in which it fails without bridges: they are looked at first.

    Returns
    -------
    Bridging
        Each set with its share, whether it alone gives the question, and what was looked at.
    """
    names = tuple(bridge.id for bridge in inquiry.variants.bridges)
    found: list[frozenset[str]] = []
    shares: dict[frozenset[str], Share] = {}
    spent, size = 0, 0
    while not found and size < LARGEST and spent + comb(len(names), size + 1) <= BUDGET:
        size += 1
        spent += comb(len(names), size)
        for some in combinations(names, size):
            _try(inquiry, frozenset(some), found, shares, suspects)
    tried = f"every set of up to {size}" if size > 1 else "every single one"
    if not found:
        _try_default(inquiry, found, shares)
        tried += ", and those on by default with none to spare"
    return Bridging(
        sets=tuple(_described(inquiry, names, some, shares[some]) for some in found), tried=tried
    )


def _try(
    inquiry: Inquiry,
    some: frozenset[str],
    found: list[frozenset[str]],
    shares: dict[frozenset[str], Share],
    suspects: tuple[Profile, ...] = (),
) -> bool:
    """Keep a set with which the question holds throughout."""
    asked = with_bridges(inquiry, some)
    if not success(asked) or not all(success(asked, profile) for profile in suspects):
        return False
    share = throughout(asked)
    if share.drawn and share.held == share.drawn:
        found.append(some)
        shares[some] = share
        return True
    return False


def throughout(inquiry: Inquiry) -> Share:
    """Ask in every order looked at and under each alternative; stop early where it fails."""
    try:
        profiles, exact = orders(inquiry)
    except NotApplicable:
        return Share(held=0, drawn=0)
    early = shared(inquiry, profiles[:FIRST], exact=exact)
    if early.held < early.drawn:
        return early
    if any(not holds for holds in members_listed(inquiry)):
        return Share(held=0, drawn=1)
    under = [member.share for member in members(inquiry) if not member.trouble]
    rest = shared(inquiry, profiles[FIRST:], exact=exact)
    shares = (early, rest, *under)
    return Share(
        held=sum(share.held for share in shares),
        drawn=sum(share.drawn for share in shares),
        exact=all(share.exact for share in shares),
    )


def _try_default(
    inquiry: Inquiry, found: list[frozenset[str]], shares: dict[frozenset[str], Share]
) -> None:
    """Take bridges away from the default ones while the question holds throughout."""
    some = default_bridges(inquiry)
    if not some or not _try(inquiry, some, found, shares):
        return
    for name in sorted(some):
        fewer = found[-1] - {name}
        if fewer and _try(inquiry, fewer, found, shares):
            found.pop(-2)


def _described(
    inquiry: Inquiry, names: tuple[str, ...], some: frozenset[str], share: Share
) -> BridgeSet:
    """Say of a set whether it is on by default, and whether it is the conclusion itself."""
    asked = with_bridges(inquiry, some)
    statements = frozenset(key for name in some for key in _brought(inquiry, name))
    alone = len(some) == 1 and bool(statements) and carries(asked, statements, FIRST)
    return BridgeSet(
        bridges=tuple(name for name in names if name in some),
        share=share,
        alone=alone,
        default=some <= default_bridges(inquiry),
    )


def _brought(inquiry: Inquiry, name: str) -> Iterator[str]:
    """Yield the statements that a bridge brings."""
    case = inquiry.variants.case
    target = implicit_bridges(case).get(name, "")
    if target:
        yield target
    for bridge in case.bridges:
        if bridge.id == name:
            yield from (
                change.statement.key
                for change in bridge.changes
                if isinstance(change, Insert | Replace)
            )

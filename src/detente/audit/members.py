"""What a question comes to under each member of each alternative that a conclusion leaves open."""

from detente.audit.inquiry import Inquiry, orders, result, settling, shared
from detente.audit.records import Member, Share
from detente.case import Alternative
from detente.errors import NotApplicable
from detente.record import Frozen, replace

__all__ = ["members", "members_listed", "open_alternatives"]

FEWER = 5  # the orders looked at for each member are so many times fewer


def open_alternatives(inquiry: Inquiry) -> tuple[Alternative, ...]:
    """List the alternatives that neither the conclusion nor its moment settles."""
    case = inquiry.variants.case
    settled = inquiry.variants.settled(settling(inquiry))
    given = {*inquiry.choices.alternatives.values(), *inquiry.choices.scenarios}
    for moment in case.moments:
        if moment.id == settled.moment.id:
            given |= set(moment.scenarios)
    return tuple(a for a in case.alternatives if not given & set(a.members) and len(a.members) > 1)


def members(base: Inquiry) -> tuple[Member, ...]:
    """Ask the question for each member of each open alternative, the others at their defaults.

    Parameters
    ----------
    base : Inquiry
        The question, with bridges with which it settles.

    Returns
    -------
    tuple of Member
        As listed, and in a fifth of the draws.
    """
    try:
        alternatives = open_alternatives(base)
    except NotApplicable:
        return ()
    return tuple(
        _member(base, alternative, name)
        for alternative in alternatives
        for name in alternative.members
    )


def members_listed(base: Inquiry) -> tuple[bool, ...]:
    """Say for each member of each open alternative whether the question holds as listed."""
    found = (result(_under(base, a, name)) for a in open_alternatives(base) for name in a.members)
    return tuple(each.success for each in found if not each.trouble)


def _under(inquiry: Inquiry, alternative: Alternative, name: str) -> Inquiry:
    """Ask with one member of an alternative."""
    picked = Frozen({**inquiry.choices.alternatives, alternative.id: name})
    return replace(inquiry, choices=replace(inquiry.choices, alternatives=picked))


def _member(inquiry: Inquiry, alternative: Alternative, name: str) -> Member:
    """Ask the question with one member of an alternative."""
    asked = _under(inquiry, alternative, name)
    found = result(asked)
    share, trouble = Share(held=int(found.success), drawn=1), found.trouble
    if not trouble:
        try:
            profiles, exact = orders(asked)
            few = profiles if exact else profiles[: max(1, inquiry.draws // FEWER)]
            more = shared(asked, few, exact=exact)
            share = Share(held=share.held + more.held, drawn=1 + more.drawn)
        except NotApplicable as reason:
            trouble = str(reason)
    return Member(
        alternative=alternative.id,
        scenario=name,
        default=name == alternative.default,
        share=share,
        trouble=trouble,
    )

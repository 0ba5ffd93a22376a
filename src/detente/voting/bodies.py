"""The rule of a voting body of a case: every member by itself, or those that vote alike as one."""

from detente.case import Body
from detente.errors import TooLarge
from detente.voting.game import Count, Rule

__all__ = ["rule_of_blocks", "rule_of_members"]

MOST_MEMBERS = 300


def rule_of_members(body: Body) -> Rule:
    """Give every member of a body a seat of its own, whomever it votes with in the case.

    1. A seat that stands for several members becomes as many, each with the weight of one.
    2. Each of them has a veto if the seat has one.

    Parameters
    ----------
    body : Body
        The body.

    Returns
    -------
    Rule
        Its seats are named as in the case, several of one seat with a number behind the name.

    Raises
    ------
    TooLarge
        If there are more than 300 members.
    """
    total = sum(seat.count for seat in body.seats)
    if total > MOST_MEMBERS:
        message = f"{body.id} has {total:,} members; at most {MOST_MEMBERS} are told apart"
        raise TooLarge(message)
    members = [
        (seat.id if seat.count == 1 else f"{seat.id} {number}", seat)
        for seat in body.seats
        for number in range(1, seat.count + 1)
    ]
    return Rule(
        seats=tuple(name for name, _ in members),
        counts=(Count(weights=tuple(seat.weight for _, seat in members), quota=body.quota),),
        vetoes=tuple(name for name, seat in members if seat.veto),
    )


def rule_of_blocks(body: Body) -> Rule:
    """Take those that always vote alike in the case as one seat that casts all their votes.

    1. A seat that stands for several members is one block, and so is a seat with all that vote
       ``like`` it.
    2. A block has a veto if one of its seats has.

    Parameters
    ----------
    body : Body
        The body.

    Returns
    -------
    Rule
        A block is named as the seat whose ballot it casts.
    """
    votes = {seat.id: 0 for seat in body.seats if not seat.like}
    vetoes = dict.fromkeys(votes, False)
    for seat in body.seats:
        block = seat.like or seat.id
        votes[block] += seat.votes
        vetoes[block] |= seat.veto
    return Rule(
        seats=tuple(votes),
        counts=(Count(weights=tuple(votes.values()), quota=body.quota),),
        vetoes=tuple(block for block, veto in vetoes.items() if veto),
    )

"""Motions in a voting body: who votes how and why, counted and put into words."""

from collections.abc import Sequence

from detente.case import Body, Seat, Statement
from detente.case.formula import Formula
from detente.findings.finding import Sentence
from detente.findings.language import joined, number
from detente.findings.truth import holds_in
from detente.findings.wording import party_name, statement_name
from detente.record import replace
from detente.rules import Ballot, Cast, Count, Stand, Why, cast, count
from detente.settle import Settled
from detente.space import Space

__all__ = ["motion_clause", "motion_count", "seat_name"]

BECAUSE = {
    Why.SILENT: "it takes no part",
    Why.HIGHER: "it prefers that",
    Why.LOWER: "it likes that less",
    Why.UNSEEN: "it likes that less and will not be seen opposing",
    Why.EQUAL: "it likes that no more and no less",
    Why.CEILING: "the text is stronger than it lets pass",
    Why.REFUSES: "it refuses what that brings",
    Why.RULE: "so it votes by its rule",
}

PLURAL = (
    ("it likes", "they like"),
    ("it lets", "they let"),
    ("it refuses", "they refuse"),
    ("it votes", "they vote"),
    ("it prefers", "they prefer"),
    ("it takes", "they take"),
    ("its", "their"),
)


def motion_count(space: Space, body_id: str, source: int, target: int) -> Count:
    """Count the ballots on a motion of a body, all seats voting by their rank.

    Parameters
    ----------
    space : Space
        The case.
    body_id : str
        The body.
    source, target : int
        Indices of the state the motion is made in, and of the one it leads to.
    """
    number_of = space.chambers.ids.index(body_id)
    body = _body(space, body_id)
    other = int(space.chambers.falls[number_of, source])
    seats = {seat.id: seat for seat in body.seats}
    casts: list[Cast] = []
    for seat in body.seats:
        voter = seat if seat.silent else seats.get(seat.like, seat)
        found = cast(voter, _stand(space, body, voter, (source, target, other)))
        casts.append(replace(found, seat=seat.id, votes=seat.votes))
    return count(body, casts)


def _body(space: Space, body_id: str) -> Body:
    return next(each for each in space.settled.bodies if each.id == body_id)


def _seat(body: Body, seat_id: str) -> Seat:
    return next(each for each in body.seats if each.id == seat_id)


def _stand(space: Space, body: Body, seat: Seat, states: tuple[int, int, int]) -> Stand:
    """Work out how a seat stands to a motion: from, to, and what follows if it fails."""
    source, target, other = states
    now, then = int(space.masks[source]), int(space.masks[target])
    above = {name for name, strength in body.texts.items() if strength > seat.ceiling}
    lists = space.settled.preferences.get(seat.party, ())
    return Stand(
        breaks=tuple(
            line.key
            for line in lists
            if line.red_line == "act" and _ends(space, line.formula, (now, then))
        ),
        above=bool(above & set(space.state(target))) and not above & set(space.state(source)),
        refused=_ends(space, seat.refuses, (then, now)),
        worth=_worth(space, seat, (target, other)),
    )


def _ends(space: Space, formula: Formula, masks: tuple[int, int]) -> bool:
    """Whether a formula holds in the first state and not in the second."""
    return holds_in(space, formula, masks[0]) and not holds_in(space, formula, masks[1])


def _worth(space: Space, seat: Seat, states: tuple[int, int]) -> int:
    """Compare what a motion leads to with what follows otherwise, for a seat."""
    target, other = states
    if not seat.party:
        mask = int(space.masks[target])
        return -1 if holds_in(space, seat.no, mask) else int(holds_in(space, seat.yes, mask))
    ranks = space.ranks[space.parties.index(seat.party)]
    return int(ranks[target] > ranks[other]) - int(ranks[target] < ranks[other])


def motion_clause(space: Space, body_id: str, source: int, target: int) -> Sentence:
    """Say in a clause how a motion fares and why, with the claims behind the red lines it meets.

    "12 of 15 votes are for it, 9 are needed and no veto is cast; China abstains, since ...".
    """
    found = motion_count(space, body_id, source, target)
    body = _body(space, body_id)
    needed = f"{number(body.quota)} {'is' if body.quota == 1 else 'are'} needed"
    vetoes = "no veto is cast"
    if found.vetoes:
        names = joined([seat_name(space.settled, body, seat) for seat in found.vetoes])
        vetoes = f"the veto of {names} stops it"
    votes = number(found.yes) if found.yes else "none"
    are = "is" if found.yes < 2 else "are"
    text = f"{votes} of {number(body.votes)} votes {are} for it, {needed} and {vetoes}"
    told = _told_together(space, body, found.casts)
    lines = _red_lines(space.settled, found.casts)
    return Sentence(
        text="; ".join([text, *told]),
        claims=tuple(dict.fromkeys(claim for line in lines for claim in line.because)),
        statements=tuple(line.key for line in lines),
    )


def _told_together(space: Space, body: Body, casts: Sequence[Cast]) -> list[str]:
    """Say who abstains or votes no and why, those together who do the same for the same reason."""
    alike: dict[tuple[Ballot, str], list[str]] = {}
    for each in casts:
        if each.ballot is not Ballot.YES:
            alike.setdefault((each.ballot, _reason(space.settled, each)), []).append(each.seat)
    told = []
    for (ballot, why), seats in alike.items():
        one = len(seats) == 1 and _seat(body, seats[0]).count == 1
        does = {True: ("abstains", "votes no"), False: ("abstain", "vote no")}[one]
        names = joined([seat_name(space.settled, body, seat) for seat in seats])
        reason = why if one else _plural(why)
        told.append(f"{names} {does[ballot is Ballot.NO]}, since {reason}")
    return told


def _reason(settled: Settled, given: Cast) -> str:
    """Say why a seat votes as it does, naming the red lines that decide."""
    if given.why is not Why.RED_LINE:
        return BECAUSE[given.why]
    lines = [
        statement_name(settled, line)
        for rows in settled.preferences.values()
        for line in rows
        if line.key in given.breaks
    ]
    return f"that would break its red line {joined(lines)}"


def _plural(why: str) -> str:
    """Say a reason of several seats."""
    for one, several in PLURAL:
        why = why.replace(one, several)
    return why


def seat_name(settled: Settled, body: Body, seat_id: str) -> str:
    """Name a seat: the party that holds it, or its id in words, with how many it stands for."""
    seat = _seat(body, seat_id)
    if seat.party:
        return party_name(settled, seat.party)
    words = seat.id.replace("-", " ").replace("_", " ")
    return f"the seat{'s' if seat.count > 1 else ''} “{words}”"


def _red_lines(settled: Settled, casts: Sequence[Cast]) -> tuple[Statement, ...]:
    """List the red lines that decide ballots."""
    keys = {key for each in casts if each.why is Why.RED_LINE for key in each.breaks}
    return tuple(
        line for listed in settled.preferences.values() for line in listed if line.key in keys
    )

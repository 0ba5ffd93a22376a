"""Agenda setting: which texts pass in a voting body, and what one seat's change would do."""

from collections.abc import Iterator
from enum import StrEnum

from detente.case import NO_CEILING, Body, Case, Open
from detente.errors import NotApplicable
from detente.findings.motions import motion_count
from detente.findings.truth import holds
from detente.record import record, replace
from detente.rules import Ballot
from detente.space import Space
from detente.space.chambers import Chambers, bound, lifted
from detente.stability.motions import open_motions

__all__ = ["Agenda", "Choice", "Fate", "Otherwise", "Shift", "Tabled", "Text", "agenda", "openers"]


class Fate(StrEnum):
    """How a text fares."""

    IN_FORCE = "in force"
    PASSES = "passes"
    FAILS = "does not pass"
    CLOSED = "closed"
    BARRED = "no motion"


class Otherwise(StrEnum):
    """What is supposed of a seat."""

    UNCAPPED = "has no ceiling"
    ABSTAINS = "abstains on every motion"
    AGREES = "votes for every motion"
    OPPOSES = "votes against every motion"


@record
class Tabled:
    """A motion: the state it leads to, and whether it passes."""

    target: int
    passes: bool


@record
class Text:
    """A text, and the motion that decides how it fares.

    ``motions`` holds the motion that passes, of several the one that changes least; else the one
    that changes least; nothing where no motion brings the text into force.
    """

    option: str
    strength: int
    fate: Fate
    motions: tuple[Tabled, ...] = ()


@record
class Choice:
    """A seat that may table motions, and those that pass which its party ranks highest."""

    seat: str
    targets: tuple[int, ...]


@record
class Shift:
    """What would be if one seat voted otherwise and all else stayed.

    ``strongest`` is the strongest text then. ``gained`` and ``lost`` are where the motions lead
    that would pass then, and would not any more.
    """

    seat: str
    otherwise: Otherwise
    strongest: str
    gained: tuple[int, ...]
    lost: tuple[int, ...]


@record
class Agenda:
    """What a voting body can be got to do from a state by one motion.

    ``present`` is the text in force, ``strongest`` the strongest one that is in force or passes; ""
    for none, and where the body has no texts. ``others`` are the motions that bring no other text
    into force, those that change least first. ``shifts`` are the changes of one seat that
    move the result: the strongest text, or, where there are no texts, what passes.
    """

    body: str
    state: int
    present: str
    texts: tuple[Text, ...]
    others: tuple[Tabled, ...]
    strongest: str
    choices: tuple[Choice, ...]
    shifts: tuple[Shift, ...]


def agenda(space: Space, body_id: str, state: int) -> Agenda:
    """Say which texts of a body pass at a state, and which seat would change that.

    A motion may change any options of the body at once; one *for a text* is one after which that
    text is in force.

    1. List the motions that may be tabled from the state, and those that pass.
    2. A text passes if a motion for it does. The strongest text is the strongest among those that
       pass and the one in force.
    3. Each seat that may table and has a party picks, of the motions that pass and that it votes
       for, those its party ranks highest.
    4. For every seat, one at a time: lift its ceiling, let it abstain, vote for, vote against
       every motion; keep what moves the result.

    Parameters
    ----------
    space : Space
        The case.
    body_id : str
        The body.
    state : int
        Index of the state.

    Raises
    ------
    NotApplicable
        If all options of the body are fixed.

    References
    ----------
    [RR78]_ for a setter that faces a vote against the status quo; texts of given strength, and
    seats with a ceiling, are ours.
    """
    if body_id not in space.chambers.ids:
        raise NotApplicable(f"every option of {body_id} is closed or fixed here")
    body = next(each for each in space.settled.bodies if each.id == body_id)
    passing = _passing(space, body, state)
    listed = [
        Tabled(target=target, passes=target in passing)
        for target in sorted(_open(space, body, state), key=lambda t: (_size(space, state, t), t))
    ]
    present = _text(space, body, state)
    texts = tuple(_fares(space, body, listed, (name, present)) for name in body.texts)
    strongest = _strongest(space, body, state, passing)
    return Agenda(
        body=body_id,
        state=state,
        present=present,
        texts=texts,
        others=tuple(each for each in listed if _text(space, body, each.target) in ("", present)),
        strongest=strongest,
        choices=tuple(_choices(space, body, state, passing)),
        shifts=tuple(_shifts(space, body, state, passing)),
    )


def openers(case: Case, body_id: str) -> tuple[str, ...]:
    """List the scenarios and bridges that open options of a body, in the order of the case."""
    owned = {option.id for option in case.options if option.owner == body_id}
    named = [(each.id, each.changes) for each in case.scenarios]
    named += [(each.id, each.changes) for each in case.bridges]
    return tuple(
        name
        for name, changes in named
        if any(isinstance(change, Open) and change.option in owned for change in changes)
    )


def _row(space: Space, body: Body) -> int:
    return len(space.parties) + space.chambers.ids.index(body.id)


def _open(space: Space, body: Body, state: int) -> list[int]:
    found: list[int] = open_motions(space, state, _row(space, body), passing=False).tolist()
    return found


def _passing(space: Space, body: Body, state: int) -> frozenset[int]:
    return frozenset(open_motions(space, state, _row(space, body), passing=True).tolist())


def _size(space: Space, source: int, target: int) -> int:
    """Count the options that a motion changes."""
    return (int(space.masks[source]) ^ int(space.masks[target])).bit_count()


def _text(space: Space, body: Body, state: int) -> str:
    """Name the text in force in a state, "" if there is none."""
    taken = space.state(state)
    return next((name for name in body.texts if name in taken), "")


def _fares(space: Space, body: Body, listed: list[Tabled], names: tuple[str, str]) -> Text:
    """Say how a text fares; the motions are listed with the smallest first."""
    name, present = names
    text = Text(option=name, strength=body.texts[name], fate=Fate.IN_FORCE)
    if name == present:
        return text
    motions = [each for each in listed if _text(space, body, each.target) == name]
    if not motions:
        closed = name in space.settled.fixed
        return replace(text, fate=Fate.CLOSED if closed else Fate.BARRED)
    best = next((each for each in motions if each.passes), motions[0])
    return replace(text, fate=Fate.PASSES if best.passes else Fate.FAILS, motions=(best,))


def _strongest(space: Space, body: Body, state: int, passing: frozenset[int]) -> str:
    """Name the strongest text that passes or is in force, "" if there is none."""
    found = {_text(space, body, each) for each in (state, *passing)}
    return max(found, key=lambda name: body.texts.get(name, 0))


def _choices(space: Space, body: Body, state: int, passing: frozenset[int]) -> Iterator[Choice]:
    """Yield what the seats that may table would pick; nothing where they vote for nothing."""
    counts = {target: motion_count(space, body.id, state, target) for target in passing}
    for seat in body.seats:
        if seat.party and seat.tables:
            ranks = space.ranks[space.parties.index(seat.party)]
            wanted = [
                target
                for target, counted in counts.items()
                if any(c.seat == seat.id and c.ballot is Ballot.YES for c in counted.casts)
            ]
            top = max((int(ranks[target]) for target in wanted), default=0)
            best = sorted(target for target in wanted if ranks[target] == top)
            if best:
                yield Choice(seat=seat.id, targets=tuple(best))


def _shifts(space: Space, body: Body, state: int, passing: frozenset[int]) -> Iterator[Shift]:
    """Yield the changes of one seat that move the result, seat by seat."""
    strongest = _strongest(space, body, state, passing)
    for seat in body.seats:
        for otherwise, chambers in _supposed(space, body, seat.id):
            found = _passing(replace(space, chambers=chambers), body, state)
            then = _strongest(space, body, state, found)
            if then != strongest or (not body.texts and found != passing):
                yield Shift(
                    seat=seat.id,
                    otherwise=otherwise,
                    strongest=then,
                    gained=tuple(sorted(found - passing)),
                    lost=tuple(sorted(passing - found)),
                )


def _supposed(space: Space, body: Body, seat_id: str) -> Iterator[tuple[Otherwise, Chambers]]:
    """Yield the bodies with one seat voting otherwise."""
    chambers = space.chambers
    names = [seat.id for seat in body.seats]
    row = int(chambers.begins[chambers.ids.index(body.id)]) + names.index(seat_id)
    seat = body.seats[names.index(seat_id)]
    if seat.ceiling != NO_CEILING and not seat.silent:
        yield Otherwise.UNCAPPED, lifted(chambers, row, holds(space, seat.refuses))
    yield Otherwise.ABSTAINS, bound(chambers, row, 0)
    yield Otherwise.AGREES, bound(chambers, row, 1)
    yield Otherwise.OPPOSES, bound(chambers, row, -1)

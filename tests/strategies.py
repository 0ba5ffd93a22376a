"""Random small cases: the one home of hypothesis strategies."""

from hypothesis import strategies as st

from detente.case import (
    NO_CEILING,
    Body,
    Case,
    Constraint,
    Direction,
    ForbiddenMove,
    Option,
    Party,
    Ranking,
    Rung,
    Seat,
    Statement,
)
from detente.case import formula as f
from detente.record import Frozen, replace
from detente.settle import NO_MOMENT, Choices, Settled

DIRECTIONS = [Direction.BOTH] * 4 + [Direction.ONCE, Direction.DROP, Direction.NEVER]


@st.composite
def formulas(draw, names, most=3):
    """A formula of one to three literals."""
    literals = []
    for _ in range(draw(st.integers(1, most))):
        name = f.Name(name=draw(st.sampled_from(names)))
        literals.append(f.Not(part=name) if draw(st.booleans()) else name)
    if len(literals) == 1:
        return literals[0]
    kind = draw(st.sampled_from([f.And, f.Or, f.Xor, f.Iff, f.If, f.Unless]))
    first, second = literals[0], literals[1]
    match kind:
        case f.Iff:
            return f.Iff(left=first, right=second)
        case f.If:
            return f.If(then=first, condition=second)
        case f.Unless:
            return f.Unless(holds=first, exception=second)
    return kind(parts=tuple(literals))


@st.composite
def options(draw, parties, most):
    """One to ``most`` options, dealt to the parties; some one-way, some held by two."""
    found = []
    for number in range(draw(st.integers(1, most))):
        owner = draw(st.sampled_from(parties))
        holders = (owner,)
        if draw(st.integers(0, 6)) == 0:
            holders += (draw(st.sampled_from([p for p in parties if p != owner])),)
        moves = draw(st.sampled_from(DIRECTIONS))
        found.append(Option(id=f"{owner}.o{number}", holders=holders, moves=moves))
    return tuple(found)


def settle_by_hand(parties, options, **fields):
    """A settled case from its parts, with nothing left to choose."""
    people = tuple(Party(id=party, name=party.upper()) for party in parties)
    case = Case(slug="small", title="A small case", parties=people, options=tuple(options))
    given = {
        "fixed": Frozen(),
        "definitions": (),
        "constraints": (),
        "forbidden_moves": (),
        "preferences": Frozen(),
        "rankings": Frozen(),
        "outcomes": (),
    }
    return Settled(
        case=case,
        parties=people,
        options=case.options,
        moment=NO_MOMENT,
        choices=Choices(),
        **(given | fields),
    )


def preference_list(party, formulas):
    """A party's statements from formulas, most important first."""
    return tuple(
        Statement(id=f"s{place}", party=party, formula=formula, text="", place=place)
        for place, formula in enumerate(formulas, start=1)
    )


@st.composite
def settled_cases(draw, most=6, forbidden=None):
    """Two to four parties, ties, one-way and shared options, infeasible states.

    About a third have forbidden moves, unless ``forbidden`` says which.
    """
    parties = [f"p{number}" for number in range(draw(st.integers(2, 4)))]
    held = draw(options(parties, most))
    names = [option.id for option in held]
    lists = {
        party: preference_list(party, draw(st.lists(formulas(names), max_size=4)))
        for party in parties
    }
    constraints = tuple(
        Constraint(id="", label="never", formula=f.Not(part=f.And(parts=tuple(pair))), text="")
        for pair in draw(st.lists(st.lists(formulas(names, 1), min_size=2, max_size=2), max_size=2))
    )
    rules = draw(st.integers(0, 2)) == 0 if forbidden is None else forbidden
    moves = tuple(
        ForbiddenMove(
            id=str(number),
            source=draw(formulas(names)),
            target=draw(formulas(names)),
            party=draw(st.sampled_from(["", *parties])),
        )
        for number in range(draw(st.integers(1, 2)) if rules else 0)
    )
    return settle_by_hand(
        parties, held, preferences=Frozen(lists), constraints=constraints, forbidden_moves=moves
    )


@st.composite
def settled_bodies(draw):
    """Two or three parties and a voting body of up to four seats with one to three options.

    Seats vote by rank, as another does, or by formulas; some have vetoes, ceilings, red lines
    against agreeing; the options may be texts of increasing strength; an option may lapse.
    """
    parties = [f"p{number}" for number in range(draw(st.integers(2, 3)))]
    held = draw(options(parties, 3))
    own = tuple(
        Option(id=f"c.t{n}", holders=("c",), moves=draw(st.sampled_from(DIRECTIONS)))
        for n in range(draw(st.integers(1, 3)))
    )
    names = [option.id for option in (*held, *own)]
    texts = {o.id: 10 * (n + 1) for n, o in enumerate(own)} if draw(st.booleans()) else {}
    seats = []
    for number in range(draw(st.integers(1, 4))):
        party = parties[number] if number < len(parties) else ""
        like = seats[0].id if number and draw(st.integers(0, 4)) == 0 else ""
        seats.append(
            Seat(
                id=f"s{number}",
                party="" if like else party,
                like=like,
                yes=draw(formulas(names, 1)) if not (party or like) else f.FALSE,
                no=draw(formulas(names, 1)) if not (party or like) else f.FALSE,
                count=draw(st.integers(1, 2)),
                veto=draw(st.integers(0, 2)) == 0,
                tables=draw(st.integers(0, 3)) > 0,
                opposes=draw(st.booleans()),
                ceiling=draw(st.sampled_from([NO_CEILING, 10, 20])) if texts else NO_CEILING,
                refuses=draw(formulas(names, 1)) if draw(st.integers(0, 3)) == 0 else f.FALSE,
            )
        )
    votes = sum(seat.votes for seat in seats)
    lapses = {own[0].id: draw(st.booleans())} if draw(st.integers(0, 2)) == 0 else {}
    body = Body(
        id="c",
        name="C",
        quota=draw(st.integers(votes // 2 + 1, votes)),
        seats=tuple(seats),
        texts=Frozen(texts),
        lapses=Frozen(lapses),
    )
    lists = {}
    for party in parties:
        rows = preference_list(party, draw(st.lists(formulas(names), max_size=3)))
        red = [replace(s, red_line="act" if draw(st.integers(0, 3)) == 0 else "") for s in rows]
        lists[party] = tuple(red)
    constraints = tuple(
        Constraint(id="", label="never", formula=f.Not(part=f.And(parts=tuple(pair))), text="")
        for pair in draw(st.lists(st.lists(formulas(names, 1), min_size=2, max_size=2), max_size=1))
    )
    moves = tuple(
        ForbiddenMove(
            id="0",
            source=draw(formulas(names)),
            target=draw(formulas(names)),
            party=draw(st.sampled_from(["", "c", *parties])),
        )
        for _ in range(draw(st.integers(0, 2)) == 0)
    )
    return settle_by_hand(
        parties,
        (*held, *own),
        preferences=Frozen(lists),
        constraints=constraints,
        forbidden_moves=moves,
        bodies=(body,),
    )


def ranked(party, *classes):
    """A ranking, best first; each class is a list of states, and a state a tuple of options."""
    return Ranking(
        party=party, classes=tuple(tuple(Rung(on=tuple(on)) for on in group) for group in classes)
    )

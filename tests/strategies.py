"""Random small cases: the one home of hypothesis strategies."""

from hypothesis import strategies as st

from detente.case import (
    Case,
    Constraint,
    Direction,
    ForbiddenMove,
    Option,
    Party,
    Ranking,
    Rung,
    Statement,
)
from detente.case import formula as f
from detente.record import Frozen
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


def ranked(party, *classes):
    """A ranking, best first; each class is a list of states, and a state a tuple of options."""
    return Ranking(
        party=party, classes=tuple(tuple(Rung(on=tuple(on)) for on in group) for group in classes)
    )

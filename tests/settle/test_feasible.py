"""Feasible states, against a plain reading of every raw state."""

from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from detente.case import Constraint, Definition, Option
from detente.case.formula import (
    And,
    Constant,
    Formula,
    If,
    Iff,
    Name,
    Not,
    Or,
    Unless,
    Xor,
)
from detente.record import Frozen, record
from detente.settle.feasible import contradiction, feasibility, requirements, violated


@record
class Rules:
    options: tuple[Option, ...]
    constraints: tuple[Constraint, ...] = ()
    definitions: tuple[Definition, ...] = ()
    fixed: Frozen[str, bool] = Frozen()


def option(k: int) -> Name:
    return Name(name=f"a.o{k}")


def rules(count: int, *formulas: Formula, **parts: object) -> Rules:
    return Rules(
        options=tuple(Option(id=f"a.o{k}", holders=("a",)) for k in range(count)),
        constraints=tuple(
            Constraint(id="", label=f"rule {k}", formula=formula, text="")
            for k, formula in enumerate(formulas)
        ),
        **parts,  # type: ignore[arg-type]
    )


def never(*parts: Formula) -> Formula:
    return Not(part=And(parts=parts))


def at_most_one(count: int) -> Formula:
    return And(parts=tuple(never(option(a), option(b)) for a, b in combinations(range(count), 2)))


def value(formula: Formula, state: dict[str, bool]) -> bool:
    """A formula's value by the words of the grammar, one operator after another."""
    match formula:
        case Constant(value=constant):
            return constant
        case Name(name=name):
            return state[name]
        case Not(part=part):
            return not value(part, state)
        case And(parts=parts):
            return all(value(part, state) for part in parts)
        case Or(parts=parts):
            return any(value(part, state) for part in parts)
        case Xor(parts=parts):
            return sum(value(part, state) for part in parts) % 2 == 1
        case If(then=then, condition=condition):
            return value(then, state) or not value(condition, state)
        case Unless(holds=holds, exception=exception):
            return value(holds, state) or value(exception, state)
        case Iff(left=left, right=right):
            return value(left, state) == value(right, state)


def by_hand(case: Rules) -> list[int]:
    """Every raw state, tried one by one."""
    names = [each.id for each in case.options]
    found = []
    for values in product([False, True], repeat=len(names)):
        state = dict(zip(names, values, strict=True))
        for entry in case.definitions:
            state[entry.id] = value(entry.formula, state)
        fits = all(state[name] == fixed for name, fixed in case.fixed.items())
        if fits and all(value(rule.formula, state) for rule in case.constraints):
            found.append(sum(1 << bit for bit, taken in enumerate(values) if taken))
    return sorted(found)


OPTIONS = 5
NAMES = [f"a.o{k}" for k in range(OPTIONS)]


def formulas(names: list[str]) -> st.SearchStrategy[Formula]:
    leaves = st.sampled_from(names).map(lambda name: Name(name=name)) | st.booleans().map(
        lambda constant: Constant(value=constant)
    )

    def combine(inner: st.SearchStrategy[Formula]) -> st.SearchStrategy[Formula]:
        lists = st.lists(inner, min_size=2, max_size=4).map(tuple)
        return st.one_of(
            inner.map(lambda part: Not(part=part)),
            lists.map(lambda parts: And(parts=parts)),
            lists.map(lambda parts: Or(parts=parts)),
            lists.map(lambda parts: Xor(parts=parts)),
            st.tuples(inner, inner).map(lambda two: If(then=two[0], condition=two[1])),
            st.tuples(inner, inner).map(lambda two: Unless(holds=two[0], exception=two[1])),
            st.tuples(inner, inner).map(lambda two: Iff(left=two[0], right=two[1])),
        )

    return st.recursive(leaves, combine, max_leaves=6)


@st.composite
def random_rules(draw: st.DrawFn) -> Rules:
    first = draw(formulas(NAMES))
    second = draw(formulas([*NAMES, "first"]))
    held = draw(st.lists(formulas([*NAMES, "first", "second"]), max_size=4))
    fixed = draw(st.dictionaries(st.sampled_from(NAMES), st.booleans(), max_size=2))
    definitions = (
        Definition(id="first", formula=first, text=""),
        Definition(id="second", formula=second, text=""),
    )
    return rules(OPTIONS, *held, definitions=definitions, fixed=Frozen(fixed))


many = settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))


@many
@given(random_rules())
def test_count_and_states_are_those_of_trying_every_raw_state(case: Rules) -> None:
    expected = by_hand(case)
    found = feasibility(case)
    assert found.count == len(expected)
    assert found.empty == (not expected)
    assert found.masks().tolist() == expected
    states = [[name for bit, name in enumerate(NAMES) if mask >> bit & 1] for mask in range(32)]
    assert [mask for mask, on in enumerate(states) if not violated(case, on)] == expected


@many
@given(random_rules())
def test_a_contradiction_is_one_and_none_of_it_can_be_spared(case: Rules) -> None:
    clashing = contradiction(case)
    assert bool(clashing) == (not by_hand(case))
    assert set(clashing) <= set(requirements(case))
    alone = rules(OPTIONS, *(rule.formula for rule in clashing), definitions=case.definitions)
    assert not clashing or not by_hand(alone)
    for spared in range(len(clashing)):
        kept = [rule.formula for k, rule in enumerate(clashing) if k != spared]
        assert by_hand(rules(OPTIONS, *kept, definitions=case.definitions))


def test_without_constraints_every_state_is_feasible() -> None:
    assert feasibility(rules(3)).masks().tolist() == list(range(8))


def test_a_case_without_options_has_one_state() -> None:
    assert feasibility(rules(0)).masks().tolist() == [0]


def test_a_fixed_option_halves_the_states() -> None:
    found = feasibility(rules(3, fixed=Frozen({"a.o1": True})))
    assert found.masks().tolist() == [2, 3, 6, 7]


def test_sixty_two_free_options_are_counted_without_listing() -> None:
    assert feasibility(rules(62)).count == 2**62


def test_sixty_options_of_which_exactly_one_is_taken_give_sixty_states() -> None:
    one = Or(parts=tuple(option(k) for k in range(60)))
    found = feasibility(rules(60, at_most_one(60), one))
    assert found.masks().tolist() == [1 << k for k in range(60)]


def test_exactly_one_of_sixty_spelled_out_case_by_case_is_the_same() -> None:
    cases = tuple(
        And(parts=tuple(option(k) if k == only else Not(part=option(k)) for k in range(60)))
        for only in range(60)
    )
    assert feasibility(rules(60, Or(parts=cases))).masks().tolist() == [1 << k for k in range(60)]


def test_forty_contradictory_options_are_decided_without_listing_states() -> None:
    """Listing 2 to the 40 states would take days."""
    two = And(parts=(option(3), option(17)))
    case = rules(40, at_most_one(40), Or(parts=(option(1), option(2))), two)
    assert feasibility(case).empty
    assert [rule.label for rule in contradiction(case)] == ["rule 0", "rule 2"]


@pytest.mark.parametrize("partner", [lambda k: 30 + k, lambda k: 59 - k], ids=["next", "mirrored"])
def test_thirty_pairs_far_apart_stay_small(partner) -> None:
    pairs = [Iff(left=option(k), right=option(partner(k))) for k in range(30)]
    found = feasibility(rules(60, *pairs))
    assert found.count == 2**30
    assert len(found.diagram.nodes) < 200


def test_a_million_states_of_twenty_two_options_take_little_memory() -> None:
    import tracemalloc

    pairs = [never(option(2 * k), option(2 * k + 1)) for k in range(5)]
    found = feasibility(rules(22, *pairs))
    assert found.count == 3**5 * 2**12
    masks = found.masks()
    assert len(masks) == found.count
    assert (np.diff(masks) > 0).all()
    tracemalloc.start()
    found.masks()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 24 * len(masks)


def test_a_long_chain_of_definitions_is_no_harder_than_its_last_link() -> None:
    links = [Definition(id="d0", formula=option(0), text="")]
    for k in range(1, 3000):
        both = Xor(parts=(Name(name=f"d{k - 1}"), Name(name=f"d{k - 1}"), option(k % 3)))
        links.append(Definition(id=f"d{k}", formula=both, text=""))
    case = rules(3, Name(name="d2999"), definitions=tuple(links))
    assert feasibility(case).masks().tolist() == [4, 5, 6, 7]
    assert [rule.label for rule in violated(case, ["a.o0"])] == ["rule 0"]


def test_a_broken_fix_is_named_with_the_broken_constraints() -> None:
    held = rules(2, never(option(0), option(1)), fixed=Frozen({"a.o1": False}))
    broken = violated(held, ["a.o0", "a.o1"])
    assert [rule.label for rule in broken] == ["rule 0", "a.o1 fixed at no"]

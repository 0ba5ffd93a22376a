"""Groups of every size and kind against dense tables of moves, which the engine never makes."""

from itertools import pairwise

import numpy as np
import pytest

from detente.case import Constraint, Direction, ForbiddenMove, Option
from detente.case import formula as f
from detente.record import Frozen, replace
from detente.space import build
from detente.stability import reach, solve
from strategies import preference_list, settle_by_hand


def seeded_case(kinds, *, seed, statements=6):
    """Options as ``kinds`` says (party -> a letter an option: b both, o once, d drop)."""
    draw = np.random.default_rng(seed)
    letters = {"b": Direction.BOTH, "o": Direction.ONCE, "d": Direction.DROP}
    held = [
        Option(id=f"{party}.o{number}", holders=(party,), moves=letters[letter])
        for party, word in kinds.items()
        for number, letter in enumerate(word)
    ]
    names = [f.Name(name=option.id) for option in held]

    def wish():
        picked = [names[k] for k in draw.choice(len(names), size=2, replace=False)]
        first = f.Not(part=picked[0]) if draw.random() < 0.5 else picked[0]
        return f.And(parts=(first, picked[1])) if draw.random() < 0.5 else first

    lists = {party: preference_list(party, [wish() for _ in range(statements)]) for party in kinds}
    return settle_by_hand(list(kinds), held, preferences=Frozen(lists))


def dense_moves(space):
    """One table of bool a party, shape (P, S, S): from row to column."""
    masks = space.masks
    taken = masks[None, :] & ~masks[:, None]
    dropped = masks[:, None] & ~masks[None, :]
    tables = []
    for row in range(len(space.parties)):
        up, down = space.up[row], space.down[row]
        tables.append((taken & ~up == 0) & (dropped & ~down == 0) & (taken | dropped != 0))
    return np.array(tables)


def closure(tables):
    """Everything reachable by steps of any of the tables; steps are transitive for each mover."""
    reached = np.any(tables, axis=0)
    while True:
        further = reached | (reached.astype(np.float32) @ reached.astype(np.float32) > 0)
        if (further == reached).all():
            return reached
        reached = further


def dense_stable(space, concept):
    """The definitions on dense tables."""
    tables = dense_moves(space)
    ranks = space.ranks
    better = ranks[:, None, :] > ranks[:, :, None]
    steps = tables & better if concept in ("seq", "sseq") else tables
    stable = []
    for i in range(len(ranks)):
        improving = tables[i] & better[i]
        if concept == "nash":
            stable.append(~improving.any(axis=1))
            continue
        answers = closure(np.delete(steps, i, axis=0))
        bound = ranks[i]
        if concept in ("smr", "sseq"):
            escape = np.where(tables[i], ranks[i][None, :], -1).max(axis=1, initial=-1)
            bound = np.maximum(bound, escape)
        sanctioned = (answers[:, :, None] & (bound[None, :, None] <= ranks[i])).any(axis=1)
        stable.append(~(improving & ~sanctioned.T).any(axis=1))
    return np.array(stable)


SHAPES = {
    "free groups": {"p": "bbb", "q": "bb", "r": "b"},
    "one-way options in small groups": {"p": "bod", "q": "ob", "r": "d"},
    "more one-way combinations than states would need": {"p": "ooooo", "q": "bdo"},
    "large free groups": {"p": "bbbbbb", "q": "b"},
    "large groups with one-way options": {"p": "bbbbodb", "q": "b"},
    "a party without options": {"p": "bbo", "q": "", "r": "bb"},
}


@pytest.mark.parametrize("concept", ["nash", "gmr", "smr", "seq", "sseq"])
@pytest.mark.parametrize("shape", SHAPES)
def test_groups_of_this_shape_give_what_dense_tables_give(shape, concept):
    for seed in range(4):
        space = build(seeded_case(SHAPES[shape], seed=seed))
        result = solve(space, (concept,))[0][concept]
        assert np.array_equal(result.stable, dense_stable(space, concept)), seed


def test_infeasible_states_cut_the_others_off():
    settled = seeded_case({"p": "bbb", "q": "bob", "r": "bb"}, seed=5)
    options = [f.Name(name=option.id) for option in settled.options]
    pairs = [(options[0], options[4]), (options[1], options[6]), (options[3], options[7])]
    rules = tuple(
        Constraint(id="", label="never", formula=f.Not(part=f.And(parts=pair)), text="")
        for pair in pairs
    )
    space = build(replace(settled, constraints=rules))
    assert space.size < 2**8
    for concept in ("gmr", "smr", "seq", "sseq"):
        result = solve(space, (concept,))[0][concept]
        assert np.array_equal(result.stable, dense_stable(space, concept))


def test_a_long_chain_of_replies_is_followed_to_its_end():
    # p and q take turns: each option only once the other's last one is taken
    length = 12
    names = [("p", "q")[k % 2] + f".o{k:02d}" for k in range(length)]
    held = [Option(id=name, holders=(name[0],), moves=Direction.ONCE) for name in names]
    before = [f.If(then=f.Name(name=a), condition=f.Name(name=b)) for a, b in pairwise(names)]
    rules = tuple(Constraint(id="", label="", formula=rule, text="") for rule in before)
    wishes = [f.Name(name=name) for name in reversed(names)]
    lists = {party: preference_list(party, wishes) for party in ("p", "q")}
    settled = settle_by_hand(["p", "q"], held, constraints=rules, preferences=Frozen(lists))
    space = build(settled)
    assert space.size == length + 1
    assert len(reach(space, space.index_of(())).states) == length + 1
    for concept in ("nash", "seq"):
        assert space.state(int(solve(space)[0][concept].equilibria[-1])) == tuple(sorted(names))


def test_a_barred_party_may_not_take_in_two_steps_what_it_may_not_take_in_one():
    held = [Option(id="p.a", holders=("p",)), Option(id="p.b", holders=("p",))]
    a, b = f.Name(name="p.a"), f.Name(name="p.b")
    rule = ForbiddenMove(
        id="",
        source=f.Not(part=f.Or(parts=(a, b))),
        target=f.And(parts=(a, b)),
        party="p",
    )
    wishes = preference_list("p", [f.And(parts=(a, b)), a])
    settled = settle_by_hand(
        ["p", "q"], held, forbidden_moves=(rule,), preferences=Frozen({"p": wishes})
    )
    space = build(settled)
    reached = {space.state(int(index)) for index in reach(space, space.index_of(())).states}
    assert reached == {(), ("p.a",)}

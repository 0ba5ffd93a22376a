"""Relations between concepts, and changes of a case that must change nothing."""

import numpy as np
from hypothesis import assume, given, settings

from detente.case import Constraint, ForbiddenMove, Option, Party
from detente.case import formula as f
from detente.record import Frozen, replace
from detente.settle.feasible import feasibility
from detente.space import build
from detente.stability import solve
from strategies import preference_list, settle_by_hand, settled_cases

RANDOM = settings(max_examples=150, deadline=None)
IMPLIED = [
    ("nash", "smr"),
    ("smr", "gmr"),
    ("nash", "seq"),
    ("seq", "gmr"),
    ("nash", "sseq"),
    ("sseq", "seq"),
    ("sseq", "smr"),
    ("seq", "sim"),
]


def solved(settled):
    assume(not feasibility(settled).empty)
    space = build(settled)
    return space, solve(space)[0]


def by_state(settled):
    """Every verdict, keyed by names alone."""
    space, results = solved(settled)
    return {
        (concept, party, space.state(index)): bool(result.stable[row, index])
        for concept, result in results.items()
        for row, party in enumerate(space.parties)
        for index in range(space.size)
    }


@RANDOM
@given(settled_cases())
def test_the_published_implications_hold(settled):
    _, results = solved(settled)
    for stronger, weaker in IMPLIED:
        assert not (results[stronger].stable & ~results[weaker].stable).any(), (stronger, weaker)


@RANDOM
@given(settled_cases())
def test_the_order_of_parties_and_options_changes_nothing(settled):
    turned = replace(settled, parties=settled.parties[::-1], options=settled.options[::-1])
    assert by_state(turned) == by_state(settled)


@RANDOM
@given(settled_cases())
def test_a_statement_said_twice_changes_nothing(settled):
    said_twice = {party: statements * 2 for party, statements in settled.preferences.items()}
    assert by_state(replace(settled, preferences=Frozen(said_twice))) == by_state(settled)


@RANDOM
@given(settled_cases())
def test_a_party_without_options_or_wishes_changes_nothing_for_the_others(settled):
    crowd = (*settled.parties, Party(id="idle", name="Idle"))
    before, after = by_state(settled), by_state(replace(settled, parties=crowd))
    assert before == {key: value for key, value in after.items() if key[1] != "idle"}


@RANDOM
@given(settled_cases())
def test_forbidding_only_what_is_infeasible_anyway_changes_nothing(settled):
    assume(settled.constraints)
    again = Constraint(id="", label="again", formula=settled.constraints[0].formula, text="")
    more = replace(settled, constraints=(*settled.constraints, again))
    assert by_state(more) == by_state(settled)


@RANDOM
@given(settled_cases(forbidden=False))
def test_a_rule_that_forbids_no_possible_move_changes_nothing(settled):
    # the search on (state, last mover) must agree with closing over states
    every = tuple(f.Name(name=option.id) for option in settled.options)
    nowhere = f.And(parts=(every[0], f.Not(part=every[0])))
    rule = f.Constant(value=True)
    from_all = settle_rule(settled, rule, nowhere)
    assert by_state(from_all) == by_state(settled)


def settle_rule(settled, source, target):
    return replace(
        settled, forbidden_moves=(ForbiddenMove(id="none", source=source, target=target),)
    )


def test_alone_every_concept_is_nash():
    names = [f.Name(name=f"p.o{number}") for number in range(3)]
    options = [Option(id=name.name, holders=("p",)) for name in names]
    wishes = preference_list("p", [f.Xor(parts=tuple(names)), f.Not(part=names[0])])
    settled = settle_by_hand(["p"], options, preferences=Frozen({"p": wishes}))
    results, _ = solve(build(settled))
    for result in results.values():
        assert np.array_equal(result.stable, results["nash"].stable)

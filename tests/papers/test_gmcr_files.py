"""Models in the form of GMCR+'s files, imported and solved: what the literature says of them."""

import pytest

from case.gmcr_documents import cuba, data, elmira, prisoners
from detente.case.gmcr_reading import read_gmcr
from detente.case.reader import read_text
from detente.settle import settle
from detente.space import build
from detente.stability import improvements, moves, solve

CUBA = {
    "nash": {5},
    "gmr": {0, 1, 2, 4, 5, 6, 7},
    "smr": {0, 1, 2, 4, 5, 6, 7},
    "seq": {4, 5, 6},
    "sseq": {4, 5, 6},
}


def space_of(document):
    found = read_gmcr(data(document), file="model.gmcr", title="A model")
    return build(settle(read_text(found.text)))


def equilibria(document):
    """By concept, the bit masks of the states that are stable for all."""
    space = space_of(document)
    results, _ = solve(space)
    return {c: {int(space.masks[s]) for s in r.equilibria} for c, r in results.items()}


@pytest.mark.parametrize("concept", CUBA)
def test_cuba_from_an_old_file_has_the_published_equilibria(concept):
    """Fraser and Hipel 1984; states by their decimal numbers."""
    assert equilibria(cuba())[concept] == CUBA[concept]


def test_cuba_can_do_and_gains_what_is_printed():
    """From 8, escalation, the first may strike, blockade or both, and gains by each."""
    space = space_of(cuba())
    eight = space.find(8)
    assert {int(space.masks[s]) for s in moves(space, eight, 0)} == {9, 10, 11}
    assert [int(space.masks[s]) for s in improvements(space, eight, 0)] == [11, 9, 10]
    assert list(moves(space, space.find(11), 0)) == [space.find(9)]


def test_the_prisoners_have_their_two_kinds_of_rest():
    found = equilibria(prisoners())
    assert found["nash"] == {0}
    for concept in ("gmr", "smr", "seq", "sseq"):
        assert found[concept] == {0, 3}


def test_statements_of_elmira_give_the_published_rankings():
    """s1 to s8, whose options are Modify 1, Delay 2, Accept 4, Abandon 8, Insist 16."""
    states = {1: 2, 2: 3, 3: 4, 4: 5, 5: 18, 6: 19, 7: 20, 8: 21}
    space = space_of(elmira())
    for row, ranking in ((0, [7, 3, 4, 8, 5, 1, 2, 6]), (2, [7, 3, 5, 1, 8, 6, 4, 2])):
        ranks = [space.ranks[row, space.find(states[number])] for number in ranking]
        assert ranks == sorted(set(ranks), reverse=True)
    worst = max(space.ranks[0, space.find(8 + rest)] for rest in (0, 1, 16, 17))
    assert worst < min(space.ranks[0, space.find(mask)] for mask in states.values())


def test_elmira_can_do_what_is_published():
    """From s1 the ministry reaches s2, the firm s3 and s9, the town s5; nobody returns from s9."""
    space = space_of(elmira())

    def reached(mask, row):
        return {int(space.masks[s]) for s in moves(space, space.find(mask), row)}

    assert [reached(2, row) for row in range(3)] == [{3}, {4, 8}, {18}]
    assert reached(8, 1) == set()


def test_a_party_neither_leaves_nor_enters_what_it_does_not_see():
    """A does not see what follows once B cooperates: its moves from 2 to 3 and back are gone."""
    document = prisoners()
    document["decisionMakers"][0]["misperceptions"] = [[[1, "Y"]]]
    space = space_of(document)
    assert [len(moves(space, state, 0)) for state in range(4)] == [1, 1, 0, 0]
    assert [len(moves(space, state, 1)) for state in range(4)] == [1, 1, 1, 1]

"""Variants of one family against the same case compiled afresh."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.record import Frozen, replace
from detente.space import Family, build
from detente.stability import CONCEPTS, solve
from strategies import settled_cases


def same_order(a, b):
    """Whether two rows of ranks put all pairs of states in the same order."""
    return np.array_equal(
        np.unique(a, return_inverse=True)[1], np.unique(b, return_inverse=True)[1]
    )


@settings(deadline=None)
@given(settled_cases(), st.randoms(use_true_random=False))
def test_a_variant_is_the_case_compiled_with_its_lists(settled, random):
    family = Family(settled)
    lists = {}
    for party, statements in settled.preferences.items():
        order = list(statements)
        random.shuffle(order)
        lists[party] = tuple(order)
    signed = {party: family.signed(statements) for party, statements in lists.items()}
    variant = family.variant(settled, signed, {})
    afresh = build(replace(settled, preferences=Frozen(lists)))
    for row in range(len(afresh.parties)):
        assert same_order(variant.ranks[row], afresh.ranks[row])
    found, _ = solve(variant, ("nash", "gmr", "smr", "seq"))
    expected, _ = solve(afresh, ("nash", "gmr", "smr", "seq"))
    for concept in found:
        assert np.array_equal(found[concept].stable, expected[concept].stable), concept


@settings(deadline=None)
@given(settled_cases())
def test_who_is_against_another_ranks_all_pairs_the_other_way(settled):
    family = Family(settled)
    signed = {party: family.signed(rows) for party, rows in settled.preferences.items()}
    first, second = family.base.parties[:2]
    plain = family.variant(settled, signed, {})
    against = family.variant(settled, signed, {first: second})
    assert same_order(against.ranks[0], -plain.ranks[1])
    for row in range(1, len(family.base.parties)):
        assert same_order(against.ranks[row], plain.ranks[row])


@settings(deadline=None)
@given(settled_cases(forbidden=False))
def test_an_unwanted_statement_counts_as_its_opposite(settled):
    family = Family(settled)
    reversed_ = {
        party: tuple((number, False) for number, _ in family.signed(rows))
        for party, rows in settled.preferences.items()
    }
    variant = family.variant(settled, reversed_, {})
    for row, party in enumerate(family.base.parties):
        columns = [family.column(s.formula) for s in settled.preferences.get(party, ())]
        truth = list(zip(*(~column for column in columns), strict=True)) or [()] * variant.size
        ranks = [sorted(set(truth)).index(each) for each in truth]
        assert same_order(variant.ranks[row], np.array(ranks))


def test_a_list_seen_before_is_not_ranked_again(monkeypatch):
    from detente.case.catalog import load
    from detente.settle import settle

    settled = settle(load("elmira"))
    family = Family(settled)
    signed = {party: family.signed(rows) for party, rows in settled.preferences.items()}
    once = family.variant(settled, signed, {})
    monkeypatch.setattr(family, "ranks", None)  # would fail if called
    again = family.variant(settled, signed, {})
    assert np.array_equal(once.ranks, again.ranks)


def test_a_variant_reads_the_red_lines_of_its_own_settled_case():
    """West, for the text though it has a red line against it, votes no; without the line it passes.

    The two settled cases have the same states and bodies, so one family serves both.
    """
    from detente.case.reader import read_text
    from detente.settle import Choices, settle
    from detente.stability import improvements

    case = read_text(
        "detente: 1\ntitle: One seat\nparties: {west: West}\n"
        "options: {west: {act: acts}, council: {text: adopts a text}}\n"
        "bodies: {council: {name: Council, quota: 1, seats: {west: {}}}}\n"
        "preferences:\n"
        "  west: [{id: for, that: council.text}, {id: against, that: not council.text}]\n"
        "scenarios: {line: [{replace: against, red_line: act}]}\n"
    )
    plain, lined = settle(case), settle(case, Choices(scenarios=("line",)))
    family = Family(plain)
    passing = []
    for settled in (plain, lined):
        signed = {party: family.signed(rows) for party, rows in settled.preferences.items()}
        space = family.variant(settled, signed, {})
        passing.append(len(improvements(space, space.index_of(()), 1)))
    assert passing == [1, 0]


def test_the_table_of_concepts_that_look_at_one_party_alone_is_right():
    from detente.stability.concepts import PARTY_ALONE

    assert set(PARTY_ALONE) < set(CONCEPTS)

"""What the seats of a body can do by its rule, in words."""

import pytest

from detente.case.reader import read_text
from detente.findings.weights import pattern_words, rule_sentence, standing_sentences, weigh
from detente.settle import settle

TEXT = """\
detente: 1
title: A board
parties: {north: North, south: South, west: West}
bodies:
  board:
    name: Board
    quota: 5
    seats: {north: {weight: 3}, south: {}, west: {}, rest: {count: 3, like: west}}
    vetoes: [south]
    tables: [south, west]
options: {north: {act: acts}, board: {pay: pays}}
"""


@pytest.fixture(scope="module")
def board():
    settled = settle(read_text(TEXT.replace("rest:", "others:")))
    (body,) = settled.bodies
    return settled, body


def test_the_rule_is_told_with_who_can_veto_and_who_may_table(board):
    assert rule_sentence(*board) == (
        "A motion passes with five of eight votes for it, if South does not vote no; only South "
        "and West may table one."
    )


def test_who_can_stop_everything_is_told_with_the_number_of_sets(board):
    """South must be in; North with one of the four others, or all four without North: 15 + 1."""
    told = standing_sentences(*board, weigh(board[1]))
    assert told == (
        "16 of the 64 sets of members carry a motion.",
        "South can stop everything.",
    )


def test_the_smallest_sets_are_told_by_their_make(board):
    settled, body = board
    (sets,) = weigh(body).sets
    words = {pattern_words(settled, body, sets, each) for each in sets.minimal_winning}
    whose = "West and the seats “others”"
    assert words == {f"North, South and any one of the four ({whose})", f"South, {whose}"}


def test_a_member_that_decides_alone_and_those_that_never_matter_are_named():
    text = TEXT.replace("rest:", "others:").replace("weight: 3", "weight: 13")
    text = text.replace("quota: 5", "quota: 12").replace("vetoes: [south]\n    ", "")
    settled = settle(read_text(text))
    told = standing_sentences(settled, settled.bodies[0], weigh(settled.bodies[0]))
    assert told[1:] == (
        "North alone decides everything.",
        "North can stop everything.",
        "Each of South, West and the seats “others” never matters.",
    )


def test_a_body_with_many_different_seats_has_indices_and_no_list_of_sets():
    """21 seats that all differ: 2^21 sets are too many to go through."""
    seats = ", ".join(f"s{n}: {{yes: board.pay, weight: {n}}}" for n in range(1, 22))
    text = (
        "detente: 1\ntitle: A board\nparties: {north: North}\n"
        "options: {north: {act: acts}, board: {pay: pays}}\n"
        f"bodies: {{board: {{name: Board, quota: 116, seats: {{{seats}}}}}}}\n"
    )
    found = weigh(settle(read_text(text)).bodies[0])
    assert found.sets == ()
    assert "21 seats" in found.left_out

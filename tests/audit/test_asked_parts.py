"""Questions about roles and votes in words, and what shows them."""

import pytest

from detente.audit.asked import absence, ask
from detente.audit.asked_parts import PLAYED, part_words
from detente.audit.records import Witness
from detente.case.question import Denied, Grade, RoleKind
from detente.case.question_grammar import parse_question
from detente.case.question_roles import GRADES
from detente.case.reader import read_text
from detente.settle import settle

CASE = """\
detente: 1
title: A board on a river
parties: {up: Up, low: Low, sea: Sea}
options:
  low: {dam: builds a dam}
  board: {ration: rations water, ban: bans dams}
bodies:
  board:
    name: the River Board
    quota: 2
    seats: {up: {}, low: {}, sea: {}}
    texts: {ration: 10, ban: 50}
preferences: {low: [{id: dam, that: low.dam}]}
moments: {2019-04: {on: [low.dam]}}
"""


def settled():
    return settle(read_text(CASE))


def said(question):
    return ask(settled(), parse_question(question)[0])


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("up is needed for low.dam", "Up is needed for this: Low builds a dam"),
        ("up is an obstacle to low.dam", "Up stands in the way of this: Low builds a dam"),
        (
            "up is a veto player on low.dam in reserve from 2019-04 by joint moves",
            (
                "Up has a veto on this and holds it in reserve (from April 2019; parties moving "
                "alone or together): Low builds a dam"
            ),
        ),
        (
            "low is a bad cop for up on low.dam in some states",
            "Low is the bad cop for Up on this only in some places: Low builds a dam",
        ),
        (
            "no party is a broker on low.dam vacant",
            "no party leaves others waiting for a broker of this: Low builds a dam",
        ),
        ("every party is a bystander", "every party is a bystander"),
        (
            "board passes board.ban",
            (
                "as of April 2019, a motion for this passes in the River Board: the River Board "
                "bans dams"
            ),
        ),
        (
            "board passes nothing stronger than board.ration in every low.dam",
            (
                "in every state in which Low builds a dam, nothing stronger than this passes in "
                "the River Board: the River Board rations water"
            ),
        ),
    ],
)
def test_a_question_is_said_in_words(question, words):
    assert said(question) == words


def test_every_role_has_words_for_every_way_of_playing_it():
    ways = {(role, grade) for role, grades in GRADES.items() for grade in grades}
    assert set(PLAYED) == ways | {(role, Grade.PLAIN) for role in RoleKind}


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("board passes board.ban", "it is so already that the River Board bans dams"),
        (
            "board passes board.ban in no low.dam",
            (
                "there is no state in which Low builds a dam in which this is not so already: the "
                "River Board bans dams"
            ),
        ),
        (
            "board passes nothing stronger than board.ban",
            (
                "no text stronger than this can be tabled in the River Board: the River Board "
                "bans dams"
            ),
        ),
    ],
)
def test_why_there_is_no_vote_is_said(question, words):
    asked, _ = parse_question(question)
    assert absence(settled(), asked) == words
    assert absence(settled(), Denied(part=asked)) == words


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("with", "with Low there, the moves can end here: Low builds a dam"),
        ("without", "without Low, the moves can end here: Low builds a dam"),
        ("a setting that rules it out", "what Low does here rules it out: Low builds a dam"),
        (
            "setting low.dam",
            "with one way of what Low can do, the moves can end here: Low builds a dam",
        ),
        ("statement low.dam", "what stops it is Low’s wish “Low builds a dam”"),
    ],
)
def test_what_a_part_rests_on_is_told(what, words):
    witness = Witness(kind="part", party="low", names=(what,), state=("low.dam",))
    assert part_words(settled(), witness) == words

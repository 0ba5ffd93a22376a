"""What the pictures lead to, in the words of the case."""

from detente.pictures import appraise, missed_at, surprises_at
from detente.pictures.wording import (
    course_sentences,
    equilibrium_sentences,
    misjudged_sentence,
    missed_sentence,
    right_sentence,
    surprise_sentence,
)
from pictures.river import CALM, FIERCE, fears, game, river, settled


def appraised(pictures, concept="nash", **case):
    made = river(pictures, **case)
    return appraise(settled(made), made.pictures.values(), concept=concept)


def equilibria(pictures, concept="nash", **case):
    found = game(river(pictures, **case), concept)
    return [each.text for each in equilibrium_sentences(found)]


def surprises(pictures, concept="nash"):
    found = game(river(pictures), concept)
    return [surprise_sentence(found, m).text for m in surprises_at(found, found.surprising)]


def missed(pictures, concept="nash", **case):
    found = game(river(pictures, **case), concept)
    return [missed_sentence(found, m).text for m in missed_at(found, found.missed)]


def moves(pictures, **case):
    found = appraised(pictures, **case)
    return [misjudged_sentence(found.game, each).text for each in found.course.misjudged]


def rights(pictures, **case):
    found = appraised(pictures, **case)
    return [right_sentence(found, each).text for each in found.rights]


def test_how_many_states_hold_only_by_mistake():
    assert equilibria(fears(FIERCE), "seq") == [
        (
            "Each judging by its own picture, all parties would stay in two states; if all "
            "saw the case as it is, in one state. One of the first holds only because "
            "somebody is mistaken."
        )
    ]
    assert equilibria(fears(FIERCE)) == [
        (
            "Each judging by its own picture, all parties would stay in one state, the same "
            "as if all saw the case as it is."
        )
    ]


def test_who_does_not_see_some_states_is_said_beside():
    first, second = equilibria("{south: {unseen: [north.dam]}}")
    assert first.startswith("Each judging by its own picture, all parties would stay in no state;")
    assert second == (
        "South does not see 2 of the 4 states. It cannot judge those, so it counts as not "
        "staying there."
    )


def test_why_a_state_is_a_surprise():
    assert surprises(fears(FIERCE), "seq") == [
        (
            "At the moment, “now”, North would gain if it builds a dam, but it expects an "
            "answer that would not come: South uses force."
        )
    ]
    assert surprises("{north: {unseen: [north.dam]}}") == [
        (
            "At the moment, “now”, North would gain if it builds a dam, but it does not see "
            "where that leads."
        )
    ]
    assert surprises("{north: [{delete: power}]}") == [
        (
            "At the moment, “now”, North would gain if it builds a dam, but it would gain "
            "nothing by it in its own picture."
        )
    ]


def test_why_a_state_is_missed():
    assert missed(fears(CALM), "seq", south=FIERCE) == [
        (
            "At the moment, “now”, North builds a dam by its own picture, and does not expect "
            "the answer: South uses force."
        )
    ]
    assert missed("{south: {unseen: [north.dam]}}") == [
        "Where North builds a dam, South cannot judge whether to stay: it does not see that state."
    ]
    assert missed("{north: [{replace: power, that: not north.dam}]}") == [
        (
            "Where North builds a dam, North no longer builds a dam by its own picture, "
            "though in the case as it is it would gain nothing by it."
        )
    ]


def test_who_does_not_see_a_move_coming_or_waits_in_vain():
    assert moves(fears(FIERCE)) == [
        (
            "Where North builds a dam, North would expect that South uses force, and wait in "
            "vain: as South sees the case, it gains nothing by it."
        )
    ]
    assert moves(fears(CALM), south=FIERCE) == [
        (
            "Where North builds a dam, it may be that South uses force. North does not see it "
            "coming: in its picture South gains nothing by it."
        ),
        (
            "Where North builds a dam and South uses force, North would expect that South "
            "holds its fire, and wait in vain: as South sees the case, it gains nothing by "
            "it."
        ),
    ]
    assert moves("{south: {unseen: [north.dam]}}") == [
        (
            "At the moment, “now”, it may be that North builds a dam. South does not see it "
            "coming: it does not see where that leads."
        )
    ]


def test_where_the_moves_come_to_rest_beside_the_case_as_it_is():
    def rest(pictures, **case):
        return [each.text for each in course_sentences(appraised(pictures, **case))]

    assert rest(fears(FIERCE)) == [
        (
            "From “now”, each party moving by its own picture, the moves come to rest in one "
            "state: North builds a dam. That is so in the case as it is, too."
        )
    ]
    assert rest("{north: {unseen: [north.dam]}}") == [
        (
            "From “now”, each party moving by its own picture, nobody moves. If all saw the "
            "case as it is, they would come to rest where North builds a dam."
        )
    ]
    assert rest("{south: {unseen: [north.dam]}}") == [
        (
            "From “now”, each party moving by its own picture, the moves come to rest nowhere "
            "that everybody would stay in. If all saw the case as it is, they would come to "
            "rest where North builds a dam."
        )
    ]


def test_what_would_come_of_it_if_a_picture_were_right():
    assert rights(fears(FIERCE)) == [
        (
            "Suppose that North is right about South. The moves would come to rest where "
            "North builds a dam and South uses force. No outcome is answered otherwise. By "
            "its own list North would lose by what is new."
        )
    ]
    assert rights(fears(CALM)) == [
        (
            "Suppose that North is right about South. Nothing changes: the moves come to rest "
            "where they did."
        )
    ]

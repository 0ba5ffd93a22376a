"""Coalitions in words."""

from detente.findings.as_one import as_one
from detente.findings.coalition_wording import (
    as_one_sentences,
    pair_sentence,
    step_sentences,
    step_summary,
    upset_sentence,
)
from detente.findings.coalitions import coalition_steps, upset
from findings.test_as_one import TRADE, analysis
from findings.test_coalitions import COUNCIL, spaced
from findings.test_coalitions import TRADE as THREE


def test_a_step_is_told_with_who_gains_who_loses_and_whether_it_holds():
    """Once both give, p would take back, and q in its turn: so p does not begin."""
    space = spaced(THREE)
    (found,) = coalition_steps(space, space.index_of(()))
    assert [said.text for said in step_sentences(space, found)] == [
        "P gives and Q gives.",
        "P gains one of four places: what decides is the first line of its list, “Q gives”.",
        "Q gains one of four places: what decides is the first line of its list, “P gives”.",
        (
            "R, which takes no part, loses two of four places: what decides is the first line of "
            "its list, “P does not give”."
        ),
        "It is firm: no member could then gain by a move left unanswered.",
        "No path of moves by single parties leads there.",
    ]
    assert step_summary(space, found) == "P gives and Q gives. That is firm."


def test_a_body_consents_and_who_defects_is_told_with_the_end():
    space = spaced(COUNCIL)
    (found,) = coalition_steps(space, space.index_of(()))
    told = [said.text for said in step_sentences(space, found)]
    assert told[2] == (
        "The Council consents: two of two votes are for it, two are needed and no veto is cast."
    )
    assert told[3] == "Una gains without taking part."
    assert told[4] == (
        "It is not firm: Chi would then gain if it no longer trades, since what decides for Chi "
        "is the second line of its list, “Chi does not trade”. There it would end."
    )
    assert step_summary(space, found).endswith("But Chi would then gain if it no longer trades.")


def test_an_upset_state_names_the_coalitions():
    space = spaced(THREE)
    start = space.index_of(())
    (found,) = upset(space, [start])
    assert upset_sentence(space, start, found) == "The moment itself: left together by P and Q."
    assert upset_sentence(space, -1, found) == (
        "Where no party takes any of its options: left together by P and Q."
    )


def test_what_changes_as_one_is_told_by_rest_outcomes_and_stable_states():
    base = analysis()
    found = as_one(base, ("p", "q"))
    assert as_one_sentences(base.space, base.start, found) == (
        (
            "From “now” the moves come to rest where P gives and Q gives. With each for itself "
            "they come to rest at the moment itself."
        ),
        (
            "Attainable only with them as one: “peace”; only with them apart: “strife”; either "
            "way: “anything”."
        ),
        "Three states are stable only with them as one, for example where P gives.",
        "One state is stable only with them apart, namely at the moment itself.",
    )
    assert pair_sentence(base.space, base.start, found) == (
        "P and Q: the moves come to rest where P gives and Q gives. With each for itself they come "
        "to rest at the moment itself. “Peace” would be sure; “strife” would not be attainable."
    )


def test_without_a_moment_only_stable_states_are_told():
    base = analysis(TRADE.replace("moments: {now: {on: []}}\n", ""))
    found = as_one(base, ("p", "q"))
    assert pair_sentence(base.space, base.start, found).startswith("P and Q: Three states are")
    assert len(as_one_sentences(base.space, base.start, found)) == 2

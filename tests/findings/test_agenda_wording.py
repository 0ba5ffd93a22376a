"""Which texts pass and which seat would change that, in words."""

from detente.case.reader import read_text
from detente.findings.agenda import agenda
from detente.findings.agenda_wording import (
    choice_sentences,
    motion_sentence,
    shift_sentences,
    strongest_sentence,
    text_sentence,
)
from detente.settle import settle
from detente.space import build
from findings.test_agenda import TEXT


def words(text=TEXT, on=()):
    space = build(settle(read_text(text)))
    return space, agenda(space, "council", space.index_of(on))


def test_a_text_that_is_stopped_by_vetoes_alone_says_that_abstaining_would_do():
    space, found = words()
    assert text_sentence(space, found, found.texts[1]).text == (
        "It does not pass: three of five votes are for it, three are needed and the veto of North "
        "stops it; North and South vote no, since the text is stronger than they let pass; it "
        "would pass if North abstained."
    )


def test_a_text_that_lacks_votes_does_not_say_so():
    space, found = words(TEXT.replace("quota: 3", "quota: 4"))
    assert "would pass if" not in text_sentence(space, found, found.texts[1]).text


def test_texts_that_are_closed_or_in_force_are_told_without_votes():
    space, found = words(on=("council.soft",))
    assert text_sentence(space, found, found.texts[0]).text == "It is in force."
    assert text_sentence(space, found, found.texts[2]).text == "Its option is closed or fixed here."


def test_a_motion_that_must_change_more_says_what():
    bound = TEXT.replace("[council.aid and not council.hard]", "[council.hard and not council.aid]")
    space, found = words(bound)
    said = text_sentence(space, found, found.texts[1]).text
    assert said.startswith(
        "It does not pass, tabled together with this: the Council gives aid; then three of five"
    )


def test_the_strongest_text_is_told_from_the_one_in_force():
    space, found = words()
    assert (
        strongest_sentence(space, found) == "The strongest text that passes: “adopts a soft text”."
    )
    space, found = words(on=("council.hard",))
    assert strongest_sentence(space, found) == (
        "No text passes that is stronger than the one in force: “adopts a hard text”."
    )
    space, found = words(TEXT.replace("vetoes: [north]", "vetoes: [north]\n    lapses: {}").replace(
        "quota: 3", "quota: 5"
    ))  # fmt: skip
    assert strongest_sentence(space, found) == "No text passes, and none is in force."


def test_changes_of_one_seat_with_the_same_result_stand_together():
    space, found = words()
    north = [said for said in shift_sentences(space, found) if "North" in said]
    assert north == [
        (
            "If North abstained on every motion or voted for every motion, the strongest text that "
            "passes would be “adopts a hard text”."
        ),
        "If North voted against every motion, no text would pass.",
    ]


def test_where_no_seat_moves_anything_that_is_said():
    space, found = words(TEXT.replace("quota: 3", "quota: 5"), ("council.hard",))
    assert shift_sentences(space, found) == (
        "No change of one seat alone moves the strongest text.",
    )


def test_the_choice_of_a_seat_and_other_motions_are_told():
    space, found = words()
    assert choice_sentences(space, found) == (
        "West would table the motion by which the Council adopts a soft text.",
    )
    space, found = words(on=("council.hard",))
    aid = next(m for m in found.others if "council.aid" in space.state(m.target))
    said = motion_sentence(space, found, aid.target).text
    assert said.startswith("The Council gives aid: none of five votes is for it")

"""Pieces that were one, and pieces that were not."""

import pytest

from detente.sources.cleaning import clean
from detente.sources.source import Form, Kind, Original

WRAPPED = """\
The envoys had come to the old town in order to speak
about the bridge, which nobody had crossed for a long
time. They found the gates shut and the guards of the
bridge asleep.

A second day brought nothing new, though the weather
of the valley had turned by then.
"""


def cleaned(text, form=Form.PLAIN):
    return clean(Original(name="a", text=text, form=form))


def texts(text, form=Form.PLAIN):
    return [paragraph.text for paragraph in cleaned(text, form).paragraphs]


def test_a_sentence_cut_by_a_page_is_whole_and_keeps_both_line_numbers() -> None:
    text = "They had met at the gate.\n\nThey spoke of the old\n\nbridge for hours.\n\nIt rained."
    found = cleaned(text)
    assert [p.text for p in found.paragraphs][1] == "They spoke of the old bridge for hours."
    assert found.paragraphs[1].lines == (3, 5)
    (step,) = found.steps
    assert (step.rule, text[step.start : step.end]) == ("page-break", "\n\n")
    assert step.reason == "a sentence was cut between lines 3 and 5"


def test_a_sentence_cut_twice_is_whole() -> None:
    text = "They met.\n\nThey spoke of the\n\nold bridge and\n\nof the road.\n\nIt rained."
    assert texts(text)[1] == "They spoke of the old bridge and of the road."


def test_a_sentence_is_joined_over_an_insert() -> None:
    text = "They met.\n\nThey spoke of the\n\nSee also: Old Bridges\n\nbridge for hours."
    found = cleaned(text)
    kinds = [(p.kind, p.text) for p in found.paragraphs]
    assert kinds[1:] == [
        (Kind.BODY, "They spoke of the bridge for hours."),
        (Kind.INSERT, "See also: Old Bridges"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "They met.\n\nOld Red Lines\n\nThey spoke of the bridge for hours.",
        "They met.\n\nOld Red Lines\n\niron was scarce in the valley then.",
        "They met.\n\nWhy they came\n\nThey spoke of the bridge for hours.",
        "They met.\n\n## why they came\n\nthey spoke of the bridge for hours.",
        "They met.\n\nIt was left to the U.S.\n\nThen nobody came to the bridge.",
        "They met.\n\nThe U.S. envoy spoke of the U.S. for hours.\n\nThen it rained.",
        "They met.\n\nThey asked for\n\n• a bridge;\n• a road.",
        "The Old Bridge\n\nApril 3, 2019\n\nthey spoke of it for hours.",
    ],
)
def test_no_heading_no_title_and_no_finished_sentence_is_glued(text) -> None:
    assert [step for step in cleaned(text).steps if step.rule == "page-break"] == []


def test_the_us_at_the_end_of_a_piece_is_no_end_before_a_small_letter() -> None:
    text = "They met.\n\nIt was left to the U.S.\n\nenvoy to answer.\n\nIt rained."
    assert texts(text)[1] == "It was left to the U.S. envoy to answer."


def test_a_list_completes_the_sentence_that_ends_in_a_colon() -> None:
    text = "They met.\n\nThey want two things:\n\n  • a bridge;\n  • a road.\n\nIt rained."
    assert texts(text)[1] == "They want two things: a bridge; a road."


def test_a_numbered_list_keeps_its_numbers() -> None:
    text = "They met.\n\nThey want two things:\n\n1. a bridge;\n2. a road.\n\nIt rained."
    assert texts(text)[1] == "They want two things: 1. a bridge; 2. a road."


@pytest.mark.parametrize(
    "text",
    [
        "They met.\n\nThey want much.\n\n• a bridge;\n• a road.\n\nIt rained.",
        "They met.\n\nThey want two things:\n\nIt rained.\n\n• a bridge.",
        "They met.\n\n## Wanted:\n\n• a bridge;\n• a road.\n\nIt rained.",
    ],
)
def test_a_list_after_no_colon_completes_nothing(text) -> None:
    found = cleaned(text)
    assert [step for step in found.steps if step.rule == "completion"] == []
    assert next(p.text for p in found.paragraphs if p.kind is Kind.ITEM).startswith("a bridge")


def test_wrapped_lines_are_one_paragraph() -> None:
    assert {step.rule for step in cleaned(WRAPPED).steps} == {"wrap"}
    first, second = texts(WRAPPED)
    assert first == " ".join(WRAPPED.splitlines()[:4])
    assert second == " ".join(WRAPPED.splitlines()[5:])


def test_lines_that_have_room_for_more_are_not_wrapped() -> None:
    text = (
        "1 Bridge Street, where nobody has lived for a hundred years\nOld Town\nThe Valley\nNorth"
    )
    assert len(texts(text)) == 4


def test_a_few_full_lines_among_many_short_ones_are_not_wrapped() -> None:
    full = "The keepers of the bridge, the road and the old town hall of"
    text = "\n".join([full] * 3 + ["The North"] * 9)
    assert "wrap" not in {step.rule for step in cleaned(text).steps}


def test_paragraphs_without_blank_lines_between_stay_apart() -> None:
    text = "\n".join(f"{'They spoke of it. ' * k}It rained." for k in (9, 4, 7, 5))
    assert len(texts(text)) == 4


def test_in_markdown_adjoining_lines_are_one_paragraph_unless_a_break_is_asked_for() -> None:
    text = "# Old\nThey met.\nThey spoke.\n\nIt rained.  \nIt snowed."
    assert texts(text, Form.MARKDOWN) == [
        "Old",
        "They met. They spoke.",
        "It rained.",
        "It snowed.",
    ]
    assert len(texts(text)) == 5


def test_a_word_cut_at_the_end_of_a_line_is_whole() -> None:
    text = WRAPPED.replace("order to speak\nabout the", "order to negoti-\nate about the")
    assert "in order to negotiate about the bridge" in texts(text)[0]


def test_a_word_that_has_its_hyphen_elsewhere_keeps_it() -> None:
    text = "A long-range plan was met with the long-\n\nrange plan of others.\n\nIt rained."
    assert texts(text)[0] == "A long-range plan was met with the long-range plan of others."


def test_all_adjoining_lines_of_a_pdf_are_one_paragraph() -> None:
    text = "They met at the gate of the\nold town.\n\n• a bridge and\na road"
    assert texts(text, Form.PDF) == ["They met at the gate of the old town.", "a bridge and a road"]


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("They had come to speak about the bridge with President", "Kim of the valley.", True),
        ("They had come to speak about the bridge with President.", "Kim of the valley.", False),
        ("Why They Came", "Kim of the valley had asked for it.", False),
        ("Year | Trade of the valley with the old town | Share of it", "Kim came.", False),
    ],
)
def test_a_page_of_a_pdf_ends_inside_a_sentence_where_a_long_line_has_no_stop(
    first, second, whole
) -> None:
    text = f"They met.\n\n{first}\n\n\f{second}\n\nIt rained for hours."
    assert (f"{first} {second}" in texts(text, Form.PDF)) is whole
    assert f"{first} {second}" not in texts(text.replace("\f", ""), Form.PDF)

"""Titles, bylines, dates, headings and list items, told from the body."""

import pytest

from detente.sources.cleaning import clean
from detente.sources.opening import author_in, date_in
from detente.sources.source import Form, Kind, Mark, Original

LONG = "They spoke of the old bridge for many hours, and nobody wrote down what was said there."
TITLE = "The Old Bridge and Its Keepers"
B, H, T = Kind.BODY, Kind.HEADING, Kind.TITLE


def kinds(*paragraphs):
    found = clean(Original(name="a", text="\n\n".join(paragraphs))).paragraphs
    return [paragraph.kind for paragraph in found]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("March 3, 2020", "2020-03-03"),
        ("3 March 2020", "2020-03-03"),
        ("Published: Sept. 3rd, 2020", "2020-09-03"),
        ("Tuesday, March 3, 2020 at 8:15 a.m. GMT", "2020-03-03"),
        ("Updated on 2020-03-03", "2020-03-03"),
        ("May 3 2020", "2020-05-03"),
    ],
)
def test_a_line_that_is_a_date_is_read(text, date) -> None:
    assert date_in(text) == date


@pytest.mark.parametrize(
    "text", ["03/04/2020", "February 30, 2020", "2020-13-01", "On March 3, 2020, they met.", "2020"]
)
def test_what_is_no_date_or_two_is_none(text) -> None:
    assert date_in(text) == ""


@pytest.mark.parametrize(
    ("text", "author"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("Written by Jane Doe", "Jane Doe"),
        ("by Jane van Doe and J. O’Roe", "Jane van Doe and J. O’Roe"),
        ("Author: jane doe", "jane doe"),
    ],
)
def test_a_byline_names_the_author(text, author) -> None:
    assert author_in(text) == author


@pytest.mark.parametrize("text", ["By Monday", "By night they came", "By Jane they meant you."])
def test_a_sentence_that_begins_with_by_names_nobody(text) -> None:
    assert author_in(text) == ""


def test_an_opening_in_full_is_told_apart() -> None:
    standfirst = "Nobody had asked the keepers until now."
    found = kinds(TITLE, standfirst, "By [Jane Doe](#)", "March 3, 2020", LONG, LONG)
    assert found == [T, Kind.STANDFIRST, Kind.BYLINE, Kind.DATE, B, B]


def test_without_a_byline_or_a_date_nothing_is_a_standfirst() -> None:
    assert kinds(TITLE, "Nobody had asked the keepers until now.", LONG) == [T, B, B]


def test_a_text_that_begins_with_its_body_has_no_title() -> None:
    assert kinds(LONG, LONG) == [B, B]
    assert kinds("They spoke of the old", "bridge for hours.") == [B]  # one cut sentence


def test_a_line_alone_is_no_title() -> None:
    assert kinds(TITLE) == [B]


def test_a_title_may_be_a_question() -> None:
    assert kinds("Who Keeps the Old Bridge?", LONG) == [T, B]


def test_the_first_heading_of_the_highest_rank_is_the_title() -> None:
    assert kinds("A word before.", "# On old bridges.", LONG) == [B, T, B]


def test_a_few_words_before_the_title_are_sections() -> None:
    assert kinds("Bridges Roads", TITLE, LONG) == [Kind.TAG, T, B]
    assert kinds("Bridges Roads", LONG) == [T, B]
    assert kinds("Bridges Roads", "The Keepers", LONG) == [T, H, B]


def test_only_the_first_byline_and_the_first_date_count() -> None:
    found = kinds(TITLE, "By Jane Doe", "By John Roe", "May 3, 2020", "May 4, 2020", LONG)
    assert found.count(Kind.BYLINE) == found.count(Kind.DATE) == 1


def test_a_date_far_into_the_text_is_no_date_line() -> None:
    assert Kind.DATE not in kinds(TITLE, *[LONG] * 12, "May 3, 2020", LONG)


@pytest.mark.parametrize("text", ["Old Red Lines", "Why they came", "Who came?", "### Old lines."])
def test_a_short_line_before_a_paragraph_is_a_heading(text) -> None:
    assert kinds(TITLE, LONG, text, LONG) == [T, B, H, B]


@pytest.mark.parametrize(
    "text", ["They left.", "they left", "First of all,", "They left " * 9, "As they said:"]
)
def test_a_sentence_a_long_line_and_a_piece_are_no_headings(text) -> None:
    assert H not in kinds(TITLE, LONG, text, LONG)


def test_a_short_line_at_the_end_heads_nothing() -> None:
    assert kinds(TITLE, LONG, "Old Red Lines") == [T, B, B]


def test_a_short_piece_of_a_cut_sentence_is_no_heading() -> None:
    assert kinds(TITLE, "They had spoken to the", "Red Keepers", "and gone.") == [T, B]


@pytest.mark.parametrize("mark", ["• ", "- ", "* ", "1. ", "12) ", "(a) "])
def test_list_items_are_known_by_their_marks(mark) -> None:
    assert kinds(TITLE, LONG, f"{mark}one thing", f"{mark}more") == [T, B, Kind.ITEM, Kind.ITEM]


@pytest.mark.parametrize("text", ["-5 degrees.", "1990. It rained.", "A bridge."])
def test_what_has_no_mark_is_no_item(text) -> None:
    assert kinds(TITLE, LONG, text, LONG)[2] is B


def test_what_the_mark_up_names_is_named_and_nothing_else_is_guessed() -> None:
    text = "Old News\n\nThe Bridge\n\nWhy they came\n\nThey met.\n\nRed Lines\n\nIt rained."
    marks = tuple(
        Mark(start=text.index(line), end=text.index(line) + len(line), kind=kind, reason="h")
        for line, kind in (("The Bridge", Kind.TITLE), ("Why they came", Kind.HEADING))
    )
    found = clean(Original(name="a", text=text, marks=marks))
    assert [each.kind for each in found.paragraphs] == [
        Kind.BODY, Kind.TITLE, Kind.HEADING, Kind.BODY, Kind.BODY, Kind.BODY,
    ]  # fmt: skip
    assert [step.rule for step in found.steps] == ["mark-up", "mark-up"]


def test_a_long_line_at_the_end_of_a_page_is_no_heading() -> None:
    line = "They had come to speak about the bridge with President"
    for between, kind in (("\n\n\f", Kind.BODY), ("\n\n", Kind.HEADING)):
        text = f"It rained.\n\n{line}{between}Kim of the valley."
        found = clean(Original(name="a", text=text, form=Form.PDF))
        assert found.paragraphs[1].kind is kind

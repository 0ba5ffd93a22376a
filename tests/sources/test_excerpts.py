"""The words of a stretch as the cleaned text shows them, and the lines it stands on."""

from hypothesis import given
from hypothesis import strategies as st

from detente.sources.cleaning import clean
from detente.sources.excerpts import excerpt, lines_of
from detente.sources.source import Original, Stretch

ARTICLE = """\
A River

The town has asked the mill, and the mill has not

answered\u00a0so far.

Related article: [A mill and its owners](#)

What **comes** next
"""
CLEANED = clean(Original(name="river.txt", text=ARTICLE))


def between(first, last):
    """The stretch of the article from some words to others."""
    return Stretch(start=ARTICLE.index(first), end=ARTICLE.index(last) + len(last))


def test_a_sentence_that_a_page_cut_is_shown_whole():
    shown = excerpt(CLEANED, between("the mill has", "so far"))
    assert shown == "the mill has not answered so far"


def test_what_cleaning_left_out_within_the_words_is_left_out():
    assert excerpt(CLEANED, between("What", "next")) == "What comes next"


def test_a_space_stands_between_paragraphs():
    assert excerpt(CLEANED, between("so far", "What")).startswith("so far. ")
    assert excerpt(CLEANED, between("so far", "What")).endswith(" What")


def test_of_what_is_in_no_paragraph_nothing_is_shown():
    blank = ARTICLE.index("\n\n")
    assert excerpt(CLEANED, Stretch(start=blank, end=blank + 2)) == ""


def test_lines_count_from_one():
    assert lines_of("a\nb\nc", (Stretch(start=0, end=1), Stretch(start=2, end=5))) == (
        (1, 1), (2, 3),
    )  # fmt: skip


def test_a_stretch_that_ends_with_its_line_stays_on_it():
    assert lines_of("a\nb\n", (Stretch(start=0, end=2),)) == ((1, 1),)


@given(st.text("ab\n", min_size=1, max_size=20), st.data())
def test_lines_are_those_that_counting_breaks_gives(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    first = 1 + text[:start].count("\n")
    assert lines_of(text, (Stretch(start=start, end=end),)) == (
        (first, 1 + text[: end - 1].count("\n")),
    )

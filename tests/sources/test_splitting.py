"""Where sentences begin and end: news prose comes out right, and no sign is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.sources.splitting import sentences

NEWS = (
    "Mr. A. B. Roe met Gen. Cho at the U.S. Treasury on Sept. 3 at approx. 9 p.m. and left early.",
    "Trade fell by 77.9 percent in N.Korea.",
    "“We will go.”",
    "“Will you?” he asked.",
    "Nobody did!",
    "(It had rained.)",
    "The pact (an old one. It had failed) went on.",
    "So ... the talks, which cost $3.5 million, ended.[12]",
    "George W. Bush spoke of no. 5 on the list.",
    "It is a matter for the U.S.",
    "The others [...] Then agreed, vs. all hopes.",
    "They left the Washington, D.C. Office at 3 a.m.",
    "However, it was over…",
    "Then came 1990.",
    "It was the end.",
)
PIECES = [
    "They met.", "U.S.", "Mr.", "“So.”", "(It is. It was)", "...", "[...]", "77.9", "a", "The",
    "No.", "5", " ", "\n", "!", "?", "…", "”", ")", "[3]", "J.", "p.m.", "— ", "and",
]  # fmt: skip


def split(text):
    return tuple(text[each.start : each.end] for each in sentences(text))


def test_news_prose_is_split_where_a_reader_would() -> None:
    assert split(" ".join(NEWS)) == NEWS


@pytest.mark.parametrize(
    "text",
    [
        "He told Dr. Moe.",
        "They flew to St. Petersburg.",
        "It costs approx. 5 dollars.",
        "The U.S. Congress met.",
        "The U.S. and others met.",
        "It was signed by J. Smith.",
        "It grew 2.5 times.",
        "Acme Inc. said so.",
        "See fig. 3 for more.",
        "He said “no.” and left.",
        "1. Sell the ships.",
    ],
)
def test_a_stop_that_belongs_to_a_word_ends_nothing(text) -> None:
    assert split(text) == (text,)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("It is left to the U.S. The rest is not.", "It is left to the U.S."),
        ("They came at 9 p.m. Then they left.", "They came at 9 p.m."),
        ("It has plan B. However, it waits.", "It has plan B."),
        ("He said no. Then he left.", "He said no."),
        ("They left... Nobody spoke.", "They left..."),
        ("It was 1990. 5 of them left.", "It was 1990."),
        ("It ended.’ Then it began.", "It ended.’"),
        ("It ended.[4] Then it began.", "It ended.[4]"),
        ("(They left. They came.) It ended.", "(They left."),
    ],
)
def test_a_stop_before_the_start_of_a_sentence_ends_one(text, first) -> None:
    assert split(text)[0] == first


def test_a_text_without_words_or_stops() -> None:
    assert split("") == ()
    assert split(" \n ") == ()
    assert split("  no stop here ") == ("no stop here",)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join))
def test_only_white_space_stands_between_sentences(text) -> None:
    found = sentences(text)
    at = 0
    for each in found:
        assert text[at : each.start].strip() == ""
        assert text[each.start : each.end].strip() == text[each.start : each.end] != ""
        at = each.end
    assert text[at:].strip() == ""

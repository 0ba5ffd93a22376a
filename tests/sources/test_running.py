"""The argument as one string, and the way back to the text as received."""

from hypothesis import given
from hypothesis import strategies as st

from detente.sources.cleaning import clean
from detente.sources.running import Running
from detente.sources.source import Original, Stretch

TEXT = """\
A Title

The first costs \\$3.

Related article: [No](#)

It goes on and has been

cut.
"""
RUNNING = Running(clean(Original(name="a.txt", text=TEXT)))


def back(words: str) -> list[str]:
    start = RUNNING.text.index(words)
    found = RUNNING.traced(Stretch(start=start, end=start + len(words)))
    return [TEXT[each.start : each.end] for each in found]


def test_words_lead_back_to_where_they_stand() -> None:
    assert back("The first") == ["The first"]
    assert back("has been cut") == ["has been", "cut"]
    assert back("costs $3") == ["costs \\$3"]


def test_a_stretch_over_two_paragraphs_leaves_out_what_is_set_aside_between() -> None:
    assert back("\\$3.\n\nIt goes".replace("\\", "")) == ["\\$3.", "It goes"]


@given(st.integers(0, len(RUNNING.text)), st.integers(0, len(RUNNING.text)))
def test_every_sign_that_is_traced_is_the_same_sign(one, two) -> None:
    start, end = min(one, two), max(one, two)
    found = "".join(TEXT[e.start : e.end] for e in RUNNING.traced(Stretch(start=start, end=end)))
    assert "".join(found.replace("\\", "").split()) == "".join(RUNNING.text[start:end].split())

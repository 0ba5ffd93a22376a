"""Stretches of a paragraph stand where the paragraph itself says, however many runs it has."""

from hypothesis import given
from hypothesis import strategies as st

from detente.sources.cleaning import clean
from detente.sources.source import Original
from detente.suggestions.tracing import Traced

PIECES = [
    "They met.",
    "\\$5",
    "a\u00a0b",
    "[a](b)",
    "“x”y",
    " ",
    "\n\n",
    "of the",
    "\u200b",
    "Then",
]


@given(st.lists(st.sampled_from(PIECES), max_size=10).map("".join), st.data())
def test_a_stretch_is_traced_as_by_the_paragraph(text, data) -> None:
    for each in clean(Original(name="a.txt", text=text)).paragraphs:
        if not each.text:
            continue
        start = data.draw(st.integers(0, len(each.text) - 1))
        end = data.draw(st.integers(start + 1, len(each.text)))
        assert Traced.of(each).stretches(start, end) == each.traced(start, end)

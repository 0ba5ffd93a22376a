"""Steps that say what a paragraph is, and the paragraph that comes next."""

import pytest

from detente.sources.rule import called, plain_next
from detente.sources.source import Deed, Kind, Paragraph, Run


def paragraph(text, kind=Kind.BODY, start=0):
    return Paragraph(kind=kind, runs=(Run(text=text, start=start, end=start + 3),), lines=(1,))


@pytest.mark.parametrize(
    ("kind", "deed"),
    [(Kind.TITLE, Deed.NAMED), (Kind.ITEM, Deed.NAMED), (Kind.INSERT, Deed.ASIDE)],
)
def test_a_kind_is_named_or_set_aside_with_its_reason(kind, deed) -> None:
    step = called(paragraph("one", start=5), kind, "so it is")
    assert (step.start, step.end, step.deed, step.kind) == (5, 8, deed, kind)
    assert step.reason == "so it is"


def test_the_next_paragraph_is_the_first_that_is_not_set_aside() -> None:
    three = (paragraph("one"), paragraph("two", Kind.INSERT), paragraph("six"))
    assert plain_next(three, 0) == (three[2],)
    assert plain_next(three, 2) == ()

"""Cleaned paragraphs and their way back to the original."""

from detente.sources.source import Kind, Paragraph, Run, Stretch

# "ab[cd]" cleaned to "abcd", then " " for a blank line, then "ef" at 8.
SAMPLE = Paragraph(
    kind=Kind.BODY,
    runs=(
        Run(text="ab", start=0, end=2),
        Run(text="", start=2, end=3, verbatim=False),
        Run(text="cd", start=3, end=5),
        Run(text="", start=5, end=6, verbatim=False),
        Run(text=" ", start=6, end=6, verbatim=False),
        Run(text="ef", start=8, end=10),
    ),
    lines=(1, 3),
)


def test_a_paragraph_reads_as_its_runs_do() -> None:
    assert SAMPLE.text == "abcd ef"
    assert (SAMPLE.start, SAMPLE.end) == (0, 10)


def test_its_stretches_are_where_its_words_stand() -> None:
    assert SAMPLE.stretches == (
        Stretch(start=0, end=2), Stretch(start=3, end=5), Stretch(start=8, end=10)
    )  # fmt: skip


def test_a_part_of_the_text_is_traced_to_the_characters_it_came_from() -> None:
    assert SAMPLE.traced(1, 2) == (Stretch(start=1, end=2),)
    assert SAMPLE.traced(1, 4) == (Stretch(start=1, end=2), Stretch(start=3, end=5))
    assert SAMPLE.traced(6, 7) == (Stretch(start=9, end=10),)
    assert SAMPLE.traced(3, 3) == ()


def test_characters_that_touch_are_one_stretch_though_one_of_them_is_changed() -> None:
    runs = (
        Run(text="a", start=0, end=1),
        Run(text="$", start=1, end=3, verbatim=False),
        Run(text="b", start=3, end=4),
    )
    paragraph = Paragraph(kind=Kind.BODY, runs=runs, lines=(1,))
    assert paragraph.traced(0, 3) == (Stretch(start=0, end=4),)


def test_a_character_that_stands_for_others_is_traced_to_all_of_them() -> None:
    dollar = Run(text="$", start=4, end=6, verbatim=False)
    paragraph = Paragraph(kind=Kind.BODY, runs=(dollar,), lines=(1,))
    assert paragraph.traced(0, 1) == (Stretch(start=4, end=6),)

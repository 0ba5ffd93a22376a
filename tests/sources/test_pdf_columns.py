"""Columns of pages, and tables that are none."""

from detente.sources.pdf_columns import regions_of

LEFT = ["They came to the old town", "to speak about the bridge", "which nobody had crossed",
        "for a long time. Gates of", "the town were shut, and the", "guards were asleep.",
        "A second day went by."]  # fmt: skip
RIGHT = ["It brought nothing new to", "anybody in the valley, but", "the weather had turned by",
         "then and the river rose.", "The keepers of the bridge", "went home in the evening",
         "and nobody came again."]  # fmt: skip


def side_by_side(left, right, gutter=34):
    return [f"{a:{gutter}}{b}".rstrip() for a, b in zip(left, right, strict=True)]


def stripped(regions):
    return [[line.strip() for line in region] for region in regions]


def test_a_page_without_a_gutter_is_one_region() -> None:
    assert regions_of(LEFT) == (tuple(LEFT),)
    assert regions_of([]) == ((),)


def test_two_columns_are_read_one_after_the_other() -> None:
    assert stripped(regions_of(side_by_side(LEFT, RIGHT))) == [LEFT, RIGHT]


def test_lines_across_the_gutter_come_before_and_after_what_they_part() -> None:
    across = "The Old Bridge of the Valley and All of Its Many Keepers"
    lines = [across, "", *side_by_side(LEFT, RIGHT), "", across]
    assert [[line for line in region if line] for region in stripped(regions_of(lines))] == [
        [across], LEFT, RIGHT, [across],
    ]  # fmt: skip


def test_what_stands_in_on_the_right_stays_in() -> None:
    right = ["    It brought nothing new to", *RIGHT[1:]]
    _, found = regions_of(side_by_side(LEFT, right))
    assert found[0].index("It") - found[1].index("anybody") == 4


def test_three_columns_are_read_from_left_to_right() -> None:
    lines = side_by_side(side_by_side(LEFT, RIGHT), LEFT, gutter=68)
    assert stripped(regions_of(lines)) == [LEFT, RIGHT, LEFT]


def test_a_table_of_names_and_numbers_has_no_columns_to_be_read_apart() -> None:
    lines = side_by_side(LEFT, [f"{k}.5" for k in range(7)])
    assert len(regions_of(lines)) == 1


def test_lines_spread_to_the_margin_have_no_gutter() -> None:
    lines = [line.replace(" ", "  ", 3) for line in LEFT + RIGHT]
    assert len(regions_of(lines)) == 1

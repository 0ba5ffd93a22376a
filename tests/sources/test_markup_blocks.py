"""What a page shows, block by block."""

import pytest

from detente.sources.markup_blocks import blocks_of
from detente.sources.markup_tree import tree_of


def blocks(page):
    return blocks_of(tree_of("a.html", page))


def texts(page):
    return [block.text for block in blocks(page)]


def test_what_stands_on_lines_of_its_own_is_a_block() -> None:
    page = "<h1>Old</h1><div>One <b>bold</b>\n  word.<p>Two.</p>Three.</div><p>Four."
    assert texts(page) == ["Old", "One bold word.", "Two.", "Three.", "Four."]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>x</script>",
        "<style>x</style>",
        "<template><p>x</p></template>",
        "<noscript>x</noscript>",
        "<!-- x -->",
        "<p hidden>x</p>",
        "<div style='color:red; DISPLAY : none'>x<p>y</p></div>",
        "<span style='visibility:hidden'>x</span>",
        "<dialog>x</dialog>",
        "<select><option>x</select>",
        "<svg><title>x</title></svg>",
    ],
)
def test_what_is_not_shown_is_passed_over_and_what_follows_it_is_not(hidden) -> None:
    assert " ".join(texts(f"<div>They {hidden} met.</div>")) == "They met."


def test_a_dialog_that_is_open_is_shown() -> None:
    assert texts("<dialog open>They met.</dialog>") == ["They met."]


def test_headings_have_their_rank() -> None:
    found = blocks("<h1>A<br>b</h1><p>c</p><h3>d</h3>")
    assert [(block.text, block.rank) for block in found] == [("A b", 1), ("c", 0), ("d", 3)]


def test_items_have_bullets_or_their_numbers() -> None:
    page = "<ul><li>one<ol start=4><li>four<li><p>five</p></ol><li>two</ul><p>end"
    assert texts(page) == ["• one", "4. four", "5. five", "• two", "end"]


def test_the_cells_of_a_row_are_one_block() -> None:
    page = "<table><caption>Trade</caption><tr><th>Year<th>Sum<tr><td>2017<td><td>77.9</table>"
    assert texts(page) == ["Trade", "Year | Sum", "2017 | 77.9"]


def test_paragraphs_in_the_cells_of_a_table_stay_paragraphs() -> None:
    assert texts("<table><tr><td><p>One.</p><p>Two.</p><td>Three.</table>") == [
        "One.",
        "Two.",
        "Three.",
    ]


def test_a_forced_break_is_a_line_end_and_two_are_a_new_block() -> None:
    assert texts("<p>Bridge Street<br>Old Town<br><br>They met.</p>") == [
        "Bridge Street\nOld Town",
        "They met.",
    ]


def test_text_set_as_it_stands_keeps_its_lines() -> None:
    assert texts("<pre>one\ntwo\n\nthree</pre>four\nfive") == ["one\ntwo", "three", "four five"]


def test_a_quotation_has_its_quotes_and_a_no_break_space_stays() -> None:
    assert texts("<p>They said <q>no</q>&nbsp;twice.") == ["They said “no”\u00a0twice."]


def test_blocks_know_whether_they_stand_together_and_are_links() -> None:
    page = "<ul><li><a>one</a><li><p>two</p></ul><p><a>three</a>, four</p>"
    one, two, three = blocks(page)
    assert one.container == two.container != three.container
    assert [block.linked for block in (one, two, three)] == [True, False, False]

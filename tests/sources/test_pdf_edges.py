"""Heads and feet that run over pages, and lines that only look so."""

from detente.sources.pdf_edges import running_edges

WORDS = ["bridge", "road", "town", "river", "valley", "gate"]


def page(number, *, head="", foot=""):
    word = WORDS[number]
    body = [f"They spoke of the {word}", f"and of the {word} again", f"until the {word} was",
            f"no {word} any more, and", f"the {word} was forgotten", f"by all of the {word}",
            f"men who had the {word}."]  # fmt: skip
    return [line for line in (head, *body, foot) if line]


def found(pages):
    return [
        [pages[number][place] for place in sorted(edges)]
        for number, edges in enumerate(running_edges(pages))
    ]


def test_lines_that_recur_with_other_numbers_run_over_the_pages() -> None:
    pages = [page(k, head="The Old Bridge", foot=f"Page {k + 7} of 40") for k in range(3)]
    assert found(pages) == [["The Old Bridge", f"Page {k + 7} of 40"] for k in range(3)]
    reasons = {why for edges in running_edges(pages) for why in edges.values()}
    assert reasons == {"it stands at the edge of 3 of 3 pages"}


def test_three_fifths_of_the_pages_are_enough_and_less_is_not() -> None:
    some = [page(k, head="The Old Bridge" if k < 3 else "") for k in range(5)]
    assert [len(each) for each in found(some)] == [1, 1, 1, 0, 0]
    fewer = [page(k, head="The Old Bridge" if k < 2 else "") for k in range(5)]
    assert found(fewer) == [[]] * 5


def test_heads_may_alternate() -> None:
    pages = [page(k, head="Jane Doe" if k % 2 else "The Old Bridge") for k in range(6)]
    assert [each for (each,) in found(pages)] == 3 * ["The Old Bridge", "Jane Doe"]
    assert set(running_edges(pages)[1].values()) == {"it stands at the edge of 3 of 3 even pages"}


def test_a_line_with_the_number_of_its_page_is_a_head_whatever_else_it_says() -> None:
    heads = ["Roads 11", "12", "Rivers 13", "Gates 14"]
    pages = [page(k, head=head) for k, head in enumerate(heads)]
    assert found(pages) == [[head] for head in heads]


def test_numbers_that_do_not_count_the_pages_are_text() -> None:
    heads = ["Roads 11", "Rivers 40", "Gates 2", "Guards 19"]
    assert found([page(k, head=head) for k, head in enumerate(heads)]) == [[]] * 4


def test_roman_numbers_are_numbers_of_pages() -> None:
    assert found([page(k, foot=foot) for k, foot in enumerate(["iv", "v", "vi"])]) == [
        ["iv"], ["v"], ["vi"],
    ]  # fmt: skip


def test_a_single_page_has_no_heads() -> None:
    assert found([page(0, head="The Old Bridge")]) == [[]]
    assert running_edges([]) == ()


def test_pages_that_are_all_the_same_keep_their_text() -> None:
    assert found([["They met."], ["They met."]]) == [[], []]


def test_the_title_stands_elsewhere_than_the_heads_of_its_words() -> None:
    pages = [page(0, head=" " * 30 + "The Old Bridge")]
    pages += [page(k, head="The Old Bridge") for k in (1, 2, 3)]
    assert found(pages) == [[], *[["The Old Bridge"]] * 3]

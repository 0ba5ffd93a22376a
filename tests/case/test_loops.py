"""Definitions that lead back to themselves, or grow out of hand."""

import pytest

from case.small import read, wrong


@pytest.mark.parametrize(
    ("more", "line"),
    [
        ("define: {a: a}\n", "1:13 cycle: 'a' is defined by itself: a -> a"),
        (
            "define: {a: north.dam or b, b: c, c: not a}\n",
            "1:26 cycle: 'a' is defined by itself: a -> b -> c -> a",
        ),
        (
            "define: {a: b}\noutcomes: {b: a}\n",
            "1:13 cycle: 'a' is defined by itself: a -> b -> a",
        ),
        (
            "define: {x: b, b: c, c: b}\n",
            "1:19 cycle: 'b' is defined by itself: b -> c -> b",
        ),
    ],
)
def test_a_cycle_is_reported_once_where_it_starts_in_the_file(more, line) -> None:
    assert wrong(more) == [line]


def test_two_cycles_are_two_problems() -> None:
    assert len(wrong("define: {a: a, b: c, c: b}\n")) == 2


def test_a_name_may_be_used_in_many_places_without_a_cycle() -> None:
    more = "define: {a: b and c, b: d, c: d, d: north.dam}\noutcomes: {o: a or d}\n"
    assert len(read(more).definitions) == 4


def test_a_long_cycle_is_shown_by_its_first_names() -> None:
    names = ", ".join(f"d{n}: d{(n + 1) % 50}" for n in range(50))
    assert wrong(f"define: {{{names}}}\n") == [
        (
            "1:14 cycle: 'd0' is defined by itself:"
            " d0 -> d1 -> d2 -> d3 -> d4 -> d5 -> d6 -> d7 -> ... -> d0"
        )
    ]


def test_a_chain_of_definitions_has_a_limit() -> None:
    chain = ", ".join(f"d{n}: d{n - 1}" for n in range(1, 300))
    found = wrong(f"define: {{d0: north.dam, {chain}}}\n")
    assert len(found) == 1
    assert "too-large: 'd200' becomes too large" in found[0]

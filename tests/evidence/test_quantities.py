"""Quantities in paraphrases and in running text."""

from math import inf

import pytest

from detente.evidence.quantities import Nearness, quantities


def only(text):
    (quantity,) = quantities(text)
    return quantity


@pytest.mark.parametrize(
    ("text", "number", "scale", "unit", "half"),
    [
        ("The toll brought USD 34 million.", 34, "million", "USD", 0.5),
        (r"It was \$77.9 million then.", 77.9, "million", "USD", 0.05),
        ("Aid of $1.2bn came.", 1.2, "billion", "USD", 0.05),
        ("They spent €350m.", 350, "million", "EUR", 5),
        ("A share of 1.5 % is left.", 1.5, "", "percent", 0.05),
        ("It fell 34 percent.", 34, "", "percent", 0.5),
        ("All of it, 100 per cent.", 100, "", "percent", 0.5),
        ("The weir lies 200 kilometers off.", 200, "", "km", 50),
        ("It lies 130 km off.", 130, "", "km", 5),
        ("The pass is 200 m high.", 200, "", "m", 50),
        ("They store 3.5m barrels.", 3.5, "million", "barrel", 0.05),
        ("28,500 soldiers stand there.", 28_500, "", "soldier", 50),
        ("Two million people left.", 2, "million", "person", 0.5),
        ("It has three projects.", 3, "", "project", 0),
        ("12 warheads were counted.", 12, "", "warhead", 0),
        ("They own 40 barges.", 40, "", "barge", 0),
    ],
)  # fmt: skip
def test_the_printed_digits_say_how_exact_a_number_is(text, number, scale, unit, half) -> None:
    found = only(text)
    assert (found.number, found.scale, found.unit) == (number, scale, unit)
    assert found.half == pytest.approx(half)


@pytest.mark.parametrize(
    "text",
    [
        "In 2017 and on 30 November 2016 they met.",
        "See paragraph 89 and resolution 2375.",
        "The six-party talks went on.",
        "The 2017 missiles were tested.",
        "Claim S1-041 says so.",
        "The two also differ.",
        "The second half: nothing moves.",
        "The first half of it is over.",
        "It came third.",
    ],
)
def test_years_names_and_bare_numbers_are_no_quantities(text) -> None:
    assert quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "nearness", "low", "high"),
    [
        ("It is 34 percent.", Nearness.PRINTED, 33.5, 34.5),
        ("It is about 34 percent.", Nearness.ABOUT, 33, 35),
        ("It is about 90 percent.", Nearness.ABOUT, 80, 100),
        ("It is just under 5 km.", Nearness.JUST_UNDER, 4.5, 5),
        ("It is just over 5 km.", Nearness.JUST_OVER, 5, 5.5),
        ("It is more than 5 km.", Nearness.AT_LEAST, 5, inf),
        ("It is up to 5 km.", Nearness.AT_MOST, 0, 5),
        ("It is 200 to 300 km.", Nearness.PRINTED, 200, 300),
        ("It is between 5 and 7 percent.", Nearness.PRINTED, 5, 7),
        ("It costs $5-6 billion.", Nearness.PRINTED, 5e9, 6e9),
        ("A third of the fleet is old.", Nearness.PRINTED, 100 / 3 - 25 / 6, 100 / 3 + 25 / 6),
        ("Two thirds of it is old.", Nearness.PRINTED, 200 / 3 - 25 / 6, 200 / 3 + 25 / 6),
        ("Nearly half of it is old.", Nearness.JUST_UNDER, 50 - 25 / 3, 50),
    ],
)  # fmt: skip
def test_words_before_a_number_say_how_near_it_is(text, nearness, low, high) -> None:
    found = only(text)
    assert found.nearness is nearness
    assert (found.low, found.high) == (pytest.approx(low), pytest.approx(high))


def test_and_joins_two_numbers_only_after_between() -> None:
    assert [q.number for q in quantities("They lost 5 ships and 7 ships.")] == [5, 7]
    assert quantities("It fell from 5 to 3 percent.")[0].number == 3


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("It is 1.5 percent of the delta's trade.", "the delta's trade"),
        ("It is 1.5 % of the U.S. trade, or less.", "the U.S. trade"),
        ("It is 10 % of exports in 2017.", "exports"),
        ("They sold 5,000 tons of coal and left.", "coal"),
        ("Toll in 2017: USD 5 million.", "Toll"),
        ("They paid USD 5 million.", ""),
        ("(Photo: a harbor) They paid USD 5 million.", ""),
        ("It rose by 5 percent.", ""),
    ],
)
def test_a_quantity_says_what_it_is_of(text, of) -> None:
    assert only(text).of == of


def test_all_quantities_stand_in_the_order_of_the_text() -> None:
    text = "Just under 1 million people, 200 km from the border, and two thirds of them farm."
    found = quantities(text)
    assert [q.unit for q in found] == ["person", "km", "percent"]
    assert [text[q.start : q.end] for q in found] == [q.words for q in found]


def test_the_words_of_a_claim_give_amount_share_and_whole() -> None:
    amount, share = quantities("Trade in 2017: USD 77.9 million, 1.5 % of the North's trade.")
    assert amount.amount == pytest.approx(77.9e6)
    assert (amount.of, share.of) == ("Trade", "the North's trade")
    assert share.is_share
    assert not amount.is_share

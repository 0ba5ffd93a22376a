"""The years of a claim's time, and words that hang on the date of a source."""

import pytest

from detente.evidence.times import EARLIEST, LATEST, Span, Tense, overlap, relative, span


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2017", 2017, 2017),
        ("2014-2019", 2014, 2019),
        ("2013–2015", 2013, 2015),
        ("1990s-2000s", 1990, 2009),
        ("early 2000s to 2019", 2000, 2019),
        ("late 1990s", 1997, 1999),
        ("the mid-2010s", 2014, 2016),
        ("early 2000s", 2000, 2003),
        ("2016-11-30", 2016, 2016),
        ("30 November 2016", 2016, 2016),
        ("2017-06 [ext]", 2017, 2017),
        ("2016-17", 2016, 2017),
        ("2009-10", 2009, 2010),
        ("April 2019 (day not given)", 2019, 2019),
        ("H1 2017", 2017, 2017),
        ("between January and June 2017", 2017, 2017),
        ("between 2003 and 2014", 2003, 2014),
        ("from 2003 to 2014", 2003, 2014),
        ("2003-2014 (only 2011 and 2014 are given)", 2003, 2014),
        ("the vote of 2011 and the 2014 protests", 2011, 2014),
        ("spring (2017)", 2017, 2017),
    ],
)
def test_a_time_with_years_goes_from_the_first_to_the_last(text, first, last) -> None:
    assert span(text) == Span(first=first, last=last, dated=True)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("to 2019", EARLIEST, 2019),
        ("ongoing to April 2019", EARLIEST, 2019),
        ("by June 2017", EARLIEST, 2017),
        ("2017 or before", EARLIEST, 2017),
        ("before 2014", EARLIEST, 2013),
        ("before c. 2014", EARLIEST, 2013),
        ("several years before 2019", EARLIEST, 2018),
        ("2019 on", 2019, LATEST),
        ("2017 and after", 2017, LATEST),
        ("since early 2014", 2014, LATEST),
        ("after 2019", 2020, LATEST),
        ("after the 2016-17 tests", 2017, LATEST),  # they may have been over within the year
        ("contrast before/after 2014", EARLIEST, LATEST),
    ],
)
def test_words_beside_a_year_open_an_end(text, first, last) -> None:
    assert span(text) == Span(first=first, last=last, dated=True)


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("", Tense.NONE),
        ("undated", Tense.NONE),
        ("standing", Tense.STANDING),
        ("past", Tense.PAST),
        ("decades", Tense.PAST),
        ("historical", Tense.PAST),
        ("future", Tense.FUTURE),
        ("short-medium term", Tense.FUTURE),
        ("conditional", Tense.CONDITIONAL),
    ],
)
def test_a_time_without_a_year_is_open_and_not_dated(text, tense) -> None:
    assert span(text) == Span(first=EARLIEST, last=LATEST, dated=False, tense=tense)


@pytest.mark.parametrize("text", ["$2017", "2,017 men", "2000 troops", "2019 percent"])
def test_amounts_are_no_years(text) -> None:
    assert not span(text).dated


def test_spans_meet_in_a_common_year() -> None:
    assert overlap(span("2014-2017"), span("2017 on"))
    assert not overlap(span("2017"), span("2018-2019"))
    assert not overlap(span("before 2014"), span("2014"))
    assert overlap(span("to 2014"), span("2014"))


def test_a_time_without_a_year_meets_every_other() -> None:
    assert overlap(span("standing"), span("1990s"))
    assert overlap(span("future"), span("past"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2014-2019", "2014 to 2019"),
        ("2017", "2017"),
        ("before 2014", "to 2013"),
        ("2019 on", "from 2019 on"),
        ("before/after 2014", "any year"),
        ("standing", "standing"),
        ("", "no year"),
    ],
)
def test_a_span_is_said_in_words(text, words) -> None:
    assert span(text).text() == words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The ferry was sold last year, and this year the quay.", ("last year", "this year")),
        ("Some years back the mill closed; two weeks ago the dam.",
         ("Some years back", "two weeks ago")),
        ("They met recently and are now at odds.", ("recently", "now")),
        ("The envoys met in May.", ("in May",)),
        ("The envoys met in May 2017 and by June 3, 2018.", ()),
        ("It went on between January and June 2017.", ()),
        ("In 2017 they may have marched.", ()),
    ],
)  # fmt: skip
def test_words_that_hang_on_the_date_of_the_source_are_listed(text, found) -> None:
    assert relative(text) == found

"""What is set aside with a reason, and what only looks like it."""

import pytest

from detente.sources.cleaning import clean
from detente.sources.source import Kind, Mark, Original

LONG = "They spoke of the old bridge for many hours, and nobody wrote down what was said there."


def kinds(*paragraphs):
    """Kinds of paragraphs that stand after a title and a body paragraph, body before the end."""
    text = "\n\n".join(["The Old Bridge and Its Keepers", LONG, *paragraphs])
    found = clean(Original(name="a", text=text)).paragraphs
    assert len(found) == len(paragraphs) + 2
    return [paragraph.kind for paragraph in found[2:]]


@pytest.mark.parametrize(
    "text",
    [
        "Related article: [A Road Is Built](#)",
        "Related stories: A Road Is Built",
        "Read also: A Road Is Built",
        "READ MORE: A Road Is Built",
        "See also: U.S Envoy – ‘Arrived’",
        "Advertisement",
        "Subscribe to our newsletter here.",
        "Sign up here",
    ],
)
def test_an_insert_is_set_aside(text) -> None:
    assert kinds(text, LONG) == [Kind.INSERT, Kind.BODY]


@pytest.mark.parametrize(
    "text",
    [
        "Related articles of the treaty were struck out by them.",
        "Advertisement was forbidden in the old town.",
        "Subscribe to that view and the talks are lost.",
        "See also what the keepers of the bridge said.",
        "Related article: " + LONG * 2,
    ],
)
def test_a_sentence_that_begins_as_an_insert_does_stays(text) -> None:
    assert kinds(text, LONG) == [Kind.BODY, Kind.BODY]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe / TASS",
        "Jane Doe/AFP",
        "Jane Doe / Example Images",
        "(Photo: the Ministry of Bridges/Example News)",
        "Image credit: Jane Doe",
        "Photo by Jane Doe",
        "(Photo courtesy of Jane Doe)",
    ],
)
def test_the_credit_of_a_photograph_is_set_aside(text) -> None:
    assert kinds(text, LONG) == [Kind.CREDIT, Kind.BODY]


@pytest.mark.parametrize(
    "text",
    ["Photos show a bridge.", "Picture by picture the wall was hung.", "They took him and/or her."],
)
def test_a_sentence_on_photographs_stays(text) -> None:
    assert kinds(text, LONG) == [Kind.BODY, Kind.BODY]


@pytest.mark.parametrize(
    "text",
    [
        "Page 2 of 3",
        "2/3",
        "Original url:",
        "<https://x.org/a>",
        "https://x.org/a?b=c",
        "This essay was originally published in The Example.",
        "First published by the Example Institute",
        "Read more at The Example",
        "The views expressed here are those of the author.",
        "Opinions expressed in essays do not reflect those of The Example.",
        "© 2020 The Example",
        "Copyright 2020 The Example.",
        "The Example. All rights reserved.",
    ],
)
def test_footers_are_set_aside(text) -> None:
    assert kinds(text) == [Kind.FOOTER]


@pytest.mark.parametrize(
    "text",
    [
        "They wrote to https://x.org/a about it.",
        "First published in 1990, the plan was soon lost.",
        "The opinions expressed at the bridge were not new.",
        "Copyright was what they spoke of.",
        "Read more at night and the days are lost.",
    ],
)
def test_a_sentence_that_begins_as_a_footer_does_stays(text) -> None:
    assert kinds(text, LONG) == [Kind.BODY, Kind.BODY]


def test_a_number_alone_may_be_a_year_and_is_no_footer() -> None:
    assert kinds("1990", LONG)[0] is not Kind.FOOTER


def test_the_box_about_the_author_goes_to_the_end() -> None:
    assert kinds("About the author", "Jane Doe", LONG) == [Kind.FOOTER] * 3


def test_the_footer_of_a_newsletter_goes_to_the_end() -> None:
    assert kinds("Stay informed with us", "news, maps:", "The Example: Old Bridges") == (
        [Kind.FOOTER] * 3
    )


def test_words_of_a_newsletter_before_the_end_stay() -> None:
    assert kinds("Stay informed, they said to all.", LONG) == [Kind.BODY, Kind.BODY]
    assert kinds("Follow us, they said.", *["They left."] * 7) == [Kind.BODY] * 8


def test_a_list_of_tags_that_says_so_is_set_aside() -> None:
    assert kinds("Tags: bridges, roads") == [Kind.TAG]
    assert kinds("Topics were few in the old town.") == [Kind.BODY]


def test_every_step_that_sets_aside_says_why() -> None:
    text = "\n\n".join(["The Old Bridge and Its Keepers", LONG, "Page 2 of 3", "Jane Doe / TASS"])
    reasons = {step.rule: step.reason for step in clean(Original(name="a", text=text)).steps}
    assert reasons["page-mark"] == "the number of a page"
    assert reasons["credit"] == "the credit of a photograph"


def test_what_is_known_to_be_furniture_is_set_aside_and_no_box_is_sought_in_it() -> None:
    text = "They met.\n\nIt rained.\n\nAbout the author\n\nJane Doe lives here." + "\n\nHome" * 9
    start = text.index("\n\nHome") + 2
    mark = Mark(start=start, end=len(text), kind=Kind.FURNITURE, reason="a menu")
    found = clean(Original(name="a", text=text, marks=(mark,)))
    assert [each.kind for each in found.paragraphs] == [
        Kind.BODY, Kind.BODY, Kind.FOOTER, Kind.FOOTER, *[Kind.FURNITURE] * 9,
    ]  # fmt: skip
    assert {step.reason for step in found.steps if step.rule == "furniture"} == {"a menu"}

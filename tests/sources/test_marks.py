"""What mark-up and typesetting left in a text, and what is no such thing."""

import pytest

from detente.sources.cleaning import clean
from detente.sources.source import Original

REST = "\n\nIt was a long day for them."


def first(text):
    """The first paragraph of a text that goes on after it, and the steps taken in it."""
    cleaned = clean(Original(name="a", text=text + REST))
    steps = [step for step in cleaned.steps if step.start < len(text)]
    return cleaned.paragraphs[0].text, [step.rule for step in steps if step.edits]


@pytest.mark.parametrize(
    ("text", "shown", "rule"),
    [
        ("They said [so](#) once.", "They said so once.", "link"),
        ("They [met](https://x.org/a_(b)) once.", "They met once.", "link"),
        ('They [met](x.html "again") once.', "They met once.", "link"),
        ("They ![a map](m.png)met once.", "They met once.", "picture"),
        ("They met at <https://x.org/a> once.", "They met at https://x.org/a once.", "bracket"),
        ("They **never** met.", "They never met.", "strong"),
        ("It cost \\$4.5 million.", "It cost $4.5 million.", "escape"),
        ("It cost\u00a0\u00a0much.", "It cost much.", "no-break"),
        ("It \u00a0cost much.", "It cost much.", "no-break"),
        ("It was non\u00adsense.", "It was nonsense.", "unseen"),
        ("A “two”way street.", "A “two” way street.", "no-space"),
        ("## The Way On", "The Way On", "hash"),
        ("\u2022 one thing", "one thing", "bullet"),
        ("  - one thing", "one thing", "bullet"),
    ],
)
def test_a_mark_is_taken_out_or_shown_as_what_it_means(text, shown, rule) -> None:
    assert first(text) == (shown, [rule])


@pytest.mark.parametrize(
    "text",
    [
        "They said [so] (twice).",
        "They took 2 < 3 as given.",
        "A 5 ** 2 ** 2 puzzle stood there.",
        "It cost $4.5 million.",
        "It was non-sense.",
        "A “two” way street, “so they said”, no more.",
        "They said ”so it is” twice.",
        "It’s “so”—or not…",
        "#1 of the list was gone.",
        "-5 degrees were measured.",
        "2016\u20132017 was cold.",
    ],
)
def test_what_is_no_mark_stays_as_it_stands(text) -> None:
    assert first(text) == (text, [])


def test_slips_quotes_and_the_ellipsis_stay_as_they_stand() -> None:
    text = "The measure was ‘proscribed’ in causing … them grow, as “one” 'said'."
    assert first(text)[0] == text


def test_where_a_link_led_is_kept_as_the_reason() -> None:
    cleaned = clean(Original(name="a", text="They [met](https://x.org/a) [once](#)." + REST))
    reasons = [step.reason for step in cleaned.steps if step.rule == "link"]
    assert [reason.partition("; ")[2] for reason in reasons] == [
        "it led to https://x.org/a",
        "it led nowhere",
    ]


def test_marks_inside_the_text_of_a_link_are_changed_too() -> None:
    assert first("They [met\u00a0twice](#) there.") == (
        "They met twice there.",
        ["link", "no-break"],
    )


def test_a_mark_inside_the_target_of_a_link_is_let_be() -> None:
    assert first("They [met](a\\_b) there.") == ("They met there.", ["link"])

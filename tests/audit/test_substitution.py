"""A question with one party put in the place of another, read back as the question it becomes."""

import pytest

from detente.audit.substitution import in_place, parties_of
from detente.case.reader import read_text
from detente.errors import NotApplicable
from detente.record import replace

CASE = """\
detente: 1
title: Three on a river
parties: {up: Up, low: Low, sea: Sea}
options:
  up: {guard: posts guards, dam: builds a dam}
  low: {guard: posts guards, boat: sends a boat}
  sea: {boat: sends a boat}
define: {watch: up.guard and low.guard}
preferences:
  up: [{id: calm, that: not low.boat}]
  low: [{id: calm, that: not up.dam}]
moments: {today: {on: []}}
counterparts: [[up.guard, low.guard], [low.boat, sea.boat]]
conclusions: {K: {says: So, asks: QUESTION}}
"""
GROUPS = (("up.guard", "low.guard"), ("low.boat", "sea.boat"))


def question(text):
    return read_text(CASE.replace("QUESTION", text)).conclusions[0].question


def plain(asked):
    """A question without the words that it was read from."""
    return replace(asked, text="")


@pytest.mark.parametrize(
    ("asked", "becomes"),
    [
        ("no improvement of up enters (up.guard)", "no improvement of low enters (low.guard)"),
        ("no improvement of up enters (low.guard)", "no improvement of low enters (up.guard)"),
        ("up ranks (up.guard) above moment today", "low ranks (low.guard) above moment today"),
        ("up and low agree more than up and sea", "low and up agree more than low and sea"),
        ("up.calm stands higher than low.calm", "low.calm stands higher than up.calm"),
        ("some resting state satisfies watch", "some resting state satisfies watch"),
    ],
)
def test_names_options_and_statements_change_places(asked, becomes):
    assert plain(in_place(question(asked), "low", "up", GROUPS)) == plain(question(becomes))


def test_what_changed_places_twice_is_where_it_was():
    asked = question("no improvement of up from today enters (up.guard and not low.guard)")
    once = in_place(asked, "low", "up", GROUPS)
    assert once != asked
    assert in_place(once, "low", "up", GROUPS) == asked


def test_an_option_without_counterpart_cannot_be_asked_of_the_other():
    with pytest.raises(NotApplicable, match=r"up\.dam has no counterpart among the options of low"):
        in_place(question("no improvement of up enters (up.dam)"), "low", "up", GROUPS)


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ("no improvement of up enters (low.boat)", ("up", "low")),
        ("some stable state satisfies watch", ()),
        ("sea ranks feasible states with up.dam above moment today", ("sea", "up")),
        ("up.calm stands higher than low.calm", ("up", "low")),
    ],
)
def test_parties_are_named_directly_or_by_what_is_theirs(asked, named):
    assert set(parties_of(question(asked))) == set(named)

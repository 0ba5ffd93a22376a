"""A ground holds a case and its counterfactuals, each solved once, from the moment adjusted."""

import pytest

from detente.case.reader import read_text
from detente.errors import NotApplicable
from detente.roles import Ground
from detente.roles.subjects import subject
from detente.settle import Choices, settle
from detente.space import build
from roles.stories import TALKS, TEXT

NOTHING_CHOSEN = Choices()


def ground(text, *changes, choices=NOTHING_CHOSEN):
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return Ground(build(settle(read_text(text), choices)))


def names(ground, states):
    return [",".join(ground.base.state(int(state))) for state in states]


def test_without_a_party_its_options_are_at_their_default_and_frozen_as_they_are():
    here = ground(TEXT)
    assert names(here, here.resting(here.as_it_is())) == ["rus.resist,una.press"]
    assert names(here, here.resting(here.without("rus"))) == ["chi.resist,una.press"]
    assert names(here, here.resting(here.frozen("rus"))) == ["rus.resist,una.press"]
    kept = ground(TEXT, ("{resist: resists}\n  chi", "{resist: {means: x, default: yes}}\n  chi"))
    assert names(kept, kept.resting(kept.without("rus"))) == ["rus.resist,una.press"]


def test_a_moment_that_is_ruled_out_names_the_constraint():
    here = ground(
        TALKS,
        ("outcomes:", "always: [{that: med.host or not ken.freeze}]\noutcomes:"),
        ("now: {on: []}", "now: {on: [med.host, ken.freeze]}"),
    )
    with pytest.raises(NotApplicable, match="ruled out: Med hosts talks or Ken does not freeze"):
        here.without("med")


def test_what_the_case_fixes_stays_without_its_holder():
    here = ground(TEXT, choices=Choices(fixes={"rus.resist": True}))
    assert names(here, here.resting(here.without("rus"))) == ["rus.resist,una.press"]
    assert here.movers == ("una", "chi")


def test_a_stable_state_counts_only_if_an_improvement_enters_it():
    # once dropped, the talks are never resumed: both states without moves are stable for Med
    gone = ("med: {host: hosts talks}", "med: {host: {means: hosts talks, moves: drop}}")
    here = ground(TALKS, gone, ("ken.freeze iff med.host", "ken.freeze"))
    _, formula = subject(here.settled, "both")
    run = here.as_it_is()
    assert names(here, here.stable(run)) == ["ken.freeze", "ken.freeze,med.host"]
    assert names(here, here.attained(run, formula, "stable")) == ["ken.freeze,med.host"]
    fast = ("ken: {freeze: freezes}", "ken: {freeze: {means: x, moves: never}}")
    stuck = ground(TALKS, gone, fast)
    run = stuck.as_it_is()
    assert "ken.freeze,med.host" in names(stuck, stuck.stable(run))
    assert names(stuck, stuck.attained(run, formula, "stable")) == []


def test_what_all_would_want_is_put_on_top_of_their_lists():
    here = ground(TEXT)
    _, tight = subject(here.settled, "tight")
    both = here.willing(frozenset({"rus", "chi"}), tight, "single")
    assert names(here, here.attained(both, tight, "resting")) == ["una.press"]
    one = here.willing(frozenset({"rus"}), tight, "single")
    assert names(here, here.attained(one, tight, "resting")) == []


def test_nothing_is_solved_twice():
    here = ground(TEXT)
    first = here.without("rus")
    assert here.without("rus").space is first.space
    assert here.resting(here.without("rus")) is here.resting(first)
    assert here.fixed({"rus.resist": False}).space is first.space

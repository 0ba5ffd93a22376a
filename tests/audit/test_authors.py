"""Two authors, scenarios or moments side by side, in a case that can be worked out by hand.

North builds a dam if its first wish says so; source A states both of its wishes, source B one.
South pays whatever happens: B alone says so.
"""

import pytest

from detente.audit.authors import compare_cases, compare_sides, sides_of
from detente.case.reader import read_text
from detente.claims import Claim, Ledger, Modality, Source
from detente.errors import UnknownName
from detente.record import Frozen

TEXT = """\
detente: 1
title: Two authors on a dam
parties: {north: North, south: South}
options: {north: {dam: builds a dam}, south: {pay: pays}}
preferences:
  north:
    - {id: wants, that: north.dam, because: [A1], tag: order}
    - {id: fears, that: not north.dam, because: [A2, B2], tag: order}
  south:
    - {id: gives, that: south.pay, because: [B1], tag: stated}
    - {id: guess, that: not south.pay, tag: bridge}
outcomes: {built: north.dam, paid: south.pay}
moments: {today: {on: []}, later: {on: [south.pay]}}
scenarios:
  dry: [{close: north.dam}]
  wet: []
  eager:
    - {replace: north.wants, that: north.dam, because: [B3]}
    - {insert: {id: more, that: north.dam, because: [B3]}, of: north, at: first}
defaults: {moment: today}
conclusions:
  K-1: {says: The dam comes, rests_on: [A1], asks: every resting state satisfies built}
  K-2: {says: South pays, rests_on: [B1], asks: every resting state satisfies paid}
  K-3: {says: Nobody begins, rests_on: [B2], asks: no improvement of north from today enters built}
  K-4: {says: Unasked, rests_on: [A1], not_yet: needs more}
"""


def ledger(*names):
    return Ledger(
        claims=Frozen(
            {
                name: Claim(
                    id=name,
                    source=name[0],
                    paragraphs="1",
                    kind="wish",
                    says=f"Claim {name}.",
                    modality=Modality.AUTHOR,
                )
                for name in names
            }
        ),
        sources=Frozen({name: Source(id=name) for name in "AB"}),
    )


@pytest.fixture(scope="module")
def case():
    return read_text(TEXT, ledger=ledger("A1", "A2", "B1", "B2", "B3"))


def row(case, name, first="A", second="B"):
    found = compare_sides(case, sides_of(case, first, second), draws=20)
    return next(each for each in found if each.conclusion.id == name)


def counts(side):
    return side.share.held, side.share.drawn, side.share.exact


def test_an_authors_premises_are_the_statements_that_cite_it(case):
    """On A's, both wishes in both orders: the dam comes in one of two. On B's, only the fear."""
    found = row(case, "K-1")
    assert found.source == "A"
    assert counts(found.first) == (1, 2, True)
    assert counts(found.second)[0] == 0


def test_what_the_other_does_not_state_is_named(case):
    assert row(case, "K-2").lacking == ("south.gives",)
    assert row(case, "K-3").lacking == (), "A states the fear too"


def test_a_line_of_a_list_is_stated_by_whom_the_list_cites(case):
    """`eager` would give north.wants a claim of B; as the list has it A alone says so."""
    assert row(case, "K-1").lacking == ("north.wants",)


def test_a_line_that_a_scenario_brings_is_stated_by_whom_that_cites():
    """Under `eager` B has North want the dam first of all; A drops that line."""
    asks = "asks: every resting state satisfies built}"
    text = TEXT.replace(asks, f"given: [eager], {asks}", 1)
    found = row(read_text(text, ledger=ledger("A1", "A2", "B1", "B2", "B3")), "K-1")
    assert found.second.listed
    assert found.second.share.held == found.second.share.drawn


def test_a_conclusion_that_holds_if_nobody_wants_anything_is_idle(case):
    third = row(case, "K-3")
    assert (third.second.idle, row(case, "K-2").second.idle) == (True, False)


def test_bridges_are_off_where_authors_are_compared(case):
    """The guess that South does not pay stands below; with it or not, B's South pays."""
    assert counts(row(case, "K-2").second)[0] == counts(row(case, "K-2").second)[1]
    assert row(case, "K-2").first.share.held == 0, "A says nothing of South"


def test_scenarios_are_added_to_what_a_conclusion_supposes(case):
    found = row(case, "K-1", "wet", "dry")
    assert counts(found.first) == (1, 2, True)
    assert found.second.share.held == 0
    (changes,) = compare_cases(case, sides_of(case, "wet", "dry"))
    assert [(c.outcome.id, str(c.before), str(c.after)) for c in changes.outcomes] == [
        ("built", "sure", "not attainable")
    ]


def test_moments_give_the_state_to_start_from(case):
    found = row(case, "K-2", "today", "later")
    assert found.first.listed
    assert found.second.listed


def test_questions_that_cannot_be_put_are_left_out(case):
    found = compare_sides(case, sides_of(case, "A", "B"), draws=5)
    assert [each.conclusion.id for each in found] == ["K-1", "K-2", "K-3"]
    assert compare_cases(case, sides_of(case, "A", "B")) == ()


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (("A", "dry"), "'A' is among the sources, 'dry' among the scenarios"),
        (("wet", "dryy"), "did you mean 'dry'"),
        (("A", "A"), "cannot be compared with itself"),
    ],
)
def test_names_that_cannot_be_compared_are_refused(case, names, message):
    with pytest.raises(UnknownName, match=message):
        sides_of(case, *names)

"""What decides a finding that all draws have, worked by hand for a dam that North wants.

As listed North builds and South saves. North's list has `want` of the dam, then `fear` of it;
South's has `thrift`, then `hoard`, both against paying. Sources give all places, so a line can only
be dropped or reversed where it stands. North does not build once `want` is dropped or reversed.
South pays once `thrift` is reversed; once it is dropped, `hoard` still forbids that. The second
line of either list changes nothing by itself.
"""

import pytest

from detente.audit.records import Share
from detente.case.reader import read_text
from detente.record import Frozen, replace
from detente.robustness.deciding import Decided, Search, decided, decided_rows
from detente.robustness.settings import Ground
from detente.robustness.stressed import Finding, Stress
from detente.settle import Choices
from detente.study import here, processes

CASE = """\
detente: 1
title: A dam on a river
parties: {north: North, south: South}
options: {north: {dam: builds a dam}, south: {pay: pays}}
preferences:
  north:
    - {id: want, that: north.dam, tag: stated}
    - {id: fear, that: not north.dam, tag: stated}
  south:
    - {id: thrift, that: not south.pay, tag: stated}
    - {id: hoard, that: not south.pay, tag: stated}
outcomes: {built: north.dam, paid: south.pay}
moments: {today: {on: []}}
scenarios: {ban: [{close: north.dam}]}
conclusions:
  K: {says: It is built, asks: every resting state satisfies built}
  L: {says: It is paid for, asks: every resting state satisfies paid}
  M: {says: It might be, asks: some feasible state satisfies built}
  N: {says: It is built by law, given: [ban], asks: every resting state satisfies built}
"""
BUILT = ("outcome", "built", "sure")
NEVER_PAID = ("outcome", "paid", "not attainable")
ALL = Share(held=9, drawn=9)
MOST = Share(held=8, drawn=9)
NO_LINE = "no single line of any list could undo it"
OTHERWISE = "it is otherwise in the case as listed, which no draw came up with"


def study(*rows, share=ALL, **given):
    findings = tuple(
        Finding(kind=kind, subject=subject, value=value, share=share)
        for kind, subject, value in rows
    )
    return Stress(
        case="", fingerprint="", seed=0, draws=9, vary=("orders",), findings=findings, **given
    )


def told(row, *, text=CASE, ground=Ground(), **given):  # noqa: B008
    """What decides one finding, and why it could not be otherwise."""
    (found,) = decided(read_text(text), ground, study(row, **given)).findings
    return found.decided_by, found.always


@pytest.mark.parametrize(
    ("row", "lines"),
    [
        (BUILT, ("north.want",)),
        (("moves", "north", "yes"), ("north.want",)),
        (("conclusion", "K", "holds"), ("north.want",)),
        (NEVER_PAID, ("south.thrift",)),
        (("moves", "south", "no"), ("south.thrift",)),
        (("conclusion", "L", "fails"), ("south.thrift",)),
    ],
)
def test_a_line_that_opened_alone_undoes_a_finding_decides_it(row, lines):
    assert told(row) == (lines, "")


# Turned round and moved to the top, `hoard` makes South pay as well.
def test_a_line_whose_place_is_open_decides_from_a_higher_place():
    text = CASE.replace(
        "{id: hoard, that: not south.pay, tag: stated}",
        "{id: hoard, that: not south.pay, tag: order}",
    )
    assert told(NEVER_PAID, text=text) == (("south.thrift", "south.hoard"), "")


def test_what_a_fix_alone_settles_hangs_on_no_line():
    fixed = Ground(choices=Choices(fixes=Frozen({"north.dam": True})))
    assert told(BUILT, ground=fixed) == ((), NO_LINE)


def test_what_reads_no_list_hangs_on_no_line():
    assert told(("conclusion", "M", "holds")) == ((), NO_LINE)


def test_a_case_without_lists_says_so():
    a, b = CASE.index("preferences:"), CASE.index("outcomes:")
    why = "the case has no lists of wishes to draw from"
    assert told(("moves", "north", "no"), text=CASE[:a] + CASE[b:]) == ((), why)
    assert told(("conclusion", "M", "holds"), text=CASE[:a] + CASE[b:]) == ((), why)


@pytest.mark.parametrize(
    "row",
    [
        ("outcome", "built", "not attainable"),
        ("moves", "north", "no"),
        ("conclusion", "K", "fails"),
    ],
)
def test_what_the_case_as_listed_does_not_have_says_so(row):
    assert told(row) == ((), OTHERWISE)


def test_what_the_study_chooses_goes_before_the_lists():
    banned = Ground(choices=Choices(scenarios=("ban",)))
    assert told(("outcome", "built", "not attainable"), ground=banned) == ((), NO_LINE)
    assert told(BUILT, ground=banned) == ((), OTHERWISE)
    assert told(("conclusion", "K", "holds"), ground=banned) == (("north.want",), "")


def test_a_conclusion_is_opened_with_what_it_supposes_itself():
    assert told(("conclusion", "N", "fails")) == ((), NO_LINE)


def test_a_conclusion_that_cannot_be_asked_gives_its_reason():
    text = CASE.replace("on: []", "on: [north.dam]") + "always: [north.dam]\n"
    by, why = told(("conclusion", "N", "not applicable"), text=text)
    assert not by
    assert "north.dam" in why


def test_a_situation_that_does_not_settle_as_listed_is_otherwise():
    text = CASE.replace("on: []", "on: [north.dam]") + "always: [north.dam]\n"
    banned = Ground(choices=Choices(scenarios=("ban",)))
    assert told(BUILT, text=text, ground=banned) == ((), OTHERWISE)


def test_what_some_draws_lack_and_what_a_shard_has_stays_as_it_is():
    assert told(BUILT, share=MOST) == ((), "")
    assert told(BUILT, share=Share(held=0, drawn=0)) == ((), "")
    assert told(BUILT, shard="1/2") == ((), "")


def test_nothing_else_of_a_study_changes():
    rows = (BUILT, ("conclusion", "K", "holds"))
    before = study(*rows, differing=3, troubled=1)
    after = decided(read_text(CASE), Ground(), before)
    stripped = tuple(replace(each, decided_by=(), always="") for each in after.findings)
    assert after != before
    assert replace(after, findings=stripped) == before


ROWS = (NEVER_PAID, ("conclusion", "K", "holds"), BUILT, ("conclusion", "M", "holds"))


def test_outcomes_and_movers_are_one_task_and_each_conclusion_is_one():
    steps = []
    decided(read_text(CASE), Ground(), study(*ROWS), progress=steps.append)
    assert {step.of for step in steps} == {3}
    assert (steps[0].done, steps[-1].done) == (0, 3)


def test_where_nothing_is_to_be_decided_there_is_nothing_to_watch():
    steps = []
    decided(read_text(CASE), Ground(), study(*ROWS, share=MOST), progress=steps.append)
    assert steps == []


@pytest.mark.parametrize("place", [here(), processes(2)])
def test_every_finding_gets_its_own_answer_wherever_it_is_looked_for(place):
    found = decided(read_text(CASE), Ground(), study(*ROWS), place).findings
    assert [(each.decided_by, each.always) for each in found] == [
        (("south.thrift",), ""),
        (("north.want",), ""),
        (("north.want",), ""),
        ((), NO_LINE),
    ]


def test_a_task_answers_for_its_own_rows_in_their_order():
    parts = ((BUILT, NEVER_PAID), (("conclusion", "K", "holds"),))
    search = Search(case=read_text(CASE), ground=Ground(), parts=parts)
    want, thrift = Decided(by=("north.want",)), Decided(by=("south.thrift",))
    assert decided_rows(search, 0) == (want, thrift)
    assert decided_rows(search, 1) == (want,)

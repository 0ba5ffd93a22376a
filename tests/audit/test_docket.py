"""Whole audits: the same wherever they are made, each draw made from its seed alone."""

import pytest

from detente.audit import FlagKind, Verdict, audit_case
from detente.audit.docket import QUICK
from detente.case.reader import read_text
from detente.errors import UnknownName
from detente.record import replace
from detente.study.variants import Variants

# Ann's six wishes about going stand in open order, which 720 orders can have: so they are drawn.
# Whether she goes hangs on which comes first, and Bob goes exactly if she does.
CASE = """\
detente: 1
title: Who goes
parties: {ann: Ann, bob: Bob}
options: {ann: {go: goes}, bob: {go: goes}}
preferences:
  ann:
    - {id: a, that: ann.go, tag: order}
    - {id: b, that: not ann.go, tag: order}
    - {id: c, that: ann.go or bob.go, tag: order}
    - {id: d, that: ann.go, tag: order}
    - {id: e, that: not ann.go, tag: order}
    - {id: f, that: ann.go xor bob.go, tag: order}
  bob: [{id: same, that: bob.go iff ann.go}]
moments: {today: {on: []}}
scenarios: {home: [{close: bob.go}]}
conclusions:
  K: {says: She goes, asks: every resting state satisfies ann.go}
  L: {says: She does not, asks: no resting state satisfies ann.go}
  M: {says: They go together, asks: every resting state satisfies (ann.go and bob.go)}
  N: {says: A tale is told, not_yet: a teller}
"""


@pytest.fixture(scope="module")
def case():
    return read_text(CASE)


@pytest.fixture(scope="module")
def audit(case):
    return audit_case(case, draws=20)


def said(audit):
    """All that an audit says but how many variants it solved, which hangs on what is kept."""
    return replace(audit, variants=0)


@pytest.mark.parametrize("place", ["2", pytest.param("local:2", marks=pytest.mark.slow)])
def test_it_says_the_same_wherever_it_is_made(case, audit, place):
    if place != "2":
        pytest.importorskip("distributed")
    assert said(audit_case(case, draws=20, place=place)) == said(audit)


def test_the_same_seed_gives_the_same_and_another_seed_other_draws(case, audit):
    assert said(audit_case(case, draws=20, seed=0)) == said(audit)
    profiles = [Variants(case).draws(seed, 20) for seed in (0, 1)]
    assert not set(profiles[0]) & set(profiles[1])


def test_conclusions_asked_for_come_in_the_order_of_the_case(case, audit):
    some = audit_case(case, ("M", "K"), draws=20)
    assert [each.conclusion.id for each in some.conclusions] == ["K", "M"]
    assert some.conclusions[1].parts == audit.conclusions[2].parts


def test_a_conclusion_that_is_not_there_is_refused_before_any_work(case):
    with pytest.raises(UnknownName, match="no conclusion 'KK' in the case"):
        audit_case(case, ("K", "KK"), draws=20)


def test_progress_ends_at_all_conclusions(case):
    steps = []
    audit_case(case, ("K", "L"), draws=2, progress=lambda done, of: steps.append((done, of)))
    assert steps[-1] == (2, 2)


def test_verdicts_are_counted(audit):
    assert audit.by_verdict[Verdict.NOT_EXPRESSIBLE] == 1
    assert sum(audit.by_verdict.values()) == 4


# K and L never hold together, nor L and M; K and M do.
def test_conflicts_are_pairs_that_hold_each_and_never_together(audit):
    assert audit.conflicts == (("K", "L"), ("L", "M"))
    about = {
        each.conclusion.id: flag.about
        for each in audit.conclusions
        for flag in each.flags
        if flag.kind is FlagKind.CONFLICTS
    }
    assert about == {"K": ("L",), "L": ("K", "M"), "M": ("L",)}


def test_conclusions_that_suppose_different_things_do_not_conflict():
    text = CASE.replace("{says: She does not,", "{says: She does not, given: [home],")
    assert audit_case(read_text(text), ("K", "L"), draws=20).conflicts == ()


def test_a_quick_audit_gives_the_same_verdicts(case, audit):
    quick = audit_case(case, draws=20, attempts=QUICK)
    assert quick.by_verdict == audit.by_verdict

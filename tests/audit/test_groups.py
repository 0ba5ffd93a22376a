"""In which group a row is read: each verdict, and what a flag or a missing condition moves."""

import pytest

from audit.stories import ALL, NONE, SOME, audited, part
from detente.audit.groups import GROUPS, Group, deciding_members, deciding_part, group, grouped
from detente.audit.records import Flag, FlagKind, Member, Threshold, Verdict

PAIR = Threshold(pairs=(("usa.stop", "usa.answer"),))


@pytest.mark.parametrize(
    ("verdict", "expected"),
    [
        (Verdict.NOT_EXPRESSIBLE, Group.NOT_TESTED),
        (Verdict.NOTHING_TO_TEST, Group.NOTHING),
        (Verdict.BY_CONSTRUCTION, Group.RESTATES),
        (Verdict.FOLLOWS, Group.FOLLOWS),
        (Verdict.NEEDS_BRIDGE, Group.NEEDS),
        (Verdict.IN_PART, Group.NOT),
        (Verdict.FAILS, Group.NOT),
    ],
)
def test_every_verdict_has_a_group(verdict, expected):
    assert group(audited(verdict)) is expected


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (FlagKind.RESTATES, Group.RESTATES),
        (FlagKind.NOT_MODELED, Group.OTHER_REASON),
        (FlagKind.OTHER_REASONS, Group.OTHER_REASON),
        (FlagKind.NO_MOTIVE, Group.OTHER_REASON),
        (FlagKind.ONE_VOICE, Group.FOLLOWS),
    ],
)
def test_what_is_no_success_stands_apart_from_what_follows(kind, expected):
    assert group(audited(Verdict.FOLLOWS, flags=(Flag(kind=kind),))) is expected


def test_a_flag_never_makes_a_success_of_what_fails():
    for kind in FlagKind:
        assert group(audited(Verdict.FAILS, flags=(Flag(kind=kind),))) is Group.NOT


def test_it_follows_on_a_condition_only_where_the_condition_can_be_named():
    known = part(Verdict.IN_PART, threshold=PAIR)
    unknown = part(Verdict.IN_PART)
    listed = part(Verdict.IN_PART, threshold=Threshold(statement="usa.stop", places=(1,)))
    assert group(audited(Verdict.IN_PART, parts=[known])) is Group.FOLLOWS_IF
    assert group(audited(Verdict.IN_PART, parts=[known, unknown])) is Group.NOT
    assert group(audited(Verdict.IN_PART, parts=[listed])) is Group.NOT


def member(scenario, share, alternative="way", trouble=""):
    return Member(
        alternative=alternative,
        scenario=scenario,
        default=scenario == "same",
        share=share,
        trouble=trouble,
    )


def test_a_choice_decides_where_one_side_holds_and_another_does_not():
    held, failed = member("same", ALL), member("no-pause", SOME)
    assert deciding_members((held, failed)) == (held,)
    assert deciding_members((held, member("no-pause", ALL))) == ()
    assert deciding_members((member("same", NONE), failed)) == ()
    assert deciding_members((held, member("no-pause", ALL, trouble="no moment"))) == (held,)


def test_the_part_that_decides_is_the_first_with_the_verdict_of_the_whole():
    first, second = part(Verdict.FOLLOWS, text="a"), part(Verdict.FAILS, text="b")
    assert deciding_part(audited(Verdict.FAILS, parts=[first, second])) is second


def test_rows_are_grouped_in_reading_order():
    rows = [audited(Verdict.FAILS), audited(Verdict.FOLLOWS), audited(Verdict.FAILS)]
    found = grouped(rows)
    assert list(found) == list(GROUPS)
    assert [len(found[each]) for each in GROUPS] == [1, 0, 0, 0, 0, 0, 2, 0]

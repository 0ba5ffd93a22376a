"""The rows of the first page."""

import re

from audit.stories import audit, audited, part, settled
from detente.audit.records import Flag, FlagKind, Supports, Verdict
from detente.record import replace
from detente.report.verdicts import audit_views

FLAGS = (
    Flag(kind=FlagKind.ONE_VOICE, about=("usa.stop",), holders=("S1",)),
    Flag(kind=FlagKind.BELIEF, about=("dprk.keep",), holders=("usa",)),
)


def views(*rows):
    (found,) = audit_views(settled(), audit(*rows))
    return found


def test_without_an_audit_or_conclusions_there_is_no_first_page():
    assert audit_views(settled(), ()) == ()
    assert audit_views(settled(), audit()) == ()


def test_groups_stand_in_reading_order_without_empty_ones():
    found = views(audited(Verdict.FAILS), audited(Verdict.FOLLOWS), audited(Verdict.FAILS))
    assert [(group.id, len(group.rows)) for group in found.groups] == [
        ("follows", 1),
        ("does-not-follow", 2),
    ]


def test_a_row_names_the_paragraph_and_the_author_s_own_strength():
    conclusion = replace(settled().case.conclusions[0], strength="will", stated_in=("C7", "C1"))
    (group,) = views(audited(Verdict.FAILS, conclusion=conclusion)).groups
    (row,) = group.rows
    assert row.places == "S1, paragraphs 7, 1-2"
    assert row.strength == "will"
    assert row.compared == (
        "The author says “will”; the premises bear no more than this: need not."
    )


def test_the_gravest_reservation_stands_in_the_row_and_the_others_under_it():
    (group,) = views(audited(Verdict.FOLLOWS, flags=FLAGS)).groups
    (row,) = group.rows
    assert [said.text[:28] for said in row.gravest] == ["It holds in the picture that"]
    assert [said.text[:16] for said in row.reservations] == ["One source alone"]


def test_no_row_shows_a_share():
    made = part(Verdict.IN_PART, supports=Supports(carrying=((),)))
    found = views(audited(Verdict.IN_PART, parts=[made]))
    assert not re.search(r"\d+ %|\d+ of (all )?\d+", repr(found.groups))

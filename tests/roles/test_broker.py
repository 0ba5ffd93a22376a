"""A job is open only where the joint step, once made, would last."""

from detente.case.reader import read_text
from detente.roles import Grade, Ground, RoleKind, Scene, roles_of
from detente.roles.subjects import subject
from detente.settle import settle
from detente.space import build
from roles.stories import FIRST


def broker(*changes, party="mia", text=FIRST):
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    case = settle(read_text(text))
    formula = subject(case, "both")[1]
    scene = Scene(ground=Ground(build(case)), party=party, outcome="both", formula=formula)
    return next(each for each in roles_of(scene) if each.kind is RoleKind.BROKER)


# Bob no longer follows when Ann stops acting, so that nothing keeps her from stopping.
def test_a_step_that_a_member_would_undo_opens_no_job():
    assert broker().grade is Grade.FILLED
    faithful = (", {id: follow, that: bob.act iff ann.act}", "")
    assert broker(faithful).grade is Grade.PLAIN


# Nothing that Mia can do makes Ann begin; Noa has no options and cannot make her begin either.
VACANT = (
    ("    - {id: covered, that: ann.act or not mia.pledge}\n", ""),
    ("mia: Mia}", "mia: Mia, noa: Noa}"),
)
TO_BOTH = """\
ties:
  trade: {kind: trade, between: [noa, ann]}
  hearing: {kind: access, of: noa, on: bob}
  grudge: {kind: strain, of: noa, on: bob}
"""


def test_of_a_vacant_job_those_are_named_who_have_ties_to_all_its_members():
    found = broker(*VACANT, text=FIRST + TO_BOTH)
    assert (found.holds, found.grade, found.of) == (False, Grade.VACANT, ("ann", "bob"))
    assert (found.tied, found.ties, found.filled_by) == (("noa",), ("trade", "hearing"), ())


def test_a_tie_to_one_of_two_names_nobody():
    one = broker(*VACANT, text=FIRST + TO_BOTH.replace("noa, on: bob}\n  g", "mia, on: bob}\n  g"))
    assert (one.grade, one.tied, one.ties) == (Grade.VACANT, (), ())


def test_a_job_that_another_fills_is_not_said_to_wait_for_those_with_ties():
    with_noa = FIRST.replace("mia: Mia}", "mia: Mia, noa: Noa}") + TO_BOTH
    found = broker(party="noa", text=with_noa)
    assert (found.grade, found.filled_by, found.tied) == (Grade.VACANT, ("mia",), ())


def test_who_fills_a_job_is_told_with_its_ties_to_the_members():
    ties = "ties: {talks: {kind: access, between: [mia, ann]}}\n"
    found = broker(text=FIRST + ties)
    assert (found.holds, found.grade, found.ties) == (True, Grade.FILLED, ("talks",))

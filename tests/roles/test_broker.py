"""A job is open only where the joint step, once made, would last."""

from detente.case.reader import read_text
from detente.roles import Grade, Ground, RoleKind, Scene, roles_of
from detente.roles.subjects import subject
from detente.settle import settle
from detente.space import build
from roles.stories import FIRST


def broker(*changes):
    text = FIRST
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    case = settle(read_text(text))
    formula = subject(case, "both")[1]
    scene = Scene(ground=Ground(build(case)), party="mia", outcome="both", formula=formula)
    return next(each for each in roles_of(scene) if each.kind is RoleKind.BROKER)


# Bob no longer follows when Ann stops acting, so that nothing keeps her from stopping.
def test_a_step_that_a_member_would_undo_opens_no_job():
    assert broker().grade is Grade.FILLED
    faithful = (", {id: follow, that: bob.act iff ann.act}", "")
    assert broker(faithful).grade is Grade.PLAIN

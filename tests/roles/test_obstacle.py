"""Whose willingness is missing, and where it is not willingness that is missing."""

from detente.case.reader import read_text
from detente.roles import Grade, Ground, RoleKind, Scene, roles_of
from detente.roles.subjects import subject
from detente.settle import settle
from detente.space import build
from roles.stories import FIRST, TALKS


def obstacle(text, party, name, *changes):
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    case = settle(read_text(text))
    formula = subject(case, name)[1]
    scene = Scene(ground=Ground(build(case)), party=party, outcome=name, formula=formula)
    return next(each for each in roles_of(scene) if each.kind is RoleKind.OBSTACLE)


# Ann and Bob want to act together, or else not at all: together they do, and nobody's wish is
# missing, but neither acts first.
def test_where_joint_moves_do_without_any_new_wish_nobody_is_an_obstacle():
    together = (
        ("    - {id: covered, that: ann.act or not mia.pledge}\n", ""),
        ("that: bob.act}\n", "that: ann.act and bob.act}\n"),
        (
            "that: ann.act}, {id: follow, that: bob.act iff ann.act}",
            "that: both}, {id: idle, that: not bob.act}",
        ),
    )
    found = obstacle(FIRST, "ann", "both", *together)
    assert (found.holds, found.grade) == (False, Grade.FIRST)
    assert "who goes first" in found.reason


# Ann alone does not want to act even with Bob; once she does want both, she still waits for him,
# for by herself she does not bring it about.
def test_a_set_that_does_it_by_joint_moves_only_leaves_who_goes_first():
    shy = (
        "    - {id: covered, that: ann.act or not mia.pledge}\n    - {id: his, that: bob.act}\n",
        "",
    )
    found = obstacle(FIRST, "ann", "both", shy)
    assert (found.holds, found.sets, found.grade) == (True, (("ann",),), Grade.FIRST)


def test_what_no_move_can_reach_has_no_obstacles():
    never = ("ken: {freeze: freezes}", "ken: {freeze: {means: freezes, moves: never}}")
    found = obstacle(TALKS, "med", "frozen", never)
    assert (found.holds, found.reason) == (False, "no moves lead there, whoever is willing")

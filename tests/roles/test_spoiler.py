"""Who leaves a deal spoils it only if nothing deters the leaving."""

from detente.case.reader import read_text
from detente.roles import Grade, Ground, RoleKind, Scene, roles_of
from detente.roles.subjects import subject
from detente.settle import settle
from detente.space import build
from roles.stories import DEAL

# Once Bob leaves Ann punishes, which Bob minds more than the deal.
PUNISHED = (
    ("    deal: keeps the deal", "    deal: keeps the deal\n    punish: punishes"),
    (
        "ann: [{id: wants, that: bob.deal}]",
        "ann: [{id: wants, that: bob.deal}, {id: answer, that: ann.punish iff not bob.deal}]",
    ),
    ("bob: [{id: wants", "bob: [{id: spared, that: not ann.punish}, {id: wants"),
)


def spoiler(*changes, over="resting"):
    text = DEAL.replace("  ann: {deal: keeps the deal}", "  ann:\n    deal: keeps the deal")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    case = settle(read_text(text))
    formula = subject(case, "deal")[1]
    scene = Scene(
        ground=Ground(build(case)), party="bob", outcome="deal", formula=formula, over=over
    )
    return next(each for each in roles_of(scene) if each.kind is RoleKind.SPOILER)


def test_a_move_that_is_answered_to_the_movers_loss_spoils_nothing():
    assert spoiler().holds
    found = spoiler(*PUNISHED)
    assert (found.holds, found.grade) == (False, Grade.PLAIN)


def test_over_all_states_a_deal_that_is_not_reached_can_be_spoiled_too():
    away = ("on: [ann.deal, bob.deal]", "on: []")
    assert not spoiler(away).holds
    assert spoiler(away, over="stable").holds

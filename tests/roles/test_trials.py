"""Parts tried under other concepts and moves, and seats with other wishes."""

from detente.case.reader import read_text
from detente.roles import Ground, RoleKind, parts_of, trials
from detente.roles.subjects import subjects
from detente.roles.trial_wording import seat_sentences, trial_sentences
from detente.settle import settle
from detente.space import build
from roles.stories import TEXT

# A dilemma: each would rather have the other keep the deal, then not keep it itself.
DILEMMA = """\
detente: 1
title: A deal that neither would keep alone
parties: {ann: Ann, bob: Bob}
options: {ann: {deal: keeps the deal}, bob: {deal: keeps the deal}}
outcomes: {kept: bob.deal}
preferences:
  ann: [{id: other, that: bob.deal}, {id: self, that: not ann.deal}]
  bob: [{id: other, that: ann.deal}, {id: self, that: not bob.deal}]
moments: {now: {on: [ann.deal, bob.deal]}}
"""


def tried(text, concept="nash", moves="single"):
    case = settle(read_text(text))
    ground = Ground(build(case), concept, moves)
    about = subjects(case)
    return case, trials(ground, parts_of(ground, about, ground.parties), dict(about))


def one(found, party, kind):
    (trial,) = (
        t for t in found.parts if (t.part.resting.party, t.part.resting.kind) == (party, kind)
    )
    return trial


def test_a_part_may_hang_on_how_far_the_parties_look_ahead():
    """Where defection is answered the deal rests; without Ann's half Bob would drop his."""
    case, found = tried(DILEMMA, "seq")
    needed = one(found, "ann", RoleKind.NEEDED)
    assert needed.concepts == ("nash",)
    assert trial_sentences(case, found.of("ann").parts)[0] == (
        "Under nash it would not be needed for “kept”."
    )


def test_a_part_may_hang_on_the_kind_of_moves():
    """From where both have left the deal, only together do they come back to it."""
    apart = DILEMMA.replace("on: [ann.deal, bob.deal]", "on: []")
    case, found = tried(apart)
    assert one(found, "bob", RoleKind.VETO_PLAYER).moves == "joint"
    told = trial_sentences(case, found.of("bob").parts)
    assert told == (
        "Under gmr, smr, seq and sseq it would not be in the way of “kept”.",
        "By joint moves it would not be using a veto on “kept”.",
    )
    assert one(tried(apart, moves="joint")[1], "bob", RoleKind.SPOILER).moves == "single"


def test_parts_that_hang_on_neither_say_so():
    case, found = tried(TEXT)
    assert trial_sentences(case, found.of("rus").parts) == (
        "All these parts are the same under other concepts and moves.",
    )


def test_a_seat_may_do_the_same_with_the_wishes_of_another():
    """Chi in Rus's seat would resist as well; Ann in Bob's would keep the deal."""
    _, found = tried(TEXT)
    seats = {seat.other: seat for seat in found.of("rus").seats}
    assert (seats["chi"].same, seats["chi"].now, seats["chi"].then) == (
        True,
        (("rus.resist",),),
        (("rus.resist",),),
    )
    assert one(found, "rus", RoleKind.BAD_COP).seats == ("una",)
    case, found = tried(DILEMMA)
    (seat,) = found.of("bob").seats
    assert (seat.same, seat.now, seat.then, seat.left) == (
        False,
        ((),),
        (("bob.deal",),),
        ("ann.self",),
    )
    assert seat_sentences(case, found.of("bob").seats, ())[0] == (
        "With the wishes of Ann its seat would do otherwise: Bob keeps the deal."
    )


def test_what_follows_from_options_alone_is_not_tried():
    _, found = tried(DILEMMA, "seq")
    assert {str(trial.part.resting.grade) for trial in found.parts} == {"", "for good"}


def test_seats_that_do_alike_are_told_together():
    case, found = tried(TEXT)
    told = seat_sentences(case, found.of("una").seats, found.of("una").parts)
    assert told[0] == "With the wishes of Rus or Chi its seat would do the same."
    assert told[1] == "Wishes about acts that this seat lacks are left behind: one of Chi’s."

"""Motions of a body whose seats vote by their own party's picture of the case."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from detente.case import Picture
from detente.case.formula import Name
from detente.case.reader import read_text
from detente.errors import CaseProblems
from detente.pictures import Gap, course, hypergame
from detente.pictures.mistakes import Cause, missed_at, surprises_at
from detente.pictures.motions import motions, session
from detente.pictures.view import look
from detente.pictures.wording import misjudged_sentence, missed_sentence, surprise_sentence
from detente.settle import settle
from detente.space import build
from literal_bodies import ABSTAIN, LiteralBodies
from strategies import settled_bodies

COUNCIL = """\
detente: 1
title: A council and its text
parties: {ana: Ana, ben: Ben, cem: Cem}
bodies: {council: {name: Council, quota: 2, seats: {ana: {}, ben: {}, cem: {}}, vetoes: [cem]}}
options: {council: {text: adopts the text}}
preferences:
  ana: [{id: a, that: council.text}]
  ben: [{id: b, that: council.text}]
  cem: [{id: c, that: CEM}]
moments: {now: {on: []}}
pictures: PICTURES
"""
NONE, TEXT = 0, 1
AGAINST, FOR = "not council.text", "council.text"


def game(pictures, cem=AGAINST):
    case = read_text(COUNCIL.replace("CEM", cem).replace("PICTURES", pictures))
    return hypergame(build(settle(case)), "nash", case.pictures.values())


def test_a_seat_votes_by_its_own_picture():
    """Cem would stop the text, and takes its own wish to be another one."""
    held = game("{cem: [{replace: c, that: council.text}]}")
    assert (held.truth.equilibria.tolist(), held.equilibria.tolist()) == ([NONE, TEXT], [TEXT])
    (lost,) = missed_at(held, [NONE])
    assert (lost.cause, lost.party, lost.target) == (Cause.OUTVOTED, "council", TEXT)
    assert lost.voters == ("cem",)
    told = missed_sentence(held, lost).text
    assert told.startswith("At the moment, “now”, a motion passes by the pictures alone")
    assert told.endswith("by the pictures, Cem votes otherwise on it.")


def test_without_pictures_the_body_moves_as_in_the_case():
    held = game("{}", FOR)
    assert held.equilibria.tolist() == held.truth.equilibria.tolist() == [TEXT]
    assert course(held).states.tolist() == [NONE, TEXT]


def test_who_does_not_see_a_text_abstains_on_it():
    """Two votes in favor are needed, and Ana does not look where the text is in force."""
    held = game("{ana: {unseen: [council.text]}}", "true")
    assert held.truth.equilibria.tolist() == [TEXT]
    assert motions(held.session, NONE, 3) == []
    (lost,) = surprises_at(game("{ana: {unseen: [council.text]}}", "true"), [NONE])
    assert (lost.cause, lost.voters) == (Cause.OUTVOTED, ("ana",))
    assert "would pass if all saw the case as it is" in surprise_sentence(held, lost).text


def test_a_motion_that_a_party_does_not_expect_is_told():
    """Ben takes Cem to be against the text."""
    picture = "{ben: [{replace: c, that: not council.text}]}"
    (first,) = course(game(picture, FOR)).misjudged
    assert (first.watcher, first.step.movers, first.gap) == ("ben", ("council",), Gap.UNEXPECTED)
    assert "the motion does not pass" in misjudged_sentence(game(picture, FOR), first).text


class Seen(LiteralBodies):
    """A case in which some parties abstain on what they do not see."""

    def __init__(self, settled):
        super().__init__(settled)
        self.blind = {}

    def ballot(self, body, seat, source, target):
        caster = next(s for s in body.seats if s.id == seat.like) if seat.like else seat
        hidden = self.blind.get(caster.party, lambda _: False)
        if any(hidden(s) for s in (source, target, self.fallback(body, source))):
            return ABSTAIN
        return super().ballot(body, seat, source, target)


@settings(max_examples=60, deadline=None)
@given(settled_bodies(), st.data())
def test_motions_pass_by_what_the_seats_see(settled, data):
    model = Seen(settled)
    assume(model.states and model.bodies)
    space = build(settled)
    options = st.sampled_from([o.id for o in settled.options])
    blind = data.draw(st.dictionaries(st.sampled_from(space.parties), options, max_size=2))
    pictures = [Picture(party=p, unseen=(Name(name=o),)) for p, o in blind.items()]
    try:
        held = session(space, {p.party: look(space, p) for p in pictures})
    except CaseProblems:
        assume(False)
    model.blind = {p: (lambda s, o=o: o in s) for p, o in blind.items()}
    for row, body in enumerate(space.chambers.ids, start=len(space.parties)):
        for state in range(space.size):
            source = frozenset(space.state(state))
            expected = {t for t in model.moves(body, source) if model.passes(body, source, t)}
            found = {frozenset(space.state(t)) for t in motions(held, state, row)}
            assert found == expected

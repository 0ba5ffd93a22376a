"""Whether a motion passes in a voting body that takes an option, in one variant of a case.

S states, P parties.
"""

import numpy as np
from numpy.typing import NDArray

from detente.audit.records import Answer, Witness
from detente.audit.scope import Scope, framed, variant_of
from detente.audit.states import find_states, names_of, start_of
from detente.case.formula import Name
from detente.case.question import Frame, Passes, Quantifier
from detente.errors import NotApplicable
from detente.findings.wording import describe_formula, party_name
from detente.record import record
from detente.settle import Settled
from detente.space.chambers import BY_RANK, ballot, motion_passes
from detente.stability.motions import motions_taking
from detente.study.variants import Variant

__all__ = ["answer_passes"]

SHOWN = 3
Longs = NDArray[np.int64]


@record(eq=False)
class Asked:
    """States at which a body is asked, and where motions that take an option lead from each.

    ``led`` has a row a state: where one that passes leads, and where any does that can be tabled;
    -1 where there is none.
    """

    variant: Variant
    states: Longs
    led: Longs


def answer_passes(question: Passes, scope: Scope) -> Answer:
    """Answer whether a motion passes in a body that takes an option, or whether none stronger does.

    1. Take the state of the moment, or the states asked for; keep those in which the option is not
       taken yet, or, where nothing stronger may pass, a stronger text can be tabled.
    2. See of each whether a motion passes that takes the option; or that none does that takes a
       stronger text.

    Returns
    -------
    Answer
        Its witnesses are votes, at most three. Nothing to test where no state is kept.

    Raises
    ------
    NotApplicable
        If what the body would vote on is settled.
    """
    variant, states = _places(question, scope)
    _refuse_settled(question, variant.settled)
    asked = _asked(question, variant, states)
    good = (asked.led[:, 0] < 0) if question.most else (asked.led[:, 0] >= 0)
    quantifier = question.quantifier if question.states else Quantifier.EVERY
    holds = {
        Quantifier.SOME: bool(good.any()),
        Quantifier.NO: not good.any(),
        Quantifier.EVERY: bool(good.all()),
    }[quantifier]
    empty = not len(asked.states) and quantifier is not Quantifier.SOME
    if not scope.telling:
        return Answer(holds=holds, empty=empty)
    show = good if holds is not (quantifier is Quantifier.NO) else ~good
    told = _told(question, asked, show)
    return Answer(
        holds=holds, empty=empty, witnesses=told if holds else (), against=() if holds else told
    )


def _refuse_settled(question: Passes, settled: Settled) -> None:
    """Refuse to ask a body about an option that is settled, or, for any text, if all are."""
    free = {option.id for option in settled.options if option.id not in settled.fixed}
    owners = {name.partition(".")[0] for name in free}
    if question.body in owners if question.most else question.option in free:
        return
    body = party_name(settled, question.body)
    text = describe_formula(settled, Name(name=question.option))
    about = "anything" if question.most else f"whether {text}"
    raise NotApplicable(f"{body} does not vote on {about}: that is settled here")


def _places(question: Passes, scope: Scope) -> tuple[Variant, Longs]:
    """Return the states at which the body is asked."""
    if question.states:
        found = find_states(scope, question.states[0])
        return found.variant, found.states
    variant = variant_of(framed(scope, Frame(moment=question.moment)))
    return variant, np.array([start_of(variant)], dtype=np.int64)


def _asked(question: Passes, variant: Variant, states: Longs) -> Asked:
    """Find the motions, and keep the states at which there is something to ask."""
    space = variant.space
    bits = _bits(question, variant)
    led = motions_taking(space, space.movers.index(question.body), bits, states)
    kept = led[:, 1] >= 0 if question.most else space.masks[states] & bits == 0
    return Asked(variant=variant, states=states[kept], led=led[kept])


def _bits(question: Passes, variant: Variant) -> int:
    """Return the options that the motions asked for take: the option, or all stronger texts."""
    space = variant.space
    if not question.most:
        return 1 << space.options.index(question.option)
    texts = next(b.texts for b in variant.settled.bodies if b.id == question.body)
    stronger = [text for text, strength in texts.items() if strength > texts[question.option]]
    return sum(1 << space.options.index(text) for text in stronger)


def _told(question: Passes, asked: Asked, show: NDArray[np.bool_]) -> tuple[Witness, ...]:
    """Show the votes on a motion that passes in some states, or else on one that could be made."""
    pairs = zip(asked.states[show].tolist(), asked.led[show].tolist(), strict=True)
    steps = [(state, passing if passing >= 0 else tabled) for state, (passing, tabled) in pairs]
    made = [step for step in steps if step[1] >= 0]
    return tuple(_vote(question, asked.variant, step) for step in made[:SHOWN])


def _vote(question: Passes, variant: Variant, step: tuple[int, int]) -> Witness:
    """Show how the seats of a body vote on a motion, and whether it passes."""
    space, chambers = variant.space, variant.space.chambers
    body = chambers.ids.index(question.body)
    seats = next(b.seats for b in variant.settled.bodies if b.id == question.body)
    motion, first = (body, *step), int(chambers.begins[body])
    cast = [ballot(chambers.floor, space.ranks, motion, first + at) for at in range(len(seats))]
    passes = motion_passes(chambers.floor, space.ranks, motion, BY_RANK)
    return Witness(
        kind="vote",
        movers=(question.body,),
        state=names_of(variant, step[0]),
        target=names_of(variant, step[1]),
        names=tuple(seat.id for seat in seats),
        numbers=(*(float(each) for each in cast), float(passes)),
    )

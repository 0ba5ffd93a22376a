"""Questions about what parties change: improvements, replies, single options, recorded acts."""

import numpy as np
from numpy.typing import NDArray

from detente.audit.improving import best_replies, moving, replies_judged
from detente.audit.records import Answer, Witness
from detente.audit.scope import Scope, framed, variant_of
from detente.audit.states import find_states, names_of, start_of
from detente.case.question import (
    Enters,
    Flips,
    Frame,
    Judgement,
    Kind,
    Quantifier,
    RecordedAct,
    Replies,
)
from detente.errors import NotApplicable
from detente.stability import coalition, improvements
from detente.stability.entering import entering
from detente.stability.joint import costless_targets, defectors, joint_targets
from detente.study.variants import Variant

__all__ = ["answer_act", "answer_enters", "answer_flips", "answer_replies"]

SHOWN = 3
Longs = NDArray[np.int64]
Step = tuple[int, int, tuple[str, ...]]  # source, target, who moves


def answer_enters(question: Enters, scope: Scope) -> Answer:
    """Answer whether some, no or every improvement of a kind leads to where a formula holds.

    1. List the lean improvements (of the parties named, from the moment named or from anywhere)
       that lead from where the formula fails to where it holds; for *every*, those that do not.
    2. Joint ones are one simultaneous change by a coalition; firm ones are such that no member
       has an undeterred improvement afterwards; costless ones cost no member anything.
    3. Where not even a move that is no improvement leads there, there is nothing to test.

    Returns
    -------
    Answer
        Its witnesses are steps, at most three.
    """
    variant = variant_of(framed(scope, Frame(moment=question.moment)))
    sources = (
        np.array([start_of(variant)], dtype=np.int64)
        if question.moment
        else np.arange(variant.space.size, dtype=np.int64)
    )
    truth = variant.holds(question.that)
    find = _single if question.kind is Kind.SINGLE else _joint
    if question.quantifier is Quantifier.EVERY:
        steps = find(variant, question, np.ones_like(truth), sources)
        bad = [step for step in steps if not truth[step[1]]]
        return _told(scope, variant, bad, holds=not bad, empty=not steps)
    found = find(variant, question, truth, sources)
    some = question.quantifier is Quantifier.SOME
    empty = not some and not found and not _possible(variant, question, truth, sources)
    return _told(scope, variant, found, holds=bool(found) is some, empty=empty)


def _told(scope: Scope, variant: Variant, steps: list[Step], *, holds: bool, empty: bool) -> Answer:
    """Make the answer; the steps found are its witnesses, or those against it."""
    if not scope.telling:
        return Answer(holds=holds, empty=empty)
    shown = tuple(
        Witness(
            kind="step",
            state=names_of(variant, source),
            target=names_of(variant, target),
            movers=movers,
        )
        for source, target, movers in steps[:SHOWN]
    )
    return Answer(
        holds=holds,
        empty=empty,
        witnesses=shown if holds else (),
        against=() if holds else shown,
    )


def _single(
    variant: Variant, question: Enters, truth: NDArray[np.bool_], sources: Longs
) -> list[Step]:
    """List lean improvements of single parties into where something holds, a few for each."""
    space = variant.space
    found: list[Step] = []
    for party in question.parties or space.parties:
        row = space.parties.index(party)
        if question.quantifier is Quantifier.EVERY:
            steps = [(s, t) for s in sources for t in improvements(space, int(s), row, lean=True)]
        else:
            steps = entering(space, row, truth, sources, most=SHOWN).tolist()
        found += [(int(source), int(target), (party,)) for source, target in steps]
    return found


def _joint(
    variant: Variant, question: Enters, truth: NDArray[np.bool_], sources: Longs
) -> list[Step]:
    """List joint improvements of the kind asked for into where something holds."""
    costless = question.kind is Kind.COSTLESS
    find = costless_targets if costless else joint_targets
    every = question.quantifier is Quantifier.EVERY
    found: list[Step] = []
    for source in sources[~truth[sources]].tolist() if not every else sources.tolist():
        targets = find(variant.space, source, lean=True)
        steps = [
            (source, target, coalition(variant.space, source, target, costless=costless))
            for target in targets[truth[targets]].tolist()
        ]
        found += [step for step in steps if _is_meant(variant, question, step)]
        if len(found) >= SHOWN and not every:
            break
    return found


def _is_meant(variant: Variant, question: Enters, step: Step) -> bool:
    """Whether a joint improvement is by the coalition asked for, and firm if it must be."""
    source, target, movers = step
    wanted, members = set(question.parties), set(movers)
    if wanted and not (members == wanted if question.exactly else wanted <= members):
        return False
    return question.kind is not Kind.FIRM or not defectors(variant.space, source, target)


def _possible(variant: Variant, question: Enters, truth: NDArray[np.bool_], sources: Longs) -> bool:
    """Whether any permitted change of the kind, gainful or not, leads to where something holds."""
    if question.kind is not Kind.SINGLE:
        return bool(truth.any() and not truth[sources].all())
    rows = [variant.space.parties.index(p) for p in question.parties or variant.space.parties]
    return any(moving(variant.space, row, truth, sources) for row in rows)


def answer_replies(question: Replies, scope: Scope) -> Answer:
    """Answer whether a party's best replies to some states lead to where a formula holds.

    1. Find the states.
    2. The best replies are the best lean improvements; equally good ones all count; where nothing
       is better, to stay is the best reply.
    3. *Every*: all best replies lead there; *some*: one does; *no*: none does.

    Returns
    -------
    Answer
        Its witnesses are replies, at most three.
    """
    found = find_states(scope, question.to)
    variant, states = found.variant, found.states
    row = variant.space.parties.index(question.party)
    truth = variant.holds(question.that)
    judged = replies_judged(variant.space, row, truth, states)
    match question.quantifier:
        case Quantifier.EVERY:
            holds, show = bool((judged == 1).all()), states[judged != 1]
        case Quantifier.NO:
            holds, show = bool((judged == 0).all()), states[judged != 0]
        case Quantifier.SOME:
            holds, show = bool((judged > 0).any()), states[judged > 0]
    some = question.quantifier is Quantifier.SOME
    empty = not len(states) and not some
    if not scope.telling:
        return Answer(holds=holds, empty=empty)
    shown = (show if len(show) else states)[:SHOWN].tolist()
    told = tuple(_reply(variant, row, state) for state in shown)
    return Answer(
        holds=holds, empty=empty, witnesses=told if holds else (), against=() if holds else told
    )


def _reply(variant: Variant, row: int, state: int) -> Witness:
    """Show a party's best reply to a state, the first of equals."""
    reply = int(best_replies(variant.space, row, state)[0])
    return Witness(
        kind="reply",
        state=names_of(variant, state),
        target=names_of(variant, reply),
        movers=(variant.space.parties[row],),
    )


def answer_flips(question: Flips, scope: Scope) -> Answer:
    """Answer whether a party, changing one option alone at some states, flips a formula.

    1. Find the states.
    2. At each, turn over each option that the party alone may change that way, where that leads
       to a feasible state.
    3. See whether the formula's value differs.

    Returns
    -------
    Answer
        Its witnesses are steps, at most three.
    """
    found = find_states(scope, question.states)
    variant, space = found.variant, found.variant.space
    row = space.parties.index(question.party)
    truth = variant.holds(question.that)
    changes = np.concatenate(
        [_single_changes(variant, row, bit, found.states) for bit in range(len(space.options))]
    )
    flipping = truth[changes[:, 0]] != truth[changes[:, 1]]
    match question.quantifier:
        case Quantifier.SOME:
            holds, show = bool(flipping.any()), changes[flipping]
        case Quantifier.NO:
            holds, show = not flipping.any(), changes[flipping]
        case Quantifier.EVERY:
            holds, show = bool(flipping.all()), changes[~flipping]
    show = show if len(show) else changes
    empty = not len(changes) and question.quantifier is not Quantifier.SOME
    told = tuple(
        Witness(
            kind="step",
            state=names_of(variant, int(source)),
            target=names_of(variant, int(target)),
            movers=(question.party,),
        )
        for source, target in show[: SHOWN if scope.telling else 0]
    )
    return Answer(
        holds=holds, empty=empty, witnesses=told if holds else (), against=() if holds else told
    )


def _single_changes(variant: Variant, row: int, bit: int, states: Longs) -> Longs:
    """List the changes of one option that a party may make alone: array of int64, (found, 2)."""
    space, masks = variant.space, variant.space.masks[states]
    up, down = int(space.up[row]) >> bit & 1, int(space.down[row]) >> bit & 1
    taken = (masks >> bit & 1).astype(np.bool_)
    targets = masks ^ (1 << bit)
    places = np.minimum(np.searchsorted(space.masks, targets), space.size - 1)
    allowed = np.where(taken, down == 1, up == 1) & (space.masks[places] == targets)
    if space.bars.shape[2]:
        allowed &= (space.bars[0, row, states] & space.bars[1, row, places]) == 0
    return np.stack([states[allowed], places[allowed]], axis=1)


def answer_act(question: RecordedAct, scope: Scope) -> Answer:
    """Answer what the value that an option has at a moment is to its owner.

    1. Turn just that option over at the moment's state.
    2. It is an improvement if the owner ranks the moment's state above that one, a best reply if
       every best reply from there gives the option the value it has, and else neither.

    Raises
    ------
    NotApplicable
        If the state with the option turned over is not feasible.
    """
    variant = variant_of(framed(scope, Frame(moment=question.moment)))
    space, here = variant.space, start_of(variant)
    bit = 1 << space.options.index(question.option)
    other = space.find(int(space.masks[here]) ^ bit)
    if other < 0:
        raise NotApplicable(f"the moment with {question.option} turned over is not feasible")
    row = space.parties.index(question.option.partition(".")[0])
    replies = best_replies(space, row, other)
    best = bool(((space.masks[replies] ^ space.masks[here]) & bit == 0).all())
    better = bool(space.ranks[row, here] > space.ranks[row, other])
    holds = {
        Judgement.BEST_REPLY: best,
        Judgement.IMPROVEMENT: better,
        Judgement.NEITHER: not best and not better,
    }[question.judgement]
    told = (_reply(variant, row, other),) if scope.telling else ()
    return Answer(holds=holds, witnesses=told if holds else (), against=() if holds else told)

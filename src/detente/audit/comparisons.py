"""Questions that compare: ranks, places in lists, agreement of two parties, sets of states."""

from itertools import product

import numpy as np
from numpy.typing import NDArray

from detente.audit.agreement import correlation, directions, own_act
from detente.audit.improving import best_replies
from detente.audit.records import Answer, Witness
from detente.audit.scope import Scope, entered, variant_of
from detente.audit.states import Found, find_states, names_of
from detente.audit.tidy import tidy
from detente.case.question import (
    Agree,
    Fixed,
    Higher,
    Item,
    Measure,
    Ranks,
    Same,
    SameReplies,
    SameSettings,
    States,
    Which,
)
from detente.errors import NotApplicable
from detente.study.variants import Variant

__all__ = [
    "answer_agree",
    "answer_higher",
    "answer_ranks",
    "answer_same",
    "answer_same_replies",
    "answer_settings",
]

SHOWN = 3
NEAR = 1e-9  # two measures closer than this are equal
Indices = NDArray[np.int64]
Sets = frozenset[tuple[str, ...]]


def answer_ranks(question: Ranks, scope: Scope) -> Answer:
    """Answer whether a party ranks some states above others.

    1. Find both sets of states, and choose from each: every, some, the best, the worst, the tidy.
    2. The first are above the second if each that must be is ranked strictly higher.
    3. *Every party* asks it of each.

    Returns
    -------
    Answer
        Its witnesses are two states and whose list judges; nothing to test where a set is empty.
    """
    upper, lower = find_states(scope, question.upper), find_states(scope, question.lower)
    base = _common(scope, upper, lower)
    above, below = _located(base, upper), _located(base, lower)
    parties = (question.party,) if question.party else base.space.parties
    if not len(above) or not len(below):
        return Answer(holds=False, empty=True)
    if question.upper_which is Which.TIDY:
        above = tidy(base, above, below)
    if question.lower_which is Which.TIDY:
        below = tidy(base, below, above)
    if not len(above) or not len(below):
        return Answer(holds=False, empty=True)
    if not scope.telling:
        return Answer(holds=all(_decides(question, base, p, (above, below))[0] for p in parties))
    results = [_ranked(question, base, party, (above, below)) for party in parties]
    holds = all(good for good, _ in results)
    shown = tuple(witness for good, witness in results if good is holds)[:SHOWN]
    return Answer(holds=holds, witnesses=shown if holds else (), against=() if holds else shown)


def _common(scope: Scope, upper: Found, lower: Found) -> Variant:
    """Return the variant whose ranks judge: the case as asked, or one that has all the states."""
    plain = variant_of(scope)
    for variant in (plain, upper.variant, lower.variant):
        if all(_has(variant, found) for found in (upper, lower)):
            return variant
    raise NotApplicable("no way of settling the case has all the states that are compared")


def _has(variant: Variant, found: Found) -> bool:
    """Whether states of one variant are feasible in another."""
    return found.variant.family is variant.family or bool(
        np.isin(found.variant.space.masks[found.states], variant.space.masks).all()
    )


def _masks(found: Found) -> list[int]:
    return [int(mask) for mask in found.variant.space.masks[found.states]]


def _located(base: Variant, found: Found) -> Indices:
    """Find states of one variant in another."""
    if found.variant.family is base.family:
        return found.states
    return np.searchsorted(base.space.masks, found.variant.space.masks[found.states])


def _ranked(
    question: Ranks, base: Variant, party: str, sets: tuple[Indices, Indices]
) -> tuple[bool, Witness]:
    """Judge by one party's ranks; the witness is the pair that decides."""
    holds, high, low = _decides(question, base, party, sets)
    ranks = base.space.ranks[base.space.parties.index(party)]
    witness = Witness(
        kind="ranking",
        state=names_of(base, high),
        target=names_of(base, low),
        party=party,
        numbers=(float(_place(ranks, high)), float(_place(ranks, low))),
    )
    return holds, witness


def _decides(
    question: Ranks, base: Variant, party: str, sets: tuple[Indices, Indices]
) -> tuple[bool, int, int]:
    """Find the two states that decide for one party, and whether the first ranks above."""
    ranks = base.space.ranks[base.space.parties.index(party)]
    above, below = sets
    easiest = {Which.SOME: np.argmax, Which.BEST: np.argmax}
    hardest = {Which.SOME: np.argmin, Which.WORST: np.argmin}
    high = above[easiest.get(question.upper_which, np.argmin)(ranks[above])]
    low = below[hardest.get(question.lower_which, np.argmax)(ranks[below])]
    return bool(ranks[high] > ranks[low]), int(high), int(low)


def _place(ranks: NDArray[np.int32], state: int) -> int:
    """Return a state's place in a party's ranking, 1 for the best; equals share a place."""
    return len(np.unique(ranks[ranks > ranks[state]])) + 1


def answer_higher(question: Higher, scope: Scope) -> Answer:
    """Answer whether a statement stands higher in its list than another in its own.

    Places count from the top. Where one of them is not wanted as it stands, it does not.

    Returns
    -------
    Answer
        The numbers of its witness are both places and the lengths of both lists.
    """
    lists = scope.variants.orders(scope.variants.settled(scope.choices), scope.profile)
    places = []
    for key in (question.statement, question.other):
        order = lists.get(key.partition(".")[0], ())
        if key not in order or scope.profile.attitudes.get(key, 1) < 1:
            return Answer(holds=False, empty=key not in order)
        places.append((order.index(key) + 1, len(order)))
    holds = places[0][0] < places[1][0]
    witness = Witness(
        kind="places",
        names=(question.statement, question.other),
        numbers=(float(places[0][0]), float(places[1][0]), *(float(n) for _, n in places)),
    )
    return Answer(
        holds=holds, witnesses=(witness,) if holds else (), against=() if holds else (witness,)
    )


def answer_agree(question: Agree, scope: Scope) -> Answer:
    """Answer whether two parties agree more than two others, or more under some items.

    1. Measure each side: a rank correlation over all feasible states (*states*); the same without
       the statements about a party's own options (*outcomes*); or the share of the others' options
       on which both lean the same way (*directions*).
    2. Compare. Equal to nine decimals is not more.

    Returns
    -------
    Answer
        The numbers of its witness are both measures; its names after the four parties are the
        statements that the measure leaves out.
    """
    first = variant_of(entered(scope, question.first))
    second = variant_of(entered(scope, question.second))
    one, out = _measured(first, question.pair, question.measure)
    other, more = _measured(second, question.other, question.measure)
    holds = one > other + NEAR
    witness = Witness(
        kind="numbers",
        names=(*question.pair, *question.other, *dict.fromkeys((*out, *more))),
        numbers=(one, other),
    )
    told = (witness,) if scope.telling else ()
    return Answer(holds=holds, witnesses=told if holds else (), against=() if holds else told)


def _measured(
    variant: Variant, pair: tuple[str, str], measure: Measure
) -> tuple[float, tuple[str, ...]]:
    """Measure how far two parties agree, and say which statements that leaves out."""
    rows = [variant.space.parties.index(party) for party in pair]
    if measure is Measure.STATES:
        return correlation(*(variant.space.ranks[row] for row in rows)), ()
    if measure is Measure.OUTCOMES:
        kept = [_outcomes_only(variant, party) for party in pair]
        ranks = [variant.family.ranks(p, lists) for p, (lists, _) in zip(pair, kept, strict=True)]
        return correlation(*ranks), tuple(key for _, out in kept for key in out)
    others = [
        option.id
        for option in variant.settled.options
        if not set(option.holders) & set(pair) and option.id not in variant.settled.fixed
    ]
    ways = [directions(variant.space, row, others) for row in rows]
    same = sum(a == b and a != 0 for a, b in zip(*ways, strict=True))
    return same / len(others) if others else 0.0, ()


def _outcomes_only(
    variant: Variant, party: str
) -> tuple[tuple[tuple[int, bool], ...], tuple[str, ...]]:
    """Return a party's list without the statements about its own options, and those left out."""
    own = {s.key for s in variant.settled.preferences.get(party, ()) if own_act(s, party)}
    keys = variant.order.get(party, ())
    extra = len(variant.lists.get(party, ())) - len(keys)
    signed = variant.lists.get(party, ())
    kept = (*signed[:extra], *(signed[extra + at] for at, k in enumerate(keys) if k not in own))
    return kept, tuple(key for key in keys if key in own)


def answer_same(question: Same, scope: Scope) -> Answer:
    """Answer whether some states, projected on options, are the same under two lists of items.

    Returns
    -------
    Answer
        Its witnesses are the projections that are found under one and not under the other.
    """
    one = _projected(entered(scope, question.first), question.states, question.options)
    other = _projected(entered(scope, question.second), question.states, question.options)
    return _compared(scope, one, other, differ=question.differ)


def _compared(scope: Scope, one: Sets, other: Sets, *, differ: bool) -> Answer:
    """Answer whether two sets are the same, or whether they differ."""
    holds = (one != other) is differ
    empty = not one and not other
    if not scope.telling:
        return Answer(holds=holds, empty=empty)
    parted = [
        Witness(kind="sets", state=state, numbers=(1.0, 0.0)) for state in sorted(one - other)
    ]
    parted += [
        Witness(kind="sets", state=state, numbers=(0.0, 1.0)) for state in sorted(other - one)
    ]
    shared = [
        Witness(kind="sets", state=state, numbers=(1.0, 1.0)) for state in sorted(one & other)
    ]
    shown = tuple(parted or shared)[:SHOWN]
    return Answer(
        holds=holds, empty=empty, witnesses=shown if holds else (), against=() if holds else shown
    )


def _projected(scope: Scope, states: States, options: tuple[str, ...]) -> Sets:
    """Find states, and say of each which of the options named (or of all) it takes."""
    found = find_states(scope, states)
    kept = set(options) or set(found.variant.space.options)
    return frozenset(
        tuple(option for option in names_of(found.variant, state) if option in kept)
        for state in found.states.tolist()
    )


def answer_settings(question: SameSettings, scope: Scope) -> Answer:
    """Answer whether some states, projected, are the same for every setting of a party's options.

    1. Fix the party's options at each combination of values that leaves the moment feasible.
    2. Project the states found on the options named.
    3. Hold each projection against that of the first setting.

    Returns
    -------
    Answer
        Its witnesses are two settings and what is found under one and not under the other.

    Raises
    ------
    NotApplicable
        If no setting leaves the moment feasible.
    """
    settled = scope.variants.settled(scope.choices)
    free = [
        o.id for o in settled.options if question.party in o.holders and o.id not in settled.fixed
    ]
    results: list[tuple[tuple[str, ...], Sets]] = []
    for values in product((False, True), repeat=len(free)):
        items: tuple[Item, ...] = tuple(
            Fixed(option=o, to=v) for o, v in zip(free, values, strict=True)
        )
        taken = tuple(o for o, v in zip(free, values, strict=True) if v)
        try:
            inside = entered(scope, items)
            results.append((taken, _projected(inside, question.states, question.options)))
        except NotApplicable:
            continue
    if not results:
        raise NotApplicable(f"no setting of {question.party}'s options leaves the moment feasible")
    first = results[0]
    for setting, sets in results[1:]:
        if sets != first[1]:
            told = _compared(scope, first[1], sets, differ=question.differ)
            settings = (
                Witness(kind="setting", state=first[0], target=setting, party=question.party),
            )
            return Answer(
                holds=told.holds,
                empty=told.empty,
                witnesses=settings + told.witnesses if told.witnesses else (),
                against=settings + told.against if told.against else (),
            )
    return _compared(scope, first[1], first[1], differ=question.differ)


def answer_same_replies(question: SameReplies, scope: Scope) -> Answer:
    """Answer whether a party's best replies to some states are the same under two lists of items.

    1. Find the states under each list of items; those feasible under both are compared.
    2. At each, hold the sets of best replies against each other.

    Returns
    -------
    Answer
        Its witnesses are the states where they part, with the reply under the first list.
    """
    one = find_states(entered(scope, question.first), question.to)
    other = find_states(entered(scope, question.second), question.to)
    masks = sorted({*_masks(one), *_masks(other)})
    both = [m for m in masks if min(v.space.find(m) for v in (one.variant, other.variant)) >= 0]
    parted = [
        m for m in both if _replies(one, question.party, m) != _replies(other, question.party, m)
    ]
    holds = bool(parted) is question.differ
    empty = not both
    if not scope.telling:
        return Answer(holds=holds, empty=empty)
    told = tuple(
        Witness(
            kind="reply",
            state=names_of(found.variant, found.variant.space.find(mask)),
            target=names_of(
                found.variant, found.variant.space.find(min(_replies(found, question.party, mask)))
            ),
            movers=(question.party,),
        )
        for mask in (parted or both)[:SHOWN]
        for found in ((one, other) if parted else (one,))
    )
    return Answer(
        holds=holds, empty=empty, witnesses=told if holds else (), against=() if holds else told
    )


def _replies(found: Found, party: str, mask: int) -> frozenset[int]:
    """Return a party's best replies to a state, as masks."""
    space = found.variant.space
    row = space.parties.index(party)
    return frozenset(int(space.masks[r]) for r in best_replies(space, row, space.find(mask)))

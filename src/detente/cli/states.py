"""States as people type them, as programs read them, and which ones a name stands for."""

import json
from collections.abc import Iterable

from detente.cli.asking import Asked
from detente.cli.near import unknown
from detente.cli.opening import settled_at
from detente.cli.writing import Encoded
from detente.errors import NotApplicable, UnknownName
from detente.findings.truth import holds
from detente.record import record
from detente.settle import Settled
from detente.settle.feasible import violated
from detente.space import Space

__all__ = ["Goal", "goal", "listed", "state_index"]

NOTHING = "none"


@record
class Goal:
    """Where a path is to lead: the indices of some states, and the outcome they share if any."""

    states: tuple[int, ...]
    outcome: str = ""


def listed(space: Space, states: Iterable[int]) -> Encoded:
    """Return states as JSON shows them, each the sorted list of the options taken.

    They are encoded as they are written: a large case has millions of entries, most of them many
    times over.
    """
    places = sorted((name, 1 << bit) for bit, name in enumerate(space.options))
    names = [(json.dumps(name), bit) for name, bit in places]

    def text(state: int) -> str:
        mask = int(space.masks[state])
        return f"[{', '.join([name for name, bit in names if mask & bit])}]"

    return Encoded(map(text, states))


def state_index(space: Space, asked: Asked, text: str, *, also: tuple[str, ...] = ()) -> int:
    """Find the state that a text names: a moment, ``none``, or options separated by commas.

    ``also`` are other names that would have been right here, for the message.

    Raises
    ------
    UnknownName
        If a part of the text names nothing, or the state is not feasible.
    """
    settled = space.settled
    if text in {moment.id for moment in settled.case.moments}:
        options = settled_at(settled, asked, text)
    else:
        options = taken(settled, text, also)
    broken = violated(settled, options)
    if broken:
        rules = "; ".join(rule.label or rule.text for rule in broken)
        raise UnknownName(f"the state '{text}' is not feasible: it breaks {rules}")
    return space.index_of(options)


def taken(settled: Settled, text: str, also: tuple[str, ...]) -> tuple[str, ...]:
    """Return the options that a text lists."""
    if text == NOTHING:
        return ()
    options = tuple(option.id for option in settled.options)
    parts = tuple(part.strip() for part in text.split(","))
    for part in parts:
        if part not in options:
            moments = tuple(moment.id for moment in settled.case.moments)
            kind = "option, moment or outcome" if also else "option or moment"
            raise UnknownName(unknown(kind, part, (*options, *moments, NOTHING, *also)))
    return parts


def goal(space: Space, asked: Asked, text: str) -> Goal:
    """Find the states that a path is to lead to: one state, or all where an outcome holds.

    Raises
    ------
    UnknownName
        If the text names neither a state nor an outcome.
    NotApplicable
        If the options of the case cannot say the outcome yet.
    """
    outcomes = {outcome.id: outcome for outcome in space.settled.outcomes}
    if text not in outcomes:
        return Goal(states=(state_index(space, asked, text, also=tuple(outcomes)),))
    formula = outcomes[text].formula
    if isinstance(formula, str):
        raise NotApplicable(f"outcome '{text}' cannot be said yet: {outcomes[text].missing}")
    return Goal(states=tuple(holds(space, formula).nonzero()[0].tolist()), outcome=text)

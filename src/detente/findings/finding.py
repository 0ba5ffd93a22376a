"""The finding: one sentence that a computation supports, and the table of all its kinds."""

from collections.abc import Mapping

from detente.record import Frozen, record

__all__ = ["KINDS", "Finding", "Sentence", "Witness"]

KINDS: Mapping[str, str] = Frozen(
    {
        "answer": "where the moves come to rest when the parties move from the moment",
        "moment": "whether the moment itself is stable, and for whom it is not",
        "stays": "why a party stays at the moment: what it lacks first and why it cannot get it",
        "moment-answers": "nothing but the moment is reachable, so the moment itself is the answer",
        "around": "where the moves would come to rest if one party first did otherwise",
        "never-rests": "moves from the moment never come to rest, with the cycle they run in",
        "rest": "one state that is stable and reachable from the moment, and how it is reached",
        "shared": "what all resting states have in common, and what differs between them",
        "stable": "which states are stable, where the case gives no moment to start from",
        "outcome": "whether an outcome is sure, attainable or not attainable from the moment",
        "concept-differs": "an outcome whose answer changes if the parties look further ahead",
        "lean-differs": "what changes if wasteful improvements count too",
        "moves-differ": "what changes between single moves and joint moves",
        "upset": "a stable state that some parties would leave together",
        "red-line": "whether a red line holds, and where in the list it would break",
        "not-compared": "a comparison that was left out because the case is too large for it",
        "scenario": "what a scenario changes, against the case without it",
    }
)


@record
class Witness:
    """What shows a finding: a state (``target``), or a move of ``movers`` from ``source`` to it.

    States are the options taken, sorted. A witness without ``movers`` is a state.
    """

    target: tuple[str, ...]
    movers: tuple[str, ...] = ()
    source: tuple[str, ...] = ()


@record
class Sentence:
    """A sentence in the words of the case, with what it rests on.

    ``statements`` are the keys (``russia.no-strike``) of those it uses, and ``claims`` the ids of
    the claims behind these, or behind what else it speaks of.
    """

    text: str
    claims: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()


@record
class Finding:
    """One sentence that a computation supports; ``kind`` and ``subject`` are its identity.

    ``kind`` is a key of `KINDS`; ``subject`` is the id of what it is about (an outcome, a
    statement, a state, a scenario), "" where the kind alone says it. ``statements`` are the keys of
    those that the sentence uses; ``claims`` the ids of the claims behind these, or behind what else
    it speaks of (an outcome, an option).
    """

    kind: str
    subject: str
    sentence: str
    claims: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    witnesses: tuple[Witness, ...] = ()

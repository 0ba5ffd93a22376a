"""Whose lists can change the answer of a question, told from its shape alone."""

from types import EllipsisType

from detente.case.formula import TRUE, Formula, Name
from detente.case.question import (
    Against,
    Agree,
    All,
    Among,
    AnyOf,
    Denied,
    Enters,
    Flips,
    Higher,
    Item,
    Kind,
    Leaves,
    Lies,
    Likelier,
    Named,
    Passes,
    Plays,
    Question,
    Ranks,
    RecordedAct,
    Replies,
    RoleKind,
    Same,
    SameReplies,
    SameSettings,
    Satisfies,
    States,
    Under,
    Which,
)

__all__ = [
    "Readers",
    "asks_places",
    "changes_lists",
    "every_party",
    "formulas_of",
    "is_one_settling",
    "lies_of",
    "looks_ahead",
    "reads",
    "uses_moves",
]

Readers = frozenset[str] | EllipsisType  # parties, or everybody

NOBODY: frozenset[str] = frozenset()


def reads(question: Question) -> Readers:
    """Say whose lists a question can depend on; `...` for everybody's.

    States of the kinds resting, reachable and stable depend on everybody; feasible states and a
    moment's state on nobody.
    """
    match question:
        case All(parts=parts) | AnyOf(parts=parts):
            return _union(*(reads(part) for part in parts))
        case Denied(part=part):
            return reads(part)
        case Under(items=items, part=part):
            others = frozenset(item.other for item in items if isinstance(item, Against))
            inner = reads(part)
            return _union(inner, others) if inner else inner
    return _read_by_one(question)


def _read_by_one(question: Question) -> Readers:
    """Say whose lists a question without parts depends on."""
    match question:
        case Satisfies(states=states) | Flips(states=states):
            return _of(states)
        case Enters(kind=Kind.SINGLE, parties=(_, *_) as parties):
            return frozenset(parties)
        case Replies(party=party, to=states) | SameReplies(party=party, to=states):
            return _union(frozenset({party}), _of(states))
        case Lies():
            return NOBODY
        case RecordedAct(option=option):
            return frozenset({option.partition(".")[0]})
        case Ranks():
            return _ranking(question)
        case Higher(statement=one, other=other):
            return frozenset({one.partition(".")[0], other.partition(".")[0]})
        case Agree(pair=pair, other=other_pair):
            return frozenset({*pair, *other_pair})
    return ...


def _ranking(question: Ranks) -> Readers:
    """Say whose lists a comparison by one party, or by every party, depends on."""
    if not question.party or Which.TIDY in (question.upper_which, question.lower_which):
        return ...
    return _union(frozenset({question.party}), _of(question.upper), _of(question.lower))


def asks_places(question: Question) -> bool:
    """Whether a question speaks of places in lists themselves."""
    return any(isinstance(part, Higher) for part in _all(question))


def every_party(question: Question) -> bool:
    """Whether a question is put to every party's list, whether or not the party can do anything.

    So is one about a spoiler, which is judged by whom its move harms.
    """
    return any(
        isinstance(part, Ranks | Plays)
        and (not part.party or getattr(part, "role", "") is RoleKind.SPOILER)
        for part in _all(question)
    )


def lies_of(question: Question) -> tuple[Lies, ...]:
    """List the parts of a question that speak of positions on a scale."""
    return tuple(part for part in _all(question) if isinstance(part, Lies))


def is_one_settling(question: Question, moment: str) -> bool:
    """Whether every part of a question is asked of the same case, settled at a moment."""
    here = ("", moment)
    for part in _all(question):
        if isinstance(part, Under | Same | SameSettings | SameReplies | Agree | Likelier):
            return False
        named = [part.moment] if isinstance(part, Enters | RecordedAct | Passes) else []
        named += [name for s in _states(part) for name in (s.moment, s.frame.moment)]
        if any(s.under for s in _states(part)) or not set(named) <= set(here):
            return False
    return True


def changes_lists(question: Question) -> bool:
    """Whether a question puts items in force that may change what parties want."""
    items = [item for part in _all(question) for item in _items(part)]
    return any(isinstance(item, Named | Leaves | Against) for item in items)


def _items(question: Question) -> tuple[Item, ...]:
    """List the items that a question puts in force itself, its parts apart."""
    match question:
        case Under(items=items):
            return items
        case Same(first=first, second=second) | SameReplies(first=first, second=second):
            return (*first, *second)
        case Agree(first=first, second=second):
            return (*first, *second)
    return tuple(item for states in _states(question) for item in states.under)


def looks_ahead(question: Question) -> bool:
    """Whether the answer can depend on the concept of stability, where none is named."""
    return any(
        s.among in (Among.RESTING, Among.STABLE) and not s.frame.concept
        for part in _all(question)
        for s in _states(part)
    )


def uses_moves(question: Question) -> bool:
    """Whether the answer can depend on the kind of moves, where none is named."""
    return any(
        s.among in (Among.RESTING, Among.REACHABLE) and not s.frame.moves
        for part in _all(question)
        for s in _states(part)
    )


def formulas_of(question: Question) -> tuple[Formula, ...]:
    """List the formulas that a question asks about, each once; what a body is to pass is one."""
    asked = [getattr(part, "that", TRUE) for part in _all(question)]
    asked += [Name(name=part.option) for part in _all(question) if isinstance(part, Passes)]
    chosen = (states.where for part in _all(question) for states in _states(part))
    return tuple(dict.fromkeys(f for f in (*asked, *chosen) if f != TRUE))


def _all(question: Question) -> list[Question]:
    """List a question's parts, all the way down."""
    match question:
        case All(parts=parts) | AnyOf(parts=parts):
            return [inner for part in parts for inner in _all(part)]
        case Denied(part=part):
            return _all(part)
        case Under(part=part):
            return [question, *_all(part)]
    return [question]


def _states(question: Question) -> tuple[States, ...]:
    """List the states that a simple question speaks of."""
    match question:
        case Satisfies(states=states) | Flips(states=states):
            return (states,)
        case Same(states=states) | SameSettings(states=states):
            return (states,)
        case Replies(to=states) | SameReplies(to=states):
            return (states,)
        case Ranks(upper=upper, lower=lower):
            return (upper, lower)
        case Likelier(first=first, second=second):
            return tuple(States(among=Among.RESTING, under=side) for side in (first, second))
        case Plays(frame=frame):
            return (States(among=Among.RESTING, frame=frame),)
        case Passes(states=states):
            return states
    return ()


def _of(states: States) -> Readers:
    return NOBODY if states.moment or states.among is Among.FEASIBLE else ...


def _union(*several: Readers) -> Readers:
    """Join readers; everybody swallows all."""
    found: set[str] = set()
    for readers in several:
        if readers is ... or isinstance(readers, EllipsisType):
            return ...
        found |= readers
    return frozenset(found)

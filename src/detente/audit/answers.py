"""From a question to its answer in one variant of a case."""

from collections.abc import Callable, Mapping

from detente.audit.changes import answer_act, answer_enters, answer_flips, answer_replies
from detente.audit.comparisons import (
    answer_agree,
    answer_higher,
    answer_ranks,
    answer_same,
    answer_same_replies,
    answer_settings,
)
from detente.audit.existence import answer_satisfies
from detente.audit.likelihood import answer_likelier
from detente.audit.motions import answer_passes
from detente.audit.records import Answer
from detente.audit.roles import answer_plays
from detente.audit.scales import answer_lies
from detente.audit.scope import Scope, entered
from detente.audit.substitution import in_place
from detente.case.question import (
    Agree,
    All,
    AnyOf,
    Denied,
    Enters,
    Flips,
    Higher,
    InPlace,
    Lies,
    Likelier,
    Passes,
    Plays,
    Question,
    Ranks,
    RecordedAct,
    Replies,
    Same,
    SameReplies,
    SameSettings,
    Satisfies,
    Under,
)
from detente.record import Frozen

__all__ = ["answer"]

KINDS: Mapping[type, Callable[..., Answer]] = Frozen(
    {
        Satisfies: answer_satisfies,
        Enters: answer_enters,
        Replies: answer_replies,
        SameReplies: answer_same_replies,
        Ranks: answer_ranks,
        Higher: answer_higher,
        Agree: answer_agree,
        Same: answer_same,
        SameSettings: answer_settings,
        Flips: answer_flips,
        RecordedAct: answer_act,
        Lies: answer_lies,
        Likelier: answer_likelier,
        Plays: answer_plays,
        Passes: answer_passes,
    }
)


def answer(question: Question, scope: Scope) -> Answer:
    """Answer a question in one variant of a case.

    1. A question made of parts is answered part by part.
    2. Items are put in force for the part they stand before; a party in another's place rewrites
       it.
    3. Each kind of question has its own definition: see docs/reference/questions.md.

    Parameters
    ----------
    question : Question
        What is asked.
    scope : Scope
        The case, settled and read in one way. Witnesses are made only where it asks for them.

    Returns
    -------
    Answer
        Whether it holds, whether there is anything it speaks of, and what shows it.

    Raises
    ------
    NotApplicable
        If the case does not settle as the question needs it, or the question makes no sense there.
    """
    match question:
        case All(parts=parts):
            found = tuple(answer(part, scope) for part in parts)
            return _joined(found, holds=all(each.holds for each in found))
        case AnyOf(parts=parts):
            found = tuple(answer(part, scope) for part in parts)
            return _joined(found, holds=any(each.holds for each in found))
        case Denied(part=part):
            inner = answer(part, scope)
            return Answer(
                holds=not inner.holds,
                empty=inner.empty,
                witnesses=inner.against,
                against=inner.witnesses,
                parts=inner.parts,
            )
        case Under(items=items, part=part):
            for item in items:
                if isinstance(item, InPlace):
                    part = in_place(part, item.party, item.of, scope.variants.case.counterparts)
            rest = tuple(item for item in items if not isinstance(item, InPlace))
            return answer(part, entered(scope, rest))
    return KINDS[type(question)](question, scope)


def _joined(parts: tuple[Answer, ...], *, holds: bool) -> Answer:
    """Put the answers of parts together."""
    return Answer(
        holds=holds,
        empty=all(part.empty for part in parts),
        witnesses=tuple(w for part in parts for w in part.witnesses),
        against=tuple(w for part in parts for w in part.against),
        parts=parts,
    )

"""All that is known of a case's evidence, put together once for whoever shows it."""

from collections.abc import Mapping

from detente.case import Case
from detente.evidence.coverage import Coverage, Side, coverage, sides
from detente.evidence.disputes import Dispute, disputes
from detente.evidence.quotations import Quotation, Texts, quotations
from detente.evidence.register import Entry, Wanted, register
from detente.evidence.voices import voices_of
from detente.record import record
from detente.sources.voices import Voice

__all__ = ["Evidence", "evidence_of"]

NO_TEXTS = Texts()


@record
class Evidence:
    """The evidence of a case: its claims with what rests on them, and what is thin.

    ``entries`` are all claims; ``quotations`` those whose words are at hand, by claim.
    """

    case: Case
    texts: Texts
    voices: tuple[Voice, ...]
    quotations: Mapping[str, tuple[Quotation, ...]]
    entries: tuple[Entry, ...]
    coverage: tuple[Coverage, ...]
    sides: tuple[Side, ...]
    disputes: tuple[Dispute, ...]


def evidence_of(case: Case, texts: Texts = NO_TEXTS) -> Evidence:
    """Put together what is known of a case's evidence.

    1. Group its sources into independent voices, by their authors, the texts at hand, and what the
       case says of them.
    2. Find the passages of its claims in the texts at hand.
    3. Say what rests on each claim, what carries each statement, and where claims disagree.

    Parameters
    ----------
    case : Case
        The case, with its ledger.
    texts : Texts
        The texts at hand; without any, passages are known by their places alone.

    Raises
    ------
    NotApplicable
        If what the case says of the voices of its sources contradicts itself.
    """
    voices = voices_of(case.ledger, texts.cleaned)
    quoted = quotations(case.ledger, texts.cleaned)
    found = coverage(case, voices)
    return Evidence(
        case=case,
        texts=texts,
        voices=voices,
        quotations=quoted,
        entries=register(case, quoted, Wanted()),
        coverage=found,
        sides=sides(case, found),
        disputes=disputes(case),
    )

"""The variants of a case that a process has had before, so that each of its tasks goes on there."""

from collections import OrderedDict

from detente.case import Case
from detente.study.variants import Variants

__all__ = ["variants_of"]

MOST_CASES = 2
REMEMBERED: OrderedDict[str, Variants] = OrderedDict()  # by fingerprint, the latest one last


def variants_of(case: Case) -> Variants:
    """Return the variants of a case, the same for every task of a process.

    1. Take those of a case with the same fingerprint, else make them.
    2. Forget the case that was asked for longest ago, if there are more than two.

    Parameters
    ----------
    case : Case
        The case, or a copy of it that came from another process.
    """
    found = REMEMBERED.pop(case.fingerprint, None) or Variants(case)
    REMEMBERED[case.fingerprint] = found
    if len(REMEMBERED) > MOST_CASES:
        REMEMBERED.popitem(last=False)
    return found

"""Which kind of claim a clause may be: the signs in it, weighed by one table."""

from collections.abc import Iterable, Mapping

from detente.claims.claim import Modality
from detente.record import Frozen
from detente.suggestions.candidate import KINDS, Sign

__all__ = ["WEIGHTS", "kind_of"]

WEIGHTS: Mapping[str, Mapping[Sign, int]] = Frozen(
    {
        "capability/leverage": Frozen({Sign.ABILITY: 4, Sign.NEGATION: 1}),
        "causal mechanism": Frozen({Sign.CAUSE: 4, Sign.MODAL: 1}),
        "conclusion": Frozen({Sign.NEED: 3, Sign.JUDGMENT: 1, Sign.FORECAST: 2}),
        "event/date": Frozen({Sign.EVENT: 4}),
        "forum/procedure": Frozen({Sign.FORUM: 3}),
        "instrument/option": Frozen({Sign.OPTION: 3}),
        "party-interest": Frozen({Sign.INTEREST: 4, Sign.VIEW: 1}),
        "perception/belief": Frozen({Sign.VIEW: 4}),
        "preference ordering": Frozen({Sign.PREFERENCE: 3}),
        "quantity": Frozen({}),
        "red line": Frozen({Sign.RED_LINE: 9}),
        "scenario": Frozen({Sign.CONDITION: 4, Sign.MODAL: 1, Sign.DOUBT: 2}),
        "tie/dependence": Frozen({Sign.TIE: 4}),
    }
)
DATED = 2  # a time speaks for an event
MEASURED = 7  # a number with a unit
OTHERWISE = "conclusion"  # where nothing speaks for any kind
HELD = 2  # a view that is attributed


def kind_of(signs: Iterable[Sign], how: Modality, *, dated: bool, measured: bool) -> str:
    """Guess the kind of a claim; of equal ones the first of the table, a conclusion without any.

    Parameters
    ----------
    signs : iterable of Sign
        What its words are signs of; each counts once.
    how : Modality
        How it is made.
    dated, measured : bool
        Whether it has a time, a quantity.
    """
    shown = set(signs)
    points = {
        kind: sum(points for sign, points in WEIGHTS[kind].items() if sign in shown)
        for kind in KINDS
    }
    points["event/date"] += DATED * dated
    points["quantity"] += MEASURED * measured
    points["perception/belief"] += HELD * (how is Modality.ATTRIBUTED)
    points[OTHERWISE] += not any(points.values())
    return max(KINDS, key=lambda kind: points[kind])

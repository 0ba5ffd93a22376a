"""Kinds of claims are guessed from the signs in them."""

import pytest

from detente.case.catalog import load
from detente.claims.claim import Modality
from detente.suggestions.candidate import KINDS, Sign
from detente.suggestions.kinds import WEIGHTS, kind_of


def test_the_table_has_a_row_for_each_kind() -> None:
    assert tuple(sorted(KINDS)) == KINDS == tuple(WEIGHTS)


def test_the_kinds_are_those_of_the_reference_case() -> None:
    """Without what stands in brackets, and without remarks on the article itself."""
    claims = load("korea").ledger.claims.values()
    assert {claim.kind.partition(" (")[0] for claim in claims} - {"meta"} == set(KINDS)


@pytest.mark.parametrize(
    ("signs", "kind"),
    [
        ({Sign.RED_LINE, Sign.FORECAST, Sign.NEGATION}, "red line"),
        ({Sign.CAUSE, Sign.NEGATION}, "causal mechanism"),
        ({Sign.ABILITY}, "capability/leverage"),
        ({Sign.FORUM}, "forum/procedure"),
        ({Sign.OPTION}, "instrument/option"),
        ({Sign.INTEREST}, "party-interest"),
        ({Sign.PREFERENCE}, "preference ordering"),
        ({Sign.CONDITION, Sign.MODAL}, "scenario"),
        ({Sign.TIE}, "tie/dependence"),
        ({Sign.EVENT}, "event/date"),
        ({Sign.NEED}, "conclusion"),
        (set(), "conclusion"),
    ],
)
def test_each_sign_speaks_for_its_kind(signs, kind) -> None:
    assert kind_of(signs, Modality.AUTHOR, dated=False, measured=False) == kind


def test_a_view_a_time_and_a_number_speak_too() -> None:
    assert kind_of({Sign.VIEW}, Modality.ATTRIBUTED, dated=False, measured=False) == (
        "perception/belief"
    )
    assert kind_of(set(), Modality.FACT, dated=True, measured=False) == "event/date"
    assert kind_of({Sign.TIE}, Modality.FACT, dated=True, measured=True) == "quantity"

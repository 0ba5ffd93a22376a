"""Negations and opposites between two claims."""

import pytest

from detente.evidence.contrasts import Force, contrasts
from detente.evidence.terms import terms


def found(one, other):
    return [each.because for each in contrasts(terms(one), terms(other))]


@pytest.mark.parametrize(
    ("one", "other", "because"),
    [
        ("They will pay.", "They will not pay.", '"pay" is negated in the second only'),
        ("They never pay.", "They pay.", '"pay" is negated in the first only'),
        ("They can hardly press it.", "They press it.", '"press" is negated in the first only'),
        ("They don't pay.", "They pay.", '"pay" is negated in the first only'),
        ("Tolls rise.", "Tolls fall.", '"rise" stands against "fall"'),
        ("They support it.", "They opposed it.", '"support" stands against "opposed"'),
        ("They attack.", "They do nothing; they cannot attack.",
         '"attack" is negated in the second only'),
        ("It is realistic.", "It is unrealistic.", '"realistic" stands against "unrealistic"'),
        ("A deal is impossible.", "It is possible.", '"impossible" stands against "possible"'),
    ],
)  # fmt: skip
def test_what_cannot_be_so_at_one_time(one, other, because) -> None:
    contrast = contrasts(terms(one), terms(other))[0]
    assert (contrast.force, contrast.because) == (Force.HARD, because)


def test_words_of_degree_are_a_matter_of_weight() -> None:
    (contrast,) = contrasts(terms("It is a great worry."), terms("It is a minor worry."))
    assert (contrast.force, contrast.because) == (Force.SOFT, '"great" stands against "minor"')


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("They will pay.", "They will pay."),
        ("They will not pay.", "They never pay."),
        ("They do not support it.", "They oppose it."),  # a negated opposite agrees
        ("They came, not by sea, to pay.", "They came to pay."),  # another clause
        ("Tolls rise and fall.", "Tolls fall."),  # it has both
        ("They will not come to the hall on the hill and pay.", "They pay."),  # too far
        ("Not one of them is here.", "The mill is old."),
    ],
)
def test_what_is_no_contrast(one, other) -> None:
    assert found(one, other) == []


def test_hard_contrasts_come_first_and_each_once() -> None:
    because = found("Great tolls rise and rise.", "Small tolls fall.")
    assert because == ['"rise" stands against "fall"', '"Great" stands against "Small"']


def test_the_order_of_two_claims_changes_no_more_than_the_wording() -> None:
    one, other = terms("Great tolls never rise."), terms("Small tolls rise.")
    there, back = contrasts(one, other), contrasts(other, one)
    assert [each.force for each in there] == [each.force for each in back]

from fractions import Fraction

from detente.voting.game import Kind
from detente.voting.reversals import reversals


def kind(seat, *weights, veto=False):
    return Kind(seats=(seat,), weights=weights, veto=veto)


def test_a_lighter_seat_with_more_is_found() -> None:
    assert reversals([kind("a", 3), kind("b", 2)], [Fraction(1, 4), Fraction(3, 4)]) == (
        ("a", "b"),
    )
    assert reversals([kind("a", 3), kind("b", 2)], [Fraction(1, 2), Fraction(1, 2)]) == ()


def test_seats_lighter_in_one_count_and_heavier_in_another_are_not_compared() -> None:
    assert reversals([kind("a", 3, 1), kind("b", 2, 2)], [Fraction(1, 4), Fraction(3, 4)]) == ()


def test_a_veto_outweighs_any_weight() -> None:
    sorts = [kind("a", 0, veto=True), kind("b", 2)]
    assert reversals(sorts, [Fraction(1, 4), Fraction(3, 4)]) == (("a", "b"),)
    assert reversals(sorts, [Fraction(3, 4), Fraction(1, 4)]) == ()

import pytest

from detente.errors import TooLarge
from detente.voting.series import Part, table, within, without

SEAT = {"there": (1, 0), "missing": (0, 1)}


def parts(*weights, **ways):
    return [Part(weights=(w,), **(SEAT | ways)) for w in weights]


def test_sets_that_miss_no_more_than_the_room_are_counted_by_size() -> None:
    # of weights 1, 2, 3 with room 3: nothing; 1 or 2 or 3; 1 and 2
    assert within(table(parts(1, 2, 3), (3,))).tolist() == [1, 3, 1, 0]


def test_one_seat_is_divided_out() -> None:
    # without the 2 there remain 1 and 3: in room 3 nothing, 1, 3; in room 1 nothing, 1
    fits, fits_with = without(table(parts(1, 2, 3), (3,)), parts(2)[0])
    assert fits.tolist() == [1, 2, 0, 0]
    assert fits_with.tolist() == [1, 1, 0, 0]


def test_a_seat_that_outweighs_the_room_fits_nowhere() -> None:
    fits, fits_with = without(table(parts(1, 9), (3,)), parts(9)[0])
    assert fits.tolist() == [1, 1, 0]
    assert fits_with.tolist() == [0, 0, 0]


def test_a_seat_without_weight_is_divided_out() -> None:
    fits, fits_with = without(table(parts(0, 2), (1,)), parts(0)[0])
    assert fits.tolist() == fits_with.tolist() == [1, 0, 0]


@pytest.mark.parametrize(
    "ways",
    [
        {"there": (1, 0), "missing": (2, 0)},
        {"there": (1, 0), "missing": (0, 2)},
        {"there": (1, 1), "missing": (0, 2)},
        {"there": (0, 1), "missing": (1, 2)},
        {"there": (0, 1), "missing": (0, 1)},
    ],
)
def test_dividing_undoes_multiplying(ways) -> None:
    """The series without a seat is that of the others, up to the marks it may have."""
    seats, rest = parts(1, 2, 2, 3, **ways), parts(1, 2, 3, **ways)
    fits, fits_with = without(table(seats, (6,)), seats[1])
    for found, room in ((fits, 6), (fits_with, 4)):
        expected = within(table(rest, (room,))).tolist()
        assert found.tolist() == expected + [0] * (len(found) - len(expected))


def test_numbers_beyond_64_bits_stay_exact() -> None:
    everything = within(table(parts(*[1] * 70), (70,))).tolist()
    assert sum(everything) == 2**70


def test_a_box_beyond_all_bounds_is_refused() -> None:
    with pytest.raises(TooLarge, match=r"300,000,003 cells; at most 67,108,864"):
        table(parts(10**8, 1), (10**8,))

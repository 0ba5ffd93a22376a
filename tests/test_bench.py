"""The benchmark measures what it says it measures."""

import sys
from pathlib import Path

import pytest

from detente.case import Case, Direction
from detente.settle import feasibility, settle

BENCH = Path(__file__).parents[1] / "bench"


@pytest.fixture
def family(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.syspath_prepend(str(BENCH))
    yield pytest.importorskip("models").family
    sys.modules.pop("models", None)


def test_the_family_grows_by_options_alone(family) -> None:
    counts = [feasibility(settle(family(options))).count for options in (18, 20, 22)]
    assert counts == [2**options * 3**5 // 4**5 for options in (18, 20, 22)]
    assert counts[-1] == 995_328


def test_the_model_has_the_lists_and_one_way_options_it_says(family) -> None:
    case: Case = family(22)
    assert sum(option.moves is Direction.ONCE for option in case.options) == 4
    assert [len(case.preferences[party.id]) for party in case.parties] == [22] * 6
    owners = [option.owner for option in case.options]
    assert owners == sorted(owners)
    assert len(set(owners)) == 6


def test_the_model_is_the_same_every_time(family) -> None:
    assert family(18) == family(18)

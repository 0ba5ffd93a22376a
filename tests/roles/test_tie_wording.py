"""Ties read as a sentence would have them, each with its figures and their years."""

import pytest

from detente.case import Figure, Tie, TieKind
from detente.case.reader import read_text
from detente.case.tie import DIRECTED, MUTUAL
from detente.roles.tie_wording import NAMED, figure_words, tie_sentence
from detente.settle import settle
from roles.stories import NEEDS, TEXT


def test_every_kind_has_words_for_each_way_it_may_run() -> None:
    ways = {(kind, False) for kind in TieKind if kind not in DIRECTED}
    ways |= {(kind, True) for kind in TieKind if kind not in MUTUAL}
    assert set(NAMED) == ways


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (Figure(value="77.9", unit="million USD", year="2017"), "77.9 million USD in 2017"),
        (Figure(value="34", unit="ships"), "34 ships, undated"),
        (Figure(share="1.20", of="all trade", year="2018"), "1.20 % of all trade in 2018"),
        (Figure(value="34", unit="ships", share="2", of="all of them", year="2018"),
         "34 ships in 2018, 2 % of all of them"),
        (Figure(what="by land", hedge="just under", value="1", unit="million"),
         "by land: just under 1 million, undated"),
    ],
)  # fmt: skip
def test_a_figure_keeps_its_digits_and_says_its_year_or_that_it_has_none(figure, words) -> None:
    assert figure_words(figure) == words


def test_a_tie_is_told_with_its_ends_kind_content_and_claims() -> None:
    case = settle(read_text(TEXT))
    tie = Tie(
        id="t",
        kind=TieKind.SUPPORT,
        ends=("una", "chi"),
        directed=True,
        means="grain",
        figures=(Figure(value="5", unit="ships", because=("C2",)),),
        because=("C1",),
    )
    said = tie_sentence(case, tie)
    assert (said.text, said.claims) == (
        "Una’s support of Chi: grain; 5 ships, undated.",
        ("C1", "C2"),
    )
    bare = Tie(id="t", kind=TieKind.TRADE, ends=("una", "chi"))
    assert tie_sentence(case, bare).text == "Trade between Una and Chi."


def test_the_exact_text_of_a_figure_is_kept_from_the_file() -> None:
    case = settle(read_text(TEXT + NEEDS))
    assert tie_sentence(case, case.case.ties[0]).text == (
        "Rus’ dependence on Chi: credit; 12.50 million in 2015."
    )

"""The prisoner's dilemma and chicken [RG66]_: states 1 neither, 2 first, 3 second, 4 both."""

import pytest

from papers.printed import numbers, shipped

EQUILIBRIA = {
    "prisoners-dilemma": {"nash": "1", "gmr": "1 4", "smr": "1 4", "seq": "1 4", "sseq": "1 4"},
    "chicken": {"nash": "2 3", "gmr": "2 3 4", "smr": "2 3 4", "seq": "2 3", "sseq": "2 3"},
}
RANKINGS = {"prisoners-dilemma": ("3 4 1 2", "2 4 1 3"), "chicken": ("3 4 2 1", "2 4 3 1")}


@pytest.mark.parametrize("slug", RANKINGS)
def test_preferences_are_the_printed_ones(slug):
    game = shipped(slug)
    assert (game.ranking("first"), game.ranking("second")) == RANKINGS[slug]


@pytest.mark.parametrize("slug", EQUILIBRIA)
def test_equilibria_are_the_printed_ones(slug):
    game = shipped(slug)
    found = {concept: game.equilibria(concept) for concept in EQUILIBRIA[slug]}
    assert found == {concept: numbers(names) for concept, names in EQUILIBRIA[slug].items()}

"""Plain words for each concept."""

from detente.findings.lenses import LENSES, lens
from detente.stability import CONCEPTS


def test_every_concept_has_plain_words():
    assert set(LENSES) == set(CONCEPTS)
    assert lens("nash") == "each party looks only at its own next move"
    assert lens("new") == "parties reason as under new"

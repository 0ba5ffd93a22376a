"""Words cut to their stems, and the names of parties as one word."""

import pytest

from detente.case import Party
from detente.evidence.terms import names_of, stem, stems, terms

PARTIES = (
    Party(id="hill", name="Hill Land", aliases=("the Hills", "Upton", "HL")),
    Party(id="delta", name="Delta", aliases=("the Port",)),
)


@pytest.mark.parametrize(
    "forms",
    [
        "sanction sanctions sanctioned sanctioning",
        "denuclearize denuclearise denuclearisation denuclearization",
        "disarm disarms disarmed disarmament",
        "oppose opposes opposed opposition",
        "negotiate negotiates negotiation negotiations negotiating",
        "party parties",
        "economy economic economical",
        "agree agreed agrees agreement",
        "Trade trading trades Trade's trade’s",
    ],
)
def test_forms_of_a_word_have_one_stem(forms) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


def test_words_that_differ_keep_apart() -> None:
    words = "press pressure party part war ware trade trust missile mission talk tall north"
    assert len({stem(word) for word in words.split()}) == len(words.split())


def test_all_names_of_a_party_are_one_word() -> None:
    names = names_of(PARTIES)
    for text in ("Hill Land", "the Hills", "Upton's", "HL", "Uptonese"):
        assert stems(text, names) == {"@hill"}, text
    assert stems("Hill Land’s port", names) == {"@hill", "port"}  # case counts


def test_the_longest_name_is_taken() -> None:
    parties = (Party(id="a", name="North"), Party(id="b", name="North Cape"))
    assert stems("North Cape", names_of(parties)) == {"@b"}


def test_a_name_of_two_parties_stands_for_neither() -> None:
    parties = (Party(id="a", name="A", aliases=("the Ally",)),
               Party(id="b", name="B", aliases=("the Ally",)))  # fmt: skip
    assert stems("the Ally", names_of(parties)) == {stem("ally")}


def test_stop_words_are_marked_and_keep_their_places_and_clauses() -> None:
    found = terms("It is not far; ships wait.")
    assert [(t.word, t.place, t.clause, t.content) for t in found] == [
        ("It", 0, 0, False),
        ("is", 1, 0, False),
        ("not", 2, 0, False),
        ("far", 3, 0, True),
        ("ships", 5, 1, True),
        ("wait", 6, 1, True),
    ]


def test_hyphens_part_words_but_not_a_non() -> None:
    assert stems("non-proliferation") == stems("nonproliferation")
    assert stems("six-party") == stems("six party")


def test_a_text_without_words_has_no_terms() -> None:
    assert terms("") == terms(" … – ") == ()

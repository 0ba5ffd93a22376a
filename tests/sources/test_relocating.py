"""Where the clues of a changed passage agree."""

from detente.sources.passages import passage
from detente.sources.relocating import sites
from detente.sources.words import words_of

WORDS = [f"w{k}" for k in range(60)]
TEXT = " ".join(WORDS)
FOUND = passage(TEXT, TEXT.index("w10 "), TEXT.index(" w50"))


def spans(words):
    return [(site.first, site.last) for site in sites(FOUND, words_of(" ".join(words)))]


def test_a_passage_goes_from_the_words_before_it_to_the_words_after_it() -> None:
    edited = [*WORDS[:10], *(f"x{k}" for k in range(6)), *WORDS[13:46], *WORDS[50:]]
    assert spans(edited) == [(10, 10 + 6 + 33)]


def test_where_the_words_around_are_gone_it_goes_as_far_as_its_clues_say() -> None:
    edited = ["x"] * 10 + [*WORDS[10:30], "y", *WORDS[31:50]] + ["z"] * 10
    assert spans(edited) == [(10, 50)]


def test_clues_that_stand_apart_do_not_agree() -> None:
    gap = ["x"] * 50
    edited = [*WORDS[10:18], *gap, *WORDS[18:26], *gap, *WORDS[26:34], *gap, *WORDS[34:50]]
    assert spans(edited) == []


def test_clues_in_another_order_do_not_agree() -> None:
    eights = [WORDS[k : k + 8] for k in range(10, 50, 8)]
    edited = [word for eight in reversed(eights) for word in eight]
    assert spans(edited) == []


def test_a_clue_that_has_changed_places_with_the_next_counts_as_missing() -> None:
    """Four of five inside are in order, none of two around are there; one more is missing."""
    edited = ["x"] * 10 + [*WORDS[10:34], *WORDS[42:50], *WORDS[34:42]] + ["z"] * 10
    (site,) = sites(FOUND, words_of(" ".join(edited)))
    assert site.confidence == 4 / 8


def test_two_clues_are_too_few_whatever_share_of_all_they_are() -> None:
    found = passage(TEXT, TEXT.index("w10 "), TEXT.index(" w28"))  # two clues inside
    alone = ["x"] * 10 + WORDS[10:28]
    assert sites(found, words_of(" ".join([*alone, *["z"] * 10]))) == ()
    assert sites(found, words_of(" ".join([*alone, *WORDS[28:32]]))) != ()


def test_a_clue_that_stands_everywhere_is_none() -> None:
    words = words_of("a " * 300)
    everywhere = passage("a " * 300, 100, 200)
    assert sites(everywhere, words) == ()


def test_two_places_equally_likely_are_both_named() -> None:
    half = [*WORDS[10:30], "y", *WORDS[31:50]]
    assert spans([*half, *["x"] * 60, *half]) == [(0, 40), (100, 140)]

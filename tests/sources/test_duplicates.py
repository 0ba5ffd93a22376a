"""Sources that are one text or parts of one."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.sources.cleaning import clean
from detente.sources.duplicates import Likeness, compare
from detente.sources.reading import read_source

RANDOM = settings(max_examples=60, deadline=None)
SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
needs_articles = pytest.mark.skipif(not SEEDS.is_dir(), reason="the articles are not here")


def words(start, count):
    return " ".join(f"w{k}" for k in range(start, start + count))


def one_pair(*texts):
    found = compare(dict(zip("ab", texts, strict=True)))
    (pair,) = found
    return pair


def test_styles_of_quotes_spaces_and_paragraphs_make_no_other_text() -> None:
    pair = one_pair(["“It’s so,” he said.", "It rained."], ['"It\'s so,"\u00a0he said. It rained.'])
    assert (pair.likeness, pair.fuller) == (Likeness.EXACT, "")
    assert pair.common == pair.words == (7, 7)
    assert [(s.first.paragraph, s.second.paragraph, s.words) for s in pair.shared] == [
        (0, 0, 5),
        (1, 0, 2),
    ]


def test_the_same_words_with_other_stops_are_nearly_the_same_text() -> None:
    assert one_pair(["It rained."], ["It rained!"]).likeness is Likeness.NEAR


@pytest.mark.parametrize(
    ("mine", "theirs", "shared", "likeness"),
    [
        (20, 20, 80, Likeness.NEAR),  # 80 of 100 words on both sides
        (21, 20, 80, Likeness.CONTAINED),  # 80 of 101, 80 of 100
        (900, 20, 80, Likeness.CONTAINED),
        (900, 21, 80, Likeness.PARTLY),
        (900, 70, 30, Likeness.PARTLY),  # 30 of 100
    ],
)
def test_how_much_of_each_stands_in_the_other_says_what_they_are(
    mine, theirs, shared, likeness
) -> None:
    pair = one_pair([words(1000, mine), words(0, shared)], [words(0, shared), words(5000, theirs)])
    assert pair.likeness is likeness
    assert pair.common == (shared, shared)
    assert pair.words == (mine + shared, theirs + shared)
    assert pair.fuller == ("a" if mine > theirs else "")
    (part,) = pair.shared
    assert (part.first.paragraph, part.second.paragraph, part.words) == (1, 0, shared)
    assert part.whole


def test_less_than_three_tenths_is_no_pair() -> None:
    texts = {"a": [words(1000, 900), words(0, 30)], "b": [words(0, 30), words(5000, 71)]}
    assert compare(texts) == ()


def test_runs_of_seven_words_are_nobodys() -> None:
    mine = [f"{words(k, 7)} x{k}" for k in range(0, 70, 7)]
    theirs = [f"{words(k, 7)} y{k}" for k in range(0, 70, 7)]
    assert compare({"a": mine, "b": theirs}) == ()


def test_a_sentence_cut_by_a_page_is_shared_in_both_its_pieces() -> None:
    cut = ["They spoke of the old", "bridge for hours and hours."]
    whole = ["They spoke of the old bridge for hours and hours."]
    first, second = one_pair(cut, whole).shared
    assert (first.first.paragraph, second.first.paragraph) == (0, 1)
    assert (second.second.start, second.second.end) == (22, 48)
    assert not first.whole
    first, second = one_pair(whole, cut).shared
    assert (first.second.paragraph, second.second.paragraph) == (0, 1)


@pytest.mark.parametrize("texts", [{}, {"a": []}, {"a": [], "b": []}, {"a": ["…"], "b": ["…"]}])
def test_sources_without_words_are_no_pair(texts) -> None:
    assert compare(texts) == ()


@RANDOM
@given(
    st.lists(st.sampled_from("abcdefgh"), min_size=12, max_size=40),
    st.data(),
)
def test_any_excerpt_of_eight_words_or_more_is_contained_in_the_source(letters, data) -> None:
    low = data.draw(st.integers(0, len(letters) - 8))
    high = data.draw(st.integers(low + 8, len(letters)))
    pair = one_pair([" ".join(letters)], [f"“{' '.join(letters[low:high])}”"])
    assert pair.common[1] == high - low
    assert pair.likeness in set(Likeness) - {Likeness.PARTLY}
    assert (pair.likeness is Likeness.CONTAINED) == (pair.common[0] < 0.8 * len(letters))


@RANDOM
@given(st.lists(st.sampled_from("abc"), max_size=30), st.lists(st.sampled_from("abc"), max_size=30))
def test_shared_stretches_have_the_same_words_and_do_not_overlap_in_the_first(one, other) -> None:
    texts = {"a": [" ".join(one[:15]), " ".join(one[15:])], "b": [" ".join(other)]}
    for pair in compare(texts):
        for shared in pair.shared:
            first, second = shared.first, shared.second
            mine = texts["a"][first.paragraph][first.start : first.end]
            assert mine == texts["b"][second.paragraph][second.start : second.end]
            assert len(mine.split()) == shared.words
        places = [(s.first.paragraph, s.first.start, s.first.end) for s in pair.shared]
        assert all(p[0] < q[0] or p[2] <= q[1] for p, q in pairwise(places))
        assert sum(shared.words for shared in pair.shared) == pair.common[0]


def test_two_hundred_sources_with_one_footer_are_compared() -> None:
    """The footer alone makes no pair; every tenth source is an excerpt of the one before."""
    footer = words(0, 20)
    texts = {}
    for k in range(20):
        texts[f"s{k}"] = [*(words(10_000 * k + 100 * m, 90) for m in range(1, 6)), footer]
        texts[f"e{k}"] = [*texts[f"s{k}"][:2], footer]
    found = [(pair.first, pair.second, pair.likeness, pair.fuller) for pair in compare(texts)]
    assert found == [(f"s{k}", f"e{k}", Likeness.CONTAINED, f"s{k}") for k in range(20)]


@needs_articles
@pytest.mark.parametrize("cleaned", [False, True])
def test_the_excerpt_is_contained_in_the_first_article_with_six_paragraphs(cleaned) -> None:
    texts = {}
    for path in sorted(SEEDS.glob("*.txt")):
        original = read_source(path)
        plain = [each for each in original.text.split("\n\n") if each.strip()]
        running = [paragraph.text for paragraph in clean(original).running]
        texts[path.name[:3]] = running if cleaned else plain
    (pair,) = compare(texts)
    assert (pair.first, pair.second, pair.fuller) == ("000", "002", "000")
    assert pair.likeness is Likeness.CONTAINED
    long = [shared for shared in pair.shared if shared.words > 20]  # the title is shared as well
    assert len(long) == 6
    assert all(shared.whole for shared in long)
    assert pair.common[1] > 0.9 * pair.words[1]

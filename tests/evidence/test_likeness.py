"""Which claims have rare words in common."""

from math import log, sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.evidence.likeness import COMMON, likeness

BOTH = frozenset({"hill", "delta"})


def pairs(words, parties=(), near=10):
    words = [frozenset(each.split()) for each in words]
    found = likeness(words, parties or [BOTH] * len(words), near=near)
    keys = zip(found.first.tolist(), found.second.tolist(), strict=True)
    return dict(zip(keys, found.strength.tolist(), strict=True))


def slow(words, parties):
    """Compare all with all, by the words of the definition."""
    count, sizes = len(words), {}
    for each in words:
        for word in each:
            sizes[word] = sizes.get(word, 0) + 1
    weight = {
        word: log(1 + count / size)
        for word, size in sizes.items()
        if size <= max(5, COMMON * count)
    }
    found = {}
    for two in range(count):
        for one in range(two):
            shared = words[one] & words[two] & weight.keys()
            held, either = parties[one] & parties[two], parties[one] | parties[two]
            if shared and held:
                lengths = [sqrt(sum(weight[w] ** 2 for w in words[k] & weight.keys()))
                           for k in (one, two)]  # fmt: skip
                cosine = sum(weight[w] ** 2 for w in shared) / (lengths[0] * lengths[1])
                counted = len(shared) / (len(shared) + 1)
                found[one, two] = cosine * counted * (0.5 + 0.5 * len(held) / len(either))
    return found


def test_two_claims_of_the_same_words_and_parties() -> None:
    """By hand: the cosine is 1 and two words count two thirds."""
    assert pairs(["ferry toll", "ferry toll", "mill"]) == {(0, 1): pytest.approx(2 / 3, abs=1e-6)}


def test_one_word_in_common_counts_half() -> None:
    assert pairs(["ferry", "ferry"]) == {(0, 1): pytest.approx(0.5)}


def test_claims_without_a_party_in_common_are_no_pair() -> None:
    parties = [frozenset({"hill"}), frozenset({"delta"}), frozenset()]
    assert pairs(["ferry", "ferry", "ferry"], parties) == {}


def test_the_share_of_parties_in_common_counts_half() -> None:
    parties = [frozenset({"hill"}), BOTH]
    assert pairs(["ferry", "ferry"], parties) == {(0, 1): pytest.approx(0.5 * 0.75)}


def test_a_word_that_more_than_a_tenth_have_says_nothing() -> None:
    words = ["ferry"] * 6 + [f"word{k}" for k in range(53)]
    assert pairs(words) == {}  # 6 of 59
    assert len(pairs([*words, "last"])) == 15  # 6 of 60: all pairs of six


def test_only_the_likest_of_each_are_kept() -> None:
    words = ["a b c d", "a b c d", "a b c e", "a x y z"]
    assert set(pairs(words, near=1)) == {(0, 1), (0, 2), (0, 3)}


def test_nothing_is_like_nothing() -> None:
    assert pairs([]) == pairs([""]) == pairs(["a"]) == pairs(["", ""]) == {}


claims = st.lists(
    st.tuples(
        st.frozensets(st.sampled_from("abcdefgh"), max_size=5),
        st.frozensets(st.sampled_from(["hill", "delta", "coast"]), max_size=3),
    ),
    max_size=12,
)


@given(claims)
def test_it_agrees_with_comparing_all_with_all(made) -> None:
    words, parties = [each[0] for each in made], [each[1] for each in made]
    found = likeness(words, parties, near=12)
    expected = slow(words, parties)
    keys = list(zip(found.first.tolist(), found.second.tolist(), strict=True))
    assert set(keys) == set(expected)
    assert np.allclose(found.strength, [expected[key] for key in keys], atol=1e-5)
    assert (np.diff(found.strength) <= 0).all()

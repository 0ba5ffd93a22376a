"""Common words of two sources, against a literal reading by brute force."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.sources.shingles import common, most_common, runs, shingled

RANDOM = settings(max_examples=60, deadline=None)
SHINGLE = 8


def sources(letters="ab", most=15):
    """Texts of few different words, so that long runs come up twice; cut into paragraphs."""
    words = st.lists(st.sampled_from(letters), max_size=most)
    run = st.lists(st.sampled_from(letters), min_size=SHINGLE, max_size=SHINGLE + 4)
    cut = st.lists(st.booleans(), min_size=most * 2, max_size=most * 2)

    @st.composite
    def made(draw):
        shared = draw(run)
        texts = []
        for _ in range(draw(st.integers(2, 3))):
            text = [*draw(words), *(shared if draw(st.booleans()) else []), *draw(words)]
            texts.append((text, paragraphs(text, draw(cut))))
        return texts

    return made()


def paragraphs(words, cuts):
    """Cut words into paragraphs, before every word that is marked."""
    found = [[]]
    for word, cut in zip(words, [*cuts, *[False] * len(words)], strict=False):
        if cut:
            found.append([])
        found[-1].append(word)
    return [" ".join(each) for each in found]


def stands(words, in_words):
    return any(in_words[k : k + len(words)] == words for k in range(len(in_words) - len(words) + 1))


def literally_common(mine, theirs):
    """Words in any run of eight words or more that the other text has too."""
    found = set()
    for low in range(len(mine)):
        for high in range(low + SHINGLE, len(mine) + 1):
            if stands(mine[low:high], theirs):
                found |= set(range(low, high))
    return found


@RANDOM
@given(sources())
def test_common_words_are_those_of_the_longest_common_runs(made) -> None:
    read = shingled([cut for _, cut in made])
    bound = most_common(read)
    for k, (mine, _) in enumerate(made):
        for m, (theirs, _) in enumerate(made):
            if k == m:
                continue
            expected = literally_common(mine, theirs)
            assert set(np.flatnonzero(common(read[k], read[m])).tolist()) == expected
            assert bound[k, m] >= len(expected)


@RANDOM
@given(sources())
def test_runs_are_the_common_words_of_the_first_each_once_and_stand_in_both(made) -> None:
    read = shingled([cut for _, cut in made])
    (mine, _), (theirs, _) = made[:2]
    found = list(runs(read[0], read[1]))
    taken = [k for run in found for k in range(run.first, run.first + run.words)]
    assert taken == sorted(literally_common(mine, theirs))
    for run in found:
        there = theirs[run.second : run.second + run.words]
        assert mine[run.first : run.first + run.words] == there


def test_nothing_is_read_from_nothing() -> None:
    assert shingled([]) == ()
    assert most_common(()).shape == (0, 0)
    (empty,) = shingled([[]])
    assert (empty.count, list(runs(empty, empty))) == (0, [])


def test_a_source_too_short_for_a_shingle_has_none_in_common() -> None:
    short, long = shingled([["a b c d e f g"], ["a b c d e f g h i"]])
    assert not common(short, long).any()
    assert not common(long, short).any()

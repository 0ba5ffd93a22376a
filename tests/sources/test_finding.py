"""Passages found again after harmless changes, moves and edits, and never guessed."""

from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from detente.sources.finding import Fate, find
from detente.sources.passages import clues_in, passage
from detente.sources.source import Stretch
from detente.sources.words import words_of

RANDOM = settings(max_examples=60, deadline=None)
SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
GAPS = [" ", "\n", ", ", ". ", " – ", "; "]
HARMLESS = {
    "quotes": lambda text: text.replace("“", '"').replace("”", '"').replace("’", "'"),
    "spaces": lambda text: text.replace(" ", "\u00a0 "),
    "lines": lambda text: text.replace(" ", "\n   "),
    "dashes": lambda text: text.replace("–", "—"),
    "unseen": lambda text: text.replace("1", "1\u00ad").replace("w", "\u200bw"),
}
NOTE = "They met at the old bridge. It rained. They met at the old bridge. Nobody spoke."


@st.composite
def texts(draw, least=1, most=60, around=0):
    """A text of words that all differ, as pieces, and the first and last word of a stretch."""
    length = draw(st.integers(least, most))
    before = draw(st.integers(around, around + 30))
    after = draw(st.integers(around, around + 30))
    count = before + length + after
    gaps = draw(st.lists(st.sampled_from(GAPS), min_size=count, max_size=count))
    return [f"w{k}{gap}" for k, gap in enumerate(gaps)], before, before + length


def joined(pieces, first, last):
    """The text of the pieces, and the stretch from one to before another without the last gap."""
    text = "".join(pieces)
    start = len("".join(pieces[:first]))
    stretch = "".join(pieces[first:last])
    kept = stretch.rstrip("".join(GAPS))
    return text, start, start + len(kept)


def quadruples(*parts):
    """Different runs of four words of some texts, and the different clues that they have."""
    words = [part.lower().translate({ord(c): " " for c in ",.–;\n"}).split() for part in parts]
    runs = {tuple(each[k : k + 4]) for each in words for k in range(len(each) - 3)}
    clues = {int(clue) for part in parts for clue in clues_in(words_of(part), 4)}
    return runs, clues


@RANDOM
@given(texts())
def test_a_text_that_has_not_changed_has_every_passage_as_it_was(made) -> None:
    text, start, end = joined(*made)
    found = find(passage(text, start, end), text)
    assert (found.fate, found.places) == (Fate.AS_IT_WAS, (Stretch(start=start, end=end),))
    assert found.confidence == 1


@pytest.mark.parametrize("change", HARMLESS.values(), ids=HARMLESS)
@RANDOM
@given(texts(), st.booleans())
def test_harmless_changes_lose_nothing(change, made, quoted) -> None:
    pieces, first, last = made
    if quoted:
        pieces = [*pieces]
        pieces[first] = f"“{pieces[first]}"
    text, start, end = joined(pieces, first, last)
    found = find(passage(text, start, end), change(text))
    assert found.fate in {Fate.AS_IT_WAS, Fate.MOVED}
    (place,) = found.places
    assert change(text)[place.start : place.end].strip("\u200b\u00ad") == (
        change(text[start:end]).strip("\u200b\u00ad")
    )


@RANDOM
@given(texts(least=5), st.data())
def test_words_put_in_elsewhere_move_a_passage_as_a_whole(made, data) -> None:
    pieces, first, last = made
    text, start, end = joined(pieces, first, last)
    at = data.draw(st.sampled_from([*range(first + 1), *range(last, len(pieces) + 1)]))
    new = [f"x{k} " for k in range(data.draw(st.integers(1, 30)))]
    longer, low, high = joined(
        [*pieces[:at], *new, *pieces[at:]],
        first + len(new) * (at <= first),
        last + len(new) * (at <= first),
    )
    found = find(passage(text, start, end), longer)
    assert found.fate is (Fate.MOVED if at <= first else Fate.AS_IT_WAS)
    assert found.places == (Stretch(start=low, end=high),)


@RANDOM
@given(texts())
def test_a_passage_that_is_deleted_is_lost(made) -> None:
    text, start, end = joined(*made)
    found = find(passage(text, start, end), text[:start] + text[end:])
    assert (found.fate, found.places, found.confidence) == (Fate.LOST, (), 0)


@RANDOM
@given(texts(least=40, around=4), st.data())
def test_a_few_words_edited_inside_change_a_passage_in_its_place(made, data) -> None:
    pieces, first, last = made
    at = data.draw(st.integers(first, last - 4))
    gone = data.draw(st.integers(1, 3))
    new = [f"x{k} " for k in range(data.draw(st.integers(0, 4)))]
    text, start, end = joined(pieces, first, last)
    edited, low, high = joined(
        [*pieces[:at], *new, *pieces[at + gone :]], first, last + len(new) - gone
    )
    runs, clues = quadruples(text, edited)
    assume(len(runs) == len(clues))  # no two clues agree by chance: one in 65,536 does
    found = find(passage(text, start, end), edited)
    assert (found.fate, found.places) == (Fate.CHANGED, (Stretch(start=low, end=high),))
    assert 0.5 < found.confidence < 1


def test_an_edit_that_leaves_half_the_clues_is_a_change_and_one_that_leaves_fewer_is_not() -> None:
    words = [f"w{k}" for k in range(60)]
    text = " ".join(words)
    start, end = text.index("w10 "), text.index(" w50")
    found = passage(text, start, end)  # five clues, one in each eight words
    for gone, fate in ((16, Fate.CHANGED), (24, Fate.LOST)):
        edited = " ".join([*words[:10], *(f"x{k}" for k in range(gone)), *words[10 + gone :]])
        assert find(found, edited).fate is fate


def test_a_change_says_how_many_of_its_clues_are_there() -> None:
    """Of five inside and two around, one inside is gone; one more always counts as missing."""
    words = [f"w{k}" for k in range(60)]
    text = " ".join(words)
    found = passage(text, text.index("w10 "), text.index(" w50"))
    edited = " ".join([*words[:10], *(f"x{k}" for k in range(8)), *words[18:]])
    assert find(found, edited).confidence == 6 / 8


def test_a_capital_letter_is_a_change_of_the_least_kind() -> None:
    words = " ".join(f"w{k}" for k in range(40))
    found = find(passage(words, 0, len(words)), words.replace("w20", "W20"))
    assert (found.fate, found.places) == (Fate.CHANGED, (Stretch(start=0, end=len(words)),))
    assert found.confidence == 5 / 6


def test_of_two_places_the_one_with_the_old_words_around_it_is_chosen() -> None:
    second = NOTE.rindex("They met")
    found = passage(NOTE, second, NOTE.index(" Nobody"))
    moved = find(found, f"At last. {NOTE}")
    assert moved.fate is Fate.MOVED
    assert moved.places[0].start == second + len("At last. ")


def test_places_that_nothing_tells_apart_are_unclear_and_all_named() -> None:
    found = passage("They met at the old bridge. It rained.", 0, len("They met at the old bridge."))
    again = "So be it. They met at the old bridge. So be it. They met at the old bridge. So be it."
    unclear = find(found, again)
    assert unclear.fate is Fate.UNCLEAR
    assert [again[p.start : p.end] for p in unclear.places] == ["They met at the old bridge."] * 2
    assert unclear.confidence == pytest.approx(1 / 3)


def test_a_few_words_among_strangers_are_unclear() -> None:
    again = "The town slept. It rained. The gates were shut."
    unclear = find(passage("They met. It rained. Nobody spoke.", 10, 20), again)
    assert (unclear.fate, unclear.confidence) == (Fate.UNCLEAR, 0.5)
    assert again[unclear.places[0].start : unclear.places[0].end] == "It rained."


def test_words_twice_edited_alike_are_unclear() -> None:
    words = [f"w{k}" for k in range(40)]
    text = " ".join(words)
    edited = " ".join([*words[:20], "x", *words[21:]])
    found = find(passage(text, 0, len(text)), f"{edited} {'y ' * 60} {edited}")
    assert found.fate is Fate.UNCLEAR
    assert len(found.places) == 2


def test_places_with_the_same_words_around_them_are_unclear() -> None:
    text = " ".join(["So it was then.", "They met at the old bridge."] * 2 + ["So it was then."])
    found = passage(text, text.index("They"), text.index(" So it", 5))
    unclear = find(found, f"At last. {text}")
    assert unclear.fate is Fate.UNCLEAR
    assert len(unclear.places) == 2


def test_a_closing_quote_that_is_gone_leaves_no_space_in_its_place() -> None:
    words = " ".join(f"w{k}" for k in range(40))
    text = f"x0 x1 x2 x3 “{words}” x4 x5 x6 x7"
    edited = text.replace("”", "")
    found = find(passage(text, text.index("“"), text.index("”") + 1), edited)
    assert found.fate is Fate.CHANGED
    assert edited[found.places[0].start : found.places[0].end] == f"“{words}"


@pytest.mark.parametrize("text", ["", "…", "x", "a " * 3000, "w1 " * 3000])
def test_a_text_with_none_of_it_loses_it(text) -> None:
    words = " ".join(f"w{k}" for k in range(20))
    assert find(passage(words, 3, len(words)), text).fate is Fate.LOST


def test_a_word_that_has_grown_is_not_as_it_was() -> None:
    found = passage("It is the old bridge of the town", 10, 20)
    assert find(found, "It is the old bridgehead of the town").fate is not Fate.AS_IT_WAS


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the articles are not here")
def test_every_sentence_of_the_real_texts_is_found_after_a_harmless_change_and_a_move() -> None:
    for path in sorted(SEEDS.glob("*.txt")):
        text = path.read_text("utf-8")
        changed = f"Foreword.\n\n{HARMLESS['quotes'](text)}".replace("\u00a0", " ")
        at = 0
        for sentence in text.replace("\n", ". ").split(". "):
            start = text.index(sentence, at)
            at = start + len(sentence)
            if len(sentence.split()) < 5:
                continue
            found = find(passage(text, start, at), changed)
            assert found.fate is Fate.MOVED, (path.name, start)

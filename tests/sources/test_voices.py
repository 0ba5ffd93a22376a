"""Independent voices: who counts once, and what the user says of it."""

from pathlib import Path

import pytest

from detente.errors import NotApplicable, UnknownName
from detente.sources.duplicates import compare
from detente.sources.voices import Origin, Ruling, voices

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
NOBODY = Origin()
LONG = " ".join(f"w{k}" for k in range(40))


def groups(sources, pairs=(), overruled=()):
    found = voices(dict.fromkeys(sources, NOBODY) if isinstance(sources, str) else sources,
                   pairs, dict(overruled))  # fmt: skip
    return ["".join(voice.sources) for voice in found]


def reasons(sources, pairs=()):
    found = voices(sources, pairs, {})
    return [link.because for voice in found for link in voice.links]


def test_sources_that_nothing_links_speak_for_themselves() -> None:
    assert groups("abc") == ["a", "b", "c"]


def test_sources_that_share_text_are_one_voice() -> None:
    pairs = compare({"a": [LONG], "b": ["x"], "c": [LONG + " and more"]})
    assert groups("abc", pairs) == ["ac", "b"]


@pytest.mark.parametrize(
    ("text", "because"),
    [
        (LONG, "they are the same text"),
        (f"{LONG} x", "they are nearly the same text"),
        (f"{LONG} {'x ' * 20}", "a is contained in b"),
        (f"{'x ' * 80} {LONG[: LONG.index(' w16')]}", "they share a large part"),
    ],
)
def test_the_reason_says_what_is_shared(text, because) -> None:
    pairs = compare({"a": [LONG], "b": [text]})
    assert reasons({"a": NOBODY, "b": NOBODY}, pairs) == [because]


def test_an_author_or_a_wire_makes_sources_one_voice() -> None:
    sources = {
        "a": Origin(authors=("Jane Doe", "John Roe")),
        "b": Origin(wire="The Wire"),
        "c": Origin(authors=("JANE\u00a0Doe",), wire="the  wire"),
        "d": Origin(authors=("Jane Poe",)),
    }
    assert groups(sources) == ["abc", "d"]
    assert reasons(sources) == ["both are by Jane Doe", "both came by The Wire"]


def test_what_is_absent_links_nothing() -> None:
    assert groups({"a": Origin(authors=("",), wire=" "), "b": Origin(authors=("",))}) == ["a", "b"]


def test_the_user_says_that_two_are_one() -> None:
    assert groups("abc", overruled={("c", "a"): Ruling.ONE}) == ["ac", "b"]


def test_the_user_says_that_two_are_two_whatever_they_share() -> None:
    doe = Origin(authors=("Jane Doe",))
    assert groups({"a": doe, "b": doe}, overruled={("b", "a"): Ruling.TWO}) == ["a", "b"]


def test_a_ruling_that_others_contradict_is_refused_with_the_way_that_links_the_two() -> None:
    doe = Origin(authors=("Jane Doe",))
    sources = {"a": doe, "b": doe, "c": doe, "d": NOBODY}
    with pytest.raises(NotApplicable, match=r"a and b .*: a, c, b; say"):
        groups(sources, overruled={("a", "b"): Ruling.TWO})
    rulings = {("a", "b"): Ruling.TWO, ("a", "c"): Ruling.TWO}
    assert groups(sources, overruled=rulings) == ["a", "bc", "d"]


def test_all_contradictions_are_told_at_once() -> None:
    rulings = {
        ("a", "b"): Ruling.ONE, ("b", "a"): Ruling.TWO,
        ("c", "d"): Ruling.ONE, ("d", "c"): Ruling.TWO,
    }  # fmt: skip
    with pytest.raises(NotApplicable) as refused:
        groups("abcd", overruled=rulings)
    assert len(str(refused.value).splitlines()) == 2


def test_a_name_that_is_no_source_is_refused() -> None:
    with pytest.raises(UnknownName, match="called x; the sources: a, b"):
        groups("ab", overruled={("a", "x"): Ruling.ONE})
    with pytest.raises(UnknownName, match="there are none"):
        groups("", overruled={("a", "x"): Ruling.ONE})


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the articles are not here")
def test_the_excerpt_is_no_new_voice_and_the_third_article_is_one() -> None:
    texts = {path.name[:3]: path.read_text("utf-8").split("\n\n") for path in SEEDS.glob("*.txt")}
    found = voices(dict.fromkeys(sorted(texts), NOBODY), compare(texts), {})
    assert [voice.sources for voice in found] == [("000", "002"), ("004",)]

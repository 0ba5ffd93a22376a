"""Candidates as a whole: what is read, what each says, and that nothing is out of place."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.claims.claim import Modality
from detente.record import Frozen
from detente.sources.cleaning import clean
from detente.sources.source import ASIDE, Kind, Original
from detente.suggestions.candidate import KINDS, Cue, Sign
from detente.suggestions.names import Names
from detente.suggestions.suggest import suggest

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
NAMES = Names(
    parties=Frozen(
        {
            "upland": ("Upland", "the Castle", "Uplander"),
            "lowland": ("Lowland", "Lowlandic"),
        }
    )
)
ARTICLE = """\
The Bridge and Its Keepers

Upland will not give up the bridge.

By Jane Doe

March 3, 2020

Upland believes that Lowland is weak, because it has no grain. Lowland has bought grain in

2019 for \\$3 million, but is not yet satisfied.

See also: A Road Is Built

Upland Will Keep the Old Ford

Will Upland ever leave the bridge to others? It wants two things:

• an end of the toll it has to pay;
• a road.

The views expressed here are those of the author.
"""
PIECES = [
    "Upland believes that Lowland is weak.", "They met in 2017, and it was so.", "Old Red Lines",
    "By Jane Doe", "March 3, 2020", "Related article: [A Road](#)", "They want:", "• one;",
    "a\u00a0b", "\\$5", "“x”y", "[They](b) left", "U.S.", "which is", ", but ", " because ", "\n\n",
    " ", "of the", "\u200b", "(it is so now)", "long-", "Jane Doe / TASS", "; ", ": ", "...",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=16).map("".join)


def cleaned(text):
    return clean(Original(name="a.txt", text=text))


def of(text):
    """The candidates of a text that is body alone."""
    return suggest(cleaned("It all began a long time ago.\n\n" + text), NAMES)[1:]


def by_words(candidates, words):
    (found,) = [each for each in candidates if each.words.startswith(words)]
    return found


def test_body_items_and_standfirst_are_read_and_nothing_else() -> None:
    assert [each.words for each in suggest(cleaned(ARTICLE), NAMES)] == [
        "Upland will not give up the bridge.",
        "Upland believes that Lowland is weak",
        "because it has no grain.",
        "Lowland has bought grain in 2019 for $3 million",
        "is not yet satisfied.",
        "Will Upland ever leave the bridge to others?",
        "It wants two things",
        "an end of the toll it has to pay; a road.",
    ]


def test_a_candidate_spans_a_joined_page_break_and_an_escaped_sign() -> None:
    found = by_words(suggest(cleaned(ARTICLE), NAMES), "Lowland has bought")
    assert ARTICLE[found.start : found.end] == (
        "Lowland has bought grain in\n\n2019 for \\$3 million"
    )
    assert [ARTICLE[each.start : each.end] for each in found.stretches] == [
        "Lowland has bought grain in",
        "2019 for \\$3 million",
    ]
    assert found.quantities == ("$3 million",)
    assert found.time == "in 2019"
    assert found.modality is Modality.FACT


def test_a_view_goes_on_into_its_reason() -> None:
    first, second = of("Upland believes that Lowland is weak, because it has no grain at all.")
    assert (first.modality, first.holder) == (Modality.ATTRIBUTED, "upland")
    assert first.kind == "perception/belief"
    assert first.cues[0] == Cue(sign=Sign.VIEW, words="believes")
    assert (second.modality, second.holder) == (Modality.ATTRIBUTED, "upland")


def test_a_view_does_not_go_on_past_but() -> None:
    _, second = of("Upland believes that all is well, but Lowland is poor and weak.")
    assert (second.modality, second.holder) == (Modality.AUTHOR, "")


def test_a_pronoun_and_a_verb_without_a_subject_refer_to_the_party_before() -> None:
    first, second, third = of(
        "Upland has no friends, but is not worried about Lowland. It will never agree to that."
    )
    assert first.parties == ("upland",)
    assert second.parties == ("upland", "lowland")
    assert second.holder == "upland"
    assert Cue(sign=Sign.REFERENCE, words="is") in second.cues
    assert third.parties == ("upland",)
    assert Cue(sign=Sign.REFERENCE, words="It") in third.cues
    assert third.kind == "red line"


def test_a_pronoun_refers_to_nothing_where_nobody_was_named() -> None:
    (found,) = of("It will never agree to that.")
    assert found.parties == ()
    assert all(each.sign is not Sign.REFERENCE for each in found.cues)


def test_a_question_and_a_text_without_signs_come_last() -> None:
    claimed, asked, bare = of(
        "Upland wants more leverage over Lowland. Does Upland want leverage over Lowland?"
        " So much more of this and of that as always."
    )
    assert claimed.score > asked.score > bare.score


def test_a_few_words_are_no_candidate() -> None:
    assert of("Not so. It is.") == ()
    assert of("No end in sight, for now.") == ()


def test_no_names_are_needed() -> None:
    found = suggest(cleaned(ARTICLE), Names())
    assert [each.words for each in found] == [
        each.words for each in suggest(cleaned(ARTICLE), NAMES)
    ]
    assert all(each.parties == () and each.holder == "" for each in found)


def check(text):
    """Everything that holds of all candidates of any text."""
    read = cleaned(text)
    aside = {
        at
        for each in read.paragraphs
        if each.kind in ASIDE | {Kind.HEADING, Kind.TITLE, Kind.BYLINE, Kind.DATE}
        for stretch in each.stretches
        for at in range(stretch.start, stretch.end)
    }
    shown = {each.text: each for each in read.paragraphs}
    at = 0
    for each in suggest(read, NAMES):
        assert at <= each.start < each.end <= len(text)
        assert (each.start, each.end) == (each.stretches[0].start, each.stretches[-1].end)
        assert not aside & {at for one in each.stretches for at in range(one.start, one.end)}
        homes = [shown[one] for one in shown if each.words in one]
        assert any(
            each.stretches == home.traced(place, place + len(each.words))
            for home in homes
            for place in range(len(home.text))
            if home.text.startswith(each.words, place)
        )
        assert each.words == each.words.strip() != ""
        assert 0 <= each.score <= 1
        assert each.kind in KINDS
        assert set(each.holder.split()) <= set(NAMES.parties)
        assert (each.modality is Modality.ATTRIBUTED) or not each.holder
        assert all(one.words in text or one.words in each.words for one in each.cues if one.words)
        at = each.end


@given(texts)
def test_candidates_of_any_text_stand_where_they_say(text) -> None:
    check(text)


@pytest.mark.parametrize("text", [ARTICLE, "", "\n", "a\n" * 50, "," * 500, "it is, and " * 200])
def test_candidates_of_odd_texts_stand_where_they_say(text) -> None:
    check(text)


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the articles are not here")
@pytest.mark.parametrize("name", ["000_", "002_", "004_"])
def test_candidates_of_the_articles_stand_where_they_say(name) -> None:
    (path,) = SEEDS.glob(f"{name}*")
    check(path.read_text("utf-8"))


def test_a_word_of_a_party_s_name_is_no_cue() -> None:
    names = Names(parties=Frozen({"usa": ("United States", "the Thinks")}))
    text = (
        "A Title\n\nThe United States is far away from here. The river is seen by the Thinks too."
    )
    for each in suggest(clean(Original(name="a.txt", text=text)), names):
        assert (each.modality, each.holder) != (Modality.ATTRIBUTED, "usa")
        assert "States" not in [cue.words for cue in each.cues]

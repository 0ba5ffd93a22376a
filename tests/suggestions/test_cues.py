"""The table of cues: every entry is found, as whole words."""

import pytest

from detente.suggestions.candidate import Sign
from detente.suggestions.cues import CUES, cues

ENTRIES = [(sign, entry.strip()) for sign, row in CUES.items() for entry in row.split(" / ")]


def signs(text):
    return {(each.sign, text[each.start : each.end]) for each in cues(text)}


def test_every_entry_of_the_table_is_found() -> None:
    for sign, entry in ENTRIES:
        text = "So " + entry.replace(" ... ", " the old town ").replace("*", "") + " it."
        assert sign in {each.sign for each in cues(text)}, entry


def test_every_sign_but_a_reference_has_a_row_without_doubles() -> None:
    assert set(CUES) == set(Sign) - {Sign.REFERENCE}
    assert len(set(ENTRIES)) == len(ENTRIES)


@pytest.mark.parametrize(
    ("text", "sign", "words"),
    [
        ("It could fail", Sign.MODAL, "could"),
        ("It CANNOT fail", Sign.NEGATION, "CANNOT"),
        ("It can’t fail", Sign.NEGATION, "can’t"),
        ("She sees the old man as weak", Sign.VIEW, "sees the old man as"),
        ("It is not very worried", Sign.VIEW, "is not very worried"),
        ("In fact it fell", Sign.JUDGMENT, "In fact"),
        ("It is going to fail", Sign.FORECAST, "is going to"),
        ("It is reportedly so", Sign.DOUBT, "reportedly"),
        ("They will never agree", Sign.RED_LINE, "will never"),
        ("Its red lines", Sign.RED_LINE, "red lines"),
        ("They would like it", Sign.INTEREST, "would like"),
        ("They prefer it", Sign.PREFERENCE, "prefer"),
        ("its closest partner", Sign.TIE, "partner"),
        ("the embargo", Sign.OPTION, "embargo"),
        ("due to rain", Sign.CAUSE, "due to"),
        ("in the Security Council", Sign.FORUM, "Security Council"),
        ("it has leverage", Sign.ABILITY, "leverage"),
        ("even if it rains", Sign.CONDITION, "even if"),
        ("it was signed", Sign.EVENT, "signed"),
        ("it must wait", Sign.NEED, "must"),
    ],
)
def test_a_cue_is_found_with_its_words(text, sign, words) -> None:
    assert (sign, words) in signs(text)


@pytest.mark.parametrize("text", ["Mayor", "unwilling-could", "tieless", "notable", "a-may"])
def test_a_part_of_a_word_is_no_cue(text) -> None:
    assert not {Sign.MODAL, Sign.NEGATION, Sign.TIE} & {sign for sign, _ in signs(text)}


def test_the_longest_entry_wins_and_none_of_a_sign_overlaps() -> None:
    found = [each for each in cues("will not accept it") if each.sign is Sign.RED_LINE]
    assert [(each.start, each.end) for each in found] == [(0, 15)]
    found = [each for each in cues("will never agree") if each.sign is Sign.RED_LINE]
    assert [(each.start, each.end) for each in found] == [(0, 10)]

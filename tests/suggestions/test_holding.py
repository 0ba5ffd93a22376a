"""Whose view a clause gives, and how a claim is made."""

import pytest

from detente.claims.claim import Modality
from detente.record import Frozen
from detente.suggestions.cues import cues
from detente.suggestions.holding import NOBODY, Held, held, modality
from detente.suggestions.names import Names, mentions

NAMES = Names(
    parties=Frozen({"upland": ("Upland", "Uplandic"), "lowland": ("Lowland",), "isle": ("Isle",)})
)


def view(text):
    return held(text, mentions(text, NAMES), cues(text))


def how(text, *, told=False):
    return modality(cues(text), view(text), told=told)


@pytest.mark.parametrize(
    ("text", "holder", "words"),
    [
        ("Upland believes that Lowland is weak", "upland", "believes"),
        ("Upland, however, does not think so", "upland", "think"),
        ("Upland is firmly convinced that it is so", "upland", "is firmly convinced"),
        ("Upland can't rule out a war", "upland", "rule out"),
        ("Upland sees Lowland as a rival", "upland", "sees Lowland as"),
        ("Upland fears that it will lose", "upland", "fears that"),
        ("Upland seems to believe it", "upland", "believe"),
        ("Upland and Lowland believe it", "upland lowland", "believe"),
        ("Neither Upland nor the Lowland believes it", "upland lowland", "believes"),
        ("In Upland's view, Lowland is weak", "upland", "Upland's view"),
        ("Lowland is, in Upland’s firm opinion, weak", "upland", "Upland’s firm opinion"),
        ("In the eyes of Upland it is weak", "upland", "In the eyes of Upland"),
        ("According to Uplandic analysis it is weak", "upland", "According to Uplandic"),
        ("As seen from Upland, Isle says, it is weak", "isle", "says"),
    ],
)
def test_the_holder_is_who_believes_it(text, holder, words) -> None:
    assert view(text) == Held(holder=holder, words=words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Many old analysts say that Upland is weak", "say"),
        ("It is weak, according to a daily", "according to"),
        ("Upland was sold grain by ships, as reported by a daily", "as reported by"),
    ],
)
def test_a_view_of_others_has_no_holder_among_the_parties(text, words) -> None:
    assert view(text) == Held(holder="", words=words)


@pytest.mark.parametrize(
    "text",
    [
        "Upland is weak",
        "we believe that Upland is weak",
        "I think Upland is weak",
        "Upland's fears are old",
        "the claims to it are old",
        "with regard to Upland it is so",
        "Upland is considered to be weak",
        "it is hard to believe it of Upland",
    ],
)
def test_a_noun_a_passive_or_the_author_holds_nothing(text) -> None:
    assert view(text) == NOBODY


def test_a_view_inside_a_red_line_does_not_make_the_line_a_view() -> None:
    assert view("Upland will never accept what, according to Lowland, is due") == NOBODY
    assert view("Upland will never accept what Lowland says") == NOBODY
    assert view("Upland believes that Lowland will never accept it").holder == "upland"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Upland believes that it might rain", Modality.ATTRIBUTED),
        ("Upland might fall", Modality.SPECULATION),
        ("Upland reportedly fell", Modality.SPECULATION),
        ("Upland signed the pact", Modality.FACT),
        ("Upland clearly signed the pact", Modality.AUTHOR),
        ("Upland would have signed", Modality.AUTHOR),
        ("Upland is weak", Modality.AUTHOR),
    ],
)
def test_words_say_how_a_claim_is_made(text, expected) -> None:
    assert how(text) is expected


def test_what_is_told_with_a_time_is_a_fact_unless_it_is_weighed() -> None:
    assert how("Upland bought grain", told=True) is Modality.FACT
    assert how("Upland will buy grain", told=True) is Modality.AUTHOR

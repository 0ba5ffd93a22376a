"""Flags in sentences, one of each kind."""

import pytest

from audit.stories import settled
from detente.audit.flagged import GRAVEST, flag_sentence, flag_sentences
from detente.audit.records import Flag, FlagKind

STOP = "the United States’ wish “North Korea stops tests”"
KEEP = "North Korea’s wish “North Korea does not sell technology”"


@pytest.mark.parametrize(
    ("flag", "words"),
    [
        (
            Flag(kind=FlagKind.OTHER_REASONS, about=("usa.stop",)),
            "It holds whatever becomes of the premises that its author names.",
        ),
        (
            Flag(kind=FlagKind.NO_MOTIVE, about=("usa.stop",)),
            (
                "It would hold with its premises deleted, since then nobody has a reason to act; "
                f"it fails if {STOP} were turned round."
            ),
        ),
        (
            Flag(kind=FlagKind.RESTATES, about=("usa.stop",)),
            (
                "The United States’ wish “North Korea stops tests” alone says it already, wherever "
                "it stands; nothing else is needed."
            ),
        ),
        (
            Flag(
                kind=FlagKind.RESTATES,
                orders=(("usa.stop", "usa.lever"), ("usa.stop", "usa.no-sale")),
            ),
            (
                "That the United States puts “North Korea stops tests” above “pressure until the "
                "tests stop” and “North Korea does not sell technology” says it already; nothing "
                "else is needed."
            ),
        ),
        (
            Flag(kind=FlagKind.NOT_DISTINCTIVE, about=("usa", "dprk")),
            "It holds just as well with North Korea in the place of the United States.",
        ),
        (
            Flag(kind=FlagKind.BELIEF, about=("dprk.keep",), holders=("usa",)),
            f"It holds in the picture that the United States has, which sees {KEEP} so.",
        ),
        (
            Flag(kind=FlagKind.ONE_VOICE, about=("usa.stop",), holders=("S1",)),
            f"One source alone, An author (S1), speaks for {STOP}.",
        ),
        (
            Flag(kind=FlagKind.CONFLICTS, about=("K-2",)),
            "It can hold, and so can K-2, “The United States gives way”, but never both at once.",
        ),
        (
            Flag(kind=FlagKind.CONCEPT, about=("nash",)),
            "The answer would be another if parties looked only at their own next move.",
        ),
        (
            Flag(kind=FlagKind.MOVES, about=("joint",)),
            "The answer would be another if parties also moved together.",
        ),
        (
            Flag(kind=FlagKind.MOVES, about=("single",)),
            "The answer would be another if each party moved only on its own.",
        ),
        (
            Flag(kind=FlagKind.NOT_MODELED),
            "Nothing in the case stands for any of the claims that it rests on.",
        ),
        (
            Flag(kind=FlagKind.OVER_DETERMINED),
            "No single wish carries it: it fails only if several of them give way together.",
        ),
    ],
)
def test_a_flag_is_said_without_the_words_of_a_theory(flag, words):
    assert flag_sentence(settled(), flag).text == words


def test_one_voice_for_each_of_several_premises_names_the_voices():
    flag = Flag(kind=FlagKind.ONE_VOICE, about=("usa.stop", "dprk.keep"), holders=("S1", "S9"))
    assert flag_sentence(settled(), flag).text == (
        f"For each of these one source alone speaks (An author (S1) or S9): {STOP} and {KEEP}."
    )


def test_a_party_that_could_take_a_place_is_named_once():
    flag = Flag(kind=FlagKind.NOT_DISTINCTIVE, about=("usa", "dprk", "usa", "dprk"))
    assert flag_sentence(settled(), flag).text.count("North Korea") == 1


def test_every_kind_of_flag_can_be_said_and_has_its_weight():
    assert set(GRAVEST) == set(FlagKind)
    for kind in FlagKind:
        assert flag_sentence(settled(), Flag(kind=kind)).text.endswith(".")


def test_the_gravest_comes_first_and_brings_its_claims():
    light = Flag(kind=FlagKind.MOVES, about=("joint",))
    grave = Flag(kind=FlagKind.BELIEF, about=("dprk.keep",), holders=("usa",))
    told = flag_sentences(settled(), (light, grave, light))
    assert [sentence.claims for sentence in told] == [("C4",), ()]

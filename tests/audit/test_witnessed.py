"""Witnesses in words, one of each kind."""

import pytest

from audit.stories import settled
from detente.audit.records import Witness
from detente.audit.witnessed import witness_sentence, witness_sentences

START = "the start (April 2019)"
BOTH = "the state in which the United States halts joint exercises and North Korea stops tests"
NOBODY = "the state in which no party takes any of its options"


@pytest.mark.parametrize(
    ("witness", "words"),
    [
        (
            Witness(kind="state", state=("usa.press",)),
            "A state to look at: the United States tables a tough text.",
        ),
        (
            Witness(kind="step", state=("usa.press",), target=(), movers=("usa",)),
            f"From {START}: the United States lets the matter rest.",
        ),
        (
            Witness(
                kind="step",
                state=(),
                target=("dprk.freeze", "usa.pause"),
                movers=("usa", "dprk"),
            ),
            (
                f"From {NOBODY}: the United States halts joint exercises and North Korea stops "
                "tests, as one common move."
            ),
        ),
        (
            Witness(kind="reply", state=("usa.press",), target=(), movers=("usa",)),
            (
                f"At {START}, the best that the United States can do comes to this: "
                "the United States lets the matter rest."
            ),
        ),
        (
            Witness(kind="reply", state=("usa.press",), target=("usa.press",), movers=("usa",)),
            f"At {START}, the best that the United States can do is to leave things as they are.",
        ),
        (
            Witness(
                kind="ranking",
                party="dprk",
                state=("dprk.freeze", "usa.pause"),
                target=("usa.press",),
                numbers=(7, 2),
            ),
            (
                "North Korea likes the first of these better than the second (ranks 7 and 2, the "
                f"higher the better): {BOTH}; {START}."
            ),
        ),
        (
            Witness(kind="ranking", party="dprk", state=(), target=("usa.press",)),
            f"Held against each other by what North Korea wants: {NOBODY}; {START}.",
        ),
        (
            Witness(kind="places", names=("usa.stop", "dprk.keep"), numbers=(2, 1, 4, 3)),
            (
                "“North Korea stops tests” is line 2 of 4 in the United States’ list and “North "
                "Korea does not sell technology” is line 1 of 3 in North Korea’s list."
            ),
        ),
        (
            Witness(kind="numbers", names=("usa", "dprk", "dprk", "usa"), numbers=(0.5, -0.25)),
            (
                "From -1 to 1, the United States and North Korea agree to 0.50, North Korea and "
                "the United States to -0.25."
            ),
        ),
        (
            Witness(kind="sets", state=("dprk.sell",), numbers=(1, 0)),
            "Only on the first side: North Korea sells technology.",
        ),
        (
            Witness(kind="setting", party="usa", state=(), target=("usa.pause",)),
            (
                "Two things that the United States can do: the United States does none of what it "
                "can; or the United States halts joint exercises."
            ),
        ),
        (
            Witness(kind="below", names=("urgency", "dprk", "usa", "C6")),
            (
                "North Korea stands lower than the United States on the scale “urgency”, as the "
                "sources have it (C6)."
            ),
        ),
        (
            Witness(kind="ranges", names=("urgency", "dprk", "usa"), numbers=(40, 60)),
            (
                "On the scale “urgency”, North Korea stands at 40 at most, and the United States "
                "at 60 at least (numbers that stand in for evidence)."
            ),
        ),
        (
            Witness(kind="unordered", names=("urgency", "dprk", "usa")),
            (
                "Nothing says how North Korea and the United States stand to each other on the "
                "scale “urgency”."
            ),
        ),
        (
            Witness(kind="drawn", names=("urgency", "dprk", "usa"), numbers=(12.34, 56)),
            (
                "On the scale “urgency”, one draw puts North Korea at 12.3 and the United States "
                "at 56.0."
            ),
        ),
        (
            Witness(kind="chance", state=("usa.press",), numbers=(1, 1)),
            (
                "On the second side the moves can come to rest where it may happen: the United "
                "States tables a tough text."
            ),
        ),
    ],
)
def test_a_witness_can_be_checked_by_hand_from_its_sentence(witness, words):
    assert witness_sentence(settled(), witness) == words


def test_figures_that_leave_something_out_say_what():
    witness = Witness(
        kind="numbers", names=("usa", "dprk", "dprk", "usa", "usa.stop"), numbers=(0.5, 0.5)
    )
    assert witness_sentence(settled(), witness).endswith(
        "; left out of this: the United States’ wish “North Korea stops tests”."
    )


def test_a_step_that_goes_on_from_the_one_before_begins_with_then():
    steps = (
        Witness(kind="step", state=("usa.press",), target=(), movers=("usa",)),
        Witness(kind="step", state=(), target=("dprk.freeze",), movers=("dprk",)),
    )
    assert witness_sentences(settled(), steps)[1] == "Then North Korea stops tests."

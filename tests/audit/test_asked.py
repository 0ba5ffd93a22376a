"""Questions in words, one of each kind, and what there is to say where they speak of nothing."""

import pytest

from audit.stories import settled
from detente.audit.asked import absence, ask
from detente.case.grammar import parse
from detente.case.question import (
    Absent,
    Agree,
    All,
    Among,
    AnyOf,
    Denied,
    Enters,
    Flips,
    Frame,
    Higher,
    Judgement,
    Kind,
    Lies,
    Likelier,
    Measure,
    Named,
    Quantifier,
    Ranks,
    RecordedAct,
    Replies,
    Same,
    SameReplies,
    SameSettings,
    Satisfies,
    States,
    Under,
    Which,
    joined_parts,
)

STOPS = parse("dprk.freeze")
TABLED = States(where=parse("usa.press"))
START = States(moment="2019-04")
RESTING = States(among=Among.RESTING, frame=Frame(moment="2019-04"))
RESTS = Satisfies(quantifier=Quantifier.EVERY, states=RESTING, that=STOPS)
WITHOUT = (Absent(party="usa"),)
NO_PAUSE = (Named(name="no-pause"),)

CASES = [
    (
        RESTS,
        "in every place where the moves from April 2019 come to rest, North Korea stops tests",
    ),
    (
        Satisfies(quantifier=Quantifier.NO, states=States(among=Among.STABLE), that=STOPS),
        "in no state that nobody would leave, North Korea stops tests",
    ),
    (
        Satisfies(quantifier=Quantifier.EVERY, states=START, that=parse("usa.press")),
        "as of April 2019, the United States tables a tough text",
    ),
    (
        Enters(quantifier=Quantifier.NO, kind=Kind.SINGLE, that=STOPS, parties=("dprk",)),
        "no move of North Korea that its mover gains by leads to where North Korea stops tests",
    ),
    (
        Enters(
            quantifier=Quantifier.SOME,
            kind=Kind.JOINT,
            that=STOPS,
            parties=("usa", "dprk"),
            exactly=True,
            moment="2019-04",
        ),
        (
            "some common move of just the United States and North Korea that all who make it gain "
            "by, made from April 2019, leads to where North Korea stops tests"
        ),
    ),
    (
        Replies(quantifier=Quantifier.EVERY, party="dprk", to=TABLED, that=STOPS),
        (
            "every best answer of North Korea to any state in which the United States tables a "
            "tough text leads to where North Korea stops tests"
        ),
    ),
    (
        SameReplies(party="dprk", to=TABLED, first=NO_PAUSE, second=()),
        (
            "North Korea’s best answers to states in which the United States tables a tough text "
            "are the same with “exercises go on whatever happens” and as the case stands"
        ),
    ),
    (
        Ranks(party="", upper=States(where=STOPS), lower=START, upper_which=Which.BEST),
        (
            "every party likes the best state in which North Korea stops tests better than the "
            "state of April 2019"
        ),
    ),
    (
        Higher(statement="usa.stop", other="dprk.keep"),
        (
            "the United States’ wish “North Korea stops tests” stands higher in its list than "
            "North Korea’s wish “North Korea does not sell technology” in its own"
        ),
    ),
    (
        Agree(pair=("usa", "dprk"), other=("usa", "dprk"), second=WITHOUT),
        (
            "the United States and North Korea agree more on what should come about as the case "
            "stands than without the United States"
        ),
    ),
    (
        Agree(pair=("usa", "dprk"), other=("dprk", "usa"), measure=Measure.DIRECTIONS),
        (
            "the United States and North Korea agree more on what others should do than North "
            "Korea and the United States do"
        ),
    ),
    (
        Same(states=RESTING, options=("dprk.freeze",), first=(), second=WITHOUT, differ=True),
        (
            "the places where the moves from April 2019 come to rest, as far as whether North "
            "Korea stops tests, are not the same as the case stands and without the United States"
        ),
    ),
    (
        SameSettings(states=RESTING, options=(), party="usa"),
        (
            "the places where the moves from April 2019 come to rest are the same whatever the "
            "United States does"
        ),
    ),
    (
        Flips(quantifier=Quantifier.SOME, party="dprk", states=TABLED, that=STOPS),
        (
            "some single act of North Korea in a state in which the United States tables a tough "
            "text makes or breaks this: North Korea stops tests"
        ),
    ),
    (
        RecordedAct(option="usa.press", moment="2019-04", judgement=Judgement.BEST_REPLY),
        "that the United States tables a tough text in April 2019 is the best its doer could do",
    ),
    (
        RecordedAct(option="usa.pause", moment="2020", judgement=Judgement.NEITHER),
        (
            "that the United States does not halt joint exercises in 2020 is neither the best its "
            "doer could do nor a gain for it"
        ),
    ),
    (
        Lies(party="usa", other="dprk", scale="urgency", above=True),
        (
            "the United States stands higher than North Korea on the scale “urgency”, from it can "
            "wait to it cannot"
        ),
    ),
    (
        Likelier(chance="misreading", first=WITHOUT, second=()),
        (
            "this is likelier on the first side (without the United States) than on the second (as "
            "the case stands): war starts through a misreading"
        ),
    ),
    (Under(items=WITHOUT, part=RESTS), f"without the United States, {ask(settled(), RESTS)}"),
    (Denied(part=RESTS), f"it is not so that {ask(settled(), RESTS)}"),
    (All(parts=(RESTS, RESTS)), "; and ".join([ask(settled(), RESTS)] * 2)),
    (AnyOf(parts=(RESTS, RESTS)), "; or ".join([ask(settled(), RESTS)] * 2)),
]


@pytest.mark.parametrize(("question", "words"), CASES, ids=[type(q).__name__ for q, _ in CASES])
def test_a_question_is_said_in_the_words_of_the_case(question, words):
    assert ask(settled(), question) == words


def test_what_is_not_there_is_named():
    assert absence(settled(), RESTS) == (
        "there is no place where the moves from April 2019 come to rest"
    )
    assert absence(settled(), Denied(part=CASES[3][0])) == (
        "there is no move of North Korea that its mover gains by at all"
    )
    assert absence(settled(), CASES[8][0]) == "nothing of the kind that it speaks of is there"


def test_parts_are_what_and_joins():
    assert joined_parts(All(parts=(RESTS, CASES[1][0]))) == (RESTS, CASES[1][0])
    assert joined_parts(RESTS) == (RESTS,)

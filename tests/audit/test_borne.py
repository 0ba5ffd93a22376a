"""The strongest wording that the premises bear, and the author's own beside it."""

import pytest

from audit.stories import ALL, SOME, audited, part, settled
from detente.audit.borne import compared_strength, strongest
from detente.audit.records import BridgeSet, Flag, FlagKind, Threshold, Verdict
from detente.case.grammar import parse
from detente.case.question import Denied, Quantifier, Satisfies, States, Under
from detente.record import replace

PAIR = Threshold(pairs=(("usa.stop", "usa.lever"),))


def asking(quantifier):
    return Satisfies(
        quantifier=quantifier, states=States(), that=parse("usa.press"), text=str(quantifier)
    )


def row(verdict, *, question="", strength="", **fields):
    conclusion = replace(settled().case.conclusions[0], question=question, strength=strength)
    return audited(verdict, conclusion=conclusion, **fields)


def borne(verdict, **fields):
    return strongest(settled(), row(verdict, **fields))


def test_what_follows_will_be():
    assert borne(Verdict.FOLLOWS) == "will"


def test_a_condition_or_a_premise_goes_with_it():
    limited = borne(Verdict.IN_PART, parts=[part(Verdict.IN_PART, threshold=PAIR)])
    assert limited == (
        "will, while the United States puts “North Korea stops tests” above “pressure until the "
        "tests stop”"
    )
    bridges = (BridgeSet(bridges=("B-1",), share=ALL),)
    granted = borne(Verdict.NEEDS_BRIDGE, parts=[part(Verdict.NEEDS_BRIDGE, bridges=bridges)])
    assert granted == "will, if one grants “no text is ever tabled”"
    several = part(Verdict.NEEDS_BRIDGE, bridges=bridges * 2)
    assert borne(Verdict.NEEDS_BRIDGE, parts=[several]) == (
        "will, if one grants one of the premises that no source states"
    )


@pytest.mark.parametrize(
    ("flag", "words"),
    [
        (
            Flag(kind=FlagKind.BELIEF, about=("dprk.keep",), holders=("usa",)),
            "will, in the picture that the United States has",
        ),
        (
            Flag(kind=FlagKind.CONCEPT, about=("seq",)),
            "will, given how far the parties look ahead here",
        ),
        (Flag(kind=FlagKind.MOVES, about=("joint",)), "will, given who moves together here"),
        (Flag(kind=FlagKind.RESTATES), "says the same as its premise"),
        (Flag(kind=FlagKind.NO_MOTIVE), "will, though not for the reason given"),
        (Flag(kind=FlagKind.ONE_VOICE), "will"),
    ],
)
def test_a_flag_limits_it(flag, words):
    assert borne(Verdict.FOLLOWS, flags=(flag,)) == words


def test_what_premises_taken_as_given_would_shake_says_so():
    shaken = part(Verdict.FOLLOWS, default=SOME)
    assert borne(Verdict.FOLLOWS, parts=[shaken]) == (
        "will, as long as no premise is added that no source states"
    )


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("", "need not"),
        (asking(Quantifier.EVERY), "need not"),
        (asking(Quantifier.NO), "need not"),
        (asking(Quantifier.SOME), "is not so"),
        (Under(items=(), part=asking(Quantifier.EVERY)), "need not"),
        (Denied(part=asking(Quantifier.EVERY)), "is not so"),
    ],
)
def test_what_fails_need_not_be_or_is_not_so(question, words):
    parts = [part(Verdict.FAILS, text=getattr(question, "text", ""))]
    assert borne(Verdict.FAILS, question=question, parts=parts) == words


def test_a_condition_too_long_to_go_with_it_is_only_pointed_to():
    pairs = (("usa.stop", "usa.lever"), ("usa.stop", "usa.no-sale"), ("dprk.keep", "dprk.no-text"))
    long = part(Verdict.IN_PART, threshold=Threshold(pairs=pairs))
    assert borne(Verdict.IN_PART, parts=[long]) == "will, on the condition named above"


def test_what_holds_in_part_may_be():
    assert borne(Verdict.IN_PART) == "may"


def test_every_verdict_bears_something():
    for verdict in Verdict:
        assert borne(verdict)


def test_the_author_s_own_wording_is_held_against_it():
    certain, open_ = row(Verdict.FAILS, strength="will"), row(Verdict.FOLLOWS, strength="may")
    assert compared_strength(certain, "need not") == (
        "The author says “will”; the premises bear no more than this: need not."
    )
    assert compared_strength(open_, "will") == (
        "The author says “may”; the premises would bear “will”."
    )
    assert compared_strength(row(Verdict.FOLLOWS, strength="must"), "will") == ""
    assert compared_strength(row(Verdict.FOLLOWS), "will") == ""
    assert compared_strength(row(Verdict.NOTHING_TO_TEST, strength="will"), "nothing") == ""

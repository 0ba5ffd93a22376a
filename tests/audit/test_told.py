"""The sentence that says first whether a conclusion follows, one for each verdict."""

import pytest

from audit.stories import ALL, DRAWN, NONE, SOME, audited, part, settled
from detente.audit.records import (
    BridgeSet,
    Flag,
    FlagKind,
    Member,
    Share,
    Threshold,
    Verdict,
)
from detente.audit.told import condition, headline, holds_in, part_sentences, question_of
from detente.case.grammar import parse
from detente.case.question import All, Among, Quantifier, Satisfies, States
from detente.record import replace

STOP = "“North Korea stops tests”"
LEVER = "“pressure until the tests stop”"
PAIR = Threshold(pairs=(("usa.stop", "usa.lever"),))
REST = Satisfies(
    quantifier=Quantifier.EVERY,
    states=States(among=Among.RESTING),
    that=parse("dprk.freeze"),
    text="every resting state satisfies dprk.freeze",
)
HELD = Satisfies(
    quantifier=Quantifier.SOME, states=States(), that=parse("usa.press"), text="some state"
)
NO_TEXT = BridgeSet(bridges=("B-1",), share=ALL)
SIDES = (
    Member(alternative="way", scenario="same", default=True, share=ALL),
    Member(alternative="way", scenario="no-pause", default=False, share=NONE),
)


def said(row):
    return headline(settled(), row).text


@pytest.mark.parametrize(
    ("share", "scope"),
    [
        (ALL, "it holds in every order of wishes that the sources leave open"),
        (DRAWN, "it held in every order of wishes that was tried"),
        (
            Share(held=1, drawn=1, exact=True),
            "nothing that the sources leave open bears on it",
        ),
    ],
)
def test_what_follows_says_how_far_that_was_looked_into(share, scope):
    found = audited(Verdict.FOLLOWS, parts=[part(Verdict.FOLLOWS, without=share)])
    assert said(found) == f"This follows: {scope}."


def test_what_follows_on_a_condition_names_it():
    found = audited(Verdict.IN_PART, parts=[part(Verdict.IN_PART, threshold=PAIR)])
    assert said(found) == (f"This follows only while the United States puts {STOP} above {LEVER}.")
    chosen = audited(Verdict.IN_PART, parts=[part(Verdict.IN_PART, alternatives=SIDES)])
    assert said(chosen) == "This follows only if this is so: “nothing is different”."


def test_the_conditions_of_all_parts_are_joined():
    parts = [
        part(Verdict.IN_PART, threshold=PAIR),
        part(Verdict.IN_PART, alternatives=SIDES),
        part(Verdict.FOLLOWS, threshold=Threshold()),
    ]
    assert condition(settled(), audited(Verdict.IN_PART, parts=parts)) == (
        f"while the United States puts {STOP} above {LEVER}; and if this is so: "
        "“nothing is different”"
    )


def test_a_premise_that_no_source_states_is_named():
    found = audited(Verdict.NEEDS_BRIDGE, parts=[part(Verdict.NEEDS_BRIDGE, bridges=(NO_TEXT,))])
    assert said(found) == ("This needs a premise that no source states: “no text is ever tabled”.")


def test_a_premise_that_gives_it_alone_is_called_the_conclusion_itself():
    alone = replace(NO_TEXT, alone=True)
    found = audited(Verdict.NEEDS_BRIDGE, parts=[part(Verdict.NEEDS_BRIDGE, bridges=(alone,))])
    assert said(found).endswith("“no text is ever tabled”, which is the conclusion itself.")


def test_more_sets_than_a_sentence_bears_are_counted():
    part_ = part(Verdict.NEEDS_BRIDGE, bridges=(NO_TEXT,) * 5)
    found = said(audited(Verdict.NEEDS_BRIDGE, parts=[part_]))
    assert found.count("no text is ever tabled") == 3
    assert found.endswith("; or else two others.")


def test_several_sets_of_premises_are_told_side_by_side():
    both = BridgeSet(bridges=("B-2", "lever"), share=ALL)
    bridges = (NO_TEXT, both)
    found = audited(Verdict.NEEDS_BRIDGE, parts=[part(Verdict.NEEDS_BRIDGE, bridges=bridges)])
    assert said(found) == (
        "This needs a premise that no source states: “no text is ever tabled”; or else “nothing is "
        "ever sold” and “the United States wants this: pressure until the tests stop”."
    )


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (
            FlagKind.NOT_MODELED,
            "This holds, but nothing in the case stands for the claims that it is said to rest on.",
        ),
        (
            FlagKind.OTHER_REASONS,
            "This holds, but for another reason than the one given.",
        ),
        (
            FlagKind.NO_MOTIVE,
            "This holds, but for want of a motive to do otherwise rather than by its premises.",
        ),
        (FlagKind.RESTATES, "This restates its premise."),
    ],
)
def test_what_is_no_success_does_not_say_that_it_follows(kind, words):
    assert said(audited(Verdict.FOLLOWS, flags=(Flag(kind=kind),))) == words


def test_the_premise_that_is_restated_is_named():
    flag = Flag(kind=FlagKind.RESTATES, about=("usa.stop",))
    assert said(audited(Verdict.FOLLOWS, flags=(flag,))) == (
        f"This restates its premise: the United States’ wish {STOP} says it already, wherever it "
        "stands."
    )


def test_what_holds_in_part_for_another_reason_keeps_its_condition():
    flag = Flag(kind=FlagKind.OTHER_REASONS)
    partly = part(Verdict.IN_PART, threshold=PAIR)
    assert said(audited(Verdict.IN_PART, parts=[partly], flags=(flag,))) == (
        f"This holds only while the United States puts {STOP} above {LEVER}, but for another "
        "reason than the one given."
    )


def test_what_the_case_is_built_to_give_says_so():
    assert said(audited(Verdict.BY_CONSTRUCTION)) == (
        "This is so by the way the case is built, whatever the parties want."
    )


def test_what_concerns_a_part_only_says_so():
    built = [part(Verdict.BY_CONSTRUCTION), part(Verdict.FOLLOWS)]
    assert said(audited(Verdict.BY_CONSTRUCTION, parts=built)).startswith("Part of this is so")
    flag = Flag(kind=FlagKind.RESTATES, about=("usa.stop",))
    halves = [part(Verdict.FOLLOWS, flags=(flag,)), part(Verdict.FOLLOWS)]
    assert said(audited(Verdict.FOLLOWS, parts=halves, flags=(flag,))).startswith(
        "Part of this restates its premise"
    )
    empty = [part(Verdict.NOTHING_TO_TEST, reason="no moment"), part(Verdict.FOLLOWS)]
    assert said(audited(Verdict.NOTHING_TO_TEST, parts=empty)) == (
        "There is nothing to test in a part of it: no moment."
    )


def test_what_leaves_nothing_to_test_says_what_is_missing():
    asked = replace(settled().case.conclusions[0], question=REST)
    empty = part(Verdict.NOTHING_TO_TEST, text=REST.text)
    assert said(audited(Verdict.NOTHING_TO_TEST, conclusion=asked, parts=[empty])) == (
        "There is nothing to test: there is no place where the moves come to rest."
    )
    told = replace(empty, reason="the case has no moment")
    assert said(audited(Verdict.NOTHING_TO_TEST, parts=[told])) == (
        "There is nothing to test: the case has no moment."
    )


def test_what_fails_everywhere_and_what_fails_somewhere_are_told_apart():
    assert said(audited(Verdict.FAILS)) == (
        "This does not follow: it fails in every order of wishes that the sources leave open."
    )
    assert said(audited(Verdict.IN_PART)) == (
        "This does not follow: it holds in some of the orders of wishes that the sources leave "
        "open, and fails in others."
    )


def test_what_is_not_tested_says_why():
    found = audited(Verdict.NOT_EXPRESSIBLE, reason="needs a chance mover for accidents")
    assert said(found) == "This is not tested: it needs a chance mover for accidents."


def test_the_headline_brings_the_claims_of_the_audit():
    assert headline(settled(), audited(Verdict.FOLLOWS, claims=("C2",))).claims == ("C2",)


def test_each_part_is_told_where_there_are_several():
    asked = replace(settled().case.conclusions[0], question=All(parts=(REST, HELD)))
    parts = [part(Verdict.FOLLOWS, text=REST.text), part(Verdict.FAILS, text=HELD.text)]
    found = audited(Verdict.FAILS, conclusion=asked, parts=parts)
    assert part_sentences(settled(), found) == (
        (
            "In every place where the moves come to rest, North Korea stops tests: "
            "follows from what the sources state."
        ),
        "In some possible state, the United States tables a tough text: does not follow.",
    )
    assert part_sentences(settled(), audited(Verdict.FAILS)) == ()


def test_a_part_without_a_question_stands_by_its_text():
    parts = [part(Verdict.FOLLOWS, text="a"), part(Verdict.FOLLOWS, text="b")]
    found = audited(Verdict.FOLLOWS, parts=parts)
    assert question_of(found, parts[0]) == ()
    assert part_sentences(settled(), found)[0] == ("“A”: follows from what the sources state.")


def test_shares_are_told_without_a_figure():
    assert [holds_in(share) for share in (ALL, SOME, NONE, Share(held=0, drawn=0))] == [
        "it holds",
        "it holds in some orders only",
        "it fails",
        "it was not looked at",
    ]

"""A conclusion's audit told in full: each sentence and what it takes for it to be there."""

from audit.stories import ALL, DRAWN, NONE, SOME, audited, part, settled
from detente.audit.account import account
from detente.audit.groups import Group
from detente.audit.records import (
    Alteration,
    BridgeSet,
    Member,
    Share,
    Supports,
    Threshold,
    Verdict,
    Witness,
)
from detente.record import replace

STOP = "the United States’ wish “North Korea stops tests”"
KEEP = "North Korea’s wish “North Korea does not sell technology”"


def told(verdict, row=None, **fields):
    made = [part(verdict, **fields)]
    return account(settled(), audited(verdict, parts=made, **(row or {})))


def texts(sentences):
    return [sentence.text for sentence in sentences]


def test_what_it_hangs_on_is_named_with_its_claims():
    (found,) = told(
        Verdict.FOLLOWS, supports=Supports(load_bearing=("usa.stop", "dprk.keep"))
    ).hangs_on
    assert found.text == f"It hangs on {STOP} and {KEEP}."
    assert found.claims == ("C2", "C4")


def test_the_headline_leaves_the_claims_to_what_it_hangs_on():
    named = told(
        Verdict.FOLLOWS,
        row={"claims": ("C2",)},
        supports=Supports(load_bearing=("usa.stop",)),
    )
    assert named.headline.claims == ()
    assert told(Verdict.FOLLOWS, row={"claims": ("C2",)}).headline.claims == ("C2",)


def test_what_decides_any_part_decides_the_whole():
    parts = [
        part(Verdict.FOLLOWS, supports=Supports(load_bearing=(key,)))
        for key in ("usa.stop", "dprk.keep", "usa.stop")
    ]
    found = account(settled(), audited(Verdict.FOLLOWS, parts=parts)).hangs_on
    assert texts(found) == [f"It hangs on {STOP} and {KEEP}."]


def test_a_conclusion_that_fails_hangs_on_nothing():
    parts = [
        part(Verdict.FAILS),
        part(Verdict.FOLLOWS, supports=Supports(load_bearing=("usa.stop",))),
    ]
    assert account(settled(), audited(Verdict.FAILS, parts=parts)).hangs_on == ()


def test_what_the_case_is_built_to_give_has_nothing_that_would_change_it():
    ways = (Alteration(kind="closed", target="usa.press"),)
    assert told(Verdict.BY_CONSTRUCTION, would=ways).change == ()


def test_sets_are_told_where_no_premise_decides_alone():
    sets = (("usa.stop", "dprk.keep"), ("usa.lever", "dprk.keep"))
    whole = told(Verdict.FOLLOWS, supports=Supports(deciding=sets))
    cut = told(Verdict.FOLLOWS, supports=Supports(deciding=sets, complete=False))
    assert whole.hangs_on[0].text == (
        "It hangs on no single premise; it fails if these give way together: "
        f"{STOP} and {KEEP}; or the United States’ wish “pressure until the tests stop” and {KEEP}."
    )
    assert cut.hangs_on[0].text.endswith("; and there are other such sets.")


def test_what_would_change_it_names_a_few_ways_and_counts_the_rest():
    ways = tuple(Alteration(kind="closed", target=f"usa.{o}") for o in ("press", "pause"))
    ways += (Alteration(kind="closed", target="dprk.sell"),)
    ways += (Alteration(kind="dropped", target="usa.stop"),)
    found = told(Verdict.FAILS, would=ways)
    assert texts(found.change) == [
        (
            "It would hold if it were ruled out that the United States tables a tough text, if it "
            "were ruled out that the United States halts joint exercises or if it were ruled out "
            "that North Korea sells technology; so would one other single change."
        )
    ]
    assert "It would fail if" in told(Verdict.FOLLOWS, would_break=ways[:1]).change[0].text


def test_a_counterexample_is_told_where_no_single_change_is():
    turned = (Alteration(kind="reversed", target="usa.stop"),)
    found = told(Verdict.IN_PART, counterexample=turned)
    assert texts(found.change) == [
        (
            "It would fail, for example, if the United States wanted the opposite of “North Korea "
            "stops tests”."
        )
    ]


def test_places_of_one_line_stand_under_what_would_change_it():
    places = Threshold(statement="usa.stop", places=(1,), of=4)
    assert texts(told(Verdict.IN_PART, threshold=places).change) == [
        (
            "It holds while “North Korea stops tests” is line 1 of four in the United States’ "
            "list, all other lines as listed."
        )
    ]


def test_a_pair_that_the_headline_names_is_not_told_twice():
    pair = Threshold(pairs=(("usa.stop", "usa.lever"),))
    assert told(Verdict.IN_PART, threshold=pair).change == ()


def test_each_side_of_a_choice_has_its_own_answer():
    sides = [
        Member(alternative="way", scenario="same", default=True, share=ALL),
        Member(alternative="way", scenario="no-pause", default=False, share=SOME),
    ]
    found = told(Verdict.IN_PART, alternatives=tuple(sides)).reservations
    assert texts(found) == [
        (
            "The sources leave open whether exercises can stop: with “nothing is different” (taken "
            "here unless told otherwise) it holds and with “exercises go on whatever happens” it "
            "holds in some orders only."
        )
    ]
    same = tuple(replace(side, share=ALL) for side in sides)
    assert told(Verdict.FOLLOWS, alternatives=same).reservations == ()
    unsettled = (sides[0], replace(sides[1], trouble="there is no moment."))
    found = told(Verdict.FOLLOWS, alternatives=unsettled).reservations
    assert found[0].text.endswith("there is no answer (there is no moment).")


def test_both_answers_are_told_where_premises_taken_as_given_change_it():
    found = told(Verdict.FOLLOWS, default=NONE).reservations
    assert texts(found) == [
        (
            "This leaves them out; with the premises that no source states and the case takes as "
            "given, it fails."
        )
    ]
    assert told(Verdict.FOLLOWS).reservations == ()


def test_a_needed_premise_that_is_on_by_default_is_owned_up_to():
    bridges = (BridgeSet(bridges=("B-2",), share=ALL, default=True),)
    found = told(Verdict.NEEDS_BRIDGE, without=SOME, bridges=bridges).reservations
    assert texts(found) == [
        "Without that premise, it holds in some orders only.",
        "The case takes “nothing is ever sold” as given, though no source states it.",
    ]


def test_claims_that_nothing_carries_are_listed():
    (found,) = told(Verdict.FOLLOWS, row={"uncarried": ("C7",)}).reservations
    assert found.claims == ("C7",)


def test_how_it_was_tested_counts_what_was_tried():
    assert told(Verdict.FOLLOWS).looked == ("It holds in all 12 orders left open.",)
    assert told(Verdict.FAILS).looked == ("It fails in all 12 orders left open.",)
    assert told(Verdict.FOLLOWS, without=DRAWN).looked == (
        "No counterexample in 200 draws of the orders left open.",
    )
    nothing = Share(held=0, drawn=5040)
    assert told(Verdict.FAILS, without=nothing).looked == (
        "No case of it in 5,040 draws of the orders left open.",
    )
    assert told(Verdict.BY_CONSTRUCTION, tries=100).looked == (
        "So it was for each of 100 sets of wishes drawn at random.",
    )
    assert told(Verdict.BY_CONSTRUCTION).looked == (
        "The options, the rules and the moves alone say so.",
    )
    assert told(Verdict.IN_PART).looked == ()
    pair = Threshold(pairs=(("usa.stop", "usa.lever"),))
    assert told(Verdict.IN_PART, threshold=pair).looked == (
        "The condition fits each of the 12 orders left open.",
    )


def test_witnesses_for_and_against_can_be_checked():
    found = told(
        Verdict.FOLLOWS,
        witnesses=(Witness(kind="state", state=("usa.pause",)),),
        against=(Witness(kind="state", state=("dprk.sell",)),),
    )
    assert found.seen == (
        "A state to look at: the United States halts joint exercises.",
        "A state to look at: North Korea sells technology.",
    )


def test_what_it_is_asked_under_is_named():
    found = told(Verdict.FOLLOWS, row={"given": ("2019-04", "no-pause")})
    assert found.supposes == ("April 2019", "“exercises go on whatever happens”")


def test_the_question_of_the_case_stands_in_where_there_is_none_yet():
    conclusion = replace(settled().case.conclusions[0], in_words="do the tests stop for good?")
    found = account(settled(), audited(Verdict.NOT_EXPRESSIBLE, conclusion=conclusion))
    assert found.asked == "Do the tests stop for good?"
    assert found.group is Group.NOT_TESTED

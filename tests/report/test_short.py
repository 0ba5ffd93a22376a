"""The question of the case answered in one paragraph, and what weighs most against it."""

from audit.stories import ALL, DRAWN, NONE, audit, audited, part, settled
from detente.audit.records import Flag, FlagKind, Threshold, Verdict
from detente.record import replace
from detente.report.short import answer_paragraph, strongest_reservation

PAIR = Threshold(pairs=(("usa.stop", "usa.lever"),))


def saying(says, verdict, **fields):
    conclusion = replace(settled().case.conclusions[0], says=says)
    return audited(verdict, conclusion=conclusion, **fields)


def asked(question):
    found = settled()
    return replace(found, case=replace(found.case, question=question))


def paragraph(found, *rows):
    return [said.text for said in answer_paragraph(found, audit(*rows))]


def test_it_counts_what_follows_and_quotes_each_group():
    told = paragraph(
        settled(),
        saying("Tests stop", Verdict.FOLLOWS),
        saying("Drills stop.", Verdict.FAILS),
        saying("Talks start", Verdict.NOT_EXPRESSIBLE, parts=()),
    )
    assert told == [
        "The sources draw three conclusions; one of them follows from what they state.",
        "These follow from what the sources state: “Tests stop” (K-1).",
        "These do not follow: “Drills stop” (K-2).",
        "One leaves nothing to test, or could not be tested.",
    ]


def test_it_keeps_to_the_party_that_the_question_names_first():
    told = paragraph(
        asked("What does North Korea do, and the United States?"),
        saying("The United States gives way", Verdict.FOLLOWS),
        saying("North Korea gives way", Verdict.FAILS),
    )
    assert told[1] == "One of them speaks of North Korea, as the question does."
    assert told[2:] == ["These do not follow: “North Korea gives way” (K-2)."]


def answered_by(*names):
    found = settled()
    return replace(found, case=replace(found.case, answered_by=names))


def test_where_the_case_says_what_answers_its_question_each_is_told_with_its_verdict():
    rows = [
        saying("Tests stop.", Verdict.FOLLOWS),
        saying("Drills stop", Verdict.FAILS),
        saying("Talks start", Verdict.FOLLOWS),
    ]
    told = paragraph(answered_by("K-2", "K-1"), *rows)
    assert told[0] == "Two conclusions of the sources answer the question."
    assert told[1].startswith("“Drills stop” (K-2): this does not follow: ")
    assert told[2].startswith("“Tests stop” (K-1): this follows")
    assert told[3:] == [
        "The sources draw three conclusions; two of them follow from what they state."
    ]


def test_what_weighs_most_is_sought_among_the_conclusions_that_answer_the_question():
    lone = Flag(kind=FlagKind.ONE_VOICE, about=("usa.stop",), holders=("S1",))
    rows = [
        saying("Tests stop", Verdict.FOLLOWS, flags=(lone,)),
        saying("Drills stop", Verdict.FAILS),
    ]
    assert strongest_reservation(answered_by("K-1"), audit(*rows)).startswith(
        "The one that follows"
    )
    assert strongest_reservation(answered_by("K-2"), audit(*rows)).startswith("None of them")


def test_it_quotes_a_few_and_counts_the_rest():
    rows = [saying(f"Thing {n}", Verdict.FOLLOWS) for n in range(6)]
    told = paragraph(settled(), *rows)
    assert told[0].endswith("all of them follow from what they state.")
    assert told[1].endswith("“Thing 2” (K-3) and three more.")


def test_what_is_no_success_is_never_quoted_as_following():
    first, second = paragraph(settled(), saying("Tests stop", Verdict.BY_CONSTRUCTION))
    assert first == (
        "The sources draw one conclusion; it does not simply follow from what they state."
    )
    assert second == (
        "These say no more than a premise does, or than how the case is built: “Tests stop” (K-1)."
    )


def reservation(*rows):
    return strongest_reservation(settled(), audit(*rows))


def test_that_nothing_follows_weighs_most():
    opening = "None of them follows from the premises as stated."
    assert reservation(saying("Tests stop", Verdict.FAILS)) == opening
    lone = Flag(kind=FlagKind.ONE_VOICE, about=("usa.stop",))
    assert reservation(saying("Tests stop", Verdict.NEEDS_BRIDGE, flags=(lone,))) == (
        f"{opening} The one that holds all the same hangs on something for which one source alone "
        "speaks (K-1)."
    )


def test_the_gravest_flag_of_what_follows_is_the_reservation():
    lone = Flag(kind=FlagKind.ONE_VOICE, about=("usa.stop",), holders=("S1",))
    view = Flag(kind=FlagKind.BELIEF, about=("dprk.keep",), holders=("usa",))
    rows = [
        saying("Tests stop", Verdict.FOLLOWS, flags=(lone,)),
        saying("Drills stop", Verdict.FOLLOWS, flags=(lone, view)),
        saying("Talks start", Verdict.FAILS, flags=(view,)),
    ]
    assert reservation(*rows) == (
        "One of the two that follow rests on how one party sees another, and holds in that "
        "picture (K-2)."
    )
    assert reservation(rows[0]) == (
        "The one that follows hangs on something for which one source alone speaks (K-1)."
    )


def test_without_flags_unstated_premises_and_then_draws_weigh_most():
    shaken = saying("Tests stop", Verdict.FOLLOWS, parts=[part(Verdict.FOLLOWS, default=NONE)])
    drawn = saying("Tests stop", Verdict.FOLLOWS, parts=[part(Verdict.FOLLOWS, without=DRAWN)])
    assert "would no longer hold throughout with the premises" in reservation(shaken, drawn)
    assert reservation(drawn).startswith("The one that follows was tried on draws of the orders")
    whole = saying("Tests stop", Verdict.FOLLOWS, parts=[part(Verdict.FOLLOWS, without=ALL)])
    assert reservation(whole) == (
        "They hold if the parties want what the sources say they want, and in no other case."
    )


def test_what_follows_on_a_condition_counts_among_what_follows():
    row = saying("Tests stop", Verdict.IN_PART, parts=[part(Verdict.IN_PART, threshold=PAIR)])
    assert not reservation(row).startswith("None")
    assert paragraph(settled(), row)[1].startswith("These follow only on a condition")

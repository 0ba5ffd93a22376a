"""What the authors conclude, and which options correspond."""

import pytest

from case.small import read, wrong

SECTIONS = (
    "moments: {now: {on: []}, then: {on: []}, wet: {on: []}}\n"
    "scenarios: {dry: [], wet: []}\n"
    "bridges: {B-1: {changes: []}}\n"
)


def test_a_conclusion_has_its_question_and_what_goes_with_it() -> None:
    more = (
        "conclusions:\n"
        "  C-1: {says: x, asks: some stable state satisfies north.dam, in_words: is there a dam,\n"
        "        strength: must, given: [dry, B-1, now], note: y}\n"
        "  C-2: {says: z, not_yet: needs a chance event}\n"
    )
    first, second = read(SECTIONS + more).conclusions
    assert (first.asks, first.in_words) == (
        "some stable state satisfies north.dam",
        "is there a dam",
    )
    assert not isinstance(first.question, str)
    assert (first.strength, first.given) == ("must", ("dry", "B-1", "now"))
    assert (second.question, second.asks, second.not_yet) == ("", "", "needs a chance event")


@pytest.mark.parametrize(
    ("keys", "problem"),
    [
        (
            "asks: north ranks north.dam above true, not_yet: y",
            (
                "4:15 shape: expected `asks` with a question, or `not_yet` with the reason why "
                "there is none"
            ),
        ),
        ("strength: shall", "4:40 value: expected will, must or may, found 'shall'"),
        (
            "given: [now, then]",
            "4:43 shape: 'then' is a second moment; a conclusion supposes one at most",
        ),
        (
            "given: [dyr]",
            "4:38 unknown-name: unknown scenario, bridge or moment 'dyr' (did you mean 'dry'?)",
        ),
        ("given: [dry, dry]", "4:43 duplicate-name: scenario, bridge or moment 'dry' stands here"),
        (
            "given: [wet]",
            (
                "4:38 ambiguous-name: 'wet' may mean a moment, or a scenario or bridge "
                "(give one of them another name)"
            ),
        ),
    ],
)
def test_a_conclusion_that_makes_no_sense_is_refused(keys, problem) -> None:
    (found,) = wrong(f"{SECTIONS}conclusions: {{C-1: {{says: x, {keys}}}}}\n")
    assert found.startswith(problem)


@pytest.mark.parametrize(
    ("groups", "problem"),
    [
        ("[[north.dam]]", "1:16 shape: a group of counterparts needs two options at least"),
        (
            "[[north.dam, south.strik]]",
            "1:28 unknown-name: unknown option 'south.strik' (did you mean 'south.strike'?)",
        ),
        (
            "[[north.dam, north.flood]]",
            "1:28 shape: a second option of 'north'; a group has one of each party",
        ),
        ("[[north.dam, north.dam]]", "1:28 duplicate-name: option 'north.dam' stands here twice"),
        (
            "[[north.dam, south.strike], [south.strike, north.flood]]",
            "1:44 duplicate-name: option 'south.strike' stands in another group already",
        ),
        ("[north.dam]", "1:16 type: this item: expected a list, found text (write [north.dam])"),
    ],
)
def test_counterparts_are_options_of_several_parties(groups, problem) -> None:
    assert wrong(f"counterparts: {groups}\n") == [problem]


def test_counterparts_are_read_in_groups() -> None:
    case = read("counterparts: [[north.dam, south.strike]]\n")
    assert case.counterparts == (("north.dam", "south.strike"),)


def test_the_conclusions_that_answer_the_question_are_named() -> None:
    conclusions = "conclusions: {C-1: {says: x}, C-2: {says: y}}\n"
    asked = "question: Is there a dam?\n"
    assert read(f"{asked}answered_by: [C-2, C-1]\n{conclusions}").answered_by == ("C-2", "C-1")
    assert wrong(f"{asked}answered_by: [C-3]\n{conclusions}") == [
        "2:15 unknown-name: unknown conclusion 'C-3' (did you mean 'C-2'?)"
    ]
    (found,) = wrong(f"answered_by: [C-1]\n{conclusions}")
    assert found.startswith("1:1 shape: there is no question to answer")

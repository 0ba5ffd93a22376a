"""Questions in a case: every name in them is known there, or is pointed at."""

import re
from pathlib import Path

import pytest

from case.small import problems, read, wrong
from detente.case.question import Named, Quantifier, Satisfies, States, Under

SECTIONS = (
    "define: {calm: not south.strike}\n"
    "preferences: {north: [{id: power, that: north.dam}]}\n"
    "outcomes: {flood: {missing: a chance event}}\n"
    "moments: {2019-04: {on: []}, later: {on: []}}\n"
    "scenarios: {wet: []}\n"
    "bridges: {B-1: {changes: []}}\n"
    "scales: {heat: {from: cold, to: hot, positions: {north: {}}}}\n"
    "chance: {frost: calm}\n"
)
PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "questions.md").read_text("utf-8")


def asked(question: str) -> list[str]:
    """List what is wrong with a question, counting columns from its first character."""
    more = f"{SECTIONS}conclusions:\n  C-1:\n    says: x\n    asks: >-\n      {question}\n"
    return [re.sub(r"^13:(\d+)", lambda at: str(int(at[1]) - 7), one) for one in wrong(more)]


@pytest.mark.parametrize(
    ("question", "problem"),
    [
        ("north ranks clam above true", ("12 unknown-name: unknown definition or outcome 'clam' "
         "(did you mean 'calm'?)")),
        ("nrth ranks calm above true", ("0 unknown-name: unknown party 'nrth' (did you mean "
         "'north'?)")),
        ("some stable state satisfies north.dan", ("28 unknown-name: unknown option 'north.dan' "
         "(did you mean 'north.dam'?)")),
        ("stable states on north.dan differ for some setting of south", ("17 unknown-name: unknown "
         "option 'north.dan' (did you mean 'north.dam'?)")),
        ("north ranks calm above moment 2019-05", ("30 unknown-name: unknown moment '2019-05' "
         "(did you mean '2019-04'?)")),
        ("north.powr stands higher than north.power", ("0 unknown-name: unknown statement "
         "'north.powr' (did you mean 'north.power'?)")),
        ("under wett: north ranks calm above true", ("6 unknown-name: unknown scenario or bridge "
         "'wett' (did you mean 'wet'?)")),
        ("under later: north ranks calm above true", ("6 unknown-name: unknown scenario or bridge "
         "'later' (it is a moment)")),
        ("some stable state under nsh satisfies calm", ("24 unknown-name: unknown scenario or "
         "bridge 'nsh' (did you mean 'nash'?)")),
        ("under without north.dam: north ranks calm above true", ("14 unknown-name: unknown "
         "statement 'north.dam' (it is an option: write `north.dam closed` or `north.dam taken`)")),
        ("under north.dam: north ranks calm above true", ("6 unknown-name: unknown scenario or "
         "bridge 'north.dam' (it is an option: write `north.dam closed` or `north.dam taken`)")),
        ("no stable state satisfies flood", ("26 question: the outcome 'flood' is not yet "
         "expressible (say why under `not_yet` in the place of `asks`)")),
        ("north lies above south on heat", ("17 question: 'south' has no position on the scale "
         "'heat' (give it one there, with a range or with evidence)")),
        ("north lies above north on heat", ("17 question: 'north' lies neither below nor above "
         "itself")),
        ("north lies above nroth on heat", ("17 unknown-name: unknown party 'nroth' (did you mean "
         "'north'?)")),
        ("north lies under north on heat", ("11 question: expected `above` or `below` after "
         "'lies', found 'under'")),
        ("north lies below north on haet", ("26 unknown-name: unknown scale 'haet' (did you mean "
         "'heat'?)")),
        ("frots is likelier under wet than as it stands", ("0 unknown-name: unknown chance 'frots' "
         "(did you mean 'frost'?)")),
        ("frost is likely under wet than as it stands", ("9 question: expected a part (such as "
         "`a spoiler of`) or `likelier` after 'is', found 'likely' (did you mean 'likelier'?)")),
        ("north is a spoler of calm", ("11 question: expected a part (such as `a spoiler of`) "
         "after 'a', found 'spoler' (did you mean 'spoiler'?)")),
        ("north is a spoiler of calm or flod", ("30 question: the question stops after "
         "'flod'; `ranks`, `stands`, `are`, `differ`, `is`, `lies`, `passes`, `at`, `on` or `and` "
         "must follow (put the formula into parentheses: `(calm or flod)`)")),
        ("no stable state satisfy calm", ("16 question: expected `satisfies`, `from`, `by`, "
         "`under` or `with` after 'state', found 'satisfy' (did you mean 'satisfies'?)")),
    ],
)  # fmt: skip
def test_a_name_that_nobody_knows_is_pointed_at(question, problem) -> None:
    assert asked(question) == [problem]


BOARD = """\
detente: 1
title: A board
parties: {north: North, south: South}
options: {north: {dam: builds a dam}, board: {ration: rations water, ban: bans dams, fund: pays}}
bodies:
  board: {name: Board, quota: 2, seats: {north: {}, south: {}}, texts: {ration: 10, board.ban: 50}}
conclusions: {C-1: {says: x, asks: QUESTION}}
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("bord passes board.ban", "unknown voting body 'bord' (did you mean 'board'?)"),
        ("north passes board.ban", "unknown voting body 'north' (it is a party)"),
        ("board passes board.bam", "unknown option 'board.bam' (did you mean 'board.ban'?)"),
        ("board passes north.dam", ("'north.dam' is no option of the body 'board' (known: "
         "board.ban, board.fund, board.ration)")),
        ("board passes nothing stronger than board.fund", ("the body 'board' gives 'board.fund' "
         "no strength (name one of its `texts`, or give it one there)")),
    ],
)  # fmt: skip
def test_a_body_is_asked_about_what_it_owns_and_what_has_a_strength(question, said) -> None:
    (problem,) = problems(BOARD.replace("QUESTION", question))
    assert f"{problem.message} ({problem.hint})" == said


@pytest.mark.parametrize("text", ["board.ration", "board.ban"])
def test_a_text_is_known_by_either_of_its_names(text) -> None:
    asks = f"board passes nothing stronger than {text} and board passes board.fund"
    assert problems(BOARD.replace("QUESTION", asks)) == ()


def test_all_that_is_wrong_with_a_question_is_noted_at_once() -> None:
    found = asked("under x: nobody ranks that above moment never")
    assert [one.partition(":")[0] for one in found] == [
        "6 unknown-name",
        "9 unknown-name",
        "22 unknown-name",
        "40 unknown-name",
    ]


def test_the_second_of_two_equal_names_is_pointed_at_over_lines() -> None:
    more = (
        "conclusions:\n  C-1:\n    says: x\n    asks: >-\n"
        "      some stable state satisfies north.dam\n"
        "      and no stable state satisfies (north.dam or north.dan)\n"
    )
    assert wrong(more) == [
        "6:51 unknown-name: unknown option 'north.dan' (did you mean 'north.dam'?)"
    ]


def test_names_of_sections_that_could_not_be_read_are_not_looked_up() -> None:
    more = "conclusions: {C: {says: x, asks: 'under wet: north.a stands higher than north.b'}}\n"
    assert wrong(more + "scenarios: [wet]\npreferences: none\n") == [
        "2:1 type: 'scenarios': expected a mapping, found a list",
        "3:14 type: 'preferences': expected a mapping, found text",
    ]


def test_a_sound_question_is_read_into_its_records() -> None:
    more = "conclusions:\n  C-1: {says: x, asks: 'under B-1: no stable state satisfies calm'}\n"
    (found,) = read(SECTIONS + more).conclusions
    assert isinstance(found.question, Under)
    assert found.question.items == (Named(name="B-1"),)
    assert isinstance(found.question.part, Satisfies)
    assert found.question.part.quantifier is Quantifier.NO
    assert isinstance(found.question.part.states, States)
    assert found.question.text == found.asks


def test_the_page_shows_what_the_program_says() -> None:
    case = next(
        one for one in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL) if "detente" in one
    )
    rows = re.findall(r"(?m)^\| (\w[^|`]+) \| ([^|]+) \|$", PAGE.partition("## What is wrong")[2])
    assert len(rows) == 6
    for question, said in rows[1:]:
        (problem,) = problems(f"{case}conclusions: {{C-1: {{says: x, asks: {question}}}}}\n")
        assert said in f"{problem.message} ({problem.hint})"

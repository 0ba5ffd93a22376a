"""A text that is no question: what was expected, what was found, where, what to write."""

import pytest

from detente.case.question_faults import QuestionError
from detente.case.question_grammar import parse_question

STATES = "states (such as `stable states`, or a formula)"


def fault(text: str) -> QuestionError:
    with pytest.raises(QuestionError) as caught:
        parse_question(text)
    return caught.value


@pytest.mark.parametrize(
    ("text", "where", "hint"),
    [
        ("evry stable state satisfies a", "stable", "did you mean 'every' for 'evry'?"),
        ("some stabel state satisfies a", "state", "did you mean 'stable' for 'stabel'?"),
        ("some stable stat satisfies a", "stat", "did you mean 'states'?"),
        ("some stable state satisfy a", "satisfy", "did you mean 'satisfies'?"),
        ("no joint improvment enters a", "improvment", "did you mean 'improvement'?"),
        ("no improvment of p enters a", "of", "did you mean 'improvement' for 'improvment'?"),
        ("p and q agrees more than p and r", "agrees", "did you mean 'agree'?"),
        ("p and q agree more than p and r on outcome", "outcome", "did you mean 'outcomes'?"),
        ("under p.q clsed: p ranks a above b", "clsed", "did you mean 'closed'?"),
        ("p.one stands higer than q.two", "higer", "did you mean 'higher'?"),
        ("some change of one option of p flip a", "flip", "did you mean 'flips'?"),
        ("p.q at now is a best replay", "replay", "did you mean 'reply'?"),
    ],
)
def test_a_mistyped_word_is_named_with_the_one_that_was_meant(text, where, hint) -> None:
    error = fault(text)
    assert (text[error.start : error.end], error.hint) == (where, hint)


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("some stable state satisfies a and b", "a and b"),
        ("some stable state satisfies not a or b", "not a or b"),
        ("some stable state satisfies a if b", "a if b"),
        ("no improvement enters a xor p.q", "a xor p.q"),
        ("some stable state with a and b satisfies c", "a and b"),
        ("every stable state satisfies a and b and some stable state satisfies c", "a and b"),
    ],
)
def test_a_formula_without_parentheses_is_shown_with_them(text, formula) -> None:
    assert fault(text).hint == f"put the formula into parentheses: `({formula})`"


@pytest.mark.parametrize(
    ("text", "message", "where"),
    [
        (
            "p ranks every a above",
            (
                f"the question stops after 'above'; {STATES}, `some`, `every`, "
                "`best`, `worst` or `tidy` must follow"
            ),
            "above",
        ),
        ("not", "the question stops after 'not'; the start of a question must follow", "not"),
        ("a ranks b", "the question stops after 'b'; `above` must follow", "b"),
        ("and a", "expected the start of a question at the start, found 'and'", "and"),
        (
            "some stable state satisfies a ; b",
            ("expected `and`, `or` or the end after 'a', found ';'"),
            ";",
        ),
        (
            "under wet, : p ranks a above b",
            "expected a name or `without` after ',', found ':'",
            ":",
        ),
        (
            "some stable state satisfies (a b)",
            ("expected `and`, `or`, `if`, `unless`, `iff` or the end after 'a', found 'b'"),
            "b",
        ),
        (
            "some stable state satisfies (a if b if c)",
            "`if` after `if` can be read in two ways",
            "if",
        ),
        (
            "some stable state from now from then satisfies a",
            "the same states have `from` twice",
            "from then",
        ),
        (
            "p ranks a above b and p ranks b above c or p ranks c above d",
            ("`or` after `and` can be read in two ways"),
            "or",
        ),
        ("(p ranks a above b", "this `(` is never closed", "("),
        ("p ranks a above b)", "this `)` closes nothing", ")"),
        ("p ranks a AND b above c", "'AND' is not a word of the grammar", "AND"),
        ("p ranks a && b above c", "the symbol '&&' is not part of the grammar", "&&"),
        ("some a satisfies \ue000", "this character has no meaning in a question", "\ue000"),
        ("", "a question is expected, nothing was found", ""),
    ],
)
def test_a_fault_says_what_was_expected_and_found_and_where(text, message, where) -> None:
    error = fault(text)
    assert (error.message, text[error.start : error.end]) == (message, where)


def test_a_name_that_is_a_word_of_the_language_is_shown_in_parentheses() -> None:
    hint = "if 'stable' is a name here, write `(stable)`"
    assert fault("some stable satisfies a").hint == hint


def test_a_question_nested_too_deep_is_refused() -> None:
    deep = fault("not " * 81 + "p ranks a above b")
    assert deep.message == "the question is nested more than 80 deep"
    assert fault(f"some a satisfies ({'not ' * 90}a)").message == deep.message
    assert parse_question("(" * 500 + "p ranks a above b" + ")" * 500)

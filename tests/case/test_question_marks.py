"""Which parentheses hold a formula."""

import pytest

from detente.case.question_marks import CLOSE, OPEN, mark_formulas


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("(a)", "[a]"),
        ("(a and not b)", "[a and not b]"),
        ("(not not p.q)", "[not not p.q]"),
        ("((a or b) if (c))", "[(a or b) if (c)]"),
        ("not (a) and (b)", "not [a] and [b]"),
        ("(stable)", "[stable]"),
        ("(stable states)", "(stable states)"),
        ("(some a satisfies (b and c))", "(some a satisfies [b and c])"),
        ("((a) b)", "([a] b)"),
        ("(a, b)", "(a, b)"),
        ("(a and)", "(a and)"),
        ("(and a)", "(and a)"),
        ("(a not b)", "(a not b)"),
        ("()", "()"),
        ("(not)", "(not)"),
        ("((a)", "([a]"),
        ("a) (b)", "a) [b]"),
    ],
)
def test_names_and_words_of_the_grammar_by_turns_are_a_formula(text, marked) -> None:
    assert mark_formulas(text) == marked.replace("[", OPEN).replace("]", CLOSE)

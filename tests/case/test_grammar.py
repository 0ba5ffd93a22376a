"""Formulas: what binds how, what is unclear, and where the fault stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.case.formula import (
    And,
    Constant,
    If,
    Iff,
    Name,
    Not,
    Or,
    Unless,
    Xor,
    leaves,
    render,
)
from detente.case.grammar import WORDS, FormulaError, parse

A, B, C, D = (Name(name=name) for name in "abcd")
NAMES = st.from_regex(r"[a-z][a-z0-9_-]{0,5}(\.[a-z][a-z0-9_-]{0,4})?", fullmatch=True).filter(
    lambda name: name not in WORDS
)


def joined(parts: st.SearchStrategy) -> st.SearchStrategy:
    several = st.lists(parts, min_size=2, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Not, part=parts),
        st.builds(And, parts=several),
        st.builds(Or, parts=several),
        st.builds(Xor, parts=several),
        st.builds(If, then=parts, condition=parts),
        st.builds(Unless, holds=parts, exception=parts),
        st.builds(Iff, left=parts, right=parts),
    )


def formulas(names: st.SearchStrategy) -> st.SearchStrategy:
    leaf = st.builds(Name, name=names) | st.builds(Constant, value=st.booleans())
    return st.recursive(leaf, joined, max_leaves=12)


FORMULAS = formulas(NAMES)


def fault(text: str, *, symbols: bool = False) -> FormulaError:
    with pytest.raises(FormulaError) as caught:
        parse(text, symbols=symbols)
    return caught.value


@given(FORMULAS)
def test_a_rendered_formula_reads_back_as_it_was(formula) -> None:
    assert parse(render(formula)) == formula


@given(FORMULAS)
def test_every_name_stands_where_it_says(formula) -> None:
    text = render(formula)
    assert all(text[leaf.start : leaf.end] == leaf.name for leaf in leaves(parse(text)))


@given(st.text(st.sampled_from(list("ab.()&|!-> \nNOTandorifxu")), max_size=25))
def test_any_text_is_a_formula_or_a_formula_error(text) -> None:
    for symbols in (False, True):
        try:
            parse(text, symbols=symbols)
        except FormulaError as error:
            assert 0 <= error.start <= error.end <= len(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("not a and b", And(parts=(Not(part=A), B))),
        ("a and b or c", Or(parts=(And(parts=(A, B)), C))),
        ("a or b and c xor d", None),
        ("a xor b and c xor d", Xor(parts=(A, And(parts=(B, C)), D))),
        ("a or b if c and d", If(then=Or(parts=(A, B)), condition=And(parts=(C, D)))),
        ("a unless b or c", Unless(holds=A, exception=Or(parts=(B, C)))),
        (
            "a if b iff c unless d",
            Iff(left=If(then=A, condition=B), right=Unless(holds=C, exception=D)),
        ),
        ("a and (b or c)", And(parts=(A, Or(parts=(B, C))))),
        ("a and b and c", And(parts=(A, B, C))),
        ("(a and b) and c", And(parts=(And(parts=(A, B)), C))),
        ("not not a", Not(part=Not(part=A))),
        ("true or false", Or(parts=(Constant(value=True), Constant(value=False)))),
    ],
)
def test_operators_bind_in_the_stated_order(text, wanted) -> None:
    if wanted is None:
        assert fault(text).hint == "add parentheses, as in `a or (b xor c)`"
    else:
        assert parse(text) == wanted


def test_words_inside_names_are_no_operators() -> None:
    assert parse("andy and not-it") == And(parts=(Name(name="andy"), Name(name="not-it")))


@pytest.mark.parametrize(
    ("text", "message", "place", "hint"),
    [
        (
            "a if b if c",
            "`if` after `if` can be read in two ways",
            (7, 9),
            "add parentheses, as in `a if (b if c)`",
        ),
        (
            "a unless b if c",
            "`if` after `unless` can be read in two ways",
            (11, 13),
            "add parentheses, as in `a unless (b if c)`",
        ),
        (
            "a iff b iff c",
            "`iff` after `iff` can be read in two ways",
            (8, 11),
            "add parentheses, as in `a iff (b iff c)`",
        ),
        ("a AND b", "'AND' is not a word of the grammar", (2, 5), "write `and`"),
        ("Not a", "'Not' is not a word of the grammar", (0, 3), "write `not`"),
        ("TRUE", "'TRUE' is not a word of the grammar", (0, 4), "write `true`"),
        ("a & b", "the symbol '&' is not part of the grammar", (2, 3), "write `and`"),
        ("a || b", "the symbol '||' is not part of the grammar", (2, 4), "write `or`"),
        ("!a", "the symbol '!' is not part of the grammar", (0, 1), "write `not`"),
        ("a and -b", "the symbol '-' is not part of the grammar", (6, 7), "write `not`"),
        ("a -> b", "the symbol '->' is not part of the grammar", (2, 4), "write `b if a`"),
        (
            "a b",
            "expected `and`, `or`, `if`, `unless`, `iff` or the end after 'a', found 'b'",
            (2, 3),
            "",
        ),
        ("and a", "expected a name, `not` or `(` at the start, found 'and'", (0, 3), ""),
        ("a and", "the formula stops after 'and'; a name, `not` or `(` must follow", (2, 5), ""),
        ("(a or b", "this `(` is never closed", (0, 1), ""),
        ("a or b)", "this `)` closes nothing", (6, 7), ""),
        ("a = b", "the character '=' has no meaning in a formula", (2, 3), ""),
        ("  ", "a formula is expected, nothing was found", (0, 2), ""),
    ],
)
def test_a_fault_says_what_and_where_and_what_to_write(text, message, place, hint) -> None:
    error = fault(text)
    assert (error.message, (error.start, error.end), error.hint) == (message, place, hint)


def test_a_formula_nested_too_deep_is_refused() -> None:
    assert fault("not " * 41 + "a").message == "the formula is nested more than 40 deep"
    assert parse("(" * 500 + "a" + ")" * 500) == A


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a & -b", And(parts=(A, Not(part=B)))),
        ("a && b || !c", Or(parts=(And(parts=(A, B)), Not(part=C)))),
        ("NOT a IF (b | c)", If(then=Not(part=A), condition=Or(parts=(B, C)))),
        ("-3 IFF 4", Iff(left=Not(part=Name(name="3")), right=Name(name="4"))),
        ("a Unless b", Unless(holds=A, exception=B)),
    ],
)
def test_symbols_of_the_literature_are_read_on_request(text, wanted) -> None:
    assert parse(text, symbols=True) == wanted


def test_symbols_too_must_not_be_chained() -> None:
    assert fault("a IF b IF c", symbols=True).hint == "add parentheses, as in `a if (b if c)`"

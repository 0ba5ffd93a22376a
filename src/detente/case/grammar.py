"""The grammar of statements: from text to a formula whose names know where they stand.

``not`` binds first, then ``and``, then ``or`` and ``xor``, then ``if`` and ``unless``, then
``iff``. Mixing ``or`` with ``xor``, and chaining ``if``, ``unless`` or ``iff``, needs parentheses.
"""

import re
from functools import cache
from itertools import pairwise
from typing import NoReturn

from lark import Lark, Token, Transformer, Tree
from lark.exceptions import UnexpectedCharacters, UnexpectedEOF, UnexpectedToken, VisitError

from detente.case.formula import (
    And,
    Constant,
    Formula,
    If,
    Iff,
    Name,
    Not,
    Or,
    Unless,
    Xor,
    parts_of,
)
from detente.errors import DetenteError

__all__ = [
    "DEPTH",
    "NO_WORD",
    "WORDS",
    "FormulaError",
    "build_formulas",
    "parse",
    "refuse_other_notation",
    "refuse_unbalanced",
    "rules",
]

DEPTH = 40
WORDS = ("and", "or", "xor", "not", "if", "unless", "iff", "true", "false")
SYMBOLS = {
    "&&": "and", "&": "and", "∧": "and", "||": "or", "|": "or", "∨": "or",
    "!": "not", "~": "not", "-": "not", "¬": "not", "<->": "iff", "<=>": "iff",
    "->": "b if a", "=>": "b if a", "→": "b if a",
}  # fmt: skip
RULES = r"""
    _iff: cond | iff
    iff: cond (IFF cond)+
    ?cond: disj ((IF | UNLESS) disj)*
    ?disj: conj ((OR | XOR) conj)*
    ?conj: neg (_AND neg)*
    ?neg: atom | _NOT neg -> negation
    ?atom: NAME -> name | TRUE -> true | FALSE -> false | "(" _iff ")"
    _AND.2: /(?:and%(end)s)|%(and_)s/%(flag)s
    OR.2: /(?:or%(end)s)|%(or_)s/%(flag)s
    XOR.2: /xor%(end)s/%(flag)s
    _NOT.2: /(?:not%(end)s)|%(not_)s/%(flag)s
    IFF.2: /iff%(end)s/%(flag)s
    IF.2: /if%(end)s/%(flag)s
    UNLESS.2: /unless%(end)s/%(flag)s
    TRUE.2: /true%(end)s/%(flag)s
    FALSE.2: /false%(end)s/%(flag)s
    NAME: /%(other)s[A-Za-z%(digit)s][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*/
    %%ignore /\s+/
"""
NEVER = "(?!x)x"
WORD_END = r"(?![\w.-])"
NO_WORD = f"(?!(?:{'|'.join(WORDS)}){WORD_END})"
STRICT = {"and_": NEVER, "or_": NEVER, "not_": NEVER, "flag": "", "digit": "", "other": NO_WORD}
LITERATURE = {
    "and_": "&&?", "or_": r"\|\|?", "not_": "[-!~]", "flag": "i", "digit": "0-9", "other": "",
}  # fmt: skip


class FormulaError(DetenteError):
    """A text that is no formula; ``start`` and ``end`` count its characters from 0."""

    def __init__(self, message: str, start: int, end: int, hint: str = "") -> None:
        self.message, self.start, self.end, self.hint = message, start, end, hint
        super().__init__(f"{message} ({hint})" if hint else message)


def parse(text: str, *, symbols: bool = False) -> Formula:
    """Read a formula such as ``usa.press and not (china.resist or russia.resist)``.

    Parameters
    ----------
    text : str
        The formula.
    symbols : bool
        Also take the symbols of the literature: ``& | - !``, numbers as names, and the words in
        upper case, such as ``-3 IF (1 | 2)``.

    Returns
    -------
    Formula
        Its names hold their places in ``text``.

    Raises
    ------
    FormulaError
        With the place of the fault and, where there is one, what to write instead.
    """
    if not text.strip():
        raise FormulaError("a formula is expected, nothing was found", 0, len(text))
    try:
        found = _parser(symbols).parse(text)
    except VisitError as error:
        if isinstance(error.orig_exc, FormulaError):
            raise error.orig_exc from None
        raise
    except (UnexpectedCharacters, UnexpectedToken, UnexpectedEOF) as error:
        _explain(text, error, symbols=symbols)
    formula: Formula = found  # type: ignore[assignment]
    if len(re.findall(r"[(!~-]|not\b", text, re.IGNORECASE)) >= DEPTH:
        _refuse_depth(formula, text)
    return formula


@cache
def _parser(symbols: bool) -> Lark:
    """Build the parser at its first use, so that importing this module stays quick."""
    return Lark(
        "start: _iff" + rules(symbols=symbols),
        parser="lalr",
        lexer="basic",
        transformer=_Builder(),
        maybe_placeholders=False,
    )


def rules(*, symbols: bool = False) -> str:
    """Return the rules and words of formulas; ``_iff`` is the rule for a whole one.

    Parameters
    ----------
    symbols : bool
        Whether the symbols of the literature belong to them.
    """
    return RULES % {"end": WORD_END, **(LITERATURE if symbols else STRICT)}


def build_formulas(tree: Tree[Token]) -> Tree[Token | Formula]:
    """Put formulas into a tree in the place of what `rules` recognized; the rest of it stays.

    Parameters
    ----------
    tree : Tree
        What a grammar that holds these rules, and other rules too, recognized.

    Raises
    ------
    FormulaError
        If a formula can be read in two ways.
    """
    try:
        built = _Builder().transform(tree)
    except VisitError as error:
        if isinstance(error.orig_exc, FormulaError):
            raise error.orig_exc from None
        raise
    return built  # type: ignore[return-value]


class _Builder(Transformer[Token, Formula]):
    """Turn what the parser recognizes into the records of `detente.case.formula`."""

    def start(self, parts: list[Formula]) -> Formula:
        return parts[0]

    def name(self, parts: list[Token]) -> Formula:
        token = parts[0]
        if token in UPPER:
            raise _upper(token, _start(token))
        return Name(name=str(token), start=_start(token), end=_start(token) + len(token))

    def true(self, _parts: list[Token]) -> Formula:
        return Constant(value=True)

    def false(self, _parts: list[Token]) -> Formula:
        return Constant(value=False)

    def negation(self, parts: list[Formula]) -> Formula:
        return Not(part=parts[0])

    def conj(self, parts: list[Formula]) -> Formula:
        return And(parts=tuple(parts))

    def disj(self, parts: list[Formula | Token]) -> Formula:
        formulas, words = _split(parts)
        for before, word in pairwise(words):
            if before.type != word.type:
                raise _unclear(before, word)
        return (Or if words[0].type == "OR" else Xor)(parts=formulas)

    def cond(self, parts: list[Formula | Token]) -> Formula:
        formulas, words = _split(parts)
        _only_one(words)
        if words[0].type == "IF":
            return If(then=formulas[0], condition=formulas[1])
        return Unless(holds=formulas[0], exception=formulas[1])

    def iff(self, parts: list[Formula | Token]) -> Formula:
        formulas, words = _split(parts)
        _only_one(words)
        return Iff(left=formulas[0], right=formulas[1])


UPPER = frozenset(w for word in WORDS for w in (word.upper(), word.capitalize()))


def _split(parts: list[Formula | Token]) -> tuple[tuple[Formula, ...], list[Token]]:
    words = [part for part in parts if isinstance(part, Token)]
    return tuple(part for part in parts if not isinstance(part, Token)), words


def _only_one(words: list[Token]) -> None:
    if len(words) > 1:
        raise _unclear(words[0], words[1])


def _unclear(before: Token, word: Token) -> FormulaError:
    first, second = (SYMBOLS.get(one, one.lower()) for one in (before, word))
    message = f"`{second}` after `{first}` can be read in two ways"
    hint = f"add parentheses, as in `a {first} (b {second} c)`"
    return FormulaError(message, _start(word), _start(word) + len(word), hint)


def _start(token: Token) -> int:
    return token.start_pos or 0


def _upper(word: str, start: int) -> FormulaError:
    return FormulaError(
        f"'{word}' is not a word of the grammar",
        start,
        start + len(word),
        f"write `{word.lower()}`",
    )


def _explain(text: str, error: Exception, *, symbols: bool) -> NoReturn:
    """Say what is wrong where the parser stopped, in the words of the grammar."""
    if not symbols:
        refuse_other_notation(text)
    refuse_unbalanced(text)
    at = getattr(error, "pos_in_stream", -1)
    if isinstance(error, UnexpectedToken) and error.token.type == "$END":
        last = re.findall(r"\S+", text)[-1]
        end = len(text.rstrip())
        raise FormulaError(
            f"the formula stops after '{last}'; a name, `not` or `(` must follow",
            end - len(last),
            end,
        ) from None
    if isinstance(error, UnexpectedToken):
        _refuse_token(text, error)
    raise FormulaError(
        f"the character '{text[at]}' has no meaning in a formula", at, at + 1
    ) from None


def refuse_other_notation(text: str) -> None:
    """Name the first symbol or upper-case word, which the grammar writes as a word.

    Parameters
    ----------
    text : str
        What did not parse.

    Raises
    ------
    FormulaError
        If there is one.
    """
    pattern = r"<->|<=>|->|=>|&&?|\|\|?|[!~→¬∧∨]|(?<![\w-])-(?=\W*\w)|[\w.-]+"
    for found in re.finditer(pattern, text):
        word = found.group()
        if word in UPPER:
            raise _upper(word, found.start()) from None
        if word in SYMBOLS or word[0] == "-":
            symbol = word if word in SYMBOLS else "-"
            end = found.start() + len(symbol)
            hint = f"write `{SYMBOLS[symbol]}`"
            raise FormulaError(
                f"the symbol '{symbol}' is not part of the grammar", found.start(), end, hint
            ) from None


def refuse_unbalanced(text: str) -> None:
    """Name the parenthesis that has no partner.

    Parameters
    ----------
    text : str
        What did not parse.

    Raises
    ------
    FormulaError
        If there is one.
    """
    opened: list[int] = []
    for at, character in enumerate(text):
        if character == "(":
            opened.append(at)
        elif character == ")" and not opened:
            raise FormulaError("this `)` closes nothing", at, at + 1) from None
        elif character == ")":
            opened.pop()
    if opened:
        raise FormulaError("this `(` is never closed", opened[-1], opened[-1] + 1) from None


def _refuse_token(text: str, error: UnexpectedToken) -> NoReturn:
    start = _start(error.token)
    end = start + len(error.token)
    before = re.findall(r"[\w.-]+|\S", text[:start])
    where = f"after '{before[-1]}'" if before else "at the start"
    if error.accepts and "NAME" in error.accepts:
        wanted = "a name, `not` or `(`"
    else:
        wanted = "`and`, `or`, `if`, `unless`, `iff` or the end"
    raise FormulaError(f"expected {wanted} {where}, found '{error.token}'", start, end) from None


def _refuse_depth(formula: Formula, text: str) -> None:
    level: list[Formula] = [formula]
    for _ in range(DEPTH):
        level = [part for one in level for part in parts_of(one)]
    if level:
        raise FormulaError(
            f"the formula is nested more than {DEPTH} deep",
            0,
            len(text),
            "define its parts under names of their own",
        )

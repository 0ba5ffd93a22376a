"""The grammar of questions: from text to a question whose names know where they stand.

Parts are joined by ``and`` or ``or`` (mixing them needs parentheses); ``not`` and ``under ITEMS:``
bind just the part that follows. A formula inside a question is a name, ``not`` and a name, or any
formula in parentheses. A word is reserved only where it can stand: ``(stable)`` is always a name.
"""

from functools import cache

from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedInput, UnexpectedToken

from detente.case.grammar import DEPTH, NO_WORD, FormulaError, build_formulas, rules
from detente.case.question import Question
from detente.case.question_builder import build_question
from detente.case.question_faults import QuestionError, explain
from detente.case.question_marks import CLOSE, OPEN, mark_formulas
from detente.case.question_mentions import Mention
from detente.case.question_words import CONCEPTS, terminals

__all__ = ["CONCEPTS", "Mention", "QuestionError", "parse_question"]

GRAMMAR = r"""
    start: question
    ?question: part | part (_AND part)+ -> all_of | part (OR part)+ -> any_of
    ?part: asked | _NOT part -> denied | _UNDER items _COLON part -> under | _LEFT question _RIGHT
    ?asked: quantifier states _SATISFIES formula -> satisfies
        | quantifier steps (_FROM moment)? _ENTERS formula -> enters
        | quantifier BEST REPLY _OF party _TO states _SATISFIES formula -> replies
        | quantifier _CHANGE _OF _ONE _OPTION _OF party (_AT states)? _FLIPS formula -> flips
        | BEST _REPLIES _OF party _TO states compared -> same_replies
        | party _RANKS chosen _ABOVE chosen -> ranks
        | EVERY _PARTY _RANKS chosen _ABOVE chosen -> ranks
        | statement _STANDS _HIGHER _THAN statement -> higher
        | pair _AGREE _MORE _THAN pair measure? -> agree
        | pair _AGREE _MORE force _THAN force measure? -> agree_under
        | subject options? compared -> same
        | subject options? settings -> same_settings
        | option _AT moment _IS judgement -> recorded
        | party _LIES _BELOW party _ON scale -> lies_below
        | party _LIES _ABOVE party _ON scale -> lies_above
        | NAME _IS _LIKELIER force _THAN force -> likelier
        | (NAME | (SOME | NO | EVERY) _PARTY) _IS played manner* -> plays
        | body _PASSES option _span? -> passes
        | body _PASSES _NOTHING _STRONGER _THAN text _span? -> passes_at_most
    quantifier: SOME | NO | EVERY
    steps: IMPROVEMENT (_OF party)?
        | (FIRM | COSTLESS)? JOINT IMPROVEMENT (_OF EXACTLY? party (_COMMA party)*)?
    chosen: (EVERY | SOME | BEST | WORST | TIDY)? states
    pair: party _AND party
    measure: _ON (OUTCOMES | STATES | DIRECTIONS)
    judgement: A BEST REPLY | AN IMPROVEMENT | NEITHER
    compared: _ARE _THE _SAME force _AND force | DIFFER force _AND force
    settings: _ARE _THE _SAME _FOR EVERY _SETTING _OF party
        | DIFFER _FOR SOME _SETTING _OF party
    force: _UNDER items | _AS _IT _STANDS

    played: NEEDED _FOR formula
        | _article? OBSTACLE _TO formula
        | _article? (VETO_PLAYER | MEDIATOR | BROKER) _ON formula
        | _article? SPOILER _OF formula
        | _article? BAD_COP _FOR party _ON formula
        | _article? SECOND_FIDDLE _TO party _ON formula
        | PIVOTAL _ON formula
        | _article? BYSTANDER
    _article: A | AN | _THE
    ?manner: _FROM moment -> from_moment
        | _BY (SINGLE | JOINT) _MOVES -> by_moves
        | _UNDER concept -> under_concept
        | _way -> grade
    _way: USED | FILLED | VACANT | _IN RESERVE | _IN (EVERY | SOME) _STATES
        | _FOR GOOD | _AT ONCE _ONLY | _BY CONSTRUCTION
    _span: _FROM moment | _IN quantifier states
    options: _ON option (_COMMA option)*

    ?states: formula -> holding | noun
    ?subject: plain -> holding | noun
    ?noun: (RESTING | REACHABLE | STABLE | FEASIBLE) _STATES modifier* -> described
        | _MOMENT moment -> at_moment
        | _LEFT noun _RIGHT
    ?modifier: _FROM AROUND? moment -> from_moment
        | _BY (SINGLE | JOINT) _MOVES -> by_moves
        | _WITH formula -> with_formula
        | _UNDER concept -> under_concept
        | _UNDER items -> under_items
    ?formula: plain | _NOT formula -> negation
    ?plain: NAME -> name | TRUE -> true | FALSE -> false | _OPEN _iff _CLOSE

    items: item (_COMMA item)*
    ?item: LABEL -> named
        | held _CLOSED -> closed
        | held _TAKEN -> taken
        | owner _FROZEN -> frozen
        | _WITHOUT LABEL -> without
        | owner (_PLUS owner)+ _AS _ONE -> as_one
        | owner _AGAINST owner -> against
        | owner _IN _PLACE _OF owner -> in_place
    held: LABEL -> option
    owner: LABEL -> party
    party: NAME
    body: NAME
    option: NAME
    text: NAME
    statement: NAME
    scale: NAME
    moment: LABEL
    concept: CONCEPT
    LABEL: /%(other)s[A-Za-z0-9][A-Za-z0-9._-]*/
    _LEFT: "("
    _RIGHT: ")"
    _OPEN: "%(open)s"
    _CLOSE: "%(close)s"
    _COMMA: ","
    _COLON: ":"
    _PLUS: "+"
"""


def parse_question(text: str) -> tuple[Question, tuple[Mention, ...]]:
    """Read a question such as ``no improvement of dprk enters cvid``.

    1. Mark the parentheses that hold a formula, so that one look ahead is enough.
    2. Recognize what stands there.
    3. Build the formulas, then the question around them.

    Parameters
    ----------
    text : str
        The question.

    Returns
    -------
    question : Question
        Each part of it has its own stretch of the text.
    mentions : tuple of Mention
        Every name in it with its place, in reading order.

    Raises
    ------
    QuestionError
        With the place of the fault and, where there is one, what to write instead.
    """
    if not text.strip():
        raise QuestionError("a question is expected, nothing was found", 0, len(text))
    try:
        tree = _recognized(text)
        _refuse_depth(tree, text)
        return build_question(build_formulas(tree), text)
    except QuestionError:
        raise
    except FormulaError as error:
        raise QuestionError(error.message, error.start, error.end, error.hint) from None


@cache
def _parser() -> Lark:
    """Build the parser at its first use, so that importing this module stays quick."""
    words = f"{terminals()}\n{rules()}"
    return Lark(
        GRAMMAR % {"open": OPEN, "close": CLOSE, "other": NO_WORD} + words,
        parser="lalr",
        lexer="contextual",
        propagate_positions=True,
        maybe_placeholders=False,
    )


def _recognized(text: str) -> Tree[Token]:
    """Parse a question, or say what is wrong with it."""
    for mark in (OPEN, CLOSE):
        if mark in text:
            at = text.index(mark)
            raise QuestionError("this character has no meaning in a question", at, at + 1)
    marked = mark_formulas(text)
    try:
        return _parser().parse(marked)
    except UnexpectedInput as error:
        explain(text, _place(error, text), lambda at: _accepted(marked[:at]))


def _place(error: UnexpectedInput, text: str) -> int:
    """Say where the parser stopped."""
    if isinstance(error, UnexpectedToken) and error.token.type == "$END":
        return len(text)
    return error.pos_in_stream or 0


def _accepted(before: str) -> frozenset[str]:
    """Name the terminals that may follow the start of a question."""
    state = _parser().parse_interactive(before)
    for _ in state.iter_parse():
        pass
    return frozenset(state.accepts())  # type: ignore[no-untyped-call]


def _refuse_depth(tree: Tree[Token], text: str) -> None:
    level: list[Tree[Token]] = [tree]
    for _ in range(2 * DEPTH):
        level = [part for one in level for part in one.children if isinstance(part, Tree)]
    if level:
        message = f"the question is nested more than {2 * DEPTH} deep"
        raise QuestionError(message, 0, len(text), "ask its parts one by one")

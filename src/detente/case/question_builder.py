"""From what the grammar of questions recognizes to the records of `detente.case.question`."""

from typing import Any, cast

from lark import Token, Tree, v_args
from lark.exceptions import VisitError
from lark.tree import Meta

from detente.case.formula import Formula, leaves
from detente.case.question import (
    Agree,
    All,
    AnyOf,
    Denied,
    Enters,
    Flips,
    Higher,
    Judgement,
    Kind,
    Lies,
    Likelier,
    Measure,
    Quantifier,
    Question,
    Ranks,
    RecordedAct,
    Replies,
    Same,
    SameReplies,
    SameSettings,
    Satisfies,
    States,
    Under,
    Which,
)
from detente.case.question_faults import QuestionError
from detente.case.question_mentions import Mention
from detente.case.question_modifiers import Items
from detente.case.question_playing import Playing

__all__ = ["build_question"]

Compared = tuple[Items, Items, bool]


def build_question(tree: Tree[Token | Formula], text: str) -> tuple[Question, tuple[Mention, ...]]:
    """Build a question.

    1. Note every name of the formulas, which are built already.
    2. Build from the leaves up, noting the other names.

    Parameters
    ----------
    tree : Tree
        What the grammar recognized, with formulas in their places.
    text : str
        What it was read from.

    Returns
    -------
    question : Question
        Its parts have their own stretch of ``text``.
    mentions : tuple of Mention
        In reading order.

    Raises
    ------
    QuestionError
        If some states are described twice in the same respect.
    """
    builder = _Builder(text)
    for formula in tree.scan_values(lambda value: isinstance(value, Formula)):
        for leaf in leaves(cast(Formula, formula)):
            builder.note("formula", leaf.name, leaf.start)
    try:
        question = builder.transform(cast(Tree[Token], tree))
    except VisitError as error:
        if isinstance(error.orig_exc, QuestionError):
            raise error.orig_exc from None
        raise
    return question, tuple(sorted(builder.mentions, key=lambda mention: mention.start))


class _Builder(Playing):
    """One method a rule; what it returns is what its name says."""

    # questions

    @v_args(meta=True)
    def satisfies(self, meta: Meta, parts: list[Any]) -> Question:
        quantifier, states, that = parts
        return Satisfies(quantifier=quantifier, states=states, that=that, text=self.cut(meta))

    @v_args(meta=True)
    def enters(self, meta: Meta, parts: list[Any]) -> Question:
        quantifier, (kind, parties, exactly), *start, that = parts
        return Enters(
            quantifier=quantifier,
            kind=kind,
            that=that,
            parties=parties,
            exactly=exactly,
            moment="".join(start),
            text=self.cut(meta),
        )

    def steps(self, parts: list[Token | str]) -> tuple[Kind, tuple[str, ...], bool]:
        words = [part for part in parts if isinstance(part, Token)]
        kind = Kind(" ".join(word for word in words if word.type != "EXACTLY"))
        named = tuple(part for part in parts if not isinstance(part, Token))
        return kind, named, words[-1].type == "EXACTLY"

    @v_args(meta=True)
    def replies(self, meta: Meta, parts: list[Any]) -> Question:
        quantifier, _, _, party, to, that = parts
        return Replies(quantifier=quantifier, party=party, to=to, that=that, text=self.cut(meta))

    @v_args(meta=True)
    def flips(self, meta: Meta, parts: list[Any]) -> Question:
        quantifier, party, *at, that = parts
        states = at[0] if at else States()
        text = self.cut(meta)
        return Flips(quantifier=quantifier, party=party, states=states, that=that, text=text)

    @v_args(meta=True)
    def same_replies(self, meta: Meta, parts: list[Any]) -> Question:
        _, party, to, (first, second, differ) = parts
        return SameReplies(
            party=party, to=to, first=first, second=second, differ=differ, text=self.cut(meta)
        )

    @v_args(meta=True)
    def ranks(self, meta: Meta, parts: list[Any]) -> Question:
        party, (upper_which, upper), (lower_which, lower) = parts
        return Ranks(
            party="" if isinstance(party, Token) else party,
            upper=upper,
            lower=lower,
            upper_which=upper_which,
            lower_which=lower_which,
            text=self.cut(meta),
        )

    def chosen(self, parts: list[Any]) -> tuple[Which, States]:
        return (Which(str(parts[0])) if len(parts) > 1 else Which.EVERY), parts[-1]

    @v_args(meta=True)
    def higher(self, meta: Meta, parts: list[str]) -> Question:
        return Higher(statement=parts[0], other=parts[1], text=self.cut(meta))

    @v_args(meta=True)
    def agree(self, meta: Meta, parts: list[Any]) -> Question:
        pair, other, *on = parts
        return Agree(pair=pair, other=other, measure=_measure(on), text=self.cut(meta))

    @v_args(meta=True)
    def agree_under(self, meta: Meta, parts: list[Any]) -> Question:
        pair, first, second, *on = parts
        text = self.cut(meta)
        return Agree(
            pair=pair, other=pair, measure=_measure(on), first=first, second=second, text=text
        )

    def pair(self, parts: list[str]) -> tuple[str, str]:
        return parts[0], parts[1]

    def measure(self, parts: list[Token]) -> Measure:
        return Measure(str(parts[0]))

    @v_args(meta=True)
    def same(self, meta: Meta, parts: list[Any]) -> Question:
        states, *on, (first, second, differ) = parts
        options = on[0] if on else ()
        return Same(
            states=states,
            options=options,
            first=first,
            second=second,
            differ=differ,
            text=self.cut(meta),
        )

    @v_args(meta=True)
    def same_settings(self, meta: Meta, parts: list[Any]) -> Question:
        states, *on, (party, differ) = parts
        options = on[0] if on else ()
        text = self.cut(meta)
        return SameSettings(states=states, options=options, party=party, differ=differ, text=text)

    def options(self, parts: list[str]) -> tuple[str, ...]:
        return tuple(parts)

    def compared(self, parts: list[Any]) -> Compared:
        return parts[-2], parts[-1], isinstance(parts[0], Token)

    def settings(self, parts: list[Any]) -> tuple[str, bool]:
        return parts[-1], parts[0].type == "DIFFER"

    @v_args(meta=True)
    def recorded(self, meta: Meta, parts: list[Any]) -> Question:
        option, moment, judgement = parts
        return RecordedAct(option=option, moment=moment, judgement=judgement, text=self.cut(meta))

    def judgement(self, parts: list[Token]) -> Judgement:
        return Judgement(" ".join(parts))

    @v_args(meta=True)
    def lies_below(self, meta: Meta, parts: list[str]) -> Question:
        party, other, scale = parts
        return Lies(party=party, other=other, scale=scale, text=self.cut(meta))

    @v_args(meta=True)
    def lies_above(self, meta: Meta, parts: list[str]) -> Question:
        party, other, scale = parts
        return Lies(party=party, other=other, scale=scale, above=True, text=self.cut(meta))

    @v_args(meta=True)
    def likelier(self, meta: Meta, parts: list[Any]) -> Question:
        name, first, second = parts
        chance = self.named_as("chance", name)
        return Likelier(chance=chance, first=first, second=second, text=self.cut(meta))

    def quantifier(self, parts: list[Token]) -> Quantifier:
        return Quantifier(str(parts[0]))

    # parts

    @v_args(meta=True)
    def under(self, meta: Meta, parts: list[Any]) -> Question:
        return Under(items=parts[0], part=parts[1], text=self.cut(meta))

    @v_args(meta=True)
    def all_of(self, meta: Meta, parts: list[Question]) -> Question:
        return All(parts=tuple(parts), text=self.cut(meta))

    @v_args(meta=True)
    def any_of(self, meta: Meta, parts: list[Question | Token]) -> Question:
        asked = tuple(part for part in parts if not isinstance(part, Token))
        return AnyOf(parts=asked, text=self.cut(meta))

    @v_args(meta=True)
    def denied(self, meta: Meta, parts: list[Question]) -> Question:
        return Denied(part=parts[0], text=self.cut(meta))


def _measure(on: list[Measure]) -> Measure:
    return on[0] if on else Measure.OUTCOMES

"""From what the grammar of questions recognizes to the records of `detente.case.question`."""

from collections.abc import Callable
from typing import Any, cast

from lark import Token, Transformer, Tree, v_args
from lark.exceptions import VisitError
from lark.tree import Meta

from detente.case.formula import Formula, leaves
from detente.case.question import (
    Absent,
    Against,
    Agree,
    All,
    Among,
    AnyOf,
    AsOne,
    Denied,
    Enters,
    Fixed,
    Flips,
    Frame,
    Frozen,
    Higher,
    InPlace,
    Item,
    Judgement,
    Kind,
    Leaves,
    Lies,
    Likelier,
    Measure,
    Named,
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
from detente.record import record

__all__ = ["Mention", "build_question"]

Items = tuple[Item, ...]
Compared = tuple[Items, Items, bool]
Fields = dict[str, Any]
FRAME = ("moment", "around", "moves", "concept")


@record
class Mention:
    """A name in a question, what it stands for there, and its place.

    ``kind`` is party, option, statement, moment, item, concept, scale, chance or formula.
    """

    kind: str
    name: str
    start: int
    end: int


@record
class _Modifier:
    """What states are described by: its kind, its value, its place."""

    kind: str
    value: Fields
    start: int
    end: int


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


def _naming(kind: str) -> Callable[["_Builder", list[Token]], str]:
    """Make the method of a rule that is just a name of a kind."""
    return lambda builder, parts: builder.named_as(kind, parts[0])


class _Builder(Transformer[Token, Question]):
    """One method a rule; what it returns is what its name says."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        self.mentions: list[Mention] = []

    def note(self, kind: str, name: str, start: int) -> None:
        end = start + len(name)
        self.mentions.append(Mention(kind=kind, name=name, start=start, end=end))

    def cut(self, meta: Meta) -> str:
        return self.text[meta.start_pos : meta.end_pos]

    # names

    party = _naming("party")
    option = _naming("option")
    statement = _naming("statement")
    moment = _naming("moment")
    concept = _naming("concept")
    scale = _naming("scale")
    chance = _naming("chance")

    def named_as(self, kind: str, token: Token) -> str:
        self.note(kind, str(token), token.start_pos or 0)
        return str(token)

    # items

    def named(self, parts: list[Token]) -> Item:
        return Named(name=self.named_as("item", parts[0]))

    def closed(self, parts: list[str]) -> Item:
        return Fixed(option=parts[0], to=False)

    def taken(self, parts: list[str]) -> Item:
        return Fixed(option=parts[0], to=True)

    def frozen(self, parts: list[str]) -> Item:
        return Frozen(party=parts[0])

    def without(self, parts: list[Token]) -> Item:
        if "." in parts[0]:
            return Leaves(statement=self.named_as("statement", parts[0]))
        return Absent(party=self.named_as("party", parts[0]))

    def as_one(self, parts: list[str]) -> Item:
        return AsOne(parties=tuple(parts))

    def against(self, parts: list[str]) -> Item:
        return Against(party=parts[0], other=parts[1])

    def in_place(self, parts: list[str]) -> Item:
        return InPlace(party=parts[0], of=parts[1])

    def items(self, parts: list[Item]) -> Items:
        return tuple(parts)

    def force(self, parts: list[Items]) -> Items:
        return parts[0] if parts else ()

    # states

    def holding(self, parts: list[Formula]) -> States:
        return States(where=parts[0])

    def at_moment(self, parts: list[str]) -> States:
        return States(moment=parts[0])

    @v_args(meta=True)
    def from_moment(self, meta: Meta, parts: list[str]) -> _Modifier:
        around = isinstance(parts[0], Token)
        return self._modifier("from", {"moment": parts[-1], "around": around}, meta)

    @v_args(meta=True)
    def by_moves(self, meta: Meta, parts: list[Token]) -> _Modifier:
        return self._modifier("by", {"moves": str(parts[0])}, meta)

    @v_args(meta=True)
    def under_concept(self, meta: Meta, parts: list[str]) -> _Modifier:
        return self._modifier("under a concept", {"concept": parts[0]}, meta)

    @v_args(meta=True)
    def with_formula(self, meta: Meta, parts: list[Formula]) -> _Modifier:
        return self._modifier("with", {"where": parts[0]}, meta)

    @v_args(meta=True)
    def under_items(self, meta: Meta, parts: list[Items]) -> _Modifier:
        return self._modifier("under", {"under": parts[0]}, meta)

    def _modifier(self, kind: str, value: Fields, meta: Meta) -> _Modifier:
        return _Modifier(kind=kind, value=value, start=meta.start_pos, end=meta.end_pos)

    def described(self, parts: list[Token | _Modifier]) -> States:
        modifiers = [part for part in parts if isinstance(part, _Modifier)]
        _refuse_twice(modifiers)
        said = {name: value for one in modifiers for name, value in one.value.items()}
        of_frame = {name: said.pop(name) for name in FRAME if name in said}
        return States(among=Among(str(parts[0])), frame=Frame(**of_frame), **said)

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
        chance, first, second = parts
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


def _refuse_twice(modifiers: list[_Modifier]) -> None:
    """Refuse states that are described twice in the same respect."""
    for at, one in enumerate(modifiers):
        if any(one.kind == before.kind for before in modifiers[:at]):
            message = f"the same states have `{one.kind}` twice"
            raise QuestionError(message, one.start, one.end, "leave one of them out")

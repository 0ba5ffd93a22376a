"""The names in a question, each with what it stands for there and its place."""

from collections.abc import Callable
from typing import Any

from lark import Token, Transformer
from lark.tree import Meta

from detente.record import record

__all__ = ["Mention", "Noting"]


@record
class Mention:
    """A name in a question, what it stands for there, and its place.

    ``kind`` is party, body, option, text, statement, moment, item, concept, scale, chance or
    formula; a text is an option of a body that has a strength.
    """

    kind: str
    name: str
    start: int
    end: int


def _naming(kind: str) -> Callable[["Noting", list[Token]], str]:
    """Make the method of a rule that is just a name of a kind."""
    return lambda builder, parts: builder.named_as(kind, parts[0])


class Noting(Transformer[Token, Any]):
    """Builds names, noting each; what is built around them stands in the classes made from it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.asked = text
        self.mentions: list[Mention] = []

    def note(self, kind: str, name: str, start: int) -> None:
        """Note a name and where it starts."""
        end = start + len(name)
        self.mentions.append(Mention(kind=kind, name=name, start=start, end=end))

    def named_as(self, kind: str, token: Token) -> str:
        """Note what a name stands for, and return it."""
        self.note(kind, str(token), token.start_pos or 0)
        return str(token)

    def cut(self, meta: Meta) -> str:
        """Return the stretch of the question that something was read from."""
        return self.asked[meta.start_pos : meta.end_pos]

    party = _naming("party")
    body = _naming("body")
    option = _naming("option")
    text = _naming("text")
    statement = _naming("statement")
    moment = _naming("moment")
    concept = _naming("concept")
    scale = _naming("scale")

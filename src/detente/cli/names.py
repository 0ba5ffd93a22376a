"""What the words of a command line may be: their checks, and how they are completed at TAB."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import click

from detente.cli.near import unknown
from detente.cli.scan import claims_in, names_in, shipped, sources_in, statements_in

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    Word = click.ParamType[Any]
else:
    Word = click.ParamType  # the oldest click allowed has no type arguments

__all__ = [
    "CONCEPTS",
    "MOVES",
    "CaseName",
    "ClaimName",
    "EvidenceName",
    "Listed",
    "NameIn",
    "NamesIn",
    "Pair",
    "SideName",
    "SourceName",
    "StateText",
]

CONCEPTS = ("nash", "gmr", "smr", "seq", "sseq", "sim")
"""The concepts' ids in the engine's order, known here without loading the engine."""
MOVES = ("single", "joint")
Items = list["CompletionItem[str]"]
SWITCHES: Mapping[str, bool] = {"on": True, "off": False, "yes": True, "no": False}


def matching(names: tuple[str, ...], incomplete: str) -> Items:
    """Offer the names that begin with what is typed so far."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(name) for name in names if name.startswith(incomplete)]


def case_in(ctx: click.Context) -> str:
    """Find the case on the command line so far, "" if there is none.

    While an option waits for its value click has not yet told the arguments apart.
    """
    return ctx.params.get("case") or next(iter(ctx.args), "")


class Listed(Word):
    """One of a few known words; another gets the nearest as a hint."""

    def __init__(self, kind: str, words: tuple[str, ...]) -> None:
        self.name = kind
        self.words = words

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Take the word if it is known."""
        if value not in self.words:
            self.fail(unknown(self.name, value, self.words), param, ctx)
        return value

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:  # noqa: ARG002
        """Show the words in the help."""
        return "|".join(self.words)

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> Items:
        """Offer the words."""
        return matching(self.words, incomplete)


class CaseName(Word):
    """A shipped slug or a folder; whether there is such a case is for the catalog to say."""

    name = "case"

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> Items:
        """Offer the shipped cases, and let the shell add folders."""
        from click.shell_completion import CompletionItem

        cases = [CompletionItem(slug, help=title) for slug, title, _ in shipped()]
        found = [item for item in cases if item.value.startswith(incomplete)]
        return found or [CompletionItem(incomplete, type="dir")]


class NameIn(Word):
    """A name defined in a section of the case; the case itself says later whether it is."""

    def __init__(self, kind: str, *sections: str) -> None:
        self.name = kind
        self.sections = sections

    def known(self, ctx: click.Context) -> tuple[str, ...]:
        """Look up the names in the case that stands on the same command line."""
        return tuple(name for section in self.sections for name in names_in(case_in(ctx), section))

    def shell_complete(
        self,
        ctx: click.Context,
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> Items:
        """Offer the names that the case defines."""
        return matching(self.known(ctx), incomplete)


class SourceName(NameIn):
    """A source of the case."""

    def __init__(self) -> None:
        super().__init__("source")

    def known(self, ctx: click.Context) -> tuple[str, ...]:
        """Look up the sources in their file."""
        return sources_in(case_in(ctx))


class ClaimName(NameIn):
    """A claim of the case."""

    def __init__(self) -> None:
        super().__init__("claim")

    def known(self, ctx: click.Context) -> tuple[str, ...]:
        """Look up the claims in their file."""
        return claims_in(case_in(ctx))


class EvidenceName(NameIn):
    """Something in the case that claims can carry: a statement, an option, a conclusion..."""

    def __init__(self) -> None:
        super().__init__("name", "options", "outcomes", "ties", "moments", "conclusions")

    def known(self, ctx: click.Context) -> tuple[str, ...]:
        """Look up statements and the sections' names."""
        return (*statements_in(case_in(ctx)), *super().known(ctx))


class SideName(NameIn):
    """A source, a scenario or a moment of the case, to be compared with another of its kind."""

    def __init__(self) -> None:
        super().__init__("source, scenario or moment", "scenarios", "moments")

    def known(self, ctx: click.Context) -> tuple[str, ...]:
        """Look up the names in the case, and in the file of its sources."""
        return (*sources_in(case_in(ctx)), *super().known(ctx))


def after_commas(names: Iterable[str], incomplete: str) -> tuple[str, ...]:
    """List what a word may go on to that names several things: those it has not named yet."""
    before, comma, _ = incomplete.rpartition(",")
    named = set(before.split(","))
    return tuple(before + comma + name for name in names if name not in named)


class StateText(NameIn):
    """A state: a moment, ``none``, or options separated by commas; with outcomes if they may be."""

    def __init__(self, *sections: str) -> None:
        super().__init__("state", "moments", *sections)

    def shell_complete(
        self,
        ctx: click.Context,
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> Items:
        """Offer moments for the first word, and options after every comma."""
        listed = after_commas(names_in(case_in(ctx), "options"), incomplete)
        first = () if "," in incomplete else ("none", *self.known(ctx))
        return matching((*first, *listed), incomplete)


class NamesIn(NameIn):
    """Several names defined in sections of the case, separated by commas."""

    def convert(
        self,
        value: str | tuple[str, ...],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> tuple[str, ...]:
        """Split the names; nothing may stand twice."""
        if isinstance(value, tuple):
            return value
        names = tuple(name.strip() for name in value.split(",") if name.strip())
        for name in names:
            if names.count(name) > 1:
                self.fail(f"'{name}' is named twice", param, ctx)
        return names

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:  # noqa: ARG002
        """Show that several may be named."""
        return f"{self.name.upper()},{self.name.upper()}"

    def shell_complete(
        self,
        ctx: click.Context,
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> Items:
        """Offer the names that the case defines, after every comma those not yet named."""
        return matching(after_commas(self.known(ctx), incomplete), incomplete)


class Pair(NameIn):
    """Two words joined by ``=``: a bridge and on or off, an option and yes or no."""

    def __init__(self, kind: str, section: str, values: tuple[str, ...] = ()) -> None:
        super().__init__(kind, section)
        self.values = values

    def convert(
        self,
        value: str | tuple[str, str | bool],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> tuple[str, str | bool]:
        """Split the pair; on and yes become true."""
        if isinstance(value, tuple):
            return value
        name, equals, chosen = (part.strip() for part in value.partition("="))
        if not (name and equals and chosen):
            self.fail(f"expected {self.shape()}, found {value!r}", param, ctx)
        if not self.values:
            return name, chosen
        if chosen not in self.values:
            self.fail(f"expected {self.shape()}, found {value!r}", param, ctx)
        return name, SWITCHES[chosen]

    def shape(self) -> str:
        """Say what the pair looks like."""
        return f"{self.name.upper()}={'|'.join(self.values) or 'SCENARIO'}"

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:  # noqa: ARG002
        """Show the pair in the help."""
        return self.shape()

    def shell_complete(
        self,
        ctx: click.Context,
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> Items:
        """Offer each name with each value."""
        values = self.values or names_in(case_in(ctx), "scenarios")
        pairs = tuple(f"{name}={value}" for name in self.known(ctx) for value in values)
        return matching(pairs, incomplete)

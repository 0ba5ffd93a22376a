"""Text for people: tables and paragraphs that fit a terminal, and are never cut in a pipe."""

import shutil
import sys
from collections.abc import Iterable, Sequence
from io import StringIO

import click
from rich.box import SIMPLE_HEAD
from rich.console import Console, JustifyMethod
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

__all__ = ["Page"]

UNCUT = 100_000  # columns of a pipe: no table is ever that wide
READABLE = 100  # a paragraph gets no wider than this


class Page:
    """What a command says, printed as it comes; bold and dim are the only colors.

    On a terminal, tables and paragraphs wrap to its width. Elsewhere a row is one line.
    """

    def __init__(self) -> None:
        self.live = sys.stdout is not None and sys.stdout.isatty()
        self.width = shutil.get_terminal_size().columns if self.live else UNCUT

    def heading(self, text: str) -> None:
        """Print a heading with an empty line above it."""
        click.echo()
        self.show(Text(text, style="bold"))

    def title(self, text: str) -> None:
        """Print the first line of a page."""
        self.show(Text(text, style="bold"))

    def say(self, text: str, *, indent: int = 0, faint: bool = False) -> None:
        """Print a paragraph."""
        body = Text(text, style="dim" if faint else "")
        width = min(self.width, READABLE) if self.live else UNCUT
        self.show(Padding(body, (0, 0, 0, indent)), width=width)

    def items(self, texts: Iterable[str], *, mark: str = "-", indent: int = 2) -> None:
        """Print a list, one entry a paragraph, later lines under the first word."""
        for text in texts:
            self.item(mark, text, indent=indent)

    def item(self, mark: str, text: str, *, indent: int = 2) -> None:
        """Print one entry of a list under a mark or a number of its own."""
        grid = Table.grid(padding=(0, 1, 0, 0))
        grid.add_column(no_wrap=True)
        grid.add_column(overflow="fold")
        grid.add_row(Text(mark), Text(text))
        width = min(self.width, READABLE) if self.live else UNCUT
        self.show(Padding(grid, (0, 0, 0, indent)), width=width)

    def table(self, headers: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Print a table without its empty columns.

        Columns whose name ends in ``#`` hold numbers and stand to the right.
        """
        cells = [tuple(row) for row in rows]
        filled = [place for place in range(len(headers)) if any(row[place] for row in cells)]
        box = SIMPLE_HEAD if self.live else None  # a rule as wide as the longest cell helps nobody
        table = Table(box=box, header_style="bold", pad_edge=False, show_edge=False)
        for place in filled:
            justify: JustifyMethod = "right" if headers[place].endswith("#") else "left"
            table.add_column(headers[place].rstrip("# "), justify=justify, overflow="fold")
        for row in cells:
            table.add_row(*(Text(row[place]) for place in filled))
        self.show(Padding(table, (0, 0, 0, 2)))

    def show(self, what: object, *, width: int = 0) -> None:
        """Print anything that rich can lay out, without blanks at the ends of lines."""
        held = StringIO()
        console = Console(
            file=held,
            width=width or self.width,
            force_terminal=self.live,
            markup=False,
            highlight=False,
            emoji=False,
        )
        console.print(what)
        for line in held.getvalue().splitlines():
            click.echo(line.rstrip())

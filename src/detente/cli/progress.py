"""What is going on during long work: one line on the error stream, only where someone watches."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

__all__ = ["watched", "watched_count"]

Progress = Callable[[str], None]
Count = Callable[[int, int], None]


@contextmanager
def watched(what: str) -> Iterator[Progress]:
    """Show what stage the work has reached, on a terminal; elsewhere say nothing.

    Parameters
    ----------
    what : str
        The work as a whole, such as "analyzing korea".

    Yields
    ------
    callable
        Takes the name of the stage that begins.
    """
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda stage: None  # noqa: ARG005
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
    from rich.theme import Theme

    quiet = Theme({"progress.elapsed": "dim", "progress.spinner": ""})
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    if is_first_run():
        what += " (the first run compiles, for half a minute or so)"
    with Progress(*columns, console=Console(stderr=True, theme=quiet), transient=True) as bar:
        task = bar.add_task(what)
        yield lambda stage: bar.update(task, description=f"{what}: {stage}")


@contextmanager
def watched_count(what: str) -> Iterator[Count]:
    """Show how much of the work is done and how long the rest will take, on a terminal.

    Parameters
    ----------
    what : str
        The work as a whole, such as "auditing korea".

    Yields
    ------
    callable
        Takes how much is done, and of how much; elsewhere than on a terminal it says nothing.
    """
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda done, of: None  # noqa: ARG005
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
    from rich.theme import Theme

    plain = {"bar.complete": "", "bar.finished": "", "progress.remaining": "dim", "bar.back": "dim"}
    columns = (
        TextColumn("{task.description}"),
        BarColumn(bar_width=24, pulse_style="dim"),
        TextColumn("{task.completed:.0f}/{task.total:.0f}"),
        TimeRemainingColumn(),
    )
    if is_first_run():
        what += " (the first run compiles, for half a minute or so)"
    console = Console(stderr=True, theme=Theme(plain))
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(what, total=1)
        yield lambda done, of: bar.update(task, completed=done, total=of)


def is_first_run() -> bool:
    """Whether the engine's kernels have yet to be compiled, as far as the package folder tells."""
    kept = Path(__file__).parent.parent / "stability" / "__pycache__"
    return not any(kept.glob("*.nbi"))

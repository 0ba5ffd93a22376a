"""What is going on during long work: one line on the error stream, only where someone watches."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

__all__ = ["watched"]

Progress = Callable[[str], None]


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


def is_first_run() -> bool:
    """Whether the engine's kernels have yet to be compiled, as far as the package folder tells."""
    kept = Path(__file__).parent.parent / "stability" / "__pycache__"
    return not any(kept.glob("*.nbi"))

"""Writes the generated files that changed, or says which are out of date and how."""

import difflib
import sys
from collections.abc import Mapping
from pathlib import Path

__all__ = ["renew"]

ROOT = Path(__file__).parents[1]


def renew(wanted: Mapping[Path, str], *, remedy: str) -> int:
    """Write the files, or with ``--check`` on the command line compare them; return 1 if stale."""
    check = "--check" in sys.argv[1:]
    stale = {path: text for path, text in wanted.items() if difference(path, text)}
    for path, text in stale.items():
        name = path.relative_to(ROOT)
        if check:
            say(f"{name} is out of date; `{remedy}` renews it\n{difference(path, text)}")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
            say(f"renewed {name}")
    return 1 if check and stale else 0


def difference(path: Path, wanted: str) -> str:
    """Show how a file differs from what it should say; "" if it does not."""
    present = path.read_text("utf-8") if path.exists() else ""
    lines = difflib.unified_diff(
        present.splitlines(), wanted.splitlines(), "as it is", "as it should be", lineterm=""
    )
    return "\n".join(lines)


def say(text: str) -> None:
    """Tell the developer."""
    sys.stdout.write(f"{text}\n")

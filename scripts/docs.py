"""Renews the generated pages, or with ``--check`` says which of them are out of date.

Generated are docs/architecture.md, two pages of docs/reference, and in every page the output
under a command in a ``console`` block.
"""

import sys
from pathlib import Path

import architecture
import commands
import consoles
import problems
from renewing import renew

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"


def pages() -> dict[Path, str]:
    """Return what every generated page should say."""
    whole = {
        DOCS / "architecture.md": architecture.page(ROOT),
        DOCS / "reference" / "commands.md": commands.page(),
        DOCS / "reference" / "problems.md": problems.page(ROOT / "src" / "detente"),
    }
    written = {
        page: page.read_text("utf-8")
        for page in [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]
        if page not in whole
    }
    shown = {page: text for page, text in written.items() if consoles.has_commands(text)}
    return whole | {page: consoles.renewed(text) for page, text in shown.items()}


if __name__ == "__main__":
    sys.exit(renew(pages(), remedy="make docs"))

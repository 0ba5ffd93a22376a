"""Renews the generated pages, or with ``--check`` says which of them are out of date.

Generated are docs/architecture.md, docs/reference/commands.md, and in every page the output under
a command in a ``console`` block.
"""

import difflib
import sys
from pathlib import Path

import architecture
import commands
import consoles

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"


def pages() -> dict[Path, str]:
    """Return what every generated page should say."""
    whole = {
        DOCS / "architecture.md": architecture.page(ROOT),
        DOCS / "reference" / "commands.md": commands.page(),
    }
    written = [page for page in [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]
               if page not in whole and consoles.has_commands(page.read_text("utf-8"))]  # fmt: skip
    return whole | {page: consoles.renewed(page.read_text("utf-8")) for page in written}


def difference(page: Path, wanted: str) -> str:
    """Show how a page differs from what it should say; "" if it does not."""
    present = page.read_text("utf-8") if page.exists() else ""
    lines = difflib.unified_diff(
        present.splitlines(), wanted.splitlines(), "as it is", "as it should be", lineterm=""
    )
    return "\n".join(lines)


def say(text: str) -> None:
    """Tell the developer."""
    sys.stdout.write(f"{text}\n")


def main() -> int:
    """Write the pages that changed, or report them."""
    check = "--check" in sys.argv[1:]
    stale = 0
    for page, wanted in pages().items():
        changes = difference(page, wanted)
        if not changes:
            continue
        stale += 1
        if check:
            say(f"{page.relative_to(ROOT)} is out of date; `make docs` renews it\n{changes}")
        else:
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(wanted, "utf-8")
            say(f"renewed {page.relative_to(ROOT)}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())

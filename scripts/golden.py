"""Renews the recorded findings of every shipped case, or with ``--check`` compares them."""

import sys
from pathlib import Path

from consoles import in_an_empty_folder, output
from renewing import renew

from detente.case.catalog import slugs

GOLDEN = Path(__file__).parents[1] / "tests" / "golden"


def findings(slug: str) -> str:
    """Return what the main job prints about a case."""
    with in_an_empty_folder():
        return output(f"$ detente report {slug} -o report.html") + "\n"


if __name__ == "__main__":
    wanted = {GOLDEN / entry.slug / "findings.txt": findings(entry.slug) for entry in slugs()}
    sys.exit(renew(wanted, remedy="make golden"))

"""The whole analysis of every shipped case, line by line: a change here is read, then renewed."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def test_the_findings_of_shipped_cases_are_those_recorded() -> None:
    pytest.importorskip("detente.report")
    command = [sys.executable, str(ROOT / "scripts" / "golden.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr

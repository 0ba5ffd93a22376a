"""The command line: one module a command, and what the commands share."""

from detente.cli.program import main

__all__ = ["main"]

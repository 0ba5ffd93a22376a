"""Checks the reasoning of crisis analysis: what is stable, what is reachable, and why."""

__version__ = "0.1.0"

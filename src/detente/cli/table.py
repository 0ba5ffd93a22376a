"""The commands, each listed once; help, completion and tests read this list.

A command's module is imported only when it runs, completes or shows its own help.
"""

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["COMMANDS"]

COMMANDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "list": ("detente.cli.listing", "Name the cases that come with the program."),
        "show": ("detente.cli.show", "Lay out a case: parties, options, preferences, moments."),
        "check": ("detente.cli.check", "Find every problem of a case, or say that it is fine."),
        "gather": ("detente.cli.gather", "Read and clean articles, and say what was done to them."),
        "attach": (
            "detente.cli.attach",
            "Match your texts to a case's passages, and unlock quotations.",
        ),
        "suggest": (
            "detente.cli.suggest",
            "Suggest what in an article may be a claim; a person decides.",
        ),
        "claims": (
            "detente.cli.claims",
            "List what the sources say, where, and what to look at.",
        ),
        "evidence": (
            "detente.cli.evidence",
            "Say what carries each statement, and where claims disagree.",
        ),
        "solve": ("detente.cli.solve", "Say which states are stable, and which can be reached."),
        "explain": ("detente.cli.explain", "Say why a state is stable, or not, for a party."),
        "paths": ("detente.cli.paths", "Find the shortest ways from one state to another."),
        "coalitions": (
            "detente.cli.coalitions",
            "Say who would gain by moving together, and what that upsets.",
        ),
        "audit": ("detente.cli.audit", "Say whether the conclusions follow from the premises."),
        "stress": ("detente.cli.stress", "Count what holds over all that a case leaves open."),
        "merge": ("detente.cli.merge", "Put the shards of a stress study together."),
        "compare": (
            "detente.cli.compare",
            "Hold the conclusions against two authors or scenarios.",
        ),
        "pictures": (
            "detente.cli.pictures",
            "Hold the case as each party sees it against the case as it is.",
        ),
        "roles": ("detente.cli.roles", "Name the part that each party plays in each outcome."),
        "bodies": (
            "detente.cli.bodies",
            "Say who decides how much in voting bodies, and what passes.",
        ),
        "writeoff": ("detente.cli.writeoff", "Say what remains attainable without a party."),
        "tip": ("detente.cli.tip", "Say whose single option tips an outcome, and for how long."),
        "report": ("detente.cli.report", "Analyze a case and write its report as one HTML file."),
        "new": ("detente.cli.new", "Start a case of your own in a new folder."),
        "import": ("detente.cli.bring", "Make a case of a model that GMCR+ has saved."),
        "export": (
            "detente.cli.export",
            "Write a case for GMCR+, or its solution as a table or a graph.",
        ),
        "schema": ("detente.cli.schema", "Print the JSON schema of case.yaml."),
        "completion": ("detente.cli.completion", "Print the script that completes words at TAB."),
    }
)
"""Name of a command -> (its module, what it does in one line)."""

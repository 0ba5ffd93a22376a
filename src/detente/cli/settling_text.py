"""Which case is spoken of, and with which choices: the first lines of what commands tell."""

from detente.cli.page import Page
from detente.settle import Settled, bridges_of

__all__ = ["introduce"]


def introduce(page: Page, settled: Settled, moves: str) -> None:
    """Print the case's title, the choices made, and what overrode what."""
    page.title(f"{settled.case.title} ({settled.case.slug})")
    page.say("; ".join(chosen(settled, moves)), faint=True)
    for step in settled.applied:
        if step.overrides:
            page.say(f"{step.source}: {step.does} (overrides {step.overrides})", faint=True)


def chosen(settled: Settled, moves: str) -> list[str]:
    """List the choices in words."""
    choices = settled.choices
    usual = {bridge.id: bridge.default for bridge in bridges_of(settled.case)}
    switched = [
        f"{name} {'on' if on else 'off'}"
        for name, on in choices.bridges.items()
        if on != usual.get(name, on)
    ]
    defaults = {alternative.id: alternative.default for alternative in settled.case.alternatives}
    members = [
        f"{name} {member}"
        for name, member in choices.alternatives.items()
        if member != defaults[name]
    ]
    fixes = [f"{name} {'yes' if to else 'no'}" for name, to in choices.fixes.items()]
    parts = {
        "moment": [settled.moment.id] if settled.has_moment else ["none"],
        "scenarios": list(dict.fromkeys((*settled.moment.scenarios, *choices.scenarios))),
        "bridges": switched,
        "alternatives": members,
        "fixed": fixes,
        "moves": [moves],
    }
    return [f"{name}: {', '.join(values)}" for name, values in parts.items() if values]

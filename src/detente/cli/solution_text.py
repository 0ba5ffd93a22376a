"""What `detente solve` tells people: how much is stable, and what it looks like."""

from detente.cli.page import Page
from detente.cli.settling_text import introduce
from detente.findings.language import capitalized, joined
from detente.findings.lenses import lens
from detente.findings.records import Analysis
from detente.findings.wording import describe_state, party_name

__all__ = ["tell"]

SHOWN = 8
FIRST = ("nash", "seq")


def tell(found: Analysis, *, named: bool, count: bool) -> None:
    """Print what is stable and what of it can be reached, a few lines a concept.

    Where no concept was named, ``nash`` and ``seq`` come first, side by side, and only the states
    stable under either are told.
    """
    page = Page()
    introduce(page, found.space.settled, found.moves)
    page.say(f"{found.space.size:,} feasible states.")
    if found.start >= 0:
        told = f"{len(found.reach.states):,}, by lean moves {len(found.reach_lean.states):,}"
        page.say(f"Reachable from {found.space.settled.moment.id}, itself included: {told}.")
        if len(found.reach.states) == 1:
            page.say("So the moment itself is the answer: nobody gains by a move that is open.")
    concepts = order(found, named=named)
    page.heading("Stable for every party")
    totals(page, found, concepts)
    for concept, reason in found.not_applicable.items():
        page.say(f"{concept} does not apply: {reason}", indent=2)
    if not count and concepts:
        states(page, found, concepts, shown=concepts if named else concepts[:2])


def order(found: Analysis, *, named: bool) -> tuple[str, ...]:
    """Put the concepts in the order in which they are told."""
    known = tuple(found.results)
    first = () if named else tuple(concept for concept in FIRST if concept in known)
    return first + tuple(concept for concept in known if concept not in first)


def totals(page: Page, found: Analysis, concepts: tuple[str, ...]) -> None:
    """Print how many states are stable under each concept, and how many of them are reached."""
    moment = found.start >= 0
    reach = ("reachable #", "by lean moves #") if moment else ()
    page.table(
        ("concept", "stable #", *reach, "what it takes for granted"),
        [
            (
                concept,
                f"{len(found.results[concept].equilibria):,}",
                *((f"{len(found.rests_all[concept]):,}",) if moment else ()),
                *((f"{len(found.rests[concept]):,}",) if moment else ()),
                lens(concept),
            )
            for concept in concepts
        ],
    )


def states(
    page: Page, found: Analysis, concepts: tuple[str, ...], *, shown: tuple[str, ...]
) -> None:
    """Print the states that matter most: where lean moves come to rest, else the stable ones."""
    source = found.rests
    if found.start < 0:
        source = {concept: found.results[concept].equilibria for concept in concepts}
    listed = list(dict.fromkeys(s for concept in shown for s in source[concept].tolist()))
    heading(page, found, listed, shown)
    for place, state in enumerate(listed[:SHOWN], start=1):
        under = ", ".join(concept for concept in concepts if (source[concept] == state).any())
        told = f"{capitalized(describe_state(found.space, state))}."
        page.item(f"{place}.", f"{told} [{under}]{left_by(found, state)}")
    if (more := len(listed) - SHOWN) and more > 0:
        page.say(f"... and {more:,} more; --json lists them all.", indent=2, faint=True)


def heading(page: Page, found: Analysis, listed: list[int], shown: tuple[str, ...]) -> None:
    """Print what the list of states is, or that there is none."""
    under = joined(shown, "or")
    moment = found.space.settled.moment.id
    if found.start >= 0:
        page.heading(f"Where moves from {moment} come to rest")
        none = f"Nowhere: no stable state is reached by lean moves (under {under})."
    else:
        page.heading("Stable states")
        none = f"None under {under}."
    if not listed:
        page.say(none, indent=2)


def left_by(found: Analysis, state: int) -> str:
    """Say which coalitions would leave a state together, "" if none would."""
    coalitions = dict.fromkeys(joint.step.movers for joint in found.upset.get(state, ()))
    if not coalitions:
        return ""
    settled = found.space.settled
    named = [joined([party_name(settled, mover) for mover in movers]) for movers in coalitions]
    return f" Upset by {'; by '.join(named[:3])}{' and others' if len(named) > 3 else ''}."

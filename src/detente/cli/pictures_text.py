"""What `detente pictures` tells people on the terminal."""

from collections.abc import Iterable, Sequence

from detente.cli.page import Page
from detente.cli.settling_text import introduce
from detente.findings.finding import Sentence
from detente.findings.lenses import lens
from detente.findings.wording import party_name
from detente.pictures import Appraisal
from detente.pictures.wording import (
    course_sentences,
    equilibrium_sentences,
    misjudged_sentence,
    missed_sentence,
    right_sentence,
    surprise_sentence,
)
from detente.settle import Settled

__all__ = ["tell", "tell_none"]

SHOWN = 6


def tell_none(settled: Settled) -> None:
    """Say that no party has a picture, and how to give it one."""
    page = Page()
    page.title(f"{settled.case.title} ({settled.case.slug})")
    page.say("No party of this case has a picture of its own: all see the case as it is.")
    example = settled.case.parties[0].id
    page.say(
        f"To give one, add to case.yaml a key `pictures` with a party (such as {example}) and its "
        "`changes`, written as those of scenarios, or the states it does not see under `unseen`.",
    )


def tell(found: Appraisal) -> None:
    """Print who sees what, where everybody would stay, who is mistaken, and if it were right."""
    game, page = found.game, Page()
    introduce(page, game.space.settled, found.base.moves)
    page.say(f"Under {game.concept}: {lens(game.concept)}.", faint=True)
    page.heading("Pictures")
    views(page, found)
    page.heading("Where everybody would stay")
    page.items(said(equilibrium_sentences(game)))
    listed(page, "Stable only because somebody is mistaken", len(game.surprising),
           said(surprise_sentence(game, each) for each in found.surprises))  # fmt: skip
    listed(page, "Missed because somebody is mistaken", len(game.missed),
           said(missed_sentence(game, each) for each in found.missed))  # fmt: skip
    if found.course.start >= 0:
        page.heading("What happens from the moment")
        page.items(said(course_sentences(found)))
        moves = said(misjudged_sentence(game, each) for each in found.course.misjudged)
        listed(page, "Moves that somebody misjudges", len(moves), moves)
    if found.rights:
        page.heading("If a picture were right")
        page.items(said(right_sentence(found, each) for each in found.rights))


def views(page: Page, found: Appraisal) -> None:
    """Print who has a picture, how much it sees, and where it would stay."""
    game = found.game
    rows = []
    for party, view in game.views.items():
        row = game.space.parties.index(party)
        counts = (view.space.size, game.held[row].sum(), game.truth.stable[row].sum())
        name = party_name(game.space.settled, party)
        rows.append((name, *(f"{int(count):,}" for count in counts), view.picture.means))
    headers = ("party", "sees states #", "stays in #", "if it saw the case #", "its picture")
    page.table(headers, rows)


def listed(page: Page, heading: str, count: int, texts: Sequence[str]) -> None:
    """Print the first of some sentences under a heading, and how many states there are in all."""
    if not texts:
        return
    page.heading(f"{heading} ({count:,})")
    page.items(texts[:SHOWN])
    if count > SHOWN or len(texts) > SHOWN:
        page.say("The nearest to the moment; --json has all.", indent=2, faint=True)


def said(sentences: Iterable[Sentence]) -> list[str]:
    """Write sentences with the claims behind them."""
    return [
        each.text + (f" [{', '.join(each.claims)}]" if each.claims else "") for each in sentences
    ]

"""`detente pictures`: the case as each party sees it, and who is mistaken."""

import click

from detente.cli.asking import Asked, json_option, settling_options
from detente.cli.names import CONCEPTS, Listed, NameIn

__all__ = ["command"]


@click.command("pictures")
@settling_options
@click.option(
    "--concept",
    type=Listed("concept", CONCEPTS),
    default="nash",
    show_default=True,
    help="The concept of stability by which all parties judge.",
)
@click.option(
    "--of",
    "holder",
    type=NameIn("party", "pictures"),
    default="",
    help="Take only this party's picture; everybody else sees the case as it is.",
)
@json_option
def command(asked: Asked, concept: str, holder: str, as_json: bool) -> None:
    """Hold the case as its parties see it against the case as it is.

    Says where everybody would stay, each party judging by its own picture; which of these states
    rest on a mistake, and which stable states a mistake prevents; which moves from the moment
    somebody does not see coming, or expects in vain; and what would come of it if a picture of
    another party's wishes were right.
    """
    from detente.cli.near import unknown
    from detente.cli.opening import opened
    from detente.cli.pictures_document import no_pictures_document, pictures_document
    from detente.cli.pictures_text import tell, tell_none
    from detente.cli.progress import watched
    from detente.cli.writing import write_json
    from detente.errors import UnknownName
    from detente.pictures import appraise

    case, settled = opened(asked)
    if holder and holder not in case.pictures:
        raise UnknownName(unknown("picture of", holder, tuple(case.pictures)))
    pictures = [one for one in case.pictures.values() if holder in ("", one.party)]
    if not pictures:
        write_json(no_pictures_document(settled, asked.moves)) if as_json else tell_none(settled)
        return
    with watched(f"looking at {case.slug} with other eyes") as progress:
        found = appraise(settled, pictures, concept=concept, moves=asked.moves, progress=progress)
    if as_json:
        write_json(pictures_document(found))
    else:
        tell(found)

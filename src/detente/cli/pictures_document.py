"""The document of `detente pictures --json`."""

from detente.cli.documents import case_document, path_document, settling_document
from detente.cli.states import listed
from detente.cli.writing import Document
from detente.findings.finding import Sentence
from detente.pictures import Appraisal, Misjudged, Mistake, Rightness, View, nearest_first
from detente.pictures.wording import (
    course_sentences,
    equilibrium_sentences,
    misjudged_sentence,
    missed_sentence,
    right_sentence,
    surprise_sentence,
)
from detente.settle import Settled
from detente.stability import Path

__all__ = ["no_pictures_document", "pictures_document"]


def no_pictures_document(settled: Settled, moves: str) -> Document:
    """Return what there is to say of a case in which no party has a picture."""
    return {
        "case": case_document(settled.case),
        "settled": settling_document(settled, moves),
        "pictures": [],
    }


def pictures_document(found: Appraisal) -> Document:
    """Return who would stay where by the pictures, and what comes of the difference.

    Lists of states begin with those nearest to the moment.
    """
    game, space = found.game, found.game.space
    equilibria = {
        "pictures": game.equilibria,
        "case": game.truth.equilibria,
        "surprising": game.surprising,
        "missed": game.missed,
    }
    return {
        "case": case_document(space.settled.case),
        "settled": settling_document(space.settled, found.base.moves),
        "concept": game.concept,
        "states": space.size,
        "pictures": [view_document(found, view) for view in game.views.values()],
        "equilibria": {
            name: listed(space, nearest_first(game, states)) for name, states in equilibria.items()
        },
        "surprises": [mistake_document(found, each, surprise=True) for each in found.surprises],
        "missed": [mistake_document(found, each, surprise=False) for each in found.missed],
        "rests": listed(space, nearest_first(game, found.course.rests)),
        "reached": len(found.course.states),
        "misjudged": [misjudged_document(found, each) for each in found.course.misjudged],
        "if_right": [right_document(found, right) for right in found.rights],
        "findings": [
            sentence_document(each)
            for each in (*equilibrium_sentences(game), *course_sentences(found))
        ],
    }


def view_document(found: Appraisal, view: View) -> Document:
    """Return one party's picture: how much it sees, and where it would stay."""
    game, picture = found.game, view.picture
    row = game.space.parties.index(picture.party)
    before = len(game.space.settled.applied)
    return {
        "party": picture.party,
        "means": picture.means,
        "because": list(picture.because),
        "does": [step.does for step in view.space.settled.applied[before:]],
        "sees": view.space.size,
        "stays": int(game.held[row].sum()),
        "stays_in_the_case": int(game.truth.stable[row].sum()),
    }


def mistake_document(found: Appraisal, mistake: Mistake, *, surprise: bool) -> Document:
    """Return one party's mistake about one state."""
    game = found.game
    said = surprise_sentence if surprise else missed_sentence
    target = [list(game.space.state(mistake.target))] if mistake.target >= 0 else []
    return {
        "state": list(game.space.state(mistake.state)),
        "party": mistake.party,
        "moves_to": target,
        "cause": mistake.cause.value,
        "answer": path_document(game.space, mistake.answer),
        **sentence_document(said(game, mistake)),
    }


def misjudged_document(found: Appraisal, each: Misjudged) -> Document:
    """Return one move that a party misjudges."""
    (step,) = path_document(found.game.space, Path(steps=(each.step,)))
    said = misjudged_sentence(found.game, each)
    return {"party": each.watcher, "gap": each.gap.value, **step, **sentence_document(said)}


def right_document(found: Appraisal, right: Rightness) -> Document:
    """Return what would come of it if one picture of one party's wishes were right."""
    comparison = right.comparison
    return {
        "party": right.holder,
        "about": right.about,
        "differs": comparison.differs,
        "rests": [list(state) for state in comparison.rests],
        "gained": [list(state) for state in comparison.gained],
        "lost": [list(state) for state in comparison.lost],
        "outcomes": [
            {"outcome": c.outcome.id, "case": c.before.value, "if_right": c.after.value}
            for c in comparison.outcomes
        ],
        "own_ranking": right.ends.value,
        **sentence_document(right_sentence(found, right)),
    }


def sentence_document(sentence: Sentence) -> Document:
    """Return a sentence and the claims behind it."""
    return {"sentence": sentence.text, "claims": list(sentence.claims)}

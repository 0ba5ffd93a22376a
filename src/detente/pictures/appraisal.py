"""All that the pictures of a case lead to, in one call."""

from collections.abc import Iterable

from detente.case import Picture
from detente.errors import NotApplicable
from detente.findings.analysis import Progress, outline, quiet
from detente.findings.records import Analysis
from detente.pictures.course import Course, course
from detente.pictures.hypergame import Hypergame, hypergame, nearest_first
from detente.pictures.mistakes import Mistake, missed_at, surprises_at
from detente.pictures.rightness import Rightness, pictured, rightness
from detente.record import record
from detente.settle import Settled

__all__ = ["EXPLAINED", "Appraisal", "appraise"]

EXPLAINED = 12  # surprising and missed states whose reasons are worked out


@record(eq=False)
class Appraisal:
    """A case as it is, as its parties see it, and what comes of the difference.

    ``surprises`` and ``missed`` explain the `EXPLAINED` states of either kind nearest to the
    moment. ``rights`` suppose each picture right about each party whose wishes it changes.
    """

    base: Analysis
    game: Hypergame
    course: Course
    surprises: tuple[Mistake, ...]
    missed: tuple[Mistake, ...]
    rights: tuple[Rightness, ...]


def appraise(
    settled: Settled,
    pictures: Iterable[Picture],
    *,
    concept: str = "nash",
    moves: str = "single",
    progress: Progress = quiet,
) -> Appraisal:
    """Hold the case as its parties see it against the case as it is.

    1. Solve the case as it is, then as each party with a picture sees it.
    2. Explain the equilibria that are such only in the pictures, or only in the case.
    3. Follow the moves from the moment, each party moving by its own picture.
    4. Suppose each picture right about one party's wishes at a time.

    Parameters
    ----------
    settled : Settled
        The case as it is.
    pictures : iterable of Picture
        Those to take into account; parties without one see the case as it is.
    concept : str
        Id of a concept.
    moves : str
        ``single`` or ``joint``: how moves come to rest in step 4.
    progress : callable
        Called with a short text as each stage begins.

    Raises
    ------
    CaseProblems
        If a picture does not settle.
    NotApplicable
        If a picture has states that the case lacks, or the concept says nothing about the case.
    """
    held = tuple(pictures)
    base = outline(settled, concepts=(concept,), moves=moves, progress=progress)
    if not base.results:
        raise NotApplicable(base.not_applicable[concept])
    progress("the case as each party sees it")
    game = hypergame(base.space, concept, held)
    surprising, missed = (nearest_first(game, each) for each in (game.surprising, game.missed))
    progress("what each picture would come to if it were right")
    return Appraisal(
        base=base,
        game=game,
        course=course(game),
        surprises=surprises_at(game, surprising[:EXPLAINED]),
        missed=missed_at(game, missed[:EXPLAINED]),
        rights=tuple(
            rightness(base, picture, about)
            for picture in held
            for about in pictured(settled, picture)
        ),
    )

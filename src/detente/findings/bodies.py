"""All that is found of the voting bodies of a case, body by body."""

from collections.abc import Mapping, Sequence

from detente.case import Body
from detente.errors import NotApplicable, TooLarge
from detente.findings.agenda import Agenda, agenda
from detente.findings.agenda_wording import closed_sentence
from detente.findings.weights import Weights, weigh
from detente.record import Frozen, record
from detente.space import Space

__all__ = ["Examined", "examine"]

NO_MOMENT = (
    "The case has no moment here, so nothing is said of what passes from where things stand."
)


@record
class Examined:
    """What is found of one body; what is left out is empty, and ``left_out`` says why.

    ``left_out`` maps ``weights`` or ``agenda`` to a sentence.
    """

    body: Body
    weights: tuple[Weights, ...]
    agenda: tuple[Agenda, ...]
    left_out: Mapping[str, str]


def examine(space: Space, bodies: Sequence[Body]) -> tuple[Examined, ...]:
    """Work out who decides how much in some bodies, and what passes there from the moment.

    Parameters
    ----------
    space : Space
        The case.
    bodies : sequence of Body
        Voting bodies of its settled case.
    """
    return tuple(_examined(space, body) for body in bodies)


def _examined(space: Space, body: Body) -> Examined:
    left_out = {}
    weights: tuple[Weights, ...] = ()
    found: tuple[Agenda, ...] = ()
    try:
        weights = (weigh(body),)
    except (NotApplicable, TooLarge) as reason:
        left_out["weights"] = f"Power indices are left out: {reason}."
    if body.id not in space.chambers.ids:
        left_out["agenda"] = closed_sentence(space.settled, body)
    elif not space.settled.has_moment:
        left_out["agenda"] = NO_MOMENT
    else:
        found = (agenda(space, body.id, space.index_of(space.settled.moment.on)),)
    return Examined(body=body, weights=weights, agenda=found, left_out=Frozen(left_out))

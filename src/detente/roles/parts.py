"""All parts that parties play in outcomes, over resting places and over all stable states."""

from collections.abc import Callable, Iterable, Sequence

from detente.case.formula import Formula
from detente.record import record
from detente.roles.bad_cop import bad_cops, second_fiddle
from detente.roles.broker import broker
from detente.roles.bystander import bystander
from detente.roles.ground import RESTING, STABLE, Ground
from detente.roles.mediator import mediator
from detente.roles.needed import needed
from detente.roles.obstacle import obstacle
from detente.roles.pivotal import pivotal
from detente.roles.records import Role, RoleKind
from detente.roles.scene import Scene
from detente.roles.spoiler import spoiler
from detente.roles.veto_player import veto_player

__all__ = ["Part", "nobody", "parts_of", "roles_of"]

Depends = Callable[[str, str], bool]
SINGLE = (needed, obstacle, veto_player, spoiler, mediator, broker, pivotal)


def nobody(first: str, second: str) -> bool:
    """Say of any two parties that neither is known to depend more on the other."""
    del first, second
    return False


@record
class Part:
    """A role over where moves come to rest, and the same over all stable states.

    ``others`` are the parties that would play it in this one's place; ``distinctive`` says that
    none would.
    """

    resting: Role
    stable: Role
    others: tuple[str, ...] = ()

    @property
    def history(self) -> bool:
        """Whether the two differ: then history, not interest, decides."""
        return self.resting.holds != self.stable.holds


def parts_of(
    ground: Ground,
    outcomes: Sequence[tuple[str, Formula]],
    parties: Iterable[str],
    depends: Depends = nobody,
) -> tuple[Part, ...]:
    """Say which parts some parties play in some outcomes.

    1. Judge every role over the states where moves from the moment come to rest.
    2. Judge it over all stable states too.
    3. Ask the same of each other party: where another would play the part as well, it is not
       distinctive.

    Parameters
    ----------
    ground : Ground
        The case, concept and kind of moves.
    outcomes : sequence of (str, Formula)
        Ids and formulas.
    parties : iterable of str
        Whose parts are wanted.
    depends : callable
        Whether by the ties of the case the first party depends more on the second than the other
        way round.
    """
    wanted = set(parties)
    found: list[Part] = []
    for outcome, formula in outcomes:
        judged = {
            (party, over): roles_of(
                Scene(ground=ground, party=party, outcome=outcome, formula=formula, over=over),
                depends,
            )
            for party in ground.parties
            for over in (RESTING, STABLE)
        }
        for party in (p for p in ground.parties if p in wanted):
            pairs = zip(judged[party, RESTING], judged[party, STABLE], strict=True)
            for resting, stable in pairs:
                others = _others(ground.parties, judged, resting) if resting.holds else ()
                found.append(Part(resting=resting, stable=stable, others=others))
    return tuple(found)


def _others(
    parties: Sequence[str], judged: dict[tuple[str, str], tuple[Role, ...]], mine: Role
) -> tuple[str, ...]:
    """Name the other parties that play the same part; of a bad cop, for the same other."""
    return tuple(
        party
        for party in parties
        if party != mine.party
        and any(
            each.holds and each.kind is mine.kind and _same(each, mine)
            for each in judged[party, RESTING]
        )
    )


def _same(one: Role, other: Role) -> bool:
    """Whether two roles are the same part: those that are played for somebody, for the same one."""
    played_for = {RoleKind.BAD_COP, RoleKind.SECOND_FIDDLE}
    return one.kind not in played_for or one.of == other.of


def roles_of(scene: Scene, depends: Depends = nobody) -> tuple[Role, ...]:
    """Judge every role of a party in an outcome, in the order of DESIGN's table.

    A bystander's is the same for every outcome.
    """
    cops = bad_cops(scene)
    fiddles = tuple(second_fiddle(cop, depends) for cop in cops)
    return (*(judge(scene) for judge in SINGLE), *cops, *fiddles, bystander(scene))

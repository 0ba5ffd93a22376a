"""All parts that parties play in outcomes, over resting places and over all stable states."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from detente.case.formula import Formula
from detente.record import Frozen, record
from detente.roles.bad_cop import bad_cop, bad_cops, second_fiddle
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
from detente.roles.ties import with_ties
from detente.roles.veto_player import veto_player

__all__ = ["Part", "parts_of", "role_of", "roles_of"]

SINGLE: Mapping[RoleKind, Callable[[Scene], Role]] = Frozen(
    {
        RoleKind.NEEDED: needed,
        RoleKind.OBSTACLE: obstacle,
        RoleKind.VETO_PLAYER: veto_player,
        RoleKind.SPOILER: spoiler,
        RoleKind.MEDIATOR: mediator,
        RoleKind.BROKER: broker,
        RoleKind.PIVOTAL: pivotal,
    }
)


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
    """
    wanted = set(parties)
    found: list[Part] = []
    for outcome, formula in outcomes:
        judged = {
            (party, over): roles_of(
                Scene(ground=ground, party=party, outcome=outcome, formula=formula, over=over)
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


def roles_of(scene: Scene) -> tuple[Role, ...]:
    """Judge every role of a party in an outcome, in the order of DESIGN's table, with its ties.

    A bystander's is the same for every outcome.
    """
    cops = bad_cops(scene)
    fiddles = tuple(second_fiddle(scene, cop) for cop in cops)
    found = (*(judge(scene) for judge in SINGLE.values()), *cops, *fiddles, bystander(scene))
    return tuple(with_ties(scene.ground.settled, role, scene.formula) for role in found)


def role_of(scene: Scene, kind: RoleKind, other: str = "") -> Role:
    """Judge one role of a party in an outcome, without the ties that only back it.

    Parameters
    ----------
    scene : Scene
        Party and outcome.
    kind : RoleKind
        The role.
    other : str
        For whom it is played: a bad cop's other, and a second fiddle's.
    """
    if kind is RoleKind.BYSTANDER:
        return bystander(scene)
    if kind in SINGLE:
        return SINGLE[kind](scene)
    cop = bad_cop(scene, other)
    return second_fiddle(scene, cop) if kind is RoleKind.SECOND_FIDDLE else cop

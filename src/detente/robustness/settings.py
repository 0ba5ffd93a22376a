"""What a draw of a study chooses: an order of every list, and a member of each alternative."""

from collections.abc import Mapping

from detente.case import Case
from detente.record import Frozen, record, replace
from detente.settle import Choices, bridges_of
from detente.study.plan import generator
from detente.study.profile import LISTED, Profile, drawn

__all__ = ["VARIED", "Effort", "Ground", "Setting", "setting"]

VARIED = ("orders", "alternatives", "bridges")


@record
class Ground:
    """What a study keeps fixed and what it varies.

    ``choices`` hold in every draw; ``vary`` names what is drawn, of `VARIED`; ``conclusions`` says
    whether those of the case are asked in every draw.
    """

    choices: Choices = Choices()
    vary: tuple[str, ...] = ("orders", "alternatives")
    moves: str = "single"
    concept: str = "nash"
    conclusions: bool = True


@record
class Effort:
    """How many draws from which seed; where they are done; the file that keeps them; which shard.

    ``place`` is "" for this process, ``2`` for two processes, else the address of a Dask cluster;
    ``store`` "" keeps no file.
    """

    draws: int = 200
    seed: int = 0
    place: str = ""
    store: str = ""
    shard: tuple[int, int] = (1, 1)


@record
class Setting:
    """What one draw chooses; ``picked`` maps alternatives to members, bridges to on or off."""

    choices: Choices
    profile: Profile
    picked: Mapping[str, str]


def setting(case: Case, keys: tuple[str, ...], ground: Ground, seed: int, number: int) -> Setting:
    """Draw a setting: draw i comes from ``(seed, i)`` alone.

    1. Draw an order of every list, as far as evidence leaves it open.
    2. Draw one member of every alternative that the choices leave open, and each bridge on or off
       where bridges are varied. What has been chosen stays.

    Parameters
    ----------
    case : Case
        The case.
    keys : tuple of str
        All statements, in the order in which `Variants` lists them.
    ground : Ground
        What is fixed and what is varied.
    seed, number : int
        Which draw.
    """
    rng = generator(seed, number)
    rng.random(len(keys))  # the orders take these numbers
    choices, picked = ground.choices, dict[str, str]()
    for alternative in case.alternatives:
        member = alternative.members[int(rng.integers(len(alternative.members)))]
        if "alternatives" in ground.vary and not _is_chosen(case, choices, alternative.members):
            picked[alternative.id] = member
    bridges = dict(choices.bridges)
    for bridge in bridges_of(case):
        on = bool(rng.integers(2))
        if "bridges" in ground.vary and bridge.id not in choices.bridges:
            bridges[bridge.id] = on
            picked[bridge.id] = "on" if on else "off"
    members = {alternative.id for alternative in case.alternatives}
    chosen = {name: value for name, value in picked.items() if name in members}
    return Setting(
        choices=replace(
            choices,
            alternatives=Frozen({**choices.alternatives, **chosen}),
            bridges=Frozen(bridges),
        ),
        profile=drawn(keys, seed, number) if "orders" in ground.vary else LISTED,
        picked=Frozen(picked),
    )


def _is_chosen(case: Case, choices: Choices, members: tuple[str, ...]) -> bool:
    """Whether a member of an alternative is asked for, or comes with the moment."""
    wanted = choices.moment or case.default_moment
    given = {*choices.alternatives.values(), *choices.scenarios}
    for moment in case.moments:
        if moment.id == wanted or len(case.moments) == 1:
            given |= set(moment.scenarios)
    return bool(given & set(members))

"""What a question is asked of: a case settled and read in one way, and the items in force."""

from collections.abc import Mapping

from detente.case.question import (
    Absent,
    Against,
    AsOne,
    Fixed,
    Frame,
    Frozen,
    InPlace,
    Item,
    Leaves,
    Named,
)
from detente.errors import NotApplicable, UnknownName
from detente.record import Frozen as Fixture
from detente.record import record, replace
from detente.settle import Choices, bridges_of
from detente.settle.counterfactuals import frozen, without
from detente.study.profile import DROPPED, LISTED, Profile
from detente.study.variants import Variant, Variants

__all__ = ["Scope", "chosen", "entered", "framed", "variant_of"]


@record(eq=False)
class Scope:
    """One way of settling and reading a case, and how a question is to be taken there.

    ``concept`` and ``moves`` are used where the question names none; ``together`` are the parties
    that move as one; ``telling`` says whether witnesses are wanted.
    """

    variants: Variants
    choices: Choices = Choices()
    profile: Profile = LISTED
    concept: str = "nash"
    moves: str = "single"
    together: tuple[str, ...] = ()
    telling: bool = False


def variant_of(scope: Scope) -> Variant:
    """Return the solved case that a scope speaks of."""
    return scope.variants.at(scope.choices, scope.profile)


def framed(scope: Scope, frame: Frame) -> Scope:
    """Start from the moment, move and look ahead as a frame says."""
    moment = frame.moment or scope.choices.moment
    return replace(
        scope,
        choices=replace(scope.choices, moment=moment),
        moves=frame.moves or scope.moves,
        concept=frame.concept or scope.concept,
    )


def entered(scope: Scope, items: tuple[Item, ...]) -> Scope:
    """Put items in force, in the order in which they stand.

    Raises
    ------
    NotApplicable
        If the case does not settle so that a party can be frozen.
    """
    for item in items:
        scope = _entered(scope, item)
    return scope


def _entered(scope: Scope, item: Item) -> Scope:
    match item:
        case Named(name=name):
            return replace(scope, choices=chosen(scope, name))
        case Fixed(option=option, to=to):
            return _fixed(scope, {option: to})
        case Frozen(party=party):
            settled = scope.variants.settled(scope.choices)
            if not settled.has_moment:
                raise NotApplicable(f"{party} can be frozen only at a moment, and there is none")
            return _fixed(scope, frozen(settled, party))
        case Absent(party=party):
            return _fixed(scope, without(scope.variants.settled(scope.choices), party))
        case Leaves(statement=key):
            attitudes = Fixture({**scope.profile.attitudes, key: DROPPED})
            return replace(scope, profile=replace(scope.profile, attitudes=attitudes))
        case Against(party=party, other=other):
            against = Fixture({**scope.profile.against, party: other})
            return replace(scope, profile=replace(scope.profile, against=against))
        case AsOne(parties=parties):
            return replace(scope, together=parties)
        case InPlace():
            raise NotApplicable("a party in another's place is asked by rewriting the question")


def chosen(scope: Scope, name: str) -> Choices:
    """Add a scenario, a bridge or a member of an alternative to the choices.

    Raises
    ------
    UnknownName
        If the name is none of these.
    """
    case, choices = scope.variants.case, scope.choices
    for alternative in case.alternatives:
        if name in alternative.members:
            picked = Fixture({**choices.alternatives, alternative.id: name})
            return replace(choices, alternatives=picked)
    if name in {bridge.id for bridge in bridges_of(case)}:
        return replace(choices, bridges=Fixture({**choices.bridges, name: True}))
    if name in {scenario.id for scenario in case.scenarios}:
        rest = tuple(scenario for scenario in choices.scenarios if scenario != name)
        return replace(choices, scenarios=(*rest, name))
    raise UnknownName(f"no scenario, bridge or member of an alternative is called '{name}'")


def _fixed(scope: Scope, values: Mapping[str, bool]) -> Scope:
    """Fix options, on top of those that are."""
    fixes = Fixture({**scope.choices.fixes, **values})
    return replace(scope, choices=replace(scope.choices, fixes=fixes))

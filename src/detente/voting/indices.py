"""All power indices of a rule in one record."""

from detente.errors import NotApplicable
from detente.record import record
from detente.voting.banzhaf import from_swings
from detente.voting.deegan_packel import deegan_packel_of
from detente.voting.game import Rule
from detente.voting.holler import holler_of
from detente.voting.johnston import johnston_of
from detente.voting.profiles import profiles
from detente.voting.results import Banzhaf, Index
from detente.voting.shapley_shubik import from_sized_swings
from detente.voting.swings import swings
from detente.voting.ternary import ternary_banzhaf, ternary_shapley_shubik
from detente.voting.winsets import Standing, standing_of

__all__ = ["Powers", "power"]


@record
class Powers:
    """The power of each seat of a rule, by every index.

    ``others`` are Johnston's, Deegan's and Packel's, and Holler's index. They are defined without
    abstention only, and are not to be had for many seats that all differ; then ``others`` is empty
    and ``left_out`` says why. ``standing`` is always that without abstention.
    """

    rule: Rule
    abstention: bool
    banzhaf: Banzhaf
    shapley_shubik: Index
    others: tuple[Index, ...]
    left_out: str
    standing: Standing


def power(rule: Rule, *, abstention: bool = False) -> Powers:
    """Say how much each seat of a voting body can decide, by every index there is here.

    Parameters
    ----------
    rule : Rule
        The rule of the body.
    abstention : bool
        Whether seats may abstain, which is no veto. The ratio of two seats can be far from that
        without it: which of the two is asked for is a judgement, and belongs into the answer.

    Returns
    -------
    Powers
        Exact fractions throughout.

    Raises
    ------
    TooLarge
        If the weights are too large for a table; it grows with their sum.

    Examples
    --------
    >>> from detente.voting import Count, Rule, power
    >>> rule = Rule(seats=("a", "b", "c"), counts=(Count(weights=(50, 49, 1), quota=51),))
    >>> {seat: str(share) for seat, share in power(rule).shapley_shubik.share.items()}
    {'a': '2/3', 'b': '1/6', 'c': '1/6'}
    """
    counted = swings(rule, sized=True)
    others, left_out = _others(rule, abstention=abstention)
    return Powers(
        rule=rule,
        abstention=abstention,
        banzhaf=ternary_banzhaf(rule) if abstention else from_swings(rule, counted),
        shapley_shubik=(
            ternary_shapley_shubik(rule) if abstention else from_sized_swings(rule, counted)
        ),
        others=others,
        left_out=left_out,
        standing=standing_of(rule, counted),
    )


def _others(rule: Rule, *, abstention: bool) -> tuple[tuple[Index, ...], str]:
    """Give the indices that go through all sets of seats, or the reason why not."""
    if abstention:
        return (), "these indices are defined for votes of yes and no only"
    try:
        sets = profiles(rule)
    except NotApplicable as reason:
        return (), str(reason)
    return (johnston_of(rule, sets), deegan_packel_of(rule, sets), holler_of(rule, sets)), ""

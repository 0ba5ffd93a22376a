"""The same case settled otherwise: without a party, or with its options left as they are."""

from collections.abc import Mapping

from detente.case import Option
from detente.record import Frozen
from detente.settle.settled import Settled

__all__ = ["frozen", "held", "without"]


def held(settled: Settled, party: str) -> tuple[Option, ...]:
    """List the options that a party holds, alone or jointly, fixed ones among them."""
    return tuple(option for option in settled.options if party in option.holders)


def without(settled: Settled, party: str) -> Mapping[str, bool]:
    """Say at what the options of a party are fixed if it is not there: at their default."""
    return Frozen({option.id: option.default for option in held(settled, party)})


def frozen(settled: Settled, party: str) -> Mapping[str, bool]:
    """Say at what the options of a party are fixed if it keeps them as they are at the moment."""
    return Frozen({option.id: option.id in settled.moment.on for option in held(settled, party)})

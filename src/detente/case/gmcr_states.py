"""The feasible states of a model of GMCR+, in the order in which that program numbers them."""

from detente.case.gmcr_model import Condition, GmcrModel, place_of_bits
from detente.record import record

__all__ = ["States", "feasible_states"]

MOST_TESTS = 10_000_000  # patterns held against part of a state, before the search is given up


@record
class States:
    """Feasible states as bit masks, smallest first; ``whole`` says that these are all."""

    masks: tuple[int, ...] = ()
    whole: bool = False


def feasible_states(model: GmcrModel, most: int) -> States:
    """List the feasible states of a model whose options all have a holder.

    1. Turn every infeasible pattern into two masks: the options it names, and their values.
    2. Settle options one by one, the highest bit first and no before yes, and turn back where a
       pattern whose options are all settled rules out what is there.

    Parameters
    ----------
    model : GmcrModel
        The model.
    most : int
        How many states are listed at most.
    """
    bits = place_of_bits(model.parties)
    ruled_out = _by_lowest(model.infeasible, bits)
    waiting, tests = [(len(bits), 0)], 0
    found: list[int] = []
    while waiting:
        bit, state = waiting.pop()
        tests += 1 + len(ruled_out[bit])
        if tests > MOST_TESTS or len(found) > most:
            return States(masks=tuple(found[:most]))
        if any(state & care == values for care, values in ruled_out[bit]):
            continue
        if bit:
            waiting += [(bit - 1, state | 1 << (bit - 1)), (bit - 1, state)]
        else:
            found.append(state)
    return States(masks=tuple(found[:most]), whole=len(found) <= most)


def _by_lowest(
    infeasible: tuple[Condition, ...], bits: dict[int, int]
) -> list[list[tuple[int, int]]]:
    """Sort the patterns by the lowest option that they name."""
    found: list[list[tuple[int, int]]] = [[] for _ in range(len(bits) + 1)]
    for pattern in (pattern for condition in infeasible for pattern in condition):
        care = sum(1 << bits[option] for option, _ in pattern)
        values = sum(1 << bits[option] for option, taken in pattern if taken)
        lowest = min((bits[option] for option, _ in pattern), default=len(bits))
        found[lowest].append((care, values))
    return found

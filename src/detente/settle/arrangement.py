"""In which order a diagram asks the options: those that a formula ties together, close together."""

from collections.abc import Sequence

__all__ = ["arrange"]

MOST_ROUNDS = 50


def arrange(count: int, groups: Sequence[frozenset[int]]) -> tuple[int, ...]:
    """Return an order of ``count`` options that keeps the members of each group near each other.

    The size of a diagram can grow with 2 to the number of groups that stretch across a level;
    pairs ``a1 iff b1``, ``a2 iff b2``, ... are the example.

    1. Start from the order given, and from the order in which the groups mention the options.
    2. Put every group at the middle of its options, and every option at the middle of its groups;
       an option of no group stays where it is. Repeat while that shortens the groups.
    3. Take the better of the two; the order given wins a tie.

    Parameters
    ----------
    count : int
        The options are the numbers below it.
    groups : sequence of frozenset of int
        Options that should stand together.

    Returns
    -------
    tuple of int
        All options, in the order found.

    References
    ----------
    The method is known as FORCE (Aloul, Markov, Sakallah 2003).
    """
    groups = [group for group in groups if len(group) > 1]
    given = tuple(range(count))
    mentioned = dict.fromkeys(option for group in groups for option in sorted(group))
    starts = (given, (*mentioned, *(option for option in given if option not in mentioned)))
    return min((_tighten(start, groups) for start in starts), key=lambda o: _length(o, groups))


def _tighten(order: tuple[int, ...], groups: Sequence[frozenset[int]]) -> tuple[int, ...]:
    """Pull groups together for as long as it shortens them."""
    length = _length(order, groups)
    for _ in range(MOST_ROUNDS):
        closer = _pull(order, groups)
        shorter = _length(closer, groups)
        if shorter >= length:
            break
        order, length = closer, shorter
    return order


def _length(order: tuple[int, ...], groups: Sequence[frozenset[int]]) -> int:
    """Add up how far apart the ends of each group stand."""
    place = {option: k for k, option in enumerate(order)}
    return sum(max(place[o] for o in group) - min(place[o] for o in group) for group in groups)


def _pull(order: tuple[int, ...], groups: Sequence[frozenset[int]]) -> tuple[int, ...]:
    """Move every option to the middle of its groups, and close the ranks again."""
    place = {option: k for k, option in enumerate(order)}
    pulls: dict[int, list[float]] = {option: [] for option in order}
    for group in groups:
        middle = sum(place[option] for option in group) / len(group)
        for option in group:
            pulls[option].append(middle)

    def goal(option: int) -> tuple[float, int]:
        mine = pulls[option]
        return (sum(mine) / len(mine) if mine else float(place[option]), place[option])

    return tuple(sorted(order, key=goal))

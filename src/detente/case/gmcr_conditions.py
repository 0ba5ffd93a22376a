"""Read the conditions in a file of GMCR+: patterns of options taken and not, and unions of them."""

from collections.abc import Mapping

from detente.case.gmcr_faults import Faults, described, is_number
from detente.case.gmcr_model import Condition, Pattern
from detente.case.limits import ITEMS, NAMES
from detente.record import Frozen

__all__ = ["literals", "read_conditions"]

VALUES: Mapping[str, bool] = Frozen({"Y": True, "N": False})
PAIR = 'expected a pair of the number of an option and "Y" or "N"'
CONDITION = 'a list of pairs, or an object with "compound" and "members"'


def read_conditions(
    value: object, path: str, options: int, faults: Faults
) -> tuple[Condition, ...]:
    """Read a list of conditions.

    Parameters
    ----------
    value : object
        What JSON has there.
    path : str
        Where that is.
    options : int
        How many options there are; their numbers begin at 0.
    faults : Faults
        Takes what does not fit.
    """
    items = faults.items(value, path, "conditions")
    if len(items) > ITEMS:
        message = f"{len(items):,} conditions; at most {ITEMS:,} are read"
        faults.report("too-large", message, path)
        return ()
    return tuple(_condition(one, f"{path}[{at}]", options, faults) for at, one in enumerate(items))


def literals(conditions: tuple[Condition, ...]) -> int:
    """Count how often options are named in conditions."""
    return sum(len(pattern) for condition in conditions for pattern in condition)


def _condition(value: object, path: str, options: int, faults: Faults) -> Condition:
    """Read one condition: a pattern alone, or several of which one is to be true."""
    if isinstance(value, list):
        found: Condition = (_pattern(value, path, options, faults),)
    elif isinstance(value, dict):
        members = faults.needed(value, "members", path, "a list of patterns")
        at = f"{path}.members"
        parts = faults.items(members, at, "patterns")
        found = tuple(_pattern(p, f"{at}[{n}]", options, faults) for n, p in enumerate(parts))
        if parts == []:
            faults.report("missing-key", "expected at least one pattern, found an empty list", at)
    else:
        faults.report("type", f"expected {CONDITION}, found {described(value)}", path)
        return ()
    if literals((found,)) > NAMES:
        message = f"options are named more than {NAMES:,} times in this condition"
        faults.report("too-large", message, path)
    return found


def _pattern(value: object, path: str, options: int, faults: Faults) -> Pattern:
    """Read one pattern; every option stands in it at most once."""
    pairs = faults.items(value, path, "pairs")
    if pairs == []:
        faults.report("missing-key", "expected at least one pair, found an empty list", path)
    found: dict[int, bool] = {}
    for at, one in enumerate(pairs):
        option, taken = _pair(one, f"{path}[{at}]", options, faults)
        if option in found:
            message = f"option {option} stands in this pattern already"
            faults.report("duplicate-name", message, f"{path}[{at}]")
        elif option >= 0:
            found[option] = taken
    return tuple(found.items())


def _pair(value: object, path: str, options: int, faults: Faults) -> tuple[int, bool]:
    """Read an option's number and its value; the number is -1 where there is a fault."""
    if not (isinstance(value, list) and len(value) == 2):
        faults.report("type", f"{PAIR}, found {described(value)}", path)
        return -1, False
    option, taken = value
    fits = is_number(option) and 0 <= option < options
    if not fits:
        expected = f"expected the number of an option, from 0 to {options - 1}"
        faults.report("unknown-name", f"{expected}, found {described(option)}", f"{path}[0]")
    if not isinstance(taken, str) or taken not in VALUES:
        faults.report("value", f'expected "Y" or "N", found {described(taken)}', f"{path}[1]")
        return -1, False
    return (option if fits else -1), VALUES[taken]

"""Ties as entries of a case file."""

from detente.case.tie import Figure, Tie
from detente.claims.emit import Value

__all__ = ["tie_entry"]

Entry = dict[str, Value]


def tie_entry(tie: Tie) -> Entry:
    """Write a tie; read back, it gives an equal one."""
    first, second = tie.ends
    ends: Entry = {"of": first, "on": second} if tie.directed else {"between": tie.ends}
    rest: Entry = {
        "means": tie.means,
        "figures": [_figure(one) for one in tie.figures],
        "outweighs": tie.outweighs,
        "because": tie.because,
        "note": tie.note,
    }
    return {"kind": tie.kind.value, **ends, **{key: value for key, value in rest.items() if value}}


def _figure(one: Figure) -> Entry:
    entry: Entry = {
        "what": one.what,
        "hedge": one.hedge,
        "value": one.value,
        "unit": one.unit,
        "share": one.share,
        "of": one.of,
        "year": one.year,
        "because": one.because,
        "note": one.note,
    }
    return {key: value for key, value in entry.items() if value}

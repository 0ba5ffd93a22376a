"""What would change an answer, in words: alterations of a case, pairs whose order decides."""

from collections.abc import Callable, Mapping, Sequence

from detente.audit.naming import EVIDENCE, thing_name, words_of
from detente.audit.records import Alteration, Threshold
from detente.case.grammar import FormulaError, parse
from detente.findings.language import joined, number, possessive
from detente.findings.wording import describe_formula, describe_option, party_name
from detente.settle import Settled

__all__ = [
    "alteration_clause",
    "alterations_clause",
    "pair_clauses",
    "table_clauses",
    "threshold_clause",
]

Pair = tuple[str, str]


def alteration_clause(settled: Settled, alteration: Alteration) -> str:
    """Say a change to the case as what follows "if" ("Russia put “...” first in its list")."""
    return SAID[alteration.kind](settled, alteration)


def alterations_clause(settled: Settled, alterations: Sequence[Alteration]) -> str:
    """Say several changes made together."""
    return joined([alteration_clause(settled, each) for each in alterations])


def threshold_clause(settled: Settled, threshold: Threshold) -> str:
    """Say on what order of wishes an answer hangs ("while ..."), "" where none is known.

    1. One pair, or several that must all stand so, or of which one is enough.
    2. Pairs that decide together in no such simple way: only that they do.
    3. Failing pairs, the places of one line, all others as listed.
    """
    if threshold.table:
        pairs = [f"whether {_pair(settled, *pair)}" for pair in threshold.pairs]
        return f"in some cases, depending on {joined(pairs)}"
    if threshold.pairs:
        return f"while {pair_clauses(settled, threshold.pairs, 'or' if threshold.any else 'and')}"
    if threshold.statement and threshold.places:
        return f"while {_standing(settled, threshold)}"
    return ""


def table_clauses(settled: Settled, threshold: Threshold) -> tuple[str, ...]:
    """Say each case of a table in which it holds, as a list of pairs."""
    rows = (_turned(threshold.pairs, row) for row in threshold.table)
    return tuple(pair_clauses(settled, pairs, "and") for pairs in rows)


def pair_clauses(settled: Settled, pairs: Sequence[Pair], word: str = "and") -> str:
    """Say pairs as what each party puts above what, those with one upper statement together."""
    if word != "and":
        return joined([_pair(settled, above, below) for above, below in pairs], word)
    under: dict[str, list[str]] = {}
    for above, below in pairs:
        under.setdefault(above, []).append(words_of(settled, below))
    clauses = (
        f"{_holder(settled, above)} puts {words_of(settled, above)} above {joined(below)}"
        for above, below in under.items()
    )
    return joined(list(clauses))


def _pair(settled: Settled, above: str, below: str) -> str:
    name = _holder(settled, above)
    return f"{name} puts {words_of(settled, above)} above {words_of(settled, below)}"


def _turned(pairs: Sequence[Pair], row: Sequence[bool]) -> list[Pair]:
    """Turn round the pairs that a row of a table has the other way."""
    return [
        (above, below) if stands else (below, above)
        for (above, below), stands in zip(pairs, row, strict=True)
    ]


def _standing(settled: Settled, threshold: Threshold) -> str:
    """Say at which places of its list one line must stand."""
    places = joined(_stretches(threshold.places), "or")
    whose = possessive(_holder(settled, threshold.statement))
    of = f" of {number(threshold.of)}" if threshold.of else ""
    words = words_of(settled, threshold.statement)
    return f"{words} is line {places}{of} in {whose} list, all other lines as listed"


def _stretches(places: Sequence[int]) -> list[str]:
    """Write runs of places as stretches ("1 to 4", "7")."""
    runs: list[list[int]] = []
    for place in sorted(places):
        if runs and place == runs[-1][-1] + 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    told: list[str] = []
    for run in runs:
        told += [f"{run[0]} to {run[-1]}"] if len(run) > 2 else [str(place) for place in run]
    return told


def _holder(settled: Settled, key: str) -> str:
    return party_name(settled, key.partition(".")[0])


def _moved(settled: Settled, alteration: Alteration) -> str:
    """Say where a party would put a line: first, last, or between two others."""
    party = alteration.target.partition(".")[0]
    words = words_of(settled, alteration.target)
    listed = [s.key for s in settled.preferences.get(party, ())]
    others = [key for key in listed if key != alteration.target]
    name = party_name(settled, party)
    if alteration.place <= 1:
        return f"{name} put {words} first of all"
    if alteration.place > len(others):
        return f"{name} put {words} last of all"
    below = words_of(settled, others[alteration.place - 1])
    if alteration.target in listed and listed.index(alteration.target) < alteration.place - 1:
        below = words_of(settled, others[alteration.place - 2])
        return f"{name} put {words} just below {below}"
    return f"{name} put {words} just above {below}"


def _reversed(settled: Settled, alteration: Alteration) -> str:
    name, words = _holder(settled, alteration.target), words_of(settled, alteration.target)
    place = f", as line {alteration.place} of its list" if alteration.place else ""
    return f"{name} wanted the opposite of {words}{place}"


def _dropped(settled: Settled, alteration: Alteration) -> str:
    target = alteration.target
    if any(target in {rule.id, rule.label} for rule in settled.constraints):
        return f"{thing_name(settled, target)} were lifted"
    if EVIDENCE in target:
        return f"{thing_name(settled, target)} fell away"
    return f"{_holder(settled, target)} did not care about {words_of(settled, target)}"


def _added(settled: Settled, alteration: Alteration) -> str:
    """Say what a party would want besides, on top of its list."""
    try:
        words = describe_formula(settled, parse(alteration.text))
    except FormulaError:
        words = alteration.text
    inner = words.replace("“", "‘").replace("”", "’")
    return f"{_holder(settled, alteration.target)} wanted this above all else: “{inner}”"


def _closed(settled: Settled, alteration: Alteration) -> str:
    return f"it were ruled out that {_act(settled, alteration.target)}"


def _opened(settled: Settled, alteration: Alteration) -> str:
    return f"it were left open whether {_act(settled, alteration.target)}"


def _act(settled: Settled, target: str) -> str:
    for option in settled.options:
        if option.id == target:
            return describe_option(settled, option)
    return thing_name(settled, target)


SAID: Mapping[str, Callable[[Settled, Alteration], str]] = {
    "moved": _moved,
    "reversed": _reversed,
    "dropped": _dropped,
    "added": _added,
    "closed": _closed,
    "opened": _opened,
}

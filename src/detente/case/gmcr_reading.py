"""Turn a file of GMCR+ into the text of a case, and say what that leaves out or reads otherwise."""

import re
import textwrap
import unicodedata
from collections.abc import Collection, Iterator

from detente.case.case import Direction
from detente.case.formula import FALSE, And, Formula, Name, Not, Or, render
from detente.case.gmcr_faults import Faults
from detente.case.gmcr_json import parse
from detente.case.gmcr_model import Condition, GmcrModel, GmcrParty, Pattern, place_of_bits
from detente.case.gmcr_ranking import check_ranking
from detente.case.gmcr_shape import HOLDERS, Shaped, cleaned, read_shape
from detente.case.gmcr_states import feasible_states
from detente.case.ids import RESERVED
from detente.case.limits import CASE_BYTES, FORBIDDEN_MOVES, ITEMS
from detente.case.reader import read_text
from detente.claims.emit import Value, block
from detente.errors import CaseProblems
from detente.record import record

__all__ = ["Imported", "read_gmcr"]

LONGEST_ID = 24
WIDTH = 98
NOT_NAMES = re.compile(r"[^a-z0-9]+")
SIM = (
    "simultaneous stability is tested here only where two parties or more are unstable; GMCR+ "
    "tests it for every party at every state, and may list more states"
)
NO_MOMENT = "a status quo, which such files do not have: add `moments` to ask what can be reached"
WORDS = (
    "options keep their names as `means`; sentences read better once these are verbs in the third "
    "person"
)
UNSEEN = (
    "what a party does not see stands as moves that it cannot make, to and from those states, as "
    "in GMCR+; to ask what it would do if it saw otherwise, write `pictures`"
)


@record
class Imported:
    """The text of a ``case.yaml``, what of the file is not in it, and what is read otherwise."""

    text: str
    left_out: tuple[str, ...] = ()
    differences: tuple[str, ...] = ()


@record
class Ids:
    """The ids made of names: of parties, and of options with their party's before the dot."""

    parties: tuple[str, ...]
    options: tuple[str, ...]


def read_gmcr(data: bytes, *, file: str, title: str) -> Imported:
    """Make a case of a model that GMCR+ has saved.

    1. Read the bytes as JSON, and check that against the form of such a file.
    2. Number the feasible states as that program does, and check the rankings against them.
    3. Make ids of the names, and formulas of the patterns.
    4. Write the case, and list what is not in it and what is read otherwise.

    Parameters
    ----------
    data : bytes
        The whole file.
    file : str
        The name that messages use for it.
    title : str
        The title of the case.

    Returns
    -------
    Imported
        ``text`` reads as a case without problems.

    Raises
    ------
    CaseProblems
        With every problem of the file, each with the path to it and what was expected.
    """
    faults = Faults(file)
    shaped = read_shape(parse(data, file), faults)
    model = shaped.model
    states = _states(shaped, faults) if shaped.numbered else ()
    if faults.problems:
        raise CaseProblems(faults.problems)
    ids = _ids(model)
    left_out, differences = tuple(_left_out(shaped)), tuple(_differences(shaped))
    head = _head(file, left_out, differences)
    text = head + block(_content(model, ids, states, cleaned(title) or "A model of GMCR+"))
    if (size := len(text.encode())) > CASE_BYTES:
        message = f"a case of it has {size:,} bytes; at most {CASE_BYTES:,} are read"
        faults.report("too-large", message, "")
        raise CaseProblems(faults.problems)
    read_text(text)
    return Imported(text=text, left_out=left_out, differences=differences)


def _states(shaped: Shaped, faults: Faults) -> tuple[int, ...]:
    """List the feasible states where rankings name them, and check those."""
    model = shaped.model
    states = feasible_states(model, ITEMS)
    if states.whole and not states.masks:
        faults.report("contradiction", "these leave no feasible state", "infeasibles")
    elif model.manual and not states.whole:
        message = f"{ITEMS:,} feasible states can be ranked one by one; there are more"
        faults.report("too-large", message, "infeasibles", "order them by statements instead")
    elif model.manual:
        for at, key in enumerate(shaped.ranking_keys):
            path = f"{HOLDERS}[{at}].{key}"
            check_ranking(model.parties[at], path, len(states.masks), faults)
    if sum(2 for party in model.parties if party.unseen) > FORBIDDEN_MOVES:
        message = f"more than {FORBIDDEN_MOVES // 2} parties have states that they do not see"
        faults.report("too-large", message, "")
    return states.masks


def _ids(model: GmcrModel) -> Ids:
    parties: list[str] = []
    for party in model.parties:
        parties.append(_id(party.name, "party", parties))
    options = [""] * len(model.options)
    for owner, party in zip(parties, model.parties, strict=True):
        taken: list[str] = []
        for option in party.options:
            taken.append(_id(model.options[option].name, "option", taken))
            options[option] = f"{owner}.{taken[-1]}"
    return Ids(parties=tuple(parties), options=tuple(options))


def _id(name: str, kind: str, taken: Collection[str]) -> str:
    """Make an id of a name: lower-case letters, digits and hyphens, unlike those that are taken."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    found = NOT_NAMES.sub("-", plain).strip("-")
    if len(found) > LONGEST_ID:
        found = found[: LONGEST_ID + 1].rpartition("-")[0] or found[:LONGEST_ID]
    if not found or found in RESERVED or not found[0].isalpha():
        found = f"{kind}-{found or len(taken) + 1}"
    number, bare = 1, found
    while found in taken:
        number += 1
        found = f"{bare}-{number}"
    return found


def _content(model: GmcrModel, ids: Ids, states: tuple[int, ...], title: str) -> dict[str, Value]:
    """Lay out the case, section by section; empty sections are left out."""
    people = dict(zip(ids.parties, model.parties, strict=True))
    content: dict[str, Value] = {
        "detente": "1",
        "title": title,
        "parties": {name: party.name for name, party in people.items()},
        "options": {
            name: {ids.options[o].partition(".")[2]: _option(model, o) for o in party.options}
            for name, party in people.items()
            if party.options
        },
        "never": [_text(condition, ids) for condition in model.infeasible],
        "forbidden_moves": [rule for name in people for rule in _unseen(name, people[name], ids)],
    }
    if model.manual:
        content["rankings"] = {
            name: _ranking(party, _named(model, ids, states)) for name, party in people.items()
        }
    else:
        content["preferences"] = {
            name: [_text(condition, ids) for condition in party.statements]
            for name, party in people.items()
            if party.statements
        }
    return {key: value for key, value in content.items() if value}


def _option(model: GmcrModel, number: int) -> Value:
    option = model.options[number]
    if option.moves == Direction.BOTH:
        return option.name
    return {"means": option.name, "moves": option.moves.value}


def _text(condition: Condition, ids: Ids) -> str:
    """Write a condition as a formula."""
    return render(_any([_all(pattern, ids) for pattern in condition]))


def _any(parts: list[Formula]) -> Formula:
    return Or(parts=tuple(parts)) if len(parts) > 1 else parts[0] if parts else FALSE


def _all(pattern: Pattern, ids: Ids) -> Formula:
    names = [(Name(name=ids.options[option]), taken) for option, taken in pattern]
    parts: list[Formula] = [name if taken else Not(part=name) for name, taken in names]
    return And(parts=tuple(parts)) if len(parts) > 1 else parts[0]


def _unseen(name: str, party: GmcrParty, ids: Ids) -> Iterator[Value]:
    """Write what a party does not see as moves that it cannot make, to there and from there."""
    if party.unseen:
        patterns = tuple(pattern for condition in party.unseen for pattern in condition)
        hidden = _text(patterns, ids)
        yield {"party": name, "from": hidden, "to": "true", "id": f"{name}-unseen-from"}
        yield {"party": name, "from": "true", "to": hidden, "id": f"{name}-unseen-to"}


def _named(model: GmcrModel, ids: Ids, states: tuple[int, ...]) -> list[str]:
    """Write every feasible state as a ranking does."""
    bits = [(ids.options[option], 1 << bit) for option, bit in place_of_bits(model.parties).items()]
    return [",".join(name for name, bit in bits if state & bit) or "none" for state in states]


def _ranking(party: GmcrParty, named: list[str]) -> Value:
    order: list[Value] = []
    for group in party.ranking:
        tied = [named[state - 1] for state in group]
        order.append(tied if len(tied) > 1 else tied[0])
    return order


def _left_out(shaped: Shaped) -> Iterator[str]:
    """Say what of the file has no place in the case."""
    model = shaped.model
    yield NO_MOMENT
    for group in model.coalitions:
        names = " and ".join(model.parties[member].name for member in group)
        yield f"that {names} move as one: see `detente coalitions`"
    if model.manual and any(party.statements for party in model.parties):
        yield "the statements of preference, since the rankings by hand are in force"
    if not model.manual and any(party.ranking for party in model.parties):
        yield "the rankings by hand, since the statements of preference are in force"
    if shaped.strange:
        yield f"keys that mean nothing here: {', '.join(shaped.strange[:8])}" + (
            f" and {len(shaped.strange) - 8} more" if len(shaped.strange) > 8 else ""
        )


def _differences(shaped: Shaped) -> Iterator[str]:
    """Say what is read otherwise than GMCR+ reads it, and what was taken for granted."""
    model = shaped.model
    yield WORDS
    if not shaped.flagged:
        counted = "rankings by hand" if model.manual else "statements of preference"
        yield f"the file does not say whether rankings or statements count; the {counted} do here"
    if len(model.parties) > 1:
        yield SIM
    if any(party.unseen for party in model.parties):
        yield UNSEEN
    held = list(place_of_bits(model.parties))
    if model.manual and held != sorted(held):
        yield "states are numbered with the options in the order of the parties that hold them"
    idle = [p.name for p in model.parties if not (p.ranking if model.manual else p.statements)]
    if idle:
        yield f"without preferences in the file, indifferent to everything: {', '.join(idle)}"


def _head(file: str, left_out: tuple[str, ...], differences: tuple[str, ...]) -> str:
    """Write the comment that stands above the case."""
    lines = [f"# Taken over from {cleaned(file)}, a model of GMCR+."]
    for title, notes in (("Not in it:", left_out), ("To know of it:", differences)):
        lines += [f"# {title}"]
        for note in notes:
            lines += textwrap.wrap(note, WIDTH, initial_indent="# - ", subsequent_indent="#   ")
    return "\n".join(lines) + "\n\n"

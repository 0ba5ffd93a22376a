"""Check what JSON says against the form of a file of GMCR+, and read it into a model."""

import re
from collections.abc import Mapping, Sequence

from detente.case.case import Direction
from detente.case.gmcr_conditions import literals, read_conditions
from detente.case.gmcr_faults import Faults, described, is_number
from detente.case.gmcr_model import GmcrModel, GmcrOption, GmcrParty
from detente.case.limits import ITEMS, NAMES, OPTIONS, PARTIES, STATEMENTS
from detente.record import Frozen, record

__all__ = ["DIRECTIONS", "HOLDERS", "Shaped", "cleaned", "read_shape"]

HOLDERS = "decisionMakers"  # what the literature calls our parties

DIRECTIONS: Mapping[str, Direction] = Frozen(
    {"both": Direction.BOTH, "fwd": Direction.ONCE, "back": Direction.DROP}
)
FLAGS = ("useManualPreferenceRanking", "useManualPreferenceVectors")  # today's key, and the old
RANKINGS = ("preferenceRanking", "preferenceVector")
DERIVED = frozenset({"program", "version", "coalitionsFull", "nodes", "payoffs"})
KNOWN = frozenset({"options", HOLDERS, "infeasibles", "coalitions", *FLAGS}) | DERIVED
KNOWN_OF_PARTY = frozenset({"name", "options", "preferences", "misperceptions", *RANKINGS})
LONGEST_NAME = 200
UNNUMBERED = re.compile(rf"|infeasibles.*|{HOLDERS}|(?:.*\.)?options(?:\[\d+\])?")


@record
class Shaped:
    """A model, the keys of the file that mean nothing here, and what else is known of it.

    ``flagged`` says whether the file says that rankings or statements count, ``numbered`` whether
    nothing is wrong with what gives the states their numbers. ``ranking_keys`` are the keys under
    which each party's ranking stands, or would.
    """

    model: GmcrModel
    strange: tuple[str, ...] = ()
    flagged: bool = True
    numbered: bool = True
    ranking_keys: tuple[str, ...] = ()


def read_shape(root: object, faults: Faults) -> Shaped:
    """Read what JSON says as a model; what does not fit is noted.

    1. Read the options, which all else names by their numbers.
    2. Read who holds them and wants what, the infeasible states, the coalitions.
    3. Check that each option has one holder, and that names differ.

    Parameters
    ----------
    root : object
        The whole document.
    faults : Faults
        Takes every problem; the model is whole if there is none.
    """
    top = faults.entries(root, "")
    if not isinstance(root, dict):
        return Shaped(model=GmcrModel(options=(), parties=()), numbered=False)
    options = _options(top, faults)
    people = _few(faults, faults.needed(top, HOLDERS, "", "a list of parties"), HOLDERS, PARTIES)
    parties = tuple(
        _party(one, f"{HOLDERS}[{at}]", len(options), faults) for at, one in enumerate(people)
    )
    rules = faults.needed(top, "infeasibles", "", "a list of conditions")
    model = GmcrModel(
        options=options,
        parties=parties,
        infeasible=read_conditions(rules, "infeasibles", len(options), faults),
        manual=_is_manual(top, parties, faults),
        coalitions=_coalitions(top.get("coalitions", []), len(parties), faults),
    )
    _check_holders(model, faults)
    _check_names(model, faults)
    total = sum(len(party.statements) for party in parties)
    if total > STATEMENTS:
        faults.report(
            "too-large", f"{total:,} statements; at most {STATEMENTS:,} are read", HOLDERS
        )
    return Shaped(
        model=model,
        strange=tuple(_strange(top, people)),
        flagged=any(flag in top for flag in FLAGS),
        numbered=not any(UNNUMBERED.fullmatch(path) for path in faults.paths),
        ranking_keys=tuple(_ranking_key(one) for one in people),
    )


def cleaned(name: str) -> str:
    """Return a name on one line, without what cannot be printed."""
    return " ".join("".join(c if c.isprintable() else " " for c in name).split())


def _few(faults: Faults, value: object, path: str, most: int) -> Sequence[object]:
    """Take a list with something in it, and not too much."""
    items = faults.items(value, path, "objects")
    if len(items) > most:
        faults.report("too-large", f"{len(items):,} entries; at most {most} are read", path)
    if isinstance(value, list) and not value:
        faults.report("missing-key", "expected at least one object, found an empty list", path)
    return items[:most]


def _options(top: Mapping[str, object], faults: Faults) -> tuple[GmcrOption, ...]:
    value = faults.needed(top, "options", "", "a list of options")
    items = _few(faults, value, "options", OPTIONS)
    return tuple(_option(one, f"options[{at}]", faults) for at, one in enumerate(items))


def _option(value: object, path: str, faults: Faults) -> GmcrOption:
    if not isinstance(value, dict):
        faults.entries(value, path)
        return GmcrOption(name="")
    direction = value.get("permittedDirection", "")
    if not isinstance(direction, str) or direction not in DIRECTIONS:
        found = described(direction) if "permittedDirection" in value else "nothing"
        message = f'expected "both", "fwd" or "back", found {found}'
        faults.report("value", message, f"{path}.permittedDirection")
        direction = "both"
    return GmcrOption(name=_name(value, path, faults), moves=DIRECTIONS[direction])


def _name(entry: Mapping[str, object], path: str, faults: Faults) -> str:
    """Read a name; there must be something in it that can be printed."""
    value = entry.get("name", "")
    name = cleaned(value) if isinstance(value, str) else ""
    if not name:
        found = described(value) if "name" in entry else "nothing"
        faults.report("value", f"expected a name, found {found}", f"{path}.name")
    if len(name) > LONGEST_NAME:
        message = f"a name of {len(name):,} characters; at most {LONGEST_NAME} are read"
        faults.report("too-large", message, f"{path}.name")
    return name


def _party(value: object, path: str, options: int, faults: Faults) -> GmcrParty:
    if not isinstance(value, dict):
        faults.entries(value, path)
        return GmcrParty(name="")
    held = faults.needed(value, "options", path, "a list of numbers of options")
    statements = value.get("preferences", [])
    unseen = value.get("misperceptions", [])
    found = GmcrParty(
        name=_name(value, path, faults),
        options=_held(held, f"{path}.options", options, faults),
        statements=read_conditions(statements, f"{path}.preferences", options, faults),
        ranking=_ranking(value, path, faults),
        unseen=read_conditions(unseen, f"{path}.misperceptions", options, faults),
    )
    if literals(found.unseen) > NAMES:
        message = f"options are named more than {NAMES:,} times in what this party does not see"
        faults.report("too-large", message, f"{path}.misperceptions")
    return found


def _held(value: object, path: str, options: int, faults: Faults) -> tuple[int, ...]:
    """Read which options a party holds."""
    found: list[int] = []
    for at, one in enumerate(faults.items(value, path, "numbers of options")):
        if is_number(one) and 0 <= one < options:
            found.append(one)
        else:
            expected = f"expected the number of an option, from 0 to {options - 1}"
            faults.report("unknown-name", f"{expected}, found {described(one)}", f"{path}[{at}]")
    return tuple(found)


def _ranking_key(entry: object) -> str:
    """Say under which key a party has its ranking: today's unless only the old one is there."""
    known = entry if isinstance(entry, dict) else {}
    return next((key for key in RANKINGS if key in known), RANKINGS[0])


def _ranking(entry: Mapping[str, object], path: str, faults: Faults) -> tuple[tuple[int, ...], ...]:
    """Read a ranking under today's key or the old one; () where there is none."""
    key = _ranking_key(entry)
    value = entry.get(key, [])
    if value is None:  # the program writes null until a ranking is made
        return ()
    at = f"{path}.{key}"
    items = faults.items(value, at, "states")
    if len(items) > ITEMS:
        faults.report("too-large", f"{len(items):,} places; at most {ITEMS:,} are read", at)
        return ()
    return tuple(_rank(one, f"{at}[{number}]", faults) for number, one in enumerate(items))


def _rank(value: object, path: str, faults: Faults) -> tuple[int, ...]:
    """Read one place of a ranking: a state, or a list of states that are tied."""
    states: list[object] = value if isinstance(value, list) else [value]
    bad = [one for one in states if not is_number(one)]
    if bad or not states:
        found = described(bad[0]) if bad else "an empty list"
        message = f"expected the number of a state or a list of tied ones, found {found}"
        faults.report("type", message, path)
    return tuple(one for one in states if is_number(one))


def _is_manual(top: Mapping[str, object], parties: tuple[GmcrParty, ...], faults: Faults) -> bool:
    """Say whether the rankings count; without the flag they do where there are no statements."""
    flag = next((flag for flag in FLAGS if flag in top), "")
    if not flag:
        return bool(parties) and all(one.ranking and not one.statements for one in parties)
    value = top[flag]
    if not isinstance(value, bool):
        faults.report("type", f"expected true or false, found {described(value)}", flag)
    return value is True


def _coalitions(value: object, parties: int, faults: Faults) -> tuple[tuple[int, ...], ...]:
    """Read which parties are to move as one; a party alone is no coalition."""
    found: list[tuple[int, ...]] = []
    for at, one in enumerate(faults.items(value, "coalitions", "numbers of parties")):
        listed: list[object] = one if isinstance(one, list) else [one]
        members = tuple(m for m in listed if is_number(m) and 0 <= m < parties)
        strangers = [m for m in listed if m not in members]
        if strangers:
            expected = f"expected the number of a party, from 0 to {parties - 1}, or a list of them"
            message = f"{expected}, found {described(strangers[0])}"
            faults.report("unknown-name", message, f"coalitions[{at}]")
        found.append(members)
    return tuple(group for group in found if len(group) > 1)


def _check_holders(model: GmcrModel, faults: Faults) -> None:
    """Report options that several parties hold, or none."""
    holder: dict[int, str] = {}
    for at, party in enumerate(model.parties):
        for option in party.options:
            path = f"{HOLDERS}[{at}].options"
            if option in holder:
                message = (
                    f"option {option} is held by {holder[option]} already; expected one holder"
                )
                faults.report("duplicate-name", message, path)
            holder[option] = f"{HOLDERS}[{at}]"
    for option in range(len(model.options)):
        if option not in holder:
            message = "no party holds this option; expected one holder"
            faults.report("missing-key", message, f"options[{option}]")


def _check_names(model: GmcrModel, faults: Faults) -> None:
    """Report parties of one name, and options of one name in one hand."""
    _check_same(list(enumerate(p.name for p in model.parties)), HOLDERS, faults)
    for party in model.parties:
        named = [(option, model.options[option].name) for option in dict.fromkeys(party.options)]
        _check_same(named, "options", faults)


def _check_same(named: list[tuple[int, str]], path: str, faults: Faults) -> None:
    first: dict[str, int] = {}
    for at, name in named:
        if name and first.setdefault(name, at) != at:
            message = f"this name is that of {path}[{first[name]}] too; expected another"
            faults.report("duplicate-name", message, f"{path}[{at}].name")


def _strange(top: Mapping[str, object], people: Sequence[object]) -> list[str]:
    """List the keys that mean nothing here."""
    found = [cleaned(key) for key in top if key not in KNOWN]
    known = KNOWN_OF_PARTY | DERIVED
    for at, one in enumerate(people):
        keys = [key for key in one if key not in known] if isinstance(one, dict) else []
        found += [f"{HOLDERS}[{at}].{cleaned(key)}" for key in keys]
    return found

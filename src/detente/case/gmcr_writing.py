"""Write a model as a file that GMCR+ opens."""

import json
from collections.abc import Mapping, Sequence

from detente.case.gmcr_model import Condition, GmcrModel, GmcrOption, GmcrParty, Pattern
from detente.case.gmcr_shape import DIRECTIONS, HOLDERS
from detente.errors import NotApplicable

__all__ = ["write_gmcr"]


def write_gmcr(model: GmcrModel) -> str:
    """Write a model as GMCR+ saves it: one JSON object, with a party or an option a line.

    Parameters
    ----------
    model : GmcrModel
        Its options stand in the order of the parties that hold them.

    Raises
    ------
    NotApplicable
        If an option has a direction that the format does not know.
    """
    parts = {
        "program": json.dumps("detente"),
        "useManualPreferenceRanking": json.dumps(model.manual),
        "options": _lines([_option(option) for option in model.options]),
        HOLDERS: _lines([_party(party, manual=model.manual) for party in model.parties]),
        "infeasibles": _lines([_condition(one) for one in model.infeasible]),
        "coalitions": json.dumps(list(range(len(model.parties)))),
    }
    return "{\n" + ",\n".join(f'  "{key}": {text}' for key, text in parts.items()) + "\n}\n"


def _lines(items: Sequence[object]) -> str:
    """Write a list with an item a line."""
    if not items:
        return "[]"
    return "[\n" + ",\n".join(f"    {json.dumps(item)}" for item in items) + "\n  ]"


def _option(option: GmcrOption) -> Mapping[str, object]:
    names = {moves: name for name, moves in DIRECTIONS.items()}
    if option.moves not in names:
        raise NotApplicable(f"GMCR+ has no option that nobody may change, as '{option.name}'")
    return {"name": option.name, "permittedDirection": names[option.moves]}


def _party(party: GmcrParty, *, manual: bool) -> Mapping[str, object]:
    ranking = [group[0] if len(group) == 1 else list(group) for group in party.ranking]
    return {
        "name": party.name,
        "options": list(party.options),
        "preferences": [_condition(one) for one in party.statements],
        "misperceptions": [_condition(one) for one in party.unseen],
        **({"preferenceRanking": ranking} if manual else {}),
    }


def _condition(condition: Condition) -> object:
    """Write a pattern alone as such, several as the members of a compound."""
    members = [_pattern(pattern) for pattern in condition]
    return members[0] if len(members) == 1 else {"compound": True, "members": members}


def _pattern(pattern: Pattern) -> list[object]:
    return [[option, "Y" if taken else "N"] for option, taken in pattern]

"""The JSON schema of ``case.yaml``, for editors and for other programs."""

from typing import cast

from detente.case.ids import LABEL, MOMENT, NAME
from detente.case.shape import CaseShape

__all__ = ["json_schema"]

KEYS = {
    "parties": NAME,
    "define": NAME,
    "outcomes": NAME,
    "moments": MOMENT,
    "scenarios": LABEL,
    "bridges": LABEL,
    "alternatives": LABEL,
    "ties": NAME,
    "conclusions": LABEL,
}


def json_schema() -> dict[str, object]:
    """Generate the schema from the models that check the shape of a case."""
    schema = CaseShape.model_json_schema(by_alias=True)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "détente case"
    for section, pattern in KEYS.items():
        schema["properties"][section]["propertyNames"] = {"pattern": f"^{pattern.pattern}$"}
    return cast(dict[str, object], schema)

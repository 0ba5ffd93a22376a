"""The JSON schema says what the reader reads."""

import json

from detente.case.schema import json_schema
from detente.case.shape import CaseShape


def test_the_schema_lists_every_section_and_can_be_written_as_json() -> None:
    schema = json_schema()
    assert set(schema["properties"]) == set(CaseShape.model_fields)
    assert schema["required"] == ["detente", "title", "parties", "options"]
    assert json.loads(json.dumps(schema)) == schema


def test_short_and_long_forms_are_both_in_the_schema() -> None:
    definition = json_schema()["properties"]["define"]["additionalProperties"]
    assert definition["anyOf"][0]["type"] == ["string", "number"]
    assert definition["anyOf"][1] == {"$ref": "#/$defs/DefinitionShape"}


def test_ids_are_checked_by_the_schema_too() -> None:
    names = json_schema()["properties"]["moments"]["propertyNames"]
    assert names == {"pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*$"}

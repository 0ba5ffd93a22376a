"""How the shapes of ``case.yaml`` are written: no key unknown, every scalar text, short forms."""

from typing import Annotated, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

__all__ = ["Shape", "Short", "TagName", "Text", "Tied", "YesNo"]


class Short:
    """Lets a text, or a list, stand for a mapping with that text or list under one key."""

    def __init__(self, key: str, *kinds: type) -> None:
        self.key, self.kinds = key, kinds or (str,)

    def spell_out(self, value: object) -> object:
        """Write the short form in full; leave everything else to the model."""
        return {self.key: value} if isinstance(value, self.kinds) else value

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self.spell_out, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        long = handler(schema)
        fields = handler.resolve_ref_schema(long)["properties"]
        return {"anyOf": [fields[self.key], long]}


class Shape(BaseModel):
    """A mapping with these keys and no others."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Tied:
    """Lets one seat stand for a list of one: a class of a ranking in which nothing is tied."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self.spell_out, handler(source))

    def spell_out(self, value: object) -> object:
        """Put a single seat into a list."""
        return [value] if isinstance(value, str | dict) else value

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        several = handler(schema)
        return {"anyOf": [several["items"], several]}


Text = Annotated[str, Field(json_schema_extra={"type": ["string", "number"]})]
YesNo = Literal["yes", "no"]
TagName = Literal["stated", "order", "bridge", ""]

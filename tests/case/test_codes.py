"""The table of codes, and the page that documents the format."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from detente.case import limits, shape
from detente.case.codes import CODES
from detente.case.ids import RESERVED
from detente.case.reader import read_text

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reference" / "case-format.md").read_text("utf-8")
BLOCKS = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
MODELS = [getattr(shape, name) for name in shape.__all__ if name.endswith("Shape")]


def used(folder: str) -> Iterator[str]:
    """List the codes that the modules of a package give to problems."""
    for path in (ROOT / "src" / "detente" / folder).rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(call, ast.Call):
                continue
            named = [one.value for one in call.keywords if one.arg == "code"]
            name = getattr(call.func, "attr", getattr(call.func, "id", ""))
            noting = name in {"problem", "report", "report_key", "refuse"}
            for value in named + (call.args[:1] if noting else []):
                if isinstance(value, ast.Constant) and isinstance(value.value, str):
                    yield value.value


@pytest.mark.parametrize("folder", ["claims", "case", "settle"])
def test_every_code_that_is_used_is_in_the_table(folder) -> None:
    assert set(used(folder)) - set(CODES) == set()


def test_every_code_in_the_table_is_used() -> None:
    found = {code for folder in ("claims", "case", "settle", "space") for code in used(folder)}
    assert set(CODES) - found == {"tab"}  # given by a table of YAML's own messages


def test_the_page_lists_every_code_with_its_meaning() -> None:
    assert [code for code, means in CODES.items() if f"| `{code}` | {means} |" not in PAGE] == []


@pytest.mark.parametrize(
    "model", [one for one in MODELS if isinstance(one, type)], ids=lambda one: one.__name__
)
def test_the_page_names_every_key(model: type[BaseModel]) -> None:
    keys = [field.alias or name for name, field in model.model_fields.items()]
    assert [key for key in keys if not re.search(rf"`{key}`|`{{{key}:|{key}: ", PAGE)] == []


def test_the_page_names_every_reserved_word_and_limit() -> None:
    assert all(re.search(rf"\b{word}\b", PAGE) for word in RESERVED)
    for number in (limits.OPTIONS, limits.PARTIES, limits.STATEMENTS, limits.EXPANDED_NAMES):
        assert f"{number:,}" in PAGE


@pytest.mark.parametrize("block", BLOCKS[1:], ids=lambda block: block.partition(":")[0])
def test_every_example_on_the_page_can_be_added_to_its_case(block) -> None:
    assert read_text(BLOCKS[0] + block).title == "A dam on a river"

"""The shape of the program: one way through the layers, no cycle, doors where they are named."""

import ast
import graphlib
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "detente"
MODULES = sorted(PACKAGE.rglob("*.py"))


def dotted(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


NAMES = {dotted(path): path for path in MODULES}


def statements(path: Path, *, everywhere: bool) -> Iterator[ast.AST]:
    """Top-level statements of a module, or all of it."""
    module = ast.parse(path.read_text("utf-8"))
    return ast.walk(module) if everywhere else iter(module.body)


def inner_imports(path: Path, *, everywhere: bool) -> set[str]:
    """Modules of ours that a module imports, when it loads or at any time."""
    found: set[str] = set()
    for node in statements(path, everywhere=everywhere):
        if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            whole = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= (whole & NAMES.keys()) or {node.module}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return {name for name in found if name in NAMES and name != dotted(path)}


def layers() -> dict[str, int]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    (contract,) = settings["tool"]["importlinter"]["contracts"]
    highest_first = contract["layers"]
    return {
        name.strip(): -height
        for height, layer in enumerate(highest_first)
        for name in layer.split("|")
    }


def room(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def test_a_room_imports_only_from_rooms_below_it() -> None:
    height = layers()
    upward = [
        f"{module} imports {target}"
        for module, path in NAMES.items()
        for target in inner_imports(path, everywhere=True)
        if room(module) and room(target) and room(module) != room(target)
        and height[room(target)] >= height[room(module)]
    ]  # fmt: skip
    assert upward == []


def test_no_modules_import_each_other_in_a_circle() -> None:
    """Packages re-export what their modules define, so a package stands above its modules."""
    graph = {
        module: {
            target
            for target in inner_imports(path, everywhere=False)
            if not module.startswith(f"{target}.")
        }
        for module, path in NAMES.items()
    }
    assert len(list(graphlib.TopologicalSorter(graph).static_order())) == len(NAMES)


@pytest.mark.parametrize("top", ["report", "cli"])
def test_what_shows_results_computes_none(top: str) -> None:
    """Arrays stay below the report."""
    users = [
        dotted(path)
        for path in (PACKAGE / top).rglob("*.py")
        if any(
            isinstance(node, ast.Import | ast.ImportFrom) and "numpy" in ast.unparse(node)
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
        )
    ]
    assert users == []


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["list"]])
def test_commands_that_compute_nothing_load_no_engine(arguments: list[str]) -> None:
    """Completion runs the program at every key: what is slow to load waits until it is needed."""
    pytest.importorskip("detente.cli")
    slow = {"numpy", "numba", "pydantic", "dd", "jinja2", "lark"}
    script = (
        "import sys\n"
        "from detente.cli import main\n"
        "try:\n    main()\n"
        f"finally:\n    print(sorted({slow!r} & sys.modules.keys()), file=sys.stderr)\n"
    )
    command = [sys.executable, "-c", script, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr.splitlines()[-1] == "[]"

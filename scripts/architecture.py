"""Makes docs/architecture.md from the declared layers and the modules' own first sentences."""

import ast
import tomllib
from pathlib import Path

__all__ = ["page"]

HEAD = """\
# Architecture

*Made by `make docs` from the layers in pyproject.toml and the first sentence of every module.*

A case goes one way: it is read, settled, compiled to arrays, analyzed, put into words, shown. A
room imports only from rooms below it; `make check` refuses anything else. Nothing from `report`
up computes, and nothing below `cli` prints.
"""
DOORS = """\
## Doors

The modules that touch the world outside the program: files, the clock, the network, processes,
chance. Every other module gives the same answer to the same arguments.
"""
OUTSIDE = {
    "glob", "http", "os", "random", "shutil", "socket", "subprocess", "tempfile", "time",
    "urllib", "importlib.resources",
}  # fmt: skip
FILE_CALLS = {"open", "read_bytes", "read_text", "write_bytes", "write_text", "iterdir"}


def page(root: Path) -> str:
    """Write the whole page."""
    package = root / "src" / "detente"
    layers = declared_layers(root)
    rooms = [section(package, name) for layer in layers for name in layer]
    doors = [f"- `{dotted(package, path)}`" for path in modules(package) if is_door(path)]
    parts = [HEAD, "## Layers, highest first", picture(layers), *rooms, DOORS, "\n".join(doors)]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def declared_layers(root: Path) -> list[list[str]]:
    """Read the layers, highest first; siblings share one."""
    settings = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    (contract,) = settings["tool"]["importlinter"]["contracts"]
    return [[name.strip() for name in layer.split("|")] for layer in contract["layers"]]


def picture(layers: list[list[str]]) -> str:
    """Draw the layers as one line each."""
    return "\n".join(["```text", *("    ".join(layer) for layer in layers), "```"])


def section(package: Path, name: str) -> str:
    """Describe one room: its sentence, then a row a module."""
    if (package / f"{name}.py").exists():
        return f"### {name}\n\n{sentence(package / f'{name}.py')}"
    room = package / name
    rows = [
        f"| `{path.relative_to(room).with_suffix('').as_posix()}` | {sentence(path)} |"
        for path in modules(room)
        if path.stem != "__init__"
    ]
    table = "\n".join(["| module | |", "|---|---|", *rows])
    return f"### {name}\n\n{sentence(room / '__init__.py')}\n\n{table}"


def modules(folder: Path) -> list[Path]:
    """List the modules in a folder and below it."""
    return sorted(folder.rglob("*.py"))


def sentence(path: Path) -> str:
    """Return the first sentence of a module's docstring."""
    text = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
    return " ".join(text.split("\n\n")[0].split())


def dotted(package: Path, path: Path) -> str:
    """Name a module as an import does."""
    parts = path.relative_to(package.parent).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def is_door(path: Path) -> bool:
    """Whether a module imports or calls something that reaches outside."""
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    imported = {
        alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names
    }
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and node.module:
            imported |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    called = {
        node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        for node in nodes
        if isinstance(node, ast.Call)
    }
    return bool(imported & OUTSIDE or called & FILE_CALLS)

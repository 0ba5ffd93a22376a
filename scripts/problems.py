"""Makes docs/reference/problems.md from the messages in the program's own code."""

import ast
from collections.abc import Iterator
from pathlib import Path

__all__ = ["codes", "page"]

HEAD = """\
# Problems

*Made by `make docs` from the program's own messages; … stands for what is filled in.*

A case that does not read or settle is refused with all its problems, exit code 3. Each has a short
stable code (`code` with `--json`), its file, line and column, a message, and a hint where there is
something to suggest. What the case file should hold is told in [the case format](case-format.md).
"""
METHODS = {"problem", "refuse", "report", "report_key"}


def page(package: Path) -> str:
    """Write the whole page, one row a code."""
    rows = [
        f"| `{code}` | {'<br>'.join(sorted(messages)) or '…'} |"
        for code, messages in sorted(codes(package).items())
    ]
    return "\n".join([HEAD, "| code | messages |", "|---|---|", *rows]) + "\n"


def codes(package: Path) -> dict[str, set[str]]:
    """Find every problem code that the program can give, with its messages as far as they stand."""
    found: dict[str, set[str]] = {}
    for path in sorted(package.rglob("*.py")):
        for function in functions(ast.parse(path.read_text("utf-8"))):
            for code, message in problems(function):
                found.setdefault(code, set()).update(texts(message, function))
    return found


def functions(module: ast.Module) -> Iterator[ast.FunctionDef]:
    """Yield the functions of a module."""
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef):
            yield node


def problems(function: ast.FunctionDef) -> Iterator[tuple[str, ast.expr | None]]:
    """Yield the code and the message of every problem that a function makes."""
    for node in ast.walk(function):
        if not isinstance(node, ast.Call):
            continue
        given = arguments(node)
        code = given.get("code")
        known = before(code, function) if isinstance(code, ast.Name) else code
        if isinstance(known, ast.Constant):
            yield str(known.value), given.get("message")


def arguments(call: ast.Call) -> dict[str, ast.expr]:
    """Return the code and the message that a call gives, by name or in that order."""
    named = {keyword.arg or "": keyword.value for keyword in call.keywords}
    if getattr(call.func, "attr", getattr(call.func, "id", "")) not in METHODS:
        return named
    return dict(zip(("code", "message"), call.args, strict=False)) | named


def texts(message: ast.expr | None, function: ast.FunctionDef) -> set[str]:
    """Write out a message, with … for what is filled in; nothing if it comes from elsewhere."""
    if isinstance(message, ast.Constant):
        return {cell(str(message.value))}
    if isinstance(message, ast.JoinedStr):
        parts = [str(p.value) if isinstance(p, ast.Constant) else "…" for p in message.values]
        return {cell("".join(parts))}
    if isinstance(message, ast.BinOp):
        return {f"{a}{b}" for a in texts(message.left, function) or {"…"}
                for b in texts(message.right, function) or {"…"}}  # fmt: skip
    if isinstance(message, ast.IfExp):
        return texts(message.body, function) | texts(message.orelse, function)
    if isinstance(message, ast.Name):
        return texts(before(message, function), function)
    return set()


def before(name: ast.Name, function: ast.FunctionDef) -> ast.expr | None:
    """Return what a function last assigned to a name above the place where it stands."""
    assigned = [
        node
        for node in ast.walk(function)
        if isinstance(node, ast.Assign)
        and node.lineno < name.lineno
        and any(isinstance(target, ast.Name) and target.id == name.id for target in node.targets)
    ]
    return max(assigned, key=lambda node: node.lineno).value if assigned else None


def cell(text: str) -> str:
    """Make a text safe for a cell of a table."""
    return text.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ").strip()

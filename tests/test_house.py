"""The house rules that no linter knows: budgets, words, homes, what may never be committed."""

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "detente"
MODULES = sorted(PACKAGE.rglob("*.py"))
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCK = (ROOT / "requirements.lock").read_text("utf-8")

LONGEST_MODULE = 400
LONGEST_FUNCTION = 40
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "base", "core", "misc"}
OTHER_WORDS = re.compile(r"\b(player|actor|agent|decision[ -]?maker)s?\b", re.IGNORECASE)
RUNTIME = {
    "click", "dd", "jinja2", "lark", "numba", "numpy", "pydantic", "python-sat", "rich",
    "ruamel.yaml",
}  # fmt: skip
HOMES = {
    "click": ("cli/",),
    "dask": ("study/crews.py",),
    "dd": ("settle/diagram.py",),
    "distributed": ("study/crews.py",),
    "duckdb": ("study/export.py",),
    "jinja2": ("report/",),
    "lark": ("case/grammar.py", "case/question_"),
    "lxml": ("sources/markup",),
    "numba": ("audit/", "space/", "stability/"),
    "pydantic": ("case/", "claims/"),
    "pypdf": ("sources/pdf",),
    "pysat": ("audit/hitting.py",),
    "rich": ("cli/",),
    "ruamel": ("case/", "claims/"),
    "trafilatura": ("sources/markup",),
    "urllib3": ("sources/fetching", "suggestions/endpoint.py"),
}


def place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def dotted(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function, its docstring left out."""
    lines = (function.end_lineno or 0) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function, clean=False) is not None:
        lines -= (first.end_lineno or 0) - first.lineno + 1
    return lines


def imports(path: Path) -> set[str]:
    """Names of the outside libraries that a module imports, anywhere in it."""
    found = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


def defined(module: ast.Module) -> set[str]:
    """Public functions and classes that a module defines itself."""
    kinds = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    names = {node.name for node in module.body if isinstance(node, kinds)}
    return {name for name in names if not name.startswith("_")}


def listed(module: ast.Module) -> list[str] | None:
    """What ``__all__`` lists, or None where the module has none."""
    for node in module.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            names: list[str] = ast.literal_eval(node.value)
            return names
    return None


def bound(module: ast.Module) -> set[str]:
    """Every name that a module has at its top level."""
    names = defined(module)
    for node in ast.walk(module):
        if isinstance(node, ast.Import | ast.ImportFrom):
            names |= {alias.asname or alias.name for alias in node.names}
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
    return names


def name_order(name: str) -> tuple[int, str]:
    """Constants, then classes, then the rest, as the linter sorts them."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2, name)


def committed() -> list[Path]:
    """Files that are in the repository or would be with the next commit."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if listing.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in listing.stdout.split("\0") if name and (ROOT / name).is_file()]


def texts(paths: list[Path]) -> Iterator[tuple[Path, str]]:
    for path in paths:
        try:
            yield path, path.read_text("utf-8")
        except UnicodeDecodeError:
            continue  # a picture


def test_no_module_is_longer_than_its_budget() -> None:
    lengths = {place(path): len(path.read_text("utf-8").splitlines()) for path in MODULES}
    assert {path: lines for path, lines in lengths.items() if lines > LONGEST_MODULE} == {}


def test_no_function_is_longer_than_its_budget() -> None:
    over = {
        f"{place(path)}:{function.lineno} {function.name}": length(function)
        for path in MODULES
        for function in functions(path)
        if length(function) > LONGEST_FUNCTION
    }
    assert over == {}


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [place(path) for path in MODULES if path.stem in VAGUE_NAMES] == []
    assert [place(path) for path in PACKAGE.rglob("*/") if path.name in VAGUE_NAMES] == []


@pytest.mark.parametrize("path", MODULES, ids=place)
def test_public_names_are_listed_sorted_and_real(path: Path) -> None:
    module = tree(path)
    names = listed(module)
    if names is None:
        assert defined(module) == set(), "public names, but no __all__"
        return
    assert names == sorted(set(names), key=name_order)
    assert set(names) <= bound(module)


def test_a_module_takes_from_another_only_what_that_one_lists() -> None:
    """A name without an underscore that ``__all__`` leaves out is the module's own affair."""
    lists = {dotted(path): listed(tree(path)) for path in MODULES}
    taken = [
        f"{place(path)} imports {alias.name} from {node.module}"
        for path in MODULES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and (node.module or "") in lists
        for alias in node.names
        if alias.name not in (lists[node.module or ""] or ())
        and f"{node.module}.{alias.name}" not in lists
        and alias.name != "__version__"
    ]
    assert taken == []


def test_one_word_for_one_thing() -> None:
    """The literature's words stand only where they are mapped to ours."""
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]
    mapped = {"glossary.md", "references.md"}
    astray = [
        f"{place(path)}: {paragraph.strip()[:80]}"
        for path, text in texts([*MODULES, *(page for page in pages if page.name not in mapped)])
        for paragraph in text.split("\n\n")
        for word in OTHER_WORDS.finditer(paragraph)
        if "literature" not in paragraph and not paragraph[: word.start()].lower().endswith("veto ")
    ]
    assert astray == []


@pytest.mark.parametrize("library", HOMES)
def test_an_outside_library_is_used_in_its_home_only(library: str) -> None:
    users = {path.relative_to(PACKAGE).as_posix() for path in MODULES if library in imports(path)}
    assert {user for user in users if not user.startswith(HOMES[library])} == set()


def test_runtime_dependencies_are_the_few_decided_on() -> None:
    asked = {Requirement(text).name for text in PYPROJECT["project"]["dependencies"]}
    assert asked == RUNTIME


def test_the_lock_holds_what_is_asked_for() -> None:
    pins = {
        name.replace("-", ".").lower(): Version(version)
        for name, version in re.findall(r"^([\w.-]+)==([\w.]+)", LOCK, re.MULTILINE)
    }
    project = PYPROJECT["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    for text in asked:
        requirement = Requirement(text)
        assert pins[requirement.name.replace("-", ".")] in requirement.specifier, text
    assert [name for name in pins if name == "torch" or name.startswith("nvidia")] == []


def test_every_room_is_declared_as_a_layer() -> None:
    (contract,) = PYPROJECT["tool"]["importlinter"]["contracts"]
    layers = {name.strip() for layer in contract["layers"] for name in re.split("[|:]", layer)}
    rooms = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    rooms |= {path.stem for path in PACKAGE.glob("*.py") if path.stem != "__init__"}
    assert rooms == layers


def test_tests_stand_beside_what_they_test() -> None:
    rooms = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    astray = [
        place(path)
        for path in (ROOT / "tests").glob("*/test_*.py")
        if path.parent.name in rooms
        and not (PACKAGE / path.parent.name / f"{path.stem.removeprefix('test_')}.py").exists()
    ]
    assert astray == []


def test_nothing_committed_names_a_registry_or_a_machine() -> None:
    hosts = ["pypi" + r"\.org", "python" + "hosted", "npm" + r"js\.", "/sim" + "ple/"]
    folders = "|".join(["home", "root", "Users", "opt", "work"])
    forbidden = re.compile("|".join(hosts) + rf"|(?<![\w.<])/({folders})/", re.IGNORECASE)
    found = [
        f"{place(path)}: {match.group()}"
        for path, text in texts(committed())
        for match in forbidden.finditer(text)
        if path != Path(__file__)
    ]
    assert found == []


def test_nothing_committed_repeats_a_stretch_of_an_article() -> None:
    """Paraphrase only: no nine words in a row; titles in sources.yaml are names, not text."""
    seeds = sorted((ROOT.parent / "shared" / "seeds").glob("*.txt"))
    if not seeds:
        pytest.skip("the articles are not here")
    stretches = {s for path in seeds for s in nine_words(path.read_text("utf-8"))}
    found = [
        f"{place(path)}: {' '.join(stretch)}"
        for path, text in texts(committed())
        if path.name not in {"sources.yaml", "requirements.lock"}
        for stretch in nine_words(text)
        if stretch in stretches
    ]
    assert found == []


def nine_words(text: str) -> Iterator[tuple[str, ...]]:
    words = re.findall(r"[a-z0-9]+", text.lower().replace("’", "'"))
    yield from zip(*(words[start:] for start in range(9)), strict=False)

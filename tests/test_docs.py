"""The docs say what the program does: nothing missing, nothing out of date, all of it runs."""

import ast
import doctest
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.rglob("*.md"))]
CODE = re.compile(r"[a-z]+(-[a-z]+)*")


def place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def reference() -> str:
    return "\n".join(page.read_text("utf-8") for page in (DOCS / "reference").glob("*.md"))


def commands() -> Iterator[tuple[str, object]]:
    click = pytest.importorskip("click")
    main = pytest.importorskip("detente.cli").main
    context = click.Context(main, info_name="detente")
    for name in main.list_commands(context):
        yield name, main.get_command(context, name)


def test_every_command_and_option_is_documented_with_a_help_text() -> None:
    page = (DOCS / "reference" / "commands.md").read_text("utf-8")
    for name, command in commands():
        _, _, section = page.partition(f"## detente {name}\n")
        section = section.partition("\n## ")[0]
        assert command.help, name  # type: ignore[attr-defined]
        assert section, name
        for parameter in command.params:  # type: ignore[attr-defined]
            if parameter.param_type_name == "option" and not parameter.hidden:
                assert parameter.help, f"{name} {parameter.opts}"
                assert parameter.opts[0] in section, f"{name} {parameter.opts}"


def test_the_readme_names_every_command() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert [name for name, _ in commands() if f"detente {name}" not in readme] == []


def test_every_concept_has_a_page() -> None:
    stability = pytest.importorskip("detente.stability")
    missing = [id_ for id_ in stability.CONCEPTS if not (DOCS / "theory" / f"{id_}.md").exists()]
    assert missing == []


def test_every_problem_code_is_documented() -> None:
    """Codes are the texts given as ``code=``, or first to a call that notes a problem."""
    found = set()
    for path in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                found |= {value for value in codes(node) if CODE.fullmatch(value)}
    assert found
    pages = reference()
    assert {code for code in found if f"`{code}`" not in pages} == set()


def codes(call: ast.Call) -> Iterator[str]:
    named = [keyword.value for keyword in call.keywords if keyword.arg == "code"]
    noting = getattr(call.func, "attr", "") in {"problem", "report", "report_key"}
    for value in named + (call.args[:1] if noting else []):
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            yield value.value


@pytest.mark.parametrize("page", PAGES, ids=place)
def test_examples_in_the_docs_give_what_they_show(page: Path) -> None:
    text = re.sub(r"^```$", "", page.read_text("utf-8"), flags=re.MULTILINE)
    examples = doctest.DocTestParser().get_doctest(text, {}, place(page), str(page), 0)
    flags = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS
    report: list[str] = []
    runner = doctest.DocTestRunner(verbose=False, optionflags=flags)
    runner.run(examples, out=report.append)
    assert report == []


@pytest.mark.parametrize("page", PAGES, ids=place)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_work_cited_is_in_the_references() -> None:
    known = re.findall(r"^- \*\*\[(\w+)\]\*\*", (DOCS / "references.md").read_text("utf-8"), re.M)
    sources = [*(ROOT / "src").rglob("*.py"), *PAGES]
    text = "\n".join(path.read_text("utf-8") for path in sources)
    cited = re.findall(r"\[(\w+)\]_|\[(\w+)\]\([./]*references\.md\)", text)
    keys = {docstring or page for docstring, page in cited} - {"references"}
    assert keys - set(known) == set()


@pytest.mark.parametrize("page", sorted(DOCS.rglob("*.md")), ids=place)
def test_every_page_can_be_found_from_the_readme_or_a_page(page: Path) -> None:
    others = [other for other in PAGES if other != page]
    assert any(f"{page.name})" in text or f"{page.name}#" in text or f"{page.parent.name}/)" in text
               for text in (other.read_text("utf-8") for other in others))  # fmt: skip


def test_generated_pages_are_up_to_date() -> None:
    pytest.importorskip("detente.cli")
    command = [sys.executable, str(ROOT / "scripts" / "docs.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr

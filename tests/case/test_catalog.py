"""Shipped dossiers and folders, by name."""

import subprocess
import sys

import pytest

from case.small import HEAD
from detente.case import catalog
from detente.case.catalog import load, slugs
from detente.errors import CaseProblems, UnknownName


def test_every_slug_is_unique_and_has_a_title() -> None:
    entries = slugs()
    assert len({entry.slug for entry in entries}) == len(entries)
    assert all(entry.title for entry in entries)


def test_the_scanned_title_is_the_title_that_reading_gives() -> None:
    assert [entry.title for entry in slugs()] == [load(entry.slug).title for entry in slugs()]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("title: Two  # a comment", "Two"),
        ('title: "Two: \\"x\\" # y"  # z', 'Two: "x" # y'),
        ("title: 'It''s # two'", "It's # two"),
        ("titles: Two", ""),
    ],
)
def test_a_title_is_found_without_reading_the_case(tmp_path, monkeypatch, line, title) -> None:
    folder = tmp_path / "writer1999" / "two"
    folder.mkdir(parents=True)
    (folder / "case.yaml").write_text(f"detente: 1\n{line}\n")
    monkeypatch.setattr(catalog, "ROOT", tmp_path)
    slugs.cache_clear()
    found = slugs()
    slugs.cache_clear()
    assert [(entry.slug, entry.title, entry.path) for entry in found] == [("two", title, folder)]


def test_a_folder_or_its_file_may_be_given_instead_of_a_slug(tmp_path) -> None:
    (tmp_path / "case.yaml").write_text(HEAD)
    assert load(str(tmp_path)) == load(str(tmp_path / "case.yaml"))


def test_an_unknown_slug_gets_a_near_one() -> None:
    with pytest.raises(UnknownName, match=r"folder 'kroea' \(did you mean 'korea'\?\)"):
        load("kroea")


def test_a_folder_without_a_case_is_a_problem_of_the_case(tmp_path) -> None:
    with pytest.raises(CaseProblems):
        load(str(tmp_path))


def test_listing_imports_nothing_heavy() -> None:
    code = (
        "import sys, detente.case.catalog as c; c.slugs(); "
        "print([m for m in ('pydantic', 'lark', 'ruamel.yaml', 'numpy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

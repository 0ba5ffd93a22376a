"""The reader's own texts: kept byte by byte, found by their source, never overwritten."""

import pytest

from detente.errors import NotApplicable
from detente.sources.shelf import Shelf, Standing

ODD = b"\xef\xbb\xbfA river\r\n\x85\xff"


@pytest.fixture
def shelf(tmp_path):
    return Shelf(folders=(tmp_path / "texts",))


def names(shelf):
    return sorted(path.name for path in shelf.folders[0].iterdir())


def test_a_text_is_kept_byte_by_byte_under_its_source(shelf):
    standing = shelf.put("S1", ODD, ".TXT")
    assert standing == Standing(source="S1", path=shelf.folders[0] / "S1.txt")
    assert standing.path.read_bytes() == ODD
    assert names(shelf) == ["S1.txt"]


def test_the_same_text_again_changes_nothing(shelf):
    first = shelf.put("S1", ODD, ".txt")
    assert shelf.put("S1", ODD, ".txt") == first
    assert names(shelf) == ["S1.txt"]


def test_another_text_keeps_the_first_under_another_name(shelf):
    for data in (b"one", b"two", b"three"):
        standing = shelf.put("S1", data, ".txt")
    assert standing.before == shelf.folders[0] / "S1.before-2.txt"
    assert {name: (shelf.folders[0] / name).read_bytes() for name in names(shelf)} == {
        "S1.before-1.txt": b"one", "S1.before-2.txt": b"two", "S1.txt": b"three",
    }  # fmt: skip


def test_a_text_of_another_form_takes_the_place_of_the_first(shelf):
    shelf.put("S1", b"one", ".txt")
    shelf.put("S1", b"two", ".md")
    assert shelf.files(["S1"]) == {"S1": shelf.folders[0] / "S1.md"}
    assert names(shelf) == ["S1.before-1.txt", "S1.md"]


def test_only_the_texts_of_the_sources_asked_for_are_found(shelf):
    for name in ("S1", "S2", "S10"):
        shelf.put(name, b"x", ".txt")
    assert list(shelf.files(["S1", "S3"])) == ["S1"]


def test_a_text_that_was_put_aside_is_no_source_s(shelf):
    shelf.put("S1", b"one", ".txt")
    shelf.put("S1", b"two", ".txt")
    assert shelf.files(["S1"])["S1"].read_bytes() == b"two"


def test_a_folder_that_is_not_there_holds_nothing(shelf):
    assert shelf.files(["S1"]) == {}


def test_the_first_folder_that_has_a_text_counts(tmp_path):
    near, far = tmp_path / "near", tmp_path / "far"
    Shelf(folders=(near,)).put("S1", b"near", ".txt")
    for name in ("S1", "S2"):
        Shelf(folders=(far,)).put(name, b"far", ".txt")
    found = Shelf(folders=(near, far)).files(["S1", "S2"])
    assert {name: path.read_bytes() for name, path in found.items()} == {
        "S1": b"near", "S2": b"far",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["../S1", "a/b", ""])
def test_a_source_that_is_no_name_of_a_file_is_refused(shelf, name):
    with pytest.raises(NotApplicable, match="no name of a file"):
        shelf.put(name, b"x", ".txt")
    assert not shelf.folders[0].exists()


def test_where_a_text_cannot_be_put_nothing_is_lost(shelf):
    shelf.put("S1", b"one", ".txt")
    (shelf.folders[0] / "S1.md").mkdir()
    with pytest.raises(OSError, match="S1"):
        shelf.put("S1", b"two", ".md")
    kept = [path for path in shelf.folders[0].iterdir() if path.is_file()]
    assert [path.read_bytes() for path in kept] == [b"one"]

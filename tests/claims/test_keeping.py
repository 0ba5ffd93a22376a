"""Files that are written whole, in one step, or not at all."""

import pytest

from detente.claims.keeping import current, keep


def test_a_file_that_is_not_there_has_no_text(tmp_path):
    assert current(tmp_path / "none.csv") == ""


@pytest.mark.parametrize("text", ["", "a\r\nb\rc\n", "“é”\u2028x"])
def test_what_is_kept_is_read_to_the_last_line_end(tmp_path, text):
    file = tmp_path / "a.csv"
    keep(file, text)
    assert current(file) == text
    assert file.read_bytes() == text.encode("utf-8")


def test_a_file_that_is_there_is_replaced_and_keeps_its_permissions(tmp_path):
    file = tmp_path / "a.csv"
    file.write_text("old", "utf-8")
    file.chmod(0o640)
    keep(file, "new")
    assert current(file) == "new"
    assert file.stat().st_mode & 0o777 == 0o640


def test_nothing_else_is_left_in_the_folder(tmp_path):
    keep(tmp_path / "a.csv", "x")
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_where_it_cannot_be_written_all_is_as_it_was(tmp_path):
    taken = tmp_path / "a.csv"
    taken.mkdir()
    with pytest.raises(OSError, match=r"a\.csv"):
        keep(taken, "x")
    assert taken.is_dir()
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_a_folder_that_is_not_there_is_not_made(tmp_path):
    with pytest.raises(OSError, match="more"):
        keep(tmp_path / "more" / "a.csv", "x")
    assert not (tmp_path / "more").exists()

"""Texts, pages and PDFs read from files, and files that are refused."""

import pytest

from detente.errors import CaseProblems
from detente.sources.reading import read_data, read_source
from detente.sources.source import Form
from sources.made_pdfs import Paper


def put(tmp_path, data, name="a.txt"):
    path = tmp_path / name
    path.write_bytes(data)
    return path


def refusal(path, **options):
    with pytest.raises(CaseProblems) as caught:
        read_source(path, **options)
    (problem,) = caught.value.problems
    return problem


def test_a_text_is_read_as_it_stands_line_ends_and_all(tmp_path) -> None:
    path = put(tmp_path, "One “quoted”\u00a0word.\r\nTwo.\n".encode())
    original = read_source(path)
    assert original.text == "One “quoted”\u00a0word.\r\nTwo.\n"
    assert (original.name, original.encoding, original.form) == ("a.txt", "utf-8", Form.PLAIN)


def test_a_mark_at_the_start_is_no_part_of_the_text(tmp_path) -> None:
    original = read_source(put(tmp_path, b"\xef\xbb\xbfOne.\n"))
    assert (original.text, original.encoding) == ("One.\n", "utf-8-sig")


def test_the_name_says_whether_a_text_is_markdown(tmp_path) -> None:
    assert read_source(put(tmp_path, b"One.", "a.MD")).form is Form.MARKDOWN


def test_reading_leaves_the_file_alone(tmp_path) -> None:
    path = put(tmp_path, b"\xef\xbb\xbfOne.\r\n")
    before = path.stat().st_mtime_ns
    read_source(path)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (b"\xef\xbb\xbfOne.\r\n", before)


@pytest.mark.parametrize("data", [b"", b"\n \t\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(tmp_path, data) -> None:
    problem = refusal(put(tmp_path, data))
    assert (problem.code, problem.file) == ("empty", "a.txt")


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"a\nb\0c", "line 2 has a zero byte"),
        (b"%PDF-1.7\n...", "this is a PDF"),
        (b"PK\x03\x04...", "an office document"),
        (b"\x89PNG\r\n\x1a\n\0", "a picture"),
    ],
)
def test_a_binary_file_is_refused_by_what_it_is(tmp_path, data, found) -> None:
    problem = refusal(put(tmp_path, data))
    assert problem.code == "binary"
    assert problem.message.startswith("a text was expected")
    assert found in problem.message
    assert "plain text" in problem.hint


def test_a_zero_byte_far_into_the_file_makes_it_binary(tmp_path) -> None:
    assert refusal(put(tmp_path, b"a" * 100_000 + b"\0")).code == "binary"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_a_text_marked_as_another_encoding_is_refused_by_its_name(tmp_path, encoding) -> None:
    problem = refusal(put(tmp_path, "Talks.".encode(encoding)))
    assert problem.code == "encoding"
    assert f"marked as {encoding.upper()}" in problem.message
    assert "UTF-8" in problem.hint


def test_a_byte_that_is_not_utf_8_is_shown_with_its_place_and_a_likely_encoding(tmp_path) -> None:
    problem = refusal(put(tmp_path, b"One.\r\nA \x93quoted\x94 word."))
    assert (problem.code, problem.line, problem.column) == ("encoding", 2, 3)
    assert "byte 0x93" in problem.message
    assert "Windows-1252" in problem.message


def test_an_encoding_that_cannot_be_guessed_is_said_to_be_unknown(tmp_path) -> None:
    assert "not known" in refusal(put(tmp_path, b"One \x81 two.")).message


def test_a_file_at_the_limit_is_read_and_one_over_it_is_not(tmp_path) -> None:
    path = put(tmp_path, b"12345678")
    assert read_source(path, limit=8).text == "12345678"
    problem = refusal(path, limit=7)
    assert problem.code == "too-large"
    assert "8 bytes; at most 7" in problem.message


def test_a_folder_and_a_missing_file_are_refused(tmp_path) -> None:
    assert "is a folder" in refusal(tmp_path).message
    missing = refusal(tmp_path / "none.txt")
    assert (missing.code, missing.file) == ("no-file", "none.txt")
    assert "no such file" in missing.message


def test_a_name_that_does_not_say_what_is_in_it_is_refused(tmp_path) -> None:
    problem = refusal(put(tmp_path, b"One.", "a.doc"))
    assert problem.code == "no-file"
    assert "the name has .doc" in problem.message
    assert ".html" in problem.message


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a.xhtml"])
def test_pages_are_read_by_their_names_and_left_alone(tmp_path, name) -> None:
    data = "<h1>Old</h1><p>It’s one.</p>".encode()
    path = put(tmp_path, data, name)
    original = read_source(path)
    assert (original.name, original.text, original.form) == (name, "Old\n\nIt’s one.", Form.HTML)
    assert path.read_bytes() == data


def test_pdfs_are_read_by_their_names_and_may_be_larger_for_their_pictures(tmp_path) -> None:
    data = Paper().page("They met.").data()
    path = put(tmp_path, data, "a.pdf")
    original = read_source(path, limit=len(data) // 10 + 1)
    assert (original.text, original.form) == ("They met.", Form.PDF)
    assert path.read_bytes() == data
    assert refusal(path, limit=len(data) // 10 - 1).code == "too-large"


def test_bytes_from_elsewhere_are_read_like_a_file_with_the_encoding_they_came_with() -> None:
    page = "<p>мост</p>".encode("koi8-r")
    assert read_data("a.html", page, Form.HTML, charset="koi8-r").text == "мост"
    assert read_data("a.md", b"# Old", Form.MARKDOWN).text == "# Old"
    with pytest.raises(CaseProblems, match="the file has 11 bytes; at most 5 are read"):
        read_data("a.html", b"<p>old</p>\n", Form.HTML, limit=5)


def test_a_page_may_be_in_utf_16_and_may_not_be_something_else(tmp_path) -> None:
    page = put(tmp_path, "<p>Old.</p>".encode("utf-16"), "a.html")
    assert read_source(page).text == "Old."
    assert "this is a PDF" in refusal(put(tmp_path, b"%PDF-1.7", "b.html")).message
    assert "zero byte" in refusal(put(tmp_path, b"<p>a\0", "c.html")).message


def test_a_pdf_under_the_name_of_a_text_is_told_the_name_it_needs(tmp_path) -> None:
    assert "ends in .pdf" in refusal(put(tmp_path, b"%PDF-1.7\n...")).hint

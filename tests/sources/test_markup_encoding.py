"""The encodings of pages: marked, declared, sent, broken."""

import pytest

from detente.errors import CaseProblems
from detente.sources.markup_encoding import decoded


def refusal(data, charset=""):
    with pytest.raises(CaseProblems) as caught:
        decoded("a.html", data, charset)
    (problem,) = caught.value.problems
    return problem


def test_without_a_declaration_a_page_is_utf_8() -> None:
    assert decoded("a.html", "<p>é".encode(), "") == ("<p>é", "utf-8")


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("utf-8-sig", "utf-8-sig"), ("utf-16", "utf-16")],
)
def test_a_mark_at_the_start_is_believed_over_all_else(encoding, name) -> None:
    page = "<meta charset='iso-8859-1'><p>é"
    assert decoded("a.html", page.encode(encoding), "koi8-r") == (page, name)


@pytest.mark.parametrize(
    "declaration",
    [
        '<meta charset="windows-1251">',
        "<META CHARSET=windows-1251>",
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
        '<?xml version="1.0" encoding="windows-1251"?>',
        "<!-- <meta charset='utf-8'> --><meta charset='windows-1251'>",
    ],
)
def test_a_page_may_declare_its_encoding(declaration) -> None:
    page = declaration + "<p>мост"
    assert decoded("a.html", page.encode("cp1251"), "") == (page, "cp1251")


def test_what_was_sent_with_a_page_is_believed_over_what_it_declares() -> None:
    page = "<meta charset='utf-8'><p>мост"
    assert decoded("a.html", page.encode("koi8-r"), "KOI8-R") == (page, "koi8-r")


def test_latin_1_is_read_as_browsers_read_it() -> None:
    page = b"<meta charset='iso-8859-1'><p>\x93Yes\x94"
    assert decoded("a.html", page, "")[0].endswith("“Yes”")


def test_a_page_that_breaks_the_encoding_it_declares_is_refused_with_the_place() -> None:
    problem = refusal(b"<meta charset='utf-8'>\n<p>\xe9")
    assert (problem.code, problem.line, problem.column) == ("encoding", 2, 4)
    assert "the page says that it is in utf-8, but byte 0xe9" in problem.message


@pytest.mark.parametrize("name", ["martian", "hex", "utf-7", "idna"])
def test_an_encoding_that_is_none_of_a_page_is_refused_by_name(name) -> None:
    problem = refusal(b"<p>x", name)
    assert problem.code == "encoding"
    assert f"'{name}', which is not known" in problem.message

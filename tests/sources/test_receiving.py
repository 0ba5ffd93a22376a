"""Texts as they come in: files and addresses, all that is wrong with them at once."""

import pytest

from detente.errors import CaseProblems, Problem
from detente.sources import fetching
from detente.sources.fetching import Fetched, Media
from detente.sources.receiving import is_address, received
from detente.sources.source import Form

PAGE = "<html><body><h1>A Title</h1><p>It is said here that the town wants water.</p></body></html>"


@pytest.fixture
def web(monkeypatch):
    """A web of two pages, one of which is gone."""

    def fetch(address: str) -> Fetched:
        if "gone" in address:
            problem = Problem(file=address, code="no-page", message="a page was expected")
            raise CaseProblems((problem,))
        return Fetched(
            name="a.html", data=PAGE.encode("latin-1"), media=Media.HTML,
            address="https://example.org/end", charset="latin-1",
        )  # fmt: skip

    monkeypatch.setattr(fetching, "fetch", fetch)


@pytest.mark.parametrize(
    ("given", "is_one"),
    [("https://a.org/b", True), ("HTTP://a.org", True), ("httpd.txt", False), ("a.txt", False)],
)
def test_an_address_is_told_from_a_file(given, is_one) -> None:
    assert is_address(given) is is_one


def test_a_file_comes_with_its_bytes(tmp_path) -> None:
    path = tmp_path / "a.TXT"
    path.write_bytes(b"\xef\xbb\xbfA title.\r\n")
    (came,) = received([path])
    assert (came.data, came.ending, came.address) == (path.read_bytes(), ".txt", "")
    assert came.original.text == "A title.\r\n"


@pytest.mark.usefixtures("web")
def test_an_address_is_fetched_and_read_as_what_it_is() -> None:
    (came,) = received(["https://example.org/start"])
    assert (came.original.form, came.ending) == (Form.HTML, ".html")
    assert came.address == "https://example.org/end"
    assert "It is said here that the town wants water." in came.original.text


@pytest.mark.usefixtures("web")
def test_all_that_is_wrong_is_told_at_once(tmp_path) -> None:
    (tmp_path / "b.txt").write_text("", "utf-8")
    with pytest.raises(CaseProblems) as said:
        received(["https://example.org/gone", tmp_path / "b.txt", tmp_path / "none.txt"])
    assert [problem.file for problem in said.value.problems] == [
        "https://example.org/gone", "b.txt", "none.txt",
    ]  # fmt: skip


@pytest.mark.usefixtures("web")
def test_two_texts_of_one_name_are_refused(tmp_path) -> None:
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    with pytest.raises(CaseProblems, match=r"two texts are called a\.html"):
        received([tmp_path / "a.html", "https://example.org/start"])

"""PDFs opened, and PDFs that cannot be."""

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption

from detente.errors import CaseProblems
from detente.sources.pdf_pages import pages_of
from sources.made_pdfs import Paper


def refusal(data, most=10_000):
    with pytest.raises(CaseProblems) as caught:
        pages_of("a.pdf", data, most)
    (problem,) = caught.value.problems
    assert problem.file == "a.pdf"
    return problem


def whole():
    return Paper().page("They met.", "They spoke.").page("It rained.").data()


def filled(pages):
    return [[line.strip() for line in page if line.strip()] for page in pages.lines]


def test_every_page_is_read_line_by_line() -> None:
    found = pages_of("a.pdf", whole(), 10_000)
    assert filled(found) == [["They met.", "They spoke."], ["It rained."]]
    assert found.made_by.startswith("pypdf ")


def test_a_pdf_says_its_title_its_author_and_when_it_was_made() -> None:
    paper = Paper()
    paper.canvas.setTitle("The Old Bridge")
    paper.canvas.setAuthor("Jane  Doe")
    said = pages_of("a.pdf", paper.page("They met.").data(), 10_000).said
    assert (said.title, said.author, said.date) == ("The Old Bridge", "Jane Doe", "2000-01-01")


@pytest.mark.parametrize(
    "title",
    ["bridge_final.docx", "Microsoft Word - bridge", "untitled", "Document1", "(anonymous)"],
)
def test_the_name_of_a_file_is_no_title(title) -> None:
    paper = Paper()
    paper.canvas.setTitle(title)
    paper.canvas.setAuthor("admin")
    said = pages_of("a.pdf", paper.page("They met.").data(), 10_000).said
    assert (said.title, said.author) == ("", "")


def test_a_password_is_asked_for_only_where_one_is_needed() -> None:
    shut = StandardEncryption("secret", ownerPassword="owner", strength=128)
    problem = refusal(Paper(encrypt=shut).page("They met.").data())
    assert problem.code == "encrypted"
    assert "a password is needed" in problem.message
    assert "open it with its password" in problem.hint
    free = StandardEncryption("", ownerPassword="owner", strength=128)
    found = pages_of("a.pdf", Paper(encrypt=free).page("They met.").data(), 10_000)
    assert filled(found) == [["They met."]]


@pytest.mark.parametrize("share", [0, 0.01, 0.3, 0.6, 0.97])
def test_a_pdf_that_is_cut_off_is_refused(share) -> None:
    data = whole()
    problem = refusal(data[: int(share * len(data))])
    assert problem.code == "broken"
    assert "broken or cut off" in problem.message


def test_what_is_no_pdf_is_refused() -> None:
    assert refusal(b"They met.").code == "broken"


def test_broken_bytes_end_in_text_or_a_problem_and_nothing_is_said_aside(caplog, recwarn) -> None:
    data = whole()
    for place in range(0, len(data), 41):
        try:
            pages_of("a.pdf", data[:place] + b"9" + data[place + 2 :], 10_000)
        except CaseProblems as wrong:
            assert wrong.problems[0].code in {"broken", "encrypted", "too-large"}
    assert caplog.records == []
    assert list(recwarn) == []


def test_too_many_pages_and_too_much_text_are_refused() -> None:
    paper = Paper()
    for _ in range(501):
        paper.canvas.showPage()
    problem = refusal(paper.data())
    assert (problem.code, problem.message) == (
        "too-large",
        "the PDF has 501 pages; at most 500 are read",
    )
    assert refusal(whole(), most=20).message == "the PDF has more than 20 characters"


def test_a_page_drawn_with_too_many_bytes_is_refused() -> None:
    paper = Paper()
    paper.canvas.setPageCompression(1)
    for _ in range(120_000):
        paper.canvas._code.append("0 0 m 100 100 l S 0 0 m 100 100 l S 0 0 m 9 9 l S")
    problem = refusal(paper.page("They met.").data())
    assert problem.code == "too-large"
    assert "a page is drawn with" in problem.message


def test_bullets_of_fonts_are_bullets() -> None:
    paper = Paper()
    paper.canvas.setFont("Times-Roman", 11)
    paper.canvas.drawString(60, 700, "• a bridge")
    paper.canvas.showPage()
    assert filled(pages_of("a.pdf", paper.data(), 10_000)) == [["• a bridge"]]

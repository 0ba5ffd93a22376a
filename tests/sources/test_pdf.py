"""PDFs read to paragraphs, and marked."""

import pytest

from detente.errors import CaseProblems
from detente.sources.cleaning import clean, restored
from detente.sources.pdf import read_pdf
from detente.sources.source import Form, Kind
from sources.made_pdfs import LEFT, Paper

WORDS = ["bridge", "road", "town"]
COLUMNS = (
    """\
They came to the old town in the
winter to speak about the bridge
which nobody in the valley had
crossed for a long time, and they
found the gates shut. The guards
of the bridge were asleep, or so
the men of the town said to the old""",
    """\
Minister did not believe it. He had
been there in the summer, when the
river was low, and had seen them
at work on the road to the north.
Nobody had told him then that the
bridge was to be shut in winter,
and he wanted to know the reason.""",
)


def page(paper, number, *body, head="The Keepers", notes=()):
    """Write a page with a running head, a number at its foot, and notes over it."""
    paper.lines(head, top=820, size=8)
    paper.lines(*body)
    paper.lines(*notes, top=140, size=8)
    paper.lines(f"Page {number} of 9", x=280, top=40, size=8)
    paper.canvas.showPage()


def sentence(word):
    """Four lines as a page has them."""
    return (
        f"They came to the old town to speak about the {word} that nobody had seen",
        f"for a long time, and they found the {word} shut and the guards of the {word}",
        f"asleep. Nobody knew who had shut the {word}, and nobody wanted to be asked",
        f"about the {word}.",
    )


def joined(lines):
    return " ".join(lines)


def read(paper):
    return clean(read_pdf("a.pdf", paper.data(), most=100_000))


def kinds(cleaned, *kinds):
    return [each.text for each in cleaned.paragraphs if each.kind in kinds]


def test_wrapped_lines_are_paragraphs_and_what_runs_over_the_pages_is_set_aside() -> None:
    paper = Paper()
    for number, word in enumerate(WORDS, start=1):
        page(paper, number, *sentence(word), "", "", *sentence(f"other {word}"))
    found = read(paper)
    assert kinds(found, Kind.BODY) == [
        joined(sentence(other + word)) for word in WORDS for other in ("", "other ")
    ]
    assert kinds(found, Kind.FURNITURE) == [
        text for k in (1, 2, 3) for text in ("The Keepers", f"Page {k} of 9")
    ]
    reasons = {step.reason for step in found.steps if step.rule == "furniture"}
    assert reasons == {"it stands at the edge of 3 of 3 pages"}
    assert (found.original.form, found.original.encoding) == (Form.PDF, "utf-8")


def test_a_sentence_is_joined_over_the_edges_of_two_pages_whatever_it_goes_on_with() -> None:
    for cut in (2, 3):
        whole = sentence("bridge")
        whole = (*whole[:2], whole[2].replace("asleep.", "Kim"), whole[3])
        paper = Paper()
        page(paper, 1, *sentence("road"), "", "", *whole[:cut])
        page(paper, 2, *whole[cut:], "", "", *sentence("town"))
        found = read(paper)
        assert kinds(found, Kind.BODY)[1] == joined(whole)
        (step,) = [step for step in found.steps if step.rule == "page-break"]
        assert len(kinds(restored(found, [step.id]), Kind.BODY)) == 4


def test_a_finished_sentence_is_not_joined_over_pages() -> None:
    paper = Paper()
    page(paper, 1, *sentence("road"))
    page(paper, 2, *sentence("town"))
    assert kinds(read(paper), Kind.BODY) == [joined(sentence("road")), joined(sentence("town"))]


def test_a_word_cut_at_a_line_is_whole_and_one_that_has_its_hyphen_keeps_it() -> None:
    first, *rest = sentence("bridge")
    lines = (
        f"{first[:-5]} a nego-",
        "tiated and long-term peace, of which they spoke with the long-",
        "term envoys of the valley in the winter of that year and in the summer,",
        *rest,
    )
    paper = Paper().page(*lines)
    (text,) = kinds(read(paper), Kind.BODY)
    assert "a negotiated and long-term peace" in text
    assert "with the long-term envoys" in text


def test_footnotes_are_set_aside_and_do_not_cut_the_sentence() -> None:
    one, two, three, four = sentence("bridge")
    paper = Paper()
    page(paper, 1, *sentence("road"), "", "", one, two.replace("time,", "time,1"),
         notes=["1 See the report of the council, and the", "letters of the keepers."])  # fmt: skip
    page(paper, 2, three, four, "", "", *sentence("town"))
    found = read(paper)
    assert "1 See the report of the council, and the letters of the keepers." in kinds(
        found, Kind.FURNITURE
    )
    assert joined(sentence("bridge")).replace("time,", "time,1") in kinds(found, Kind.BODY)


def test_a_paragraph_that_begins_with_a_number_is_no_footnote() -> None:
    paper = Paper().page(*sentence("road"), "", "", "12 envoys came to the town, and 3 went away.")
    assert kinds(read(paper), Kind.BODY)[-1].startswith("12 envoys came")


def test_columns_are_read_one_after_the_other_and_a_sentence_goes_on_in_the_next() -> None:
    left, right = COLUMNS[0].splitlines(), COLUMNS[1].splitlines()
    paper = Paper()
    paper.lines(*left)
    paper.lines(*right, x=LEFT + 240)
    paper.canvas.showPage()
    assert kinds(read(paper), Kind.BODY) == [joined(left + right)]


def test_the_title_of_a_pdf_is_put_together_from_its_lines() -> None:
    paper = Paper()
    paper.canvas.setTitle("The Old Bridge and Its Keepers")
    paper.lines("The Old Bridge", top=780, size=20)
    paper.lines("and Its Keepers", top=740, size=20)
    paper.lines("By Jane Doe", "", "", *sentence("bridge"), top=700)
    paper.canvas.showPage()
    found = read(paper)
    assert kinds(found, Kind.TITLE) == ["The Old Bridge and Its Keepers"]
    assert found.details.title == "The Old Bridge and Its Keepers"
    assert found.details.author == "Jane Doe"


def test_headings_stay_apart_from_their_paragraphs() -> None:
    paper = Paper().page(*sentence("road"), "", "", "Why They Came", "", *sentence("bridge"))
    assert kinds(read(paper), Kind.HEADING) == ["Why They Came"]


def test_pages_without_text_are_named() -> None:
    paper = Paper().picture().page(*sentence("road")).picture()
    found = read(paper)
    assert [note.says for note in found.notes] == ["no text on pages 1, 3: pictures, or nothing"]
    assert kinds(found, Kind.BODY) == [joined(sentence("road"))]


def test_a_pdf_of_pictures_is_refused_with_what_to_do() -> None:
    with pytest.raises(CaseProblems) as caught:
        read(Paper().picture().picture())
    (problem,) = caught.value.problems
    assert problem.code == "no-text"
    assert "the pages are pictures" in problem.message
    assert "character recognition" in problem.hint

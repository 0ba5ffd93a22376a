"""The rules together: nothing is lost, every step can be taken back, the real texts come out."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.errors import CaseProblems, NotApplicable, UnknownName
from detente.sources import cleaning
from detente.sources.cleaning import RULES, annotated, clean, restored
from detente.sources.reading import read_data, read_source
from detente.sources.source import Deed, Form, Kind, Note, Original
from sources.made_pdfs import Paper

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
FULL, EXCERPT, OTHER = "000_", "002_", "004_"
PIECES = [
    "They met.", "They spoke of the", "bridge", "Old Red Lines", "By Jane Doe", "March 3, 2020",
    "Related article: [A Road](#)", "Jane Doe / TASS", "They want:", "• one;", "- two", "1. three",
    "## Head", "Read more at The Example", "About the author", "a\u00a0\u00a0b", "\\$5", "“x”y",
    "[a](b\\_c)", "![p](q)", "**bold**", "long-", "\u200b", "<https://x.org>", "2/3", " ", "\n",
    "\n\n", "\r\n", "\f", "\n  ", "word " * 12, ".", ",", "the", "[", "](", "*",
]  # fmt: skip
TAGS = [
    "<p>", "</p>", "<div>", "</div>", "<h1>", "<h2>", "</h2>", "<ul><li>", "<li>", "</ul>", "<ol>",
    "<br>", "<td>", "<table><tr>", "</table>", "<pre>", "</pre>", "<q>", "<nav>", "</nav>", "<!--",
    "-->", "<script>", "</script>", "<article>", "<p hidden>", "&nbsp;", "&lt;", "&#133;", "\x85",
]  # fmt: skip
LONG = "They had come to the old town to speak about the bridge that nobody had crossed. "
TEXT = """\
The Old Bridge and Its Keepers

By Jane Doe

They spoke of the [old](#)

bridge for\u00a0hours, and it cost \\$5.

See also: A Road Is Built

They want two things:

• a bridge;
• a road.
"""

texts = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
pages = st.lists(st.sampled_from([*PIECES, *TAGS, LONG]), max_size=20).map("".join)
sheets = st.lists(
    st.lists(st.sampled_from([each for each in [*PIECES, LONG] if each.isascii()]), max_size=8),
    min_size=1,
    max_size=3,
)


def of(text, form=Form.PLAIN):
    return clean(Original(name="a.txt", text=text, form=form))


def lost(found):
    """List the characters that are in no paragraph and in no step, and are no white space."""
    text = found.original.text
    there = [(run.start, run.end) for each in found.paragraphs for run in each.runs]
    there += [(edit.start, edit.end) for step in found.steps for edit in step.edits
              if step.deed is not Deed.JOINED]  # fmt: skip
    kept = {k for start, end in there for k in range(start, end)}
    cut = {e.start for s in found.steps if s.deed is Deed.JOINED for e in s.edits}
    left = [k for k in range(len(text)) if k not in kept and not text[k].isspace()]
    return [text[k] for k in left if text[k] != "-" or k not in cut]  # a hyphen at a line's end


def lines_of(text):
    """Lines that are not blank, read with nothing but a split."""
    return [line.strip() for line in re.split(r"\r\n|[\n\r\f]", text) if line.strip()]


def test_the_table_names_every_rule_once_with_a_version_and_a_line() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert all(rule.version >= 1 and rule.does for rule in RULES)


def test_the_page_lists_the_rules_as_the_table_does() -> None:
    rows = re.findall(r"(?m)^([a-z-]+) {2,}(.+)$", cleaning.__doc__)
    assert rows == [(rule.id, rule.does) for rule in RULES]


@given(texts, st.sampled_from(Form))
def test_every_character_is_in_a_paragraph_or_a_step_or_is_white_space(text, form) -> None:
    found = of(text, form)
    assert lost(found) == []
    assert found.original.text == text


@settings(deadline=None, max_examples=60)
@given(pages)
def test_every_character_of_a_page_is_kept_too(page) -> None:
    try:
        original = read_data("a.html", page.encode(), Form.HTML)
    except CaseProblems as wrong:
        assert [problem.code for problem in wrong.problems] == ["empty"]
        return
    check_marked(original)


@settings(deadline=None, max_examples=30)
@given(sheets)
def test_every_character_of_a_pdf_is_kept_too(sheets) -> None:
    paper = Paper()
    for pieces in sheets:
        paper.page(*"\n".join(pieces).splitlines())
    try:
        original = read_data("a.pdf", paper.data(), Form.PDF)
    except CaseProblems as wrong:
        assert [problem.code for problem in wrong.problems] == ["no-text"]
        return
    check_marked(original)


def check_marked(original):
    """Check that nothing is lost, and that all steps can be taken back."""
    found = clean(original)
    assert lost(found) == []
    assert found.original is original
    for mark in original.marks:
        assert original.text[mark.start : mark.end].strip()
    plain = restored(found, [step.id for step in found.steps])
    assert [paragraph.text for paragraph in plain.paragraphs] == lines_of(original.text)


@given(texts, st.sampled_from(Form))
def test_what_is_verbatim_is_and_no_character_is_shown_twice(text, form) -> None:
    seen = set()
    for paragraph in of(text, form).paragraphs:
        for run in paragraph.runs:
            assert not run.verbatim or run.text == text[run.start : run.end]
            assert seen.isdisjoint(range(run.start, run.end))
            seen |= set(range(run.start, run.end))


@given(texts, st.sampled_from(Form))
def test_with_every_step_taken_back_the_lines_stand_as_they_were(text, form) -> None:
    found = of(text, form)
    plain = restored(found, [step.id for step in found.steps])
    assert [paragraph.text for paragraph in plain.paragraphs] == lines_of(text)
    assert {paragraph.kind for paragraph in plain.paragraphs} <= {Kind.BODY}
    assert all(step.restored for step in plain.steps)


@given(texts, st.data())
def test_taking_one_step_back_leaves_all_paragraphs_that_it_does_not_touch(text, data) -> None:
    found = of(text)
    assert len({step.id for step in found.steps}) == len(found.steps)
    if not found.steps:
        return
    step = data.draw(st.sampled_from(found.steps))
    apart = [p for p in found.paragraphs if p.end < step.start or p.start > step.end]
    after = restored(found, [step.id]).paragraphs
    assert all(paragraph in after for paragraph in apart)


def test_cleaning_again_gives_the_same() -> None:
    assert of(TEXT) == of(TEXT)


def test_the_running_text_is_headings_body_and_items() -> None:
    assert of(TEXT).text == (
        "They spoke of the old bridge for hours, and it cost $5."
        "\n\nThey want two things: a bridge; a road."
    )


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        ("insert", ("$5.\n\n", "$5.\n\nSee also: A Road Is Built\n\n")),
        ("escape", ("$5", "\\$5")),
        ("link", ("the old", "the [old](#)")),
        ("page-break", ("old bridge", "old\n\nbridge")),
        ("no-break", ("for hours", "for\u00a0hours")),
    ],
)
def test_a_step_taken_back_undoes_itself_and_nothing_else(rule, change) -> None:
    found = of(TEXT)
    (name,) = [step.id for step in found.steps if step.rule == rule]
    undone = restored(found, [name])
    assert undone.text == found.text.replace(*change)
    assert [step.id for step in undone.steps if step.restored] == [name]
    assert [step.id for step in undone.steps] == [step.id for step in found.steps]


def test_a_byline_taken_back_names_no_author() -> None:
    found = of(TEXT)
    (name,) = [step.id for step in found.steps if step.rule == "byline"]
    assert (found.details.author, restored(found, [name]).details.author) == ("Jane Doe", "")


def test_steps_are_taken_back_one_after_the_other_or_together() -> None:
    found = of(TEXT)
    one, two = [step.id for step in found.steps if step.rule in {"escape", "link"}]
    assert restored(restored(found, [one]), [two]) == restored(found, [two, one])


def test_a_step_that_is_not_there_is_refused_with_near_ones() -> None:
    with pytest.raises(UnknownName, match=r"a\.txt has no cleaning step 'insert:1'; .*insert:\d+"):
        restored(of(TEXT), ["insert:1"])


def test_a_slip_stays_in_the_text_and_is_remarked_on() -> None:
    text = "The measure was proscribed."
    noted = annotated(of(text), Note(start=16, end=26, says="prescribed is meant"))
    assert noted.text == text
    assert [text[note.start : note.end] for note in noted.notes] == ["proscribed"]
    assert annotated(noted, noted.notes[0]).notes == noted.notes


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 2), (0, 99)])
def test_a_remark_on_nothing_is_refused(start, end) -> None:
    with pytest.raises(NotApplicable, match=r"no stretch of a\.txt, which has 9 characters"):
        annotated(of("They met."), Note(start=start, end=end, says="x"))


def seed(start):
    found = sorted(SEEDS.glob(f"{start}*.txt"))
    if not found:
        pytest.skip("the articles are not here")
    return clean(read_source(found[0]))


def lines(cleaned, kind):
    return [n for each in cleaned.paragraphs if each.kind is kind for n in each.lines]


def test_all_six_cut_sentences_of_the_first_article_are_whole() -> None:
    found = seed(FULL)
    joined = [each.lines for each in found.paragraphs if len(each.lines) > 1]
    assert joined == [(39, 41), (63, 65), (85, 87), (107, 109), (127, 129), (149, 151)]
    rows = found.original.text.split("\n")
    for paragraph in found.paragraphs:
        if len(paragraph.lines) > 1:
            first, second = (rows[number - 1] for number in paragraph.lines)
            assert paragraph.text == f"{first} {second}"


def test_no_heading_of_the_articles_is_glued() -> None:
    assert lines(seed(FULL), Kind.HEADING) == [21, 71, 105, 133]
    assert lines(seed(OTHER), Kind.HEADING) == [11, 32]
    heading = next(e for e in seed(FULL).paragraphs if e.kind is Kind.HEADING)
    assert (heading.text, heading.lines) == ("Kremlin Red Lines", (21,))


def test_the_seven_inserts_of_the_first_article_are_set_aside_with_reasons() -> None:
    found = seed(FULL)
    assert lines(found, Kind.INSERT) == [25, 45, 59, 79, 95, 115, 141]
    steps = [step for step in found.steps if step.rule == "insert"]
    assert len(steps) == 7
    assert all("points elsewhere" in step.reason for step in steps)
    assert "Related article" not in found.text
    back = restored(found, [steps[0].id])
    assert lines(back, Kind.INSERT) == [45, 59, 79, 95, 115, 141]


def test_credits_and_footers_of_the_articles_are_set_aside() -> None:
    full, excerpt, other = seed(FULL), seed(EXCERPT), seed(OTHER)
    assert [lines(each, Kind.CREDIT) for each in (full, excerpt, other)] == [[13], [], [15]]
    assert lines(full, Kind.FOOTER) == [155, 157, 159, 161]
    assert lines(excerpt, Kind.FOOTER) == [19, 21, 23]
    assert lines(other, Kind.FOOTER) == [42, 43, 44, 45]
    assert lines(excerpt, Kind.TAG) == [1]


def test_the_body_of_the_articles_is_what_the_notes_count() -> None:
    counts = [sum(e.kind is Kind.BODY for e in seed(name).paragraphs) for name in (FULL, OTHER)]
    # 79 lines less 4 of the opening, 1 credit, 4 headings, 7 inserts, 4 footers, 6 second pieces;
    # 25 lines less title, credit, 2 headings, 2 list items, 4 footers
    assert counts == [53, 15]
    assert sum(e.kind is Kind.BODY for e in seed(EXCERPT).paragraphs) == 6


def test_the_bullets_of_the_third_article_complete_their_sentence() -> None:
    found = seed(OTHER)
    (attached,) = [each for each in found.paragraphs if len(each.lines) > 1]
    assert attached.lines == (19, 21, 22)
    assert "•" not in attached.text
    rows = found.original.text.split("\n")
    whole = [rows[18], *(rows[k].replace("•", "").strip() for k in (20, 21))]
    assert attached.text == " ".join(whole)


def test_no_break_spaces_are_gone_from_the_cleaned_articles_only() -> None:
    for name, count in ((EXCERPT, 1), (OTHER, 6)):
        found = seed(name)
        assert found.original.text.count("\u00a0") == count
        assert not any("\u00a0" in each.text for each in found.paragraphs)


def test_marks_of_the_articles_are_taken_out() -> None:
    full, other = seed(FULL), seed(OTHER)
    assert full.original.text.count("\\$") == 2
    assert "\\$" not in full.text
    assert "$77.9" in full.text
    assert sum(step.rule == "link" for step in full.steps) == full.original.text.count("](#)") == 9
    assert "“G-2” making" in other.text
    assert "“G-2”making" in other.original.text
    assert "…" in other.text


def test_slips_of_the_third_article_stay() -> None:
    text = seed(OTHER).text
    assert all(word in text for word in ("proscribed", "collusion", "principal shareholders"))


def test_the_articles_say_of_themselves_what_the_notes_say() -> None:
    full, excerpt, other = (seed(name).details for name in (FULL, EXCERPT, OTHER))
    assert (full.author, full.date) == ("Alexander Gabuev", "2019-04-24")
    assert (full.publisher, full.origin) == ("The Moscow Times", "Carnegie Moscow Center")
    assert full.address.startswith("https://www.themoscowtimes.com/2019/04/24/")
    assert (excerpt.author, excerpt.date, excerpt.address) == ("Alexander Gabuev", "", "")
    assert (other.author, other.date, other.address) == ("", "", "")
    assert other.publisher == "38 North"
    assert {full.language, excerpt.language, other.language} == {"en"}


def test_the_title_of_the_excerpt_is_that_of_the_full_article() -> None:
    titles = [seed(name).details.title.replace("’", "'") for name in (FULL, EXCERPT)]
    assert titles[0] == titles[1] != ""

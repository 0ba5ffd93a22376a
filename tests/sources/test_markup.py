"""Pages read whole, and marked."""

import pytest

from detente.errors import CaseProblems
from detente.sources.cleaning import clean, restored
from detente.sources.markup import read_page
from detente.sources.source import Form, Kind

LONG = "The envoys had come to the old town in order to speak about the bridge and the road."
OTHER = "A second day brought nothing new, though the weather of the valley had turned by then."
THIRD = "Nobody knew who had shut the gates, and nobody in the valley wanted to be asked about it."
PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>The Old Bridge | The Example</title>
<meta property="og:site_name" content="The Example"><style>p {{}}</style></head>
<body>
<div class="cookie-banner">We use cookies. <button>Accept</button></div>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav></header>
<main><article><h1>The Old Bridge</h1>
<p class="byline">By Jane Doe</p><time datetime="2020-03-03">March 3, 2020</time>
<p>{LONG}</p>
<p>{OTHER}</p>
<aside><h3>Related stories</h3><ul><li><a href="/r">Roads that lead nowhere in winter</a></li></ul>
</aside>
<h2>Why they came</h2>
<p>{THIRD}</p>
<p>See also: Roads of the Valley</p>
<p>{LONG.replace("bridge", "river")}</p>
</article></main>
<footer>© 2020 The Example. All rights reserved.</footer>
<script>var a = "nothing";</script>
</body></html>"""


def kinds(cleaned):
    return [(each.kind, each.text) for each in cleaned.paragraphs]


def test_the_whole_page_is_the_text_and_what_is_round_the_article_is_set_aside() -> None:
    original = read_page("a.html", PAGE.encode())
    found = clean(original)
    assert kinds(found) == [
        (Kind.FURNITURE, "We use cookies. Accept"),
        (Kind.FURNITURE, "Home"),
        (Kind.FURNITURE, "World"),
        (Kind.TITLE, "The Old Bridge"),
        (Kind.BYLINE, "By Jane Doe"),
        (Kind.DATE, "March 3, 2020"),
        (Kind.BODY, LONG),
        (Kind.BODY, OTHER),
        (Kind.FURNITURE, "Related stories"),
        (Kind.FURNITURE, "Roads that lead nowhere in winter"),
        (Kind.HEADING, "Why they came"),
        (Kind.BODY, THIRD),
        (Kind.INSERT, "See also: Roads of the Valley"),
        (Kind.BODY, LONG.replace("bridge", "river")),
        (Kind.FURNITURE, "© 2020 The Example. All rights reserved."),
    ]
    assert original.form is Form.HTML
    assert original.made_by.startswith("trafilatura ")
    assert "nothing" not in original.text.replace(OTHER, "")


def test_what_is_set_aside_can_be_taken_back() -> None:
    found = clean(read_page("a.html", PAGE.encode()))
    step = next(step for step in found.steps if step.rule == "furniture")
    assert step.reason == "trafilatura does not count it to the article"
    back = restored(found, [step.id])
    assert "We use cookies. Accept" in back.text
    assert "We use cookies" not in found.text


def test_headings_are_named_by_the_mark_up_alone() -> None:
    page = PAGE.replace(f"<p>{THIRD}</p>", f"<p>Red Lines</p><p>{THIRD}</p>")
    found = {text: kind for kind, text in kinds(clean(read_page("a.html", page.encode())))}
    assert found["Why they came"] is Kind.HEADING
    assert found["Red Lines"] is Kind.BODY


def test_the_lines_of_the_text_say_more_than_the_mark_up_of_the_page() -> None:
    page = PAGE.replace("<head>", '<head><meta name="author" content="Joan Roe">')
    found = clean(read_page("a.html", page.encode()))
    assert (found.details.author, found.details.publisher) == ("Jane Doe", "The Example")
    (byline,) = [step.id for step in found.steps if step.rule == "byline"]
    assert restored(found, [byline]).details.author == "Joan Roe"


def test_a_page_without_an_article_stays_whole_and_says_so() -> None:
    original = read_page("a.html", b"<ul><li>Home</li><li>World</li></ul>")
    found = clean(original)
    assert [each.text for each in found.paragraphs] == ["Home", "World"]
    assert [note.says for note in found.notes] == [
        "no article was found: nothing of the page is set aside"
    ]


@pytest.mark.parametrize("page", [b"<p></p>", b"<script>x</script>", b"<p hidden>They met.</p>"])
def test_a_page_that_shows_nothing_is_refused(page) -> None:
    with pytest.raises(CaseProblems, match="the page shows none"):
        read_page("a.html", page)


def test_a_page_that_shows_too_much_is_refused() -> None:
    with pytest.raises(CaseProblems, match="at most 1,000,000 on 100,000 are read"):
        read_page("a.html", b"<p>" + b"a " * 600_000)


def test_a_page_of_many_small_pieces_ends_in_text() -> None:
    page = b"<p>" + LONG.encode() + b"<i>a</i>" * 2_000 + b"<br>x" * 2_000
    assert len(read_page("a.html", page).text) > 6_000


def test_reading_a_page_twice_gives_the_same() -> None:
    assert read_page("a.html", PAGE.encode()) == read_page("a.html", PAGE.encode())

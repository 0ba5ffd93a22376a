"""What pages say of themselves, and what is not made up for them."""

import pytest

from detente.sources.markup_details import details_said
from detente.sources.markup_tree import tree_of
from detente.sources.source import Details

DATA = """<script type="application/ld+json">{"@context": "https://schema.org",
"@type": "NewsArticle", "headline": "Old Bridges",
"datePublished": "2019-04-24T10:00:00Z", "dateModified": "2019-05-25",
"author": {"@type": "Person", "name": "Jane Doe"}}</script>"""


def said(head="", body="<p>They met on March 5, 2018.</p>"):
    return details_said(tree_of("a.html", f"<html><head>{head}</head><body>{body}</body></html>"))


def test_all_that_a_page_states_is_found() -> None:
    page = """<html lang="en-GB"><head><title>The Old Bridge | The Example</title>
    <meta name="author" content="Jane Doe"><meta property="og:site_name" content="The Example">
    <meta property="og:title" content="The Old Bridge">
    <meta property="article:published_time" content="2020-03-03T10:00:00Z">
    <link rel="canonical" href="https://example.org/bridge"></head><body><p>They met.</p>"""
    assert details_said(tree_of("a.html", page)) == Details(
        title="The Old Bridge",
        author="Jane Doe",
        date="2020-03-03",
        publisher="The Example",
        address="https://example.org/bridge",
        language="en",
    )


def test_a_page_that_states_nothing_has_no_details() -> None:
    assert said() == Details()


def test_data_for_search_engines_is_read() -> None:
    found = said(DATA)
    assert (found.title, found.author, found.date) == ("Old Bridges", "Jane Doe", "2019-04-24")


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", "<p>They met on March 5, 2018.</p>"),
        ("", "<footer>© 2015 The Example. Last updated 2016-02-03</footer>"),
        ("<title>News of 3 May 2018</title>", ""),
        ("<meta property='article:modified_time' content='2021-05-06'>", ""),
        ("<meta name='generated' content='2021-05-06T10:00:00Z'>", ""),
        ("<meta property='og:image' content='https://example.org/2011/02/03/a.jpg'>", ""),
        ("<link rel='canonical' href='https://example.org/2020/03/bridge'>", ""),
        ("", "<time datetime='2019-01-02'>then</time><time datetime='2019-01-03'>now</time>"),
    ],
)
def test_no_date_is_made_up(head, body) -> None:
    assert said(head, body + "<p>They met.</p>").date == ""


def test_a_time_that_says_it_is_the_date_is_the_date_among_others() -> None:
    times = "<time datetime='2019-01-02' itemprop='datePublished'></time>"
    assert said(body=times + "<time datetime='2020-01-03'></time>").date == "2019-01-02"


def test_an_author_is_one_that_no_other_contradicts() -> None:
    one = "<span class='author'>Jane Doe</span>"
    assert said(body=one).author == "Jane Doe"
    assert said(body=one + "<span class='author'>Joan Roe</span>").author == ""


def test_data_that_cannot_be_read_says_nothing() -> None:
    assert said(DATA.replace("}}<", "}<")) == Details()


@pytest.mark.parametrize(
    "head",
    [
        f"<script type='application/ld+json'>{'[' * 90_000}</script>",
        "<script type='application/ld+json'>{" + '"author":{"a":' * 6_000 + "</script>",
        "<meta name='author' content='A B'>" * 2_000,
        f"<meta name='author' content='{'A B;' * 20_000}'>",
        f"<title>{'a' * 100_000}</title>",
    ],
)
def test_what_is_made_to_overwhelm_is_passed_over(head) -> None:
    assert len(said(head).author) < 10

"""Trees of pages, and pages made to overwhelm."""

import pytest

from detente.errors import CaseProblems
from detente.sources.markup_tree import tree_of


def refusal(page):
    with pytest.raises(CaseProblems) as caught:
        tree_of("a.html", page)
    (problem,) = caught.value.problems
    return problem


def test_a_page_has_a_tree_without_comments() -> None:
    root = tree_of("a.html", "<p>They<!-- never --> met.</p>")
    assert root.text_content() == "They met."


def test_a_page_may_be_as_deep_as_pages_are_and_no_deeper() -> None:
    deep = "<div>" * 200 + "They met."
    assert tree_of("a.html", deep).text_content() == "They met."


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 249 + "x",  # two more: html and body
        "<div>" * 200_000 + "x",
        "<table><tr><td>" * 2_000 + "x",
        "<b>a" * 20_000,
        "<ul>" + "<li><ul>" * 1_000,
    ],
)
def test_elements_too_deep_inside_each_other_are_refused(page) -> None:
    assert refusal(page).code == "too-deep"


def test_too_many_elements_are_refused() -> None:
    problem = refusal("<p>" * 60_000)
    assert (problem.code, problem.message) == (
        "too-large",
        "the page has more than 50,000 elements",
    )


@pytest.mark.parametrize(
    "attributes",
    [
        " ".join(f"a{k}=1" for k in range(3_000)),
        " ".join(f"a{k}='>'" for k in range(3_000)),
        "x='<!--' " + "a " * 3_000,
        "a " * 3_000 + 'x="',
    ],
)
def test_an_element_with_very_many_attributes_is_refused(attributes) -> None:
    problem = refusal(f'<!-- <p a=" --><p {attributes}>They met.')
    assert problem.code == "too-large"
    assert "2,000 attributes" in problem.message


def test_one_long_attribute_is_no_fault() -> None:
    page = f"<p title='{'a ' * 100_000}'>They met.</p>"
    assert tree_of("a.html", page).text_content() == "They met."


def test_tags_of_xhtml_that_close_themselves_swallow_nothing() -> None:
    page = (
        "<?xml version='1.0'?><html><head><title/><script src='a'/></head><body><p/>They<br/>met."
    )
    root = tree_of("a.xhtml", page)
    assert root.find(".//body").text_content() == "Theymet."
    assert [child.tag for child in root.find(".//body")] == ["p", "br"]


@pytest.mark.parametrize("page", ["", "  ", "<!-- x -->"])
def test_a_page_with_nothing_in_it_is_refused(page) -> None:
    assert refusal(page).code == "empty"

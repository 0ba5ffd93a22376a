"""The report of the reference case in a real browser: on a phone, at a desk, in print."""

import shutil

import pytest

from detente.case.catalog import load
from detente.findings.variants import survey
from detente.report import render, report_view
from detente.settle import Choices

playwright = pytest.importorskip("playwright.sync_api", reason="needs the test extra")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        not shutil.which("chromium"), reason="needs a Chromium: apt-get install chromium"
    ),
]
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    case = load("korea")
    found = survey(case, Choices(scenarios=case.report_scenarios))
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(render(report_view(found, command="detente report korea")), "utf-8")
    return path.as_uri()


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as started:
        chromium = started.chromium.launch(executable_path=shutil.which("chromium"), args=QUIET)
        yield chromium
        chromium.close()


def opened(browser, address, **choices):
    """A page without script, with all that it asks for."""
    page = browser.new_page(**choices)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    return page, asked


def test_it_asks_for_nothing_but_itself(browser, address):
    page, asked = opened(browser, address, java_script_enabled=False)
    assert asked == [address]
    assert page.get_by_role("heading", name="The answer", exact=True).is_visible()


@pytest.mark.parametrize("width", [320, 375, 768, 1280])
def test_it_never_scrolls_sideways(browser, address, width):
    page, _ = opened(browser, address, viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_has_no_barrier_that_a_checker_can_find(browser, address, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page, _ = opened(browser, address, color_scheme=scheme)
    found = axe.run(page).response["violations"]
    assert [(each["id"], each["nodes"][0]["target"]) for each in found] == []


def test_every_link_leads_to_something_on_the_page(browser, address):
    page, _ = opened(browser, address)
    targets = page.eval_on_selector_all("a[href^='#']", "all => all.map(a => a.hash.slice(1))")
    missing = [
        t for t in set(targets) if not page.evaluate("id => !!document.getElementById(id)", t)
    ]
    assert targets
    assert missing == []


def test_print_shows_the_whole_page_in_black_on_white(browser, address):
    page, _ = opened(browser, address, color_scheme="dark")
    page.emulate_media(media="print")
    style = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert style in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")
    assert len(page.pdf(format="A4")) > 10_000

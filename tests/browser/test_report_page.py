"""The report of the reference case in a real browser: on a phone, at a desk, in print."""

import shutil
from itertools import cycle

import pytest

from detente.audit.records import (
    Alteration,
    Audit,
    Audited,
    Flag,
    FlagKind,
    Part,
    Share,
    Supports,
    Verdict,
    Witness,
)
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
OPEN = "document.querySelectorAll('details').forEach(each => { each.open = true })"
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]


def audited(conclusion, verdict):
    """Make up an audit of a conclusion: what it says does not matter here, how it looks does."""
    keys = ("russia.no-tight-text", "usa.relief-terms")
    part = Part(
        text="",
        verdict=verdict,
        without=Share(held=9, drawn=9, exact=True),
        supports=Supports(load_bearing=keys, carrying=(keys,), tries=26),
        would_break=tuple(Alteration(kind="reversed", target=key) for key in keys),
        witnesses=(Witness(kind="state", state=("usa.press", "russia.resist", "rok.thaad")),),
    )
    flags = tuple(Flag(kind=kind, about=keys) for kind in (FlagKind.ONE_VOICE, FlagKind.MOVES))
    return Audited(
        conclusion=conclusion, verdict=verdict, flags=flags, parts=(part,), reason="needs more"
    )


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    case = load("korea")
    found = survey(case, Choices(scenarios=case.report_scenarios))
    rows = tuple(map(audited, case.conclusions, cycle(Verdict)))
    audit = Audit(case=case.slug, fingerprint=case.fingerprint, seed=0, draws=9, conclusions=rows)
    path = tmp_path_factory.mktemp("report") / "report.html"
    view = report_view(found, command="detente report korea", audit=audit)
    path.write_text(render(view), "utf-8")
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
    assert page.get_by_role("heading", name="In short", exact=True).is_visible()
    assert page.get_by_role("heading", name="The answer", exact=True).is_visible()


def test_a_row_opens_to_its_reasons_without_script(browser, address):
    page, _ = opened(browser, address, java_script_enabled=False)
    reasons = page.locator("#conclusion-C-01 details")
    assert not reasons.get_by_text("To check by hand:").is_visible()
    page.get_by_text("The reasons for C-01").click()
    assert reasons.get_by_text("To check by hand:").is_visible()


@pytest.mark.parametrize("width", [320, 375, 768, 1280])
def test_it_never_scrolls_sideways(browser, address, width):
    page, _ = opened(browser, address, viewport={"width": width, "height": 800})
    page.evaluate(OPEN)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_has_no_barrier_that_a_checker_can_find(browser, address, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page, _ = opened(browser, address, color_scheme=scheme)
    page.evaluate(OPEN)
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

"""The page: complete, self-contained, escaped, readable by everyone, the same every time."""

import re
from collections import defaultdict
from dataclasses import fields, is_dataclass
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from audit.stories import TEXT as AUDITED
from audit.stories import audit, audited, part
from detente.audit.records import Alteration, Flag, FlagKind, Supports, Verdict, Witness
from detente.claims import Judgment, Modality, Relation
from detente.evidence.quotations import Texts
from detente.findings.variants import survey
from detente.record import Frozen, replace
from detente.report import details, evidence_views, render, report_view, verdict_views, views
from detente.roles import Ground, played
from detente.roles.subjects import subjects
from detente.settle import Choices
from detente.sources.cleaning import clean
from detente.sources.passages import passage
from detente.sources.source import Original
from findings.crisis import CRISIS, RESTLESS, crisis

RULED = CRISIS.replace(
    "preferences:\n",
    "never: [{id: R-1, that: dprk.sell and dprk.freeze, because: [C6], note: A matter of words.}]\n"
    "preferences:\n",
).replace(
    "defaults:",
    "bridges: {B-1: {changes: [{close: usa.press}], default: off, means: no text at all}}\n"
    "alternatives: {way: {scenarios: [same, no-pause], default: same, means: how it goes}}\n"
    "defaults:",
)
RANKED = """\
detente: 1
title: Chicken
parties: {a: Anna, b: Bert, c: Clara}
options: {a: {stay: stays}, b: {stay: stays}}
rankings:
  a: [[a.stay], [none], [b.stay], ["a.stay,b.stay"]]
  b: [[b.stay], [none], [a.stay], ["a.stay,b.stay"]]
"""
VOID = {"meta", "br", "link", "img", "hr", "input", "path", "circle", "rect"}


def view(text=RULED, **choices):
    moves = choices.pop("moves", "single")
    found = survey(crisis(text), Choices(**choices), moves=moves)
    return report_view(found, command="detente report small -o report.html")


def quoted():
    """A report whose claims are all one party's views, with words that are at hand."""
    text = "Nothing is said here. The claim is made in these very words of the text, and no others."
    place = passage(text, 22, len(text))
    case = crisis(RULED)
    views = {
        name: replace(claim, modality=Modality.ATTRIBUTED, holder="dprk")
        for name, claim in case.ledger.claims.items()
    }
    ledger = replace(
        case.ledger,
        claims=Frozen(views),
        passages=Frozen(dict.fromkeys(views, (place,))),
        judgments=(Judgment(claim="C1", other="C2", relation=Relation.DIFFERS),),
    )
    cleaned = clean(Original(name="S1.txt", text=text))
    found = survey(replace(case, ledger=ledger), Choices())
    return report_view(
        found, command="detente report", texts=Texts(cleaned=Frozen({"S1": cleaned}))
    )


def judged():
    """A report with a first page: one row that has everything, and one of each other verdict."""
    found = survey(crisis(AUDITED), Choices())
    (first, *_) = found.analysis.settled.case.conclusions
    full = part(
        Verdict.FOLLOWS,
        text="a",
        supports=Supports(load_bearing=("usa.stop",), carrying=(("usa.stop",),)),
        would_break=(Alteration(kind="dropped", target="usa.stop"),),
        witnesses=(Witness(kind="state", state=("usa.press",)),),
    )
    flags = tuple(
        Flag(kind=kind, about=("usa.stop",)) for kind in (FlagKind.BELIEF, FlagKind.ONE_VOICE)
    )
    conclusion = replace(first, says="It ends <well>", in_words="does it end?", strength="may")
    row = audited(
        Verdict.FOLLOWS,
        conclusion=conclusion,
        parts=[full, full],
        flags=flags,
        given=("no-pause",),
        premises=("usa.stop",),
        claims=("C2",),
    )
    others = [
        audited(verdict, conclusion=conclusion)
        for verdict in Verdict
        if verdict is not Verdict.FOLLOWS
    ]
    return report_view(
        found, command="detente report small", audit=audit(row, *others), parts=cast(found)
    )


@pytest.fixture(scope="module")
def pages():
    return [
        render(view()),
        render(view(moment="2020")),
        render(view(moves="joint")),
        render(view(RESTLESS)),
        render(view(RANKED)),
        render(judged()),
    ]


class Reader(HTMLParser):
    """Collect what the checks below need."""

    def __init__(self):
        super().__init__()
        self.open, self.ids, self.links, self.headings, self.problems = [], [], [], [], []

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        if "id" in found:
            self.ids.append(found["id"])
        if tag == "a":
            self.links.append(found["href"])
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "th" and "scope" not in found:
            self.problems.append("th without scope")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in VOID and (not self.open or self.open.pop() != tag):
            self.problems.append(f"</{tag}> closes something else")


def read(page):
    reader = Reader()
    reader.feed(page)
    return reader


def test_text_of_the_case_is_escaped(pages):
    assert "Tests and &lt;exercises&gt;" in pages[0]
    assert "echnology is &lt;sold&gt;" in pages[0]
    assert "As others &amp; rivals see it." in pages[0]
    assert "<sold>" not in pages[0]
    assert "<this>" not in pages[0]


def test_nothing_is_fetched_and_nothing_is_run(pages):
    for page in pages:
        assert not re.search(r"https?:|//[a-z]|@import|url\(|<script|<link|<img|<iframe", page)
        assert not re.search(r"\son[a-z]+=", page)


def test_the_same_case_gives_the_same_bytes(pages):
    assert render(view()) == pages[0]


def test_tags_close_ids_are_unique_and_links_lead_somewhere(pages):
    for page in pages:
        found = read(page)
        assert found.problems == []
        assert found.open == []
        assert len(found.ids) == len(set(found.ids))
        assert {link for link in found.links if link[1:] not in found.ids} == set()


def test_headings_go_down_one_step_at_a_time(pages):
    for page in pages:
        levels = read(page).headings
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_table_has_a_caption(pages):
    for page in pages:
        assert page.count("<caption>") == page.count("<table")


def test_the_language_is_named_and_the_answer_can_be_skipped_to(pages):
    assert '<html lang="en">' in pages[0]
    assert 'class="skip" href="#answer"' in pages[0]


def test_the_first_page_stands_before_the_answer_of_the_model(pages):
    page = pages[5]
    assert page.index('id="short"') < page.index('id="conclusions"') < page.index('id="answer"')
    assert 'class="skip" href="#short"' in page
    assert page.count("<nav ") == 1
    assert "It ends &lt;well&gt;" in page
    assert "This judges a model of what the articles say" in page
    assert all('id="short"' not in other for other in pages[:5])


def test_every_row_opens_to_its_reasons(pages):
    assert pages[5].count("<summary>The reasons for") == 7


def test_the_first_page_names_no_concept_and_shows_no_share(pages):
    text = re.sub(r"<[^>]+>", " ", pages[5].partition('id="short"')[2].partition('id="answer"')[0])
    assert not re.search(r"\b(nash|gmr|smr|seq|sseq|sim|equilibri\w+)\b", text, re.IGNORECASE)
    assert not re.search(r"\d ?%|\d+ of (all )?\d+", text)


def test_every_statement_shows_the_claims_it_rests_on(pages):
    case = crisis(RULED)
    for party, listed in case.preferences.items():
        section = pages[0].partition(f'id="party-{party}"')[2].partition("</article>")[0]
        for statement in listed:
            line = section.partition(f'value="{statement.place}"')[2].partition("</li>")[0]
            assert statement.text in line
            for claim in statement.because:
                assert f'href="#claim-{claim}"' in line


def test_the_answer_of_each_case_stands_first(pages):
    leads = [re.search(r'class="lead">(.*?)</p>', page, re.DOTALL).group(1) for page in pages]
    assert leads[0].startswith("The moment itself answers: from April 2019 no party can move")
    assert leads[1].startswith("From 2020 the moves come to rest in two different states.")
    assert leads[3].startswith("From “the game starts” the moves never come to rest.")
    assert leads[4].startswith("Two of the four feasible states are stable")


def cast(found):
    """Judge the parts that the parties of a survey play."""
    return played(Ground(found.analysis.space), subjects(found.analysis.settled))


class Recorder:
    """A record that notes which of its fields are read."""

    def __init__(self, record, seen):
        self.record, self.seen = record, seen

    def __getattr__(self, name):
        self.seen[type(self.record).__name__].add(name)
        return recorded(getattr(self.record, name), self.seen)


def recorded(value, seen):
    if isinstance(value, tuple):
        return tuple(recorded(part, seen) for part in value)
    return Recorder(value, seen) if is_dataclass(value) else value


def documented(record):
    section = record.__doc__.partition("----------\n")[2]
    lines = re.findall(r"^    (\w[\w, ]*) : ", section, re.MULTILINE)
    return {name.strip() for line in lines for name in line.split(",")}


MODULES = (views, details, evidence_views, verdict_views)


@pytest.mark.parametrize("module", MODULES)
def test_every_field_of_a_view_is_documented(module):
    for name in module.__all__:
        record = getattr(module, name)
        assert documented(record) == {field.name for field in fields(record)}, name


def test_the_templates_read_every_documented_field_and_no_other():
    seen = defaultdict(set)
    for found in (view(), view(moment="2020"), view(RANKED), judged(), quoted()):
        render(recorded(found, seen))
    records = {name: getattr(m, name) for m in MODULES for name in m.__all__}
    unread = {name: documented(r) - seen[name] for name, r in records.items()}
    assert {name: names for name, names in unread.items() if names} == {}


def test_a_finding_is_traced_to_statements_claims_and_words():
    page = render(quoted())
    assert '<q class="passage">The claim is made in these very words of the text' in page
    assert 'class="why" href="#trace-1"' in page


def test_words_that_are_not_at_hand_leave_their_place():
    found = quoted()
    case = found.claims[0]
    assert case.passages[0].words
    assert "<q" not in render(view())

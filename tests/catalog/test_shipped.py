"""Every dossier that ships: it reads, it settles whatever is chosen, and it is well filed."""

import re

import pytest

from detente.case.catalog import Entry, load, slugs
from detente.settle import check_settlings

ENTRIES = slugs()
PUBLISHED = [entry for entry in ENTRIES if entry.slug != "korea"]


def slug(entry: Entry) -> str:
    return entry.slug


@pytest.mark.parametrize("entry", ENTRIES, ids=slug)
def test_a_shipped_case_reads_and_settles_without_a_problem(entry):
    case = load(entry.slug)
    assert case.title == entry.title
    assert check_settlings(case) == ()


def test_the_published_cases_are_all_there():
    assert [slug(entry) for entry in ENTRIES] == [
        "korea",
        "chicken",
        "cuba",
        "elmira",
        "north-korea-binding",
        "north-korea-bloodthirsty",
        "north-korea-deterrence",
        "north-korea-original",
        "north-korea-pacifist",
        "prisoners-dilemma",
    ]


@pytest.mark.parametrize("entry", PUBLISHED, ids=slug)
def test_a_published_case_is_filed_by_author_and_year_and_names_its_source(entry):
    filed = entry.path.parent.name
    assert re.fullmatch(r"[a-z]+[0-9]{4}", filed)
    source = load(entry.slug).ledger.sources[filed]
    assert filed[-4:] in source.date
    assert source.author.split(",")[0].split()[-1].lower() == filed[:-4]


@pytest.mark.parametrize("entry", PUBLISHED, ids=slug)
def test_a_published_case_says_why_it_is_interesting(entry):
    assert len(load(entry.slug).summary.split()) > 20


@pytest.mark.parametrize("entry", ENTRIES, ids=slug)
def test_every_option_says_what_its_holder_does_and_what_it_does_otherwise(entry):
    options = load(entry.slug).options
    assert [o.id for o in options if not (o.means and o.otherwise)] == []

"""Variants that a process keeps from task to task."""

import pickle

from detente.case.reader import read_text
from detente.study.remembered import variants_of

CASE = """\
detente: 1
title: {title}
parties: {{north: North}}
options: {{north: {{dam: builds a dam}}}}
"""


def case(title):
    return read_text(CASE.format(title=title))


def test_a_copy_from_another_process_gets_the_variants_of_the_first():
    first = case("One")
    assert variants_of(pickle.loads(pickle.dumps(first))) is variants_of(first)


def test_a_case_that_says_something_else_gets_variants_of_its_own():
    one, other = variants_of(case("One")), variants_of(case("Other"))
    assert one is not other
    assert (one.case.title, other.case.title) == ("One", "Other")


def test_of_three_cases_the_one_asked_for_longest_ago_is_forgotten():
    one, two = variants_of(case("One")), variants_of(case("Two"))
    assert variants_of(case("One")) is one, "asked for again, so that Two is the older one"
    variants_of(case("Three"))
    assert variants_of(case("One")) is one
    assert variants_of(case("Two")) is not two

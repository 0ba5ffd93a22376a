"""Each kind of change, by itself."""

import pytest

from detente.case import Delete, Insert, Move, Ranking, Replace
from detente.case.reader import read_text
from detente.case.writer import write_case
from detente.errors import CaseProblems
from detente.record import Frozen, replace
from detente.settle import Choices, settle

ABC = {"usa.a": "usa.press", "usa.b": "not usa.press", "usa.c": "true"}


def after(small, *names):
    settled = settle(small, Choices(scenarios=names or ("s",)))
    return [statement.id for statement in settled.preferences.get("usa", ())]


def problem(small, *names):
    with pytest.raises(CaseProblems) as caught:
        settle(small, Choices(scenarios=names or ("s",)))
    (found,) = caught.value.problems
    return found


@pytest.mark.parametrize(
    ("place", "order"),
    [
        ({}, "a b c new"),
        ({"at": 1}, "new a b c"),
        ({"at": 2}, "a new b c"),
        ({"at": 9}, "a b c new"),
        ({"before": "usa.b"}, "a new b c"),
        ({"after": "usa.b"}, "a b new c"),
    ],
)
def test_an_inserted_statement_stands_where_the_change_says(case, statement, place, order):
    new = Insert(statement=statement("usa.new", "usa.press"), **place)
    assert after(case("usa.press", lists=ABC, scenarios={"s": [new]})) == order.split()


@pytest.mark.parametrize(
    ("place", "order"),
    [
        ({}, "b c a"),
        ({"at": 2}, "b a c"),
        ({"after": "usa.c"}, "b c a"),
        ({"before": "usa.c"}, "b a c"),
    ],
)
def test_a_moved_statement_stands_where_the_change_says(case, place, order):
    move = Move(target="usa.a", **place)
    assert after(case("usa.press", lists=ABC, scenarios={"s": [move]})) == order.split()


def test_a_statement_keeps_the_place_it_had_in_the_file(case):
    small = case("usa.press", lists=ABC, scenarios={"s": [Move(target="usa.a")]})
    settled = settle(small, Choices(scenarios=("s",)))
    assert [each.place for each in settled.preferences["usa"]] == [2, 3, 1]


def test_a_replaced_statement_stays_in_its_place(case, statement):
    new = Replace(target="usa.b", statement=statement("usa.b", "true"))
    small = case("usa.press", lists=ABC, scenarios={"s": [new]})
    settled = settle(small, Choices(scenarios=("s",)))
    assert [each.text for each in settled.preferences["usa"]] == ["usa.press", "true", "true"]


def test_a_party_without_statements_can_be_given_one(case, statement):
    small = case("usa.press", scenarios={"s": [Insert(statement=statement("usa.a", "true"))]})
    assert after(small) == ["a"]


def test_a_constraint_can_be_deleted_by_its_id(case, rule):
    rules = [rule("never usa.press", "F-1"), rule("true", "F-2")]
    small = case("usa.press", rules=rules, scenarios={"s": [Delete(target="F-1")]})
    settled = settle(small, Choices(scenarios=("s",)))
    assert [each.id for each in settled.constraints] == ["F-2"]


def test_a_scenario_may_change_what_an_earlier_one_inserts(case, statement):
    small = case(
        "usa.press",
        scenarios={
            "list": [Insert(statement=statement("usa.a", "true"))],
            "turn": [Replace(target="usa.a", statement=statement("usa.a", "usa.press"))],
        },
    )
    assert after(small, "list", "turn") == ["a"]
    found = problem(small, "turn")
    assert found.message == (
        "scenario turn replaces usa.a, but usa.a is not in the case as it is settled here"
    )
    assert found.hint == "scenario list would insert it earlier"


def test_an_anchor_that_is_gone_is_a_problem(case, statement):
    new = Insert(statement=statement("usa.new", "true"), before="usa.b")
    small = case("usa.press", lists=ABC, scenarios={"cut": [Delete(target="usa.b")], "s": [new]})
    assert problem(small, "cut", "s").message == (
        "scenario s inserts usa.new before usa.b, but scenario cut has already taken usa.b out"
    )


def test_inserting_what_is_there_puts_the_later_one_in_its_place(case, statement):
    small = case(
        "usa.press",
        lists=ABC,
        scenarios={
            "one": [Insert(statement=statement("usa.new", "usa.press"), at=1)],
            "two": [Insert(statement=statement("usa.new", "not usa.press"))],
        },
    )
    settled = settle(small, Choices(scenarios=("one", "two")))
    assert [each.id for each in settled.preferences["usa"]] == ["a", "b", "c", "new"]
    assert settled.preferences["usa"][-1].text == "not usa.press"
    assert [entry.overrides for entry in settled.applied] == ["", "scenario one"]


def test_inserting_what_was_deleted_brings_it_back(case, statement):
    back = Insert(statement=statement("usa.a", "usa.press"))
    small = case("usa.press", lists=ABC, scenarios={"cut": [Delete(target="usa.a")], "s": [back]})
    assert after(small, "cut", "s") == ["b", "c", "a"]


def test_a_new_text_and_a_new_place_do_not_override_each_other(case, statement):
    small = case(
        "usa.press",
        lists=ABC,
        scenarios={
            "text": [Replace(target="usa.a", statement=statement("usa.a", "true"))],
            "place": [Move(target="usa.a")],
            "cut": [Delete(target="usa.a")],
        },
    )
    settled = settle(small, Choices(scenarios=("text", "place", "cut")))
    assert [entry.overrides for entry in settled.applied] == ["", "", "scenario text"]


def test_a_party_with_a_ranking_takes_no_statement(case, statement):
    small = case("usa.press", scenarios={"s": [Insert(statement=statement("usa.a", "true"))]})
    ranked = replace(small, rankings=Frozen({"usa": Ranking(party="usa", classes=())}))
    assert "usa has a ranking" in problem(ranked).message


def test_a_closed_option_is_taken_by_nobody_until_a_change_opens_it():
    text = (
        "detente: 1\ntitle: A gate\nparties: {north: North}\n"
        "options: {north: {gate: {means: opens the gate, closed: yes}, dam: builds a dam}}\n"
        "moments: {now: {on: [north.gate]}}\n"
        "scenarios: {key: [{open: north.gate}], shut: [{fix: north.dam, to: yes}]}\n"
    )
    case = read_text(text)
    plain, opened = settle(case), settle(case, Choices(scenarios=("key",)))
    assert (dict(plain.fixed), plain.moment.on) == ({"north.gate": False}, ())
    assert (dict(opened.fixed), opened.moment.on) == ({}, ("north.gate",))
    assert [each.does for each in opened.applied] == ["opens north.gate"]
    assert read_text(write_case(case)) == case

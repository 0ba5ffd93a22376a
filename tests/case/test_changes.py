"""The changes that scenarios and bridges are made of."""

import pytest

from case.small import read, wrong
from detente.case import Delete, Fix, Insert, Move, Replace, SetMoment, Tag
from detente.case.formula import Name

LISTS = """\
preferences:
  north:
    - {id: dam, that: north.dam, because: [S1], tag: stated, note: old}
    - {id: calm, that: north.flood}
  south: [{id: calm, that: not north.dam}]
moments: {now: {on: []}}
never: [{that: north.dam and south.strike, id: F-1}]
"""


def changes(text: str):
    return read(f"{LISTS}scenarios: {{s: [{text}]}}\n").scenarios[0].changes


def problem(text: str) -> str:
    found = wrong(f"{LISTS}scenarios: {{s: [{text}]}}\n")
    assert len(found) == 1, found
    return found[0].partition(" ")[2]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("{fix: north.dam, to: yes}", Fix(option="north.dam", to=True)),
        ("{close: north.dam}", Fix(option="north.dam", to=False)),
        ("{delete: dam}", Delete(target="north.dam")),
        ("{delete: F-1}", Delete(target="F-1")),
        ("{delete: south.calm}", Delete(target="south.calm")),
        ("{move: dam, at: last}", Move(target="north.dam")),
        ("{move: dam, at: first}", Move(target="north.dam", at=1)),
        ("{move: dam, at: 2}", Move(target="north.dam", at=2)),
        ("{move: dam, after: calm}", Move(target="north.dam", after="north.calm")),
        (
            "{moment: now, on: [north.dam], off: [north.flood]}",
            SetMoment(moment="now", on=("north.dam",), off=("north.flood",)),
        ),
    ],
)
def test_a_change_is_read_with_the_key_of_what_it_names(text, change) -> None:
    assert changes(text) == (change,)


def test_an_inserted_statement_has_place_0_and_goes_last_by_default() -> None:
    (change,) = changes("{insert: {id: new, that: north.flood, tag: bridge}, of: south}")
    assert isinstance(change, Insert)
    assert (change.at, change.before, change.after) == (0, "", "")
    assert (change.statement.key, change.statement.place) == ("south.new", 0)


def test_a_replacement_keeps_what_it_does_not_give() -> None:
    (change,) = changes("{replace: dam, that: not north.dam, tag: bridge, because: []}")
    assert isinstance(change, Replace)
    new = change.statement
    assert (new.key, new.place, new.text) == ("north.dam", 1, "not north.dam")
    assert (new.tag, new.because, new.note) == (Tag.BRIDGE, (), "old")


def test_a_replacement_may_leave_the_formula_as_it_is() -> None:
    (change,) = changes("{replace: dam, note: new}")
    assert isinstance(change, Replace)
    assert (change.statement.formula, change.statement.note) == (Name(name="north.dam"), "new")


def test_a_change_may_name_a_statement_that_another_scenario_inserts() -> None:
    more = "bridges: {b: {changes: [{insert: {id: new, that: north.dam}, of: south}]}}\n"
    case = read(f"{LISTS}{more}scenarios: {{s: [{{replace: new, that: true}}, {{delete: new}}]}}\n")
    assert case.scenarios[0].changes[1] == Delete(target="south.new")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "{fix: north.dm, to: no}",
            "unknown-name: unknown option 'north.dm' (did you mean 'north.dam'?)",
        ),
        ("{close: dam}", "unknown-name: unknown option 'dam' (did you mean 'north.dam'?)"),
        (
            "{delete: dm}",
            "unknown-name: unknown statement or constraint 'dm' (did you mean 'dam'?)",
        ),
        ("{replace: F-1, that: true}", "unknown-name: unknown statement 'F-1' (known: calm, dam)"),
        (
            "{delete: calm}",
            "ambiguous-name: 'calm' may mean north.calm or south.calm (write one of them in full)",
        ),
        ("{move: dam, before: dam}", "self-reference: a statement cannot stand before itself"),
        (
            "{move: dam, before: south.calm}",
            "wrong-list: 'south.calm' is in the list of south, not of north",
        ),
        (
            "{move: dam, at: 2, before: calm}",
            "shape: expected only one of `at`, `before` and `after`",
        ),
        (
            "{move: dam, at: second}",
            "value: expected first, last or a place from 1, found 'second'",
        ),
        ("{move: dam, at: 0}", "value: expected first, last or a place from 1, found '0'"),
        ("{move: dam, at: -1}", "value: expected first, last or a place from 1, found '-1'"),
        (
            "{insert: {id: dam, that: true}, of: north}",
            "duplicate-id: north has a statement 'dam' already (use `replace` to change it)",
        ),
        (
            "{insert: {id: x, that: true}, of: nrth}",
            "unknown-name: unknown party 'nrth' (did you mean 'north'?)",
        ),
        ("{moment: then}", "unknown-name: unknown moment 'then' (known: now)"),
        (
            "{moment: now, on: [north.dam], off: [north.dam]}",
            "duplicate-name: option 'north.dam' is both in `on` and in `off`",
        ),
    ],
)
def test_a_change_that_makes_no_sense_is_a_problem(text, line) -> None:
    assert problem(text) == line

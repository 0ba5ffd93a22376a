"""Formulas as diagrams."""

import pytest

from detente.case import Definition
from detente.case.grammar import parse
from detente.errors import TooLarge
from detente.settle import diagram
from detente.settle.diagram import Workshop, in_order


def test_equal_formulas_have_one_diagram():
    workshop = Workshop(["a.x", "a.y"], [], {})
    one = workshop.table(workshop.build(parse("not (a.x or a.y)")))
    other = workshop.table(workshop.build(parse("not a.x and not a.y")))
    assert one == other
    assert one.nodes == ((1, 1, 0), (0, 2, 0))


def test_a_fixed_option_is_not_asked():
    workshop = Workshop(["a.y"], [], {"a.x": True})
    assert workshop.table(workshop.build(parse("a.x and a.y"))).nodes == ((0, 0, 1),)


def test_what_can_never_hold_is_recognized():
    workshop = Workshop(["a.x"], [], {})
    assert workshop.impossible(workshop.build(parse("a.x and not a.x")))
    assert not workshop.impossible(workshop.join([]))


def test_definitions_come_after_those_that_they_mention():
    texts = {"third": "first and second", "second": "first or a.x", "first": "a.y", "spare": "a.x"}
    definitions = {
        name: Definition(id=name, formula=parse(text), text=text) for name, text in texts.items()
    }
    assert [entry.id for entry in in_order(definitions, ["third"])] == ["first", "second", "third"]


def test_constraints_that_would_not_fit_are_refused_with_the_figure(monkeypatch):
    monkeypatch.setattr(diagram, "MOST_NODES", 10)
    options = [f"a.o{k}" for k in range(12)]
    workshop = Workshop(options, [], {})
    pairs = [workshop.build(parse(f"a.o{k} iff a.o{k + 6}")) for k in range(6)]
    with pytest.raises(TooLarge, match="more than 10 nodes"):
        workshop.join(pairs)


def test_diagrams_no_longer_needed_do_not_count(monkeypatch):
    monkeypatch.setattr(diagram, "MOST_NODES", 10)
    workshop = Workshop(["a.x", "a.y", "a.z"], [], {})
    for text in ["a.x xor a.y xor a.z", "a.x and a.y or a.z", "a.x or a.y and a.z"] * 3:
        workshop.build(parse(text))

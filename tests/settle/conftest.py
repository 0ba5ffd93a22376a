"""Builders for small cases: a few options, formulas as text, changes as records."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from detente.case import (
    Alternative,
    Bridge,
    Case,
    Constraint,
    Definition,
    Moment,
    Option,
    Party,
    Scenario,
    Statement,
    Tag,
)
from detente.case.formula import Not
from detente.case.grammar import parse
from detente.record import Frozen


def build_rule(text: str, id_: str = "", tag: str = "") -> Constraint:
    """``always`` in the case file, or ``never`` where the text starts with that word."""
    never = text.startswith("never ")
    formula = parse(text.removeprefix("never "))
    held = Not(part=formula) if never else formula
    return Constraint(id=id_, label=id_ or text, formula=held, text=text, tag=Tag(tag))


def build_statement(key: str, text: str, tag: str = "", place: int = 1) -> Statement:
    party, _, id_ = key.partition(".")
    return Statement(id=id_, party=party, formula=parse(text), text=text, place=place, tag=Tag(tag))


def build_lists(rows: Mapping[str, str]) -> Frozen[str, tuple[Statement, ...]]:
    """Lists from ``{"usa.aid": "formula"}``; a text that starts with ``bridge:`` is tagged so."""
    lists: dict[str, tuple[Statement, ...]] = {}
    for key, text in rows.items():
        party = key.partition(".")[0]
        mine = lists.get(party, ())
        tag = "bridge" if text.startswith("bridge:") else ""
        formula = text.removeprefix("bridge:").strip()
        lists[party] = (*mine, build_statement(key, formula, tag, len(mine) + 1))
    return Frozen(lists)


def build_case(options: str, /, **parts: Any) -> Case:
    """A case from the options' ids and whatever else is given, in the shortest form."""
    ids = options.split()
    owners = dict.fromkeys(id_.partition(".")[0] for id_ in ids)
    return Case(
        slug="small",
        title="Small",
        parties=tuple(Party(id=owner, name=owner.title()) for owner in owners),
        options=tuple(Option(id=id_, holders=(id_.partition(".")[0],)) for id_ in ids),
        definitions=tuple(
            Definition(id=name, formula=parse(text), text=text)
            for name, text in parts.pop("define", {}).items()
        ),
        constraints=tuple(
            rule if isinstance(rule, Constraint) else build_rule(rule)
            for rule in parts.pop("rules", ())
        ),
        preferences=build_lists(parts.pop("lists", {})),
        moments=tuple(
            Moment(id=name, on=tuple(on.split()), scenarios=tuple(scenarios))
            for name, (on, *scenarios) in parts.pop("moments", {}).items()
        ),
        scenarios=tuple(
            Scenario(id=name, changes=tuple(changes))
            for name, changes in parts.pop("scenarios", {}).items()
        ),
        bridges=tuple(
            Bridge(id=name, default=default, changes=tuple(changes))
            for name, (default, *changes) in parts.pop("bridges", {}).items()
        ),
        alternatives=tuple(
            Alternative(id=name, members=tuple(members), default=members[0])
            for name, members in parts.pop("alternatives", {}).items()
        ),
        **parts,
    )


@pytest.fixture
def case() -> Callable[..., Case]:
    return build_case


@pytest.fixture
def statement() -> Callable[..., Statement]:
    return build_statement


@pytest.fixture
def rule() -> Callable[..., Constraint]:
    return build_rule

"""The digest of a settled case: what it covers and what it does not."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from detente.case import ForbiddenMove, Ranking, Rung
from detente.case.grammar import parse
from detente.record import Frozen, replace
from detente.settle import Choices, settle

SMALL = {
    "define": {"calm": "not usa.press"},
    "rules": ["calm or dprk.freeze", "true"],
    "lists": {"usa.a": "usa.press", "usa.b": "dprk.freeze"},
    "moments": {"now": ["dprk.freeze"], "then": [""]},
    "scenarios": {"empty": []},
    "default_moment": "now",
}
RANKING = Ranking(party="dprk", classes=((Rung(on=("dprk.freeze",)), Rung()),))


@pytest.fixture
def small(case):
    built = case("usa.press dprk.freeze", **SMALL)
    return replace(built, rankings=Frozen({"dprk": RANKING}))


def print_of(small, **choices):
    return settle(small, Choices(**choices)).fingerprint


def test_what_affects_results_changes_the_fingerprint(small):
    move = ForbiddenMove(id="", source=parse("usa.press"), target=parse("calm"))
    option, other = small.options
    lists, definitions = small.preferences["usa"], small.definitions
    turned = replace(RANKING, classes=((Rung(),), (Rung(on=("dprk.freeze",)),)))
    variants = [
        small,
        replace(small, options=(other, option)),
        replace(small, options=(replace(option, holders=("usa", "dprk")), other)),
        replace(small, constraints=small.constraints[:1]),
        replace(small, forbidden_moves=(move,)),
        replace(small, forbidden_moves=(replace(move, party="usa"),)),
        replace(small, preferences=Frozen({"usa": lists[::-1]})),
        replace(small, preferences=Frozen({"usa": (replace(lists[0], red_line="act"), lists[1])})),
        replace(small, rankings=Frozen({"dprk": turned})),
        replace(small, definitions=(replace(definitions[0], formula=parse("not dprk.freeze")),)),
    ]
    prints = [print_of(variant) for variant in variants]
    prints += [print_of(small, moment="then"), print_of(small, fixes=Frozen({"usa.press": True}))]
    prints.append(print_of(replace(small, moments=(), default_moment="")))
    assert len(set(prints)) == len(prints)


def test_what_does_not_affect_results_leaves_the_fingerprint(small):
    party, other = small.parties
    first, second = small.constraints
    tied = replace(RANKING, classes=(RANKING.classes[0][::-1],))
    variants = [
        replace(small, title="Another", summary="Longer"),
        replace(small, parties=(replace(party, name="Another"), other)),
        replace(small, constraints=(second, replace(first, note="why"))),
        replace(small, rankings=Frozen({"dprk": tied})),
    ]
    assert {print_of(variant) for variant in variants} == {print_of(small)}
    assert print_of(small, scenarios=("empty",)) == print_of(small)


def test_the_fingerprint_is_the_same_in_every_process(small):
    script = (
        "import test_fingerprint as t, conftest as c; from detente.record import Frozen, replace\n"
        "small = c.build_case('usa.press dprk.freeze', **t.SMALL)\n"
        "small = replace(small, rankings=Frozen({'dprk': t.RANKING}))\n"
        "import sys; sys.stdout.write(t.print_of(small))\n"
    )
    found = set()
    for seed in ("1", "2"):
        env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
        command = [sys.executable, "-c", script]
        done = subprocess.run(
            command, capture_output=True, text=True, check=True, env=env, cwd=Path(__file__).parent
        )
        found.add(done.stdout)
    assert found == {print_of(small)}

"""Scales in a case file: what is read, what is refused and where."""

import pytest

from case.small import read, wrong
from detente.case import Position
from detente.case.reader import read_text
from detente.case.writer import write_case
from detente.record import Frozen

SCALES = """\
scenarios: {wet: []}
scales:
  urgency:
    means: how soon something must be done
    from: it can wait
    to: it cannot
    positions:
      north: {range: [80, 100], because: [C2], note: a guess}
      south:
        - {range: [0, 90]}
        - {below: {north: [C1]}, when: wet}
"""


def test_a_scale_is_read_with_its_positions() -> None:
    (scale,) = read(SCALES).scales
    assert (scale.id, scale.bottom, scale.top) == ("urgency", "it can wait", "it cannot")
    assert scale.parties == ("north", "south")
    assert scale.positions == (
        Position(party="north", low=80, high=100, because=("C2",), note="a guess"),
        Position(party="south", low=0, high=90),
        Position(party="south", below=Frozen({"north": ("C1",)}), when="wet"),
    )


def test_a_scale_is_written_as_it_is_read() -> None:
    case = read(SCALES)
    assert read_text(write_case(case), slug="small") == case


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("north: {range", "nroth: {range",
         ("8:7 unknown-name: unknown party 'nroth' (did you mean "
         "'north'?)")),
        ("    from: it can wait\n", "", "3:3 missing-key: 'from' is missing"),
        ("[80, 100]", "[100, 80]",
         ("8:15 number: the range ends before it begins (write "
         "[80, 100])")),
        ("[80, 100]", "[80]",
         ("8:15 number: expected two whole numbers from 0 to 100 (write for "
         "example [20, 60])")),
        ("[80, 100]", "[80, 120]",
         ("8:15 number: expected two whole numbers from 0 to 100 (write "
         "for example [20, 60])")),
        ("[80, 100]", "[much, 100]",
         ("8:15 number: expected two whole numbers from 0 to 100 (write "
         "for example [20, 60])")),
        ("because: [C2]", "below: {south: [C2]}",
         ("8:7 scale: the evidence runs in a circle, under "
         "'wet': north below south below north")),
        ("[0, 90]}\n", "[100, 100]}\n",
         ("9:7 scale: no place is left for 'south', under 'wet': "
         "it begins at 100, 'north' ends at 100, and south below north")),
        ("when: wet", "range: [95, 99]",
         ("9:7 scale: no place is left for 'south': its ranges "
         "together begin at 95 and end at 90")),
        ("when: wet", "when: wat",
         ("11:40 unknown-name: unknown scenario 'wat' (did you mean "
         "'wet'?)")),
        ("{north: [C1]}", "{nort: [C1]}",
         ("11:20 unknown-name: 'nort' has no position on this "
         "scale (did you mean 'north'?)")),
        ("{north: [C1]}", "{south: [C1]}", "11:20 self-reference: 'south' lies below itself"),
        ("{north: [C1]}", "{north: []}",
         ("11:20 missing-key: order evidence needs claims (name the "
         "claims that say so, or take it out)")),
        ("  urgency:", "  and:",
         ("3:3 bad-id: 'and' may not be an id (it has a meaning of its own; "
         "use another name)")),
    ],
)  # fmt: skip
def test_a_scale_that_makes_no_sense_is_refused(old, new, problem) -> None:
    assert SCALES.count(old) == 1
    assert problem in wrong(SCALES.replace(old, new))


def test_evidence_may_run_round_where_no_one_scenario_makes_it() -> None:
    turned = SCALES.replace("wet: []", "wet: [], dry: []").replace(
        "because: [C2]", "below: {south: [C2]}, when: dry"
    )
    assert wrong(turned) == []

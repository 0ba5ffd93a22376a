"""Ties in a case file: what is read, what is refused and where."""

import pytest

from case.small import read, wrong
from detente.case import Figure, Tie, TieKind
from detente.case.reader import read_text
from detente.case.schema import json_schema
from detente.case.writer import write_case
from detente.claims import Claim, Ledger, Modality, Source
from detente.record import Frozen

TIES = """\
ties:
  trade:
    kind: trade
    between: [north, south]
    means: grain for coal
    figures:
      - {value: 77.90, unit: million USD, share: 1.5, of: all trade, year: 2017, because: [C1]}
      - {what: by river, hedge: about, value: 3, unit: ships, note: a guess}
    because: [C2]
    note: It falls.
  south-needs: {kind: dependence, of: south, on: north, outweighs: [north-needs]}
  north-needs: {kind: dependence, of: north, on: south}
"""


def test_a_tie_is_read_with_its_figures_as_they_are_written() -> None:
    trade, south, north = read(TIES).ties
    assert trade == Tie(
        id="trade",
        kind=TieKind.TRADE,
        ends=("north", "south"),
        means="grain for coal",
        figures=(
            Figure(
                value="77.90", unit="million USD", share="1.5", of="all trade", year="2017",
                because=("C1",),
            ),
            Figure(what="by river", hedge="about", value="3", unit="ships", note="a guess"),
        ),
        because=("C2",),
        note="It falls.",
    )  # fmt: skip
    assert trade.claims == ("C2", "C1")
    assert (south.ends, south.directed, south.outweighs) == (
        ("south", "north"), True, ("north-needs",),
    )  # fmt: skip
    assert (north.ends, north.outweighs) == (("north", "south"), ())


def test_ties_are_written_as_they_are_read() -> None:
    case = read(TIES)
    again = read_text(write_case(case), slug="small")
    assert again == case
    assert "77.90" in write_case(case)


def test_the_order_of_ties_is_no_part_of_the_fingerprint_and_a_figure_is() -> None:
    first, second = TIES.splitlines(keepends=True)[-2:]
    assert read(TIES.replace(first + second, second + first)).fingerprint == read(TIES).fingerprint
    assert read(TIES.replace("77.90", "77.9")).fingerprint != read(TIES).fingerprint


def test_the_schema_knows_ties() -> None:
    assert json_schema()["$defs"]["TieShape"]["required"] == ["kind"]  # type: ignore[index]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("kind: trade", "kind: trads",
         ("3:11 value: expected trade, support, access, dependence, alliance, strain or nearness, "
         "found 'trads' (did you mean 'trade'?)")),
        ("[north, south]", "[nroth, south]",
         "4:15 unknown-name: unknown party 'nroth' (did you mean 'north'?)"),
        ("of: south, on: north", "of: south, on: noth",
         "11:50 unknown-name: unknown party 'noth' (did you mean 'north'?)"),
        ("[north, south]", "[north, north]", "4:22 self-reference: a tie of 'north' with itself"),
        ("of: north, on: south", "of: north, on: north",
         "12:50 self-reference: a tie of 'north' with itself"),
        ("[north, south]", "[north]",
         "4:5 tie: a tie is between two parties; here are 1 (write one tie for each two)"),
        ("    between: [north, south]\n", "",
         "2:3 shape: expected `between` with two parties, or `of` one party and `on` another"),
        ("    between: [north, south]\n", "    between: [north, south]\n    of: north\n",
         "2:3 shape: expected `between` with two parties, or `of` one party and `on` another"),
        (", on: south}", "}", "12:3 missing-key: 'on' is missing (name the other party)"),
        ("between: [north, south]", "of: north\n    on: south",
         "4:9 tie: a tie of the kind 'trade' holds for both alike (write `between`)"),
        ("of: north, on: south", "between: [north, south]",
         ("12:35 tie: a tie of the kind 'dependence' has a direction (write `of` one party and "
         "`on` another)")),
        ("77.90", "much",
         ("7:17 number: expected a number, found 'much' (write digits, and a point before "
         "decimals: 77.9)")),
        ("value: 77.90, unit: million USD, share: 1.5, of: all trade, ", "",
         ("7:9 missing-key: a figure needs a `value` with its `unit`, or a `share` with its "
         "`of`")),
        (", unit: ships", "", "8:9 missing-key: `value` and `unit` go together"),
        (", of: all trade", "", "7:9 missing-key: `share` and `of` go together"),
        ("share: 1.5", "share: 150", "7:50 number: no share is 150 per cent"),
        ("share: 1.5", "share: -1", "7:50 number: no share is -1 per cent"),
        ("year: 2017", "year: last year",
         ("7:76 value: 'last year' is no year (write four digits, or leave it out where no source "
         "gives it)")),
        ("outweighs: [north-needs]", "outweighs: [noth-needs]",
         "11:69 unknown-name: unknown tie 'noth-needs' (did you mean 'north-needs'?)"),
        ("outweighs: [north-needs]", "outweighs: [south-needs]",
         "11:69 self-reference: 'south-needs' outweighs itself"),
        ("outweighs: [north-needs]", "outweighs: [trade]",
         ("11:69 tie: 'trade' is no dependence of 'north' on 'south' (a dependence outweighs only "
         "those the other way round)")),
        ("of: north, on: south", "of: south, on: north",
         ("11:69 tie: 'north-needs' is no dependence of 'north' on 'south' (a dependence "
         "outweighs only those the other way round)")),
        ("on: south}", "on: south, outweighs: [south-needs]}",
         "11:57 tie: ties outweigh each other in a circle: south-needs, north-needs"),
        ("    note: It falls.", "    outweighs: [north-needs]",
         "10:5 tie: a tie of the kind 'trade' outweighs none (only a dependence does)"),
        ("[north-needs]", "[north-needs, north-needs]",
         "11:82 duplicate-name: tie 'north-needs' stands here twice"),
        ("  trade:", "  and:",
         "2:3 bad-id: 'and' may not be an id (it has a meaning of its own; use another name)"),
    ],
)  # fmt: skip
def test_a_tie_that_makes_no_sense_is_refused(old, new, problem) -> None:
    assert TIES.count(old) == 1
    assert problem in wrong(TIES.replace(old, new))


def test_all_that_is_wrong_is_said_at_once() -> None:
    text = TIES.replace("77.90", "x").replace("2017", "17").replace("of: north, on", "of: nort, on")
    codes = [each.split()[1] for each in wrong(text)]
    assert codes == ["number:", "value:", "unknown-name:"]


def test_claims_that_a_tie_or_its_figure_cites_must_be_there() -> None:
    claim = Claim(
        id="C2", source="S", paragraphs="1", kind="view", says="x", modality=Modality.FACT
    )
    ledger = Ledger(sources=Frozen({"S": Source(id="S", title="T")}), claims=Frozen({"C2": claim}))
    assert wrong(TIES, ledger) == ["7:92 unknown-name: unknown claim 'C1' (known: C2)"]

"""Pictures in the case file: what reads, what is written back, what is refused."""

import pytest

from case.small import read, wrong
from detente.case import Fix, Insert, Replace
from detente.case.reader import read_text
from detente.case.writer import write_case
from detente.claims import Claim, Ledger, Modality, Source
from detente.record import Frozen

LISTS = """\
preferences:
  north: [{id: power, that: north.dam}]
  south: [{id: calm, that: not south.strike}]
"""
WHOLE = (
    LISTS
    + """\
scenarios:
  proud: [{insert: {id: pride, that: north.flood}, of: north}]
pictures:
  south:
    changes:
      - {replace: power, that: not north.dam}
      - {insert: {id: fear, that: not south.strike}, of: north, at: first}
      - {replace: fear, that: south.strike, note: hm}
      - {replace: pride, that: not north.flood}
      - {move: fear, after: power}
    unseen: [north.flood   and south.strike]
    means: a North that can be frightened
    note: nobody says so
  north: [{close: south.strike}]
"""
)


def test_a_picture_has_changes_and_states_that_its_party_does_not_see() -> None:
    south, north = read(WHOLE).pictures.values()
    assert (south.party, south.means, len(south.unseen)) == (
        "south", "a North that can be frightened", 1,
    )  # fmt: skip
    replaced, inserted, again, *_ = south.changes
    assert isinstance(replaced, Replace)
    assert isinstance(inserted, Insert)
    assert isinstance(again, Replace)
    assert (replaced.target, again.target) == ("north.power", "north.fear")
    assert north.changes == (Fix(option="south.strike", to=False),)


def test_what_is_written_reads_as_the_same_pictures() -> None:
    case = read(WHOLE)
    assert read_text(write_case(case), slug="small") == case


def test_a_picture_may_be_empty_on_purpose_and_stays_so() -> None:
    case = read("pictures: {north: []}\n")
    assert case.pictures["north"].changes == ()
    assert read_text(write_case(case), slug="small") == case


def test_the_order_of_pictures_is_no_part_of_what_a_case_says() -> None:
    one = read("pictures: {north: [{close: south.strike}], south: [{close: north.dam}]}\n")
    other = read("pictures: {south: [{close: north.dam}], north: [{close: south.strike}]}\n")
    assert one.fingerprint == other.fingerprint
    assert one.fingerprint != read("pictures: {north: [{close: south.strike}]}\n").fingerprint


def test_what_a_picture_inserts_is_no_bridge_and_no_statement_of_the_case() -> None:
    text = "pictures: {south: [{insert: {id: fear, that: south.strike, tag: bridge}, of: north}]}\n"
    assert read(LISTS + text).preferences["north"] == read(LISTS).preferences["north"]
    later = "scenarios: {s: [{delete: fear}]}\n"
    assert wrong(text + later) == ["2:26 unknown-name: unknown statement 'fear'"]


BAD = {
    "unknown party": (
        "pictures: {west: [{close: north.dam}]}\n",
        ["1:12 unknown-name: unknown party 'west'"],
    ),
    "unknown option in unseen": (
        "pictures: {south: {unseen: [not north.dm]}}\n",
        ["1:33 unknown-name: unknown option 'north.dm' (did you mean 'north.dam'?)"],
    ),
    "unknown definition in unseen": (
        "pictures: {south: {unseen: [thirst]}}\n",
        ["1:29 unknown-name: unknown definition or outcome 'thirst'"],
    ),
    "no formula in unseen": (
        "pictures: {south: {unseen: [north.dam and]}}\n",
        ["1:39 formula: the formula stops after 'and'"],
    ),
    "unknown option in a change": (
        "pictures: {south: [{close: north.dm}]}\n",
        ["1:28 unknown-name: unknown option 'north.dm' (did you mean 'north.dam'?)"],
    ),
    "unknown statement": (
        LISTS + "pictures: {south: [{replace: powr, that: north.dam}]}\n",
        ["4:30 unknown-name: unknown statement 'powr' (did you mean 'power'?)"],
    ),
    "a statement that is there": (
        LISTS + "pictures: {south: [{insert: {id: power, that: north.dam}, of: north}]}\n",
        [
            ("4:34 duplicate-id: north has a statement 'power' already"
            " (use `replace` to change it)")
        ],
    ),
    "what another picture inserts": (
        LISTS
        + "pictures:\n"
        + "  south: [{insert: {id: fear, that: south.strike}, of: north}]\n"
        + "  north: [{delete: fear}]\n",
        ["6:20 unknown-name: unknown statement 'fear'"],
    ),
    "a change of a moment": (
        "moments: {m: {on: []}}\npictures: {south: [{moment: m, on: [north.dam]}]}\n",
        [
            ("2:20 change: a picture changes no moment"
            " (moments are the same for everybody; take the change out)")
        ],
    ),
    "no such change": (
        "pictures: {south: [{shut: north.dam}]}\n",
        ["1:20 change: no such change; known: "],
    ),
    "nothing that is otherwise": (
        "pictures: {south: {means: as it is}}\n",
        ["1:12 shape: expected `changes` or `unseen`: what the party sees otherwise"],
    ),
    "unknown key": (
        "pictures: {south: {unsen: [north.dam], changes: []}}\n",
        ["1:20 unknown-key: unknown key 'unsen' (did you mean 'unseen'?)"],
    ),
    "a text": (
        "pictures: {south: blind}\n",
        ["1:19 type: 'south': expected a list or a mapping, found text"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "said"), BAD.values(), ids=BAD)
def test_what_is_wrong_with_a_picture_is_said_with_its_place(text: str, said: list[str]) -> None:
    found = wrong(text)
    assert len(found) == len(said)
    assert all(line.startswith(start) for line, start in zip(found, said, strict=True)), found


def test_a_picture_cites_only_claims_that_are_there() -> None:
    claim = Claim(
        id="C1", source="S", paragraphs="1", kind="view", says="x", modality=Modality.FACT
    )
    ledger = Ledger(sources=Frozen({"S": Source(id="S", title="T")}), claims=Frozen({"C1": claim}))
    text = "pictures: {south: {changes: [], because: [C1, C2]}}\n"
    assert wrong(text, ledger) == ["1:47 unknown-name: unknown claim 'C2' (known: C1)"]

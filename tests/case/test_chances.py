"""Chances in a case file: what is read, what is refused and where."""

import pytest

from case.small import read, wrong
from detente.case.formula import render
from detente.case.reader import read_text
from detente.case.writer import write_case

CHANCE = """\
define: {tense: north.dam}
outcomes: {flood: south.strike}
chance:
  breach: {when: tense and not south.strike, means: the dam breaks, because: [C1]}
  frost: tense
"""


def test_a_chance_is_read_with_where_it_may_strike() -> None:
    breach, frost = read(CHANCE).chances
    assert (breach.id, breach.means, breach.because) == ("breach", "the dam breaks", ("C1",))
    assert render(breach.when) == "tense and not south.strike"
    assert render(frost.when) == "tense"


def test_a_chance_is_written_as_it_is_read() -> None:
    case = read(CHANCE)
    assert read_text(write_case(case), slug="small") == case


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("when: tense", "when: tens",
         ("4:18 unknown-name: unknown definition or outcome 'tens' "
         "(did you mean 'tense'?)")),
        ("not south.strike", "not south.stroke",
         ("4:32 unknown-name: unknown option 'south.stroke' "
         "(did you mean 'south.strike'?)")),
        ("  breach:", "  tense:",
         ("4:3 duplicate-id: 'tense' is a definition too; the two need "
         "names of their own")),
        ("  breach:", "  flood:",
         ("4:3 duplicate-id: 'flood' is an outcome too; the two need names "
         "of their own")),
        ("  breach:", "  Breach:",
         ("4:3 bad-id: 'Breach' may not be an id (use lower-case letters, "
         "digits, '-' and '_', starting with a letter)")),
        ("{when: tense and not south.strike, means", "{means",
         ("4:3 missing-key: 'when' is "
         "missing")),
    ],
)  # fmt: skip
def test_a_chance_that_makes_no_sense_is_refused(old, new, problem) -> None:
    assert CHANCE.count(old) == 1
    assert problem in wrong(CHANCE.replace(old, new))

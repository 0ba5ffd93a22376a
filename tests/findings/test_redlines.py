"""Red lines: whether they hold, and where in the list they would break."""

from detente.findings import LineStanding
from findings.crisis import analysis, told

SQUEEZE = """\
detente: 1
title: A squeeze
parties: {giver: Giver, taker: Taker}
options:
  giver: {aid: gives aid}
  taker: {yield: gives in}
preferences:
  giver: [{id: trade, that: giver.aid iff taker.yield}]
  taker:
    - {id: pride, that: not taker.yield, red_line: KIND, because: [C1], means: never giving in}
    - {id: bread, that: giver.aid, means: bread}
moments: {2020-01: {on: []}}
"""


def line(text, **choices):
    (found,) = analysis(text, **choices).red_lines
    return found


def test_a_line_on_top_of_the_list_holds_and_would_break_below_what_it_pays_for():
    found = line(SQUEEZE.replace("KIND", "act"))
    assert found.standing is LineStanding.HOLDS
    assert (found.place, found.places) == (1, 2)
    # Below bread, the two would trade: giving in for aid is a joint improvement for both? Giver
    # is indifferent between none and both, so it gains nothing, and the line holds there too.
    assert found.breaks_at == 0


def test_a_line_breaks_where_its_holder_gains_by_breaking_it_together_with_another():
    text = SQUEEZE.replace("KIND", "act").replace(
        "giver: [{id: trade, that: giver.aid iff taker.yield}]",
        "giver: [{id: win, that: taker.yield}, {id: trade, that: giver.aid iff taker.yield}]",
    )
    found = line(text)
    assert found.standing is LineStanding.HOLDS
    assert found.breaks_at == 2
    assert told(analysis(text), "red-line") == [
        (
            "The red line of Taker, “never giving in”, holds; it would break if it stood at "
            "place 2 of 2."
        )
    ]
    below = text.replace("    - {id: bread, that: giver.aid, means: bread}\n", "").replace(
        "  taker:\n    - {id: pride",
        "  taker:\n    - {id: bread, that: giver.aid}\n    - {id: pride",
    )
    broken = line(below)
    assert broken.standing is LineStanding.BREAKS
    assert broken.witnesses[0].movers == ("giver", "taker")
    assert broken.witnesses[0].target == ("giver.aid", "taker.yield")


def test_a_line_on_what_happens_breaks_where_moves_rest_beyond_it():
    text = (
        SQUEEZE.replace("KIND", "outcome")
        .replace("on: []", "on: [taker.yield]")
        .replace(
            "taker:\n    - {id: pride, that: not taker.yield",
            "taker:\n    - {id: same, that: taker.yield}\n    - {id: pride, that: not taker.yield",
        )
    )
    found = line(text)
    assert found.standing is LineStanding.BREAKS
    assert [w.target for w in found.witnesses] == [("giver.aid", "taker.yield")]

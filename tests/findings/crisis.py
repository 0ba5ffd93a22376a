"""A small crisis whose answers can be worked out by hand, and one that never comes to rest."""

from detente.case import Case
from detente.case.reader import read_text
from detente.claims import Claim, Ledger, Modality, Source
from detente.findings import Analysis, analyze
from detente.record import Frozen
from detente.settle import Choices, settle

CRISIS = """\
detente: 1
title: Tests and <exercises>
question: Do the tests stop?
parties:
  usa: United States
  dprk: {name: North Korea, note: "As others & rivals see it."}
options:
  usa:
    press: {means: tables a tough text, otherwise: lets the matter rest, because: [C1]}
    pause: halts joint exercises
  dprk:
    freeze: {means: stops tests, otherwise: tests again}
    sell: {means: sells technology, moves: once}
define: {quiet: {that: usa.pause and dprk.freeze, note: Nothing flies.}}
preferences:
  usa:
    - {id: no-sale, that: not dprk.sell, because: [C1], tag: stated}
    - {id: stop, that: dprk.freeze, because: [C2], tag: order}
    - {id: answer, that: usa.pause iff dprk.freeze, because: [C3]}
    - id: lever
      that: usa.press xor dprk.freeze
      means: pressure until the tests stop
      tag: bridge
  dprk:
    - {id: keep, that: not dprk.sell, red_line: act, because: [C4]}
    - {id: no-text, that: not usa.press}
    - {id: like, that: dprk.freeze iff usa.pause, tag: bridge}
outcomes:
  both-stop: {that: quiet, means: tests and exercises stop, label: O-1, because: [C2]}
  leak: {that: dprk.sell, means: technology is <sold>}
  accident: {missing: a chance mover, means: war starts by accident}
moments:
  2019-04: {on: [usa.press], because: [C5]}
  2020: {on: [dprk.freeze]}
scenarios:
  no-pause: {changes: [{close: usa.pause}], means: exercises go on whatever happens}
  same: {changes: [], means: nothing is different}
defaults: {moment: 2019-04}
"""

RESTLESS = """\
detente: 1
title: Hide and seek
parties: {seeker: Seeker, hider: Hider}
options:
  seeker: {left: looks left}
  hider: {left: hides left}
preferences:
  seeker: [seeker.left iff hider.left]
  hider: [seeker.left xor hider.left]
outcomes: {found: {that: seeker.left iff hider.left, means: the hider is found}}
moments: {start: {on: [], means: the game starts}}
"""

CLAIMS = Ledger(
    claims=Frozen(
        {
            f"C{n}": Claim(
                id=f"C{n}",
                source="S1",
                paragraphs="1-2" if n == 1 else str(n),
                kind="wish",
                says=f"Claim {n} says <this> & that.",
                modality=Modality.AUTHOR,
            )
            for n in range(1, 8)
        }
    ),
    sources=Frozen({"S1": Source(id="S1", title="An article", author="An author")}),
)


def crisis(text: str = CRISIS) -> Case:
    """Read one of the cases above."""
    return read_text(text, slug="small", ledger=CLAIMS)


def analysis(text: str = CRISIS, *, moves: str = "single", **choices: object) -> Analysis:
    """Analyze one of the cases above under some choices."""
    return analyze(settle(crisis(text), Choices(**choices)), moves=moves)


def told(found: Analysis, kind: str) -> list[str]:
    """List the sentences of one kind."""
    return [finding.sentence for finding in found.findings if finding.kind == kind]

"""A small dossier, and a way to run the program on it.

Write s, f, c for suing, filtering, closing. Feasible are none, s, f, sf, c, sc. By hand, best
first: the town ranks f sf s none sc c, the mill none (f sf) c s sc. The town improves none to s,
sf to f, c to sc; the mill s to sf, f to none; closing is for good. So single moves run in a circle:
none, s, sf, f, none. Only sc is stable under nash; f, sf and sc under seq, where the mill keeps
filtering since the town would go to court again. None joins them under gmr.
"""

import json

import pytest
from click.testing import CliRunner

from detente.cli import main

DISPUTE = """\
detente: 1
title: A dispute over water
parties: {town: The Town, mill: The Mill}
options:
  town:
    sue: {means: goes to court, otherwise: stays out of court}
  mill:
    filter: {means: filters its water, because: [C-1]}
    close: {means: closes, moves: once}
never:
  - mill.filter and mill.close
preferences:
  town:
    - {id: clean, that: mill.filter, because: [C-1], tag: stated, red_line: outcome}
    - {id: work, that: not mill.close, tag: bridge}
    - {id: pressure, that: town.sue iff not mill.filter, tag: order}
  mill:
    - {id: heed, that: mill.filter if town.sue}
    - {id: stay, that: not mill.close}
    - {id: cheap, that: not mill.filter}
outcomes:
  deal: {that: mill.filter and not town.sue, means: the water is clean and nobody sues, label: O-1}
  closed: mill.close
  trust: {missing: a measure of trust, means: they trust each other}
moments:
  2020: {on: []}
  2021: {on: [town.sue], means: the town has gone to court}
scenarios:
  open: [{close: mill.close}]
  cheap-first: [{move: mill.cheap, at: first}]
  calm: [{replace: town.pressure, that: town.sue iff not mill.filter}]
  tired: [{replace: town.pressure, that: not town.sue}]
alternatives:
  mood: [calm, tired]
bridges:
  B-1: {changes: [{fix: mill.close, to: no}], default: off}
conclusions:
  K-1: {says: They settle., rests_on: [C-1]}
defaults: {moment: 2020, report: [open]}
"""
CLAIMS = """\
id,source,paragraphs,kind,parties,says,modality,holder,note,time
C-1,S1,3,interest,town mill,The town wants clean water.,author,,,
"""
SOURCES = "S1: {title: Troubled water, date: 2021-02-03}\n"
TWO_SOURCES = """\
S1: {title: Troubled water, author: Ann Writer, date: 2021-02-03}
S2: {title: The mill in flames, author: Bob Editor}
"""
THREE_CLAIMS = f"""\
{CLAIMS}C-2,S1,4,goal,mill,The mill wants to pay nothing.,attributed,town,,2021
C-3,S2,2,goal,mill,The mill would pay a little.,author,,,2021
"""
WATER = """\
Troubled water

By Ann Writer

The town has asked the mill to clean its water, and nobody expects a quick end of it.

The mill, so the town believes, would rather burn its own wheel than pay for a filter of its
own, and has said as much to whoever asked it in the three years of this dispute.
"""
FIRE = """\
The mill in flames

Of late the mill has let it be known that it might pay half of what a filter costs.
"""


@pytest.fixture(autouse=True)
def settings(tmp_path, monkeypatch):
    """A settings folder of the test's own, wherever the system has it."""
    place = tmp_path / "settings"
    for name in ("XDG_CONFIG_HOME", "HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(place))
    return place


@pytest.fixture
def folder(tmp_path):
    """A dossier that is fine."""
    place = tmp_path / "dispute"
    place.mkdir()
    (place / "case.yaml").write_text(DISPUTE, "utf-8")
    (place / "claims.csv").write_text(CLAIMS, "utf-8")
    (place / "sources.yaml").write_text(SOURCES, "utf-8")
    return place


@pytest.fixture
def argued(folder):
    """The dossier with three claims of two sources."""
    (folder / "claims.csv").write_text(THREE_CLAIMS, "utf-8")
    (folder / "sources.yaml").write_text(TWO_SOURCES, "utf-8")
    return folder


@pytest.fixture
def water(tmp_path):
    """The article of S1."""
    file = tmp_path / "water.txt"
    file.write_bytes(WATER.encode())
    return file


@pytest.fixture
def fire(tmp_path):
    """The article of S2."""
    file = tmp_path / "fire.txt"
    file.write_bytes(FIRE.encode())
    return file


@pytest.fixture
def anchored(run, argued, water, fire):
    """The dossier with its claims anchored, and no texts at hand."""
    words = [("C-1", "The town ... water"), ("C-2", "The mill, so ... dispute.")]
    pairs = [word for pair in words for word in ("--anchor", *pair)]
    for command in ((water, *pairs), (fire, "--anchor", "C-3", "it might pay half")):
        assert run("attach", argued, *command).exit_code == 0
    for text in (argued / "texts").iterdir():
        text.unlink()
    return argued


@pytest.fixture
def run():
    """Run the program in this process."""
    return lambda *words: CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def answer(run):
    """Run the program with `--json`: the document, after checking that nothing else came."""

    def asked(*words, code=0):
        done = run(*words, "--json")
        assert done.exit_code == code, done.output
        assert not done.stderr
        return json.loads(done.stdout)

    return asked

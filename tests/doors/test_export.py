"""`detente export` as a door: three kinds of file, and what is refused."""

import csv
import json

import pytest

SILENT = """\
detente: 1
title: Held together
parties: {a: A, b: B}
options: {a: {act: {means: acts, with: [b]}}}
"""


def table(file):
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_a_model_goes_out_and_comes_back_with_the_same_equilibria(run, answer, tmp_path):
    file = tmp_path / "nk.gmcr"
    done = run("export", "north-korea-original", "-o", file)
    assert done.exit_code == 0, done.output
    assert f"Wrote {file}" in done.stdout
    assert "- the moments" in done.stdout
    assert run("import", file, tmp_path / "back").exit_code == 0
    here = answer("solve", "north-korea-original", "--count")["equilibria"]
    assert answer("solve", tmp_path / "back", "--count")["equilibria"] == here


def test_a_table_has_a_row_a_state_and_moves_stand_beside_it(run, tmp_path):
    file = tmp_path / "nk.csv"
    done = run("export", "north-korea-original", "-o", file, "--concept", "nash", "--with-moves")
    assert done.exit_code == 0, done.output
    states, moves = table(file), table(tmp_path / "nk-moves.csv")
    assert len(states) == 12
    assert [row["moments"] for row in states if row["nash all"] == "yes"] == ["0", "5"]
    assert "seq all" not in states[0]
    assert {row["mover"] for row in moves} == {"us", "nk"}
    assert sorted(path.name for path in tmp_path.glob("nk*")) == ["nk-moves.csv", "nk.csv"]


def test_a_graph_is_read_by_a_graph_library(run, tmp_path):
    networkx = pytest.importorskip("networkx")
    file = tmp_path / "cuba.json"
    assert run("export", "cuba", "-o", file, "--concept", "seq").exit_code == 0
    document = json.loads(file.read_text("utf-8"))
    graph = networkx.node_link_graph(document, edges="edges")
    assert graph.is_directed()
    assert graph.is_multigraph()
    rest = [n for n, node in graph.nodes(data=True) if node["equilibrium"] == ["seq"]]
    assert [graph.nodes[n]["moments"] for n in rest] == [["4"], ["5"], ["6"]]
    left = {s for s, _, edge in graph.edges(data=True) if edge["improvement"]}
    assert [graph.nodes[n]["moments"] for n in rest if n not in left] == [["5"]]
    assert graph.graph["case"]["slug"] == "cuba"


def test_what_is_chosen_is_what_is_written(run, folder, tmp_path):
    """With an option closed nothing that takes it is left."""
    file = tmp_path / "open.csv"
    assert run("export", folder, "--scenario", "open", "-o", file).exit_code == 0
    assert {row["mill.close"] for row in table(file)} == {"no"}


def test_the_document_names_the_files(answer, tmp_path):
    file = tmp_path / "c.gmcr"
    found = answer("export", "cuba", "-o", file)
    assert found["files"] == [str(file)]
    assert "the moments" in found["left_out"]


@pytest.mark.parametrize(
    "words",
    [
        ("-o", "model.xlsx"),
        ("-o", "model"),
        ("-o", "model.gmcr", "--concept", "nash"),
        ("-o", "model.json", "--with-moves"),
        (),
    ],
)
def test_what_makes_no_sense_is_a_matter_of_usage(run, words, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run("export", "cuba", *words).exit_code == 2
    assert list(tmp_path.glob("model*")) == []


def test_a_folder_that_is_not_there_is_named(run, tmp_path):
    done = run("export", "cuba", "-o", tmp_path / "nowhere" / "c.csv")
    assert done.exit_code == 4
    assert "no folder" in done.stderr


def test_what_gmcr_has_no_word_for_is_refused_and_nothing_written(run, tmp_path):
    place, file = tmp_path / "held", tmp_path / "held.gmcr"
    place.mkdir()
    (place / "case.yaml").write_text(SILENT, "utf-8")
    done = run("export", place, "-o", file)
    assert done.exit_code == 4
    assert "hold jointly" in done.stderr
    assert not file.exists()
    done = run("export", "north-korea-binding", "-o", file)
    assert (done.exit_code, "forbidden move" in done.stderr) == (4, True)

"""`detente import` as a door: what it writes, what it says, how it ends."""

import json

import pytest

from case.gmcr_documents import cuba, data


@pytest.fixture
def model(tmp_path):
    file = tmp_path / "Missiles 1962.gmcr"
    file.write_bytes(data(cuba()))
    return file


def test_a_model_becomes_a_case_that_can_be_solved(run, model, tmp_path):
    place = tmp_path / "cuba"
    done = run("import", model, place)
    assert done.exit_code == 0, done.output
    for words in ("Wrote case.yaml", "Not in it:", "- a status quo", "To know of it:"):
        assert words in done.stdout
    assert run("check", place).exit_code == 0
    solved = json.loads(run("solve", place, "--concept", "nash", "--json").stdout)
    assert solved["case"]["title"] == "Missiles 1962"
    assert solved["equilibria"]["nash"] == [["us.air-strike", "ussr.withdraw"]]


def test_the_document_names_what_is_left_out(answer, model, tmp_path):
    found = answer("import", model, tmp_path / "cuba", "--title", "Cuba")
    assert found["files"] == ["case.yaml"]
    assert any("status quo" in note for note in found["left_out"])
    assert any("simultaneous" in note for note in found["differences"])
    assert "title: Cuba\n" in (tmp_path / "cuba" / "case.yaml").read_text("utf-8")


def test_a_case_that_is_there_stays_as_it_is(run, model, folder):
    before = (folder / "case.yaml").read_bytes()
    done = run("import", model, folder)
    assert done.exit_code == 2
    assert "nothing was written" in done.stderr
    assert (folder / "case.yaml").read_bytes() == before


def test_a_file_in_place_of_the_folder_is_refused(run, model):
    assert run("import", model, model).exit_code == 2


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\x80\x04]q\0.", "pickle"),
        (b"{", "no JSON"),
        (b"[]", "expected an object"),
        (b"[" * 100_000, "too deep"),
        (b'{"options": [{}], "decisionMakers": [], "infeasibles": 1}', "infeasibles: expected"),
    ],
)
def test_a_broken_file_ends_with_its_problems_and_writes_nothing(run, tmp_path, content, words):
    file, place = tmp_path / "broken.gmcr", tmp_path / "made"
    file.write_bytes(content)
    done = run("import", file, place)
    assert done.exit_code == 3
    assert words in done.stderr
    assert "broken.gmcr" in done.stderr
    assert not place.exists()


def test_a_missing_file_is_named(answer, tmp_path):
    found = answer("import", tmp_path / "none.gmcr", tmp_path / "made", code=3)
    assert found["problems"][0]["code"] == "no-file"

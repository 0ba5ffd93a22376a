"""`detente attach` as a door: texts matched, kept and anchored; what is refused changes nothing."""

import pytest


def passages(folder):
    """The rows of a dossier's passages by claim, without the header; "" if there are none."""
    file = folder / "passages.csv"
    rows = file.read_text("utf-8").splitlines()[1:] if file.exists() else []
    return {row.partition(",")[0]: row for row in rows}


def kept(folder):
    """The texts that are kept, by name."""
    return {path.name: path.read_bytes() for path in sorted((folder / "texts").iterdir())}


def test_a_text_is_known_by_its_passages_and_a_copy_is_kept(run, anchored, water):
    before = water.read_bytes()
    done = run("attach", anchored, water)
    assert done.exit_code == 0, done.output
    for words in (
        "water.txt",
        "This is S1: Troubled water. Passages of its claims stand in it.",
        "Passages that stand where they were: 2 of 2.",
        f"Kept as {anchored / 'texts' / 'S1.txt'}",
    ):
        assert words in done.stdout
    assert kept(anchored) == {"S1.txt": before}
    assert water.read_bytes() == before


def test_the_document_has_every_passage_with_its_words(answer, anchored, water, fire):
    first, second = answer("attach", anchored, water, fire)["texts"]
    assert (first["source"], second["source"]) == ("S1", "S2")
    assert first["how"] == "passages of its claims stand in it"
    (passage,) = second["passages"]
    assert passage["passage"] == "as it was"
    assert (passage["claim"], passage["words"]) == ("C-3", "it might pay half")
    (start, end), = passage["places"]  # fmt: skip
    assert fire.read_text("utf-8")[start:end] == "it might pay half"


def test_a_text_of_odd_bytes_is_kept_byte_by_byte(run, argued, tmp_path):
    odd = tmp_path / "odd.TXT"
    odd.write_bytes("\ufeffTroubled water\r\n\r\nIt rains \u2028 “so”.\r\n".encode())
    assert run("attach", argued, odd).exit_code == 0
    assert kept(argued) == {"S1.txt": odd.read_bytes()}


def test_a_second_text_of_a_source_keeps_the_first_under_another_name(run, anchored, water):
    first = water.read_bytes()
    assert run("attach", anchored, water).exit_code == 0
    water.write_bytes(b"A page.\n\n" + first)
    done = run("attach", anchored, water)
    assert "Elsewhere, word for word: 2 of 2." in done.stdout
    assert "The text that was there before is" in done.stdout
    assert kept(anchored) == {"S1.before-1.txt": first, "S1.txt": water.read_bytes()}


def test_a_text_that_is_no_source_is_refused_and_nothing_is_kept(run, anchored, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("Something else altogether.\n", "utf-8")
    done = run("attach", anchored, other)
    assert done.exit_code == 4
    assert "other.txt is no source of the case, as far as can be told" in done.stderr
    assert "--source S1" in done.stderr
    assert kept(anchored) == {}


def test_the_user_may_say_which_source_a_text_is(run, anchored, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("Something else altogether.\n", "utf-8")
    done = run("attach", anchored, other, "--source", "S2")
    assert "You say so." in done.stdout
    assert "that is likely enough: 1 of 1." in done.stdout
    assert list(kept(anchored)) == ["S2.txt"]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--source", "S3"], 2, "the case has no source 'S3'; its sources: S1, S2"),
        (["--anchor", "C-1", "no such words"], 4, "does not have the words “no such words”"),
        (["--anchor", "C-1", "mill"], 4, "stand in 2 places of water.txt"),
        (["--anchor", "C-9", "quick end"], 2, "the case has no claim 'C-9'"),
        (["--anchor", "C-3", "quick end"], 4, "C-3 is no claim of S1, which water.txt is"),
    ],
)
def test_what_cannot_be_anchored_is_refused_and_changes_nothing(
    run, anchored, water, words, code, said
):
    before = passages(anchored)
    done = run("attach", anchored, water, *words)
    assert done.exit_code == code, done.output
    assert said in done.stderr
    assert (passages(anchored), kept(anchored)) == (before, {})


def test_all_anchors_that_do_not_fit_are_told_at_once(run, anchored, water):
    done = run("attach", anchored, water, "--anchor", "C-1", "no word", "--anchor", "C-2", "mill")
    assert "C-1: water.txt does not have" in done.stderr
    assert "C-2: the words “mill” stand in" in done.stderr


def test_an_anchor_is_written_and_the_words_are_there_at_once(run, answer, argued, water):
    done = run("attach", argued, water, "--anchor", "C-1", "asked the mill ... water")
    assert "Anchored anew: C-1." in done.stdout
    assert list(passages(argued)) == ["C-1"]
    (claim,) = answer("claims", argued, "C-1")["claims"]
    assert [each["words"] for each in claim["passages"]] == ["asked the mill to clean its water"]


def test_a_new_anchor_takes_the_place_of_the_old_and_leaves_the_others(run, anchored, water):
    before = passages(anchored)
    assert run("attach", anchored, water, "--anchor", "C-1", "a quick end").exit_code == 0
    after = passages(anchored)
    assert list(after) == ["C-1", "C-2", "C-3"]
    assert after["C-1"] != before["C-1"]
    assert (after["C-2"], after["C-3"]) == (before["C-2"], before["C-3"])


def test_what_moved_and_changed_is_anchored_anew_on_request_alone(run, answer, anchored, water):
    before = passages(anchored)
    text = "A page.\n\n" + water.read_text("utf-8").replace("wheel", "great wheel")
    water.write_text(text, "utf-8")
    done = run("attach", anchored, water)
    assert "Elsewhere, word for word: 1 of 2." in done.stdout
    assert "Changed since: 1 of 2" in done.stdout
    assert "--reanchor" in done.stdout
    assert passages(anchored) == before
    done = run("attach", anchored, water, "--reanchor")
    assert "Anchored anew: C-1 and C-2." in done.stdout
    (again,) = answer("attach", anchored, water)["texts"]
    assert [each["passage"] for each in again["passages"]] == ["as it was", "as it was"]


def test_two_texts_are_anchored_anew_at_once(run, answer, anchored, water, fire):
    for file in (water, fire):
        file.write_text("A page.\n\n" + file.read_text("utf-8"), "utf-8")
    assert run("attach", anchored, water, fire, "--reanchor").exit_code == 0
    texts = answer("attach", anchored, water, fire)["texts"]
    fates = {each["claim"]: each["passage"] for text in texts for each in text["passages"]}
    assert fates == {"C-1": "as it was", "C-2": "as it was", "C-3": "as it was"}


def test_two_files_of_one_source_are_refused(run, anchored, water, tmp_path):
    again = tmp_path / "again.txt"
    again.write_bytes(water.read_bytes())
    done = run("attach", anchored, water, again)
    assert done.exit_code == 4
    assert "water.txt and again.txt are both S1; attach one of them" in done.stderr
    assert kept(anchored) == {}


@pytest.mark.parametrize("words", [["--source", "S1"], ["--anchor", "C-1", "quick end"]])
def test_what_speaks_of_one_file_takes_one(run, anchored, water, fire, words):
    done = run("attach", anchored, water, fire, *words)
    assert done.exit_code == 2
    assert "--source and --anchor speak of one FILE; give one" in done.stderr


@pytest.mark.parametrize("words", [["--anchor", "S1-003", "it"], ["--reanchor"]])
def test_a_case_that_comes_with_the_program_stays_as_it_is(run, settings, water, words):
    done = run("attach", "korea", water, *words)
    assert done.exit_code == 4
    assert "korea comes with the program and stays as it is" in done.stderr
    assert "detente new FOLDER --from korea" in done.stderr
    assert not settings.exists()


def test_texts_of_a_shipped_case_are_kept_among_the_user_s_settings(run, answer, settings, water):
    assert run("attach", "korea", water, "--source", "S2").exit_code == 0
    found = [path for path in settings.rglob("*") if path.is_file()]
    assert [path.name for path in found] == ["S2.txt"]
    assert found[0].parent.parts[-2:] == ("texts", "korea")
    assert found[0].read_bytes() == water.read_bytes()
    assert answer("claims", "korea")["texts"] == ["S2"]


def test_all_that_is_wrong_with_the_files_is_said_at_once(run, anchored, tmp_path):
    empty = tmp_path / "empty.txt"
    empty.write_text("\n", "utf-8")
    done = run("attach", anchored, empty, tmp_path / "none.txt")
    assert done.exit_code == 3
    for words in ("the file is empty", "none.txt", "2 problems"):
        assert words in done.stderr


def test_passages_that_are_wrong_are_told_and_nothing_is_attached(run, anchored, water):
    file = anchored / "passages.csv"
    head, first, *rest = file.read_text("utf-8").splitlines()
    broken = first.replace(",", ",x", 1)
    file.write_text("\n".join([head, broken, rest[0].replace("C-2", "C-7"), rest[1]]), "utf-8")
    done = run("attach", anchored, water)
    assert done.exit_code == 3
    for words in ("passages.csv:2:5: 'start': expected a number", "there is no claim 'C-7'"):
        assert words in done.stderr
    assert "2 problems" in done.stderr
    assert "Traceback" not in done.output
    assert kept(anchored) == {}

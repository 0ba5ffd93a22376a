"""Sources: what each key becomes, and rulings on voices that name nobody."""

from detente.claims import Source
from detente.claims.sources import SOURCE_KEYS, read_sources

RULED = """\
A: {title: A river, same_voice: [B], other_voice: C}
B: {author: Ann Writer, date: 2021-05-03, restore: [wrap:1, insert:9]}
C: {}
"""


def read(folder, text):
    """The sources, and what is wrong."""
    (folder / "sources.yaml").write_text(text, "utf-8")
    problems = []
    return read_sources(folder, problems), [problem.headline() for problem in problems]


def test_without_a_file_there_are_none(tmp_path):
    problems = []
    assert (read_sources(tmp_path, problems), problems) == ({}, [])


def test_texts_are_texts_and_lists_are_lists(tmp_path):
    found, said = read(tmp_path, RULED)
    assert said == []
    assert found == {
        "A": Source(id="A", title="A river", same_voice=("B",), other_voice=("C",)),
        "B": Source(id="B", author="Ann Writer", date="2021-05-03", restore=("wrap:1", "insert:9")),
        "C": Source(id="C"),
    }


def test_every_key_has_its_field(tmp_path):
    found, said = read(tmp_path, "A: {}\n" + "B: {" + ", ".join(
        f"{key}: A" for key in SOURCE_KEYS) + "}\n")  # fmt: skip
    assert said == []
    assert {key: getattr(found["B"], key) for key in SOURCE_KEYS} == {
        key: ("A",) if key in {"restore", "same_voice", "other_voice"} else "A"
        for key in SOURCE_KEYS
    }


def test_rulings_that_name_no_other_source_are_told_all_at_once(tmp_path):
    text = "S1: {same_voice: [S2, S9]}\nS2: {other_voice: S2}\n"
    found, said = read(tmp_path, text)
    assert list(found) == ["S1", "S2"]
    assert said == [
        "sources.yaml:1:18: 'same_voice': unknown source 'S9' (known: S2)",
        "sources.yaml:2:19: 'other_voice': the source itself 'S2' (known: S1)",
    ]

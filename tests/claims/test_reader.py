"""Claims and sources: what reads, and what is said of what does not."""

from pathlib import Path

import pytest

from detente.claims import Modality
from detente.claims.reader import read_ledger

HEAD = "id,source,paragraphs,kind,parties,says,modality,holder,note,time\n"
ROW = "S1-001,S1,6,goal,usa dprk,It wants a deal.,author,,,2019\n"


def ledger(folder: Path, **files: str | bytes):
    for name, text in files.items():
        data = text if isinstance(text, bytes) else text.encode()
        (folder / name.replace("_", ".")).write_bytes(data)
    return read_ledger(folder)


def said(folder: Path, **files: str | bytes) -> list[str]:
    return [problem.headline() for problem in ledger(folder, **files)[1]]


def test_a_folder_without_claims_has_an_empty_ledger(tmp_path) -> None:
    found, problems = read_ledger(tmp_path)
    assert (dict(found.claims), dict(found.sources), problems) == ({}, {}, ())


def test_a_row_becomes_a_claim(tmp_path) -> None:
    row = (
        'S1-002,S1,"18-19, 20",belief,usa,"He said ""no"",\nand left.",'
        "attributed,usa,hm,April 2019\n"
    )
    found, problems = ledger(tmp_path, claims_csv=HEAD + ROW + row)
    assert problems == ()
    assert found.claims["S1-001"].parties == ("usa", "dprk")
    second = found.claims["S1-002"]
    assert (second.paragraphs, second.says) == ("18-19, 20", 'He said "no",\nand left.')
    assert (second.modality, second.holder, second.note) == (Modality.ATTRIBUTED, "usa", "hm")


def test_columns_may_stand_in_any_order_and_optional_ones_be_left_out(tmp_path) -> None:
    text = "modality,says,kind,paragraphs,source,id\nfact,It rains.,event,1,S1,S1-001\n"
    found, problems = ledger(tmp_path, claims_csv=text)
    assert problems == ()
    assert (found.claims["S1-001"].says, found.claims["S1-001"].time) == ("It rains.", "")


def test_claims_may_be_yaml(tmp_path) -> None:
    text = (
        "S1-001: {source: S1, kind: goal, says: It rains., modality: fact, parties: [usa, dprk]}\n"
    )
    found, problems = ledger(tmp_path, claims_yaml=text)
    assert problems == ()
    assert found.claims["S1-001"].parties == ("usa", "dprk")


def test_sources_are_read_by_id(tmp_path) -> None:
    found, _ = ledger(tmp_path, sources_yaml="S1: {title: A river, date: 2019-04-24}\nS2: {}\n")
    assert (found.sources["S1"].title, found.sources["S1"].date) == ("A river", "2019-04-24")
    assert found.sources["S2"].author == ""


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "claims.csv: the file is empty"),
        (b"\x00\x01", "claims.csv: this is a binary file; a text file was expected"),
        (
            HEAD.encode() + b"S1-001,S1,6,goal,usa,caf\xe9,fact,,,\n",
            (
                "claims.csv:2:25: the text is not UTF-8: byte 0xe9 has no meaning here"
                " (save the file with the encoding UTF-8)"
            ),
        ),
        (HEAD.replace("modality,", ""), "claims.csv:1:1: the column 'modality' is missing"),
        (
            HEAD.replace("modality", "modalty") + ROW,
            "claims.csv:1:40: unknown column 'modalty' (did you mean 'modality'?)",
        ),
        (HEAD + ROW + ROW, "claims.csv:3:1: 'S1-001' is defined twice; first at line 2"),
        (HEAD + ROW.replace("author", ""), "claims.csv:2:44: the claim has no modality"),
        (
            HEAD + ROW.replace("author", "atributed"),
            (
                "claims.csv:2:44: expected fact, author, attributed or speculation,"
                " found 'atributed' (did you mean 'attributed'?)"
            ),
        ),
        (
            HEAD + ROW.replace("a deal", "peace, or a deal"),
            (
                "claims.csv:2:1: 11 values, but there are 10 columns"
                " (put a text that holds a comma into quotation marks)"
            ),
        ),
        (
            HEAD + ROW.replace("It wants", '"It wants'),
            (
                "claims.csv:2:27: the quotation mark that opens here does not close the value"
                " (close it, and write a quotation mark inside the value twice)"
            ),
        ),
        (
            (HEAD + ROW).replace(",", ";"),
            (
                "claims.csv:1:1: the columns are not separated by commas"
                " (separate the values with commas)"
            ),
        ),
        (HEAD.replace("note,", "time,"), "claims.csv:1:61: column 'time' stands twice"),
    ],
)
def test_what_is_wrong_with_claims_is_said_with_its_place(tmp_path, text, line) -> None:
    assert line in said(tmp_path, claims_csv=text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("- S1\n", "sources.yaml:1:1: expected entries such as `S1: {...}`, found something else"),
        (
            "S1: A river\n",
            (
                "sources.yaml:1:1: 'S1': expected a mapping with the keys"
                " title, author, date, publisher, wire, address, language, fingerprint, note,"
                " restore, same_voice, other_voice"
            ),
        ),
        ("S1: {titel: x}\n", "sources.yaml:1:6: unknown key 'titel' (did you mean 'title'?)"),
        ("S1: {title: {a: b}}\n", "sources.yaml:1:6: 'title': expected text"),
        ("S1: {}\nS1: {}\n", "sources.yaml:2:1: 'S1' is defined twice; first at line 1"),
        ("S1: [\n", "sources.yaml:1:5: the bracket that opens here is never closed"),
    ],
)
def test_what_is_wrong_with_sources_is_said_with_its_place(tmp_path, text, line) -> None:
    assert said(tmp_path, sources_yaml=text) == [line]


def test_a_source_is_looked_up_where_there_is_a_list_of_them(tmp_path) -> None:
    assert said(tmp_path, claims_csv=HEAD + ROW) == []
    assert said(tmp_path, sources_yaml="S10: {}\nS11: {}\n") == [
        "claims.csv:2:8: unknown source 'S1' (did you mean 'S11'?)"
    ]


def test_all_problems_of_both_files_are_reported_at_once(tmp_path) -> None:
    text = HEAD + "S1-001,,6,goal,usa,,fct,,,\n,S1,6,goal,usa,Says.,fact,,,\n"
    lines = said(tmp_path, claims_csv=text, sources_yaml="S1: {titel: x}\n")
    assert [line.split(": ")[0] for line in lines] == [
        "claims.csv:2:8",
        "claims.csv:2:20",
        "claims.csv:2:21",
        "claims.csv:3:1",
        "sources.yaml:1:6",
    ]


def test_a_faulty_claim_stays_known_so_that_citing_it_is_no_second_problem(tmp_path) -> None:
    found, problems = ledger(tmp_path, claims_csv=HEAD + ROW.replace("author", "autor"))
    assert len(problems) == 1
    assert "S1-001" in found.claims


def test_a_dossier_has_claims_in_one_file_only(tmp_path) -> None:
    lines = said(tmp_path, claims_csv=HEAD + ROW, claims_yaml="{}\n")
    assert lines == [
        "claims.yaml: claims.csv stands in the same folder; a dossier has one of the two"
    ]


def test_more_than_20000_claims_are_refused(tmp_path) -> None:
    rows = "".join(f"C{n},S1,1,goal,,Says.,fact,,,\n" for n in range(20_001))
    assert said(tmp_path, claims_csv=HEAD + rows) == ["claims.csv:20002:1: more than 20,000 claims"]

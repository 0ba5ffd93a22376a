"""Whole cases and dossiers: what reads, and that everything wrong is said in one run."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from case.small import HEAD, headlines, problems, read, wrong
from detente.case import Tag
from detente.case.limits import CASE_BYTES
from detente.case.reader import read_case, read_text
from detente.case.starter import starter
from detente.errors import CaseProblems

CLAIMS = "id,source,paragraphs,kind,parties,says,modality,holder,note,time\n"


def dossier(folder: Path, **files: str | bytes) -> Path:
    for name, text in {"case_yaml": HEAD, **files}.items():
        data = text if isinstance(text, bytes) else text.encode()
        (folder / name.replace("_", ".")).write_bytes(data)
    return folder


def said(folder: Path) -> list[str]:
    with pytest.raises(CaseProblems) as caught:
        read_case(folder)
    return [problem.headline() for problem in caught.value.problems]


def test_a_small_case_reads() -> None:
    case = read("define: {dry: north.dam}\n")
    assert [option.id for option in case.options] == ["north.dam", "north.flood", "south.strike"]
    assert case.definitions[0].text == "north.dam"
    assert len(case.fingerprint) == 64


def test_scalars_are_the_text_that_stands_there() -> None:
    case = read("moments: {2019-04: {on: []}, 2019: {on: []}}\nquestion: no\nsummary: 0x1F\n")
    assert [moment.id for moment in case.moments] == ["2019-04", "2019"]
    assert (case.question, case.summary) == ("no", "0x1F")


def test_a_section_without_content_is_no_section() -> None:
    assert read("define:\noutcomes:\n# nothing yet\n").outcomes == ()


def test_all_problems_are_reported_at_once_in_reading_order() -> None:
    text = """\
detente: 1
titel: Two on a river
parties: {north: North}
options: {north: {dam: builds a dam, Flood: x}}
define: {a: b, b: a and north.dm}
never: north.dam
"""
    assert headlines(text) == [
        "case.yaml:1:1: 'title' is missing (write `title: ...`)",
        "case.yaml:2:1: unknown key 'titel' (did you mean 'title'?)",
        (
            "case.yaml:4:38: 'Flood' may not be an id"
            " (use lower-case letters, digits, '-' and '_', starting with a letter)"
        ),
        "case.yaml:5:13: 'a' is defined by itself: a -> b -> a",
        "case.yaml:5:25: unknown option 'north.dm' (did you mean 'north.dam'?)",
        "case.yaml:6:8: 'never': expected a list, found text (write [north.dam])",
    ]


def test_a_problem_shows_its_line_with_a_caret_under_the_word() -> None:
    found = problems(HEAD + "define: {a: not north.dm}\n")[0]
    assert found.text() == (
        "case.yaml:7:17: unknown option 'north.dm' (did you mean 'north.dam'?)\n"
        "    define: {a: not north.dm}\n"
        "                    ^^^^^^^^"
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "case.yaml: the file is empty"),
        ("# nothing\n", "case.yaml: the file is empty"),
        (
            "just a text\n",
            "case.yaml:1:1: expected the keys of a case (detente, title, ...), found text",
        ),
        (
            "- a\n- b\n",
            "case.yaml:1:1: expected the keys of a case (detente, title, ...), found a list",
        ),
        (
            HEAD.replace("detente: 1", "detente: 2"),
            "case.yaml:1:10: this program reads format 1, found '2' (write `detente: 1`)",
        ),
        (
            HEAD.replace("detente: 1\n", ""),
            (
                "case.yaml:1:1: 'detente', the version of the format, is"
                " missing (write `detente: 1` on the first line)"
            ),
        ),
        (
            HEAD + "define:\n\ta: b\n",
            "case.yaml:8:1: a tab character stands here (indent with spaces)",
        ),
        (
            HEAD + "summary: a: b\n",
            (
                "case.yaml:7:11: a colon that starts a value is not expected here"
                " (quote a text that contains ': '; else check the indentation)"
            ),
        ),
        (HEAD + "title: again\n", "case.yaml:7:1: 'title' is defined twice; first at line 2"),
        (
            HEAD + "outcomes: {war: south.strike, war: north.dam}\n",
            "case.yaml:7:31: 'war' is defined twice; first at line 7",
        ),
        (
            HEAD + "conclusions: {C: {says: no, the deal fails}}\n",
            (
                "case.yaml:7:29: 'the deal fails' has"
                " no value (inside braces a comma ends a text; quote a text that holds one)"
            ),
        ),
        (HEAD + "note: [" * 41, "case.yaml:7:141: nested more than 40 deep"),
        (
            HEAD + "bodies: {council: {name: C, quota: 1}}\n",
            "case.yaml:7:10: 'seats' is missing",
        ),
        (HEAD + "---\na: b\n", "case.yaml:7:1: a second document starts here"),
    ],
)
def test_what_cannot_be_read_is_said_on_one_line(text, line) -> None:
    assert headlines(text) == [line]


def test_a_bomb_of_aliases_is_refused() -> None:
    bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for before, name in zip("abcdefg", "bcdefgh", strict=True):
        bomb += f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    assert "aliases repeat more than 50,000 nodes" in headlines(bomb)[0]


def test_definitions_that_double_each_other_are_refused() -> None:
    chain = "".join(f"  d{n}: d{n - 1} and d{n - 1}\n" for n in range(1, 40))
    found = wrong("define:\n  d0: north.dam\n" + chain)
    assert len(found) == 1
    assert "too-large: 'd15' becomes too large once its definitions are written out" in found[0]


def test_a_text_over_the_limit_is_refused() -> None:
    assert "at most 2,097,152 are read" in headlines("#" * (CASE_BYTES + 1))[0]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_damaged_case_gives_problems_and_never_another_error(data) -> None:
    text = starter("A dam")
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(text)))
        cut = data.draw(st.integers(0, 8))
        put = data.draw(
            st.sampled_from(["", "[", "}", ": ", "- ", "\n", "\t", "'", "&a ", "*a", "é"])
        )
        text = text[:at] + put + text[at + cut :]
    assert all(problem.file == "case.yaml" and problem.message for problem in problems(text))


def test_a_dossier_reads_with_its_claims_and_sources(tmp_path) -> None:
    folder = dossier(
        tmp_path,
        case_yaml=HEAD + "preferences: {north: [{id: dry, that: north.dam, because: [S1-001]}]}\n",
        claims_csv=CLAIMS + 'S1-001,S1,4,goal,north,"It wants a dam, and soon.",fact,,,2019\n',
        sources_yaml="S1: {title: Dams, author: A. Writer}\n",
    )
    case = read_case(folder)
    assert case.slug == tmp_path.name
    assert case.ledger.claims["S1-001"].says == "It wants a dam, and soon."
    assert case.preferences["north"][0].because == ("S1-001",)


def test_claims_and_case_are_checked_in_the_same_run(tmp_path) -> None:
    folder = dossier(
        tmp_path,
        case_yaml=HEAD + "define: {d: {that: north.dm, because: [S1-002]}}\n",
        claims_csv=CLAIMS + "S1-001,S2,4,goal,nort,It wants a dam.,fct,,,\n",
        sources_yaml="S1: {title: Dams}\n",
    )
    assert said(folder) == [
        "case.yaml:7:20: unknown option 'north.dm' (did you mean 'north.dam'?)",
        "case.yaml:7:40: unknown claim 'S1-002' (did you mean 'S1-001'?)",
        "claims.csv:2:8: unknown source 'S2' (known: S1)",
        "claims.csv:2:18: unknown party 'nort' (did you mean 'north'?)",
        (
            "claims.csv:2:39: expected fact, author, attributed or speculation, found 'fct'"
            " (did you mean 'fact'?)"
        ),
    ]


def test_claims_are_looked_up_only_where_there_is_a_file_of_them(tmp_path) -> None:
    cites = HEAD + "define: {d: {that: north.dam, because: [S1-002]}}\n"
    assert read_case(dossier(tmp_path, case_yaml=cites)).definitions[0].because == ("S1-002",)
    assert said(dossier(tmp_path, case_yaml=cites, claims_csv=CLAIMS)) == [
        "case.yaml:7:41: unknown claim 'S1-002'"
    ]


def test_an_unreadable_file_of_claims_does_not_make_every_citation_wrong(tmp_path) -> None:
    cites = HEAD + "define: {d: {that: north.dam, because: [S1-002]}}\n"
    folder = dossier(tmp_path, case_yaml=cites, claims_csv=b"\x00\x01\x02")
    assert said(folder) == ["claims.csv: this is a binary file; a text file was expected"]


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"\x7fELF\x00\x00", "case.yaml: this is a binary file; a text file was expected"),
        (
            b"detente: 1\ntitle: caf\xe9\n",
            (
                "case.yaml:2:11: the text is not UTF-8: byte 0xe9 has no"
                " meaning here (save the file with the encoding UTF-8)"
            ),
        ),
        (b"", "case.yaml: the file is empty"),
    ],
)
def test_a_file_that_is_no_text_is_a_problem(tmp_path, data, line) -> None:
    assert said(dossier(tmp_path, case_yaml=data)) == [line]


def test_a_byte_order_mark_does_no_harm(tmp_path) -> None:
    assert read_case(dossier(tmp_path, case_yaml=b"\xef\xbb\xbf" + HEAD.encode())).parties


def test_lines_may_end_as_windows_ends_them() -> None:
    assert read_text(HEAD.replace("\n", "\r\n")) == read_text(HEAD)


def test_a_file_over_the_limit_is_not_read(tmp_path) -> None:
    folder = dossier(tmp_path, case_yaml="#" * (CASE_BYTES + 1))
    assert said(folder) == ["case.yaml: the file has 2,097,153 bytes; at most 2,097,152 are read"]


def test_a_folder_without_a_case_is_a_problem(tmp_path) -> None:
    line = said(tmp_path)[0]
    assert "case.yaml cannot be read: no such file or directory" in line
    assert "`detente new` writes one" in line


def test_a_folder_that_is_not_there_is_a_problem(tmp_path) -> None:
    assert said(tmp_path / "nowhere") == [
        (
            f"case.yaml: the folder {tmp_path / 'nowhere'} does not exist"
            " (give the folder that holds case.yaml)"
        )
    ]


def test_a_folder_in_place_of_the_file_is_a_problem(tmp_path) -> None:
    (tmp_path / "case.yaml").mkdir()
    assert "is not a file" in said(tmp_path)[0]


def test_the_only_moment_is_the_default_one() -> None:
    assert read("moments: {now: {on: []}}\n").default_moment == "now"
    assert read("moments: {a: {on: []}, b: {on: []}}\n").default_moment == ""
    assert (
        read("moments: {a: {on: []}, b: {on: []}}\ndefaults: {moment: b}\n").default_moment == "b"
    )


def test_a_moment_that_breaks_a_constraint_is_left_to_the_settling() -> None:
    more = "never: [north.dam and south.strike]\nmoments: {now: {on: [north.dam, south.strike]}}\n"
    assert read(more).moments[0].on == ("north.dam", "south.strike")


def test_a_statement_without_an_id_is_named_by_its_place() -> None:
    case = read("preferences: {north: [not south.strike, {that: north.dam, tag: order}]}\n")
    assert [one.key for one in case.preferences["north"]] == ["north.north-1", "north.north-2"]
    assert case.preferences["north"][1].tag is Tag.ORDER

"""`detente show`, `schema` and `new`."""

import json


def test_a_case_is_laid_out_section_by_section(folder, run):
    text = run("show", folder).stdout
    for said in (
        "A dispute over water (dispute)",
        "Parties (2)",
        "goes to court",
        "once, for good",
        "The Town wants, most important first",
        "mill.filter [red line: outcome]",
        "2020 (default)",
        "Scenarios (4)",
        "not yet sayable: a measure of trust",
        "1 conclusion, 1 claim, 1 source.",
    ):
        assert said in text, said


def test_nothing_is_cut_in_a_pipe(run):
    text = run("show", "korea").stdout
    whole = json.loads(run("show", "korea", "--json").stdout)
    for statements in whole["preferences"].values():
        for statement in statements:
            assert statement["text"] in text


def test_preferences_are_told_in_order(folder, run):
    text = run("show", folder).stdout
    assert text.index("clean") < text.index("work") < text.index("pressure")


def test_the_whole_case_is_in_the_document(folder, answer):
    document = answer("show", folder)
    assert document["case"]["slug"] == "dispute"
    assert [party["id"] for party in document["parties"]] == ["town", "mill"]
    assert document["options"][2]["moves"] == "once"
    (clean, *_) = document["preferences"]["town"]
    assert clean["formula"] == "mill.filter"
    assert clean["because"] == ["C-1"]
    assert clean["red_line"] == "outcome"
    assert document["ledger"]["claims"]["C-1"]["says"] == "The town wants clean water."
    assert document["scenarios"][0]["changes"] == [
        {"change": "fix", "option": "mill.close", "to": False}
    ]
    assert document["default_moment"] == "2020"
    assert document["report_scenarios"] == ["open"]


def test_every_shipped_case_can_be_shown(run):
    for line in run("list").stdout.splitlines():
        slug = line.split()[0]
        assert run("show", slug).exit_code == 0
        assert json.loads(run("show", slug, "--json").stdout)["case"]["slug"] == slug


def test_the_schema_is_a_json_schema(run, answer):
    schema = answer("schema")
    assert schema == json.loads(run("schema").stdout)
    assert "json-schema.org" in schema["$schema"]
    assert {"parties", "options"} <= set(schema["properties"])


def test_a_new_case_is_fine_and_can_be_solved(tmp_path, run):
    place = tmp_path / "my-crisis"
    done = run("new", place, "--title", "A crisis: of mine")
    assert done.exit_code == 0, done.output
    assert f"detente check {place}" in done.stdout
    assert sorted(path.name for path in place.iterdir()) == [
        "case.yaml", "claims.csv", "sources.yaml",
    ]  # fmt: skip
    assert run("check", place).exit_code == 0, run("check", place).output
    assert run("solve", place).exit_code == 0
    assert json.loads(run("show", place, "--json").stdout)["case"]["title"] == "A crisis: of mine"


def test_a_new_case_is_named_after_its_folder(tmp_path, answer):
    assert answer("new", tmp_path / "border-clash")["files"][0] == "case.yaml"
    assert answer("show", tmp_path / "border-clash")["case"]["title"] == "Border clash"


def test_nothing_is_overwritten(folder, run):
    before = (folder / "case.yaml").read_text("utf-8")
    done = run("new", folder)
    assert done.exit_code == 2
    assert "case.yaml" in done.stderr
    assert (folder / "case.yaml").read_text("utf-8") == before


def test_a_file_is_no_place_for_a_new_case(folder, run):
    for place in (folder / "case.yaml", folder / "case.yaml" / "inside"):
        done = run("new", place)
        assert done.exit_code in {2, 4}
        assert "Traceback" not in done.output
        assert done.exception is None or isinstance(done.exception, SystemExit)

"""The quick look at a case file that completion takes."""

from detente.cli.scan import names_in, shipped, sources_in, title_of

CASE = """\
detente: 1
title: "A dispute: over water"
parties:
  town: The Town
  'mill': {name: The Mill, aliases: [factory]}
options:
  town:
    # a comment: of no account
    sue: goes to court
    wait: {means: waits, moves: once, because: [C-1]}
  mill: {close: {means: closes, moves: once}, pay: pays}
moments:
  2019-04: {on: [town.sue]}
  "2020": {on: []}
preferences:
  town:
    - {id: peace, that: not town.sue, tag: bridge}
    - {id: money, that: mill.pay, tag: stated}
bridges: {B-1: {changes: []}}
scenarios:
  calm:
    - {fix: town.sue, to: no}
outcomes:
  deal:
    that: mill.pay
    means: the mill pays
"""


def found(tmp_path, section, text=CASE):
    (tmp_path / "case.yaml").write_text(text, "utf-8")
    return names_in(str(tmp_path), section)


def test_names_are_found_in_blocks_and_in_braces(tmp_path):
    assert found(tmp_path, "parties") == ("town", "mill")
    assert found(tmp_path, "options") == ("town.sue", "town.wait", "mill.close", "mill.pay")
    assert found(tmp_path, "moments") == ("2019-04", "2020")
    assert found(tmp_path, "scenarios") == ("calm",)
    assert found(tmp_path, "outcomes") == ("deal",)


def test_a_statement_tagged_bridge_is_a_bridge(tmp_path):
    assert found(tmp_path, "bridges") == ("B-1", "peace", "town.peace")


def test_four_blanks_a_level_are_understood(tmp_path):
    text = "options:\n    town:\n        sue:\n            means: goes to court\n"
    assert found(tmp_path, "options", text) == ("town.sue",)


def test_a_folder_without_a_case_has_no_names(tmp_path):
    assert names_in(str(tmp_path), "parties") == ()
    assert names_in(str(tmp_path / "nowhere"), "parties") == ()


def test_a_binary_file_has_no_names(tmp_path):
    (tmp_path / "case.yaml").write_bytes(bytes(range(256)) * 100)
    assert names_in(str(tmp_path), "options") == ()


def test_a_title_may_be_quoted_or_missing():
    assert title_of(CASE) == "A dispute: over water"
    assert title_of("title: Chicken\n") == "Chicken"
    assert title_of("parties: {}\n") == ""


def test_the_scan_agrees_with_the_reader_on_every_shipped_case():
    from detente.case.catalog import load
    from detente.settle.bridges import implicit_bridges

    for slug, title, _ in shipped():
        case = load(slug)
        assert title == case.title
        assert names_in(slug, "parties") == tuple(party.id for party in case.parties)
        assert names_in(slug, "options") == tuple(option.id for option in case.options)
        assert names_in(slug, "moments") == tuple(moment.id for moment in case.moments)
        assert names_in(slug, "scenarios") == tuple(scenario.id for scenario in case.scenarios)
        assert names_in(slug, "outcomes") == tuple(outcome.id for outcome in case.outcomes)
        assert names_in(slug, "alternatives") == tuple(a.id for a in case.alternatives)
        own = {key for listed in case.preferences.values() for key in (s.key for s in listed)}
        named = {bridge.id for bridge in case.bridges}
        tagged = {name for name, key in implicit_bridges(case).items() if key in own}
        assert named | tagged <= set(names_in(slug, "bridges"))


def test_the_shipped_cases_are_those_of_the_catalog():
    from detente.case.catalog import slugs

    assert {slug for slug, _, _ in shipped()} == {entry.slug for entry in slugs()}


def test_the_ids_of_sources_are_found_in_their_own_file(folder):
    assert sources_in(str(folder)) == ("S1",)
    assert sources_in("korea") == ("S1", "S2", "S3")

"""`detente roles`, `writeoff` and `tip` as doors."""

import pytest

from roles.stories import NEEDS, TEXT

SEATS = TEXT + NEEDS + "counterparts: [[rus.resist, chi.resist]]\n"


@pytest.fixture
def dossier(tmp_path):
    (tmp_path / "case.yaml").write_text(SEATS, "utf-8")
    return tmp_path


def test_the_page_tells_parts_their_ties_and_what_was_tried(run, dossier):
    done = run("roles", dossier, "--of", "rus", "--on", "tight")
    assert done.exit_code == 0, done.output
    for words in (
        "Rus is the bad cop for Chi on “tight”",
        "Rus plays second fiddle to Chi on “tight”",
        "Chi would undo it",
        "All these parts are the same under other concepts and moves.",
        "With the wishes of Chi its seat would do the same.",
        "Rus’ dependence on Chi: credit; 12.50 million in 2015.",
        "Rus can rule out “tight”.",
    ):
        assert words in done.stdout


def test_the_document_has_every_role_and_what_was_tried(answer, dossier):
    found = answer("roles", dossier)
    assert {role["party"] for role in found["roles"]} == {"una", "rus", "chi"}
    (cop,) = (
        r for r in found["roles"] if (r["party"], r["role"], r["of"]) == ("rus", "bad cop", ["chi"])
    )
    assert cop["resting"]["holds"]
    assert cop["distinctive"]
    assert cop["history_decides"]
    (tried,) = (t for t in found["trials"] if (t["party"], t["role"]) == ("rus", "bad cop"))
    assert (tried["not_under"], tried["not_by"], tried["not_with_wishes_of"]) == ([], [], ["una"])
    (seat,) = (s for s in found["seats"] if (s["seat"], s["wishes_of"]) == ("rus", "chi"))
    assert (seat["same"], seat["would_take"]) == (True, [["rus.resist"]])


def test_the_document_has_the_ties_that_its_roles_name(answer, dossier):
    found = answer("roles", dossier)
    need, votes = found["ties"]
    assert (need["id"], need["ends"], need["outweighs"]) == (
        "rus-needs-chi",
        ["rus", "chi"],
        ["chi-needs-rus"],
    )
    assert [(f["value"], f["unit"], f["year"]) for f in need["figures"]] == [
        ("12.50", "million", "2015")
    ]
    (fiddle,) = (
        r for r in found["roles"] if r["role"] == "second fiddle" and r["resting"]["holds"]
    )
    assert fiddle["resting"]["ties"] == [need["id"], votes["id"]]


def test_what_remains_without_a_party(run, answer, dossier):
    assert "tight" in run("writeoff", dossier, "rus").stdout
    (row,) = answer("writeoff", dossier, "chi")["outcomes"]
    assert (row["outcome"], row["now"], row["without"]) == ("tight", False, False)


def test_what_tips_an_outcome(run, answer, dossier):
    told = run("tip", dossier, "tight").stdout
    assert "Rus makes “tight” if it no longer resists, at once only: Chi would undo it." in told
    (tip,) = answer("tip", dossier, "tight")["tips"]
    assert (tip["party"], tip["for_good"], tip["undone_by"]) == ("rus", False, ["chi"])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("roles", "--of", "rusia"), "there is no party 'rusia' (did you mean 'rus'?)"),
        (("roles", "--on", "tihgt"), "tihgt"),
        (("writeoff", "rusia"), "there is no party 'rusia' (did you mean 'rus'?)"),
        (("tip", "tihgt"), "tihgt"),
        (("roles", "--concept", "sim"), "sim"),
    ],
)
def test_a_wrong_name_is_refused_with_a_near_one(run, dossier, words, said):
    command, *rest = words
    done = run(command, dossier, *rest)
    assert done.exit_code == 2
    assert said in done.stderr
    assert "Traceback" not in done.output


def test_without_a_moment_no_role_is_judged(run, tmp_path):
    text = TEXT.replace("moments: {now: {on: [una.press, rus.resist]}}\n", "")
    (tmp_path / "case.yaml").write_text(text, "utf-8")
    done = run("roles", tmp_path)
    assert done.exit_code != 0
    assert "a role starts from a moment, and the case has none" in done.stderr

"""`detente coalitions` as a door."""

import pytest

# p and q trade; r only looks on, and so never moves; the body may only adopt what nobody wants.
CASE = """\
detente: 1
title: A trade
parties: {p: Pa, q: Qu, r: Ra}
bodies:
  council: {name: Council, quota: 2, seats: {p: {}, q: {}}}
options:
  p: {give: gives}
  q: {give: gives}
  council: {halt: halts it}
preferences:
  p: [{id: have, that: q.give, because: [A1]}, {id: keep, that: not p.give}, not council.halt]
  q: [{id: have, that: p.give}, {id: keep, that: not q.give}, not council.halt]
  r: [{id: calm, that: not p.give}]
outcomes:
  peace: {that: p.give and q.give, means: both give}
  halted: council.halt
  trust: {missing: a measure of trust}
moments: {now: {on: []}, later: {on: [p.give, q.give]}}
defaults: {moment: now}
"""
# Any two of the three gain by giving, and all three by giving together.
ROUND = """\
detente: 1
title: A round of gifts
parties: {p: Pa, q: Qu, r: Ra}
options:
  p: {give: gives}
  q: {give: gives}
  r: {give: gives}
preferences:
  p: [q.give, r.give, not p.give]
  q: [p.give, r.give, not q.give]
  r: [p.give, q.give, not r.give]
outcomes: {everyone: p.give and q.give and r.give}
moments: {now: {on: []}}
defaults: {moment: now}
"""
CLAIMS = """\
id,source,paragraphs,kind,parties,says,modality,holder,note,time
A1,A,1,wish,p,Pa wants what Qu has,author,,,2019
"""


@pytest.fixture
def dossier(tmp_path):
    (tmp_path / "case.yaml").write_text(CASE, "utf-8")
    (tmp_path / "claims.csv").write_text(CLAIMS, "utf-8")
    (tmp_path / "sources.yaml").write_text("A: {title: One}\n", "utf-8")
    return str(tmp_path)


def test_the_page_tells_steps_upset_states_and_pairs(run, dossier):
    done = run("coalitions", dossier)
    assert done.exit_code == 0, done.output
    text = done.stdout
    assert "1. Together: Pa gives and Qu gives." in text
    assert "“Qu gives”. [A1]" in text
    assert "Ra, which takes no part, loses one of two places" in text
    assert "The moment itself: left together by Pa and Qu." in text
    assert "Pa and Qu: the moves come to rest where Pa gives and Qu gives." in text


def test_the_document_has_every_key(answer, dossier):
    document = answer("coalitions", dossier)
    assert list(document) == [
        "case", "settling", "with", "on", "steps", "costless_steps", "stable_one_by_one", "upset",
        "stable", "as_one",
    ]  # fmt: skip
    (step,) = document["steps"]
    assert step["movers"] == ["p", "q"]
    assert (step["from"], step["to"]) == ([], ["p.give", "q.give"])
    assert step["firm"] is True
    assert step["alone"] is False
    assert step["members"][0]["decides"] == "p.have"
    assert step["claims"] == ["A1"]
    assert document["stable_one_by_one"] == [[]]
    assert document["upset"][0]["coalitions"] == [["p", "q"]]
    assert document["stable"] == {"states": 1, "judged": True, "upset": 1}
    (pair,) = document["as_one"]
    assert pair["only_as_one"] == ["peace"]
    assert pair["one"]["resting"] == [["p.give", "q.give"]]
    assert pair["apart"]["resting"] == [[]]


def test_who_defects_and_where_it_ends_stands_in_the_document(answer, dossier, tmp_path):
    """Where q's gift is for good, p takes its own back, and there it ends."""
    text = CASE.replace("q: {give: gives}", "q: {give: {means: gives, moves: once}}")
    (tmp_path / "case.yaml").write_text(text, "utf-8")
    (step,) = answer("coalitions", dossier)["steps"]
    assert step["firm"] is False
    (defection,) = step["defections"]
    assert defection == {"by": ["p"], "to": ["q.give"], "ends": [["q.give"]], "followed": True}


def test_three_steps_are_told_and_the_rest_counted(run, dossier, tmp_path):
    (tmp_path / "case.yaml").write_text(ROUND, "utf-8")
    text = run("coalitions", dossier).stdout
    assert "3. Together: Qu gives and Ra gives." in text
    assert "4. Together" not in text
    assert "One more, firm too, by Pa, Qu and Ra; --json lists it." in text
    assert "left together by Pa and Qu; by Pa and Ra; by Qu and Ra." in text
    text = run("coalitions", dossier, "--with", "p,q", "--on", "everyone").stdout
    assert "1. Together: Pa gives, Qu gives and Ra gives." in text
    assert "such coalitions upset it" in text


def test_a_step_at_no_members_cost_is_told_and_more_such_counted(run, answer, dossier, tmp_path):
    """Only Pa wants anything: a gift of its own with Qu's, and with Ra's."""
    head, tail = ROUND.split("preferences:")
    wishes = "preferences:\n  p: [p.give and q.give, p.give and r.give]\noutcomes:"
    text = head + wishes + tail.split("outcomes:")[1]
    (tmp_path / "case.yaml").write_text(text, "utf-8")
    text = " ".join(run("coalitions", dossier).stdout.split())
    assert "No two parties or more have a change from which each of them gains." in text
    assert "Besides, Pa and Qu could do this at no member’s cost, though not all of them" in text
    assert "Pa gives and Qu gives. That is firm. --json lists two more such." in text
    document = answer("coalitions", dossier)
    assert document["steps"] == []
    assert [step["movers"] for step in document["costless_steps"]] == [
        ["p", "q"],
        ["p", "r"],
        ["p", "q", "r"],
    ]


def test_members_and_an_outcome_narrow_what_is_told(run, answer, dossier):
    assert answer("coalitions", dossier, "--with", "r")["steps"] == []
    assert answer("coalitions", dossier, "--with", "q, p")["steps"] != []
    assert answer("coalitions", dossier, "--on", "halted")["steps"] == []
    text = run("coalitions", dossier, "--with", "council", "--on", "peace").stdout
    assert "Only joint steps with the Council among the members and that make “both give”" in text
    assert "There is none." in text
    text = run("coalitions", dossier, "--on", "halted").stdout
    assert "no such coalition upsets it" in text
    assert "With these it is answered as with each for itself: Pa and Qu." in text


def test_those_named_are_compared_as_one(run, dossier):
    text = run("coalitions", dossier, "--as-one", "p,q").stdout
    assert "With Pa and Qu as one" in text
    assert "Attainable only with them as one: “both give”." in text
    text = run("coalitions", dossier, "--as-one", "p,q", "--moment", "later").stdout
    assert "Attainable only with them as one: “both give”." in text
    text = run("coalitions", dossier, "--as-one", "p,q", "--on", "halted").stdout
    assert "“Halted” is attainable neither way." in text


def test_where_nothing_can_be_done_together_that_is_said(run, dossier):
    text = run("coalitions", dossier, "--moment", "later").stdout
    assert "No two parties or more have a change from which each of them gains." in text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--as-one", "p"], "needs two parties or more, found only 'p'"),
        (["--as-one", "p,r"], "'r' has no option that may change here; those that do: p, q"),
        (["--as-one", "p,council"], "'council' is a voting body"),
        (["--as-one", "p,x"], "there is no party 'x'"),
        (["--as-one", "p,p"], "'p' is named twice"),
        (["--with", "concil"], "did you mean 'council'?"),
        (["--on", "pace"], "did you mean 'peace'?"),
    ],
    ids=lambda value: "" if isinstance(value, str) else " ".join(value),
)
def test_wrong_names_end_with_two_and_say_what_is_wrong(run, dossier, words, said):
    done = run("coalitions", dossier, *words)
    assert done.exit_code == 2
    assert said in done.stderr


def test_an_outcome_that_cannot_be_said_yet_is_refused(run, dossier):
    done = run("coalitions", dossier, "--on", "trust")
    assert done.exit_code == 4
    assert "a measure of trust" in done.stderr


def test_a_case_without_a_moment_is_told_by_its_stable_states(run):
    text = run("coalitions", "prisoners-dilemma").stdout
    assert "There is no moment to start from. There is one state in all" in text
    assert "left together by First and Second" in text


def test_elmira_is_upset_by_the_ministry_and_the_plant(answer):
    """[HFKH93]: the two together leave the state that neither leaves alone."""
    (upset,) = answer("coalitions", "elmira")["upset"]
    assert upset["coalitions"] == [["ministry", "uniroyal"]]


def test_parties_are_offered_after_every_comma():
    from doors.test_completing import offered

    assert offered("coalitions korea --as-one ru") == ["russia"]
    assert offered("coalitions korea --as-one russia,ch") == ["russia,china"]
    assert "russia,russia" not in offered("coalitions korea --with russia,r")
    assert offered("coalitions korea --on cv") == ["cvid"]


def test_the_korean_case_says_of_russia_and_china_what_the_audit_of_c_24_says(answer):
    """C-24 does not follow: from June 2017 the moves rest as with the two apart, at the moment."""
    (pair,) = answer("coalitions", "korea", "--moment", "2017-06", "--as-one", "russia,china")[
        "as_one"
    ]
    assert pair["matters"] is False
    assert pair["one"]["resting"] == [["rok.thaad", "russia.resist", "usa.press"]]

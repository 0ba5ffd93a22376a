"""The whole analysis of a small crisis, worked out by hand."""

from detente.findings import KINDS, Standing, analyze
from detente.settle import settle
from detente.stability import CONCEPTS
from findings.crisis import CLAIMS, RESTLESS, analysis, crisis, told

NO_MOMENT = """\
detente: 1
title: Chicken
parties: {a: Anna, b: Bert}
options: {a: {stay: stays}, b: {stay: stays}}
rankings:
  a: [[a.stay], [none], [b.stay], ["a.stay,b.stay"]]
  b: [[b.stay], [none], [a.stay], ["a.stay,b.stay"]]
outcomes: {crash: {that: a.stay and b.stay, means: both crash}}
"""


def states(found, indices):
    return [found.space.state(int(index)) for index in indices]


def test_from_a_moment_that_nobody_leaves_only_the_moment_is_reached():
    found = analysis()
    assert states(found, found.reach.states) == [("usa.press",)]
    assert states(found, found.rests["nash"]) == [("usa.press",)]
    assert found.moment_answers
    assert told(found, "moment-answers") == [
        (
            "The moment itself answers: from April 2019 no party can move to anything it likes "
            "better. So things stay as they are: the United States tables a tough text."
        )
    ]
    assert told(found, "moment") == [
        "At the moment, April 2019, no party gains by a change of its own."
    ]


def test_moves_come_to_rest_in_every_stable_state_that_they_reach():
    found = analysis(moment="2020")
    assert states(found, found.resting("nash")) == [("usa.press",), ("dprk.freeze", "usa.pause")]
    assert told(found, "answer") == ["From 2020 the moves come to rest in two different states."]
    assert told(found, "rest") == [
        (
            "One resting place: the United States halts joint exercises. It is reached in one "
            "move: the United States halts joint exercises (what decides for the United States "
            "is the third line of its list, “the United States halts joint exercises if, and "
            "only if, North Korea stops tests”)."
        ),
        (
            "One resting place: the United States tables a tough text and North Korea tests "
            "again. It is reached in two moves: North Korea tests again (what decides for North "
            "Korea is the third line of its list, “North Korea stops tests if, and only if, the "
            "United States halts joint exercises”). Then the United States tables a tough text "
            "(what decides for the United States is the fourth line of its list, “pressure until "
            "the tests stop”)."
        ),
    ]


def test_a_joint_move_upsets_a_state_that_no_party_leaves_alone():
    found = analysis(moves="joint")
    start = found.start
    assert found.rests["nash"].tolist() == [
        start,
        found.space.index_of(("dprk.freeze", "usa.pause")),
    ]
    assert {step.step.movers for step in found.upset[start]} == {("usa", "dprk")}
    assert states(found, found.resting("nash")) == [("dprk.freeze", "usa.pause")]
    assert told(found, "upset") == [
        (
            "The moment itself is stable against moves of any party alone, but the United States "
            "and North Korea would leave it together."
        )
    ]


def test_where_moves_never_rest_the_circle_is_told():
    found = analysis(RESTLESS)
    assert not len(found.rests["nash"])
    (sentence,) = told(found, "never-rests")
    assert sentence == (
        "From “the game starts” the moves never come to rest. They can run in a circle: Seeker "
        "looks left; then Hider no longer hides left; then Seeker no longer looks left; then Hider "
        "hides left; and so back to where this began."
    )
    assert found.outcomes[0].standing["nash"] is Standing.RESTLESS


def test_without_a_moment_the_stable_states_are_the_answer():
    found = analysis(NO_MOMENT)
    assert found.start == -1
    assert len(found.reach.states) == 0
    assert told(found, "stable") == [
        (
            "Two of the four feasible states are stable if each party looks only at its own next "
            "move: Anna stays; or Bert stays."
        )
    ]
    assert told(found, "outcome") == ["“Both crash” holds in none of the stable states."]
    assert found.outcomes[0].standing["nash"] is Standing.NO_MOMENT


def test_every_concept_is_solved_and_each_stage_is_announced():
    stages = []
    found = analyze(settle(crisis()), progress=stages.append)
    assert list(found.results) == list(CONCEPTS)
    assert stages[0] == "states and rankings"
    assert stages[-1] == "findings"
    assert {concept.name for concept in CONCEPTS.values()} <= set(stages)


def test_findings_are_of_known_kinds_and_cite_known_claims():
    for found in (analysis(), analysis(moves="joint"), analysis(moment="2020"), analysis(RESTLESS)):
        assert {finding.kind for finding in found.findings} <= set(KINDS)
        assert {claim for f in found.findings for claim in f.claims} <= set(CLAIMS.claims)
        identities = [(f.kind, f.subject) for f in found.findings]
        assert len(identities) == len(set(identities))

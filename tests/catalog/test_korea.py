"""The reference case: whole, and traced to its claims."""

import pytest

from detente.case import Tag
from detente.case.catalog import load, slugs
from detente.settle import Choices, bridges_of, settle
from detente.space import build
from detente.stability import improvements
from literal import Literal

(FOLDER,) = [entry.path for entry in slugs() if entry.slug == "korea"]
TEXT = (FOLDER / "case.yaml").read_text("utf-8")

OPTIONS = """
    usa.press usa.strike usa.pause usa.relief usa.mdcap china.resist china.mcap russia.resist
    russia.bless russia.mcap russia.recog dprk.freeze dprk.dismantle dprk.sell rok.thaad
"""
STATUS_QUO_2017 = {"usa.press", "russia.resist", "rok.thaad"}
STATUS_QUO_2019 = STATUS_QUO_2017 | {"usa.pause", "dprk.freeze"}
INEXPRESSIBLE = {f"O-{k}" for k in (5, 7, 14, 16, 17)}


@pytest.fixture(scope="module")
def case():
    return load("korea")


def statements(case):
    """All statements: of the lists, and those that scenarios and bridges bring."""
    listed = [statement for statements in case.preferences.values() for statement in statements]
    changes = [change for each in (*case.scenarios, *case.bridges) for change in each.changes]
    return listed + [change.statement for change in changes if hasattr(change, "statement")]


def numbered(prefix: str, last: int, first: int = 1) -> list[str]:
    return [f"{prefix}-{k}" for k in range(first, last + 1)]


def test_the_core_has_15_options_all_open(case):
    assert [option.id for option in case.options if not option.closed] == OPTIONS.split()
    assert set(settle(case).fixed) == {o.id for o in case.options if o.closed}


def test_what_cannot_be_undone(case):
    once = {option.id for option in case.options if option.moves == "once"}
    assert once == {"usa.strike", "dprk.dismantle", "dprk.sell"}


def test_there_are_234_claims_of_two_sources(case):
    claims = case.ledger.claims.values()
    assert len(claims) == 234
    assert {source: sum(c.source == source for c in claims) for source in case.ledger.sources} == {
        "S1": 152,
        "S2": 0,
        "S3": 82,
    }


def test_26_claims_of_the_first_source_are_beliefs_of_moscow(case):
    held = [c for c in case.ledger.claims.values() if c.source == "S1" and "russia" in c.holder]
    assert len(held) == 26
    assert {claim.modality for claim in held} == {"attributed"}


def test_a_view_ascribed_to_somebody_says_to_whom(case):
    claims = case.ledger.claims.values()
    assert [c.id for c in claims if c.modality == "attributed" and not c.holder] == []


def test_every_statement_rests_on_claims_or_says_that_it_does_not(case):
    bare = [s.key for s in statements(case) if not s.because and s.tag is not Tag.BRIDGE]
    assert bare == ["usa.no-strike"]  # the base assumption, held as the alternative `strike`


def test_every_statement_says_what_the_sources_give(case):
    assert [s.key for s in statements(case) if s.tag is Tag.UNTAGGED] == []
    stated = {s.key for s in statements(case) if s.tag is Tag.STATED}
    assert stated == {"russia.no-recognition", "dprk.keeps-arsenal"}


def test_every_option_rests_on_claims(case):
    bare = [option for option in case.options if not option.because]
    assert [option.id for option in bare if "[ext]" not in option.note] == []


def test_red_lines_are_those_the_sources_draw(case):
    lines = {s.key: (s.red_line, s.note) for s in statements(case) if s.red_line}
    assert {key: kind for key, (kind, _) in lines.items()} == {
        "russia.no-recognition": "act",
        "russia.no-tight-text": "act",
        "russia.no-strike": "outcome",
        "china.no-strike": "outcome",
        "china.no-tight-text": "outcome",
        "dprk.keeps-arsenal": "act",
    }
    notes = " ".join(note for _, note in lines.values())
    assert [name for name in numbered("RL", 7) if name not in notes] == []


def test_russias_red_lines_stand_above_what_is_none_and_in_no_given_order(case):
    lines = {"no-recognition", "no-tight-text"}
    for statement in case.preferences["russia"][:2]:
        assert statement.id in lines
        below = {order.other.rpartition(".")[2] for order in statement.before}
        assert below == {s.id for s in case.preferences["russia"]} - lines


@pytest.mark.parametrize(
    ("prefix", "last", "first"),
    [("V", 11, 0), ("B", 6, 1), ("O", 17, 1), ("F", 10, 1), ("RL", 7, 1)],
)
def test_every_label_is_there_or_named_as_not_yet_expressible(prefix, last, first):
    assert [name for name in numbered(prefix, last, first) if name not in TEXT] == []


def test_17_outcomes_of_which_twelve_can_be_said(case):
    assert [outcome.label for outcome in case.outcomes] == numbered("O", 17)
    missing = {outcome.label for outcome in case.outcomes if outcome.missing}
    assert missing == INEXPRESSIBLE
    assert {o.label for o in case.outcomes if isinstance(o.formula, str)} == INEXPRESSIBLE


def test_outcome_9_is_just_the_status_quo_of_2019(case):
    (outcome,) = [o for o in case.outcomes if o.label == "O-9"]
    assert outcome.formula.parts[-1].part.parts  # the options not taken
    assert all(option in outcome.text for option in OPTIONS.split())


@pytest.mark.parametrize(
    ("moment", "status_quo", "us_list"),
    [
        ("2017-06", STATUS_QUO_2017, "us-list-2017"),
        ("2017-12", STATUS_QUO_2017, "us-list-2017"),
        ("2019-04", STATUS_QUO_2019, "us-list-2019"),
    ],
)
def test_each_moment_has_its_status_quo_and_its_list_of_the_united_states(
    case, moment, status_quo, us_list
):
    settled = settle(case, Choices(moment=moment))
    assert set(settled.moment.on) == status_quo
    assert settled.choices.alternatives["us-list"] == us_list
    texts = {statement.id: statement.text for statement in settled.preferences["usa"]}
    assert texts.get("pause-terms") == (
        "usa.pause iff dprk.freeze" if moment == "2019-04" else None
    )
    assert texts.get("refuses-pause") == (None if moment == "2019-04" else "not usa.pause")


def test_without_bridge_b5_the_status_quo_of_2019_is_that_of_2017(case):
    settled = settle(case, Choices(bridges={"B-5": False}))
    assert set(settled.moment.on) == STATUS_QUO_2017


def test_bridge_b6_off_leaves_the_list_of_2017_silent_on_pausing(case):
    settled = settle(case, Choices(moment="2017-12", bridges={"B-6": False}))
    assert {s.id for s in settled.preferences["usa"]} & {"refuses-pause", "pause-terms"} == set()


def test_named_bridges_have_their_defaults(case):
    named = {b.id: b.default for b in bridges_of(case) if b.id.startswith("B-")}
    assert named == {f"B-{number}": number > 4 for number in range(1, 7)}


def test_the_scenario_of_the_report_closes_the_strike_and_the_caps(case):
    assert case.report_scenarios == ("base",)
    settled = settle(case, Choices(scenarios=("base",)))
    shut = {option.id for option in case.options if option.closed}
    assert set(settled.fixed) == {"usa.strike", "usa.mdcap", *shut}
    assert not any(settled.fixed.values())
    assert settled.moment.id == "2019-04"


def test_scenario_4_replaces_how_russia_fronts_whichever_way_it_fronts(case):
    choices = Choices(scenarios=("V-4",), alternatives={"fronting": "fronting-outcome"})
    lines = {s.id: s.text for s in settle(case, choices).preferences["russia"]}
    assert lines["fronts"] == "not russia.resist"


def test_scenario_7_says_what_bridge_2_says(case):
    (scenario,) = [s for s in case.scenarios if s.id == "V-7"]
    (bridge,) = [b for b in case.bridges if b.id == "B-2"]
    assert scenario.changes == bridge.changes


@pytest.mark.parametrize("moment", ["2017-12", "2019-04"])
def test_in_the_base_no_party_gains_by_a_move_of_its_own_from_the_moment(case, moment):
    settled = settle(case, Choices(moment=moment, scenarios=("base",)))
    space, literal = build(settled), Literal(settled)
    start, state = space.index_of(settled.moment.on), frozenset(settled.moment.on)
    for row, party in enumerate(space.parties):
        assert literal.improvements(party, state) == set()
        assert len(improvements(space, start, row)) == 0


def test_there_are_33_conclusions_each_resting_on_claims(case):
    assert [c.id for c in case.conclusions] == [f"C-{k:02d}" for k in range(1, 34)]
    assert [c.id for c in case.conclusions if not (c.says and c.rests_on and c.stated_in)] == []


def test_each_conclusion_has_a_question_or_says_why_not_yet(case):
    without = [c.id for c in case.conclusions if not c.question]
    assert without == []
    assert without == [c.id for c in case.conclusions if c.not_yet]
    assert [c.id for c in case.conclusions if not c.in_words] == []


def test_the_dossier_holds_no_text_of_the_articles():
    assert {path.name for path in FOLDER.iterdir()} == {
        "agreements.csv", "case.yaml", "claims.csv", "passages.csv", "sources.yaml",
    }  # fmt: skip

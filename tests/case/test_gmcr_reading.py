"""A case made of a file of GMCR+: names, formulas, rankings, and what is said about the rest."""

import pytest

from case.gmcr_documents import cuba, data, elmira, prisoners
from detente.case import Direction
from detente.case.formula import render
from detente.case.gmcr_reading import read_gmcr
from detente.case.reader import read_text
from detente.errors import CaseProblems


def imported(document):
    return read_gmcr(data(document), file="model.gmcr", title="A model")


def case_of(document):
    return read_text(imported(document).text)


def problems(document):
    """The messages of all problems, without the file's name."""
    with pytest.raises(CaseProblems) as found:
        imported(document)
    return [problem.message for problem in found.value.problems]


def test_names_become_ids_and_stay_as_names_and_meanings():
    case = case_of(cuba())
    assert [(party.id, party.name) for party in case.parties] == [("us", "US"), ("ussr", "USSR")]
    assert [(option.id, option.means) for option in case.options] == [
        ("us.air-strike", "Air Strike"), ("us.blockade", "Blockade"),
        ("ussr.withdraw", "Withdraw"), ("ussr.escalate", "Escalate"),
    ]  # fmt: skip


def test_ids_of_odd_names_are_ids_all_the_same():
    document = prisoners()
    names = ["U.S.", "U S", "朝鲜", "Not", "3 powers", "Corée", "A very long name that has no end"]
    document["options"] = [{"name": "Act", "permittedDirection": "both"} for _ in names]
    document["decisionMakers"] = [
        {"name": name, "options": [at], "preferences": []} for at, name in enumerate(names)
    ]
    document["useManualPreferenceRanking"] = False
    assert [party.id for party in case_of(document).parties] == [
        "u-s", "u-s-2", "party-3", "party-not", "party-3-powers", "coree", "a-very-long-name-that",
    ]  # fmt: skip


def test_directions_say_which_way_an_option_goes():
    moves = {option.means: option.moves for option in case_of(elmira()).options}
    assert moves == {
        "Modify": Direction.ONCE, "Delay": Direction.DROP, "Accept": Direction.BOTH,
        "Abandon": Direction.ONCE, "Insist": Direction.BOTH,
    }  # fmt: skip


def test_statements_and_infeasible_patterns_become_formulas():
    case, insists = case_of(elmira()), "local-government.insist"
    assert [render(one.formula) for one in case.preferences["moe"]] == [
        "uniroyal.accept",
        "not uniroyal.abandon",
        "not moe.modify",
        f"({insists} and not moe.modify) or (not {insists} and moe.modify)",
    ]
    assert render(case.constraints[0].formula) == "not (uniroyal.delay and uniroyal.accept)"
    assert "uniroyal" not in case.preferences


def test_ordered_numbers_of_a_ranking_become_states_and_lists_stay_ties():
    """Of four states over two options: 1 neither, 2 the first, 3 the second, 4 both."""
    document = prisoners()
    document["decisionMakers"][0]["preferenceRanking"] = [3, [4, 1], [2]]
    ranking = case_of(document).rankings["a"]
    taken = [[set(rung.on) for rung in group] for group in ranking.classes]
    assert taken == [[{"b.cooperate"}], [{"a.cooperate", "b.cooperate"}, set()], [{"a.cooperate"}]]


def test_numbers_count_feasible_states_only():
    """Without both together three are left, and 3 is the second's option."""
    document = prisoners()
    document["infeasibles"] = [[[0, "Y"], [1, "Y"]]]
    for party in document["decisionMakers"]:
        party["preferenceRanking"] = [3, 1, 2]
    ranking = case_of(document).rankings["b"]
    assert [group[0].on for group in ranking.classes] == [("b.cooperate",), (), ("a.cooperate",)]


def test_states_are_numbered_with_the_options_in_the_order_of_their_holders():
    """The program sorts the options so when it opens a file: here B's is worth 1 and A's 2."""
    document = prisoners()
    document["options"] = [
        {"name": "Of B", "permittedDirection": "both"},
        {"name": "Of A", "permittedDirection": "both"},
    ]
    document["decisionMakers"][0]["options"] = [1]
    document["decisionMakers"][1]["options"] = [0]
    found = imported(document)
    best = read_text(found.text).rankings["a"].classes[0][0]
    assert best.on == ("b.of-b",)
    assert any("order of the parties" in note for note in found.differences)


def test_unseen_states_become_moves_that_the_party_cannot_make():
    document = prisoners()
    document["decisionMakers"][0]["misperceptions"] = [[[1, "Y"]]]
    found = imported(document)
    rules = read_text(found.text).forbidden_moves
    assert [(rule.party, render(rule.source), render(rule.target)) for rule in rules] == [
        ("a", "b.cooperate", "true"), ("a", "true", "b.cooperate"),
    ]  # fmt: skip
    assert any("does not see" in note for note in found.differences)


def test_what_is_not_taken_over_is_listed_and_stands_in_the_text():
    document = elmira()
    document["notes"] = "mine"
    document["decisionMakers"][0]["preferenceRanking"] = list(range(1, 13))
    document["decisionMakers"][0]["colour"] = "red"
    found = imported(document)
    words = " / ".join(found.left_out)
    for part in (
        "status quo", "MoE and Uniroyal move as one", "rankings by hand",
        "notes, decisionMakers[0].colour",
    ):  # fmt: skip
        assert part in words
    assert "# - that MoE and Uniroyal move as one" in found.text


def test_what_is_read_otherwise_is_named():
    found = imported(elmira())
    words = " / ".join(found.differences)
    assert "simultaneous stability" in words
    assert "indifferent to everything: Uniroyal" in words
    assert "does not see" not in words


def test_a_file_without_the_flag_is_read_by_what_it_has():
    document = prisoners()
    del document["useManualPreferenceRanking"]
    found = imported(document)
    assert set(read_text(found.text).rankings) == {"a", "b"}
    assert any("does not say whether" in note for note in found.differences)


def test_every_fault_is_told_at_once_with_its_path():
    document = cuba()
    document["options"][1]["permittedDirection"] = "up"
    document["decisionMakers"][0]["options"] = [0, "1"]
    document["decisionMakers"][1]["name"] = "US"
    document["decisionMakers"][1]["preferences"] = [[[7, "Y"], [1, "y"], [1]]]
    document["infeasibles"] += [[], 5]
    document["coalitions"] = [0, [1, 5]]
    paths = [message.partition(": ")[0] for message in problems(document)]
    assert paths == [
        "options[1].permittedDirection",
        "decisionMakers[0].options[1]",
        "decisionMakers[1].preferences[0][0][0]",
        "decisionMakers[1].preferences[0][1][1]",
        "decisionMakers[1].preferences[0][2]",
        "infeasibles[1]",
        "infeasibles[2]",
        "coalitions[1]",
        "options[1]",
        "decisionMakers[1].name",
    ]


def test_states_missing_twice_or_unknown_in_a_ranking_are_named_under_its_own_key():
    document = cuba()
    document["decisionMakers"][0]["preferenceVector"] = [1, 1, [2, 3], 40]
    del document["decisionMakers"][1]["preferenceVector"]
    expected = "expected each feasible state, 1 to 12, exactly once"
    path = "decisionMakers[0].preferenceVector"
    other = "decisionMakers[1].preferenceRanking"
    assert problems(document) == [
        f"{path}: {expected}; out of range: 40",
        f"{path}: {expected}; there more than once: 1",
        f"{path}: {expected}; missing: 4, 5, 6, 7, 8, 9, 10, 11 and 1 more",
        f"{other}: expected a ranking of all 12 feasible states, found none",
    ]


def test_rankings_are_checked_though_a_name_is_wrong():
    document = prisoners()
    document["decisionMakers"][0]["name"] = " "
    document["decisionMakers"][1]["preferenceRanking"] = [1, 2, 3]
    assert [message.partition(": ")[0] for message in problems(document)] == [
        "decisionMakers[0].name", "decisionMakers[1].preferenceRanking",
    ]  # fmt: skip


def test_an_option_has_one_holder():
    document = prisoners()
    document["decisionMakers"][1]["options"] = [0]
    held = "option 0 is held by decisionMakers[0] already"
    assert problems(document) == [
        f"decisionMakers[1].options: {held}; expected one holder",
        "options[1]: no party holds this option; expected one holder",
    ]


def test_patterns_that_leave_no_state_are_refused():
    document = prisoners()
    document["infeasibles"] = [[[0, "Y"]], [[0, "N"]]]
    assert problems(document) == ["infeasibles: these leave no feasible state"]


def test_more_states_than_can_be_ranked_are_refused():
    """Thirteen free options have 8,192 states."""
    document = prisoners()
    document["options"] = [
        {"name": f"Option {at}", "permittedDirection": "both"} for at in range(13)
    ]
    document["decisionMakers"][0]["options"] = list(range(12))
    document["decisionMakers"][1]["options"] = [12]
    assert problems(document) == [
        "infeasibles: 5,000 feasible states can be ranked one by one; there are more"
    ]


def test_names_that_hold_anything_do_no_harm():
    document = prisoners()
    document["decisionMakers"][0]["name"] = 'yes: "no"\n# \ud800 {a} \x00'
    assert case_of(document).parties[0].name == 'yes: "no" # {a}'

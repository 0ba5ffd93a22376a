"""How a sentence names statements, rules, options, scenarios and bridges."""

from audit.stories import settled
from detente.audit.naming import (
    bridge_clause,
    bridge_list,
    chance_words,
    claims_of,
    meanings,
    place_words,
    scenario_words,
    thing_name,
    thing_names,
    words_of,
)
from detente.findings.language import possessive


def test_a_name_that_ends_in_s_takes_no_second_one():
    assert possessive("Russia") == "Russia’s"
    assert possessive("the United States") == "the United States’"


def test_a_wish_is_named_with_its_holder():
    assert thing_name(settled(), "usa.stop") == "the United States’ wish “North Korea stops tests”"


def test_wishes_of_one_party_are_named_together_in_the_order_of_their_holders():
    named = thing_names(settled(), ("dprk.keep", "usa.stop", "usa.lever"))
    assert named == (
        "North Korea’s wish “North Korea does not sell technology” and the United States’ wishes "
        "“North Korea stops tests” and “pressure until the tests stop”"
    )


def test_rules_and_options_are_named_after_the_wishes():
    named = thing_names(settled(), ("usa.press", "R-1", "usa.stop"), "or")
    assert named.startswith("the United States’ wish “North Korea stops tests”, the choice whether")
    assert thing_name(settled(), "R-1") == (
        "the rule against this: North Korea sells technology and North Korea stops tests"
    )


def test_evidence_is_named_by_the_order_that_it_gives():
    key = "urgency: dprk below usa"
    assert thing_name(settled(), key) == (
        "the evidence that North Korea stands lower than the United States on the scale “urgency”"
    )
    assert claims_of(settled(), (key,)) == ("C6",)
    assert (place_words((key,)), place_words((key, "usa.stop"))) == ("", ", wherever it stands")


def test_a_chance_speaks_in_its_own_words():
    assert chance_words(settled(), "misreading") == "war starts through a misreading"
    assert chance_words(settled(), "frost") == "“frost”"


def test_a_key_that_nothing_has_stands_in_quotes():
    assert thing_name(settled(), "nothing-here") == "“nothing here”"
    assert words_of(settled(), "nothing-here") == "“nothing here”"


def test_claims_are_gathered_once_from_statements_rules_and_options():
    assert claims_of(settled(), ("usa.stop", "R-1", "usa.press", "usa.no-sale")) == (
        "C2",
        "C6",
        "C1",
    )


def test_scenarios_and_bridges_speak_in_their_own_words():
    assert scenario_words(settled(), "no-pause") == "“exercises go on whatever happens”"
    assert scenario_words(settled(), "B-1") == "“no text is ever tabled”"
    assert bridge_clause(settled(), "B-1") == "no text is ever tabled"
    assert bridge_list(settled(), ("B-1", "B-2")) == (
        "“no text is ever tabled” and “nothing is ever sold”"
    )


def test_a_bridge_by_tag_speaks_as_the_wish_that_it_is():
    assert bridge_clause(settled(), "lever") == (
        "the United States wants this: pressure until the tests stop"
    )


def test_a_long_wish_goes_by_its_id_and_its_meaning_is_told_beside():
    like = thing_name(settled(), "dprk.like")
    assert like == "North Korea’s wish “like”"
    assert bridge_clause(settled(), "like") == "North Korea’s wish ‘like’"
    assert meanings(settled(), ("dprk.like", "usa.stop"), f"It hangs on {like}.") == (
        (
            "North Korea’s wish “like” is this: North Korea stops tests if, and only if, the "
            "United States halts joint exercises."
        ),
    )
    assert meanings(settled(), ("dprk.like",), "It hangs on nothing.") == ()

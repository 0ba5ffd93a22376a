"""What is told to whoever checks an audit: figures, sets, deletions."""

from audit.stories import ALL, DRAWN, NONE, audited, part, settled
from detente.audit.further import further_sentences, share_words
from detente.audit.records import BridgeSet, Deletion, Share, Supports, Verdict

STOP = "the United States’ wish “North Korea stops tests”"
RULE = "the rule against this: North Korea sells technology and North Korea stops tests"


def test_a_share_is_a_count_with_bounds_where_it_is_of_a_sample():
    assert share_words(ALL) == "12 of all 12 settlings"
    assert share_words(Share(held=0, drawn=0)) == ""
    # Wilson, 200 of 200: lower bound 200 / (200 + 1.96 squared) = 0.98115
    assert share_words(DRAWN) == "200 of 200 draws (98% to 100% of all, with 95 % confidence)"


def test_sets_deletions_and_tries_are_told():
    supports = Supports(
        deciding=(("usa.stop",),),
        carrying=(("usa.stop",),),
        deletions=(
            Deletion(target="usa.stop", holds=False),
            Deletion(target="R-1", holds=True),
        ),
        tries=26,
        complete=False,
    )
    found = audited(
        Verdict.FOLLOWS,
        parts=[part(Verdict.FOLLOWS, supports=supports)],
        premises=("usa.stop",),
    )
    assert further_sentences(settled(), found, figures=False) == (
        f"Its premises in the case: {STOP}.",
        f"It can fail if these alone give way: {STOP}.",
        (
            f"It stands whatever else gives way, as long as these hold: {STOP} "
            "(26 tries did not refute it)."
        ),
        "There may be other such sets: the search was cut short.",
        f"Left out alone, this lets it fail: {STOP}.",
        f"Left out alone, this changes nothing: {RULE}.",
    )


def test_an_empty_set_that_carries_means_that_no_wish_is_needed():
    supports = Supports(carrying=((),))
    found = audited(Verdict.FOLLOWS, parts=[part(Verdict.FOLLOWS, supports=supports)])
    assert further_sentences(settled(), found, figures=False) == (
        "It stands whatever the parties want.",
    )


def test_figures_can_be_left_out():
    bridges = (BridgeSet(bridges=("B-1",), share=ALL),)
    made = part(
        Verdict.NEEDS_BRIDGE, bridges=bridges, bridges_tried="every single one", default=NONE
    )
    found = audited(Verdict.NEEDS_BRIDGE, parts=[made])
    assert further_sentences(settled(), found) == (
        "With every premise that no source states left out it holds in 0 of all 12 settlings.",
        "With those that the case takes as given it holds in 0 of all 12 settlings.",
        "With “no text is ever tabled” it holds in 12 of all 12 settlings.",
        "Premises tried: every single one.",
    )
    assert further_sentences(settled(), found, figures=False) == ()


def test_parts_are_numbered_where_there_are_several():
    supports = Supports(carrying=((),))
    made = [part(Verdict.FOLLOWS, supports=supports), part(Verdict.FOLLOWS)]
    found = audited(Verdict.FOLLOWS, parts=made)
    assert further_sentences(settled(), found, figures=False)[0].startswith("Part 1: ")

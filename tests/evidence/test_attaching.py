"""Which source a text is, and claims anchored in it anew."""

import pytest

from detente.claims import Source
from detente.errors import NotApplicable, UnknownName
from detente.evidence.attaching import How, anchored, matched, reanchored
from detente.sources.finding import Fate, find
from detente.sources.passages import fingerprint, passage
from evidence.river import TEXT, anchors, claim, cleaned, ledger

SAID = {
    "A_1": "North wants a dam across the river",
    "A_2": "South fears ... the flood of that winter",
}
HELD = ledger(
    claim("A-1"), claim("A-2"), claim("B-1"),
    sources=(Source(id="A", title="Of rivers"), Source(id="B", title="The  dam")),
    passages=anchors(**SAID),
)  # fmt: skip


def how(text, held=HELD, source=""):
    found = matched(held, cleaned(text), source)
    return found.source, found.how


def test_the_same_text_is_known_by_its_fingerprint():
    held = ledger(
        claim("A-1"), sources=(Source(id="A"), Source(id="B", fingerprint=fingerprint(TEXT)))
    )
    assert how(TEXT.replace(" ", "\n"), held) == ("B", How.SAME)


def test_passages_tell_more_than_a_title():
    assert how(TEXT) == ("A", How.PASSAGES)


def test_half_of_the_passages_are_enough_and_fewer_are_not():
    assert how(f"A page.\n\nThey say that {SAID['A_1']}.") == (
        "A", How.PASSAGES,
    )  # fmt: skip
    three = ledger(
        *(claim(f"A-{k}") for k in (1, 2, 3)),
        passages=anchors(**SAID, A_3="before the spring comes"),
    )
    with pytest.raises(NotApplicable, match=r"dam\.txt is no source of the case"):
        how(f"A page.\n\nThey say that {SAID['A_1']}.", three)


def test_a_title_tells_where_no_passage_does():
    assert how("The Dam\n\nBy Bob Editor\n\nNothing has been built here so far.") == (
        "B", How.TITLE,
    )  # fmt: skip


def test_the_user_may_say_which_it_is():
    assert how("Nothing at all.", source="A") == ("A", How.ASKED)
    with pytest.raises(UnknownName, match="no source 'C'; its sources: A, B"):
        how(TEXT, source="C")


def test_a_text_that_is_no_source_is_refused_with_a_way_out():
    with pytest.raises(NotApplicable, match="--source A"):
        how("Nothing at all.")
    with pytest.raises(NotApplicable, match="--source S1"):
        how("Nothing at all.", ledger())


def test_what_became_of_the_passages_is_counted():
    found = matched(HELD, cleaned(TEXT.partition("South")[0]), "A")
    assert (found.count(Fate.AS_IT_WAS), found.count(Fate.LOST)) == (1, 1)
    assert found.count(Fate.AS_IT_WAS, Fate.LOST) == 2


def test_words_that_are_quoted_become_a_passage():
    found = anchored(HELD, cleaned(), [("B-1", "South ... winter.")])
    start = TEXT.index("South")
    assert found == {"B-1": (passage(TEXT, start, len(TEXT) - 1),)}


def test_a_claim_that_is_named_twice_is_made_in_two_places():
    found = anchored(HELD, cleaned(), [("A-1", "South"), ("A-1", "North")])
    assert [TEXT[place.start : place.end] for place in found["A-1"]] == ["South", "North"]


def test_all_words_that_cannot_be_placed_are_told_at_once():
    wanted = [("A-1", "East"), ("A-2", "North"), ("B-1", "the")]
    with pytest.raises(NotApplicable) as told:
        anchored(HELD, cleaned(), wanted)
    first, second = str(told.value).splitlines()
    assert first.startswith("A-1: dam.txt does not have the words “East”")
    assert second.startswith("B-1: the words “the” stand in 4 places of dam.txt")


def test_a_claim_that_is_not_there_is_refused():
    with pytest.raises(UnknownName, match="no claim 'C-1'"):
        anchored(HELD, cleaned(), [("C-1", "South")])


def test_nothing_is_anchored_anew_in_the_same_text():
    assert reanchored(HELD, cleaned(), matched(HELD, cleaned())) == {}


def test_what_moved_or_changed_is_anchored_where_it_stands_now():
    text = "A page.\n\n" + TEXT.replace("fields", "green fields")
    made = reanchored(HELD, cleaned(text), matched(HELD, cleaned(text), "A"))
    assert list(made) == ["A-1", "A-2"]
    assert [find(place, text).fate for (place,) in made.values()] == [Fate.AS_IT_WAS] * 2
    (changed,) = made["A-2"]
    assert "green fields" in text[changed.start : changed.end]


def test_what_is_lost_stays_as_it_was():
    text = "A page.\n\n" + TEXT.partition("South")[0]
    made = reanchored(HELD, cleaned(text), matched(HELD, cleaned(text), "A"))
    assert list(made) == ["A-1"]

"""Passages found again in the texts at hand, with their words and their lines."""

from detente.claims import Source
from detente.evidence.quotations import quotations, quoted_from, texts_on
from detente.sources.finding import Fate
from detente.sources.shelf import Shelf
from evidence.river import TEXT, anchors, claim, cleaned, ledger

WORDS = "South fears ... the flood of that winter"
WHOLE = " ".join(TEXT[TEXT.index("South fears") :].split()).removesuffix(".")
HELD = ledger(
    claim("A-1"), claim("A-2"), claim("B-1"),
    passages=anchors(A_1=WORDS, B_1="a dam across the river before the spring"),
)  # fmt: skip


def one(text, claim_id="A-1"):
    """What became of a claim's passage in a text."""
    (found,) = quoted_from(HELD, cleaned(text), [claim_id])
    return found


def test_words_and_lines_are_shown_as_they_stand():
    found = one(TEXT)
    assert (found.claim, found.source, found.fate) == ("A-1", "A", Fate.AS_IT_WAS)
    assert found.words == WHOLE
    assert found.lines == ((7, 8),)
    (place,) = found.places
    assert TEXT[place.start : place.end].split() == WHOLE.split()


def test_words_that_moved_are_shown_where_they_stand():
    found = one(f"A new page.\n\n{TEXT}")
    assert (found.fate, found.confidence, found.lines) == (Fate.MOVED, 1, ((9, 10),))


def test_words_that_have_changed_are_shown_as_they_are_now():
    found = one(TEXT.replace("fields", "green fields"))
    assert found.fate is Fate.CHANGED
    assert 0 < found.confidence < 1
    assert found.words == WHOLE.replace("fields", "green fields")


def test_words_that_are_gone_are_lost_and_none_are_shown():
    found = one(TEXT.partition("South")[0])
    assert (found.fate, found.words, found.places, found.lines) == (Fate.LOST, "", (), ())


def test_words_that_stand_twice_elsewhere_are_unclear_and_none_are_shown():
    found = one(f"One.\n\n{WHOLE}.\n\nTwo.\n\n{WHOLE}.\n\nThree.\n")
    assert (found.fate, found.words, len(found.places)) == (Fate.UNCLEAR, "", 2)


def test_a_page_head_within_a_sentence_is_read_over():
    """The sentence is cut, and a pointer stands between; it is whole in the cleaned text."""
    found = one(TEXT.replace("fields will", "fields will\n\nRelated article: [Of fields](#)\n\n"))
    assert (found.fate, found.words) == (Fate.MOVED, WHOLE)
    assert found.lines == ((7, 7), (11, 11), (12, 12))


def test_a_claim_without_a_passage_has_no_words():
    assert quoted_from(HELD, cleaned(), ["A-2"]) == ()


def test_claims_are_looked_for_in_the_texts_of_their_own_source():
    found = quotations(HELD, {"A": cleaned()})
    assert list(found) == ["A-1"]
    assert list(quotations(HELD, {"B": cleaned(), "A": cleaned()})) == ["A-1", "B-1"]


def test_a_claim_that_is_made_twice_has_words_twice():
    (first,) = anchors(A_1="North wants")["A-1"]
    (second,) = anchors(A_1="says so")["A-1"]
    held = ledger(claim("A-1"), passages={"A-1": (first, second)})
    found = quotations(held, {"A": cleaned()})["A-1"]
    assert [quotation.words for quotation in found] == ["North wants", "says so"]


def test_texts_on_a_shelf_are_read_and_those_that_do_not_read_are_told(tmp_path):
    shelf = Shelf(folders=(tmp_path,))
    shelf.put("A", TEXT.encode(), ".txt")
    shelf.put("B", b"\xff\xfe", ".txt")
    found = texts_on(shelf, HELD)
    assert list(found.cleaned) == ["A"]
    assert found.cleaned["A"].original.text == TEXT
    assert [problem.file for problem in found.problems] == ["B.txt"]


def test_a_step_that_the_case_takes_back_is_taken_back(tmp_path):
    text = TEXT.replace("South", "Related article: [A mill](#)\n\nSouth")
    shelf = Shelf(folders=(tmp_path,))
    shelf.put("A", text.encode(), ".txt")
    step = f"insert:{text.index('Related')}"
    plain = texts_on(shelf, ledger(claim("A-1"))).cleaned["A"]
    source = Source(id="A", restore=(step, "insert:9999"))
    back = texts_on(shelf, ledger(claim("A-1"), sources=(source,))).cleaned["A"]
    assert "Related" not in plain.text
    assert "Related" in back.text

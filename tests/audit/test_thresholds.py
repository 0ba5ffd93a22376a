"""The pairs of statements whose order decides; each party has a wish to go and one to stay."""

import pytest

from detente.audit import audit_case
from detente.audit.records import Threshold
from detente.case.reader import read_text

PARTIES = ("ann", "bob", "cat", "dan")


def threshold(question, *, tag="order"):
    """Ask of parties that each go where the higher of two wishes sends them: orders 2 to the 4."""
    lines = ["detente: 1", "title: Who goes", "parties: {ann: A, bob: B, cat: C, dan: D}"]
    lines += ["options: {" + ", ".join(f"{p}: {{go: goes}}" for p in PARTIES) + "}"]
    lines += ["preferences:"]
    for party in PARTIES:
        lines += [f"  {party}:", f"    - {{id: go, that: {party}.go, tag: {tag}}}"]
        lines += [f"    - {{id: stay, that: not {party}.go, tag: {tag}}}"]
    lines += ["moments: {today: {on: []}}"]
    lines += [f"conclusions: {{K: {{says: So, asks: every resting state satisfies ({question})}}}}"]
    (found,) = audit_case(read_text("\n".join(lines)), draws=20).conclusions
    return found.parts[0].threshold


def goes(party):
    return f"{party}.go", f"{party}.stay"


def test_one_pair_decides_whether_one_party_goes():
    assert threshold("ann.go") == Threshold(pairs=(goes("ann"),))


def test_a_pair_stands_the_way_round_in_which_the_question_holds():
    assert threshold("not bob.go") == Threshold(pairs=(("bob.stay", "bob.go"),))


def test_all_go_while_all_pairs_stand_so():
    asked = "ann.go and bob.go and cat.go"
    assert threshold(asked) == Threshold(pairs=(goes("ann"), goes("bob"), goes("cat")))


def test_somebody_goes_while_any_pair_stands_so():
    assert threshold("ann.go or bob.go") == Threshold(pairs=(goes("ann"), goes("bob")), any=True)


def test_what_neither_all_nor_any_says_is_a_table():
    table = ((False, False), (True, True))
    asked = "ann.go iff bob.go"
    assert threshold(asked) == Threshold(pairs=(goes("ann"), goes("bob")), table=table)


# All four going hangs on four pairs, one too many: the places of one statement are given instead.
def test_where_no_three_pairs_decide_the_places_of_one_statement_are_given():
    asked = "ann.go and bob.go and cat.go and dan.go"
    assert threshold(asked) == Threshold(statement="ann.go", places=(1,), of=2)


@pytest.mark.parametrize(
    ("asked", "tag"), [("ann.go", "stated"), ("ann.go or not ann.go", "order")]
)
def test_where_the_answer_never_changes_there_is_no_threshold(asked, tag):
    assert threshold(asked, tag=tag) == Threshold()

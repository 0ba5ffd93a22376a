"""What a reader should know first: which sentences are there, in which order, and which are not."""

from audit.stories import SOME, audited, part, settled
from detente.audit.records import Flag, FlagKind, Verdict
from detente.audit.reservations import reservations

RESTATES = Flag(kind=FlagKind.RESTATES, about=("usa.stop",))
OVER = Flag(kind=FlagKind.OVER_DETERMINED)
BELIEF = Flag(kind=FlagKind.BELIEF, about=("dprk.keep",), holders=("usa",))
NOT_MODELED = Flag(kind=FlagKind.NOT_MODELED)


def told(row):
    return [sentence.text for sentence in reservations(settled(), row)]


def test_flags_come_before_what_unstated_premises_do():
    row = audited(Verdict.FOLLOWS, flags=(BELIEF,), parts=[part(Verdict.FOLLOWS, default=SOME)])
    first, second = told(row)
    assert first.startswith("It holds in the picture")
    assert second.endswith("it holds in some orders only.")


def test_what_the_headline_or_another_sentence_says_is_not_said_again():
    assert told(audited(Verdict.FOLLOWS, flags=(RESTATES, OVER))) == []
    partly = part(Verdict.FAILS, flags=(RESTATES,))
    assert len(told(audited(Verdict.FAILS, flags=(RESTATES,), parts=[partly]))) == 1


def test_of_what_fails_only_the_part_that_fails_has_flags():
    parts = [part(Verdict.FAILS), part(Verdict.FOLLOWS, flags=(BELIEF,))]
    assert told(audited(Verdict.FAILS, flags=(BELIEF,), parts=parts)) == []


def test_claims_that_nothing_carries_are_not_told_twice():
    some = audited(Verdict.FOLLOWS, uncarried=("C7",))
    none = audited(Verdict.FOLLOWS, uncarried=("C7",), flags=(NOT_MODELED,))
    assert told(some) == [
        "Nothing in the case stands for some of the claims that it is said to rest on."
    ]
    assert told(none) == ["Nothing in the case stands for any of the claims that it rests on."]


def test_what_the_case_is_built_to_give_has_no_orders_to_tell_of():
    built = audited(Verdict.BY_CONSTRUCTION, parts=[part(Verdict.BY_CONSTRUCTION, default=SOME)])
    assert told(built) == []

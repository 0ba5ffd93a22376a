"""What candidates are made of."""

from detente.suggestions.candidate import KINDS, Sign


def test_kinds_and_signs_are_named_once() -> None:
    assert len(set(KINDS)) == len(KINDS)
    assert len({sign.value for sign in Sign}) == len(Sign)

"""Whether one voice alone stands behind a statement, where another could have spoken."""

import pytest

from detente.audit.evidence import lone_voice
from detente.case import Statement
from detente.case.formula import FALSE
from detente.claims import Claim, Ledger, Modality, Source
from detente.evidence.voices import voice_of, voices_of
from detente.record import Frozen

STATEMENT = Statement(
    id="peace", party="town", formula=FALSE, text="no", place=1, because=("A-1", "B-1")
)


def claim(name: str, time: str = "2019") -> Claim:
    return Claim(
        id=name, source=name[0], paragraphs="1", kind="goal", says="It wants peace.",
        modality=Modality.AUTHOR, parties=("town",), time=time,
    )  # fmt: skip


def voice(authors: dict[str, str], *claims: Claim) -> str:
    ledger = Ledger(
        claims=Frozen({each.id: each for each in claims}),
        sources=Frozen({name: Source(id=name, author=who) for name, who in authors.items()}),
    )
    return lone_voice(ledger, STATEMENT, voice_of(voices_of(ledger)))


def test_two_articles_of_one_author_are_one_voice() -> None:
    three = (claim("A-1"), claim("B-1"), claim("C-1"))
    assert voice({"A": "Ann", "B": "Ann", "C": "Bob"}, *three) == "A"
    assert voice({"A": "Ann", "B": "Bob", "C": "Cy"}, *three) == ""


@pytest.mark.parametrize(("time", "found"), [("2019", "A"), ("", "A"), ("2014", "")])
def test_another_voice_could_have_spoken_only_of_the_same_time(time, found) -> None:
    claims = (claim("A-1"), claim("B-1"), claim("C-1", time))
    assert voice({"A": "Ann", "B": "Ann", "C": "Bob"}, *claims) == found

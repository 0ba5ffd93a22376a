"""A candidate that a person takes: its number, its paragraphs, its passage."""

import pytest

from detente.claims import Claim, Ledger, Modality
from detente.errors import NotApplicable
from detente.evidence.taking import already, taken
from detente.record import Frozen
from detente.sources.cleaning import clean
from detente.sources.passages import fingerprint
from detente.sources.source import Original, Stretch
from detente.suggestions.candidate import Candidate

TEXT = "A Title\n\nThe first stands here.\n\nThe second has been\n\ncut in two. A third.\n"
CLEANED = clean(Original(name="a.txt", text=TEXT))


def candidate(words: str) -> Candidate:
    start = TEXT.index(words)
    place = Stretch(start=start, end=start + len(words))
    return Candidate(
        start=place.start, end=place.end, words=words, stretches=(place,), kind="event/date",
        modality=Modality.FACT, score=0.5, parties=("town",), time="2019",
    )  # fmt: skip


def ledger(*ids: str) -> Ledger:
    return Ledger(
        claims=Frozen(
            {
                name: Claim(
                    id=name, source=name[:2], paragraphs="1", kind="", says="x",
                    modality=Modality.FACT,
                )
                for name in ids
            }
        )
    )  # fmt: skip


def enter(*words: str, ids: tuple[str, ...] = (), source: str = "S1"):
    chosen = [(candidate(each), f"It says: {each}") for each in words]
    return taken(ledger(*ids), CLEANED, source, chosen)


def test_numbers_go_on_from_the_last_of_the_source() -> None:
    made = enter("The first", "A third", ids=("S1-009", "S2-030"))
    assert [each.claim.id for each in made] == ["S1-010", "S1-011"]


def test_a_source_without_claims_begins_at_one() -> None:
    assert [each.claim.id for each in enter("The first", source="S7")] == ["S7-001"]


def test_claims_numbered_in_another_way_are_gone_on_with() -> None:
    assert [e.claim.id for e in enter("The first", source="C-", ids=("C-1", "C-2"))] == ["C-003"]


def test_what_the_candidate_guesses_is_taken_over_with_the_person_s_words() -> None:
    (made,) = enter("The first stands here.")
    claim = made.claim
    assert claim.says == "It says: The first stands here."
    assert (claim.kind, claim.parties, claim.time) == ("event/date", ("town",), "2019")
    assert made.passages[0].fingerprint == fingerprint("The first stands here.")


@pytest.mark.parametrize(
    ("words", "paragraphs"),
    [
        ("The first", "2"),
        ("been\n\ncut in two", "3-4"),
        ("A third", "4"),
    ],
)
def test_paragraphs_are_lines_that_are_not_blank(words, paragraphs) -> None:
    (made,) = enter(words)
    assert made.claim.paragraphs == paragraphs


def test_a_claim_without_a_paraphrase_is_refused() -> None:
    with pytest.raises(NotApplicable, match="needs a paraphrase of “The first”"):
        taken(ledger(), CLEANED, "S1", [(candidate("The first"), "  ")])


def test_a_candidate_is_known_by_claims_that_share_half_of_the_shorter() -> None:
    here = candidate("The first stands here.")
    places = {
        "S1-001": (Stretch(start=here.start, end=here.start + 9),),  # inside it
        "S1-002": (Stretch(start=here.start - 9, end=here.end + 40),),  # around it
        "S1-003": (Stretch(start=here.end - 4, end=here.end + 30),),  # touches it
    }
    known = already(ledger("S1-001", "S1-002", "S1-003"), [here], places)
    assert known == (("S1-001", "S1-002"),)

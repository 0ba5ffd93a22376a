"""Claims as CSV: what is written reads back."""

from hypothesis import given, settings
from hypothesis import strategies as st

from detente.claims import Claim, Ledger, Modality
from detente.claims.reader import read_ledger
from detente.claims.writer import write_claims
from detente.record import Frozen

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=20).map(str.strip)
WORDS = st.from_regex(r"[a-z]{1,6}", fullmatch=True)
CLAIMS = st.builds(
    Claim,
    id=st.from_regex(r"S[0-9]-[0-9]{3}", fullmatch=True),
    source=WORDS,
    paragraphs=TEXTS,
    kind=TEXTS,
    says=TEXTS.filter(bool),
    modality=st.sampled_from(Modality),
    parties=st.lists(WORDS, max_size=3).map(tuple),
    holder=WORDS,
    note=TEXTS,
    time=TEXTS,
)


@settings(max_examples=50, deadline=None)
@given(st.lists(CLAIMS, min_size=1, max_size=4))
def test_claims_are_written_and_read_back(tmp_path_factory, claims) -> None:
    ledger = Ledger(claims=Frozen({claim.id: claim for claim in claims}))
    folder = tmp_path_factory.mktemp("claims")
    (folder / "claims.csv").write_text(write_claims(ledger), encoding="utf-8")
    assert read_ledger(folder) == (ledger, ())


def test_the_text_is_the_same_every_time() -> None:
    claim = Claim(
        id="S1-001",
        source="S1",
        paragraphs="6",
        kind="goal",
        says="No, never",
        modality=Modality.FACT,
    )
    text = write_claims(Ledger(claims=Frozen({"S1-001": claim})))
    assert text == (
        "id,source,paragraphs,kind,parties,says,modality,holder,note,time\n"
        'S1-001,S1,6,goal,,"No, never",fact,,,\n'
    )

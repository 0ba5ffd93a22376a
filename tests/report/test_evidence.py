"""Claims and sources as the report shows them."""

from detente.evidence.dossier import evidence_of
from detente.report.evidence import claim_views, left_out, source_views
from findings.crisis import crisis


def test_only_the_claims_used_are_shown_in_the_order_of_the_ledger():
    shown = claim_views(evidence_of(crisis()), ["C3", "C1", "C3"])
    assert [claim.id for claim in shown] == ["C1", "C3"]
    assert shown[0].place == "paragraphs 1-2"
    assert shown[1].place == "paragraph 3"
    assert shown[1].modality == "the author’s own judgment"


def test_the_rest_is_counted():
    assert (
        left_out(evidence_of(crisis()), 5)
        == "The case holds 2 more claims that nothing in this report uses."
    )
    assert (
        left_out(evidence_of(crisis()), 6)
        == "The case holds one more claim that nothing in this report uses."
    )
    assert left_out(evidence_of(crisis()), 7) == ""


def test_sources_are_named():
    (source,) = source_views(evidence_of(crisis()))
    assert (source.id, source.title, source.author) == ("S1", "An article", "An author")

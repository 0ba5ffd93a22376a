"""What the sources say, one typed statement a row, and where they say it."""

from detente.claims.claim import Claim, Judgment, Ledger, Modality, Relation, Source

__all__ = ["Claim", "Judgment", "Ledger", "Modality", "Relation", "Source"]

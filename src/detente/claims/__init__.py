"""What the sources say, one typed statement a row, and where they say it."""

from detente.claims.claim import Claim, Ledger, Modality, Source

__all__ = ["Claim", "Ledger", "Modality", "Source"]

"""Write a ledger's claims as CSV, in one way only."""

from csv import writer
from io import StringIO

from detente.claims.claim import Ledger
from detente.claims.reader import COLUMNS

__all__ = ["write_claims"]


def write_claims(ledger: Ledger) -> str:
    """Write the claims as the text of a ``claims.csv``; read back, they are equal."""
    stream = StringIO()
    table = writer(stream, lineterminator="\n")
    table.writerow(COLUMNS)
    for claim in ledger.claims.values():
        values = [getattr(claim, name) for name in COLUMNS]
        table.writerow([" ".join(one) if isinstance(one, tuple) else one for one in values])
    return stream.getvalue()

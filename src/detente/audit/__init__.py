"""Whether the conclusions that an author draws follow from what the sources say."""

from detente.audit.docket import audit_case
from detente.audit.records import Audit, Audited, FlagKind, Part, Share, Verdict

__all__ = ["Audit", "Audited", "FlagKind", "Part", "Share", "Verdict", "audit_case"]

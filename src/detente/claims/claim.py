"""The records of claims and of the sources they come from."""

from collections.abc import Mapping
from enum import StrEnum

from detente.record import Frozen, field, record

__all__ = ["Claim", "Ledger", "Modality", "Source"]


class Modality(StrEnum):
    """How a source makes a claim."""

    FACT = "fact"
    AUTHOR = "author"  # the author's own judgement
    ATTRIBUTED = "attributed"  # a view the author ascribes to a party, the holder
    SPECULATION = "speculation"


@record
class Claim:
    """A typed statement that a source makes, in our paraphrase.

    ``paragraphs`` are places such as ``6`` or ``18-19``; ``parties`` are ids of the case;
    ``holder`` is who is said to believe it, "" where it is not a belief; ``time`` is what it is
    about, as the source gives it.
    """

    id: str
    source: str
    paragraphs: str
    kind: str
    says: str
    modality: Modality
    parties: tuple[str, ...] = ()
    holder: str = ""
    note: str = ""
    time: str = ""


@record
class Source:
    """One article; fields that the file does not give are ""."""

    id: str
    title: str = ""
    author: str = ""
    date: str = ""
    publisher: str = ""
    note: str = ""


@record
class Ledger:
    """The claims of a dossier, by id, and the sources they name."""

    claims: Mapping[str, Claim] = field(default_factory=Frozen)
    sources: Mapping[str, Source] = field(default_factory=Frozen)

"""The records of claims, of the sources they come from, and of what people say of both."""

from collections.abc import Mapping
from enum import StrEnum

from detente.record import Frozen, field, record
from detente.sources.passage import Passage

__all__ = ["Claim", "Judgment", "Ledger", "Modality", "Relation", "Source"]


class Modality(StrEnum):
    """How a source makes a claim."""

    FACT = "fact"
    AUTHOR = "author"  # the author's own judgement
    ATTRIBUTED = "attributed"  # a view the author ascribes to a party, the holder
    SPECULATION = "speculation"


class Relation(StrEnum):
    """How two claims stand to each other, as a person judges it."""

    REPEATS = "repeats"  # they say the same
    SUPPORTS = "supports"  # if one is so, the other is likelier
    DIFFERS = "differs"  # another weight, order or cause; both can be held
    CONTRADICTS = "contradicts"  # they cannot both be so at one time
    CHANGED = "changed"  # each is of its own time, and things changed between
    UNRELATED = "unrelated"  # a suggestion that was looked at and turned down


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
    """One article; fields that the file does not give are "".

    ``fingerprint`` is that of the whole text as received, and ``restore`` the steps of its
    cleaning that the user took back. ``same_voice`` and ``other_voice`` name sources that are one
    voice with it, or are not, whatever they share.
    """

    id: str
    title: str = ""
    author: str = ""
    date: str = ""
    publisher: str = ""
    wire: str = ""
    address: str = ""
    language: str = ""
    fingerprint: str = ""
    restore: tuple[str, ...] = ()
    same_voice: tuple[str, ...] = ()
    other_voice: tuple[str, ...] = ()
    note: str = ""


@record
class Judgment:
    """What a person says of two claims."""

    claim: str
    other: str
    relation: Relation
    note: str = ""


@record
class Ledger:
    """The claims of a dossier and the sources they name, by id.

    ``passages`` says for each claim where in the text of its source it is made; ``judgments`` how
    claims stand to each other.
    """

    claims: Mapping[str, Claim] = field(default_factory=Frozen)
    sources: Mapping[str, Source] = field(default_factory=Frozen)
    passages: Mapping[str, tuple[Passage, ...]] = field(default_factory=Frozen)
    judgments: tuple[Judgment, ...] = ()

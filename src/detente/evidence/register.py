"""The claims of a case as a list to look through: what each says, where, and what rests on it."""

from collections.abc import Iterable, Mapping

from detente.case import Case
from detente.claims import Claim, Judgment, Modality
from detente.errors import UnknownName
from detente.evidence.quotations import Quotation
from detente.evidence.uses import Use, users, uses
from detente.record import record

__all__ = ["Entry", "Wanted", "register"]


@record
class Wanted:
    """Which claims to list; what is empty does not choose."""

    claims: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    modalities: tuple[Modality, ...] = ()
    unused: bool = False
    unanchored: bool = False

    @property
    def chooses(self) -> bool:
        """Whether it leaves anything out."""
        return self != Wanted()


@record
class Entry:
    """A claim with its passages, what rests on it, and what people say of it and others.

    ``passages`` counts those it has; ``quotations`` are those in texts at hand.
    """

    claim: Claim
    passages: int
    quotations: tuple[Quotation, ...]
    uses: tuple[Use, ...]
    judgments: tuple[Judgment, ...]


def register(
    case: Case, quotations: Mapping[str, tuple[Quotation, ...]], wanted: Wanted
) -> tuple[Entry, ...]:
    """List the claims that are wanted, in the order of the ledger.

    Parameters
    ----------
    case : Case
        The case.
    quotations : mapping of str to tuple of Quotation
        Of the texts at hand, by claim.
    wanted : Wanted
        Which claims.

    Raises
    ------
    UnknownName
        If something is named that the case lacks; all such names are told.
    """
    ledger = case.ledger
    _check(case, wanted)
    by = users(uses(case))
    return tuple(
        Entry(
            claim=claim,
            passages=len(ledger.passages.get(name, ())),
            quotations=quotations.get(name, ()),
            uses=by.get(name, ()),
            judgments=tuple(j for j in ledger.judgments if name in {j.claim, j.other}),
        )
        for name, claim in ledger.claims.items()
        if _is_wanted(claim, wanted)
        and not (wanted.unused and by.get(name))
        and not (wanted.unanchored and ledger.passages.get(name))
    )


def _is_wanted(claim: Claim, wanted: Wanted) -> bool:
    """Ask whether a claim is among those wanted, by what it says of itself."""
    return all(
        not chosen or bool(set(chosen) & set(values))
        for chosen, values in (
            (wanted.claims, (claim.id,)),
            (wanted.sources, (claim.source,)),
            (wanted.parties, (*claim.parties, claim.holder)),
            (wanted.kinds, (claim.kind,)),
            (wanted.modalities, (claim.modality,)),
        )
    )


def _check(case: Case, wanted: Wanted) -> None:
    """Refuse names that the case lacks."""
    claims = case.ledger.claims.values()
    known: tuple[tuple[str, Iterable[str], tuple[str, ...]], ...] = (
        ("claim", case.ledger.claims, wanted.claims),
        ("source", {*case.ledger.sources, *(c.source for c in claims)}, wanted.sources),
        ("party", {party.id for party in case.parties}, wanted.parties),
        ("kind of claim", {claim.kind for claim in claims}, wanted.kinds),
    )
    told = []
    for what, names, asked in known:
        there = sorted(names)
        few = f"; there are {', '.join(there)}" if len(there) <= 20 else ""
        told += [f"the case has no {what} '{name}'{few}" for name in asked if name not in there]
    if told:
        raise UnknownName("\n".join(told))

"""What carries each statement of a case: how many claims, of what modality, in how many voices.

A view that is ascribed to a party carries that party's own wishes and picture; carrying anything
else, it is a belief used as a fact.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import chain

from detente.case import Case, Insert, Replace, Statement, Tag
from detente.claims import Claim, Modality
from detente.evidence.uses import Use, What, uses
from detente.evidence.voices import voice_of
from detente.record import record
from detente.sources.voices import Voice

__all__ = ["Coverage", "Gap", "Side", "coverage", "sides", "statement_coverage"]


class Gap(StrEnum):
    """What is thin about the evidence for one thing, the worst first."""

    NONE = "no evidence"
    MISSING = "cites claims that are not there"
    BELIEF = "a belief used as a fact"  # every claim is another party's view
    SPECULATION = "speculation alone"
    LEANS = "leans on a belief"  # some claims are another party's view
    ONE_VOICE = "one voice"


@record
class Coverage:
    """What carries one thing of the case.

    ``voices`` names the first source of each independent voice behind it; ``times`` are the times
    that its claims are about, as they give them; ``means`` says what it is, as the case does.
    """

    use: Use
    means: str
    claims: tuple[Claim, ...]
    missing: tuple[str, ...]
    voices: tuple[str, ...]
    times: tuple[str, ...]
    gaps: tuple[Gap, ...]
    tag: Tag = Tag.UNTAGGED

    @property
    def modalities(self) -> dict[Modality, int]:
        """Count its claims by modality, those there are."""
        kinds = [claim.modality for claim in self.claims]
        return {kind: kinds.count(kind) for kind in Modality if kind in kinds}


@record
class Side:
    """One party's statements: how many there are, and how many have which gap.

    ``bridges`` counts those that no source states, and that the case says so of.
    """

    party: str
    statements: int
    bridges: int
    gaps: Mapping[Gap, int]
    voices: tuple[str, ...]


Named = Mapping[tuple[What, str], tuple[str, Tag]]
WORLD = frozenset(
    {
        What.OPTION,
        What.CONSTRAINT,
        What.FORBIDDEN,
        What.MOMENT,
        What.BODY,
        What.TIE,
        What.SCALE,
        What.CHANCE,
    }
)
UNCARRIED = frozenset({What.STATEMENT, What.CONSTRAINT, What.FORBIDDEN, What.OPTION, What.RANKING})


def coverage(case: Case, voices: tuple[Voice, ...]) -> tuple[Coverage, ...]:
    """Say what carries each thing of a case.

    1. List what rests on claims, and what could: see `uses`.
    2. Count the independent voices behind each, and list the times its claims are about.
    3. Name the gaps: no evidence; only speculation; a view of one party that carries another
       party's wish, or something about the world; one voice where the case has several.

    Parameters
    ----------
    case : Case
        The case, with its ledger.
    voices : tuple of Voice
        Its independent voices.

    Returns
    -------
    tuple of Coverage
        In the order of the case; things that need no evidence and cite none (a definition, a
        scenario) are left out.
    """
    named = _named(case)
    heads = voice_of(voices)
    return tuple(
        _covered(case, use, named, heads)
        for use in uses(case)
        if use.claims or use.what in UNCARRIED
    )


def statement_coverage(case: Case, statement: Statement, voices: tuple[Voice, ...]) -> Coverage:
    """Say what carries a statement as a settled case has it, whichever scenario put it there.

    Parameters
    ----------
    case : Case
        The case, with its ledger.
    statement : Statement
        Of the settled case.
    voices : tuple of Voice
        Its independent voices.
    """
    use = Use(
        what=What.STATEMENT, id=statement.key, party=statement.party, claims=statement.because
    )
    named = {(What.STATEMENT, statement.key): (statement.means or statement.text, statement.tag)}
    return _covered(case, use, named, voice_of(voices))


def _covered(case: Case, use: Use, named: Named, heads: Mapping[str, str]) -> Coverage:
    """Say what carries one thing."""
    ledger = case.ledger.claims
    claims = tuple(ledger[name] for name in use.claims if name in ledger)
    missing = tuple(name for name in use.claims if ledger and name not in ledger)
    what = What.STATEMENT if use.what is What.PLACE else use.what
    means, tag = named.get((what, use.id), ("", Tag.UNTAGGED))
    speaking = dict.fromkeys(heads.get(claim.source, claim.source) for claim in claims)
    return Coverage(
        use=use,
        means=means,
        claims=claims,
        missing=missing,
        voices=tuple(speaking),
        times=tuple(dict.fromkeys(claim.time for claim in claims if claim.time)),
        gaps=tuple(_gaps(use, claims, missing, len(speaking) == 1 < len(set(heads.values())))),
        tag=tag,
    )


def _gaps(
    use: Use, claims: tuple[Claim, ...], missing: tuple[str, ...], alone: bool
) -> Iterable[Gap]:
    """Name what is thin about the evidence."""
    if not use.claims:
        yield Gap.NONE
    if missing:
        yield Gap.MISSING
    beliefs = [claim for claim in claims if _is_other_view(use, claim)]
    if claims and len(beliefs) == len(claims):
        yield Gap.BELIEF
    elif beliefs:
        yield Gap.LEANS
    if claims and all(claim.modality is Modality.SPECULATION for claim in claims):
        yield Gap.SPECULATION
    if alone:
        yield Gap.ONE_VOICE


def _is_other_view(use: Use, claim: Claim) -> bool:
    """Ask whether a claim is somebody's view, and carries neither their wish nor their picture."""
    if claim.modality is not Modality.ATTRIBUTED or not claim.holder:
        return False
    return use.what in WORLD or (use.party not in ("", *claim.holder.split()))


def _named(case: Case) -> Named:
    """Say of each thing by its kind and its name what it means, and its tag."""
    named: dict[tuple[What, str], tuple[str, Tag]] = {}
    for statement in chain.from_iterable(case.preferences.values()):
        named[What.STATEMENT, statement.key] = (statement.means or statement.text, statement.tag)
    for name, statement in _put_in(case):
        means = statement.means or statement.text
        named.setdefault((What.STATEMENT, name), (means, statement.tag))
    named |= {(What.CONSTRAINT, c.id or c.label): (c.text, c.tag) for c in case.constraints}
    said = [(What.OPTION, option.id, option.means) for option in case.options]
    said += [(What.DEFINITION, each.id, each.text) for each in case.definitions]
    said += [(What.OUTCOME, each.id, each.means) for each in case.outcomes]
    said += [(What.MOMENT, each.id, each.means) for each in case.moments]
    said += [(What.SCENARIO, each.id, each.means) for each in case.scenarios]
    said += [(What.TIE, each.id, each.means) for each in case.ties]
    said += [(What.SCALE, each.id, each.means) for each in case.scales]
    said += [(What.CONCLUSION, each.id, each.says) for each in case.conclusions]
    return {**named, **{(what, name): (means, Tag.UNTAGGED) for what, name, means in said}}


def _put_in(case: Case) -> Iterator[tuple[str, Statement]]:
    """List the statements that scenarios and bridges put into a list, by their names in `uses`."""
    listed = [(s.id, s.changes) for s in case.scenarios]
    listed += [(b.id, b.changes) for b in case.bridges]
    for name, changes in listed:
        for change in changes:
            if isinstance(change, Insert):
                yield change.statement.key, change.statement
            elif isinstance(change, Replace):
                yield f"{change.statement.key} in {name}", change.statement


def sides(case: Case, found: tuple[Coverage, ...]) -> tuple[Side, ...]:
    """Count the gaps of each party's statements: whose side of the model is thin.

    Statements that take the place of others in a scenario are not counted beside them.

    Parameters
    ----------
    case : Case
        The case.
    found : tuple of Coverage
        Of `coverage`.
    """
    listed = [c for c in found if c.use.what is What.STATEMENT and not c.use.within]
    return tuple(
        _side(party.id, [each for each in listed if each.use.party == party.id])
        for party in case.parties
    )


def _side(party: str, own: list[Coverage]) -> Side:
    """Count one party's statements."""
    counts = {gap: sum(gap in each.gaps for each in own) for gap in Gap}
    return Side(
        party=party,
        statements=len(own),
        bridges=sum(each.tag is Tag.BRIDGE for each in own),
        gaps={gap: count for gap, count in counts.items() if count},
        voices=tuple(dict.fromkeys(voice for each in own for voice in each.voices)),
    )

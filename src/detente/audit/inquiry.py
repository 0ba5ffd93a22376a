"""One part of a question put to a case, asked again in as many settlings as the audit needs."""

from itertools import product
from math import prod

from detente.audit.answers import answer
from detente.audit.reads import asks_places, every_party, is_one_settling, lies_of, reads
from detente.audit.records import Answer, Share
from detente.audit.scales import is_open
from detente.audit.scope import Scope
from detente.audit.substitution import parties_of
from detente.case.question import Question
from detente.errors import NotApplicable
from detente.record import Frozen, field, record, replace
from detente.settle import Choices, Settled
from detente.settle.orders import all_orders
from detente.study.profile import LISTED, Profile
from detente.study.variants import Variants

__all__ = [
    "Inquiry",
    "Result",
    "asking",
    "listed",
    "orders",
    "parties_read",
    "result",
    "scope_of",
    "settling",
    "shared",
    "success",
    "told",
    "with_bridges",
]

EXACT = 5  # all orders are looked at where they are at most so many times the draws


@record(eq=False)
class Inquiry:
    """A part of a conclusion's question, and how it is to be asked.

    ``choices`` are what the conclusion supposes, all bridges left open; ``bridges`` those that are
    on. ``draws`` and ``seed`` say which open orders are looked at. ``memo`` keeps the answers
    given, for every inquiry about the same question made from this one (`asking`).
    """

    variants: Variants
    question: Question
    choices: Choices
    bridges: frozenset[str] = frozenset()
    draws: int = 200
    seed: int = 0
    concept: str = "nash"
    moves: str = "single"
    memo: dict[tuple[object, ...], "Result"] = field(default_factory=dict, repr=False)


@record
class Result:
    """A question's answer in one settling, witnesses apart; ``trouble`` says why it has none."""

    holds: bool
    empty: bool = False
    trouble: str = ""

    @property
    def success(self) -> bool:
        """Whether it holds, and of something."""
        return self.holds and not self.empty and not self.trouble


def asking(inquiry: Inquiry, question: Question) -> Inquiry:
    """Put another question in the same way."""
    return replace(inquiry, question=question, memo={})


def with_bridges(inquiry: Inquiry, bridges: frozenset[str]) -> Inquiry:
    """Ask with just these bridges on."""
    return replace(inquiry, bridges=bridges)


def settling(inquiry: Inquiry) -> Choices:
    """Return the choices in full: every bridge on or off."""
    named = {bridge.id: bridge.id in inquiry.bridges for bridge in inquiry.variants.bridges}
    given = {name: on for name, on in inquiry.choices.bridges.items() if on}
    return replace(inquiry.choices, bridges=Frozen({**named, **given}))


def scope_of(inquiry: Inquiry, profile: Profile = LISTED, *, telling: bool = False) -> Scope:
    """Return the scope in which the question is asked."""
    return Scope(
        variants=inquiry.variants,
        choices=settling(inquiry),
        profile=profile,
        concept=inquiry.concept,
        moves=inquiry.moves,
        telling=telling,
    )


def told(inquiry: Inquiry, profile: Profile = LISTED) -> Answer:
    """Answer with witnesses."""
    return answer(inquiry.question, scope_of(inquiry, profile, telling=True))


def result(inquiry: Inquiry, profile: Profile = LISTED) -> Result:
    """Answer without witnesses; where the question does not apply, say why."""
    how = (id(inquiry.variants), inquiry.concept, inquiry.moves)
    key = (*how, inquiry.choices, inquiry.bridges, profile)
    if key not in inquiry.memo:
        inquiry.memo[key] = _result(inquiry, profile)
    return inquiry.memo[key]


def _result(inquiry: Inquiry, profile: Profile) -> Result:
    try:
        found = answer(inquiry.question, scope_of(inquiry, profile))
    except NotApplicable as reason:
        return Result(holds=False, trouble=str(reason))
    return Result(holds=found.holds, empty=found.empty)


def success(inquiry: Inquiry, profile: Profile = LISTED) -> bool:
    """Whether the question holds, of something, in one settling."""
    return result(inquiry, profile).success


def listed(inquiry: Inquiry) -> Settled:
    """Return the case as the inquiry settles it.

    Raises
    ------
    NotApplicable
        If it does not settle so.
    """
    return inquiry.variants.settled(settling(inquiry))


def parties_read(inquiry: Inquiry) -> tuple[str, ...]:
    """List the parties whose lists can change the answer."""
    case = inquiry.variants.case
    everybody = tuple(party.id for party in case.parties)
    named = reads(inquiry.question)
    if not isinstance(named, frozenset):
        movers = {holder for option in case.options for holder in option.holders}
        movers |= {seat.party for body in case.bodies if body.id in movers for seat in body.seats}
        judges = parties_of(inquiry.question) if not every_party(inquiry.question) else everybody
        named = frozenset(movers.union(judges))
    return tuple(party for party in everybody if party in named)


def orders(inquiry: Inquiry) -> tuple[tuple[Profile, ...], bool]:
    """List the orders to look at, and whether they are all there are.

    1. Count the orders that the evidence leaves the lists that the question reads, of statements
       that tell any states apart.
    2. If they are few, list them all; else draw.

    Returns
    -------
    profiles : tuple of Profile
        The first is the case as listed where orders are drawn.
    exact : bool
        Whether these are all.
    """
    whole = _all_profiles(inquiry)
    if whole:
        return whole, True
    return inquiry.variants.draws(inquiry.seed, inquiry.draws), False


def _all_profiles(inquiry: Inquiry) -> tuple[Profile, ...]:
    """List all orders if they are few, nothing otherwise."""
    settled = listed(inquiry)
    if not is_one_settling(inquiry.question, settled.moment.id):
        return ()
    if any(is_open(part, scope_of(inquiry)) for part in lies_of(inquiry.question)):
        return ()  # positions are drawn as well
    family = inquiry.variants.family(settled)
    parties = [p for p in parties_read(inquiry) if p in settled.preferences]
    keep = {
        party: frozenset(
            s.key for s in settled.preferences[party] if _counts(inquiry, family.matters(s.formula))
        )
        for party in parties
    }
    variants = inquiry.variants
    counts = [variants.counted_orders(settled, party, keep[party]) for party in parties]
    if not all(counts) or prod(counts) > EXACT * inquiry.draws:
        return ()
    lists = [list(all_orders(variants.precedence(settled, p), keep[p])) for p in parties]
    return tuple(
        Profile(orders=Frozen(dict(zip(parties, combination, strict=True))))
        for combination in product(*lists)
    )


def _counts(inquiry: Inquiry, matters: bool) -> bool:
    """Whether a statement's place can change the answer: where places are asked of, always."""
    return matters or asks_places(inquiry.question)


def shared(inquiry: Inquiry, profiles: tuple[Profile, ...], *, exact: bool) -> Share:
    """Count in how many settlings the question holds."""
    held = sum(success(inquiry, profile) for profile in profiles)
    return Share(held=held, drawn=len(profiles), exact=exact)

"""What the audit says of a conclusion, as data: verdicts, flags, shares, sets, witnesses."""

from collections.abc import Mapping
from enum import StrEnum

from detente.case import Conclusion
from detente.record import Frozen, field, record
from detente.study.shares import wilson

__all__ = [
    "Alteration",
    "Answer",
    "Audit",
    "Audited",
    "BridgeSet",
    "Deletion",
    "Flag",
    "FlagKind",
    "Member",
    "Part",
    "Share",
    "Supports",
    "Threshold",
    "Verdict",
    "Witness",
]


class Verdict(StrEnum):
    """Whether a conclusion follows, weakest first in no order: see `RANK` of the verdict module."""

    NOT_EXPRESSIBLE = "not expressible"
    NOTHING_TO_TEST = "nothing to test"
    BY_CONSTRUCTION = "by construction"
    FOLLOWS = "follows"
    NEEDS_BRIDGE = "needs a bridge"
    IN_PART = "follows in part"
    FAILS = "fails"


class FlagKind(StrEnum):
    """What else there is to say beside a verdict."""

    OTHER_REASONS = "for other reasons"
    NO_MOTIVE = "for want of a motive"
    RESTATES = "restates a premise"
    OVER_DETERMINED = "over-determined"
    NOT_DISTINCTIVE = "not distinctive"
    BELIEF = "rests on belief"
    ONE_VOICE = "one voice"
    CONFLICTS = "conflicts with"
    CONCEPT = "depends on the concept"
    MOVES = "depends on the kind of moves"
    NOT_MODELED = "premises not modeled"


@record
class Flag:
    """A flag and what it is about.

    ``about`` holds statement keys (other reasons, no motive, restates, belief, one voice),
    conclusion ids (conflicts), parties (not distinctive), concepts or kinds of moves. ``holders``
    names whose picture a belief is, or the one source that speaks. ``orders`` are pairs of
    statements, the first above the second, whose order as the evidence has it is restated.
    """

    kind: FlagKind
    about: tuple[str, ...] = ()
    holders: tuple[str, ...] = ()
    orders: tuple[tuple[str, str], ...] = ()


@record
class Share:
    """In how many of the settlings looked at a question holds.

    ``exact`` says that ``drawn`` are all there are; otherwise they are draws, and `low` and
    `high` bound the share of all settlings with 95 % confidence (Wilson).
    """

    held: int
    drawn: int
    exact: bool = False

    @property
    def value(self) -> float:
        """The share, 0 to 1; 0 where nothing was drawn."""
        return self.held / self.drawn if self.drawn else 0.0

    @property
    def low(self) -> float:
        """The lower bound of the share."""
        return self.value if self.exact else wilson(self.held, self.drawn)[0]

    @property
    def high(self) -> float:
        """The upper bound of the share."""
        return self.value if self.exact else wilson(self.held, self.drawn)[1]


@record
class Witness:
    """One thing that can be checked by hand: a state, a step, two numbers, two sets of states.

    ``kind`` is ``state``, ``step``, ``reply``, ``ranking``, ``places``, ``numbers``, ``sets``,
    ``setting``, ``chance``, ``part`` (a state that a role rests on, named by what it is), ``vote``
    (a motion: ballots by seat, and whether it passes), or on a scale ``below``, ``ranges``,
    ``unordered`` or ``drawn``. ``state`` and ``target`` are options taken; ``numbers`` go with
    ``names``. ``party`` is whose list judges, or whose role it is.
    """

    kind: str
    state: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    movers: tuple[str, ...] = ()
    party: str = ""
    names: tuple[str, ...] = ()
    numbers: tuple[float, ...] = ()


@record
class Answer:
    """What a question comes to in one settling.

    ``empty`` says that nothing of the kind the question speaks of is there; ``against`` are the
    witnesses that it fails, ``witnesses`` those that it holds. ``parts`` are the answers of the
    parts of a question joined by ``and`` or ``or``.
    """

    holds: bool
    empty: bool = False
    witnesses: tuple[Witness, ...] = ()
    against: tuple[Witness, ...] = ()
    parts: "tuple[Answer, ...]" = ()


@record
class Alteration:
    """One change to a case: of a statement, a constraint or an option.

    ``kind`` is ``moved``, ``reversed``, ``dropped``, ``added``, ``closed`` or ``opened``;
    ``target`` a statement's key, a constraint's or an option's id; ``place`` counts from 1 (0
    where it is as listed). For ``added``, ``text`` is the formula.
    """

    kind: str
    target: str
    place: int = 0
    text: str = ""


@record
class Member:
    """One member of an alternative, the others at their defaults, and what the question is then.

    ``share`` is over the orders; ``trouble`` says why it does not settle, "" where it does.
    """

    alternative: str
    scenario: str
    default: bool
    share: Share
    trouble: str = ""


@record
class BridgeSet:
    """A smallest set of bridges with which a question holds throughout.

    ``alone`` says that the bridges give the question whatever all else says: the conclusion
    itself. ``default`` says that all of them are on by default.
    """

    bridges: tuple[str, ...]
    share: Share
    alone: bool = False
    default: bool = False


@record
class Deletion:
    """What becomes of a question when a statement or constraint is deleted."""

    target: str
    holds: bool


@record
class Threshold:
    """The pairs of statements whose order decides a question, in every settling drawn.

    ``pairs`` are (above, below) keys; the question holds exactly while all stand so, or with
    ``any`` while at least one does, or with ``table`` in just those settings of the pairs. Where
    no three pairs decide, ``pairs`` is empty and ``statement`` and ``places`` (from 1) say where
    one statement makes it hold, all others as listed.
    """

    pairs: tuple[tuple[str, str], ...] = ()
    any: bool = False
    table: tuple[tuple[bool, ...], ...] = ()
    statement: str = ""
    places: tuple[int, ...] = ()
    of: int = 0


@record
class Supports:
    """What a question that holds hangs on.

    ``load_bearing`` statements let it fail when opened alone; ``deciding`` are the smallest sets
    that do, ``carrying`` the smallest that keep it up however all else is opened. ``tries`` says
    how many attempts failed to refute each carrying set, ``complete`` that no smaller or other
    set was left out for want of budget.
    """

    load_bearing: tuple[str, ...] = ()
    deciding: tuple[tuple[str, ...], ...] = ()
    carrying: tuple[tuple[str, ...], ...] = ()
    deletions: tuple[Deletion, ...] = ()
    tries: int = 0
    complete: bool = True
    claims: tuple[str, ...] = ()


@record
class Part:
    """One part of a question, with what the audit says of it.

    ``without`` is the share with all bridges off, ``default`` with the bridges as they are by
    default; ``counterexample`` is a settling in which the part fails, as alterations of the case
    as listed, with ``against``, what is seen there.
    """

    text: str
    verdict: Verdict
    flags: tuple[Flag, ...] = ()
    without: Share = field(default_factory=lambda: Share(held=0, drawn=0))
    default: Share = field(default_factory=lambda: Share(held=0, drawn=0))
    listed: bool = False
    listed_default: bool = False
    bridges: tuple[BridgeSet, ...] = ()
    bridges_tried: str = ""
    alternatives: tuple[Member, ...] = ()
    threshold: Threshold = field(default_factory=Threshold)
    supports: Supports = field(default_factory=Supports)
    would: tuple[Alteration, ...] = ()
    would_break: tuple[Alteration, ...] = ()
    witnesses: tuple[Witness, ...] = ()
    against: tuple[Witness, ...] = ()
    counterexample: tuple[Alteration, ...] = ()
    tries: int = 0
    reason: str = ""


@record
class Audited:
    """What the audit says of one conclusion: its parts, the weakest of which gives the verdict.

    ``premises`` are the statements and constraints that stand for the claims it rests on;
    ``uncarried`` the claims among those that nothing in the case carries. ``given`` are the
    scenarios and choices that it supposes, ``asks`` the question as text, ``reason`` why there is
    none. ``claims`` are those behind the load-bearing statements.
    """

    conclusion: Conclusion
    verdict: Verdict
    flags: tuple[Flag, ...] = ()
    parts: tuple[Part, ...] = ()
    premises: tuple[str, ...] = ()
    uncarried: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    reason: str = ""
    claims: tuple[str, ...] = ()
    source: str = ""


@record
class Audit:
    """The audit of a case: every conclusion asked for, and how it was made.

    ``variants`` counts the settled variants solved, ``seconds`` is left to whoever holds a clock.
    ``fingerprint`` is that of the case; ``conflicts`` are pairs of conclusions that hold each in
    some settling and together in none.
    """

    case: str
    fingerprint: str
    seed: int
    draws: int
    conclusions: tuple[Audited, ...]
    conflicts: tuple[tuple[str, str], ...] = ()
    variants: int = 0
    by_verdict: Mapping[str, int] = field(default_factory=Frozen)

"""What the report shows, as records: the templates read these and nothing else.

Every field is listed under *Attributes*; a test holds the list and the templates to each other.
All text is plain; the template escapes it. ``claims`` are always ids of claims, in order of use.
"""

from collections.abc import Mapping

from detente.record import Frozen, field, record
from detente.report.details import (
    ClaimView,
    ConceptView,
    FigureView,
    MapRowView,
    RuleView,
    SentenceView,
    SourceView,
    StatementView,
)
from detente.report.evidence_views import EvidenceView
from detente.report.verdict_views import AuditView

__all__ = [
    "MapView",
    "OutcomeView",
    "PartyView",
    "RedLineView",
    "ReportView",
    "RestView",
    "RolesView",
    "VariantView",
    "VariantsView",
]

NO_EVIDENCE = EvidenceView()


@record
class RestView:
    """One place where the moves come to rest.

    Attributes
    ----------
    change : str
        How it differs from the moment.
    steps : tuple of SentenceView
        The moves that lead there, with the reason of each.
    outcomes : tuple of str
        The outcomes that hold there.
    """

    change: str
    steps: tuple[SentenceView, ...]
    outcomes: tuple[str, ...]


@record
class OutcomeView:
    """One row of the table of outcomes.

    Attributes
    ----------
    label, name : str
    now : str
        Whether it holds at the moment.
    answer : str
    mark : str
        ``sure``, ``attainable``, ``not`` or ``open``; the style of the answer.
    count : str
        What the answer rests on.
    further : str
        The answer if parties also weigh how others would answer; "" where it is the same.
    missing : str
        What it would need, where it cannot be said yet.
    claims : tuple of str
    """

    label: str
    name: str
    now: str
    answer: str
    mark: str
    count: str
    further: str
    missing: str
    claims: tuple[str, ...]


@record
class PartyView:
    """One party and what it wants.

    Attributes
    ----------
    id, name, note : str
    options : tuple of str
        What it can do.
    statements : tuple of StatementView
    ranking : tuple of SentenceView
        Its states, best first, where the case ranks them instead.
    """

    id: str
    name: str
    note: str
    options: tuple[str, ...]
    statements: tuple[StatementView, ...]
    ranking: tuple[SentenceView, ...]


@record
class RedLineView:
    """One red line and what became of it.

    Attributes
    ----------
    holder, words : str
    kind : str
        Whether it is about the holder's own acts or about what happens.
    place : str
        Where it stands in the list.
    standing, mark : str
    breaks : str
        Where in the list it would break.
    breach : str
        How it breaks, where it does.
    claims : tuple of str
    """

    holder: str
    words: str
    kind: str
    place: str
    standing: str
    mark: str
    breaks: str
    breach: str
    claims: tuple[str, ...]


@record
class MapView:
    """The map of states and moves.

    Attributes
    ----------
    svg : str
        The drawing; the only field that is markup.
    marks : tuple of FigureView
        The letters on the arrows, and the parties they stand for.
    left_out : str
        How many states are not shown; "" if all are.
    rows : tuple of MapRowView
    """

    svg: str
    marks: tuple[FigureView, ...]
    left_out: str
    rows: tuple[MapRowView, ...]


@record
class VariantView:
    """The case with one choice made otherwise.

    Attributes
    ----------
    id : str
    says : str
        What it stands for, and what the authors expect of it.
    state : str
        Whether it is on or off in this report; "" where that means nothing.
    does : tuple of str
        What it changes in the case.
    answer : str
        Where the moves come to rest under it, or why it is not possible here.
    outcomes : tuple of str
        The outcomes that are answered otherwise.
    changes : bool
        Whether it changes anything.
    claims : tuple of str
    """

    id: str
    says: str
    state: str
    does: tuple[str, ...]
    answer: str
    outcomes: tuple[str, ...]
    changes: bool
    claims: tuple[str, ...]


@record
class VariantsView:
    """The variants of a case, by kind.

    Attributes
    ----------
    scenarios, alternatives, moments, bridges : tuple of VariantView
    """

    scenarios: tuple[VariantView, ...] = ()
    alternatives: tuple[VariantView, ...] = ()
    moments: tuple[VariantView, ...] = ()
    bridges: tuple[VariantView, ...] = ()


@record
class RolesView:
    """What part one party plays.

    Attributes
    ----------
    party : str
        Its name.
    plays : tuple of SentenceView
        The parts it plays by where the moves come to rest; those by construction last.
    stable : tuple of SentenceView
        Those it plays only if all stable states are counted.
    checks : tuple of str
        What shows the parts: states and moves.
    ties : tuple of SentenceView
        What ties it to those it plays them for, and where ties are silent on who depends more.
    power : str
        What it can bring about, rule out, or must be party to.
    tried : tuple of str
        What becomes of its parts under other concepts and moves, and of its seat with the wishes of
        others.
    without : tuple of str
        What would be attainable without it, and with its options left as they are.
    title : tuple of (str, str)
        Headings and short answers: bad cop, mediator, spoiler, veto, what would be without it,
        whose wishes would do the same in its seat.
    """

    party: str
    plays: tuple[SentenceView, ...]
    stable: tuple[SentenceView, ...]
    checks: tuple[str, ...]
    power: str
    ties: tuple[SentenceView, ...] = ()
    tried: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    title: tuple[tuple[str, str], ...] = ()


@record
class ReportView:
    """The whole report.

    Attributes
    ----------
    title, question, summary : str
    audit : tuple of AuditView
        The first page; empty where the case holds no conclusions, or none were audited.
    roles : tuple of RolesView
        What part each party plays; empty where the case has no moment.
    moment, moment_says : str
        The date it starts from and what it stands for; "" where the case has none.
    answer : tuple of SentenceView
        The answer, first sentence first.
    figures : tuple of FigureView
    now : tuple of str
        What each party does at the moment.
    still : tuple of SentenceView
        That nobody gains by a move at the moment, where that is so.
    staying, leaving : tuple of SentenceView
        What keeps each party from moving at the moment; who would move, and why.
    rests : tuple of RestView
        Where the moves come to rest.
    around : tuple of RestView
        Where they would, if one party first did otherwise.
    around_says : tuple of SentenceView
    outcomes, missing : tuple of OutcomeView
    red_lines : tuple of RedLineView
    map : MapView
    variants : VariantsView
    depends : tuple of SentenceView
        What would change if parties reasoned or moved otherwise.
    parties : tuple of PartyView
    rules : tuple of RuleView
        What cannot be, whoever wants it.
    definitions : tuple of FigureView
        The words that lists use, and what they mean.
    concepts : tuple of ConceptView
    not_applicable : tuple of FigureView
    settling : tuple of FigureView
        The choices made.
    applied : tuple of SentenceView
        The changes they made to the case.
    jobs : tuple of SentenceView
        Jobs between parties that nobody fills.
    claims : tuple of ClaimView
    claims_left_out : str
    evidence : EvidenceView
        Empty where the case has no claims.
    traced : mapping of str to str
        Sentence -> the id of the entry that traces it to the words of the articles.
    sources : tuple of SourceView
    command, fingerprint : str
    """

    title: str
    question: str
    summary: str
    audit: tuple[AuditView, ...]
    roles: tuple[RolesView, ...]
    moment: str
    moment_says: str
    answer: tuple[SentenceView, ...]
    figures: tuple[FigureView, ...]
    now: tuple[str, ...]
    still: tuple[SentenceView, ...]
    staying: tuple[SentenceView, ...]
    leaving: tuple[SentenceView, ...]
    rests: tuple[RestView, ...]
    around: tuple[RestView, ...]
    around_says: tuple[SentenceView, ...]
    outcomes: tuple[OutcomeView, ...]
    missing: tuple[OutcomeView, ...]
    red_lines: tuple[RedLineView, ...]
    map: MapView
    variants: VariantsView
    depends: tuple[SentenceView, ...]
    parties: tuple[PartyView, ...]
    rules: tuple[RuleView, ...]
    definitions: tuple[FigureView, ...]
    concepts: tuple[ConceptView, ...]
    not_applicable: tuple[FigureView, ...]
    settling: tuple[FigureView, ...]
    applied: tuple[SentenceView, ...]
    sources: tuple[SourceView, ...]
    command: str
    fingerprint: str
    jobs: tuple[SentenceView, ...] = ()
    claims: tuple[ClaimView, ...] = ()
    claims_left_out: str = ""
    evidence: EvidenceView = NO_EVIDENCE
    traced: Mapping[str, str] = field(default_factory=Frozen)

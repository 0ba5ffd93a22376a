"""Read a dossier from its folder, or a case from its text; report all its problems at once."""

from pathlib import Path as FilePath

from detente.case.bodies import read_bodies
from detente.case.case import Case, Moment
from detente.case.chances import read_chances
from detente.case.changes import read_changes
from detente.case.checking import check_shape
from detente.case.conclusions import read_answering, read_conclusions, read_counterparts
from detente.case.constraints import read_constraints, read_forbidden_moves
from detente.case.fingerprint import fingerprint
from detente.case.limits import CASE_BYTES
from detente.case.loops import check_definitions
from detente.case.names import collect
from detente.case.pictures import read_pictures
from detente.case.reading import Reading
from detente.case.scales import read_scales
from detente.case.sections import (
    read_alternatives,
    read_bridges,
    read_codings,
    read_definitions,
    read_moments,
    read_options,
    read_outcomes,
    read_parties,
    read_scenarios,
)
from detente.case.shape import CaseShape
from detente.case.statements import read_preferences, read_rankings
from detente.case.ties import read_ties
from detente.claims import Ledger
from detente.claims.document import Document, load, sort_problems
from detente.claims.near import near
from detente.claims.nodes import compose
from detente.claims.reader import Opened, open_ledger
from detente.errors import CaseProblems, Problem
from detente.record import replace

__all__ = ["read_case", "read_text"]

CASE = "case.yaml"
Claims = frozenset[str] | str


def read_case(folder: FilePath) -> Case:
    """Read the dossier in a folder: ``case.yaml``, and claims and sources if they are there.

    Raises
    ------
    CaseProblems
        With every problem of every file, in reading order.
    """
    if not folder.is_dir():
        what = "is a file, not a folder" if folder.exists() else "does not exist"
        hint = "give the folder that holds case.yaml"
        message = f"the folder {folder} {what}"
        raise CaseProblems((Problem(file=CASE, code="no-file", message=message, hint=hint),))
    opened = open_ledger(folder)
    found = list(opened.problems)
    case: Case | str = ""
    try:
        hints = {"no-file": "a dossier is a folder with a case.yaml; `detente new` writes one"}
        document = load(folder / CASE, limit=CASE_BYTES, hints=hints)
        ids: Claims = frozenset(opened.ledger.claims) if opened.there else ""
        case, own = _read(document, folder.resolve().name, opened.ledger, ids)
        found += [*own, *_strangers(opened, case)]
    except CaseProblems as error:
        found += error.problems
    if found or isinstance(case, str):
        raise CaseProblems(sort_problems(found))
    return case


def _strangers(opened: Opened, case: Case | str) -> list[Problem]:
    """Report claims that name a party which the case lacks."""
    if isinstance(case, str):
        return []
    parties = [party.id for party in case.parties]
    return [
        opened.document.problem(
            "unknown-name", f"unknown party '{name}'", opened.parties[claim.id], near(name, parties)
        )
        for claim in case.ledger.claims.values()
        for name in claim.parties
        if name not in parties
    ]


def read_text(text: str, *, file: str = CASE, slug: str = "", ledger: Ledger | str = "") -> Case:
    """Read a case from the text of a ``case.yaml``.

    Parameters
    ----------
    text : str
        The whole file.
    file : str
        The name that messages use for it.
    slug : str
        The name of the dossier.
    ledger : Ledger
        The claims and sources that belong to it. Without claims, none that is cited is looked up.

    Raises
    ------
    CaseProblems
        With every problem, in reading order.
    """
    claims = Ledger() if isinstance(ledger, str) else ledger
    if len(text) > CASE_BYTES:
        message = f"the text has {len(text):,} characters; at most {CASE_BYTES:,} are read"
        raise CaseProblems((Problem(file=file, code="too-large", message=message),))
    ids: Claims = frozenset(claims.claims) or ""
    case, problems = _read(Document.of(file, text), slug, claims, ids)
    if problems or isinstance(case, str):
        raise CaseProblems(sort_problems(problems))
    return case


def _read(
    document: Document, slug: str, ledger: Ledger, claims: Claims
) -> tuple[Case | str, list[Problem]]:
    """Read a case and list its problems.

    1. Compose the text into nodes with places.
    2. Collect every name that is declared.
    3. Check the shape, and leave out what does not fit.
    4. Read the rest into records, checking every name, formula and id.
    """
    root, problems = compose(document)
    names = collect(root, claims)
    shape, rest, faults = check_shape(document, root)
    problems += faults
    if isinstance(shape, str):
        return "", problems
    reading = Reading(document, rest, names)
    case = _assemble(reading, shape, slug, ledger)
    problems += reading.problems
    return (case if problems else replace(case, fingerprint=fingerprint(case))), problems


def _assemble(reading: Reading, shape: CaseShape, slug: str, ledger: Ledger) -> Case:
    """Read the sections in the order in which they build on each other."""
    definitions = read_definitions(reading, shape)
    outcomes = read_outcomes(reading, shape)
    check_definitions(reading, definitions, outcomes)
    moments = read_moments(reading, shape)
    preferences = read_preferences(reading, shape)
    listed = {one.key: one for statements in preferences.values() for one in statements}
    changes = read_changes(reading, shape, listed)
    return Case(
        slug=slug,
        title=shape.title,
        parties=read_parties(reading, shape),
        options=read_options(reading, shape),
        bodies=read_bodies(reading, shape),
        summary=shape.summary,
        question=shape.question,
        answered_by=read_answering(reading, shape),
        coded=read_codings(reading, shape),
        definitions=definitions,
        constraints=read_constraints(reading, shape),
        forbidden_moves=read_forbidden_moves(reading, shape),
        preferences=preferences,
        rankings=read_rankings(reading, shape, moments),
        outcomes=outcomes,
        moments=moments,
        scenarios=read_scenarios(reading, shape, changes),
        bridges=read_bridges(reading, shape, changes),
        alternatives=read_alternatives(reading, shape),
        pictures=read_pictures(reading, shape, listed, changes),
        scales=read_scales(reading, shape),
        chances=read_chances(reading, shape),
        ties=read_ties(reading, shape),
        counterparts=read_counterparts(reading, shape),
        conclusions=read_conclusions(reading, shape),
        ledger=ledger,
        default_moment=_default_moment(reading, shape, moments),
        report_scenarios=tuple(shape.defaults.report),
    )


def _default_moment(reading: Reading, shape: CaseShape, moments: tuple[Moment, ...]) -> str:
    """Check what is used where nothing is asked for; the only moment is the default one."""
    given = shape.defaults
    reading.all_known("scenario", given.report, reading.names.scenarios, ("defaults", "report"))
    if given.moment:
        reading.is_known("moment", given.moment, reading.names.moments, ("defaults", "moment"))
    return given.moment or (moments[0].id if len(moments) == 1 else "")

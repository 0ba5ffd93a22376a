"""How claims stand to each other, as people judged it: one row a pair in ``agreements.csv``."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from detente.claims.claim import Claim, Judgment, Relation
from detente.claims.document import Document, load
from detente.claims.entries import Values
from detente.claims.near import near
from detente.claims.rows import join_rows
from detente.claims.tables import Columns, table
from detente.errors import CaseProblems, Problem

__all__ = ["AGREEMENTS", "AGREEMENT_COLUMNS", "read_judgments", "write_judgments"]

AGREEMENTS = "agreements.csv"
BYTES = 16 * 1024 * 1024
AGREEMENT_COLUMNS = ("claim", "other", "relation", "note")
COLUMNS = Columns(known=AGREEMENT_COLUMNS, required=("claim", "other", "relation"), key="claim")


def read_judgments(
    folder: Path, claims: Mapping[str, Claim], problems: list[Problem]
) -> tuple[Judgment, ...]:
    """Read what people say of pairs of claims, in the order of the file.

    Parameters
    ----------
    folder : Path
        The dossier; without such a file nobody has judged.
    claims : mapping of str to Claim
        The claims that there are.
    problems : list of Problem
        What is wrong is added here: a claim that is not there, a relation that is none, a pair
        that stands twice. The rest is still read.
    """
    path = folder / AGREEMENTS
    if not path.exists():
        return ()
    found: dict[frozenset[str], Judgment] = {}
    try:
        document = load(path, limit=BYTES)
        for _, values in table(document, COLUMNS, problems):
            faults = _faults(document, values, claims)
            pair = frozenset(values[name].value for name in ("claim", "other") if name in values)
            if not faults and pair in found:
                message = f"{' and '.join(sorted(pair))} are judged twice"
                faults = [document.problem("duplicate-key", message, values["claim"].mark)]
            problems += faults
            if not faults:
                texts = {k: values[k].value for k in AGREEMENT_COLUMNS if k in values}
                relation = Relation(texts.pop("relation"))
                found[pair] = Judgment(relation=relation, **texts)
    except CaseProblems as error:
        problems += error.problems
    return tuple(found.values())


def _faults(document: Document, values: Values, claims: Mapping[str, Claim]) -> list[Problem]:
    """Report what is wrong with one row."""
    faults: list[Problem] = []
    for name in ("claim", "other"):
        node = values.get(name, values["claim"])
        if name not in values:
            faults.append(document.problem("missing-key", f"the pair has no {name}", node.mark))
        elif node.value not in claims:
            message = f"there is no claim '{node.value}'"
            hint = near(node.value, claims)
            faults.append(document.problem("unknown-name", message, node.mark, hint))
    if not faults and values["claim"].value == values["other"].value:
        message = "a claim cannot stand to itself in any way"
        faults.append(document.problem("value", message, values["other"].mark))
    known = [relation.value for relation in Relation]
    relation = values.get("relation", values["claim"])
    if relation.value not in known:
        message = f"expected {', '.join(known[:-1])} or {known[-1]}, found '{relation.value}'"
        hint = near(relation.value, known)
        hint = hint if hint.startswith("did") else ""
        faults.append(document.problem("value", message, relation.mark, hint))
    return faults


def write_judgments(judgments: Iterable[Judgment]) -> str:
    """Write judgments as the text of an ``agreements.csv``; read back, they are equal."""
    listed = ((each.claim, each.other, each.relation.value, each.note) for each in judgments)
    return join_rows([AGREEMENT_COLUMNS, *listed])

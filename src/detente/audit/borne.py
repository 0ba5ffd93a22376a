"""The strongest wording that the premises bear, and how the author's own compares with it."""

from detente.audit.groups import Group, deciding_part, flagged, group
from detente.audit.records import Audited, FlagKind, Part, Verdict
from detente.audit.told import bridges_clause, condition, holds_in
from detente.case.question import Denied, Quantifier, Question, Under, joined_parts
from detente.findings.language import joined
from detente.findings.wording import party_name
from detente.settle import Settled

__all__ = ["compared_strength", "strongest"]

FIXED = {
    Group.RESTATES: "says the same as its premise",
    Group.NOTHING: "nothing: there is nothing it could be true of",
    Group.NOT_TESTED: "not known, since it is not tested",
}
LONGEST = 200  # letters of a condition that goes with a wording
CERTAIN = ("will", "must")


def strongest(settled: Settled, audited: Audited) -> str:
    """Say how strongly the premises let a conclusion be put.

    Returns
    -------
    str
        "will", "will, if ...", "may", "need not", "is not so", or why none of them fits.
    """
    found = group(audited)
    if found is Group.RESTATES and audited.verdict is Verdict.BY_CONSTRUCTION:
        built = all(part.verdict is audited.verdict for part in audited.parts)
        return f"is {'' if built else 'in part '}so by the way the case is built"
    if found in FIXED:
        return FIXED[found]
    if found is Group.NOT:
        return _weak(audited)
    apart = ", though not for the reason given" if found is Group.OTHER_REASON else ""
    return f"will{_limits(settled, audited)}{apart}"


def compared_strength(audited: Audited, borne: str) -> str:
    """Say where the author's own wording goes further than the premises bear, or less far."""
    own = audited.conclusion.strength
    if not own or group(audited) in {Group.NOT_TESTED, Group.NOTHING}:
        return ""
    if own in CERTAIN and borne != "will":
        return f"The author says “{own}”; the premises bear no more than this: {borne}."
    if own == "may" and borne == "will":
        return "The author says “may”; the premises would bear “will”."
    return ""


def _weak(audited: Audited) -> str:
    """Say of what does not follow: it may be, it need not be, or it is not so."""
    if audited.verdict is Verdict.IN_PART:
        return "may"
    question = audited.conclusion.question
    if isinstance(question, str):
        return "need not"
    failed = [
        part
        for part, said in zip(joined_parts(question), audited.parts, strict=False)
        if said.verdict is Verdict.FAILS
    ]
    return "need not" if all(_is_general(part) for part in failed) else "is not so"


def _is_general(question: Question) -> bool:
    """Whether a question speaks of all or none of some things, so that one exception defeats it."""
    if isinstance(question, Under):
        return _is_general(question.part)
    quantifier = getattr(question, "quantifier", Quantifier.SOME)
    return not isinstance(question, Denied) and quantifier is not Quantifier.SOME


def _granted(settled: Settled, part: Part) -> str:
    """Name the premise to be granted; where one of several would do, say only that."""
    if len(part.bridges) == 1:
        return bridges_clause(settled, part.bridges)
    return "one of the premises that no source states"


def _limits(settled: Settled, audited: Audited) -> str:
    """Say within which limits it will: a condition, a premise added, somebody's picture."""
    limits = []
    if clause := condition(settled, audited):
        limits.append(clause if len(clause) <= LONGEST else "on the condition named above")
    part = deciding_part(audited)
    if audited.verdict is Verdict.NEEDS_BRIDGE and part.bridges:
        limits.append(f"if one grants {_granted(settled, part)}")
    elif audited.verdict is Verdict.FOLLOWS and holds_in(part.default) not in {
        "it holds",
        "it was not looked at",
    }:
        limits.append("as long as no premise is added that no source states")
    for flag in audited.flags:
        if flag.kind is FlagKind.BELIEF and flag.holders:
            names = joined([party_name(settled, party) for party in flag.holders])
            limits.append(f"in the picture that {names} has")
    if flagged(audited, FlagKind.CONCEPT):
        limits.append("given how far the parties look ahead here")
    if flagged(audited, FlagKind.MOVES):
        limits.append("given who moves together here")
    return f", {joined(limits)}" if limits else ""

"""What a reader should know before relying on an answer: flags, choices, unstated premises."""

from detente.audit.flagged import flag_sentences
from detente.audit.groups import Group, deciding_part, flagged, group
from detente.audit.naming import scenario_words
from detente.audit.records import Audited, Flag, FlagKind, Member, Part, Verdict
from detente.audit.told import bridges_clause, holds_in
from detente.findings.finding import Sentence
from detente.findings.language import joined
from detente.settle import Settled

__all__ = ["reservations"]


def reservations(settled: Settled, audited: Audited) -> tuple[Sentence, ...]:
    """Say what a reader should know before relying on an answer.

    1. The flags, the gravest first, but those that another sentence says already.
    2. What the premises do to the answer that no source states.
    3. The answer on each side of a choice that the sources leave open, where they differ.
    4. The claims that nothing in the case stands for.
    """
    part = deciding_part(audited)
    flags = flag_sentences(settled, _unsaid(audited))
    told = [Sentence(text=f"{text}.") for text in _unstated(settled, part)]
    told += [Sentence(text=text) for text in _alternatives(settled, part)]
    if audited.uncarried and not flagged(audited, FlagKind.NOT_MODELED):
        text = "Nothing in the case stands for some of the claims that it is said to rest on."
        told.append(Sentence(text=text, claims=audited.uncarried))
    return (*flags, *told)


def _unsaid(audited: Audited) -> tuple[Flag, ...]:
    """Leave out the flags that another sentence says already, and those of parts that hold."""
    said = {FlagKind.OVER_DETERMINED}
    if group(audited) is Group.RESTATES:
        said.add(FlagKind.RESTATES)
    fails = audited.verdict is Verdict.FAILS
    flags = deciding_part(audited).flags if fails and audited.parts else audited.flags
    return tuple(flag for flag in flags if flag.kind not in said)


def _unstated(settled: Settled, part: Part) -> list[str]:
    """Say what premises that no source states do to the answer, where they do something."""
    told: list[str] = []
    if part.verdict is Verdict.BY_CONSTRUCTION:
        return told
    if part.verdict is Verdict.NEEDS_BRIDGE:
        told.append(f"Without that premise, {holds_in(part.without)}")
        if any(each.default for each in part.bridges):
            told.append(f"The case takes {_granted(settled, part)}")
    elif part.default.drawn and holds_in(part.default) != holds_in(part.without):
        added = "with the premises that no source states and the case takes as given"
        told.append(f"This leaves them out; {added}, {holds_in(part.default)}")
    return told


def _granted(settled: Settled, part: Part) -> str:
    """Name the premise that is on by default; where several would do, say only that."""
    if len(part.bridges) == 1:
        return f"{bridges_clause(settled, part.bridges)} as given, though no source states it"
    return "some of these premises as given"


def _alternatives(settled: Settled, part: Part) -> list[str]:
    """Say of each choice that the sources leave open what the answer is on every side of it."""
    named = {each.id: each for each in settled.case.alternatives}
    told = []
    for choice in dict.fromkeys(member.alternative for member in part.alternatives):
        members = [member for member in part.alternatives if member.alternative == choice]
        answers = [_member(member) for member in members]
        if len(set(answers)) < 2:
            continue
        means = named[choice].means if choice in named else ""
        sides = [
            f"with {scenario_words(settled, member.scenario)} "
            f"{'(taken here unless told otherwise) ' if member.default else ''}{answer}"
            for member, answer in zip(members, answers, strict=True)
        ]
        opening = f"The sources leave open {means}" if means else "The sources leave a choice open"
        told.append(f"{opening}: {joined(sides)}.")
    return told


def _member(member: Member) -> str:
    """Say what the answer is on one side of a choice."""
    if member.trouble:
        return f"there is no answer ({member.trouble.rstrip('.')})"
    return holds_in(member.share)

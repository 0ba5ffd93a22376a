"""The case's question answered in one paragraph, and the strongest reservation against it."""

import re
from collections.abc import Mapping, Sequence

from detente.audit.flagged import GRAVEST
from detente.audit.groups import Group, deciding_part, flagged, group, grouped
from detente.audit.records import Audit, Audited, FlagKind, Verdict
from detente.audit.told import headline
from detente.case import Party
from detente.findings.language import capitalized, joined, number
from detente.findings.wording import party_name
from detente.report.details import SentenceView
from detente.settle import Settled

__all__ = ["answer_paragraph", "strongest_reservation"]

QUOTED = 3  # conclusions quoted in one sentence
OPENINGS: Mapping[Group, str] = {
    Group.FOLLOWS: "These follow from what the sources state",
    Group.FOLLOWS_IF: "These follow only on a condition",
    Group.NEEDS: "These need a premise that no source states",
    Group.OTHER_REASON: "These hold, but for another reason than the one given",
    Group.RESTATES: "These say no more than a premise does, or than how the case is built",
    Group.NOT: "These do not follow",
}
AGAINST: Mapping[FlagKind, str] = {
    FlagKind.CONFLICTS: "cannot hold together with another conclusion that can hold",
    FlagKind.NOT_DISTINCTIVE: "would hold just as well with another party in the place of its own",
    FlagKind.BELIEF: "rest{s} on how one party sees another, and hold{s} in that picture",
    FlagKind.ONE_VOICE: "hang{s} on something for which one source alone speaks",
    FlagKind.CONCEPT: "would be answered otherwise if parties looked further ahead, or less far",
    FlagKind.MOVES: "would be answered otherwise if others moved together, or nobody did",
    FlagKind.OVER_DETERMINED: "hang{s} on no single premise, so that no passage alone settles it",
}


def answer_paragraph(settled: Settled, audit: Audit) -> tuple[SentenceView, ...]:
    """Answer the case's question out of the audit: what follows, what does not, what is missing.

    1. Where the case names the conclusions that answer its question, say of each whether, and on
       what, it follows; then count all conclusions and those that follow.
    2. Else count first, take the conclusions that speak of the party that the question names first
       (all if none do), and quote them group by group, a few of each.
    """
    answering = _answering(settled, audit)
    if answering:
        count, s = capitalized(_count(len(answering))), "s" if len(answering) == 1 else ""
        opening = SentenceView(text=f"{count} of the sources answer{s} the question.")
        return (opening, *(_answer(settled, row) for row in answering), _counted(audit))
    return _by_groups(settled, audit)


def _answering(settled: Settled, audit: Audit) -> tuple[Audited, ...]:
    """Return the conclusions that answer the question, in the order in which the case has them."""
    rows = {row.conclusion.id: row for row in audit.conclusions}
    return tuple(rows[name] for name in settled.case.answered_by if name in rows)


def _answer(settled: Settled, row: Audited) -> SentenceView:
    """Quote a conclusion that answers the question and say whether it follows."""
    said = headline(settled, row)
    text = f"“{row.conclusion.says.rstrip('.')}” ({row.conclusion.id}): {_lowered(said.text)}"
    return SentenceView(text=text, claims=said.claims)


def _lowered(text: str) -> str:
    """Begin a sentence in lower case, after a colon."""
    return text[:1].lower() + text[1:]


def _counted(audit: Audit) -> SentenceView:
    """Count the conclusions, and those that follow."""
    follow = [row for row in audit.conclusions if group(row) is Group.FOLLOWS]
    count = len(audit.conclusions)
    text = f"The sources draw {_count(count)}; {_verb(len(follow), count)} from what they state."
    return SentenceView(text=text)


def _by_groups(settled: Settled, audit: Audit) -> tuple[SentenceView, ...]:
    """Quote conclusions group by group, those that speak of the party that the question names."""
    subject = _subject(settled)
    about = _about(audit.conclusions, subject)
    told = [_counted(audit)]
    if subject and about != audit.conclusions:
        name = party_name(settled, subject[0].id)
        count, s = capitalized(number(len(about))), "s" if len(about) == 1 else ""
        which = f"{count} of them speak{s} of {name}, as the question does."
        told.append(SentenceView(text=which))
    rows = grouped(about)
    told += [_quoted(opening, rows[each]) for each, opening in OPENINGS.items() if rows[each]]
    if rest := len(rows[Group.NOTHING]) + len(rows[Group.NOT_TESTED]):
        s = "s" if rest == 1 else ""
        text = f"{capitalized(number(rest))} leave{s} nothing to test, or could not be tested."
        told.append(SentenceView(text=text))
    return tuple(told)


def strongest_reservation(settled: Settled, audit: Audit) -> str:
    """Say what weighs most against the answer: against the conclusions that it is made of.

    1. Nothing follows: say so, and take what holds otherwise in the place of what follows.
    2. The gravest flag that what follows carries, with how many carry it.
    3. Premises that no source states would change an answer; orders were drawn, not all tried.
    4. Otherwise that all rests on the sources' wishes as the case has them.
    """
    about = _answering(settled, audit) or _about(audit.conclusions, _subject(settled))
    held = [row for row in about if group(row) in {Group.FOLLOWS, Group.FOLLOWS_IF}]
    if held:
        always = any(group(row) is Group.FOLLOWS for row in held)
        return _flag(held, "follow" if always else "follow on a condition") or _untried(held)
    weak = [row for row in about if group(row) in {Group.NEEDS, Group.OTHER_REASON}]
    opening = "None of them follows from the premises as stated."
    return f"{opening} {_flag(weak, 'hold all the same')}".rstrip()


def _flag(held: Sequence[Audited], do: str) -> str:
    """Say which of some conclusions carry the gravest flag; "" where none carries any."""
    for kind in GRAVEST:
        carry = [row for row in held if flagged(row, kind)]
        if carry and kind in AGAINST:
            clause = AGAINST[kind].format(s="s" if len(carry) == 1 else "")
            return f"{_of(carry, held, do)} {clause} ({_ids(carry)})."
    return ""


def _untried(held: Sequence[Audited]) -> str:
    """Say what weighs against conclusions that follow and carry no flag."""
    shaken = [row for row in held if _is_shaken(row)]
    if shaken:
        return (
            f"{_of(shaken, held)} would no longer hold throughout with the premises that no source "
            f"states and the case takes as given ({_ids(shaken)})."
        )
    drawn = [row for row in held if not deciding_part(row).without.exact]
    if drawn:
        return (
            f"{_of(drawn, held)} {'was' if len(drawn) == 1 else 'were'} tried on draws of the "
            f"orders that the sources leave open, not on all of them ({_ids(drawn)})."
        )
    return "They hold if the parties want what the sources say they want, and in no other case."


def _subject(settled: Settled) -> tuple[Party, ...]:
    """Find the party that the case's question names first; none if it names none."""
    question = settled.case.question
    at = {
        found.start(): party
        for party in settled.parties
        for name in (party.name, *party.aliases)
        if (found := re.search(rf"\b{re.escape(name)}\b", question))
    }
    return (at[min(at)],) if at else ()


def _about(rows: Sequence[Audited], subject: tuple[Party, ...]) -> tuple[Audited, ...]:
    """Keep the conclusions that speak of a party; all where there is none, or none do."""
    names = [name for party in subject for name in (party.name, *party.aliases)]
    found = tuple(
        row
        for row in rows
        if any(re.search(rf"\b{re.escape(name)}\b", row.conclusion.says) for name in names)
    )
    return found or tuple(rows)


def _quoted(opening: str, rows: Sequence[Audited]) -> SentenceView:
    """Quote a few conclusions, with the claims behind what they hang on."""
    shown = rows[:QUOTED]
    words = [f"“{row.conclusion.says.rstrip('.')}” ({row.conclusion.id})" for row in shown]
    if rest := len(rows) - len(shown):
        words.append(f"{number(rest)} more")
    return SentenceView(text=f"{opening}: {joined(words)}.")


def _count(rows: int) -> str:
    return "one conclusion" if rows == 1 else f"{number(rows)} conclusions"


def _verb(follow: int, of: int) -> str:
    """Say how many follow."""
    if follow == of:
        return "it follows" if of == 1 else "all of them follow"
    if not follow:
        return "it does not simply follow" if of == 1 else "none of them simply follows"
    return f"{number(follow)} of them follow{'s' if follow == 1 else ''}"


def _of(some: Sequence[Audited], every: Sequence[Audited], do: str = "follow") -> str:
    """Say how many of those that follow, or hold, are meant."""
    if len(some) == len(every):
        verb, _, rest = do.partition(" ")
        return f"All that {do}" if len(every) > 1 else f"The one that {verb}s {rest}".rstrip()
    return f"{capitalized(number(len(some)))} of the {number(len(every))} that {do}"


def _ids(rows: Sequence[Audited]) -> str:
    return joined([row.conclusion.id for row in rows])


def _is_shaken(row: Audited) -> bool:
    """Whether the premises taken as given let a part fail that follows without them."""
    return any(
        part.verdict is Verdict.FOLLOWS and part.default.held < part.default.drawn
        for part in row.parts
    )

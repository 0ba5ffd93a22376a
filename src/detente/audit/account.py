"""A conclusion's audit told in full: the headline, what it hangs on, what would change it."""

from detente.audit.asked import ask
from detente.audit.borne import compared_strength, strongest
from detente.audit.flagged import flag_sentences
from detente.audit.groups import Group, deciding_part, group
from detente.audit.naming import claims_of, scenario_words, thing_names
from detente.audit.records import Alteration, Audited, Member, Part, Verdict
from detente.audit.shifts import alteration_clause, alterations_clause, threshold_clause
from detente.audit.told import bridges_clause, headline, holds_in, part_sentences
from detente.audit.witnessed import witness_sentences
from detente.findings.finding import Sentence
from detente.findings.language import capitalized, joined, number
from detente.findings.wording import moment_name
from detente.record import record
from detente.settle import Settled

__all__ = ["Account", "account"]

SETS = 3  # sets told one by one
WAYS = 3  # changes told one by one


@record
class Account:
    """What is told of one conclusion, in the order in which it is read.

    ``headline`` says whether it follows. ``asked`` is the question in words, ``supposes`` names the
    choices it is asked under, ``parts`` what became of each part where there are several.
    ``hangs_on`` names the premises that decide, ``change`` what would turn the answer round,
    ``reservations`` what else a reader should know, ``looked`` how it was tested, ``seen`` what can
    be checked by hand. ``strongest`` is the strongest wording that the premises bear, ``compared``
    how the author's own stands to it, "" where there is nothing to say.
    """

    group: Group
    headline: Sentence
    asked: str = ""
    supposes: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    hangs_on: tuple[Sentence, ...] = ()
    change: tuple[Sentence, ...] = ()
    reservations: tuple[Sentence, ...] = ()
    looked: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    strongest: str = ""
    compared: str = ""


def account(settled: Settled, audited: Audited) -> Account:
    """Tell the audit of one conclusion in sentences of the case's own words.

    1. Say whether it follows, under which suppositions, part by part.
    2. Name what it hangs on, and what would turn the answer round.
    3. Add the reservations: flags, choices that matter, premises that no source states.
    4. Say how it was tested, show what can be checked, and how strongly it may be worded.

    Parameters
    ----------
    settled : Settled
        The case whose words are used, settled by its defaults.
    audited : Audited
        What the audit says of the conclusion.
    """
    borne = strongest(settled, audited)
    part = deciding_part(audited)
    return Account(
        group=group(audited),
        headline=headline(settled, audited),
        asked=_asked(settled, audited),
        supposes=_supposes(settled, audited),
        parts=part_sentences(settled, audited),
        hangs_on=tuple(said for each in audited.parts for said in _hangs_on(settled, each)),
        change=tuple(dict.fromkeys(_change(settled, part))),
        reservations=_reservations(settled, audited, part),
        looked=_looked(part),
        seen=witness_sentences(settled, (*part.witnesses, *part.against)),
        strongest=borne,
        compared=compared_strength(audited, borne),
    )


def _asked(settled: Settled, audited: Audited) -> str:
    """Say what was asked; where there is no question, how the case says it could be."""
    question = audited.conclusion.question
    words = audited.conclusion.in_words if isinstance(question, str) else ask(settled, question)
    ended = words.endswith(("?", ".", "!"))
    return capitalized(words) + ("" if ended or not words else ".")


def _supposes(settled: Settled, audited: Audited) -> tuple[str, ...]:
    """Name the choices that a conclusion is asked under: a moment by its date, others in words."""
    moments = {moment.id: moment for moment in settled.case.moments}
    return tuple(
        moment_name(moments[name]) if name in moments else scenario_words(settled, name)
        for name in audited.given
    )


def _hangs_on(settled: Settled, part: Part) -> tuple[Sentence, ...]:
    """Name the premises that decide one part: each alone, or the sets that only together do."""
    supports = part.supports
    if supports.load_bearing:
        names = thing_names(settled, supports.load_bearing)
        return (_said(settled, f"It hangs on {names}", supports.load_bearing),)
    if supports.deciding:
        sets = supports.deciding[:SETS]
        names = "; or ".join(thing_names(settled, each) for each in sets)
        more = supports.complete and len(sets) == len(supports.deciding)
        others = "" if more else "; and there are other such sets"
        text = f"It hangs on no single premise; it fails if these give way together: {names}"
        return (_said(settled, text + others, tuple(k for each in sets for k in each)),)
    return ()


def _said(settled: Settled, text: str, keys: tuple[str, ...]) -> Sentence:
    """Make a sentence of a text, with the claims behind the things it names."""
    return Sentence(text=f"{text}.", claims=claims_of(settled, keys))


def _change(settled: Settled, part: Part) -> tuple[Sentence, ...]:
    """Say what would turn the answer round, the shortest first."""
    told = []
    if part.verdict is not Verdict.IN_PART or not part.threshold.pairs:
        told += _places(settled, part)
    if part.would:
        told.append(f"It would hold {_ways(settled, part.would)}")
    if part.would_break:
        told.append(f"It would fail {_ways(settled, part.would_break)}")
    elif part.counterexample:
        clause = alterations_clause(settled, part.counterexample)
        told.append(f"It would fail, for example, if {clause}")
    return tuple(Sentence(text=f"{text}.") for text in dict.fromkeys(told))


def _ways(settled: Settled, alterations: tuple[Alteration, ...]) -> str:
    """Say a few changes, each of which alone would do, the smallest first."""
    shown = [f"if {alteration_clause(settled, each)}" for each in alterations[:WAYS]]
    more = len(alterations) - len(shown)
    others = f"; so would {number(more)} other single change{'s' if more > 1 else ''}"
    return joined(shown, "or") + (others if more else "")


def _places(settled: Settled, part: Part) -> list[str]:
    """Say on which order of wishes the answer hangs, where the headline does not say it."""
    clause = threshold_clause(settled, part.threshold)
    exactly = "exactly " if part.threshold.pairs else ""
    return [f"It holds {exactly}while {clause}"] if clause else []


def _reservations(settled: Settled, audited: Audited, part: Part) -> tuple[Sentence, ...]:
    """Say what a reader should know before relying on the answer, the gravest first."""
    flags = flag_sentences(settled, audited.flags)
    told = [Sentence(text=f"{text}.") for text in _unstated(settled, part)]
    told += [Sentence(text=text) for text in _alternatives(settled, part)]
    if audited.uncarried:
        text = "Nothing in the case stands for some of the claims that it is said to rest on."
        told.append(Sentence(text=text, claims=audited.uncarried))
    return (*flags, *told)


def _unstated(settled: Settled, part: Part) -> list[str]:
    """Say what premises that no source states do to the answer, where they do something."""
    told = []
    if part.verdict is Verdict.NEEDS_BRIDGE:
        told.append(f"Without that premise, {holds_in(part.without)}")
        given = [each for each in part.bridges if each.default]
        if given:
            named = bridges_clause(settled, given)
            told.append(f"The case takes {named} as given, though no source states it")
    elif part.default.drawn and holds_in(part.default) != holds_in(part.without):
        added = "with the premises that no source states and the case takes as given"
        told.append(f"This leaves them out; {added}, {holds_in(part.default)}")
    return told


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


def _looked(part: Part) -> tuple[str, ...]:
    """Say how much was looked at: all orders, or draws of them; wishes drawn at random."""
    share = part.without
    if part.verdict is Verdict.BY_CONSTRUCTION:
        if not part.tries:
            return ("The options, the rules and the moves alone say so.",)
        return (f"So it was for each of {part.tries:,} sets of wishes drawn at random.",)
    if not share.drawn or part.verdict not in {Verdict.FOLLOWS, Verdict.FAILS}:
        return ()
    if not share.exact:
        found = "No counterexample" if part.verdict is Verdict.FOLLOWS else "No case of it"
        return (f"{found} in {share.drawn:,} draws of the orders left open.",)
    if share.drawn == 1:
        return ()
    does = "holds" if part.verdict is Verdict.FOLLOWS else "fails"
    return (f"It {does} in all {share.drawn:,} orders left open.",)

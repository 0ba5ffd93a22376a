"""A conclusion's audit told in full: the headline, what it hangs on, what would change it."""

from detente.audit.asked import ask
from detente.audit.borne import compared_strength, strongest
from detente.audit.groups import Group, deciding_part, group
from detente.audit.naming import claims_of, meanings, scenario_words, thing_names
from detente.audit.records import Alteration, Audited, Part, Supports, Verdict
from detente.audit.reservations import reservations
from detente.audit.shifts import alteration_clause, alterations_clause, threshold_clause
from detente.audit.told import headline, part_sentences
from detente.audit.witnessed import witness_sentences
from detente.findings.finding import Sentence
from detente.findings.language import capitalized, joined, number
from detente.findings.wording import moment_name
from detente.record import record, replace
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
    how the author's own stands to it, "" where there is nothing to say. ``meanings`` say what the
    short names of wishes stand for that any of these use.
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
    meanings: tuple[str, ...] = ()


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
    borne, first = strongest(settled, audited), headline(settled, audited)
    hangs_on = _hangs_on(settled, audited)
    part = deciding_part(audited)
    told = Account(
        group=group(audited),
        headline=replace(first, claims=()) if hangs_on else first,
        asked=_asked(settled, audited),
        supposes=_supposes(settled, audited),
        parts=part_sentences(settled, audited),
        hangs_on=hangs_on,
        change=tuple(dict.fromkeys(_change(settled, part))),
        reservations=reservations(settled, audited),
        looked=_looked(part),
        seen=witness_sentences(settled, (*part.witnesses, *part.against)),
        strongest=borne,
        compared=compared_strength(audited, borne),
    )
    return replace(told, meanings=meanings(settled, _keys(audited), repr(told)))


def _keys(audited: Audited) -> tuple[str, ...]:
    """List the statements and bridges that what is told may name."""
    keys: list[str] = [key for flag in audited.flags for key in flag.about]
    for part in audited.parts:
        keys += part.supports.load_bearing
        keys += (key for each in part.supports.deciding for key in each)
        keys += (key for pair in part.threshold.pairs for key in pair)
        keys += (part.threshold.statement,)
        keys += (a.target for a in (*part.would, *part.would_break, *part.counterexample))
        keys += (name for witness in (*part.witnesses, *part.against) for name in witness.names)
        keys += (name for each in part.bridges for name in each.bridges)
    return tuple(dict.fromkeys(keys))


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


def _hangs_on(settled: Settled, audited: Audited) -> tuple[Sentence, ...]:
    """Name the premises that decide: each alone, or the sets that only together do.

    Where several parts must hold, what decides one of them decides the whole.
    """
    parts = audited.parts if audited.verdict is not Verdict.FAILS else ()
    alone = tuple(dict.fromkeys(key for part in parts for key in part.supports.load_bearing))
    told = []
    if alone:
        told.append(_said(settled, f"It hangs on {thing_names(settled, alone)}", alone))
    shared = (p.supports for p in parts if not p.supports.load_bearing)
    told += [_together(settled, supports) for supports in shared if supports.deciding]
    return tuple(dict.fromkeys(told))


def _together(settled: Settled, supports: Supports) -> Sentence:
    """Name the sets that let a part fail where no premise alone does."""
    sets = supports.deciding[:SETS]
    names = "; or ".join(thing_names(settled, each) for each in sets)
    every = supports.complete and len(sets) == len(supports.deciding)
    others = "" if every else "; and there are other such sets"
    text = f"It hangs on no single premise; it fails if these give way together: {names}"
    return _said(settled, text + others, tuple(key for each in sets for key in each))


def _said(settled: Settled, text: str, keys: tuple[str, ...]) -> Sentence:
    """Make a sentence of a text, with the claims behind the things it names."""
    return Sentence(text=f"{text}.", claims=claims_of(settled, keys))


def _change(settled: Settled, part: Part) -> tuple[Sentence, ...]:
    """Say what would turn the answer round, the smallest change first."""
    if part.verdict is Verdict.BY_CONSTRUCTION:
        return ()
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
    exactly = "exactly " if part.threshold.pairs and not part.threshold.table else ""
    return [f"It holds {exactly}{clause}"] if clause else []


def _looked(part: Part) -> tuple[str, ...]:
    """Say how much was looked at: all orders, or draws of them; wishes drawn at random."""
    share = part.without
    if part.verdict is Verdict.BY_CONSTRUCTION:
        if not part.tries:
            return ("The options, the rules and the moves alone say so.",)
        return (f"So it was for each of {part.tries:,} sets of wishes drawn at random.",)
    if part.verdict is Verdict.IN_PART and part.threshold.pairs:
        which = "orders left open" if share.exact else "orders drawn of those left open"
        return (f"The condition fits each of the {share.drawn:,} {which}.",)
    if not share.drawn or part.verdict not in {Verdict.FOLLOWS, Verdict.FAILS}:
        return ()
    if not share.exact:
        found = "No counterexample" if part.verdict is Verdict.FOLLOWS else "No case of it"
        return (f"{found} in {share.drawn:,} draws of the orders left open.",)
    if share.drawn == 1:
        return ()
    does = "holds" if part.verdict is Verdict.FOLLOWS else "fails"
    return (f"It {does} in all {share.drawn:,} orders left open.",)

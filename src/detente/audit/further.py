"""The rest of an audit in sentences, for whoever checks it: sets, deletions, figures, tries."""

from detente.audit.naming import bridge_list, scenario_words, thing_name, thing_names
from detente.audit.records import Audited, Part, Share
from detente.audit.shifts import table_clauses
from detente.findings.language import joined
from detente.settle import Settled

__all__ = ["further_sentences", "share_words"]


def further_sentences(
    settled: Settled, audited: Audited, *, figures: bool = True
) -> tuple[str, ...]:
    """Tell what an account leaves out, part by part: figures, sets, deletions and tries.

    Parameters
    ----------
    settled : Settled
        The case whose words are used.
    audited : Audited
        What the audit says of the conclusion.
    figures : bool
        Whether to tell in how many of the settlings looked at it holds.
    """
    told = [f"Its premises in the case: {thing_names(settled, audited.premises)}."]
    for number, part in enumerate(audited.parts, 1):
        lines = _figures(settled, part) if figures else []
        lines += [*_sets(settled, part), *_deletions(settled, part)]
        named = f"Part {number}: " if len(audited.parts) > 1 else ""
        told += [f"{named}{line}" for line in lines]
    return tuple(told if audited.premises else told[1:])


def share_words(share: Share) -> str:
    """Say a share as counts, with the bounds of a sample; "" where nothing was looked at."""
    if not share.drawn:
        return ""
    if share.exact:
        return f"{share.held:,} of all {share.drawn:,} settlings"
    bounds = f"{share.low:.0%} to {share.high:.0%} of all, with 95 % confidence"
    return f"{share.held:,} of {share.drawn:,} draws ({bounds})"


def _figures(settled: Settled, part: Part) -> list[str]:
    """Tell in how many settlings it holds: counts of what was drawn, never a likelihood."""
    told = []
    if said := share_words(part.without):
        told.append(f"With every premise that no source states left out it holds in {said}.")
    if said := share_words(part.default):
        told.append(f"With those that the case takes as given it holds in {said}.")
    for each in part.bridges:
        named = bridge_list(settled, each.bridges)
        told.append(f"With {named} it holds in {share_words(each.share) or 'every settling'}.")
    if part.bridges_tried:
        told.append(f"Premises tried: {part.bridges_tried.rstrip('.')}.")
    told += [f"It holds while {each}." for each in table_clauses(settled, part.threshold)]
    for member in part.alternatives:
        answer = member.trouble or f"it holds in {share_words(member.share) or 'no settling'}"
        told.append(f"With {scenario_words(settled, member.scenario)}: {answer.rstrip('.')}.")
    return told


def _sets(settled: Settled, part: Part) -> list[str]:
    """Tell the smallest sets that let it fail, and those that keep it up."""
    supports = part.supports
    told = [
        f"It can fail if these alone give way: {thing_names(settled, each)}."
        for each in supports.deciding
    ]
    for each in supports.carrying:
        tries = f" ({supports.tries:,} tries did not refute it)" if supports.tries else ""
        if each:
            named = thing_names(settled, each)
            told.append(
                f"It stands whatever else gives way, as long as these hold: {named}{tries}."
            )
        else:
            told.append(f"It stands whatever the parties want{tries}.")
    if told and not supports.complete:
        told.append("There may be other such sets: the search was cut short.")
    return told


def _deletions(settled: Settled, part: Part) -> list[str]:
    """Tell without which statements and rules it holds, and without which it fails."""
    fails = [d.target for d in part.supports.deletions if not d.holds]
    kept = [d.target for d in part.supports.deletions if d.holds]
    told = [f"Left out alone, this lets it fail: {thing_name(settled, key)}." for key in fails]
    if kept:
        count = "this changes" if len(kept) == 1 else f"each of these {len(kept)} changes"
        names = joined([thing_name(settled, key) for key in kept])
        told.append(f"Left out alone, {count} nothing: {names}.")
    return told

"""The flags of an audit in sentences: what else a reader should know before trusting a row."""

from collections.abc import Callable, Mapping, Sequence

from detente.audit.naming import claims_of, place_words, thing_names
from detente.audit.records import Flag, FlagKind
from detente.audit.shifts import pair_clauses
from detente.findings.finding import Sentence
from detente.findings.language import capitalized, joined
from detente.findings.wording import party_name
from detente.settle import Settled

__all__ = ["GRAVEST", "flag_sentence", "flag_sentences"]

GRAVEST = (
    FlagKind.NOT_MODELED,
    FlagKind.RESTATES,
    FlagKind.OTHER_REASONS,
    FlagKind.NO_MOTIVE,
    FlagKind.CONFLICTS,
    FlagKind.NOT_DISTINCTIVE,
    FlagKind.BELIEF,
    FlagKind.ONE_VOICE,
    FlagKind.CONCEPT,
    FlagKind.MOVES,
    FlagKind.OVER_DETERMINED,
)
"""The kinds of flags, the ones that take most from a conclusion first."""

WAYS: tuple[tuple[frozenset[str], str], ...] = (
    (frozenset({"nash"}), "looked only at their own next move"),
    (frozenset({"gmr", "smr"}), "feared every answer that others could give"),
    (frozenset({"seq", "sseq"}), "feared the answers that others would gain by"),
    (frozenset({"sim"}), "reckoned with others moving at once"),
)
"""How parties reason under each concept."""


def flag_sentences(settled: Settled, flags: Sequence[Flag]) -> tuple[Sentence, ...]:
    """Say every flag, the gravest first, each with the claims behind what it is about."""
    ordered = sorted(dict.fromkeys(flags), key=lambda flag: GRAVEST.index(flag.kind))
    return tuple(flag_sentence(settled, flag) for flag in ordered)


def flag_sentence(settled: Settled, flag: Flag) -> Sentence:
    """Say one flag in a sentence of the case's own words."""
    text = SAID[flag.kind](settled, flag)
    ordered = tuple(key for pair in flag.orders for key in pair)
    named = () if flag.kind is FlagKind.OTHER_REASONS else (*flag.about, *ordered)
    return Sentence(text=f"{capitalized(text)}.", claims=claims_of(settled, named))


def _other_reasons(settled: Settled, flag: Flag) -> str:  # noqa: ARG001
    return "it holds whatever becomes of the premises that its author names"


def _no_motive(settled: Settled, flag: Flag) -> str:
    opening = "it would hold with its premises deleted, since then nobody has a reason to act"
    turned = thing_names(settled, flag.about, "or")
    return f"{opening}; it fails if {turned} were turned round" if turned else opening


def _restates(settled: Settled, flag: Flag) -> str:
    """Name the statements; the orders of those that are not named already."""
    said = []
    if flag.about:
        named = thing_names(settled, flag.about)
        said.append(f"{named} alone says it already{place_words(flag.about)}")
    orders = [pair for pair in flag.orders if not set(pair) & set(flag.about)]
    if orders:
        said.append(f"that {pair_clauses(settled, orders)} says it already")
    if not said:
        return "one premise alone says it already"
    return f"{', and '.join(said)}; nothing else is needed"


def _over_determined(settled: Settled, flag: Flag) -> str:  # noqa: ARG001
    return "no single wish carries it: it fails only if several of them give way together"


def _not_distinctive(settled: Settled, flag: Flag) -> str:
    """Say whose place others could take; the flag is about pairs: whose place, who is put there."""
    swaps: dict[str, dict[str, None]] = {}
    for of, other in zip(flag.about[::2], flag.about[1::2], strict=False):
        swaps.setdefault(of, {})[party_name(settled, other)] = None
    told = [
        f"with {joined(list(others), 'or')} in the place of {party_name(settled, of)}"
        for of, others in swaps.items()
    ]
    return f"it holds just as well {joined(told, 'or') or 'with another party in its place'}"


def _belief(settled: Settled, flag: Flag) -> str:
    holders = joined([party_name(settled, party) for party in flag.holders])
    words = thing_names(settled, flag.about)
    if not holders:
        return f"it rests on somebody’s view of what another wants: {words}"
    return f"it holds in the picture that {holders} has, which sees {words} so"


def _one_voice(settled: Settled, flag: Flag) -> str:
    named = joined([_voice(settled, holder) for holder in flag.holders], "or")
    what = thing_names(settled, flag.about)
    if len(flag.holders) > 1:
        return f"for each of these one source alone speaks ({named}): {what}"
    voice = f"one source alone, {named}," if named else "one source alone"
    return f"{voice} speaks for {what or 'it'}"


def _voice(settled: Settled, source_id: str) -> str:
    """Name a source by its author or its title, with its id."""
    source = settled.case.ledger.sources.get(source_id)
    name = (source.author or source.title) if source else ""
    return f"{name} ({source_id})" if name else source_id


def _conflicts(settled: Settled, flag: Flag) -> str:
    says = {c.id: f"{c.id}, “{c.says.rstrip('.')}”" for c in settled.case.conclusions}
    others = joined([says.get(each, each) for each in flag.about], "or")
    return f"it can hold, and so can {others}, but never both at once"


def _concept(settled: Settled, flag: Flag) -> str:  # noqa: ARG001
    """Say how parties would reason where the answer is another, in plain words."""
    ways = [way for concepts, way in WAYS if concepts & set(flag.about)]
    reasoned = f"parties {joined(ways, 'or')}" if ways else "parties reasoned otherwise"
    return f"the answer would be another if {reasoned}"


def _moves(settled: Settled, flag: Flag) -> str:  # noqa: ARG001
    if "single" in flag.about:
        return "the answer would be another if each party moved only on its own"
    return "the answer would be another if parties also moved together"


def _not_modeled(settled: Settled, flag: Flag) -> str:  # noqa: ARG001
    return "nothing in the case stands for any of the claims that it rests on"


SAID: Mapping[FlagKind, Callable[[Settled, Flag], str]] = {
    FlagKind.OTHER_REASONS: _other_reasons,
    FlagKind.NO_MOTIVE: _no_motive,
    FlagKind.RESTATES: _restates,
    FlagKind.OVER_DETERMINED: _over_determined,
    FlagKind.NOT_DISTINCTIVE: _not_distinctive,
    FlagKind.BELIEF: _belief,
    FlagKind.ONE_VOICE: _one_voice,
    FlagKind.CONFLICTS: _conflicts,
    FlagKind.CONCEPT: _concept,
    FlagKind.MOVES: _moves,
    FlagKind.NOT_MODELED: _not_modeled,
}

"""The states and the suppositions that a question speaks of, in plain words."""

from detente.audit.naming import scenario_words, thing_name
from detente.case.formula import TRUE, Formula
from detente.case.question import (
    Absent,
    Against,
    Among,
    AsOne,
    Fixed,
    Frame,
    Frozen,
    InPlace,
    Item,
    Leaves,
    Named,
    Quantifier,
    States,
    Which,
)
from detente.findings.language import joined
from detente.findings.lenses import LENSES, lens
from detente.findings.wording import describe_formula, describe_option, moment_name, party_name
from detente.settle import Settled

__all__ = [
    "clause",
    "frame_words",
    "items_words",
    "moment_words",
    "quantified",
    "ranked_states",
    "states_words",
]

HEADS = {
    Among.RESTING: "place{} where the moves{} come to rest",
    Among.REACHABLE: "state{} that can be reached{}",
    Among.STABLE: "state{} that nobody would leave",
    Among.FEASIBLE: "state{}",
}
WHICH = {
    Which.EVERY: "every",
    Which.SOME: "some",
    Which.BEST: "the best",
    Which.WORST: "the worst",
    Which.TIDY: "every",
}
MOVES = {"joint": "parties moving alone or together", "single": "each party moving alone"}


def clause(settled: Settled, formula: Formula) -> str:
    """Say a formula as a clause."""
    return describe_formula(settled, formula)


def moment_words(settled: Settled, name: str) -> str:
    """Name a moment by its id; the moment of the settled case where it is ""."""
    known = {moment.id: moment for moment in settled.case.moments}
    moment = known.get(name, settled.moment)
    return moment_name(moment) if moment.id else "the start"


def quantified(settled: Settled, quantifier: Quantifier, states: States) -> str:
    """Say "in every place where the moves come to rest" and its like."""
    if states.moment:
        return f"as of {moment_words(settled, states.moment)}"
    return f"in {quantifier} {states_words(settled, states)}"


def states_words(settled: Settled, states: States, *, several: bool = False) -> str:
    """Say which states are meant, as a noun ("state that nobody would leave, in which ...")."""
    if states.moment:
        return f"the state of {moment_words(settled, states.moment)}"
    start = _start(settled, states.frame)
    head = HEADS[states.among].format("s" if several else "", start)
    bare = states.where == TRUE
    if states.among is Among.FEASIBLE:
        head = f"{'possible ' if bare else ''}state{'s' if several else ''}"
    where = "" if bare else f" in which {clause(settled, states.where)}"
    return f"{head}{where}{_manner(settled, states)}"


def ranked_states(settled: Settled, states: States, which: Which) -> str:
    """Say states that are held against others ("the best state in which ...")."""
    if states.moment:
        return states_words(settled, states)
    needless = " and nothing is done that this does not take" if which is Which.TIDY else ""
    return f"{WHICH[which]} {states_words(settled, states)}{needless}"


def items_words(settled: Settled, items: tuple[Item, ...]) -> str:
    """Say what is supposed ("without Russia and with “...”"); as it stands where nothing is."""
    return joined([_item(settled, item) for item in items]) or "as the case stands"


def frame_words(settled: Settled, frame: Frame) -> str:
    """Say from where, by which moves and how far ahead, in parentheses; "" where nothing is."""
    told = [_start(settled, frame).strip(), *_looking(frame)]
    said = "; ".join(each for each in told if each)
    return f" ({said})" if said else ""


def _start(settled: Settled, frame: Frame) -> str:
    """Say from where moves start, where the question says so."""
    if not frame.moment:
        return ""
    around = " or close by" if frame.around else ""
    return f" from {moment_words(settled, frame.moment)}{around}"


def _manner(settled: Settled, states: States) -> str:
    """Say by which moves, how far parties look ahead and what is supposed of these states."""
    told = _looking(states.frame)
    told += [items_words(settled, states.under)] if states.under else []
    return f" ({'; '.join(told)})" if told else ""


def _looking(frame: Frame) -> list[str]:
    """Say by which moves and how far ahead, where that is named."""
    told = [MOVES[frame.moves]] if frame.moves in MOVES else []
    return told + ([f"where {lens(frame.concept)}"] if frame.concept in LENSES else [])


def _item(settled: Settled, item: Item) -> str:
    """Say one supposition."""

    def name(party: str) -> str:
        return party_name(settled, party)

    match item:
        case Named(name=named):
            return f"with {scenario_words(settled, named)}"
        case Fixed():
            return f"with this settled: {_fixed(settled, item)}"
        case Frozen(party=party):
            return f"with {name(party)} doing as before"
        case Absent(party=party):
            return f"without {name(party)}"
        case Leaves(statement=key):
            return f"without {thing_name(settled, key)}"
        case AsOne(parties=parties):
            return f"with {joined([name(party) for party in parties])} moving as one"
        case Against(party=party, other=other):
            return f"with {name(party)} wanting just what {name(other)} does not"
        case InPlace(party=party, of=other):
            return f"with {name(party)} in the place of {name(other)}"


def _fixed(settled: Settled, item: Fixed) -> str:
    """Say that an option is taken, or that it is not."""
    for option in settled.options:
        if option.id == item.option:
            return describe_option(settled, option, to=item.to)
    return item.option

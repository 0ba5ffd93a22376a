"""What the pictures lead to, in sentences of the case's own words, with the claims behind them."""

from collections.abc import Mapping

from detente.findings.finding import Sentence
from detente.findings.language import capitalized, joined, number
from detente.findings.wording import (
    describe_act,
    describe_change,
    describe_state,
    describe_step,
    moment_name,
    party_name,
)
from detente.pictures.appraisal import Appraisal
from detente.pictures.course import Gap, Misjudged
from detente.pictures.hypergame import Hypergame
from detente.pictures.mistakes import Cause, Mistake
from detente.pictures.rightness import Ends, Rightness
from detente.record import Frozen
from detente.stability import Path, Step

__all__ = [
    "course_sentences",
    "equilibrium_sentences",
    "misjudged_sentence",
    "missed_sentence",
    "right_sentence",
    "surprise_sentence",
]

ENDS: Mapping[Ends, str] = Frozen(
    {
        Ends.HIGHER: "By its own list {name} would gain by what is new.",
        Ends.LOWER: "By its own list {name} would lose by what is new.",
        Ends.LEVEL: "Its own list tells {name} no difference.",
        Ends.MIXED: "By its own list {name} would gain by some of what is new, not by all of it.",
        Ends.UNTOLD: "",
    }
)


def equilibrium_sentences(game: Hypergame) -> tuple[Sentence, ...]:
    """Say in how many states everybody would stay by the pictures, and by the case as it is."""
    both, alone = game.equilibria, game.truth.equilibria
    text = f"Each judging by its own picture, all parties would stay in {_states(len(both))}"
    parts = []
    if count := len(game.surprising):
        held = "holds" if count == 1 else "hold"
        parts.append(f"{number(count)} of the first {held} only because somebody is mistaken")
    if count := len(game.missed):
        lost = "is" if count == 1 else "are"
        parts.append(f"{number(count)} of the second {lost} missed because somebody is mistaken")
    told = f"{text}, the same as if all saw the case as it is."
    if parts:
        told = f"{text}; if all saw the case as it is, in {_states(len(alone))}."
        told += f" {capitalized('; '.join(parts))}."
    return (Sentence(text=told, claims=_claims(game)), *_blind(game))


def _blind(game: Hypergame) -> tuple[Sentence, ...]:
    """Say who does not see some states, and what that is taken to mean."""
    sentences = []
    for party, view in game.views.items():
        hidden = game.space.size - view.space.size
        if hidden:
            name = capitalized(party_name(game.space.settled, party))
            text = f"{name} does not see {hidden:,} of the {game.space.size:,} states."
            text += " It cannot judge those, so it counts as not staying there."
            sentences.append(Sentence(text=text, claims=view.picture.because))
    return tuple(sentences)


def surprise_sentence(game: Hypergame, mistake: Mistake) -> Sentence:
    """Say who stays in a state only because its picture misleads it, and how."""
    if mistake.cause is Cause.OUTVOTED:
        return _outvoted(game, mistake, "would pass if all saw the case as it is")
    act = _act(game, mistake)
    why = {
        Cause.GAIN_UNSEEN: "does not see where that leads",
        Cause.NO_GAIN: "would gain nothing by it in its own picture",
        Cause.ANSWERED: f"expects an answer that would not come: {_path(game, mistake.answer)}",
    }[mistake.cause]
    name = party_name(game.space.settled, mistake.party)
    text = f"{_where(game, mistake.state)}, {name} would gain if it {act}, but it {why}."
    return _told(game, mistake.party, text)


def missed_sentence(game: Hypergame, mistake: Mistake) -> Sentence:
    """Say whose picture keeps a state from being one that everybody stays in, and how."""
    if mistake.cause is Cause.OUTVOTED:
        return _outvoted(game, mistake, "passes by the pictures alone")
    where = _where(game, mistake.state)
    name = party_name(game.space.settled, mistake.party)
    if mistake.cause is Cause.STATE_UNSEEN:
        text = f"{where}, {name} cannot judge whether to stay: it does not see that state."
        return _told(game, mistake.party, text)
    why = {
        Cause.NO_GAIN: "though in the case as it is it would gain nothing by it",
        Cause.ANSWERED: f"and does not expect the answer: {_path(game, mistake.answer)}",
    }[mistake.cause]
    text = f"{where}, {name} {_act(game, mistake)} by its own picture, {why}."
    return _told(game, mistake.party, text)


def _outvoted(game: Hypergame, mistake: Mistake, so: str) -> Sentence:
    """Say which motion of a body passes on one side only, and who votes otherwise for that."""
    settled = game.space.settled
    names = joined([party_name(settled, voter) for voter in mistake.voters])
    body = party_name(settled, mistake.party)
    text = f"{_where(game, mistake.state)}, a motion {so}, by which {body} {_act(game, mistake)}"
    verb = "votes" if len(mistake.voters) == 1 else "vote"
    told = f"{text}: by the pictures, {names} {verb} otherwise on it." if names else f"{text}."
    return Sentence(text=told, claims=_claims(game))


def misjudged_sentence(game: Hypergame, found: Misjudged) -> Sentence:
    """Say which move of another party somebody misjudges."""
    settled, step = game.space.settled, found.step
    where = _where(game, step.source)
    watcher, mover = party_name(settled, found.watcher), party_name(settled, step.movers[0])
    told = describe_step(game.space, step)
    text = {
        Gap.UNSEEN: (
            f"{where}, it may be that {told}. {capitalized(watcher)} does not see it coming: it "
            "does not see where that leads."
        ),
        Gap.UNEXPECTED: (
            f"{where}, it may be that {told}. {capitalized(watcher)} does not see it coming: in "
            f"its picture {_no_move(game, mover, step)}."
        ),
        Gap.IN_VAIN: (
            f"{where}, {watcher} would expect that {told}, and wait in vain: "
            f"{_no_move_in_truth(game, mover, step)}."
        ),
    }[found.gap]
    return _told(game, found.watcher, text)


def _no_move(game: Hypergame, mover: str, step: Step) -> str:
    """Say why a move is not expected."""
    voting = step.movers[0] in game.space.chambers.ids
    return "the motion does not pass" if voting else f"{mover} gains nothing by it"


def _no_move_in_truth(game: Hypergame, mover: str, step: Step) -> str:
    """Say why a move that is expected does not come."""
    voting = step.movers[0] in game.space.chambers.ids
    told = "as its members see the case, the motion does not pass"
    return told if voting else f"as {mover} sees the case, it gains nothing by it"


def course_sentences(found: Appraisal) -> tuple[Sentence, ...]:
    """Say where the moves come to rest when each party moves by its own picture."""
    game, course = found.game, found.course
    if course.start < 0:
        return ()
    space, moment = game.space, game.space.settled.moment
    first = f"From {moment_name(moment)}, each party moving by its own picture,"
    if len(course.states) == 1 and len(course.rests):
        text = f"{first} nobody moves."
    elif not len(course.rests):
        text = f"{first} the moves come to rest nowhere that everybody would stay in."
    else:
        text = f"{first} the moves come to rest in {_states(len(course.rests))}"
        change = describe_change(space, course.start, int(course.rests[0]))
        here = change or "the moment itself"
        text += f": {here}." if len(course.rests) == 1 else "."
    same = set(course.rests.tolist()) == set(found.base.resting(game.concept).tolist())
    if found.base.moves == "single":
        text += " That is so in the case as it is, too." if same else _otherwise(found)
    return (Sentence(text=text, claims=_claims(game)),)


def _otherwise(found: Appraisal) -> str:
    """Say where the moves come to rest if everybody sees the case as it is."""
    rests = found.base.resting(found.game.concept)
    if not len(rests):
        return " If all saw the case as it is, they would not come to rest."
    if len(rests) > 1:
        return f" If all saw the case as it is, it would be in {_states(len(rests))}."
    change = describe_change(found.game.space, found.course.start, int(rests[0]))
    told = f"where {change}" if change else "at the moment itself"
    return f" If all saw the case as it is, they would come to rest {told}."


def right_sentence(found: Appraisal, right: Rightness) -> Sentence:
    """Say what would come of it if one party's picture of another's wishes were right."""
    settled, picture = found.base.settled, found.game.views[right.holder].picture
    holder, about = party_name(settled, right.holder), party_name(settled, right.about)
    ends = ENDS[right.ends].format(name=holder) if right.comparison.differs else ""
    parts = (
        f"Suppose that {holder} is right about {about}.",
        right.comparison.finding.sentence,
        ends,
    )
    return Sentence(text=" ".join(part for part in parts if part), claims=picture.because)


def _states(count: int) -> str:
    return "no state" if not count else f"{number(count)} state{'' if count == 1 else 's'}"


def _where(game: Hypergame, state: int) -> str:
    """Say which state is meant: by what differs from the moment, or in full without one."""
    settled = game.space.settled
    if not settled.has_moment:
        return f"Where {describe_state(game.space, state)}"
    change = describe_change(game.space, game.space.index_of(settled.moment.on), state)
    return f"Where {change}" if change else f"At the moment, {moment_name(settled.moment)}"


def _act(game: Hypergame, mistake: Mistake) -> str:
    step = Step(movers=(mistake.party,), source=mistake.state, target=mistake.target)
    return describe_act(game.space, step)


def _path(game: Hypergame, path: Path) -> str:
    """Say the moves that take a gain away."""
    told = "; then ".join(describe_step(game.space, step) for step in path.steps)
    return told or "others, moving at the same time, spoil it"


def _told(game: Hypergame, party: str, text: str) -> Sentence:
    return Sentence(text=text, claims=game.views[party].picture.because)


def _claims(game: Hypergame) -> tuple[str, ...]:
    """Gather the claims behind all pictures, each once."""
    return tuple(dict.fromkeys(c for view in game.views.values() for c in view.picture.because))

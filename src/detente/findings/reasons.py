"""Why a state is stable or not for a party, and why a pair of states ranks as it does."""

from collections.abc import Iterable

from detente.case import Statement
from detente.findings.finding import Sentence
from detente.findings.language import capitalized, number
from detente.findings.motions import motion_clause
from detente.findings.truth import holds_in
from detente.findings.wording import (
    describe_act,
    describe_change,
    describe_step,
    party_name,
    statement_name,
)
from detente.space import Space
from detente.stability import Improvement, Path, Reason, Step

__all__ = [
    "deciding_statement",
    "explain_account",
    "explain_sentences",
    "gathered",
    "path_account",
    "path_sentences",
    "place_in_list",
    "preference_clause",
    "step_account",
]

SHOWN = 5  # improvements told one by one
ORDINALS = (
    "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth",
)  # fmt: skip


def deciding_statement(space: Space, party: str, a: int, b: int) -> tuple[Statement, ...]:
    """Which statement of a party's list is the first that tells two states apart.

    Returns
    -------
    tuple of Statement
        That statement; empty if the list does not tell them apart or the party has a ranking.
    """
    masks = int(space.masks[a]), int(space.masks[b])
    for statement in space.settled.preferences.get(party, ()):
        if len({holds_in(space, statement.formula, mask) for mask in masks}) > 1:
            return (statement,)
    return ()


def preference_clause(space: Space, party: str, better: int, worse: int) -> Sentence:
    """Say in a clause why a party ranks a state above another, or that it is indifferent.

    Of a voting body, how the motion from the other state to it fares. The text is "" where no
    statement decides, because the case ranks the party's states.
    """
    if party in space.chambers.ids:
        return motion_clause(space, party, worse, better)
    name = party_name(space.settled, party)
    ranks = space.ranks[space.parties.index(party)]
    if ranks[better] == ranks[worse]:
        return Sentence(text=f"{name} likes the two equally")
    found = deciding_statement(space, party, better, worse)
    if not found:
        return Sentence(text="")
    words = statement_name(space.settled, found[0])
    return Sentence(
        text=f"what decides for {name} is {place_in_list(space, found[0])}, {words}",
        claims=found[0].because,
        statements=(found[0].key,),
    )


def explain_account(space: Space, reason: Reason) -> tuple[Sentence, ...]:
    """Say why a state is stable or not for a party under a concept, with the claims behind it.

    1. Whether it stays.
    2. Each improvement (a few, the least wasteful first): what the party would do and why it
       gains; then the answer that takes the gain away, or that there is none.
    3. How many more there are.
    """
    lean = [i for i in reason.improvements if i.lean] or list(reason.improvements)
    told = sorted(lean, key=lambda i: i.deterred == reason.stable, reverse=True)[:SHOWN]
    said = [_staying(space, reason)]
    said += [_improvement(space, reason, improvement) for improvement in told]
    if rest := len(reason.improvements) - len(told):
        ways = "way to gain is" if rest == 1 else "ways to gain are"
        said.append(Sentence(text=f"{capitalized(number(rest))} further {ways} not told here."))
    return tuple(said)


def explain_sentences(space: Space, reason: Reason) -> tuple[str, ...]:
    """Say why a state is stable or not for a party: `explain_account` without the claims."""
    return tuple(sentence.text for sentence in explain_account(space, reason))


def step_account(space: Space, step: Step) -> Sentence:
    """Say a step and which statement makes it an improvement for each who moves."""
    clauses = [preference_clause(space, m, step.target, step.source) for m in step.movers]
    whys = "; ".join(clause.text for clause in clauses if clause.text)
    text = f"{describe_step(space, step)} ({whys})" if whys else describe_step(space, step)
    return Sentence(
        text=f"{capitalized(text)}.",
        claims=gathered(c.claims for c in clauses),
        statements=gathered(c.statements for c in clauses),
    )


def path_account(space: Space, path: Path) -> tuple[Sentence, ...]:
    """Say a path step by step: who moves, and which statement makes it an improvement."""
    if not path.steps:
        return (Sentence(text="No move is needed: it holds already."),)
    return tuple(step_account(space, step) for step in path.steps)


def path_sentences(space: Space, path: Path) -> tuple[str, ...]:
    """Say a path step by step: `path_account` without the claims."""
    return tuple(sentence.text for sentence in path_account(space, path))


def gathered(names: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """Put lists of claims or of statements together, each name once, in order of first use."""
    return tuple(dict.fromkeys(name for listed in names for name in listed))


def place_in_list(space: Space, statement: Statement) -> str:
    """Say where a statement stands in its holder's list."""
    keys = [s.key for s in space.settled.preferences[statement.party]]
    place = keys.index(statement.key) + 1
    if place < len(ORDINALS):
        return f"the {ORDINALS[place]} line of its list"
    return f"line {place} of its list"


def _staying(space: Space, reason: Reason) -> Sentence:
    """Say whether a party stays, which the improvements then explain."""
    name = capitalized(party_name(space.settled, reason.party))
    if reason.party in space.chambers.ids:
        how = "does not stay: a motion passes" if reason.improvements else "stays: no motion passes"
        return Sentence(text=f"{name} {how}.")
    if not reason.improvements:
        return Sentence(text=f"{name} stays: nothing it can change alone leads to a better state.")
    if reason.stable:
        count = len(reason.improvements)
        ways = f"it has {number(count)} ways to gain, but answers take each of them"
        if count == 1:
            ways = "it has one way to gain, but an answer takes it"
        return Sentence(text=f"{name} stays: {ways} away.")
    return Sentence(text=f"{name} does not stay: it can gain, and nothing takes the gain away.")


def _improvement(space: Space, reason: Reason, improvement: Improvement) -> Sentence:
    """Tell one improvement: what is done, why it gains, what answers it."""
    step = Step(movers=(reason.party,), source=reason.state, target=improvement.target)
    gain = preference_clause(space, reason.party, improvement.target, reason.state)
    why = f": {gain.text}" if gain.text else ""
    if reason.party in space.chambers.ids:
        text = f"It {describe_act(space, step)}{why}."
        return Sentence(text=text, claims=gain.claims, statements=gain.statements)
    text = f"It gains if it {describe_act(space, step)}{why}."
    answer = _answer(space, reason, improvement)
    return Sentence(
        text=f"{text} {answer.text}",
        claims=gathered((gain.claims, answer.claims)),
        statements=gathered((gain.statements, answer.statements)),
    )


def _answer(space: Space, reason: Reason, improvement: Improvement) -> Sentence:
    """Tell the answer to an improvement, or that there is none."""
    if not improvement.deterred:
        if reason.concept == "nash":
            return Sentence(text="How the others would answer does not enter here.")
        return Sentence(text="No answer of the others takes the gain away.")
    if improvement.simultaneous >= 0:
        end = improvement.simultaneous
        told = (
            f"But if the others move at the same time, {describe_change(space, reason.state, end)}"
        )
    else:
        steps = improvement.sanction.steps
        end = steps[-1].target
        moves = [describe_step(space, step) for step in steps]
        told = f"But then {', and then '.join(moves)}"
    return _worse(space, reason, told, end)


def _worse(space: Space, reason: Reason, told: str, end: int) -> Sentence:
    """Say that an answer ends no better than where the party began, and why."""
    ranks = space.ranks[space.parties.index(reason.party)]
    name = party_name(space.settled, reason.party)
    if ranks[end] == ranks[reason.state]:
        return Sentence(text=f"{told}, and {name} likes that no better than where it began.")
    why = preference_clause(space, reason.party, reason.state, end)
    because = f": {why.text}" if why.text else ""
    return Sentence(
        text=f"{told}, which leaves it worse off than where it began{because}.",
        claims=why.claims,
        statements=why.statements,
    )

"""Ties in words: what holds between two parties, with its figures."""

from collections.abc import Callable, Iterable, Mapping

from detente.case import Figure, Tie, TieKind
from detente.findings.finding import Sentence
from detente.findings.language import capitalized, possessive
from detente.findings.wording import party_name
from detente.roles.records import Role
from detente.settle import Settled

__all__ = ["content", "figure_words", "tie_sentence", "ties_of", "ties_told"]


def figure_words(figure: Figure) -> str:
    """Write a figure as its source gives it ("34 million USD in 2018, 1.2 % of its trade")."""
    number = " ".join(filter(None, (figure.hedge, figure.value, figure.unit)))
    share = f"{figure.share} % of {figure.of}" if figure.share else ""
    first, *more = [part for part in (number if figure.value else "", share) if part]
    dated = f"{first} in {figure.year}" if figure.year else f"{first}, undated"
    told = ", ".join([dated, *more])
    return f"{figure.what}: {told}" if figure.what else told


def content(tie: Tie) -> str:
    """Say what a tie consists of, with its figures; "" where the case does not say."""
    return "; ".join(filter(None, (tie.means, *map(figure_words, tie.figures))))


def tie_sentence(settled: Settled, tie: Tie) -> Sentence:
    """Say between whom a tie is, of what kind, and what it consists of."""
    first, second = (party_name(settled, end) for end in tie.ends)
    about = NAMED[tie.kind, tie.directed](first, second)
    said = content(tie)
    text = f"{about}: {said}" if said else about
    return Sentence(text=f"{capitalized(text)}.", claims=tie.claims)


NAMED: Mapping[tuple[TieKind, bool], Callable[[str, str], str]] = {
    (TieKind.TRADE, False): lambda a, b: f"trade between {a} and {b}",
    (TieKind.SUPPORT, True): lambda a, b: f"{possessive(a)} support of {b}",
    (TieKind.ACCESS, False): lambda a, b: f"contacts between {a} and {b}",
    (TieKind.ACCESS, True): lambda a, b: f"{possessive(a)} access to {b}",
    (TieKind.DEPENDENCE, True): lambda a, b: f"{possessive(a)} dependence on {b}",
    (TieKind.ALLIANCE, False): lambda a, b: f"the alliance of {a} and {b}",
    (TieKind.STRAIN, False): lambda a, b: f"strain between {a} and {b}",
    (TieKind.STRAIN, True): lambda a, b: f"strain from {a} towards {b}",
    (TieKind.NEARNESS, False): lambda a, b: f"the nearness of {a} and {b}",
}


def ties_of(settled: Settled, role: Role) -> tuple[Tie, ...]:
    """Return the ties of a role."""
    known = {tie.id: tie for tie in settled.case.ties}
    return tuple(known[name] for name in role.ties)


def ties_told(settled: Settled, roles: Iterable[Role]) -> tuple[Sentence, ...]:
    """Say the ties of some roles, each once, in the order of the case."""
    wanted = {name for role in roles for name in role.ties}
    return tuple(tie_sentence(settled, tie) for tie in settled.case.ties if tie.id in wanted)

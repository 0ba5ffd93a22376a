"""Statements, rules, options, scenarios and bridges as a sentence names them, with their claims."""

from collections.abc import Iterable, Iterator, Sequence

from detente.case import Below, Constraint, Insert, Option, Replace, Statement
from detente.case.bounds import links
from detente.case.formula import Not
from detente.findings.language import capitalized, joined, possessive, uncapitalized
from detente.findings.wording import (
    describe_formula,
    describe_option,
    describe_statement,
    party_name,
    statement_name,
)
from detente.settle import Settled, bridges_of

__all__ = [
    "EVIDENCE",
    "bridge_clause",
    "bridge_list",
    "bridge_statement",
    "chance_words",
    "claims_of",
    "evidence_words",
    "meanings",
    "place_words",
    "scale_words",
    "scenario_words",
    "statement_of",
    "thing_name",
    "thing_names",
    "words_of",
]

EVIDENCE = ": "  # in the keys of evidence on scales, and in no other
LONGEST = 60  # letters of a wish that is said in full wherever it is named


def statement_of(settled: Settled, key: str) -> tuple[Statement, ...]:
    """Find a statement by its key, in the lists as settled, as written, or as changes bring it."""
    return tuple(s for s in _statements(settled) if s.key == key)[:1]


def words_of(settled: Settled, key: str) -> str:
    """Say a statement in quotes without its holder; any other thing by its name."""
    for statement in statement_of(settled, key):
        return _wish(settled, statement)
    return thing_name(settled, key)


def meanings(settled: Settled, keys: Iterable[str], told: str) -> tuple[str, ...]:
    """Say what the short names stand for that a text uses of some statements.

    Parameters
    ----------
    settled : Settled
        The case whose words are used.
    keys : iterable of str
        Keys of statements, or names of bridges, that the text may speak of.
    told : str
        The text.
    """
    found: dict[str, str] = {}
    for key in keys:
        for statement in statement_of(settled, key) or bridge_statement(settled, key):
            short = _wish(settled, statement)
            if short in told and short != statement_name(settled, statement):
                holder = possessive(party_name(settled, statement.party))
                words = describe_statement(settled, statement)
                found[statement.key] = f"{capitalized(holder)} wish {short} is this: {words}."
    return tuple(found.values())


def thing_name(settled: Settled, key: str) -> str:
    """Name a statement, a rule or an option by its key ("Russia’s wish “no strike”")."""
    return thing_names(settled, (key,))


def thing_names(settled: Settled, keys: Sequence[str], word: str = "and") -> str:
    """Name several statements, rules and options, the wishes of one party together.

    1. Statements by their holder, in the order in which holders first come up.
    2. Then rules and options; a key that nothing in the case has stands in quotes.
    """
    wishes: dict[str, list[str]] = {}
    others: list[str] = []
    for key in keys:
        found = statement_of(settled, key)
        if found:
            words = _wish(settled, found[0])
            wishes.setdefault(found[0].party, []).append(words)
        else:
            others.append(_other(settled, key))
    named = [
        _wishes(settled, party, joined(words, word), len(words)) for party, words in wishes.items()
    ]
    return joined([*named, *others], word)


def claims_of(settled: Settled, keys: Iterable[str]) -> tuple[str, ...]:
    """Gather the claims behind statements, rules and options, each once."""
    claims: list[str] = []
    for key in keys:
        claims += (c for statement in statement_of(settled, key) for c in statement.because)
        claims += (c for rule in _rules(settled, key) for c in rule.because)
        claims += (c for option in _options(settled, key) for c in option.because)
        claims += (c for evidence in _evidence(settled, key) for c in evidence.because)
    return tuple(dict.fromkeys(claims))


def place_words(keys: Sequence[str]) -> str:
    """Add that statements do something wherever they stand; evidence stands nowhere in a list."""
    return "" if all(EVIDENCE in key for key in keys) else ", wherever it stands"


def chance_words(settled: Settled, name: str) -> str:
    """Say what happens by a chance: its own words, or its id in quotes."""
    means = (chance.means for chance in settled.case.chances if chance.id == name)
    return next(means, "") or f"“{_spaced(name)}”"


def scale_words(name: str) -> str:
    """Name a scale by its id with spaces ("the scale “text strength”")."""
    return f"the scale “{_spaced(name)}”"


def evidence_words(settled: Settled, lower: str, upper: str, scale: str) -> str:
    """Say that a party stands lower than another on a scale."""
    below, above = party_name(settled, lower), party_name(settled, upper)
    return f"{below} stands lower than {above} on {scale_words(scale)}"


def scenario_words(settled: Settled, name: str) -> str:
    """Say in quotes what a scenario or a member of an alternative stands for."""
    for scenario in settled.case.scenarios:
        if scenario.id == name:
            return f"“{scenario.means or _spaced(name)}”"
    return f"“{bridge_clause(settled, name)}”"


def bridge_clause(settled: Settled, name: str) -> str:
    """Say as a clause what a bridge adds: its own words, or what its statement asks for."""
    for statement in bridge_statement(settled, name):
        holder = party_name(settled, statement.party)
        if _wish(settled, statement) != statement_name(settled, statement):
            return f"{possessive(holder)} wish {_inner(_wish(settled, statement))}"
        return f"{holder} wants this: {_inner(describe_statement(settled, statement))}"
    for bridge in bridges_of(settled.case):
        if bridge.id == name:
            return uncapitalized(bridge.means) or _spaced(name)
    return _spaced(name)


def bridge_statement(settled: Settled, name: str) -> tuple[Statement, ...]:
    """Find the statement that goes by a bridge's name and has no words of the bridge's own."""
    if any(bridge.id == name and bridge.means for bridge in settled.case.bridges):
        return ()
    return tuple(s for s in _statements(settled) if name in {s.id, s.key})[:1]


def bridge_list(settled: Settled, names: Sequence[str]) -> str:
    """Say several bridges as one premise, each in quotes."""
    return joined([f"“{bridge_clause(settled, name)}”" for name in names])


def _wishes(settled: Settled, party: str, words: str, count: int) -> str:
    """Name the wishes of one party."""
    holder = possessive(uncapitalized(party_name(settled, party)))
    return f"{holder} wish{'es' if count > 1 else ''} {words}"


def _wish(settled: Settled, statement: Statement) -> str:
    """Name a wish in quotes: in full if that is short, else by its id with spaces."""
    words = statement_name(settled, statement)
    numbered = statement.id == f"{statement.party}-{statement.place}"
    return words if numbered or len(words) <= LONGEST else f"“{_spaced(statement.id)}”"


def _inner(text: str) -> str:
    """Put the quotes of a text that will itself stand in quotes."""
    return text.replace("“", "‘").replace("”", "’")


def _statements(settled: Settled) -> Iterator[Statement]:
    """Yield every statement that the settled case has, or that the case or a change could bring."""
    for listed in (*settled.preferences.values(), *settled.case.preferences.values()):
        yield from listed
    case = settled.case
    lists = (*(each.changes for each in case.scenarios), *(each.changes for each in case.bridges))
    for change in (change for changes in lists for change in changes):
        if isinstance(change, Insert | Replace):
            yield change.statement


def _other(settled: Settled, key: str) -> str:
    """Name a rule or an option; anything else in quotes."""
    for rule in _rules(settled, key):
        if isinstance(rule.formula, Not):
            return f"the rule against this: {describe_formula(settled, rule.formula.part)}"
        return f"the rule that {describe_formula(settled, rule.formula)}"
    for option in _options(settled, key):
        return f"the choice whether {describe_option(settled, option)}"
    for each in _evidence(settled, key):
        return f"the evidence that {evidence_words(settled, each.lower, each.upper, each.scale)}"
    return f"“{_spaced(key)}”"


def _rules(settled: Settled, key: str) -> tuple[Constraint, ...]:
    return tuple(rule for rule in settled.constraints if key in {rule.id, rule.label})


def _options(settled: Settled, key: str) -> tuple[Option, ...]:
    return tuple(option for option in settled.options if option.id == key)


def _evidence(settled: Settled, key: str) -> tuple[Below, ...]:
    positions = ((scale, one) for scale in settled.case.scales for one in scale.positions)
    return tuple(each for scale, one in positions for each in links(scale, one) if each.key == key)


def _spaced(name: str) -> str:
    return name.replace("-", " ").replace("_", " ")

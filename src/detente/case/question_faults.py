"""What to say of a text that is no question: what was expected, what was found, what to write."""

import re
from collections.abc import Callable, Iterator
from typing import NoReturn

from detente.case.grammar import FormulaError, parse, refuse_other_notation, refuse_unbalanced
from detente.case.question_words import CONCEPTS, WORDS
from detente.claims.near import near

__all__ = ["QuestionError", "explain"]

Accepted = Callable[[int], frozenset[str]]

PART = frozenset({"SOME", "NO", "EVERY"})
NOUN = frozenset({"RESTING", "REACHABLE", "STABLE", "FEASIBLE", "_MOMENT"})
ROLES = frozenset({"NEEDED", "OBSTACLE", "VETO_PLAYER", "SPOILER", "MEDIATOR", "BROKER"})
ROLES |= {"BAD_COP", "SECOND_FIDDLE", "PIVOTAL", "BYSTANDER"}
WAYS = frozenset({"USED", "FILLED", "VACANT", "_IN", "_FOR", "_AT"})
WORD = re.compile(r"[\w.-]+|\S")
# What may follow, said in one phrase: the terminals by which it is known, those that it stands for.
PHRASES = (
    ("the start of a question", PART, PART | NOUN | {"NAME", "BEST", "_NOT", "_UNDER", "_LEFT"}
     | {"TRUE", "FALSE", "_OPEN"}),
    ("states (such as `stable states`, or a formula)",
     NOUN | {"NAME"}, NOUN | {"NAME", "_NOT", "TRUE", "FALSE", "_OPEN", "_LEFT"}),
    ("a part (such as `a spoiler of`)", {"SPOILER"}, ROLES | {"A", "AN", "_THE"}),
    ("a way of playing it (such as `for good`)", {"USED"}, WAYS),
    ("a formula", {"NAME", "_OPEN"}, {"NAME", "_NOT", "TRUE", "FALSE", "_OPEN"}),
    ("a name", {"NAME"}, {"NAME"}),
    ("a name", {"LABEL"}, {"LABEL"}),
    ("a concept", {"CONCEPT"}, {"CONCEPT"}),
)  # fmt: skip
OTHERS = {"_AND": "and", "OR": "or", "_NOT": "not", "TRUE": "true", "FALSE": "false"}
OTHERS |= {"_LEFT": "(", "_RIGHT": ")", "_COMMA": ",", "_COLON": ":", "_PLUS": "+"}
OTHERS |= {"XOR": "xor", "IF": "if", "UNLESS": "unless", "IFF": "iff", "_CLOSE": ")"}
MIXED = {"or": "and", "and": "or"}
SPELLED = {**WORDS, **OTHERS, "_STATES": "states"}
JOINED = re.compile(
    r"\b(?:satisfies|enters|flips|with|needed for|obstacle to|spoiler of"
    r"|(?:veto player|mediator|broker|pivotal|cop for \S+|fiddle to \S+) on)\s+"
    r"((?:not\s+)?[\w.-]+(?:\s+(?:and|or|xor|if|unless|iff)\s+(?:not\s+)?"
    r"(?!(?:some|no|every|under|best|resting|reachable|stable|feasible|moment)\b)[\w.-]+)+)"
)


class QuestionError(FormulaError):
    """A text that is no question; ``start`` and ``end`` count its characters from 0."""


def explain(text: str, at: int, accepted: Accepted) -> NoReturn:
    """Say what is wrong where the parser stopped, in the words of the grammar.

    1. Name a symbol or word that the grammar writes in another way, or a parenthesis alone.
    2. Where a formula may stand and parentheses hold something else, say what is wrong in them.
    3. Say what was expected and found, and the nearest word that could stand there.

    Parameters
    ----------
    text : str
        What did not parse.
    at : int
        Where the parser stopped; the length of the text if it wants more.
    accepted : callable
        Names the terminals that may follow the first characters of the text.

    Raises
    ------
    QuestionError
        Always.
    """
    refuse_other_notation(text)
    refuse_unbalanced(text)
    wanted = accepted(at)
    if text[at : at + 1] == "(" and "_OPEN" in wanted and "_LEFT" not in wanted:
        _refuse_group(text, at)
    found = WORD.match(text, at)
    if not found:
        _refuse_end(text, wanted, accepted)
    word = found.group()
    if {"$END", "_RIGHT"} & wanted and word in MIXED:
        _refuse_mixture(MIXED[word], word, at)
    message = f"expected {_phrase(wanted)} {_after(text, at)}, found '{word}'"
    raise QuestionError(message, at, found.end(), _hint(text, at, word, accepted)) from None


def _refuse_group(text: str, start: int) -> None:
    """Say what is wrong with a formula in parentheses."""
    depth = 0
    for at in range(start, len(text)):
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        if not depth:
            break
    try:
        parse(text[start + 1 : at])
    except FormulaError as error:
        first = start + 1
        raise QuestionError(
            error.message, first + error.start, first + error.end, error.hint
        ) from None


def _refuse_end(text: str, wanted: frozenset[str], accepted: Accepted) -> NoReturn:
    end = len(text.rstrip())
    message = f"the question stops {_after(text, end)}; {_phrase(wanted)} must follow"
    raise QuestionError(
        message, _before(text, end)[1], end, _hint(text, end, "", accepted)
    ) from None


def _refuse_mixture(before: str, after: str, at: int) -> NoReturn:
    message = f"`{after}` after `{before}` can be read in two ways"
    hint = f"add parentheses, as in `... {before} (... {after} ...)`"
    raise QuestionError(message, at, at + len(after), hint) from None


def _hint(text: str, at: int, word: str, accepted: Accepted) -> str:
    """Say what to write: the nearest word, a formula in parentheses, or a word before it."""
    return (
        _nearest(word, accepted(at))
        or next(_parentheses(text, at), "")
        or _earlier(text, at, accepted)
    )


def _nearest(word: str, wanted: frozenset[str]) -> str:
    hint = near(word, _spelled(wanted)) if word and word not in SPELLED.values() else ""
    return hint if hint.startswith("did") else ""


def _parentheses(text: str, at: int) -> Iterator[str]:
    """Find a formula without parentheses that ends where the parser stopped."""
    for found in JOINED.finditer(text):
        rest = text[found.end() : max(at, found.end())]
        if found.start(1) < at and re.fullmatch(r"\s*((and|or)\s+\w+\s+)?", rest):
            yield f"put the formula into parentheses: `({found[1]})`"


def _earlier(text: str, at: int, accepted: Accepted) -> str:
    """Look at the word before: it may be a mistyped word read as a name, or the other way round."""
    word, start = _before(text, at)
    if not word or not {"NAME", "LABEL"} & accepted(start):
        return ""
    known = _spelled(accepted(start))
    if word in known and word not in OTHERS.values():
        return f"if '{word}' is a name here, write `({word})`"
    hint = near(word, known)
    return f"{hint[:-1]} for '{word}'?" if hint.startswith("did") else ""


def _spelled(terminals: frozenset[str]) -> list[str]:
    words = [SPELLED[name] for name in terminals if name in SPELLED and SPELLED[name].isalpha()]
    return words + (list(CONCEPTS) if "CONCEPT" in terminals else [])


def _phrase(wanted: frozenset[str]) -> str:
    """Say what may follow; groups of words that belong together go by a name."""
    rest, parts = set(wanted), []
    for phrase, needed, covered in PHRASES:
        if set(needed) <= rest:
            parts.append(phrase)
            rest -= covered
    parts += [f"`{SPELLED[name]}`" for name in SPELLED if name in rest]
    parts += ["the end"] if "$END" in wanted else []
    return f"{', '.join(parts[:-1])} or {parts[-1]}" if len(parts) > 1 else parts[0]


def _after(text: str, at: int) -> str:
    word, _ = _before(text, at)
    return f"after '{word}'" if word else "at the start"


def _before(text: str, at: int) -> tuple[str, int]:
    """Find the word that ends before a place, and where it starts; "" if there is none."""
    words = [(found.group(), found.start()) for found in WORD.finditer(text[:at])]
    return words[-1] if words else ("", 0)

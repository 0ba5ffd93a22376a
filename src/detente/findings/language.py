"""Small rules of English that sentences about any case need."""

from collections.abc import Sequence

__all__ = [
    "capitalized",
    "definite",
    "joined",
    "negated",
    "number",
    "possessive",
    "uncapitalized",
]

FIRST = frozenset({"ministry", "government", "people's", "council", "office", "department"})
LAST = frozenset({
    "states", "kingdom", "republic", "union", "emirates", "netherlands", "philippines", "nations",
    "council", "government", "ministry", "parliament", "congress", "army", "commission", "court",
    "opposition", "rebels", "police", "prisoner",
})  # fmt: skip
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
IRREGULAR = {"is": "be", "has": "have", "does": "do", "goes": "go"}


def possessive(name: str) -> str:
    """Put a name into the possessive ("Russia’s", "the United States’")."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def uncapitalized(text: str) -> str:
    """Begin a clause as it stands inside a sentence: only a leading "The" is made small."""
    return f"t{text[1:]}" if text.startswith("The ") else text


def definite(name: str) -> str:
    """Put "the" before a name that needs it in a sentence ("the United States")."""
    words = name.lower().split()
    if not words or words[0] == "the":
        return name
    needs = words[0] in FIRST or (words[-1] in LAST and len(words) > 1) or " of " in name.lower()
    return f"the {name}" if needs else name


def capitalized(text: str) -> str:
    """Begin a sentence with a capital, leaving all else as it stands."""
    at = 1 if text[:1] in "“‘(" else 0
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


def joined(parts: Sequence[str], word: str = "and") -> str:
    """Join as a sentence does: "a", "a and b", "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {word} {parts[-1]}"


def number(count: int) -> str:
    """Write a small count as a word, a larger one in figures with separators."""
    return NUMBERS[count] if count < len(NUMBERS) else f"{count:,}"


def negated(phrase: str) -> str:
    """Turn a verb phrase in the third person into its negative.

    1. "is ..." and "has to ..." style verbs: "is not ...".
    2. Otherwise "does not", with the first verb in its plain form.
    3. A second verb joined to the first ("tables and lobbies for") follows it, joined by "or".
    """
    words = phrase.split()
    if not words:
        return phrase
    if words[0] in {"is", "can", "will", "may", "must"}:
        return " ".join([words[0], "not", *words[1:]])
    if words[:2] == ["does", "not"]:
        return " ".join([_third(words[2]), *words[3:]]) if len(words) > 2 else phrase
    words[0] = plain(words[0])
    if len(words) > 2 and words[1] in {"and", "or"} and words[2].endswith("s"):
        words[1:3] = ["or", plain(words[2])]
    return " ".join(["does not", *words])


def plain(verb: str) -> str:
    """Give a verb in the third person its plain form ("lobbies": "lobby")."""
    if verb in IRREGULAR:
        return IRREGULAR[verb]
    if verb.endswith("ies") and len(verb) > 4:
        return f"{verb[:-3]}y"
    if verb.endswith(("sses", "shes", "ches", "xes", "oes")):
        return verb[:-2]
    return verb[:-1] if verb.endswith("s") and not verb.endswith("ss") else verb


def _third(verb: str) -> str:
    """Give a plain verb its third person ("lobby": "lobbies")."""
    if verb in IRREGULAR.values():
        return next(third for third, first in IRREGULAR.items() if first == verb)
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "o")) else f"{verb}s"

"""The words of the language of questions, each with the terminal that stands for it."""

from collections.abc import Mapping

from detente.record import Frozen

__all__ = ["CONCEPTS", "WORDS", "terminals"]

CONCEPTS = ("nash", "gmr", "smr", "seq", "sseq", "sim")
WORDS: Mapping[str, str] = Frozen(
    {
        # how many, and of what
        "SOME": "some", "NO": "no", "EVERY": "every",
        "RESTING": "resting", "REACHABLE": "reachable", "STABLE": "stable",
        "FEASIBLE": "feasible", "_STATES": "states?", "_MOMENT": "moment",
        "FIRM": "firm", "COSTLESS": "costless", "JOINT": "joint", "IMPROVEMENT": "improvement",
        "BEST": "best", "WORST": "worst", "TIDY": "tidy",
        "REPLY": "reply", "_REPLIES": "replies", "_CHANGE": "change", "_ONE": "one",
        "_OPTION": "option", "_PARTY": "party", "EXACTLY": "exactly",
        # what is said of them
        "_SATISFIES": "satisfies", "_ENTERS": "enters", "_FLIPS": "flips", "_RANKS": "ranks",
        "_ABOVE": "above", "_STANDS": "stands", "_HIGHER": "higher", "_THAN": "than",
        "_AGREE": "agree", "_MORE": "more", "OUTCOMES": "outcomes", "STATES": "states",
        "DIRECTIONS": "directions", "_ARE": "are", "_THE": "the", "_SAME": "same",
        "DIFFER": "differ", "_SETTING": "setting", "_IS": "is", "A": "a", "AN": "an",
        "NEITHER": "neither", "_LIES": "lies", "_BELOW": "below", "_LIKELIER": "likelier",
        # the parts that parties play, and what bodies pass
        "NEEDED": "needed", "OBSTACLE": "obstacle", "VETO_PLAYER": "veto player",
        "SPOILER": "spoiler", "MEDIATOR": "mediator", "BROKER": "broker", "BAD_COP": "bad cop",
        "SECOND_FIDDLE": "second fiddle", "PIVOTAL": "pivotal", "BYSTANDER": "bystander",
        "USED": "used", "RESERVE": "reserve", "GOOD": "good", "ONCE": "once", "_ONLY": "only",
        "FILLED": "filled", "VACANT": "vacant", "CONSTRUCTION": "construction",
        "_PASSES": "passes", "_NOTHING": "nothing", "_STRONGER": "stronger",
        # from where, by what, with what
        "_FROM": "from", "AROUND": "around", "_BY": "by", "SINGLE": "single", "_MOVES": "moves",
        "_UNDER": "under", "_WITH": "with", "_TO": "to", "_AT": "at", "_OF": "of", "_ON": "on",
        "_FOR": "for",
        # items
        "_CLOSED": "closed", "_TAKEN": "taken", "_FROZEN": "frozen", "_WITHOUT": "without",
        "_AGAINST": "against", "_IN": "in", "_PLACE": "place", "_AS": "as", "_IT": "it",
    }
)  # fmt: skip


def terminals() -> str:
    """Write a terminal for every word; none of them is the start of a longer name."""
    lines = [_terminal(name, word) for name, word in WORDS.items()]
    lines.append(_terminal("CONCEPT", f"(?:{'|'.join(CONCEPTS)})"))
    return "\n".join(lines)


def _terminal(name: str, word: str) -> str:
    spaced = word.replace(" ", r"\s+")
    return rf"    {name}.2: /{spaced}(?![\w.-])/"

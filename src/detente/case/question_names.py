"""Read a question that stands in a case, and check every name in it."""

from collections.abc import Callable, Collection, Mapping
from itertools import pairwise

from detente.case.formula import Name
from detente.case.limits import NAMES
from detente.case.names import Names
from detente.case.question import Question
from detente.case.question_grammar import CONCEPTS, QuestionError, parse_question
from detente.case.question_mentions import Mention
from detente.case.reading import Reading
from detente.claims.document import Mark
from detente.claims.nodes import MapNode
from detente.claims.places import Path, find, word_mark
from detente.record import Frozen, record

__all__ = ["read_question"]


@record
class _Kind:
    """What names of one kind are called, which there are, and the sections they stand in."""

    called: str
    known: Callable[[Names], Collection[str]]
    sections: tuple[str, ...]


KINDS: Mapping[str, _Kind] = Frozen(
    {
        "party": _Kind(called="party", known=lambda n: n.parties, sections=("parties",)),
        "body": _Kind(called="voting body", known=lambda n: n.bodies, sections=("bodies",)),
        "option": _Kind(called="option", known=lambda n: n.options, sections=("options",)),
        "text": _Kind(called="option", known=lambda n: n.options, sections=("options",)),
        "statement": _Kind(
            called="statement",
            known=lambda n: n.statements,
            sections=("preferences", "scenarios", "bridges"),
        ),
        "moment": _Kind(called="moment", known=lambda n: n.moments, sections=("moments",)),
        "item": _Kind(
            called="scenario or bridge",
            known=lambda n: n.scenarios + n.bridges,
            sections=("scenarios", "bridges"),
        ),
        "scale": _Kind(called="scale", known=lambda n: n.scales, sections=("scales",)),
        "chance": _Kind(called="chance", known=lambda n: n.chances, sections=("chance",)),
        "concept": _Kind(called="concept", known=lambda _: CONCEPTS, sections=()),
    }
)


def read_question(reading: Reading, text: str, path: Path) -> Question | str:
    """Read the question at a path, "" where it does not parse; note every problem.

    1. Parse it.
    2. Check every name against those of its kind; a name in a formula is an option, a definition,
       or an outcome that the options can say.
    3. Check that the parties compared on a scale have a position there, and that what a body is to
       pass is its own option; where nothing stronger is to pass, one with a strength.

    Parameters
    ----------
    reading : Reading
        The case being read; problems are noted there.
    text : str
        What stands at the path.
    path : Path
        Where it stands.
    """
    try:
        question, mentions = parse_question(text)
    except QuestionError as error:
        mark = _mark(reading, path, error.start, error.end)
        problem = reading.document.problem("question", error.message, mark, error.hint)
        reading.problems.append(problem)
        return ""
    if len(mentions) > NAMES:
        message = f"{len(mentions):,} names in one question; at most {NAMES:,} are read"
        reading.report("too-large", message, path)
        return ""
    for mention in mentions:
        check = _check_in_formula if mention.kind == "formula" else _check
        check(reading, mention, path)
    for one, other, scale in zip(mentions, mentions[1:], mentions[2:], strict=False):
        if scale.kind == "scale":
            _check_positions(reading, (one, other), scale.name, path)
    for body, option in pairwise(mentions):
        if body.kind == "body":
            _check_own(reading, body.name, option, path)
    return question


def _check(reading: Reading, mention: Mention, path: Path) -> None:
    """Check a name against those of its kind."""
    kind = KINDS[mention.kind]
    known = kind.known(reading.names)
    if mention.name in known or reading.names.unread & set(kind.sections):
        return
    message = f"unknown {kind.called} '{mention.name}'"
    hint = _hint(reading, mention, known)
    mark = _mark(reading, path, mention.start, mention.end)
    reading.problems.append(reading.document.problem("unknown-name", message, mark, hint))


def _check_positions(
    reading: Reading, parties: tuple[Mention, Mention], scale: str, path: Path
) -> None:
    """Check that two parties, which are named just before a scale, stand on it."""
    if scale not in reading.names.scales or "scales" in reading.names.unread:
        return
    node, _, depth = find(reading.root, ("scales", scale, "positions"))
    if depth < 3 or not isinstance(node, MapNode):
        return
    if parties[0].name == parties[1].name:
        mark = _mark(reading, path, parties[1].start, parties[1].end)
        message = f"'{parties[1].name}' lies neither below nor above itself"
        reading.problems.append(reading.document.problem("question", message, mark))
        return
    for mention in parties:
        if mention.name not in node.index and mention.name in reading.names.parties:
            message = f"'{mention.name}' has no position on the scale '{scale}'"
            hint = "give it one there, with a range or with evidence"
            mark = _mark(reading, path, mention.start, mention.end)
            reading.problems.append(reading.document.problem("question", message, mark, hint))


def _check_own(reading: Reading, body: str, option: Mention, path: Path) -> None:
    """Check that an option is a body's own, and has a strength where the question needs one."""
    names = reading.names
    if body not in names.bodies or option.name not in names.options:
        return
    mark = _mark(reading, path, option.start, option.end)
    if not option.name.startswith(f"{body}."):
        own = [name for name in names.options if name.startswith(f"{body}.")]
        message = f"'{option.name}' is no option of the body '{body}'"
        hint = reading.near(option.name, own)
        reading.problems.append(reading.document.problem("question", message, mark, hint))
        return
    node, _, depth = find(reading.root, ("bodies", body, "texts"))
    texts = node.index if depth == 3 and isinstance(node, MapNode) else {}
    if option.kind == "text" and not {option.name, option.name.partition(".")[2]} & set(texts):
        message = f"the body '{body}' gives '{option.name}' no strength"
        hint = "name one of its `texts`, or give it one there"
        reading.problems.append(reading.document.problem("question", message, mark, hint))


def _hint(reading: Reading, mention: Mention, known: Collection[str]) -> str:
    """Say what the name stands for elsewhere, or what is near to it."""
    name = mention.name
    if mention.kind in {"item", "statement"} and name in reading.names.options:
        return f"it is an option: write `{name} closed` or `{name} taken`"
    concept = reading.near(name, CONCEPTS) if mention.kind == "item" else ""
    return concept if concept.startswith("did") else reading.explain(name, known)


def _check_in_formula(reading: Reading, mention: Mention, path: Path) -> None:
    """Check a name in a formula; what the options cannot say yet cannot be asked either."""
    name = mention.name
    if name not in reading.known:
        leaf = Name(name=name, start=mention.start, end=mention.end)
        reading.unknown_in_formula(leaf, path)
    elif find(reading.root, ("outcomes", name, "missing"))[2] == 3:
        message = f"the outcome '{name}' is not yet expressible"
        hint = "say why under `not_yet` in the place of `asks`"
        mark = _mark(reading, path, mention.start, mention.end)
        reading.problems.append(reading.document.problem("question", message, mark, hint))


def _mark(reading: Reading, path: Path, start: int, end: int) -> Mark:
    """Say where a stretch of the question stands in the file."""
    return word_mark(reading.document.text, find(reading.root, path)[0], start, end)

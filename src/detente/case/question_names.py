"""Read a question that stands in a case, and check every name in it."""

from collections.abc import Callable, Collection, Mapping

from detente.case.formula import Name
from detente.case.limits import NAMES
from detente.case.names import Names
from detente.case.places import Path, find, word_mark
from detente.case.question import Question
from detente.case.question_grammar import CONCEPTS, Mention, QuestionError, parse_question
from detente.case.reading import Reading
from detente.record import Frozen, record

__all__ = ["read_question"]


@record
class _Kind:
    """What names of one kind are called, which there are, and the section they stand in."""

    called: str
    known: Callable[[Names], Collection[str]]
    section: str


KINDS: Mapping[str, _Kind] = Frozen(
    {
        "party": _Kind(called="party", known=lambda n: n.parties, section="parties"),
        "option": _Kind(called="option", known=lambda n: n.options, section="options"),
        "statement": _Kind(called="statement", known=lambda n: n.statements, section="preferences"),
        "moment": _Kind(called="moment", known=lambda n: n.moments, section="moments"),
        "item": _Kind(
            called="scenario or bridge",
            known=lambda n: n.scenarios + n.bridges,
            section="scenarios",
        ),
        "concept": _Kind(called="concept", known=lambda _: CONCEPTS, section=""),
    }
)


def read_question(reading: Reading, text: str, path: Path) -> Question | str:
    """Read the question at a path, "" where it does not parse; note every problem.

    1. Parse it.
    2. Check every name against those of its kind; a name in a formula is an option, a definition,
       or an outcome that the options can say.

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
        _note(reading, "question", error.message, (path, error.start, error.end), error.hint)
        return ""
    if len(mentions) > NAMES:
        message = f"{len(mentions):,} names in one question; at most {NAMES:,} are read"
        reading.report("too-large", message, path)
        return ""
    for mention in mentions:
        if mention.kind == "formula":
            _check_in_formula(reading, mention, path)
        else:
            _check(reading, mention, path)
    return question


def _check(reading: Reading, mention: Mention, path: Path) -> None:
    """Check a name against those of its kind."""
    kind = KINDS[mention.kind]
    known = kind.known(reading.names)
    if mention.name in known or kind.section in reading.names.unread:
        return
    message = f"unknown {kind.called} '{mention.name}'"
    hint = reading.explain(mention.name, known)
    if mention.kind == "statement" and mention.name in reading.names.options:
        hint = f"it is an option: write `{mention.name} closed`"
    _note(reading, "unknown-name", message, (path, mention.start, mention.end), hint)


def _check_in_formula(reading: Reading, mention: Mention, path: Path) -> None:
    """Check a name in a formula; what the options cannot say yet cannot be asked either."""
    name = mention.name
    if name not in reading.known:
        leaf = Name(name=name, start=mention.start, end=mention.end)
        reading.unknown_in_formula(leaf, path)
    elif find(reading.root, ("outcomes", name, "missing"))[2] == 3:
        message = f"the outcome '{name}' is not yet expressible"
        hint = "put the reason under `not_yet` in the place of `asks`"
        _note(reading, "question", message, (path, mention.start, mention.end), hint)


def _note(
    reading: Reading, code: str, message: str, place: tuple[Path, int, int], hint: str
) -> None:
    path, start, end = place
    mark = word_mark(reading.document.text, find(reading.root, path)[0], start, end)
    reading.problems.append(reading.document.problem(code, message, mark, hint))

"""From the bytes of a file of GMCR+ to what JSON says in them, or the reason why not."""

import json
import re
from collections.abc import Iterable

from detente.errors import CaseProblems, Problem

__all__ = ["GMCR_BYTES", "parse"]

GMCR_BYTES = 4 * 1024 * 1024
PICKLED = re.compile(rb"\x80[\x01-\x05]|[(\]})].*\.\s*\Z|c[\w.]+\n[\w.]+\n", re.DOTALL)
PICKLE_HINT = (
    "a pickle is never opened, since that would run what is in it; open the file in a GMCR+ of "
    "its time and save it anew there, or enter the model by hand after `detente new`"
)
EXCERPT = 200


class NoNumber(ValueError):
    """A number that JSON does not have."""


class Twice(ValueError):
    """An object that has a key twice."""


def parse(data: bytes, file: str) -> object:
    """Read the bytes of a file as JSON.

    Parameters
    ----------
    data : bytes
        The whole file.
    file : str
        The name that messages use for it.

    Returns
    -------
    object
        Lists, dictionaries, texts, numbers and truth values, as JSON has them.

    Raises
    ------
    CaseProblems
        If it is too large, a pickle or otherwise binary, not UTF-8, empty or no JSON.
    """
    if len(data) > GMCR_BYTES:
        message = f"the file has {len(data):,} bytes; at most {GMCR_BYTES:,} are read"
        raise _refused(Problem(file=file, code="too-large", message=message))
    if PICKLED.match(data):
        message = "this is a Python pickle, as the first versions of GMCR+ wrote"
        raise _refused(Problem(file=file, code="binary", message=message, hint=PICKLE_HINT))
    return _loaded(_decoded(data, file), file)


def _refused(problem: Problem) -> CaseProblems:
    return CaseProblems((problem,))


def _decoded(data: bytes, file: str) -> str:
    """Return the text in the bytes."""
    if b"\0" in data:
        message = "this is a binary file; a text in JSON was expected"
        raise _refused(Problem(file=file, code="binary", message=message))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"the text is not UTF-8: byte 0x{data[error.start]:02x} has no meaning here"
        raise _refused(Problem(file=file, code="encoding", message=message)) from None
    if not text.strip():
        raise _refused(Problem(file=file, code="empty", message="the file is empty"))
    return text


def _loaded(text: str, file: str) -> object:
    """Parse the text; whatever is wrong with it becomes a problem."""
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise _refused(_misread(text, file, error)) from None
    except Twice as error:
        raise _refused(Problem(file=file, code="duplicate-key", message=str(error))) from None
    except ValueError as error:
        message = str(error) if isinstance(error, NoNumber) else "a number has too many digits"
        raise _refused(Problem(file=file, code="number", message=message)) from None
    except RecursionError:
        message = "lists and objects are nested too deep for a model of GMCR+"
        raise _refused(Problem(file=file, code="too-deep", message=message)) from None


def _misread(text: str, file: str, error: json.JSONDecodeError) -> Problem:
    """Say where the text stops being JSON."""
    lines = text.split("\n")
    line = lines[error.lineno - 1] if error.lineno <= len(lines) else ""
    near = error.colno <= EXCERPT
    return Problem(
        file=file,
        code="json",
        message=f"this is no JSON: {error.msg[:1].lower()}{error.msg[1:]}",
        line=error.lineno,
        column=error.colno,
        end_column=error.colno + 1,
        hint="GMCR+ saves a model as one JSON object; is the file whole?",
        excerpt=line[:EXCERPT].replace("\t", " ").rstrip("\r") if near else "",
    )


def _once(pairs: Iterable[tuple[str, object]]) -> dict[str, object]:
    """Make an object of its pairs, each key once."""
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise Twice(f"an object has the key {json.dumps(key[:EXCERPT])} twice")
        found[key] = value
    return found


def _no_number(name: str) -> object:
    raise NoNumber(f"{name} is no number in JSON")

"""What goes wrong between here and a page, in words."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException, IncompleteRead

from detente.sources.fetching_address import Place, refusal, shown

__all__ = ["told"]


@contextmanager
def told(place: Place, *, wait: float) -> Iterator[None]:
    """Turn whatever a connection, its encryption or its answer fails with into one clear message.

    Parameters
    ----------
    place : Place
        What is connected to.
    wait : float
        How many seconds of silence were borne.

    Raises
    ------
    CaseProblems
        With the code ``no-answer``.
    """
    from urllib3.exceptions import HTTPError

    try:
        yield
    except (HTTPError, HTTPException, OSError) as error:
        message = _reason(place, wait, tuple(_causes(error)))
        raise refusal(place.address, code="no-answer", message=message) from error


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and what it was made from, the innermost first."""
    if error.__cause__ is not None:
        yield from _causes(error.__cause__)
    yield error


def _reason(place: Place, wait: float, causes: tuple[BaseException, ...]) -> str:
    """Say what was expected of a place, and what was found."""
    for error in causes:
        match error:
            case ssl.SSLCertVerificationError():
                found = shown(error.verify_message).lower()
                return f"a certificate that proves {place.host} was expected: {found}"
            case TimeoutError():
                return f"an answer within {wait:g} seconds was expected, none came"
            case ssl.SSLError():
                found = (error.reason or "it failed").replace("_", " ").lower()
                return f"a connection under https was expected: {found}"
            case IncompleteRead() | ConnectionResetError() | BrokenPipeError():
                return "a whole answer was expected, the connection broke off"
            case OSError():
                found = (error.strerror or "it failed").lower()
                return f"a connection to {place.host} was expected: {found}"
    return "an answer in HTTP was expected, found something else"

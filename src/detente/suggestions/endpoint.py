"""Ask a language model at an endpoint that the user names: one question, one answer.

Any endpoint that speaks the chat completions of the OpenAI interface will do, one on the user's own
machine included. Nothing is sent anywhere unless the user names an endpoint.
"""

import json
from contextlib import closing
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from detente.errors import NotApplicable
from detente.record import record

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse

__all__ = ["Endpoint", "completed"]

MISSING = "asking a model needs what is not installed: pip install 'detente[ingest]'"
LARGEST = 4_000_000  # bytes of an answer
SECONDS = 120.0


@record
class Endpoint:
    """Where to ask: the address up to ``/v1``, the model's name, and a key if one is needed."""

    address: str
    model: str
    key: str = ""
    seconds: float = SECONDS

    @property
    def host(self) -> str:
        """The machine that the text is sent to."""
        return urlsplit(self.address).netloc


def completed(endpoint: Endpoint, task: str, text: str) -> str:
    """Give a model a task and a text, and return what it writes.

    Parameters
    ----------
    endpoint : Endpoint
        Whom to ask.
    task : str
        What to do.
    text : str
        With what.

    Raises
    ------
    NotApplicable
        If the library for it is not installed, or no usable answer comes: what was asked, what came
        back, what to do.
    """
    messages = [{"role": "system", "content": task}, {"role": "user", "content": text}]
    asks = {"model": endpoint.model, "messages": messages, "temperature": 0}
    return _content(_post(endpoint, json.dumps(asks).encode("utf-8")), endpoint)


def _post(endpoint: Endpoint, body: bytes) -> bytes:
    """Send a request and return the body of the answer."""
    try:
        import urllib3
    except ImportError as error:
        raise NotApplicable(MISSING) from error
    where = urlsplit(endpoint.address)
    if where.scheme not in {"http", "https"} or not where.hostname:
        raise NotApplicable(
            f"'{endpoint.address}' is no endpoint; an address such as http://127.0.0.1:8000/v1 was"
            " expected"
        )
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    headers |= {"Authorization": f"Bearer {endpoint.key}"} if endpoint.key else {}
    try:
        with urllib3.PoolManager(retries=False, timeout=endpoint.seconds) as pool:
            answer = pool.request(
                "POST",
                f"{endpoint.address.rstrip('/')}/chat/completions",
                body=body,
                headers=headers,
                redirect=False,
                preload_content=False,
            )
            return _body(endpoint, answer)
    except urllib3.exceptions.HTTPError as error:
        reason = str(error).rpartition(": ")[2] or type(error).__name__
        raise NotApplicable(
            f"{endpoint.host} does not answer: {reason}. Is the address right, and the model's"
            " server running?"
        ) from error


def _body(endpoint: Endpoint, answer: "BaseHTTPResponse") -> bytes:
    """Read an answer as far as it may go, and refuse one that says no."""
    with closing(answer):
        data = answer.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise NotApplicable(f"{endpoint.host} answers with more than {LARGEST:,} bytes")
    if answer.status != 200:
        advice = {
            401: "; the key in DETENTE_API_KEY is not accepted, or none is given",
            403: "; the key in DETENTE_API_KEY is not accepted for this",
            404: "; does the address end before /chat/completions, mostly in /v1, and is"
            f" '{endpoint.model}' a model there?",
        }.get(answer.status, "")
        said = " ".join(data[:200].decode("utf-8", "replace").split())
        raise NotApplicable(f"{endpoint.host} answers with status {answer.status}{advice}: {said}")
    return data


def _content(data: bytes, endpoint: Endpoint) -> str:
    """Take what the model said out of an answer."""
    try:
        said = json.loads(data)["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError):
        said = ""
    if not isinstance(said, str) or not said.strip():
        start = " ".join(data[:80].decode("utf-8", "replace").split())
        raise NotApplicable(
            f"{endpoint.host} answers, but not with a chat completion: {start or 'nothing'}"
        )
    return said

"""A model's endpoint: what is sent, what is taken, and what is said when it does not answer."""

import socket
import sys

import pytest

from detente.errors import NotApplicable
from detente.suggestions.endpoint import LARGEST, Endpoint, completed
from suggestions.stub import completion, serving


def ask(address: str, **more: object) -> str:
    return completed(Endpoint(address=address, model="small", **more), "Do it.", "A text.")


def test_the_task_and_the_text_are_sent_and_the_words_of_the_model_come_back() -> None:
    with serving((200, completion("Done."))) as (address, seen):
        assert ask(f"{address}/", key="secret") == "Done."
    (question,) = seen
    assert question["path"] == "/v1/chat/completions"
    assert question["asked"]["model"] == "small"
    said = [(each["role"], each["content"]) for each in question["asked"]["messages"]]
    assert said == [("system", "Do it."), ("user", "A text.")]
    assert question["headers"]["Authorization"] == "Bearer secret"


def test_without_a_key_none_is_sent() -> None:
    with serving((200, completion("Done."))) as (address, seen):
        ask(address)
    assert "Authorization" not in seen[0]["headers"]


@pytest.mark.parametrize(
    ("status", "data", "words"),
    [
        (401, b"no", "status 401; the key in DETENTE_API_KEY is not accepted"),
        (
            404,
            b"no",
            "does the address end before /chat/completions, mostly in /v1, and is 'small'",
        ),
        (500, b"boom\nbang", "status 500: boom bang"),
        (302, b"", "status 302"),
        (200, b"<html>hello</html>", "not with a chat completion: <html>hello</html>"),
        (200, b"", "not with a chat completion: nothing"),
        (200, b'{"choices": []}', "not with a chat completion"),
        (200, b'{"choices": [{"message": {"content": null}}]}', "not with a chat completion"),
        (200, b"[" * 100_000, "not with a chat completion"),
        (200, b" " * (LARGEST + 1), "more than 4,000,000 bytes"),
    ],
)
def test_an_answer_that_is_none_is_said_to_be_so(status, data, words) -> None:
    with (
        serving((status, data)) as (address, _),
        pytest.raises(NotApplicable) as said,
    ):
        ask(address)
    assert words in str(said.value)


def test_a_server_that_is_not_there_is_named() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        with pytest.raises(NotApplicable, match=f"127.0.0.1:{port} does not answer"):
            ask(f"http://127.0.0.1:{port}/v1")


def test_a_server_that_is_silent_is_not_waited_for() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        with pytest.raises(NotApplicable, match="does not answer"):
            ask(f"http://127.0.0.1:{port}/v1", seconds=0.2)


@pytest.mark.parametrize("address", ["", "localhost/v1", "ftp://there/v1", "http:///v1"])
def test_what_is_no_address_is_refused(address) -> None:
    with pytest.raises(NotApplicable, match="is no endpoint"):
        ask(address)


def test_an_absent_library_is_said_with_the_command_that_installs_it(monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "urllib3", None)
    with pytest.raises(NotApplicable, match=r"pip install 'detente\[ingest\]'"):
        ask("http://127.0.0.1:1/v1")

"""A server on this machine that answers as a chat completions endpoint does, as each test says."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

Reply = tuple[int, bytes]


def completion(content: str) -> bytes:
    """Wrap what a model says as the interface does."""
    return json.dumps(
        {"choices": [{"message": {"role": "assistant", "content": content}}]}
    ).encode()


def saying(entries: object) -> Reply:
    """Answer every question with the same list."""
    return (200, completion(json.dumps(entries)))


@contextmanager
def serving(reply: Reply) -> Iterator[tuple[str, list[dict]]]:
    """Serve for a while: the address up to /v1, and every question that came, with its headers."""
    seen: list[dict] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            asked = json.loads(body)
            seen.append({"path": self.path, "asked": asked, "headers": dict(self.headers)})
            status, data = reply
            self.send_response(status)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1", seen
    finally:
        server.shutdown()
        server.server_close()

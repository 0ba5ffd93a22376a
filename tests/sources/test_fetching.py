"""Pages fetched from a server on this machine, and everything that can be wrong with an answer."""

import datetime
import gzip
import http.server
import socket
import ssl
import struct
import sys
import threading
from contextlib import contextmanager
from ipaddress import ip_address

import pytest

from detente import __version__
from detente.errors import CaseProblems, NotApplicable
from detente.sources.fetching import Doors, Fetched, Limits, Media, fetch
from detente.sources.fetching_doors import is_public

pytest.importorskip("urllib3")

HERE = ip_address("127.0.0.1")
SAVE = "save the page with a browser and give the file"
USUAL = Limits()
HURRIED = Limits(seconds=0.1)
BRIEF = Limits(seconds=0.4)  # enough for a request to arrive, however busy the machine
IMPATIENT = Limits(wait=0.1)
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


HOME = Doors(opens=lambda ip: ip == HERE or is_public(ip), finds=lambda *_: (HERE,))


class Server(http.server.ThreadingHTTPServer):
    """Answers a path as ``answers`` says, and remembers what was asked."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers = {}
        self.asked = []
        self.over = threading.Event()
        self.names = []

    def handle_error(self, request, client_address):
        """A visitor who leaves in the middle is no fault here."""

    def address(self, path, *, scheme="http", host="127.0.0.1"):
        return f"{scheme}://{host}:{self.server_port}{path}"


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append((self.path, dict(self.headers)))
        self.server.answers[self.path](self)

    def log_message(self, *args):
        pass


@contextmanager
def running(server):
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def server():
    with running(Server()) as server:
        yield server


def page(data=b"<p>One.</p>", kind="text/html", status=200, **headers):
    """Answer properly."""

    def answer(handler):
        handler.send_response(status)
        if kind:
            handler.send_header("Content-Type", kind)
        handler.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(data)

    return answer


def leading(location, status=302):
    return page(b"", status=status, Location=location)


def raw(data):
    """Answer with these bytes, and end."""

    def answer(handler):
        handler.wfile.write(data)
        handler.close_connection = True

    return answer


def endless(head, piece, pause=0.0):
    """Answer with a piece over and over, until the visitor leaves."""

    def answer(handler):
        handler.wfile.write(head)
        while not handler.server.over.wait(pause):
            handler.wfile.write(piece)

    return answer


def reset(handler):
    """Start to answer, and break the connection off."""
    handler.wfile.write(OK + b"Content-Length: 100\r\n\r\n<p>")
    linger = struct.pack("ii", 1, 0)
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    handler.connection.close()
    handler.close_connection = True


def silent(handler):
    handler.server.over.wait(5)


def until_left(gone):
    """Answer nothing, and note when the visitor hangs up."""

    def answer(handler):
        handler.connection.settimeout(5)
        if not handler.connection.recv(1):
            gone.set()

    return answer


def got(server, answer, path="/a.html", limits=USUAL):
    server.answers[path] = answer
    return fetch(server.address(path), limits=limits, doors=HOME)


def refusal(address, *, limits=USUAL, doors=HOME):
    with pytest.raises(CaseProblems) as caught:
        fetch(address, limits=limits, doors=doors)
    (problem,) = caught.value.problems
    assert problem.file == address
    assert SAVE in problem.hint
    return problem


def refused(server, answer, path="/a.html", limits=USUAL):
    server.answers[path] = answer
    return refusal(server.address(path), limits=limits)


def test_a_page_is_fetched_as_it_is(server) -> None:
    answer = page(b"<p>\xe9</p>\r\n", "text/html; charset=ISO-8859-1")
    assert got(server, answer, "/2019/a.html?b=c") == Fetched(
        name="a.html",
        data=b"<p>\xe9</p>\r\n",
        media=Media.HTML,
        address=server.address("/2019/a.html?b=c"),
        charset="iso-8859-1",
    )


def test_a_page_is_asked_for_plainly_without_cookies(server) -> None:
    got(server, page(Set_Cookie="a=b"))
    got(server, page())
    wanted = "text/html, application/xhtml+xml, application/pdf, text/plain, text/markdown"
    assert [headers for _, headers in server.asked] == 2 * [
        {
            "Host": f"127.0.0.1:{server.server_port}",
            "User-Agent": f"detente/{__version__}",
            "Accept": wanted,
            "Accept-Encoding": "identity",
            "Connection": "close",
        }
    ]


@pytest.mark.parametrize(
    ("kind", "path", "media", "name", "charset"),
    [
        ("text/html", "/a", "html", "a.html", ""),
        ('Text/HTML;charset="UTF-8"', "/a", "html", "a.html", "utf-8"),
        ("text/html; a=b; charset = koi8-r ; c", "/a", "html", "a.html", "koi8-r"),
        ("application/xhtml+xml", "/a.xhtml", "html", "a.xhtml", ""),
        ("application/pdf", "/a.PDF", "pdf", "a.PDF", ""),
        ("text/plain", "/a.html", "text", "a.html.txt", ""),
        ("text/markdown", "/a", "markdown", "a.md", ""),
        ("text/plain; charset=utf-8", "/README.md", "markdown", "README.md", "utf-8"),
    ],
)
def test_a_page_is_what_its_type_says(server, kind, path, media, name, charset) -> None:
    fetched = got(server, page(kind=kind), path)
    assert (fetched.media, fetched.name, fetched.charset) == (media, name, charset)


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        ("image/png", "this is image/png"),
        ("application/json", "this is application/json"),
        ("text/html, text/html", "this is text/html, text/html"),
        ("nothing", "this is nothing"),
        ("", "does not say what it is"),
    ],
)
def test_a_page_of_another_type_is_refused(server, kind, found) -> None:
    problem = refused(server, page(kind=kind))
    assert problem.code == "no-page"
    assert found in problem.message


def test_a_page_in_pieces_is_put_together(server) -> None:
    body = b"3\r\n<p>\r\n4;a=b\r\nOne.\r\n0\r\nA: b\r\n\r\n"
    assert got(server, raw(OK + b"Transfer-Encoding: chunked\r\n\r\n" + body)).data == b"<p>One."


def test_a_page_without_a_length_ends_with_its_connection(server) -> None:
    assert got(server, raw(OK + b"\r\n<p>One.")).data == b"<p>One."


def test_redirects_are_followed_and_kept(server) -> None:
    server.answers["/a"] = leading("/b?c", 301)
    server.answers["/b?c"] = leading("d.html#e", 307)
    server.answers["/d.html"] = page()
    fetched = got(server, leading(server.address("/a"), 308), "/first")
    assert fetched.hops == tuple(map(server.address, ("/first", "/a", "/b?c")))
    assert (fetched.address, fetched.name) == (server.address("/d.html"), "d.html")


def test_a_redirect_in_letters_of_its_own_is_followed(server) -> None:
    server.answers["/%EB%8B%B4"] = page()
    server.answers["/a.html"] = raw("HTTP/1.1 302 Found\r\nLocation: /담\r\n\r\n".encode())
    assert fetch(server.address("/a.html"), doors=HOME).name == "담.html"


@pytest.mark.parametrize(
    "location",
    ["http://10.0.0.1/", "http://169.254.169.254/latest", "http://[::1]/", "//[::ffff:10.0.0.1]/"],
)
def test_a_redirect_to_a_private_address_is_refused(server, location) -> None:
    problem = refused(server, leading(location))
    assert problem.code == "not-public"
    assert problem.message.startswith("it leads to http://")


def test_this_machine_is_closed_unless_the_doors_are_opened(server) -> None:
    server.answers["/a.html"] = page()
    for host in ("127.0.0.1", "localhost", "[::1]"):
        address = server.address("/a.html", host=host)
        assert refusal(address, doors=Doors()).code == "not-public"
    assert server.asked == []


@pytest.mark.parametrize(
    ("location", "code"),
    [("file:///etc/passwd", "no-address"), ("http://127.1/", "no-address"), ("", "no-page")],
)
def test_a_redirect_to_what_is_no_address_is_refused(server, location, code) -> None:
    assert refused(server, leading(location)).code == code


def test_a_password_in_a_redirect_is_refused_and_not_shown(server) -> None:
    problem = refused(server, leading("http://user:secret@site.test/"))
    assert problem.code == "no-address"
    assert "secret" not in problem.headline()


def test_a_circle_is_refused(server) -> None:
    server.answers["/b"] = leading("/a.html")
    problem = refused(server, leading("/b"))
    assert problem.code == "no-page"
    assert f"in a circle to {server.address('/a.html')}" in problem.message


def test_as_many_redirects_as_allowed_are_followed_and_no_more(server) -> None:
    server.answers |= {f"/{number}": leading(f"/{number + 1}") for number in range(3)}
    server.answers["/3"] = page()
    address = server.address("/0")
    assert len(fetch(address, limits=Limits(redirects=3), doors=HOME).hops) == 3
    problem = refusal(address, limits=Limits(redirects=2))
    assert problem.code == "no-page"
    assert "3 addresses lead from one to the next" in problem.message


def test_the_host_is_looked_up_once_and_what_was_found_is_connected_to(server) -> None:
    """A second answer, such as a name server may give a moment later, is never asked for."""
    asked = []

    def finds(host, port):
        asked.append((host, port))
        return (HERE,) if len(asked) == 1 else (ip_address("10.0.0.1"),)

    server.answers["/a.html"] = page()
    address = server.address("/a.html", host="site.test")
    fetched = fetch(address, doors=Doors(opens=HOME.opens, finds=finds))
    assert (fetched.address, asked) == (address, [("site.test", server.server_port)])
    assert server.asked[0][1]["Host"] == f"site.test:{server.server_port}"


def test_every_hop_is_looked_up_anew(server) -> None:
    found = iter([(HERE,), (ip_address("10.0.0.1"),)])
    doors = Doors(opens=HOME.opens, finds=lambda *_: next(found))
    server.answers["/a.html"] = leading("/b")
    address = server.address("/a.html", host="site.test")
    assert refusal(address, doors=doors).code == "not-public"


def test_the_next_address_is_tried_where_one_does_not_answer(server) -> None:
    server.answers["/a.html"] = page()
    both = (ip_address("127.0.0.2"), HERE)
    doors = Doors(opens=lambda ip: ip.is_loopback, finds=lambda *_: both)
    address = server.address("/a.html", host="site.test")
    assert fetch(address, doors=doors).data == b"<p>One.</p>"


def test_proxies_of_the_environment_are_not_used(server, monkeypatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert got(server, page()).data == b"<p>One.</p>"


@pytest.mark.parametrize(
    ("status", "says"),
    [(404, "404 Not Found"), (403, "403 Forbidden"), (500, "500 Internal Server Error"),
     (204, "204 No Content"), (206, "206 Partial Content"), (304, "304 Not Modified"),
     (999, "999")],
)  # fmt: skip
def test_a_status_that_is_no_page_is_told(server, status, says) -> None:
    problem = refused(server, page(b"", status=status))
    assert problem.code == "no-page"
    assert problem.message.endswith(f"the answer is {says}")


def test_what_is_not_found_may_have_a_wrong_address(server) -> None:
    assert "is the address right?" in refused(server, page(status=404)).hint


def test_a_compressed_page_is_refused(server) -> None:
    problem = refused(server, page(gzip.compress(b"a" * 1000), Content_Encoding="gzip"))
    assert problem.code == "no-page"
    assert problem.message.endswith("not compressed was expected, this one is: gzip")
    assert "gzip, chunked" in refused(server, page(Transfer_Encoding="gzip, chunked")).message


def test_a_page_that_says_it_is_not_compressed_is_read(server) -> None:
    assert got(server, page(Content_Encoding="Identity")).data == b"<p>One.</p>"


def test_a_page_at_the_limit_is_read_and_one_over_it_is_not(server) -> None:
    assert got(server, page(b"a" * 100), limits=Limits(size=100)).data == b"a" * 100
    problem = refused(server, page(b"a" * 101), limits=Limits(size=100))
    assert problem.code == "too-large"
    assert "at most 100 bytes" in problem.message


def test_a_page_that_says_it_is_too_large_is_not_read(server) -> None:
    head = OK + b"Content-Length: 5000001\r\n\r\n"
    assert refused(server, endless(head, b"", 0.01)).code == "too-large"


@pytest.mark.parametrize(
    ("head", "piece"),
    [
        (OK + b"\r\n", b"a" * 10_000),
        (OK + b"Content-Length: nonsense\r\n\r\n", b"a" * 10_000),
        (OK + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n", b"2\r\nab\r\n"),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n", b"fffffffff\r\n" + b"a" * 10_000),
        (OK + b"Transfer-Encoding: chunked\r\n\r\n-1\r\n", b"a" * 10_000),
    ],
)
def test_a_page_without_an_end_is_read_to_the_limit_only(server, head, piece) -> None:
    assert refused(server, endless(head, piece), limits=Limits(size=1_000)).code == "too-large"


def test_no_more_is_read_than_the_length_that_is_told(server) -> None:
    assert got(server, raw(OK + b"Content-Length: 3\r\n\r\n<p>One.")).data == b"<p>"


@pytest.mark.parametrize(
    "answer",
    [
        raw(OK + b"Content-Length: 100\r\n\r\n<p>"),
        raw(OK + b"Transfer-Encoding: chunked\r\n\r\n5\r\n<p>"),
        raw(OK + b"Transfer-Encoding: chunked\r\n\r\n3\r\n<p>\r\n"),
        raw(b""),
        reset,
    ],
)
def test_an_answer_that_breaks_off_is_refused(server, answer) -> None:
    problem = refused(server, answer)
    assert problem.code == "no-answer"
    assert "broke off" in problem.message


@pytest.mark.parametrize(
    "data",
    [
        b"SSH-2.0-OpenSSH_9.6\r\n",
        b"<p>One.</p>",
        b"HTTP/1.1 two hundred\r\n\r\n",
        b"HTTP/9.9 200 OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 200 + b"\r\n",
        b"HTTP/1.1 200 " + b"a" * 70_000,
        OK + b"Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
        b"\0" * 100,
    ],
)
def test_an_answer_that_is_not_http_is_refused(server, data) -> None:
    problem = refused(server, raw(data))
    assert problem.code == "no-answer"
    assert problem.message.startswith("an answer in HTTP was expected")


def test_what_a_server_says_cannot_move_the_screen(server) -> None:
    problem = refused(server, raw(b"HTTP/1.1 200 OK\r\nContent-Type: \x1b[2J\x9b2J\r\n\r\n"))
    assert problem.message.isprintable()
    problem = refused(server, raw(b"HTTP/1.1 404 \x1b[2J\r\n\r\n"))
    assert problem.message.isprintable()


@pytest.mark.parametrize(
    "answer",
    [
        endless(OK + b"\r\n", b"a", 0.01),
        endless(OK + b"Content-Length: 1000\r\n\r\n", b"a", 0.01),
        endless(OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\na\r\n", 0.01),
        endless(OK + b"A: ", b"a", 0.01),
        endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n", 0.01),
        silent,
    ],
    ids=["body", "length", "chunks", "head", "continue", "silent"],
)
def test_an_answer_that_drips_is_cut_off_when_the_time_is_up(server, answer) -> None:
    problem = refused(server, answer, limits=HURRIED)
    assert problem.code == "no-answer"
    assert "a whole page within 0.1 seconds was expected" in problem.message


def test_whoever_is_too_slow_is_hung_up_on(server) -> None:
    gone = threading.Event()
    refused(server, until_left(gone), limits=BRIEF)
    assert gone.wait(4)


def test_redirects_and_pages_share_one_time(server) -> None:
    server.answers["/b"] = endless(OK + b"\r\n", b"a", 0.01)
    problem = refused(server, leading("/b"), limits=HURRIED)
    assert "a whole page within 0.1 seconds" in problem.message


def test_a_lookup_that_takes_too_long_is_left_alone() -> None:
    over = threading.Event()

    def finds(*_):
        over.wait(5)
        return ()

    problem = refusal("http://site.test/", limits=HURRIED, doors=Doors(finds=finds))
    over.set()
    assert "a whole page within 0.1 seconds" in problem.message


def test_a_server_that_says_nothing_is_left_before_the_time_is_up(server) -> None:
    problem = refused(server, silent, limits=IMPATIENT)
    assert problem.message == "an answer within 0.1 seconds was expected, none came"


def test_a_server_that_is_not_there_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    problem = refusal(f"http://127.0.0.1:{port}/")
    assert problem.code == "no-answer"
    assert problem.message == "a connection to 127.0.0.1 was expected: connection refused"


def test_an_address_that_is_none_is_refused_before_anything_is_asked() -> None:
    with pytest.raises(CaseProblems):
        fetch("file:///etc/passwd")


def test_without_the_library_what_to_install_is_said(monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "urllib3", None)
    with pytest.raises(NotApplicable, match=r"pip install 'detente\[ingest\]'"):
        fetch("https://site.test/")


def test_a_fault_of_our_own_reaches_the_caller() -> None:
    def faulty(*_):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fetch("http://site.test/", doors=Doors(finds=faulty))


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """Make a certificate for site.test that nobody but itself vouches for."""
    x509 = pytest.importorskip("cryptography.x509")
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "site.test")])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("site.test")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path_factory.mktemp("tls") / "site.pem"
    plain = serialization.NoEncryption()
    form, kind = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    path.write_bytes(key.private_bytes(form, kind, plain) + made.public_bytes(form))
    return path


@pytest.fixture
def secure(certificate):
    """Run a server with that certificate."""
    server = Server()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    context.sni_callback = lambda _, name, __: server.names.append(name)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    server.answers["/a.html"] = page()
    with running(server):
        yield server


@pytest.fixture
def trusted(certificate, monkeypatch):
    """Let this machine trust the certificate, in the way of the library for encryption."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))


def test_a_certificate_that_nobody_vouches_for_is_refused(secure) -> None:
    address = secure.address("/a.html", scheme="https", host="site.test")
    problem = refusal(address)
    assert problem.code == "no-answer"
    assert "a certificate that proves site.test was expected" in problem.message
    assert "self" in problem.message
    assert secure.asked == []


@pytest.mark.usefixtures("trusted")
def test_a_certificate_is_held_against_the_host_not_the_address(secure) -> None:
    address = secure.address("/a.html", scheme="https", host="site.test")
    assert fetch(address, doors=HOME).data == b"<p>One.</p>"
    assert secure.names == ["site.test"]


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("host", ["other.test", "127.0.0.1"])
def test_a_certificate_of_another_host_is_refused(secure, host) -> None:
    problem = refusal(secure.address("/a.html", scheme="https", host=host))
    assert f"a certificate that proves {host} was expected" in problem.message
    assert "mismatch" in problem.message
    assert secure.asked == []


@pytest.mark.usefixtures("trusted")
def test_a_safe_page_never_leads_to_an_unsafe_one(secure) -> None:
    secure.answers["/b"] = leading("http://site.test/a.html")
    problem = refusal(secure.address("/b", scheme="https", host="site.test"))
    assert problem.code == "no-page"
    assert "under https was expected, it leads to http://site.test/a.html" in problem.message


@pytest.mark.usefixtures("trusted")
def test_an_encrypted_answer_that_drips_is_cut_off_too(secure) -> None:
    secure.answers["/b"] = endless(OK + b"\r\n", b"a", 0.01)
    address = secure.address("/b", scheme="https", host="site.test")
    problem = refusal(address, limits=HURRIED)
    assert "a whole page within 0.1 seconds" in problem.message


@pytest.mark.usefixtures("trusted")
def test_whoever_is_too_slow_under_encryption_is_hung_up_on(secure) -> None:
    gone = threading.Event()
    secure.answers["/b"] = until_left(gone)
    refusal(secure.address("/b", scheme="https", host="site.test"), limits=BRIEF)
    assert gone.wait(4)


def test_a_server_without_encryption_is_told(server) -> None:
    problem = refusal(server.address("/a.html", scheme="https"), limits=IMPATIENT)
    assert problem.code == "no-answer"


def test_a_handshake_that_never_ends_is_left() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        address = f"https://127.0.0.1:{listening.getsockname()[1]}/"
        assert "within 0.1 seconds" in refusal(address, limits=IMPATIENT).message

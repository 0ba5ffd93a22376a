"""Addresses taken apart, and those that are none to be fetched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.errors import CaseProblems
from detente.sources.fetching_address import Place, file_name, joined, place_of, shown

PAGE = Place(scheme="https", host="site.test", port=443, target="/a/b?c=1")


def refusal(address):
    with pytest.raises(CaseProblems) as caught:
        place_of(address)
    (problem,) = caught.value.problems
    assert problem.code == "no-address"
    assert "save the page with a browser and give the file" in problem.hint
    return problem


@pytest.mark.parametrize(
    ("address", "host", "port", "target"),
    [
        ("https://site.test", "site.test", 443, "/"),
        ("HTTP://Site.Test.:80/A?b=C#d", "site.test", 80, "/A?b=C"),
        ("https://site.test:8443?q", "site.test", 8443, "/?q"),
        ("http://8.8.8.8/", "8.8.8.8", 80, "/"),
        ("http://[2001:DB8:0::1]:8080/", "2001:db8::1", 8080, "/"),
        ("  https://site.test/a b/é%20?x=[1]\n", "site.test", 443, "/a%20b/%C3%A9%20?x=%5B1%5D"),
        ("https://bücher.test/@user", "xn--bcher-kva.test", 443, "/@user"),
    ],
)
def test_an_address_is_taken_apart(address, host, port, target) -> None:
    place = place_of(address)
    assert (place.host, place.port, place.target) == (host, port, target)


def test_an_address_is_written_with_its_port_where_that_is_not_the_usual_one() -> None:
    assert place_of("http://site.test:80/a").address == "http://site.test/a"
    assert place_of("https://site.test:80/a").address == "https://site.test:80/a"
    assert place_of("http://[::1]:8080").address == "http://[::1]:8080/"


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "ftp://site.test/a", "site.test/a", "https:site.test", "data:,a", ""],
)
def test_anything_but_the_web_is_refused(address) -> None:
    assert "starts with https:// or http://" in refusal(address).message


@pytest.mark.parametrize(
    "host",
    [
        "127.1",
        "0x7f000001",
        "2130706433",
        "0177.0.0.1",
        "1.2.3.0x4",
        "1.2.3.4.5",
        "256.1.1.1",
        "1.",
    ],
)
def test_an_odd_form_of_an_ip_address_is_refused(host) -> None:
    assert "four numbers from 0 to 255" in refusal(f"http://{host}/").message


@pytest.mark.parametrize(
    "host",
    [
        "", ":80", "a b", "a..b", ".a", "-a", "a%2eb", "[::1", "[1.2.3.4]", "[fe80::1%25eth0]",
        "a\\@b", "a\\b", "[::1]a", "a" * 64, "a." * 127 + "a", "faß.test", "１２７.0.0.1", "a。b",
        "site.test:x", "site.test:+80", "xn--é.test",
    ],
)  # fmt: skip
def test_a_host_that_is_no_plain_name_is_refused(host) -> None:
    refusal(f"http://{host}/")


@pytest.mark.parametrize("port", [0, 22, 25, 81, 1023, 65536, 99999])
def test_ports_of_other_services_are_refused(port) -> None:
    assert f"port {port}" in refusal(f"http://site.test:{port}/").message


@pytest.mark.parametrize(
    "address", ["https://user:secret@site.test/", "https://secret@site.test/", "secret@site.test"]
)
def test_a_user_and_a_password_are_refused_and_never_shown(address) -> None:
    assert "secret" not in refusal(address).headline()


@pytest.mark.parametrize("letter", ["\n", "\t", "\r", "\0", "\x1b", "\u202e", "\u200b", "\udc80"])
def test_what_cannot_be_seen_is_refused_and_never_shown(letter) -> None:
    problem = refusal(f"https://site.test/a{letter}b")
    assert "cannot be seen" in problem.message
    assert letter not in problem.headline()


def test_an_address_without_end_is_refused_and_shown_in_part() -> None:
    problem = refusal("https://site.test/" + "a" * 5_000)
    assert "5,018" in problem.message
    assert len(problem.headline()) < 500


def test_what_is_shown_keeps_a_sign_that_hides_no_password() -> None:
    assert shown("https://site.test/@user") == "https://site.test/@user"


@pytest.mark.parametrize(
    ("location", "address"),
    [
        ("/d", "https://site.test/d"),
        ("d?e", "https://site.test/a/d?e"),
        ("//other.test:8080/d", "https://other.test:8080/d"),
        ("http://other.test", "http://other.test/"),
        ("#d", "https://site.test/a/b?c=1"),
    ],
)
def test_an_answer_that_it_is_elsewhere_is_followed(location, address) -> None:
    assert joined(PAGE, location).address == address


@pytest.mark.parametrize(
    "location", ["file:///etc/passwd", "//user@other.test", "http://[", "/a\nb", "//127.1/"]
)
def test_an_answer_leads_nowhere_that_a_user_could_not_go(location) -> None:
    with pytest.raises(CaseProblems):
        joined(PAGE, location)


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("/2019/article.html", "article.html"),
        ("/2019/ARTICLE.HTM", "ARTICLE.HTM"),
        ("/2019/article/?page=2", "article.html"),
        ("/article.php?id=a/b.html", "article.php.html"),
        ("/", "site.test.html"),
        ("/..%2f..%2fetc%2fpasswd", "etc-passwd.html"),
        ("/.htaccess", "htaccess.html"),
        ("/-rf", "rf.html"),
        ("/.html", "html.html"),
        ("/a%00b%5Cc%0A%E2%80%AEd", "a-b-c-d.html"),
        ("/%ED%9A%8C%EB%8B%B4.html", "회담.html"),
        ("/%FF%2e", "site.test.html"),
        ("/" + "a" * 200 + ".html", "a" * 60 + ".html"),
    ],
)
def test_a_page_is_named_by_the_last_part_of_its_path(target, name) -> None:
    place = Place(scheme="https", host="site.test", port=443, target=target)
    assert file_name(place, (".html", ".htm")) == name


@given(st.text(max_size=40), st.sampled_from(["", "http://", "https://", "https://site.test/"]))
def test_any_text_is_an_address_or_refused_and_taking_apart_twice_changes_nothing(text, start):
    try:
        place = place_of(start + text)
    except CaseProblems:
        return
    assert place.address.isascii()
    assert place_of(place.address) == place


@given(st.text(max_size=80))
def test_a_name_is_one_for_a_file_whatever_the_path(text) -> None:
    try:
        name = file_name(joined(PAGE, f"/{text}"), (".txt",))
    except CaseProblems:
        return
    assert name.endswith(".txt")
    assert name[0] not in ".- "
    assert set(name).isdisjoint('/\\:*?"<>|\0\n')

"""Which addresses are of the public internet, and hosts that have others."""

from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.errors import CaseProblems
from detente.sources.fetching_address import place_of
from detente.sources.fetching_doors import Doors, entrances, is_public, looked_up

PUBLIC = ip_address("8.8.8.8")
PRIVATE = ip_address("10.0.0.1")


def answering(*addresses):
    return Doors(finds=lambda *_: addresses)


def refusal(address, doors):
    with pytest.raises(CaseProblems) as caught:
        entrances(place_of(address), doors)
    (problem,) = caught.value.problems
    assert "save the page with a browser and give the file" in problem.hint
    return problem


@pytest.mark.parametrize(
    "text",
    ["8.8.8.8", "1.1.1.1", "223.255.255.255", "2606:4700::1111", "2a00::1", "64:ff9b::808:808",
     "::ffff:8.8.8.8", "2002:808:808::1"],
)  # fmt: skip
def test_addresses_of_the_internet_are_public(text) -> None:
    assert is_public(ip_address(text))


@pytest.mark.parametrize(
    "text",
    [
        "0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.100.100.200", "127.0.0.1",
        "127.255.255.254", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1",
        "192.0.0.9", "192.0.0.192", "192.0.2.1", "192.88.99.1", "192.168.0.1", "198.18.0.1",
        "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1",
        "255.255.255.255", "168.63.129.16",
    ],
)  # fmt: skip
def test_private_shared_local_and_special_addresses_are_not_in_any_form(text) -> None:
    """An IPv6 address can carry one: as it is, through NAT64, through 6to4."""
    ip = IPv4Address(text)
    assert not is_public(ip)
    assert not is_public(IPv6Address(f"::ffff:{text}"))
    assert not is_public(IPv6Address(f"64:ff9b::{text}"))
    assert not is_public(IPv6Address((0x2002 << 112) | (int(ip) << 80) | 1))
    assert not is_public(IPv6Address(f"::{text}"))


@pytest.mark.parametrize(
    "text",
    [
        "::", "::1", "fe80::1", "fe80::1%eth0", "2606:4700::1111%1", "fec0::1", "fc00::1",
        "fd12:3456::1", "ff02::1", "ff0e::1", "100::1", "2001::1", "2001:20::1", "2001:db8::1",
        "3fff::1", "5f00::1", "4000::1", "64:ff9b:1::808:808", "::ffff:0:8.8.8.8",
    ],
)  # fmt: skip
def test_addresses_of_the_other_kinds_are_not_public(text) -> None:
    assert not is_public(ip_address(text))


@given(st.integers(0, 2**32 - 1).map(IPv4Address))
def test_an_address_is_as_public_as_what_carries_it(ip) -> None:
    forms = [f"::ffff:{ip}", f"64:ff9b::{ip}"]
    assert {is_public(IPv6Address(form)) for form in forms} == {is_public(ip)}


def test_a_host_is_entered_by_the_addresses_that_were_found_in_their_order() -> None:
    other = ip_address("2606:4700::1111")
    assert entrances(place_of("http://site.test"), answering(PUBLIC, other)) == (PUBLIC, other)


@pytest.mark.parametrize("found", [(PRIVATE,), (PUBLIC, PRIVATE), (PRIVATE, PUBLIC)])
def test_a_host_with_a_private_address_is_refused_whatever_else_it_has(found) -> None:
    problem = refusal("http://site.test", answering(*found))
    assert problem.code == "not-public"
    assert "found site.test at 10.0.0.1, a private" in problem.message


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "169.254.169.254"])
def test_an_ip_address_in_the_place_of_a_host_is_looked_at_too(host) -> None:
    assert refusal(f"http://{host}/", answering(PUBLIC)).code == "not-public"


def test_an_ip_address_is_not_looked_up() -> None:
    assert entrances(place_of("http://8.8.8.8"), answering(PRIVATE)) == (PUBLIC,)


def test_the_doors_say_what_is_open() -> None:
    doors = Doors(opens=lambda ip: ip == PRIVATE)
    assert entrances(place_of("http://10.0.0.1"), doors) == (PRIVATE,)
    assert refusal("http://8.8.8.8", doors).code == "not-public"


def unknown(*_):
    raise OSError("no such host")


@pytest.mark.parametrize("doors", [answering(), Doors(finds=unknown)])
def test_a_host_that_is_not_known_is_refused(doors) -> None:
    problem = refusal("http://site.test", doors)
    assert problem.code == "no-answer"
    assert "no address is found for site.test" in problem.message


def test_the_system_is_asked_for_all_addresses_of_a_host(monkeypatch) -> None:
    def answers(_, port, **__):
        kinds = [(2, 1, 6, "", ("10.0.0.1", port)), (10, 1, 6, "", ("fe80::1%2", port, 0, 2))]
        return [*kinds, kinds[0]]

    monkeypatch.setattr("socket.getaddrinfo", answers)
    assert looked_up("site.test", 80) == (PRIVATE, ip_address("fe80::1%2"))


def test_the_host_that_is_this_machine_is_not_public() -> None:
    assert refusal("http://localhost/", Doors()).code == "not-public"

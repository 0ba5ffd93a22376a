"""How places are written."""

import pytest

from detente.errors import UnknownName
from detente.study.places import Kind, Place, cluster, here, parse_place, processes


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", here()),
        ("2", processes(2)),
        (" 16 ", processes(16)),
        ("local:2", cluster("local:2")),
        ("tcp://host:8786", cluster("tcp://host:8786")),
        ("tls://node-3.site.org:8786", cluster("tls://node-3.site.org:8786")),
        ("tcp://[::1]:8786", cluster("tcp://[::1]:8786")),
    ],
)
def test_a_place_is_read_from_text(text, place):
    assert parse_place(text) == place


def test_a_local_cluster_has_so_many_workers():
    place = Place(kind=Kind.CLUSTER, workers=2, address="local:2")
    assert cluster("local:2") == place


@pytest.mark.parametrize(
    "text", ["0", "-1", "two", "local:", "local:0", "host", "tcp://host", "http://host:1", "2.0"]
)
def test_what_is_no_place_is_refused_with_examples(text):
    with pytest.raises(UnknownName, match="expected a number of processes, local:2 or tcp://"):
        parse_place(text)


def test_no_processes_are_refused():
    with pytest.raises(UnknownName, match="one process at least, found 0"):
        processes(0)


def test_a_number_is_no_cluster():
    with pytest.raises(UnknownName, match="'2' is no cluster"):
        cluster("2")

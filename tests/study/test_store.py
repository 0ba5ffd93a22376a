"""The file of a study: what it holds, and what it refuses."""

import sqlite3
from contextlib import closing

import pytest

from detente import __version__
from detente.errors import StudyError
from detente.study import store
from detente.study.store import done, given, keep, missing, opened, reading, rows
from study.toy import coin, plan


@pytest.fixture
def path(tmp_path):
    return tmp_path / "toy.sqlite"


def filled(path, wanted, draws):
    with opened(path, wanted) as kept:
        keep(kept, [(number, coin(7, number)) for number in draws])


def asked(path, query):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def test_an_analyst_can_ask_for_everything_in_plain_sql(path):
    filled(path, plan(3, parameters="orders"), [0, 2])
    assert asked(path, "SELECT number FROM draws") == [(0,), (2,)]
    expected = sorted((number, *row) for number in (0, 2) for row in coin(7, number))
    assert asked(path, "SELECT draw, kind, subject, value FROM results ORDER BY 1, 2, 3, 4") == (
        expected
    )
    query = "SELECT name, fingerprint, seed, draws, shard, shards, parameters, program FROM study"
    assert asked(path, query) == [("toy", "f1", 7, 3, 1, 1, "orders", __version__)]


def test_the_file_says_what_it_ran_with_and_nothing_of_the_machine(path):
    filled(path, plan(), [0])
    ((libraries, started),) = asked(path, "SELECT libraries, started FROM study")
    assert '"numpy": "' in libraries
    assert started.endswith("+00:00")
    assert str(path.parent).encode() not in path.read_bytes()


def test_a_study_that_is_opened_again_knows_what_is_missing(path):
    filled(path, plan(5), [0, 3])
    with opened(path, plan(5)) as kept:
        assert done(kept) == {0, 3}
        assert missing(kept, plan(5)) == (1, 2, 4)


def test_a_draw_that_gave_nothing_is_done_all_the_same(path):
    with opened(path, plan(2)) as kept:
        keep(kept, [(0, [])])
        assert missing(kept, plan(2)) == (1,)
        assert list(given(kept)) == [(0, ())]


def test_a_draw_that_is_done_twice_counts_once(path):
    filled(path, plan(2), [0])
    filled(path, plan(2), [0, 1])
    with reading(path) as kept:
        assert sorted(rows(kept, 2)) == sorted(row for n in (0, 1) for row in coin(7, n))


def test_draws_can_be_added_later_and_fewer_can_be_asked_for(path):
    filled(path, plan(2), [0, 1])
    filled(path, plan(4), [2, 3])
    assert asked(path, "SELECT draws FROM study") == [(4,)]
    filled(path, plan(1), [])
    assert asked(path, "SELECT draws FROM study") == [(4,)]
    with reading(path) as kept:
        assert sorted(rows(kept, 1)) == sorted(coin(7, 0))


def test_a_chunk_is_kept_wholly_or_not_at_all(path):
    def broken_off():
        yield 1, coin(7, 1)
        raise KeyboardInterrupt

    filled(path, plan(3), [0])
    with pytest.raises(KeyboardInterrupt), opened(path, plan(3)) as kept:
        keep(kept, broken_off())
    with reading(path) as kept:
        assert done(kept) == {0}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"fingerprint": "f2"}, "expected fingerprint 'f2', found 'f1' .the case has changed"),
        ({"seed": 0}, "expected seed '0', found '7' .another seed"),
        ({"parameters": "x"}, "expected parameters 'x', found '' .the draws would"),
        ({"shard": 2, "shards": 2}, "expected shard '2/2', found '1/1' .each shard"),
    ],
)
def test_the_file_of_another_study_is_refused_with_what_to_do(path, changed, said):
    filled(path, plan(), [0])
    with (
        pytest.raises(StudyError, match=rf"{said}.*name another file, or remove this one"),
        opened(path, plan(**changed)),
    ):
        pass


def test_draws_of_another_version_of_the_program_are_refused(path, monkeypatch):
    filled(path, plan(), [0])
    monkeypatch.setattr(store, "__version__", "9.9")
    with pytest.raises(StudyError, match=r"expected program '9\.9', found"), opened(path, plan()):
        pass


def test_another_name_for_the_same_case_is_no_matter(path):
    filled(path, plan(), [0])
    filled(path, plan(name="renamed"), [1])
    with reading(path) as kept:
        assert done(kept) == {0, 1}


def test_a_text_is_no_study(path):
    path.write_text("a shopping list, rather long\n" * 20)
    with pytest.raises(StudyError, match="no study, or a damaged one"), opened(path, plan()):
        pass


def test_the_database_of_another_program_is_left_alone(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    before = path.read_bytes()
    with pytest.raises(StudyError, match="a database of another program"), opened(path, plan()):
        pass
    assert path.read_bytes() == before


@pytest.mark.parametrize("part", [0.1, 0.3, 0.5, 0.9, 0.99])
def test_a_file_that_lost_its_end_is_refused(path, part):
    filled(path, plan(2000), range(2000))
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * part)])
    with pytest.raises(StudyError, match="no study, or a damaged one"), reading(path):
        pass


def test_a_file_with_a_damaged_middle_is_refused(path):
    filled(path, plan(2000), range(2000))
    whole = bytearray(path.read_bytes())
    middle = len(whole) // 2
    whole[middle : middle + 4096] = b"\xff" * 4096
    path.write_bytes(whole)
    with pytest.raises(StudyError, match="damaged"), reading(path):
        pass


def test_a_file_of_a_later_format_is_refused(path):
    filled(path, plan(), [0])
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 2")
    with pytest.raises(StudyError, match="written by a later version"), reading(path):
        pass


def test_an_empty_file_is_a_study_that_has_not_begun(path):
    path.touch()
    filled(path, plan(3), [1])
    with reading(path) as kept:
        assert done(kept) == {1}


def test_a_file_that_cannot_be_made_is_named(tmp_path):
    path = tmp_path / "nowhere" / "toy.sqlite"
    with pytest.raises(StudyError, match=r"toy.sqlite: the file cannot be used"):
        filled(path, plan(), [0])


def test_a_file_that_is_not_there_is_not_made_by_reading(path):
    with pytest.raises(StudyError, match="no such file"), reading(path):
        pass
    assert not path.exists()

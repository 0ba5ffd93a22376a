"""How tasks are cut into chunks, and what a worker does with one."""

from collections import deque

import pytest

from detente.errors import StudyError
from detente.study.chunks import Agenda, Done, Task, carry_out, span
from study.toy import coin


def tasks(count, function="coin", payload=7):
    return tuple(Task(function=f"study.toy:{function}", payload=payload, number=n)
                 for n in range(count))  # fmt: skip


def took(count, seconds):
    return Done(results=((0, ()),) * count, seconds=seconds)


def test_a_chunk_gives_the_result_of_each_of_its_tasks():
    assert carry_out(tasks(3)).results == tuple((n, coin(7, n)) for n in range(3))


def test_the_first_chunk_is_one_task_and_the_next_at_most_eight_times_that():
    agenda = Agenda(deque(tasks(1000)), 1)
    assert len(agenda.take()) == 1
    agenda.learn(took(1, 0.001))
    assert len(agenda.take()) == 8


def test_chunks_grow_to_a_second_of_work():
    agenda = Agenda(deque(tasks(1000)), 1)
    agenda.learn(took(10, 0.2))
    assert len(agenda.take()) == 50


def test_a_chunk_that_took_long_halves_the_next():
    agenda = Agenda(deque(tasks(1000)), 1)
    agenda.learn(took(10, 0.2))
    agenda.learn(took(50, 50.0))
    assert len(agenda.take()) == 25


def test_what_took_longer_than_a_second_is_done_one_by_one():
    agenda = Agenda(deque(tasks(1000)), 1)
    agenda.learn(took(1, 30.0))
    assert len(agenda.take()) == 1


def test_towards_the_end_the_rest_is_shared_out_in_chunks_that_are_not_too_small():
    agenda = Agenda(deque(tasks(20)), 4)
    agenda.learn(took(25, 0.25))
    sizes = []
    while agenda.left:
        sizes.append(len(agenda.take()))
    assert sizes == [5, 5, 5, 5]


def test_every_task_is_in_one_chunk_in_order():
    given = tasks(50)
    agenda = Agenda(deque(given), 3)
    taken = []
    while agenda.left:
        taken += agenda.take()
        agenda.learn(took(1, 0.05))
    assert tuple(taken) == given


@pytest.mark.parametrize(("numbers", "name"), [((4,), "draw 4"), ((4, 7, 10), "draws 4 to 10")])
def test_a_chunk_is_named_by_its_draws(numbers, name):
    assert span(tuple(Task(function="a:b", number=number) for number in numbers)) == name


def test_a_foreseen_failure_names_the_draw_and_can_leave_the_process():
    with pytest.raises(StudyError, match=r"draw 3 failed: case.yaml: this does not hold"):
        carry_out(tasks(5, "refused"))


def test_a_fault_of_the_program_stays_what_it_is_with_a_note():
    with pytest.raises(ZeroDivisionError) as caught:
        carry_out(tasks(5, "faulty"))
    assert caught.value.__notes__ == ["in draw 3, done by study.toy:faulty"]

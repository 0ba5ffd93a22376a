"""Which states the map shows, and where."""

from detente.charts import state_map
from findings.crisis import analysis


def states(found, chart):
    return {node.number: found.space.state(node.index) for node in chart.nodes}


def test_states_stand_as_far_right_as_it_takes_moves_to_reach_them():
    found = analysis(moment="2020")
    chart = state_map(found)
    steps = {found.space.state(node.index): node.steps for node in chart.nodes}
    assert steps == {
        ("dprk.freeze",): 0,
        (): 1,
        ("dprk.freeze", "usa.pause"): 1,
        ("usa.press",): 2,
    }
    assert len({node.x for node in chart.nodes}) == 3
    assert [node.number for node in chart.nodes] == [0, 1, 2, 3]
    assert chart.left_out == 0


def test_arrows_name_who_moves_and_resting_states_are_marked():
    found = analysis(moment="2020")
    chart = state_map(found)
    named = states(found, chart)
    arrows = {(named[a.source], named[a.target]): a.movers for a in chart.arrows}
    assert arrows == {
        (("dprk.freeze",), ()): ("dprk",),
        (("dprk.freeze",), ("dprk.freeze", "usa.pause")): ("usa",),
        ((), ("usa.press",)): ("usa",),
    }
    assert {named[n.number] for n in chart.nodes if n.rests} == {
        ("usa.press",),
        ("dprk.freeze", "usa.pause"),
    }
    assert dict(chart.marks) == {"usa": "US", "dprk": "NK"}


def test_from_a_moment_that_nobody_leaves_single_steps_are_tried():
    found = analysis()
    chart = state_map(found)
    tried = {states(found, chart)[a.target] for a in chart.arrows if a.tried}
    assert tried == {(), ("usa.pause", "usa.press"), ("dprk.freeze", "usa.press")}
    assert all(a.source == 0 for a in chart.arrows if a.tried)


def test_a_large_map_keeps_a_way_to_rest_and_counts_what_it_leaves_out():
    found = analysis(moment="2020")
    chart = state_map(found, most=2)
    assert len(chart.nodes) == 2
    assert chart.left_out == 2
    assert sum(node.beyond for node in chart.nodes) == 2
    assert states(found, chart)[0] == ("dprk.freeze",)


def test_parties_with_the_same_initials_get_different_letters():
    text = """\
detente: 1
title: Namesakes
parties: {sk: South Korea, sl: Sri Kanda, s: Sweden, t: Sw}
options: {sk: {x: acts}}
moments: {m: {on: []}}
"""
    marks = state_map(analysis(text)).marks
    assert len(set(marks.values())) == 4


def test_without_a_moment_the_map_is_empty():
    text = "detente: 1\ntitle: T\nparties: {a: Anna}\noptions: {a: {x: acts}}\n"
    assert state_map(analysis(text)).nodes == ()


def test_a_map_with_too_many_arrows_shows_fewer_states():
    parties = ", ".join(f"p{n}: Party {n}" for n in range(4))
    options = ", ".join(f"p{n}: {{x: acts, y: waits}}" for n in range(4))
    lists = ", ".join(f"p{n}: [p{n}.x, p{n}.y]" for n in range(4))
    text = (
        f"detente: 1\ntitle: Many\nparties: {{{parties}}}\noptions: {{{options}}}\n"
        f"preferences: {{{lists}}}\nmoments: {{m: {{on: []}}}}\n"
    )
    chart = state_map(analysis(text))
    assert len(chart.arrows) <= 60
    assert len(chart.nodes) + chart.left_out == 4**4

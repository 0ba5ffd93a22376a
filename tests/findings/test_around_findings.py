"""What lies around a moment that nobody leaves."""

from findings.crisis import analysis, told


def test_the_states_around_differ_by_reversible_options_of_one_party():
    found = analysis()
    near = {found.space.state(int(s)) for s in found.near}
    # dprk.sell cannot be taken back; changes of both parties at once are no step of one.
    assert near == {
        (),
        ("usa.pause",),
        ("usa.pause", "usa.press"),
        ("dprk.freeze", "usa.press"),
    }


def test_what_would_follow_a_first_step_is_told_beside_the_moment():
    found = analysis()
    assert told(found, "around")[0].startswith(
        "If one party first did otherwise, by a step it could take back, the moves would"
    )

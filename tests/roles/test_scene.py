"""Every role on a case small enough to work out by hand, and the case that lacks it by one line."""

import pytest

from detente.case.reader import read_text
from detente.errors import NotApplicable
from detente.roles import Grade, Ground, RoleKind, Scene, parts_of, powers, roles_of, tips, writeoff
from detente.roles.subjects import subject, subjects
from detente.settle import settle
from detente.space import build
from roles.stories import DEAL, FIRST, NEEDS, TALKS, TEXT


def settled(text, *changes):
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return settle(read_text(text))


def roles(case, party, name, over="resting"):
    """Map the kind of a role, and for whom, to the role."""
    ground = Ground(build(case))
    formula = subject(case, name)[1]
    scene = Scene(ground=ground, party=party, outcome=name, formula=formula, over=over)
    for_whom = {RoleKind.BAD_COP, RoleKind.SECOND_FIDDLE}
    return {
        (each.kind, each.of[0] if each.kind in for_whom else ""): each for each in roles_of(scene)
    }


def role(case, party, name, kind, of=""):
    return roles(case, party, name)[kind, of]


def test_who_blocks_what_both_dread_is_the_bad_cop_for_the_one_that_is_spared():
    found = role(settled(TEXT), "rus", "tight", RoleKind.BAD_COP, "chi")
    assert (found.holds, found.grade) == (True, Grade.EVERYWHERE)
    with_it, without_it = found.shown
    assert [w.target for w in with_it.witnesses] == [("rus.resist", "una.press")]
    assert [w.target for w in without_it.witnesses] == [("chi.resist", "una.press")]
    careless = settled(TEXT, (", {id: spared, that: not chi.resist}", ""))
    assert not role(careless, "rus", "tight", RoleKind.BAD_COP, "chi").holds
    assert not role(settled(TEXT), "chi", "tight", RoleKind.BAD_COP, "rus").holds


def test_a_bad_cop_that_depends_more_plays_second_fiddle():
    case = settled(TEXT + NEEDS)
    assert role(case, "rus", "tight", RoleKind.SECOND_FIDDLE, "chi").holds
    careless = settled(TEXT + NEEDS, (", {id: spared, that: not chi.resist}", ""))
    assert not role(careless, "rus", "tight", RoleKind.SECOND_FIDDLE, "chi").holds


def test_a_veto_is_used_or_in_reserve_or_neither():
    case = settled(TEXT)
    used = role(case, "rus", "tight", RoleKind.VETO_PLAYER)
    assert (used.holds, used.grade) == (True, Grade.USED)
    kept = role(case, "chi", "tight", RoleKind.VETO_PLAYER)
    assert (kept.holds, kept.grade, kept.of) == (True, Grade.IN_RESERVE, ("rus",))
    idle = role(case, "una", "tight", RoleKind.VETO_PLAYER)
    assert (idle.holds, idle.grade) == (True, Grade.PLAIN)
    adopted = settled(TEXT, ("on: [una.press, rus.resist]", "on: [una.press]"))
    assert not role(adopted, "rus", "tight", RoleKind.VETO_PLAYER).holds


# Una presses just while Rus resists, and Rus resists just while she does not: nobody ever stays.
# Without Una Rus resists for good.
def test_a_veto_is_not_used_where_moves_never_come_to_rest():
    restless = settled(
        TEXT,
        ("una: [{id: press, that: una.press}]", "una: [{id: p, that: una.press iff rus.resist}]"),
        ("rus: [{id: no-text, that: not tight}]", "rus: [{id: r, that: rus.resist xor una.press}]"),
    )
    found = role(restless, "rus", "tight", RoleKind.VETO_PLAYER)
    assert (found.holds, found.grade, found.of) == (True, Grade.IN_RESERVE, ("una",))


def test_one_option_tips_at_once_or_for_good():
    undone = role(settled(TEXT), "rus", "tight", RoleKind.PIVOTAL)
    assert (undone.holds, undone.grade, undone.of) == (True, Grade.AT_ONCE, ("chi",))
    alone = settled(TEXT, ("  chi: {resist: resists}", "  chi: {resist: {means: x, moves: never}}"))
    assert role(alone, "rus", "tight", RoleKind.PIVOTAL).grade is Grade.FOR_GOOD
    assert not role(settled(TEXT), "chi", "tight", RoleKind.PIVOTAL).holds


def test_obstacles_are_those_whose_willingness_would_do():
    found = role(settled(TEXT), "rus", "tight", RoleKind.OBSTACLE)
    assert (found.holds, found.sets, found.grade) == (True, (("rus", "chi"),), Grade.PLAIN)
    assert not role(settled(TEXT), "una", "tight", RoleKind.OBSTACLE).holds
    adopted = settled(
        TEXT,
        ("  rus: [{id: no-text, that: not tight}]", "  rus: [{id: text, that: tight}]"),
        ("  chi: [{id: no-text, that: not tight}, {id", "  chi: [{id"),
    )
    assert not role(adopted, "rus", "tight", RoleKind.OBSTACLE).holds


def test_an_outcome_that_constraints_forbid_has_no_obstacles_and_they_are_named():
    ruled = settled(TEXT, ("preferences:", "never: [{id: R-1, that: tight}]\npreferences:"))
    found = role(ruled, "rus", "tight", RoleKind.OBSTACLE)
    assert (found.holds, found.reason) == (False, "ruled out by R-1")


def test_without_the_host_there_is_no_freeze_so_it_is_needed():
    found = role(settled(TALKS), "med", "frozen", RoleKind.NEEDED)
    assert (found.holds, found.grade) == (True, Grade.PLAIN)
    anyway = settled(TALKS, ("ken.freeze iff med.host", "ken.freeze"))
    assert not role(anyway, "med", "frozen", RoleKind.NEEDED).holds
    built = role(settled(TALKS), "med", "both", RoleKind.NEEDED)
    assert (built.holds, built.grade) == (True, Grade.BY_CONSTRUCTION)


def test_who_opens_a_way_to_nobodys_loss_mediates():
    found = role(settled(TALKS), "med", "frozen", RoleKind.MEDIATOR)
    assert found.holds
    assert [w.movers for w in found.shown[0].witnesses] == [("med",), ("ken",)]
    assert not role(settled(TALKS), "med", "both", RoleKind.MEDIATOR).holds
    loser = settled(TALKS, ("ken: [{id", "ken: [{id: alone, that: not med.host}, {id"))
    assert role(loser, "med", "frozen", RoleKind.NEEDED).holds
    assert not role(loser, "med", "frozen", RoleKind.MEDIATOR).holds


def test_who_alone_leaves_a_deal_at_anothers_cost_spoils_it():
    found = role(settled(DEAL), "bob", "deal", RoleKind.SPOILER)
    assert (found.holds, found.of) == (True, ("ann",))
    harmless = settled(DEAL, ("  ann: [{id: wants, that: bob.deal}]\n", ""))
    moves_on = role(harmless, "bob", "deal", RoleKind.SPOILER)
    assert (moves_on.holds, moves_on.grade) == (False, Grade.MOVES_ON)
    content = settled(DEAL, ("that: not bob.deal", "that: bob.deal"))
    assert role(content, "bob", "deal", RoleKind.SPOILER).grade is Grade.PLAIN


def test_a_spoiler_is_alone_in_leaving():
    both = settled(DEAL, ("{id: wants, that: bob.deal}", "{id: out, that: not ann.deal}"))
    assert not role(both, "bob", "deal", RoleKind.SPOILER).holds


def test_a_job_between_two_is_filled_by_whose_option_lets_one_begin():
    found = role(settled(FIRST), "mia", "both", RoleKind.BROKER)
    assert (found.holds, found.grade, found.of) == (True, Grade.FILLED, ("ann", "bob"))
    line = "    - {id: covered, that: ann.act or not mia.pledge}\n"
    vacant = role(settled(FIRST, (line, "")), "mia", "both", RoleKind.BROKER)
    assert (vacant.holds, vacant.grade) == (False, Grade.VACANT)
    eager = settled(FIRST, ("not ann.act}", "ann.act}"))
    assert role(eager, "mia", "both", RoleKind.BROKER).grade is Grade.PLAIN


def test_who_changes_nothing_for_the_others_is_a_bystander():
    idle = settled(FIRST, ("    - {id: covered, that: ann.act or not mia.pledge}\n", ""))
    assert role(idle, "mia", "both", RoleKind.BYSTANDER).holds
    assert not role(settled(FIRST), "mia", "both", RoleKind.BYSTANDER).holds


# Ken freezes if anybody hosts; Med always does, so Zed matters only once Med is gone.
def test_who_matters_only_without_another_is_in_reserve():
    spare = settled(
        TALKS,
        ("med: Med}", "med: Med, zed: Zed}"),
        ("  med: {host: hosts talks}", "  med: {host: hosts talks}\n  zed: {host: hosts talks}"),
        ("ken.freeze iff med.host", "ken.freeze iff (med.host or zed.host)"),
    )
    found = role(spare, "zed", "frozen", RoleKind.BYSTANDER)
    assert (found.holds, found.grade, found.of) == (False, Grade.IN_RESERVE, ("med",))


def test_a_party_without_options_is_a_bystander_by_construction():
    mute = settled(TALKS, ("med: Med}", "med: Med, zed: Zed}"))
    found = role(mute, "zed", "frozen", RoleKind.BYSTANDER)
    assert (found.holds, found.grade) == (True, Grade.BY_CONSTRUCTION)


def test_a_role_that_cannot_be_judged_says_why():
    stuck = settled(TALKS, ("outcomes:", "always: [{that: med.host}]\noutcomes:"),
                    ("now: {on: []}", "now: {on: [med.host]}"))  # fmt: skip
    found = role(stuck, "med", "frozen", RoleKind.NEEDED)
    assert not found.holds
    assert "ruled out" in found.reason or "no feasible state" in found.reason


def test_without_a_moment_there_are_no_roles():
    with pytest.raises(NotApplicable, match="has none"):
        Ground(build(settle(read_text(TALKS.replace("moments: {now: {on: []}}\n", "")))))


def test_another_in_its_place_makes_a_part_less_distinctive():
    case = settled(TEXT)
    parts = parts_of(Ground(build(case)), [subject(case, "tight")], ["rus"])
    by_kind = {part.resting.kind: part for part in parts if part.resting.holds}
    assert by_kind[RoleKind.OBSTACLE].others == ("chi",)
    assert by_kind[RoleKind.BAD_COP].others == ()


# Without Rus the moves end where Chi resists: a stable state too, so over all stable states Rus
# does not always block alone.
def test_history_decides_where_the_two_readings_differ():
    """Where Chi resists and Rus does not is stable too: there Chi is not spared."""
    case = settled(TEXT)
    parts = parts_of(Ground(build(case)), [subject(case, "tight")], ["rus"])
    cop = next(p for p in parts if p.resting.kind is RoleKind.BAD_COP and p.resting.of == ("chi",))
    assert (cop.resting.holds, cop.stable.holds, cop.history) == (True, False, True)
    veto = next(p for p in parts if p.resting.kind is RoleKind.VETO_PLAYER)
    assert (veto.resting.holds, veto.stable.holds, veto.history) == (True, True, False)


@pytest.mark.parametrize(("text", "names"), [(TEXT, ["tight"]), (TALKS, ["frozen", "both"])])
def test_the_three_views_do_not_contradict_each_other(text, names):
    case = settled(text)
    ground = Ground(build(case))
    for name in names:
        about = subject(case, name)
        tipped = {tip.party for tip in tips(ground, *about)}
        lasting = {tip.party for tip in tips(ground, *about) if tip.lasts}
        for party in ground.parties:
            (row,) = writeoff(ground, party, [about])
            mine = roles(case, party, name)
            assert mine[RoleKind.NEEDED, ""].holds == (row.now and not row.without)
            assert mine[RoleKind.PIVOTAL, ""].holds == (party in tipped)
            for_good = mine[RoleKind.PIVOTAL, ""].grade is Grade.FOR_GOOD
            assert for_good == (party in lasting)


def test_three_kinds_of_power_are_told_apart():
    case = settled(TEXT)
    parts = parts_of(Ground(build(case)), [subject(case, "tight")], ["una", "rus", "chi"])
    found = {power.party: power for power in powers(parts)}
    assert (found["rus"].initiating, found["rus"].blocking) == ((), ("tight",))
    assert found["una"].legitimating == ()


def test_what_lists_want_as_a_whole_is_asked_on_too():
    assert [name for name, _ in subjects(settled(TEXT))] == ["tight"]
    assert [name for name, _ in subjects(settled(TALKS))] == ["frozen", "both"]

"""Who depends more, who is tied to all, and which ties stand behind a part."""

import pytest

from detente.case.reader import read_text
from detente.roles import Ground, RoleKind, Scene, roles_of
from detente.roles.subjects import subject
from detente.roles.ties import depends, tied_to_all, ties_between, who_depends
from detente.settle import settle
from detente.space import build
from roles.stories import NEEDS, TALKS, TEXT

FOUR = """\
detente: 1
title: Four towns and who knows whom
parties: {ann: Ann, bob: Bob, cat: Cat, dan: Dan}
options: {ann: {act: acts}}
ties:
"""


def tied(*entries):
    return read_text(FOUR + "".join(f"  {entry}\n" for entry in entries))


A_ON_B = "a: {kind: dependence, of: ann, on: bob}"
B_ON_A = "b: {kind: dependence, of: bob, on: ann}"
A_MORE = "a: {kind: dependence, of: ann, on: bob, outweighs: [b]}"


@pytest.mark.parametrize(
    ("entries", "forth", "back"),
    [
        ((), False, False),
        ((A_ON_B,), True, False),
        ((A_ON_B, B_ON_A), False, False),
        ((A_MORE, B_ON_A), True, False),
        ((A_MORE, B_ON_A, "b2: {kind: dependence, of: bob, on: ann}"), False, False),
        (("t: {kind: trade, between: [ann, bob]}", A_ON_B), True, False),
        (("s: {kind: support, of: bob, on: ann}",), False, False),
        (("c: {kind: dependence, of: ann, on: cat}",), False, False),
    ],
)
def test_who_depends_more_is_said_by_a_dependence_that_nothing_answers_or_that_outweighs(
    entries, forth, back
) -> None:
    more = depends(tied(*entries))
    assert (more("ann", "bob"), more("bob", "ann")) == (forth, back)


# Both of Bob's are outweighed, by one of Ann's each; only one of Ann's three is.
def test_who_outweighs_everything_depends_more_though_some_of_its_own_is_outweighed() -> None:
    more = depends(
        tied(
            "a1: {kind: dependence, of: ann, on: bob, outweighs: [b1]}",
            "a2: {kind: dependence, of: ann, on: bob, outweighs: [b2]}",
            "a3: {kind: dependence, of: ann, on: bob}",
            "b1: {kind: dependence, of: bob, on: ann, outweighs: [a3]}",
            "b2: {kind: dependence, of: bob, on: ann}",
        )
    )
    assert more("ann", "bob")
    assert not more("bob", "ann")


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        ((), "no tie says that Ann or Bob depends on the other"),
        ((A_ON_B,), ""),
        ((B_ON_A,), "by the ties Bob depends more on Ann"),
        ((A_ON_B, B_ON_A), "Ann and Bob depend on each other, and no tie says who does so more"),
    ],
)
def test_why_one_does_not_depend_more_is_said(entries, said) -> None:
    assert who_depends(settle(tied(*entries)), "ann", "bob") == said


def test_ties_of_two_are_found_whichever_way_they_run() -> None:
    case = tied(A_ON_B, B_ON_A, "c: {kind: trade, between: [ann, cat]}")
    assert [tie.id for tie in ties_between(case, "bob", "ann")] == ["a", "b"]
    assert ties_between(case, "bob", "cat") == ()


@pytest.mark.parametrize(
    ("entries", "who"),
    [
        (("x1: {kind: trade, between: [ann, cat]}", "x2: {kind: access, of: cat, on: bob}"),
         ("cat",)),
        (("x1: {kind: trade, between: [ann, cat]}",), ()),
        (("x1: {kind: trade, between: [ann, cat]}", "x2: {kind: strain, of: cat, on: bob}"), ()),
        (("x1: {kind: trade, between: [ann, cat]}", "x2: {kind: nearness, between: [cat, bob]}"),
         ()),
        (("x1: {kind: alliance, between: [dan, ann]}", "x2: {kind: support, of: bob, on: dan}",
          "x3: {kind: alliance, between: [ann, bob]}"), ("dan",)),
    ],
)  # fmt: skip
def test_who_is_tied_to_all_is_none_of_them_and_no_strain_or_nearness_counts(entries, who) -> None:
    assert tied_to_all(tied(*entries), ("ann", "bob")) == who


def test_a_body_among_them_has_no_ties_and_alone_it_ties_nobody() -> None:
    case = tied("x: {kind: trade, between: [ann, cat]}")
    assert tied_to_all(case, ("ann", "council")) == ("cat",)
    assert tied_to_all(case, ("council",)) == ()


def role(text, party, name, kind):
    case = settle(read_text(text))
    formula = subject(case, name)[1]
    scene = Scene(ground=Ground(build(case)), party=party, outcome=name, formula=formula)
    return next(each for each in roles_of(scene) if each.kind is kind)


KEN_AND_MED = """\
ties:
  friends: {kind: access, between: [med, ken]}
"""


@pytest.mark.parametrize("kind", [RoleKind.NEEDED, RoleKind.MEDIATOR])
def test_who_is_needed_or_mediates_is_told_with_its_ties_to_those_it_does_it_for(kind) -> None:
    assert role(TALKS + KEN_AND_MED, "med", "frozen", kind).ties == ("friends",)
    assert role(TALKS, "med", "frozen", kind).ties == ()


def test_what_holds_by_construction_or_not_at_all_rests_on_no_ties() -> None:
    assert role(TALKS + KEN_AND_MED, "med", "both", RoleKind.NEEDED).ties == ()
    assert role(TALKS + KEN_AND_MED, "ken", "frozen", RoleKind.BYSTANDER).ties == ()
    assert role(TEXT + NEEDS, "chi", "tight", RoleKind.BAD_COP).ties == ()


def test_a_bad_cop_is_told_with_all_its_ties_to_the_one_it_spares() -> None:
    cops = TEXT + NEEDS + "  contact: {kind: access, between: [chi, rus]}\n"
    case = settle(read_text(cops))
    formula = subject(case, "tight")[1]
    scene = Scene(ground=Ground(build(case)), party="rus", outcome="tight", formula=formula)
    found = [each for each in roles_of(scene) if each.kind is RoleKind.BAD_COP and each.holds]
    assert [each.ties for each in found] == [("rus-needs-chi", "chi-needs-rus", "contact")]

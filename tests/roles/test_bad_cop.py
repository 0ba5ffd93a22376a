"""A bad cop in every state where moves come to rest, or in some."""

from detente.case.reader import read_text
from detente.roles import Grade, Ground, RoleKind, Scene, roles_of
from detente.roles.subjects import subject
from detente.settle import settle
from detente.space import build
from roles.stories import NEEDS, TEXT

# Una commits in one of two ways, for good. Under the second the text is not adopted anyway, and
# Una can choose it only while Rus resists; so Rus blocks in one of the two places where moves end.
SOME = (
    (
        "  una: {press: presses}",
        """  una:
    press: presses
    first: {means: commits in the first way, moves: once}
    second: {means: commits in the second way, moves: once}""",
    ),
    ("and not chi.resist}", "and not chi.resist and not una.second}"),
    (
        "preferences:\n  una: [{id: press, that: una.press}]",
        """never: [una.first and una.second, una.second and not rus.resist]
preferences:
  una: [{id: press, that: una.press}, {id: commit, that: una.first or una.second}]""",
    ),
)


def cop(*changes, text=TEXT, kind=RoleKind.BAD_COP):
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    case = settle(read_text(text))
    formula = subject(case, "tight")[1]
    scene = Scene(ground=Ground(build(case)), party="rus", outcome="tight", formula=formula)
    found = [each for each in roles_of(scene) if each.kind is kind]
    return next(each for each in found if each.of == ("chi",))


def test_a_bad_cop_in_some_states_only_is_said_to_be_one_in_some():
    found = cop(*SOME)
    assert (found.holds, found.grade) == (True, Grade.SOMEWHERE)
    with_it, without_it = found.shown
    assert [w.target for w in with_it.witnesses] == [("rus.resist", "una.first", "una.press")]
    assert [w.target for w in without_it.witnesses] == [("chi.resist", "una.first", "una.press")]


def test_a_bad_cop_in_every_state():
    assert cop().grade is Grade.EVERYWHERE


# Chi dreads the text and cannot resist it: without Rus it is adopted, and Chi takes nothing over.
def test_who_could_not_take_over_has_no_bad_cop():
    unable = ("  chi: {resist: resists}", "  chi: {resist: {means: resists, moves: never}}")
    assert not cop(unable).holds


def fiddle(*changes, text=TEXT + NEEDS):
    return cop(*changes, text=text, kind=RoleKind.SECOND_FIDDLE)


BOTH = ("rus-needs-chi", "chi-needs-rus")


def test_a_bad_cop_that_depends_more_plays_second_fiddle_and_its_ties_are_named():
    found = fiddle()
    assert (found.holds, found.grade, found.ties) == (True, Grade.EVERYWHERE, BOTH)
    assert (found.reason, found.shown) == ("", cop().shown)


def test_without_the_word_that_outweighs_the_ties_do_not_say_who_depends_more():
    found = fiddle(("    outweighs: [chi-needs-rus]\n", ""))
    assert (found.holds, found.ties, found.shown) == (False, BOTH, ())
    assert found.reason == "Rus and Chi depend on each other, and no tie says who does so more"


def test_with_the_weights_turned_round_it_is_the_other_that_depends_more():
    turned = (
        ("    outweighs: [chi-needs-rus]\n", ""),
        ("means: votes}", "means: votes, outweighs: [rus-needs-chi]}"),
    )
    found = fiddle(*turned)
    assert (found.holds, found.reason) == (False, "by the ties Chi depends more on Rus")


def test_without_ties_nothing_says_who_depends_more():
    found = fiddle(text=TEXT)
    assert (found.holds, found.ties) == (False, ())
    assert found.reason == "no tie says that Rus or Chi depends on the other"


def test_one_dependence_that_nothing_answers_is_enough():
    alone = (
        ("    outweighs: [chi-needs-rus]\n", ""),
        ("  chi-needs-rus: {kind: dependence, of: chi, on: rus, means: votes}\n", ""),
    )
    found = fiddle(*alone)
    assert (found.holds, found.ties) == (True, ("rus-needs-chi",))


def test_who_is_no_bad_cop_plays_no_second_fiddle_whatever_the_ties():
    careless = fiddle((", {id: spared, that: not chi.resist}", ""))
    assert (careless.holds, careless.reason, careless.ties) == (False, "", ())

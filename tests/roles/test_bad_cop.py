"""A bad cop in every state where moves come to rest, or in some."""

from detente.case.reader import read_text
from detente.roles import Grade, Ground, RoleKind, Scene, roles_of
from detente.roles.subjects import subject
from detente.settle import settle
from detente.space import build
from roles.stories import TEXT

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


def cop(*changes):
    text = TEXT
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    case = settle(read_text(text))
    formula = subject(case, "tight")[1]
    scene = Scene(ground=Ground(build(case)), party="rus", outcome="tight", formula=formula)
    found = [each for each in roles_of(scene) if each.kind is RoleKind.BAD_COP]
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

"""What ties leave open: vacant jobs, and bad cops of whom no tie says that they depend more."""

from detente.roles import Ground, parts_of
from detente.roles.opening_wording import silences, vacancies
from detente.roles.subjects import subjects
from detente.roles.wording import part_sentence
from detente.space import build
from roles.stories import FIRST, NEEDS, TEXT
from roles.test_broker import TO_BOTH, VACANT
from roles.test_scene import settled


def judged(text, *changes):
    case = settled(text, *changes)
    return case, parts_of(Ground(build(case)), subjects(case), [p.id for p in case.parties])


def test_a_vacant_job_is_told_once_with_those_tied_to_all() -> None:
    (said,) = vacancies(*judged(FIRST + TO_BOTH, *VACANT))
    assert said.text == (
        "Between Ann and Bob a job is open on “both”: one step together would serve them all, and "
        "none can begin. It is vacant; with ties to all of them: Noa (trade with Ann and access "
        "with Bob)."
    )


def test_a_vacant_job_to_which_nobody_is_tied_is_told_too() -> None:
    one = TO_BOTH.replace("  hearing: {kind: access, of: noa, on: bob}\n", "")
    (said,) = vacancies(*judged(FIRST + one, *VACANT))
    assert said.text.endswith("It is vacant; nobody has ties to all of them.")
    (untied,) = vacancies(*judged(FIRST, *VACANT))
    assert untied.text.endswith("none can begin. It is vacant.")


def test_a_job_that_somebody_fills_is_not_told_as_vacant() -> None:
    assert vacancies(*judged(FIRST + TO_BOTH, VACANT[1])) == ()


def test_of_a_bad_cop_it_is_said_where_ties_do_not_say_who_depends_more() -> None:
    line = "    outweighs: [chi-needs-rus]\n"
    told = silences(*judged(TEXT + NEEDS, (line, "")))
    assert told == ("Rus and Chi depend on each other, and no tie says who does so more.",)
    assert silences(*judged(TEXT + NEEDS)) == ()
    assert silences(*judged(TEXT)) == ()


# Without Rus the moment would be one that is ruled out: nobody can say whether it is a bad cop.
def test_of_whom_no_bad_cop_can_be_judged_no_tie_is_said_to_be_silent() -> None:
    ruled = (
        ("una: {press: presses}", "una: {press: presses, loud: speaks loudly}"),
        ("preferences:", "never: [tight and not una.loud]\npreferences:"),
    )
    case, parts = judged(TEXT + NEEDS, *ruled)
    fiddle = next(p for p in parts if p.resting.kind == "second fiddle" and p.resting.reason)
    assert fiddle.resting.reason.startswith("the state it starts from is ruled out")
    assert silences(case, parts) == ()


def fiddles(text, *changes):
    case, parts = judged(text, *changes)
    held = [p for p in parts if p.resting.holds and p.resting.kind == "second fiddle"]
    return [part_sentence(case, part) for part in held]


def test_the_sentence_of_a_second_fiddle_names_both_ties_with_figures() -> None:
    (said,) = fiddles(TEXT + NEEDS)
    assert said.text.startswith(
        "Rus plays second fiddle to Chi on “tight”: it is its bad cop, and of the two dependences "
        "its own (credit; 12.50 million in 2015), not Chi’s (votes), is the heavier"
    )


def test_the_sentence_of_a_second_fiddle_cites_the_claims_of_its_ties() -> None:
    (said,) = fiddles(
        TEXT + NEEDS, ("    means: credit\n", "    means: credit\n    because: [C1]\n")
    )
    assert said.claims == ("C1",)


def test_a_second_fiddle_on_whom_the_other_does_not_depend_is_told_so() -> None:
    alone = "ties: {need: {kind: dependence, of: rus, on: chi, means: credit}}\n"
    (said,) = fiddles(TEXT + alone)
    assert "it is its bad cop, and depends on Chi (credit), not Chi on it" in said.text

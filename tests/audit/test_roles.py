"""Questions about roles, on cases small enough to work each role out by hand."""

import pytest

from detente.audit import FlagKind, Verdict, audit_case
from detente.audit.answers import answer
from detente.audit.scope import Scope
from detente.audit.substitution import in_place, parties_of
from detente.audit.witnessed import witness_sentences
from detente.case.question import Frame, Grade, Plays, Quantifier, RoleKind
from detente.case.question_grammar import parse_question
from detente.case.question_roles import GRADES
from detente.case.reader import read_text
from detente.errors import NotApplicable
from detente.roles.records import Grade as Told
from detente.roles.records import RoleKind as Judged
from detente.settle import Choices
from detente.study.variants import Variants
from roles.stories import DEAL, FIRST, TALKS, TEXT

# Without host, Med's talks are a duty: the moment with a freeze then breaks a constraint.
RULED_OUT = (
    ("outcomes:", "always: [{that: med.host or not ken.freeze}]\noutcomes:"),
    ("now: {on: []}", "now: {on: [med.host, ken.freeze]}"),
)
# Ann does not care whether Mia pledges, who then can do nothing for the two.
CARELESS = ("ann.act or not mia.pledge", "mia.pledge or not mia.pledge")
# Una hosts as well, so that Med's talks matter to Ken only where Una is not there.
TWO_HOSTS = (
    ("{ken: Ken, med: Med}", "{ken: Ken, med: Med, una: Una}"),
    ("med: {host: hosts talks}", "med: {host: hosts talks}\n  una: {host: hosts talks}"),
    ("ken.freeze iff med.host", "ken.freeze iff (med.host or una.host)"),
    ("that: med.host}]", "that: med.host}]\n  una: [una.host]"),
    ("now: {on: []}", "now: {on: [una.host, ken.freeze]}"),
)
TIE = ("moments: {now", "ties: {need: {kind: dependence, of: rus, on: chi}}\nmoments: {now")
TURNED = (TIE[0], TIE[1].replace("rus, on: chi", "chi, on: rus"))


def changed(text, *changes):
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def asked(question, text, *changes, **fields):
    scope = Scope(variants=Variants(read_text(changed(text, *changes))), telling=True, **fields)
    return answer(parse_question(question)[0], scope)


def holds(question, text, *changes, **fields):
    return asked(question, text, *changes, **fields).holds


@pytest.mark.parametrize(
    ("text", "question", "line"),
    [
        # Chi does not mind resisting, so that it loses nothing where Rus does not
        (TEXT, "rus is a bad cop for chi on tight", (", {id: spared, that: not chi.resist}", "")),
        # Rus does not resist at the moment: the text is adopted, and there is nothing to veto
        (
            TEXT,
            "rus is a veto player on tight used",
            ("now: {on: [una.press, rus.resist]}", "now: {on: [una.press]}"),
        ),
        # Med likes to host no longer, so Ken has nothing to answer
        (TALKS, "med is needed for frozen", ("that: med.host", "that: not med.host")),
        (TALKS, "med is a mediator on frozen", ("that: med.host", "that: not med.host")),
        # Bob likes the deal as well
        (DEAL, "bob is a spoiler of deal", ("that: not bob.deal", "that: bob.deal")),
        (FIRST, "mia is a broker on both", CARELESS),
        # Chi does not mind the text, and lets it pass where Rus does
        (
            TEXT,
            "rus is pivotal on tight at once only",
            ("chi: [{id: no-text, that: not tight}, ", "chi: ["),
        ),
        # Ken likes to freeze no longer, so nobody is in the way of its not doing so
        (TALKS, "ken is an obstacle to (not ken.freeze)", ("ken.freeze iff med.host", "med.host")),
        # Ken freezes whatever Med does
        (TALKS, "not med is a bystander", ("ken.freeze iff med.host", "ken.freeze")),
    ],
)
def test_a_role_that_holds_is_lost_by_a_single_line(text, question, line):
    assert holds(question, text)
    assert not holds(question, text, line)


def test_a_grade_must_be_the_one_in_which_the_role_is_played():
    assert holds("rus is a veto player on tight used", TEXT)
    assert not holds("rus is a veto player on tight in reserve", TEXT)
    assert holds("chi is a veto player on tight in reserve", TEXT)
    assert holds("chi is a veto player on tight", TEXT)
    assert holds("rus is a bad cop for chi on tight in every state", TEXT)
    assert not holds("rus is a bad cop for chi on tight in some states", TEXT)


def test_a_vacant_opening_and_a_reserve_are_ways_of_not_playing_the_part():
    assert holds("mia is a broker on both filled", FIRST)
    assert not holds("mia is a broker on both", FIRST, CARELESS)
    assert holds("mia is a broker on both vacant", FIRST, CARELESS)
    assert not holds("ann is a broker on both vacant", FIRST, CARELESS)  # it is one of the two
    assert holds("med is a bystander in reserve", TALKS, *TWO_HOSTS)
    assert not holds("med is a bystander", TALKS, *TWO_HOSTS)


def test_some_no_or_every_party_plays_a_part():
    assert holds("some party is a bad cop for chi on tight", TEXT)
    assert holds("no party is a bad cop for rus on tight", TEXT)
    assert not holds("no party is a veto player on tight", TEXT)
    assert holds("every party is a veto player on tight", TEXT)  # Una, by not pressing
    assert not holds("every party is a veto player on tight used", TEXT)


def test_the_party_that_a_part_is_played_for_is_none_of_those_asked():
    """Rus and Chi are alone, so that every party but Chi is a bad cop for it."""
    two = (
        ("{una: Una, rus: Rus, chi: Chi}", "{rus: Rus, chi: Chi}"),
        ("  una: {press: presses}\n", ""),
        ("tight: una.press and ", "tight: "),
        ("  una: [{id: press, that: una.press}]\n", ""),
        ("[una.press, rus.resist]", "[rus.resist]"),
    )
    assert holds("every party is a bad cop for chi on tight", TEXT, *two)


def test_who_depends_more_plays_second_fiddle():
    question = "rus is second fiddle to chi on tight"
    assert holds(question, TEXT, TIE)
    assert not holds(question, TEXT, TURNED)
    with pytest.raises(NotApplicable, match="no tie says that Rus or Chi depends on the other"):
        holds(question, TEXT)
    assert not holds("una is second fiddle to chi on tight", TEXT)  # nor is it a bad cop


def test_what_forbids_an_outcome_is_no_reason_not_to_judge_an_obstacle():
    never = ("outcomes:", "never: [ken.freeze]\noutcomes:")
    assert not holds("ken is an obstacle to frozen", TALKS, never)


def test_without_a_party_that_the_moment_needs_the_question_does_not_apply():
    with pytest.raises(NotApplicable, match="ruled out: Med hosts talks or Ken does not freeze"):
        holds("med is needed for frozen", TALKS, *RULED_OUT)
    # Ken can be judged: without it nothing is frozen
    assert holds("some party is needed for frozen", TALKS, *RULED_OUT)
    assert holds("every party is needed for frozen", TALKS, *RULED_OUT)


def test_a_role_needs_a_moment_and_parties_that_move_apart():
    gone = ("moments: {now: {on: []}}\n", "")
    with pytest.raises(NotApplicable, match="a role starts from a moment"):
        holds("med is needed for frozen", TALKS, gone)
    with pytest.raises(NotApplicable, match="not judged where parties move as one"):
        holds("under ken + med as one: med is needed for frozen", TALKS)


def test_it_starts_from_the_moment_and_moves_as_the_question_says():
    later = ("now: {on: []}", "now: {on: []}, later: {on: [mia.pledge]}")
    assert not holds("ann is needed for both from now", FIRST, later)  # nobody begins
    assert holds("ann is needed for both from later", FIRST, later)
    assert holds("ann is needed for both", FIRST, later, choices=Choices(moment="later"))
    together = "ann is needed for both by joint moves from now"
    assert not holds(together, FIRST, later)  # Ann would go back on it
    assert holds(f"{together} under seq", FIRST, later)  # Bob would follow her
    assert holds("ann is needed for both", FIRST, moves="joint", concept="seq")


def test_states_show_a_bad_cop_and_a_step_a_spoiler():
    found = asked("rus is a bad cop for chi on tight", TEXT)
    assert [(w.kind, w.names, w.state) for w in found.witnesses] == [
        ("part", ("with",), ("rus.resist", "una.press")),
        ("part", ("without",), ("chi.resist", "una.press")),
    ]
    case = Variants(read_text(TEXT)).settled(Choices())
    assert witness_sentences(case, found.witnesses) == (
        "With Rus there, the moves can end here: Una presses and Rus resists.",
        "Without Rus, the moves can end here: Una presses and Chi resists.",
    )
    found = asked("no party is a spoiler of deal", DEAL)
    assert [(w.kind, w.movers, w.state, w.target) for w in found.against] == [
        ("step", ("bob",), ("ann.deal", "bob.deal"), ("ann.deal",))
    ]


def test_what_stops_an_outcome_is_told_as_a_wish():
    idle = ("ann.act or not mia.pledge", "not ann.act")
    found = asked("ann is an obstacle to ann.act", FIRST, idle)
    assert found.holds
    case = Variants(read_text(changed(FIRST, idle))).settled(Choices())
    assert witness_sentences(case, found.witnesses)[0].startswith("What stops it is Ann’s wish")


def conclusion(asks, text, *changes):
    case = f"{changed(text, *changes)}conclusions: {{K: {{says: So, asks: {asks}}}}}\n"
    return audit_case(read_text(case), draws=20).conclusions[0]


def test_a_role_follows_or_leaves_nothing_to_test_with_its_reason():
    assert conclusion("med is a mediator on frozen", TALKS).verdict is Verdict.FOLLOWS
    assert conclusion("ken is a mediator on frozen", TALKS).verdict is Verdict.FAILS
    found = conclusion("med is needed for frozen", TALKS, *RULED_OUT)
    assert found.verdict is Verdict.NOTHING_TO_TEST
    assert "ruled out" in found.parts[0].reason


def test_a_party_that_can_do_nothing_is_a_bystander_by_construction():
    idle = ("ken: Ken, med: Med", "ken: Ken, med: Med, una: Una")
    found = conclusion("una is a bystander", TALKS, idle)
    assert found.verdict is Verdict.BY_CONSTRUCTION
    assert found.parts[0].tries == 0


def test_a_role_that_others_would_play_as_well_is_not_distinctive():
    found = conclusion("rus is a veto player on tight", TEXT)
    about = {flag.kind: flag.about for flag in found.flags}
    assert about[FlagKind.NOT_DISTINCTIVE] == ("rus", "una", "rus", "chi")
    found = conclusion("rus is a bad cop for chi on tight", TEXT)
    assert FlagKind.NOT_DISTINCTIVE not in {flag.kind for flag in found.flags}


def test_a_role_hangs_on_how_far_parties_look_and_on_who_moves_together():
    """Moving together they get there; only who looks ahead sees that going back does not pay."""

    def about(asks):
        return {flag.kind: flag.about for flag in conclusion(asks, FIRST).flags}

    assert about("not ann is needed for both under seq")[FlagKind.MOVES] == ("joint",)
    assert "seq" in about("not ann is needed for both by joint moves")[FlagKind.CONCEPT]
    named = about("not ann is needed for both by single moves under nash")
    assert not {FlagKind.MOVES, FlagKind.CONCEPT} & set(named)


def test_a_spoiler_hangs_on_whom_it_harms_even_if_that_party_can_do_nothing():
    watched = (
        ("{ann: Ann, bob: Bob}", "{ann: Ann, bob: Bob, eve: Eve}"),
        ("ann: [{id: wants, that: bob.deal}]", "eve: [{id: hers, that: bob.deal}]"),
    )
    found = conclusion("bob is a spoiler of deal", DEAL, *watched)
    assert found.verdict is Verdict.FOLLOWS
    assert set(found.parts[0].supports.load_bearing) == {"eve.hers", "bob.wants"}


def test_another_party_is_asked_for_the_same_part_in_the_same_outcome():
    asked_for, _ = parse_question("rus is a bad cop for chi on (rus.resist or tight)")
    other = in_place(asked_for, "una", "rus", ())
    assert (other.party, other.other, other.that) == ("una", "chi", asked_for.that)
    turned = in_place(asked_for, "rus", "chi", ())
    assert (turned.party, turned.other) == ("chi", "rus")
    assert set(parties_of(asked_for)) == {"rus", "chi"}
    question = Plays(role=RoleKind.MEDIATOR, quantifier=Quantifier.NO, frame=Frame(moment="now"))
    assert parties_of(question) == ()


def test_the_roles_and_grades_of_questions_are_those_that_are_judged():
    assert (Told, Judged) == (Grade, RoleKind)
    assert set(GRADES) <= set(RoleKind)

"""The language of questions: what reads as what, and what the page about it shows."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case.small import headlines
from detente.case.formula import And, Constant, Name, Not
from detente.case.question import (
    Absent,
    Against,
    Agree,
    All,
    Among,
    AnyOf,
    AsOne,
    Denied,
    Enters,
    Fixed,
    Flips,
    Frame,
    Frozen,
    Grade,
    Higher,
    InPlace,
    Judgement,
    Kind,
    Leaves,
    Lies,
    Likelier,
    Measure,
    Named,
    Passes,
    Plays,
    Quantifier,
    Ranks,
    RecordedAct,
    Replies,
    RoleKind,
    Same,
    SameReplies,
    SameSettings,
    Satisfies,
    States,
    Under,
    Which,
)
from detente.case.question_grammar import CONCEPTS, Mention, QuestionError, parse_question
from detente.case.question_words import WORDS
from detente.stability import CONCEPTS as COMPUTED

A, B = Name(name="a"), Name(name="b")
HOLDS, OTHER = (Satisfies(quantifier=q, states=States(among=Among.STABLE), that=A)
                for q in (Quantifier.SOME, Quantifier.NO))  # fmt: skip
WET, DRY = (Named(name="wet"),), (Named(name="dry"),)
PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "questions.md").read_text("utf-8")
PART_OF = {
    "States": "some {} satisfies thirst",
    "Items": "under {}: upland ranks thirst above true",
}
FORMS = [
    PART_OF.get(section.partition("\n")[0], "{}").format(form)
    for section in PAGE.split("\n## ")
    for form in re.findall(r"(?m)^\| `([^`]+)` \|", section)
]
FRAGMENTS = st.sampled_from(
    [*(word.rstrip("?") for word in WORDS.values()), "and", "or", "not", "if", "true", "(", ")",
     ",", ":", "+", "a", "p.q", "2019-04", "nash", "§", "&", "\n"]
)  # fmt: skip


def read(text: str):
    return parse_question(text)[0]


def states(text: str) -> States:
    return read(f"some {text} satisfies a").states


def item(text: str):
    (found,) = read(f"under {text}: some stable state satisfies a").items
    return found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("resting states", States(among=Among.RESTING)),
        ("reachable state", States(among=Among.REACHABLE)),
        ("stable state", States(among=Among.STABLE)),
        ("feasible states", States()),
        ("a", States(where=A)),
        ("not a", States(where=Not(part=A))),
        ("(a and b)", States(where=And(parts=(A, B)))),
        ("moment 2019-04", States(moment="2019-04")),
        ("(stable)", States(where=Name(name="stable"))),
        ("(stable states)", States(among=Among.STABLE)),
        ("((stable states with a))", States(among=Among.STABLE, where=A)),
        (
            "resting states from 2019-04",
            States(among=Among.RESTING, frame=Frame(moment="2019-04")),
        ),
        (
            "resting states from around now",
            States(among=Among.RESTING, frame=Frame(moment="now", around=True)),
        ),
        ("stable states under smr", States(among=Among.STABLE, frame=Frame(concept="smr"))),
        ("stable states under wet", States(among=Among.STABLE, under=WET)),
        (
            "reachable states under wet, p.q taken under sim with not a by joint moves from now",
            States(
                among=Among.REACHABLE,
                frame=Frame(moment="now", moves="joint", concept="sim"),
                where=Not(part=A),
                under=(*WET, Fixed(option="p.q", to=True)),
            ),
        ),
    ],
)
def test_states_are_of_a_kind_or_where_a_formula_holds_or_a_moment(text, wanted) -> None:
    assert states(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("V-1.b", Named(name="V-1.b")),
        ("p.q closed", Fixed(option="p.q", to=False)),
        ("p.q taken", Fixed(option="p.q", to=True)),
        ("p frozen", Frozen(party="p")),
        ("without p", Absent(party="p")),
        ("without p.one", Leaves(statement="p.one")),
        ("p + q + r as one", AsOne(parties=("p", "q", "r"))),
        ("p against q", Against(party="p", other="q")),
        ("p in place of q", InPlace(party="p", of="q")),
    ],
)
def test_an_item_names_a_change_or_makes_one(text, wanted) -> None:
    assert item(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("some improvement enters a", Enters(quantifier=Quantifier.SOME, kind=Kind.SINGLE, that=A)),
        (
            "no improvement of p from now enters not a",
            Enters(
                quantifier=Quantifier.NO,
                kind=Kind.SINGLE,
                that=Not(part=A),
                parties=("p",),
                moment="now",
            ),
        ),
        (
            "every firm joint improvement of p, q enters a",
            Enters(quantifier=Quantifier.EVERY, kind=Kind.FIRM, that=A, parties=("p", "q")),
        ),
        (
            "some costless joint improvement of exactly p, q from now enters (a and b)",
            Enters(
                quantifier=Quantifier.SOME,
                kind=Kind.COSTLESS,
                that=And(parts=(A, B)),
                parties=("p", "q"),
                exactly=True,
                moment="now",
            ),
        ),
        (
            "every best reply of p to a satisfies not a",
            Replies(quantifier=Quantifier.EVERY, party="p", to=States(where=A), that=Not(part=A)),
        ),
        (
            "best replies of p to stable states are the same under wet and under dry",
            SameReplies(party="p", to=States(among=Among.STABLE), first=WET, second=DRY),
        ),
        (
            "best replies of p to a differ as it stands and under dry",
            SameReplies(party="p", to=States(where=A), first=(), second=DRY, differ=True),
        ),
        (
            "p ranks a above moment now",
            Ranks(party="p", upper=States(where=A), lower=States(moment="now")),
        ),
        (
            "every party ranks tidy a above worst (stable states under wet)",
            Ranks(
                party="",
                upper=States(where=A),
                lower=States(among=Among.STABLE, under=WET),
                upper_which=Which.TIDY,
                lower_which=Which.WORST,
            ),
        ),
        ("p.one stands higher than q.two", Higher(statement="p.one", other="q.two")),
        ("p and q agree more than r and s", Agree(pair=("p", "q"), other=("r", "s"))),
        (
            "p and q agree more as it stands than under wet on directions",
            Agree(pair=("p", "q"), other=("p", "q"), measure=Measure.DIRECTIONS, second=WET),
        ),
        ("p lies below q on heat", Lies(party="p", other="q", scale="heat")),
        ("p lies above q on heat", Lies(party="p", other="q", scale="heat", above=True)),
        (
            "frost is likelier under wet, dry than as it stands",
            Likelier(chance="frost", first=(*WET, *DRY), second=()),
        ),
        (
            "a are the same under wet and under dry",
            Same(states=States(where=A), options=(), first=WET, second=DRY),
        ),
        (
            "stable states with a on p.q, r.s differ under wet and as it stands",
            Same(
                states=States(among=Among.STABLE, where=A),
                options=("p.q", "r.s"),
                first=WET,
                second=(),
                differ=True,
            ),
        ),
        (
            "stable states on p.q are the same for every setting of q",
            SameSettings(states=States(among=Among.STABLE), options=("p.q",), party="q"),
        ),
        (
            "stable states differ for some setting of q",
            SameSettings(states=States(among=Among.STABLE), options=(), party="q", differ=True),
        ),
        (
            "some change of one option of p flips a",
            Flips(quantifier=Quantifier.SOME, party="p", states=States(), that=A),
        ),
        (
            "no change of one option of p at moment now flips a",
            Flips(quantifier=Quantifier.NO, party="p", states=States(moment="now"), that=A),
        ),
        (
            "p.q at 2019-04 is a best reply",
            RecordedAct(option="p.q", moment="2019-04", judgement=Judgement.BEST_REPLY),
        ),
        (
            "p.q at now is an improvement",
            RecordedAct(option="p.q", moment="now", judgement=Judgement.IMPROVEMENT),
        ),
        (
            "p.q at now is neither",
            RecordedAct(option="p.q", moment="now", judgement=Judgement.NEITHER),
        ),
    ],
)
def test_each_kind_of_question_reads(text, wanted) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("p is needed for a", Plays(role=RoleKind.NEEDED, party="p", that=A)),
        ("p is an obstacle to not a", Plays(role=RoleKind.OBSTACLE, party="p", that=Not(part=A))),
        (
            "p is a veto player on a used",
            Plays(role=RoleKind.VETO_PLAYER, party="p", that=A, grade=Grade.USED),
        ),
        ("p is the spoiler of a", Plays(role=RoleKind.SPOILER, party="p", that=A)),
        (
            "p is a mediator on (a and b)",
            Plays(role=RoleKind.MEDIATOR, party="p", that=And(parts=(A, B))),
        ),
        (
            "p is broker on a vacant",
            Plays(role=RoleKind.BROKER, party="p", that=A, grade=Grade.VACANT),
        ),
        (
            "p is a bad cop for q on a in every state",
            Plays(role=RoleKind.BAD_COP, party="p", other="q", that=A, grade=Grade.EVERYWHERE),
        ),
        (
            "p is second fiddle to q on a in some states",
            Plays(role=RoleKind.SECOND_FIDDLE, party="p", other="q", that=A, grade=Grade.SOMEWHERE),
        ),
        (
            "p is pivotal on a at once only",
            Plays(role=RoleKind.PIVOTAL, party="p", that=A, grade=Grade.AT_ONCE),
        ),
        (
            "p is a bystander by construction by single moves",
            Plays(
                role=RoleKind.BYSTANDER,
                party="p",
                grade=Grade.BY_CONSTRUCTION,
                frame=Frame(moves="single"),
            ),
        ),
        (
            "p is pivotal on a by joint moves under smr for good from now",
            Plays(
                role=RoleKind.PIVOTAL,
                party="p",
                that=A,
                grade=Grade.FOR_GOOD,
                frame=Frame(moment="now", moves="joint", concept="smr"),
            ),
        ),
        (
            "no party is a mediator on a",
            Plays(role=RoleKind.MEDIATOR, quantifier=Quantifier.NO, that=A),
        ),
        (
            "every party is a bystander in reserve",
            Plays(role=RoleKind.BYSTANDER, quantifier=Quantifier.EVERY, grade=Grade.IN_RESERVE),
        ),
    ],
)
def test_a_part_is_asked_of_a_party_in_an_outcome(text, wanted) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("c passes c.t", Passes(body="c", option="c.t")),
        ("c passes c.t from now", Passes(body="c", option="c.t", moment="now")),
        (
            "c passes c.t in every stable state with a",
            Passes(
                body="c",
                option="c.t",
                quantifier=Quantifier.EVERY,
                states=(States(among=Among.STABLE, where=A),),
            ),
        ),
        ("c passes nothing stronger than c.t", Passes(body="c", option="c.t", most=True)),
        (
            "c passes nothing stronger than c.t in no moment now",
            Passes(
                body="c",
                option="c.t",
                most=True,
                quantifier=Quantifier.NO,
                states=(States(moment="now"),),
            ),
        ),
    ],
)
def test_a_body_is_asked_what_it_passes_and_where(text, wanted) -> None:
    assert read(text) == wanted


def test_what_a_part_names_is_noted_with_its_kind() -> None:
    text = (
        "p is a bad cop for q on (a or p.q) from now under seq and c passes c.t and "
        "c passes nothing stronger than c.u"
    )
    assert [(one.kind, one.name) for one in parse_question(text)[1]] == [
        ("party", "p"), ("party", "q"), ("formula", "a"), ("formula", "p.q"), ("moment", "now"),
        ("concept", "seq"), ("body", "c"), ("option", "c.t"), ("body", "c"), ("text", "c.u"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "p is a bad cop for p on a",
            "nobody plays this part for itself (name another party)",
        ),
        ("p is a spoiler of a used", "`used` does not go with `spoiler` (leave it out)"),
        (
            "p is a broker on a for good",
            "`for good` does not go with `broker` (write `filled` or `vacant`, or leave it out)",
        ),
        (
            "p is needed for a from now from then",
            "the same part has `from` twice (leave one of them out)",
        ),
        (
            "p is pivotal on a for good at once only",
            "the same part has `a way of playing it` twice (leave one of them out)",
        ),
    ],
)
def test_a_part_is_played_in_a_way_that_goes_with_it(text, said) -> None:
    with pytest.raises(QuestionError, match=re.escape(said)):
        read(text)


def test_the_words_of_parts_are_names_elsewhere() -> None:
    assert read("some spoiler satisfies used").that == Name(name="used")
    assert read("needed is needed for needed") == Plays(
        role=RoleKind.NEEDED, party="needed", that=Name(name="needed")
    )
    assert read("passes passes only from nothing").moment == "nothing"


S, N = "some stable state satisfies a", "no stable state satisfies a"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"{S} and {N} and {S}", All(parts=(HOLDS, OTHER, HOLDS))),
        (f"{S} or {N}", AnyOf(parts=(HOLDS, OTHER))),
        (f"not {S} and {N}", All(parts=(Denied(part=HOLDS), OTHER))),
        (f"not ({S} and {N})", Denied(part=All(parts=(HOLDS, OTHER)))),
        (f"({S} or {N}) and {S}", All(parts=(AnyOf(parts=(HOLDS, OTHER)), HOLDS))),
        (f"under wet: {S} and {N}", All(parts=(Under(items=WET, part=HOLDS), OTHER))),
        (f"under wet: ({S} and {N})", Under(items=WET, part=All(parts=(HOLDS, OTHER)))),
        (f"not under wet: {S}", Denied(part=Under(items=WET, part=HOLDS))),
        (f"under wet: under dry: {S}", Under(items=WET, part=Under(items=DRY, part=HOLDS))),
    ],
)
def test_not_and_under_bind_just_the_next_part(text, wanted) -> None:
    assert read(text) == wanted


def test_every_part_has_its_own_stretch_of_the_text() -> None:
    whole = f"({S} or {N}) and under wet:\n  not {S}"
    question = read(whole)
    first, second = question.parts
    assert (question.text, first.text) == (whole, f"{S} or {N}")
    assert [part.text for part in first.parts] == [S, N]
    assert second.text == f"under wet:\n  not {S}"
    assert (second.part.text, second.part.part.text) == (f"not {S}", S)


def test_every_name_is_mentioned_with_its_kind_and_place() -> None:
    text = (
        "under wet, p.q closed, without p.one: p ranks a above moment 2019-04 and "
        "some stable state under smr with (a or p.q) satisfies b and p.one stands higher than q.two"
    )
    mentions = parse_question(text)[1]
    assert [(one.kind, one.name) for one in mentions] == [
        ("item", "wet"), ("option", "p.q"), ("statement", "p.one"), ("party", "p"),
        ("formula", "a"), ("moment", "2019-04"), ("concept", "smr"), ("formula", "a"),
        ("formula", "p.q"), ("formula", "b"), ("statement", "p.one"), ("statement", "q.two"),
    ]  # fmt: skip
    assert all(text[one.start : one.end] == one.name for one in mentions)
    assert mentions[0] == Mention(kind="item", name="wet", start=6, end=9)


def test_a_word_is_reserved_only_where_it_can_stand() -> None:
    assert read("some stable state satisfies stable").that == Name(name="stable")
    assert read("a ranks best best above moment moment") == Ranks(
        party="a",
        upper=States(where=Name(name="best")),
        lower=States(moment="moment"),
        upper_which=Which.BEST,
    )
    assert read("some stabler satisfies true").states == States(where=Name(name="stabler"))
    assert item("nash") == Named(name="nash")


def test_true_and_false_are_formulas() -> None:
    assert states("true") == States(where=Constant(value=True))


def test_the_concepts_are_those_that_can_be_computed() -> None:
    assert tuple(COMPUTED) == CONCEPTS


@pytest.mark.parametrize("form", FORMS)
def test_every_form_on_the_page_reads(form) -> None:
    assert read(form).text == form


def test_every_form_on_the_page_can_be_asked_of_the_case_that_stands_there() -> None:
    case = next(
        block for block in re.findall(r"```yaml\n(.*?)```", PAGE, re.S) if "detente" in block
    )
    asked = "".join(
        f"  C-{at}:\n    says: x\n    asks: >-\n      {form}\n" for at, form in enumerate(FORMS)
    )
    assert len(FORMS) > 60
    assert headlines(f"{case}conclusions:\n{asked}") == []


@given(st.lists(FRAGMENTS, max_size=14).map(" ".join))
def test_any_text_is_a_question_or_a_question_error(text) -> None:
    try:
        assert read(text).text in text
    except QuestionError as error:
        assert 0 <= error.start <= error.end <= len(text)

"""Why a state is stable or not, and what decides between two."""

from detente.findings.reasons import (
    deciding_statement,
    explain_account,
    explain_sentences,
    path_account,
    path_sentences,
)
from detente.stability import explain, shortest_paths
from findings.crisis import analysis

TWO = """\
detente: 1
title: Two neighbors
parties: {a: Anna, b: Bert}
options:
  a: {dig: digs}
  b: {fence: puts up a fence}
preferences:
  a:
    - {id: no-fence, that: not b.fence, because: [C1], means: no fence}
    - {id: water, that: a.dig, because: [C2], means: her own water}
  b:
    - {id: answer, that: b.fence iff a.dig, because: [C3], means: a fence against every hole}
moments: {start: {on: [], means: nothing is done}}
"""


def test_the_first_statement_that_tells_two_states_apart_decides():
    space = analysis(TWO).space
    dig, nothing, both = (space.index_of(on) for on in ((("a.dig",)), (), ("a.dig", "b.fence")))
    assert [s.id for s in deciding_statement(space, "a", dig, nothing)] == ["water"]
    assert [s.id for s in deciding_statement(space, "a", both, nothing)] == ["no-fence"]
    assert deciding_statement(space, "b", both, nothing) == ()


def test_an_improvement_that_nothing_answers_is_told_with_its_statement():
    space = analysis(TWO).space
    account = explain_account(space, explain(space, "nash", space.index_of(()), "a"))
    assert [s.text for s in account] == [
        "Anna does not stay: it can gain, and nothing takes the gain away.",
        (
            "It gains if it digs: what decides for Anna is the second line of its list, “her own "
            "water”. How the others would answer does not enter here."
        ),
    ]
    assert account[1].claims == ("C2",)


def test_a_deterred_improvement_is_told_with_the_answer_and_the_loss():
    space = analysis(TWO).space
    reason = explain(space, "seq", space.index_of(()), "a")
    assert explain_sentences(space, reason) == (
        "Anna stays: it has one way to gain, but an answer takes it away.",
        (
            "It gains if it digs: what decides for Anna is the second line of its list, “her own "
            "water”. But then Bert puts up a fence, which leaves it worse off than where it began: "
            "what decides for Anna is the first line of its list, “no fence”."
        ),
    )


def test_a_party_that_nothing_tempts_stays():
    space = analysis(TWO).space
    reason = explain(space, "nash", space.index_of(()), "b")
    assert explain_sentences(space, reason) == (
        "Bert stays: nothing it can change alone leads to a better state.",
    )


def test_a_path_tells_each_move_and_what_makes_it_one():
    space = analysis(TWO).space
    start, end = space.index_of(()), space.index_of(("a.dig", "b.fence"))
    (path,) = shortest_paths(space, start, (end,))
    assert path_sentences(space, path) == (
        "Anna digs (what decides for Anna is the second line of its list, “her own water”).",
        (
            "Bert puts up a fence (what decides for Bert is the first line of its list, “a fence "
            "against every hole”)."
        ),
    )
    assert [s.claims for s in path_account(space, path)] == [("C2",), ("C3",)]
    (here,) = shortest_paths(space, start, (start,))
    assert path_sentences(space, here) == ("No move is needed: it holds already.",)

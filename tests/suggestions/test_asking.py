"""What a model suggests: kept where it quotes the text verbatim, dropped where it does not."""

import json

import pytest

from detente.claims import Modality
from detente.errors import NotApplicable
from detente.record import Frozen
from detente.sources.cleaning import clean
from detente.sources.source import Original
from detente.suggestions.asking import PART, asked
from detente.suggestions.endpoint import Endpoint
from detente.suggestions.names import Names
from suggestions.stub import completion, saying, serving

TEXT = """\
A Dispute over Water

By Ann Writer

The town wants the mill to clean its water, and it paid \\$2 million for a study of it in 2019.

Related article: [The mill has never cleaned any water at all](#)

The mill says that “clean water is a matter for the town” and has not

answered since. Nobody knows when it will. Nobody knows why.
"""
NAMES = Names(parties=Frozen({"town": ("The Town",), "mill": ("The Mill",)}))
CLEANED = clean(Original(name="water.txt", text=TEXT))


def suggested(reply):
    with serving(reply) as (address, seen):
        return asked(CLEANED, NAMES, Endpoint(address=address, model="m")), seen


def entry(quote: str, **more: object) -> dict[str, object]:
    return {"quote": quote, "says": "So it is.", "kind": "quantity", "modality": "fact", **more}


def test_words_that_stand_in_the_text_become_a_candidate_with_their_place() -> None:
    quote = "The town wants the mill to clean its water"
    given = entry(quote, parties=["town", "mill", "moon"], holder="town", time="2019")
    answer, _ = suggested(saying([given]))
    (proposed,) = answer.proposed
    found = proposed.candidate
    assert TEXT[found.start : found.end] == quote
    assert proposed.says == "So it is."
    assert (found.kind, found.parties, found.holder, found.time) == (
        "quantity", ("town", "mill"), "town", "2019",
    )  # fmt: skip
    assert found.modality is Modality.FACT


def test_other_styles_of_quotes_and_spaces_are_the_same_words() -> None:
    answer, _ = suggested(saying([entry('says that "clean  water is a matter for the town"')]))
    assert [p.candidate.words for p in answer.proposed] == [
        "says that “clean water is a matter for the town”"
    ]


def test_a_sentence_cut_by_a_page_and_an_escaped_sign_are_quoted_as_cleaned() -> None:
    answer, _ = suggested(
        saying([entry("paid $2 million for a study"), entry("has not answered since")])
    )
    assert [TEXT[p.candidate.start : p.candidate.end] for p in answer.proposed] == [
        "paid \\$2 million for a study",
        "has not\n\nanswered since",
    ]


@pytest.mark.parametrize(
    ("quote", "why"),
    [
        ("The mill refuses to clean its water", "does not have the words"),
        ("Nobody knows", "fewer than 3 words"),
        ("the water of the town ... a study", "leaves words out"),
        ("", "fewer than 3 words"),
    ],
)
def test_what_is_not_quoted_verbatim_is_dropped_with_the_reason(quote, why) -> None:
    answer, _ = suggested(saying([entry(quote)]))
    assert answer.proposed == ()
    (dropped,) = answer.dropped
    assert why in dropped.why


def test_words_that_stand_twice_are_dropped() -> None:
    text = TEXT.replace("when it will", "what it wants").replace(
        "Nobody knows why", "Nobody knows what it wants"
    )
    with serving(saying([entry("Nobody knows what it wants")])) as (address, _):
        cleaned = clean(Original(name="water.txt", text=text))
        answer = asked(cleaned, NAMES, Endpoint(address=address, model="m"))
    assert [each.why for each in answer.dropped if "2 places" in each.why]


def test_kinds_and_modalities_that_nobody_knows_are_left_open() -> None:
    answer, _ = suggested(
        saying([entry("The town wants the mill", kind="feeling", modality="sure", parties="town")])
    )
    (proposed,) = answer.proposed
    assert (proposed.candidate.kind, proposed.candidate.parties) == ("", ())
    assert proposed.candidate.modality is Modality.AUTHOR


def test_what_is_set_aside_is_not_sent() -> None:
    _, seen = suggested(saying([]))
    (question,) = seen
    sent = question["asked"]["messages"][1]["content"]
    assert "never cleaned any water" not in sent
    assert "has not answered since" in sent
    assert "Ann Writer" not in sent


def test_a_list_in_the_midst_of_other_words_is_found() -> None:
    words = f"Here it is:\n```json\n{json.dumps([entry('The town wants the mill')])}\n```\nDone."
    answer, _ = suggested((200, completion(words)))
    assert len(answer.proposed) == 1


@pytest.mark.parametrize("words", ["I would rather not.", "[1, 2", "{}", "[" * 100_000 + "]"])
def test_an_answer_without_a_list_is_refused(words) -> None:
    with pytest.raises(NotApplicable, match="holds no JSON list"):
        suggested((200, completion(words)))


def test_entries_that_are_none_are_passed_over() -> None:
    answer, _ = suggested(saying([1, "a", None, entry("The town wants the mill")]))
    assert len(answer.proposed) == 1


def test_a_long_text_is_sent_in_parts_of_whole_paragraphs() -> None:
    paragraphs = [f"Paragraph {n} says this much. " + "It goes on. " * 200 for n in range(12)]
    cleaned = clean(Original(name="long.txt", text="\n\n".join(paragraphs)))
    with serving(saying([])) as (address, seen):
        asked(cleaned, NAMES, Endpoint(address=address, model="m"))
    sent = [each["asked"]["messages"][1]["content"] for each in seen]
    assert len(sent) > 1
    assert max(map(len, sent)) <= PART + 200
    assert "\n\n".join(sent) == cleaned.text

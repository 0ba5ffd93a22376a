"""What TAB offers."""

import pytest
from click.shell_completion import ShellComplete

from detente.cli import main
from detente.cli.names import CONCEPTS


def offered(words):
    *typed, last = words.split(" ")
    completer = ShellComplete(main, {}, "detente", "_DETENTE_COMPLETE")
    return [item.value for item in completer.get_completions(typed, last)]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("sol", "solve"),
        ("show kor", "korea"),
        ("solve korea --moment 2019", "2019-04"),
        ("solve korea --scenario b", "base"),
        ("solve korea --bridge B-5", "B-5=on"),
        ("solve korea --fix usa.str", "usa.strike=yes"),
        ("solve korea --moves j", "joint"),
        ("explain korea 20", "2017-06"),
        ("explain korea no", "none"),
        ("explain korea usa.press,rok", "usa.press,rok.thaad"),
        ("explain korea 2019-04 ru", "russia"),
        ("paths korea 2019-04 cv", "cvid"),
        ("completion z", "zsh"),
        ("audit korea C-3", "C-30"),
        ("audit korea C-01 C-2", "C-20"),
        ("claims korea S3-08", "S3-080"),
        ("claims korea --source S", "S1"),
        ("claims korea --modality sp", "speculation"),
        ("attach korea a.txt --source S3", "S3"),
        ("suggest korea a.txt --source S", "S1"),
        ("evidence korea dprk.keeps", "dprk.keeps-arsenal"),
        ("evidence korea russia.no-rec", "russia.no-recognition"),
        ("evidence korea C-3", "C-30"),
        ("new mine --from kor", "korea"),
    ],
)
def test_names_of_the_case_are_offered(words, first):
    assert offered(words)[0] == first


def test_every_concept_is_offered():
    assert offered("solve korea --concept ") == list(CONCEPTS)


def test_an_option_taken_already_is_not_offered_again():
    assert "usa.press,usa.press" not in offered("explain korea usa.press,usa")


def test_each_member_of_an_alternative_is_offered_for_it():
    assert "us-list=us-list-2017" in offered("solve korea --choose us-list=")


def test_a_word_that_is_no_case_is_left_to_the_shell():
    completer = ShellComplete(main, {}, "detente", "_DETENTE_COMPLETE")
    (item,) = completer.get_completions(["show"], "./cases/wat")
    assert item.type == "dir"


def test_nothing_is_offered_for_a_case_that_is_not_there():
    assert offered("solve nowhere --moment ") == []


def test_the_concepts_known_without_the_engine_are_the_engine_s():
    from detente.stability import CONCEPTS as ENGINE

    assert tuple(ENGINE) == CONCEPTS

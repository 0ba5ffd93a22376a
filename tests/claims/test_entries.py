"""Entries of a YAML file: what is taken, and what is said of the rest."""

from detente.claims.document import Document
from detente.claims.entries import entries
from detente.claims.nodes import compose

KNOWN = ("title", "restore")


def read(text):
    """The entries as plain texts, and what is wrong."""
    document = Document.of("sources.yaml", text)
    problems = []
    found = {
        key.value: {name: node.value for name, node in values.items()}
        for key, values in entries(document, compose(document)[0], KNOWN, problems)
    }
    return found, [problem.headline() for problem in problems]


def test_each_entry_has_its_texts():
    assert read("A: {title: A river}\nB: {}\n") == ({"A": {"title": "A river"}, "B": {}}, [])


def test_a_list_is_one_text_with_spaces_between():
    assert read("A: {restore: [wrap:1, insert:9]}\n")[0] == {"A": {"restore": "wrap:1 insert:9"}}


def test_an_entry_knows_where_it_stands():
    document = Document.of("sources.yaml", "A: {}\nB: {title: A river}\n")
    (_, (key, values)) = entries(document, compose(document)[0], KNOWN, [])
    assert (key.mark.line, key.mark.column) == (1, 0)
    assert (values["title"].mark.line, values["title"].mark.column) == (1, 11)


def test_what_is_wrong_with_one_entry_leaves_the_rest_readable():
    found, said = read("A: {titel: x, title: {a: b}}\nB: word\nC: {title: kept}\n")
    assert found == {"A": {}, "C": {"title": "kept"}}
    assert said == [
        "sources.yaml:1:5: unknown key 'titel' (did you mean 'title'?)",
        "sources.yaml:1:15: 'title': expected text",
        "sources.yaml:2:1: 'B': expected a mapping with the keys title, restore",
    ]


def test_a_list_of_lists_is_no_text():
    assert read("A: {restore: [[a]]}\n")[1] == ["sources.yaml:1:5: 'restore': expected text"]


def test_a_file_that_is_no_mapping_has_no_entries():
    found, said = read("- A\n")
    assert found == {}
    assert said == ["sources.yaml:1:1: expected entries such as `S1: {...}`, found something else"]

"""What a text says of itself, and what it does not."""

from detente.sources.cleaning import clean
from detente.sources.details import language_of
from detente.sources.source import Details, Original

LONG = "They spoke of the old bridge for many hours, and nobody wrote down what was said there."


def details(*paragraphs):
    return clean(Original(name="a", text="\n\n".join(paragraphs))).details


def test_all_that_stands_there_is_found() -> None:
    found = details(
        "The Old Bridge and Its Keepers",
        "By Jane Doe",
        "March 3, 2020",
        LONG,
        LONG,
        "This essay was first published by the Example Institute.",
        "The views expressed here do not represent the position of The Example.",
        "<https://x.org/a>",
    )
    assert found == Details(
        title="The Old Bridge and Its Keepers",
        author="Jane Doe",
        date="2020-03-03",
        publisher="The Example",
        origin="the Example Institute",
        address="https://x.org/a",
        language="en",
    )


def test_what_the_file_says_fills_only_what_the_lines_leave_open() -> None:
    said = Details(title="Another", author="Joan Roe", publisher="The Example", language="fr")
    original = Original(name="a", text=f"The Old Bridge\n\nBy Jane Doe\n\n{LONG} {LONG}", said=said)
    assert clean(original).details == Details(
        title="The Old Bridge", author="Jane Doe", publisher="The Example", language="en"
    )


def test_what_does_not_stand_there_is_absent() -> None:
    assert details(LONG, LONG) == Details(language="en")
    assert details("") == Details()


def test_the_tagline_at_the_end_of_a_newsletter_names_the_publisher() -> None:
    end = ["Stay informed with us", "The Example: Old Bridges"]
    assert details("Old Bridges and Roads", LONG, *end).publisher == "The Example"
    assert details("Old Bridges and Roads", LONG, *end[1:]).publisher == ""


def test_read_more_names_where_the_text_comes_from() -> None:
    assert details("Old Bridges and Roads", LONG, "Read more at The Example").origin == (
        "The Example"
    )


def test_the_language_is_told_by_its_commonest_words() -> None:
    german = "Die alte Brücke ist nicht für die Leute gebaut, und der Weg mit dem Wagen ist lang. "
    french = "Le vieux pont est dans la vallée et les gens ne passent plus par le chemin du nord. "
    spanish = "El viejo puente no es para los carros y la gente de la villa se va por el norte. "
    assert [language_of(2 * text) for text in (LONG, german, french, spanish)] == [
        "en", "de", "fr", "es",
    ]  # fmt: skip


def test_a_few_words_or_unknown_ones_have_no_language() -> None:
    assert language_of("The old bridge.") == ""
    assert language_of("Старый мост стоит над рекой. " * 9) == ""

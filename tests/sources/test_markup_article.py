"""Which blocks of a page are its article."""

from detente.sources.markup_article import article_of, extracted, opening_of, title_of
from detente.sources.markup_blocks import Block
from detente.sources.markup_tree import tree_of

LONG = "The envoys had come to the old town in order to speak about the bridge and the road."
OTHER = "A second day brought nothing new, though the weather of the valley had turned by then."


def blocks(*texts):
    return [Block(text=text, container=9 * place) for place, text in enumerate(texts)]


def inside(texts, article):
    return [
        text for text, each in zip(texts, article_of(blocks(*texts), article), strict=True) if each
    ]


def test_blocks_whose_words_stand_in_the_article_are_of_it() -> None:
    texts = ["We use cookies here and there", LONG, "Sign up for our new newsletter", OTHER]
    assert inside(texts, f"{LONG}\n{OTHER}") == [LONG, OTHER]


def test_a_block_of_which_a_word_was_changed_still_is() -> None:
    assert inside([LONG], LONG.replace("town", "city")) == [LONG]


def test_short_lines_count_where_they_stand_with_the_article() -> None:
    texts = ["Old Bridges", "Home", LONG, "Old Bridges", OTHER, "1. a road", "Imprint", "a road"]
    assert inside(texts, f"{LONG}\nOld Bridges\n{OTHER}\n- a road") == [
        LONG,
        "Old Bridges",
        OTHER,
        "1. a road",
    ]


def test_what_stands_among_the_items_of_the_article_is_of_it_unless_it_is_a_link() -> None:
    items = [
        Block(text=LONG, container=1),
        Block(text="They left nothing behind in the town.", container=1),
        Block(text="Read what others have said of it", container=1, linked=True),
        Block(text="Another box stands here for you", container=2),
        Block(text=OTHER, container=1),
        Block(text="This one comes after all of it", container=1),
    ]
    assert article_of(items, f"{LONG}\n{OTHER}") == (True, True, False, False, True, False)


def test_a_heading_before_the_article_goes_on_is_of_it() -> None:
    items = [
        Block(text="More of this", rank=2, container=1),
        Block(text=LONG, container=2),
        Block(text="What they wanted", rank=2, container=3),
        Block(text=OTHER, container=4),
        Block(text="Comments", rank=2, container=5),
        Block(text="I crossed it last year.", container=6),
    ]
    assert article_of(items, f"{LONG}\n{OTHER}") == (False, True, True, True, False, False)


def test_without_an_article_nothing_is_of_it() -> None:
    assert article_of(blocks("Home", LONG), "") == (False, False)
    assert article_of([], LONG) == ()


def test_the_title_is_the_heading_that_the_page_names_so() -> None:
    heads = [Block(text="The Example", rank=1), Block(text="Old Bridges", rank=2), Block(text=LONG)]
    assert title_of(heads, (False, False, True), "old bridges") == 1


def test_else_the_last_main_heading_before_the_article() -> None:
    heads = [Block(text=text, rank=1) for text in ("The Example", "Old Bridges", "Comments")]
    heads.insert(2, Block(text=LONG))
    assert title_of(heads, (False, False, True, False), "") == 1


def test_a_lower_heading_is_the_title_only_before_all_long_paragraphs() -> None:
    head, long = Block(text="Old Bridges", rank=2), Block(text=2 * LONG)
    assert title_of([head, long], (True, True), "") == 0
    assert title_of([long, head, long], (True, True, True), "") == -1
    assert title_of([long], (True,), "Old Bridges") == -1


def test_a_byline_and_a_date_near_under_the_title_belong_to_it() -> None:
    texts = ["March 1, 2020", "Old Bridges", "Share", "By Jane Doe", "March 3, 2020", LONG]
    assert opening_of(blocks(*texts), 1) == (3, 4)
    assert opening_of(blocks(*texts), -1) == ()


def test_trafilatura_finds_the_article_of_a_page_and_none_in_a_menu() -> None:
    page = f"<body><nav>Home</nav><article><p>{LONG}</p><p>{OTHER}</p></article></body>"
    assert extracted(tree_of("a.html", page)) == f"{LONG}\n{OTHER}"
    assert extracted(tree_of("a.html", "<body><p>&nbsp;</p></body>")) == ""

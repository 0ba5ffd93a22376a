"""Rules that set aside what is no part of the argument: inserts, credits, footers."""

import re
from collections.abc import Iterator

from detente.sources.rule import Rule, View, called, marked
from detente.sources.sentences import is_title_case
from detente.sources.source import Kind, Paragraph, Step

__all__ = ["ADDRESS", "ASIDES", "ORIGIN"]

SENTENCE, SHORT, LONGER = 60, 160, 320
NEAR_END = 6  # paragraphs that a newsletter's or an author's box may have

PAGE = re.compile(r"(?:Page )?\d{1,3} ?(?:/|of) ?\d{1,3}|Page \d{1,3}", re.IGNORECASE)
INSERT = re.compile(
    r"(?:related(?: (?:article|story|stories|coverage|reading))?|see also|also read"
    r"|read (?:also|next|more)|recommended|more on this|watch|listen)s?:\s*\S.*"
    r"|advertisement|(?:sign up|subscribe) (?:here|now)\b.*"
    r"|(?:sign up|subscribe) (?:to|for) .*\b(?:newsletters?|updates|alerts|channel|podcast)\b.*",
    re.IGNORECASE,
)
LABELLED = re.compile(r"\(?(?:photo|image|picture)s?(?: credits?)?\s*[:/]\s*\S.*", re.IGNORECASE)
NAMED = re.compile(
    r"\(?(?:Photo|Image|Picture|PHOTO)s? (?:by|courtesy of) (?P<who>[^:]{3,80}?)\.?\)?"
    r"|(?P<taker>[^/.:]{3,60}) ?/ ?(?:[A-Z]{2,8}|Reuters|Xinhua|Yonhap|Sputnik|Kyodo|Bloomberg"
    r"|Shutterstock|Alamy|Flickr|[^/.:]{2,30} (?:Images|Press|News|Agency))"
)
ADDRESS = re.compile(r"<?(https?://[^\s<>]+)>?")
LABEL = re.compile(r"(?:original |source )(?:url|link|address):?", re.IGNORECASE)
ORIGIN = re.compile(
    r"(?i:(?:this (?:\w+ ){1,3})?(?:was |is )?(?:originally |first )(?:published|appeared))"
    r" (?:in|on|by|at) (?P<where>(?:the )?[A-Z][^.,;]{1,80})\.?"
    r"|(?i:read (?:more|the (?:full|whole|original) \w+|on)) (?:at|on|in) "
    r"(?P<more>(?:the )?[A-Z][^.,;]{1,80})\.?"
)
DISCLAIMER = re.compile(
    r"(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed\b.*"
    r"\b(?:not (?:necessarily )?(?:reflect|represent|those)"
    r"|are (?:those|solely|entirely|(?:his|her|their) own))\b.*",
    re.IGNORECASE,
)
RIGHTS = re.compile(
    r"(?:©|\(c\) |copyright (?:©|\(c\)|\d{4}|by\b)).*|.*\ball rights reserved\.?", re.IGNORECASE
)
AUTHOR_BOX = re.compile(r"about the authors?:?", re.IGNORECASE)
NEWSLETTER = re.compile(
    r"(?:stay (?:informed|up to date)|sign up|subscribe|get (?:our|the latest)|follow us"
    r"|join our|share this|support (?:us|our))\b.*",
    re.IGNORECASE,
)
TAGS = re.compile(r"(?:tags|topics|keywords|filed under|categories)\s*:\s*\S.*", re.IGNORECASE)


def _whole(view: View, pattern: re.Pattern[str], longest: int) -> Iterator[Paragraph]:
    """List the body paragraphs that the pattern matches from end to end."""
    for each in view.paragraphs:
        text = each.text.strip()
        if each.kind is Kind.BODY and len(text) <= longest and pattern.fullmatch(text):
            yield each


def furniture(view: View) -> Iterator[Step]:
    """Set aside what is known to stand round the article: menus, boxes, running heads."""
    yield from marked(view, Kind.FURNITURE)


def page_marks(view: View) -> Iterator[Step]:
    """Set aside the numbers of pages."""
    for each in _whole(view, PAGE, SHORT):
        yield called(each, Kind.FOOTER, "the number of a page")


def inserts(view: View) -> Iterator[Step]:
    """Set aside pointers to other articles, advertisements, invitations to subscribe."""
    for each in _whole(view, INSERT, SHORT):
        yield called(each, Kind.INSERT, "an insert that points elsewhere, not the author's words")


def credits_of_photos(view: View) -> Iterator[Step]:
    """Set aside the credits of photographs."""
    for each in view.paragraphs:
        named = NAMED.fullmatch(each.text.strip()) if len(each.text) <= SHORT else None
        by_name = named and is_title_case(named["who"] or named["taker"])
        labelled = len(each.text) <= LONGER and LABELLED.fullmatch(each.text.strip())
        if each.kind is Kind.BODY and (by_name or labelled):
            yield called(each, Kind.CREDIT, "the credit of a photograph")


def addresses(view: View) -> Iterator[Step]:
    """Set aside addresses that stand alone, and their labels."""
    for each in [*_whole(view, ADDRESS, 2 * LONGER), *_whole(view, LABEL, SHORT)]:
        yield called(each, Kind.FOOTER, "the address of the article")


def notices(view: View) -> Iterator[Step]:
    """Set aside notices on views, rights and where the text was first published."""
    said = {
        ORIGIN: "a notice of where the text was first published",
        DISCLAIMER: "a notice on whose views these are",
        RIGHTS: "a notice of rights",
    }
    for each in view.paragraphs:
        text = each.text.strip() if len(each.text) <= LONGER else ""
        reasons = [why for pattern, why in said.items() if pattern.fullmatch(text)]
        if each.kind is Kind.BODY and reasons:
            yield called(each, Kind.FOOTER, reasons[0])


def _is_argument(text: str) -> bool:
    """Say whether a text is too much of a sentence for the footer of a newsletter."""
    return len(text) > SHORT or (len(text) > SENTENCE and text.rstrip().endswith("."))


def closing_box(view: View) -> Iterator[Step]:
    """Set aside a box about the author or a newsletter, from its first line to the end."""
    tail = [e for e in view.paragraphs[1:] if e.kind is not Kind.FURNITURE][-NEAR_END:]
    for place, each in enumerate(tail):
        text = each.text.strip()
        about, news = AUTHOR_BOX.fullmatch(text), NEWSLETTER.fullmatch(text)
        short = len(text) <= SHORT and not any(_is_argument(e.text) for e in tail[place + 1 :])
        if each.kind is Kind.BODY and (about or (news and short)):
            reason = "the box about the author" if about else "the footer of a newsletter"
            rest = [e for e in tail[place:] if e.kind is Kind.BODY]
            yield from (called(e, Kind.FOOTER, reason) for e in rest)
            return


def tag_lines(view: View) -> Iterator[Step]:
    """Set aside lists of tags that say so."""
    for each in _whole(view, TAGS, LONGER):
        yield called(each, Kind.TAG, "a list of tags")


ASIDES = (
    Rule(id="furniture", version=1, does="sets aside what is round the article", find=furniture),
    Rule(id="page-mark", version=1, does="sets aside numbers of pages", find=page_marks),
    Rule(id="insert", version=1, does="sets aside pointers elsewhere", find=inserts),
    Rule(id="credit", version=1, does="sets aside credits of photographs", find=credits_of_photos),
    Rule(id="address", version=1, does="sets aside the article's address", find=addresses),
    Rule(id="notice", version=1, does="sets aside notices on views and rights", find=notices),
    Rule(id="closing-box", version=1, does="sets aside author's and news boxes", find=closing_box),
    Rule(id="tags", version=1, does="sets aside lists of tags", find=tag_lines),
)

"""Which words are signs of what, as one table; where a text has them.

In the table ``*`` stands for any ending of a word, ``...`` for up to six words, ``/`` stands
between entries. Capital letters do not count.
"""

import re
from collections.abc import Mapping

from detente.record import Frozen, record
from detente.suggestions.candidate import Sign

__all__ = ["CUES", "Found", "cues"]

CUES: Mapping[Sign, str] = Frozen(
    {
        Sign.MODAL: (
            "could / might / may / would / should / can / cannot / can't / couldn't / wouldn't"
            " / shouldn't / shall / must / ought to"
        ),
        Sign.NEGATION: (
            "not / no / never / nor / neither / none / nothing / nobody / cannot / hardly"
            " / scarcely / barely / without / can't / couldn't / doesn't / don't / didn't / isn't"
            " / aren't / wasn't / weren't / hasn't / haven't / hadn't / won't / wouldn't"
            " / shouldn't"
        ),
        Sign.VIEW: (
            "believe / believes / believed / think / thinks / thought / consider / considers"
            " / considered / considering / view ... as / views ... as / viewed ... as / see ... as"
            " / sees ... as / saw ... as / regard / regards / regarded / perceive / perceives"
            " / perceived / assume / assumes / assumed / suppose / supposes / supposed that"
            " / suspect / suspects / suspected that / doubt / doubts / doubted / expects / expect"
            " / expected that / understands / understand / recognizes that / recognises that"
            " / accepts that / acknowledges / concludes / concluded / has learned / have learned"
            " / learned that / judges / judged / reckons / calculates that / holds that"
            " / maintains that / insists that / argues / argued / claims that / claims to / claimed"
            " / says / said / states / stated that / denies / denied / reported / reports that"
            " / warns / warned / is convinced / are convinced / was convinced / were convinced"
            " / is sure / are sure / is confident / are confident / is skeptical / is sceptical"
            " / are skeptical / are sceptical / is afraid / are afraid / is aware / are aware"
            " / is concerned / are concerned / was concerned / concerned about / concerned that"
            " / worried about / worried that / is worried / are worried / was worried"
            " / were worried / is invested in / rule out / fear that / fears that / feared that"
            " / fears the / fear the / fears / feared / hopes that / hoped that / have no illusions"
            " / has no illusions / is under no illusion / suspicious of / believing / fearing"
            " / thinking that / convinced that / wary of / distrusts / mistrusts / sees / saw"
            " / see no / feels / felt that / deem / deems / deemed / contends / is certain"
            " / are certain / is wary / are wary / is uneasy / is alarmed / are alarmed"
            " / is nervous / is suspicious / are suspicious / is of the opinion / takes the view"
            " / take the view / share the view / shares the view / remains convinced"
            " / remains skeptical / remains sceptical / is inclined to believe / harbors no"
            " / harbours no / recognizes / recognises / acknowledge / conclude / argue / claim that"
            " / insist that / say / suspects that / anticipates / interprets / interpret"
            " / reads ... as / treats ... as"
        ),
        Sign.JUDGMENT: (
            "clearly / in fact / in reality / the truth is / in truth / arguably / obviously"
            " / undoubtedly / of course / importantly / ultimately / unfortunately / surely"
            " / certainly / evidently / essentially / really / seem / seems / seemed / appear"
            " / appears / appeared / likely / unlikely / impossible / essential / unrealistic"
            " / indispensable / more or less / far more / far less / most / too / rather / quite"
            " / increasingly / largely / mainly / primarily / merely / fairly / extremely / hard to"
            " / difficult to / easy to / natural / key / crucial / decisive / driving force"
            " / noticeable / dramatic* / significant* / substantial*"
        ),
        Sign.FORECAST: (
            "will / is going to / are going to / is expected to / are expected to / is set to"
            " / are set to / is bound to / is likely to / are likely to / in the future"
            " / is about to / will not / won't / in the long run / in the long term"
        ),
        Sign.DOUBT: (
            "might / perhaps / possibly / maybe / presumably / reportedly / allegedly / supposedly"
            " / rumored / rumoured / the theory goes / in theory / speculat* / conceivably"
            " / may or may not / it is unclear"
        ),
        Sign.RED_LINE: (
            "red line / red lines / will never / would never / never agree / never accept"
            " / never allow / never recognize / never recognise / will not agree / will not accept"
            " / will not allow / will not tolerate / will not recognize / will not recognise"
            " / will not subscribe / will not permit / won't accept / won't agree"
            " / neither ... will / cannot accept / unacceptable / non-negotiable"
            " / under no circumstances / will not be part / refuses to"
        ),
        Sign.INTEREST: (
            "want / wants / wanted / seek / seeks / sought / would like / wish* / aims / aim to"
            " / aimed to / goal / goals / objective / objectives / interest / interests / hope"
            " / hopes / hoped / desire* / keen / eager / interested / ambition* / concern"
            " / concerns / concerned / worry / worries / worried / fear / fears / pleased / benefit"
            " / benefits / stake / stakes / nothing to lose / to lose / reasons to / priorit*"
            " / needs / welcome* / intact"
        ),
        Sign.PREFERENCE: (
            "rather than / prefer* / more important than / less important / instead of / favor*"
            " / favour* / better than / worse than / best option / decided not to / opt for / chose"
            " / chose to / less urgen* / more urgen* / urgency / top / priority / differ / differs"
            " / differ* between / disagree* / differences / disagreement* / reluctan* / loath"
            " / unwilling / willing to / compared to / compared with / in contrast / by contrast"
            " / than / not as / to a lesser extent"
        ),
        Sign.TIE: (
            "relations / relationship* / partner* / ally / allies / alliance* / entente / alignment"
            " / ties / friend* / hostil* / rupture / depend* / dependence / trust* / mistrust"
            " / distrust / needs / needed / support for / sponsor* / patron / lifeline / cooperat*"
            " / coordinat* / solidarity / tandem / equal status / asymmetr* / isolation / market*"
            " / closer to / close to / united"
        ),
        Sign.OPTION: (
            "sanction* / plan / plans / proposal* / tool / tools / instrument* / option*"
            " / use of force / strike* / deploy* / exercise* / freeze / freezing / ban / blockade"
            " / embargo / retaliat* / punish* / mediat* / emissary / envoy / strategy / initiative*"
            " / bad cop / good cop / play / plays / playing / tries to / try to / advocated"
            " / pressure / monitoring / emissaries / military option"
        ),
        Sign.CAUSE: (
            "because / because of / due to / owing to / therefore / thus / hence / as a result"
            " / as a result of / lead to / leads to / led to / result in / resulted in / results in"
            " / cause / causes / caused / stem from / stems from / thanks to / make ... likely"
            " / makes ... likely / in order to / consequently / which is why / this is why"
            " / thereby / given the / explain* / informed by / born out of / contributes to"
            " / given that / since / so that / push* / drive* / impact* / affect* / create"
            " / creates / consequence* / undermine* / trigger* / provok* / makes / incentive*"
        ),
        Sign.FORUM: (
            "security council / council / talks / negotiation* / forum / format / resolution"
            " / resolutions / permanent member / permanent seat / dialogue / conversation"
            " / general assembly / framework / agenda / closed-door / drafting / conference"
            " / six-party / multilateral"
        ),
        Sign.ABILITY: (
            "leverage / influence / capable of / ability / able to / unable / capacity / resources"
            " / power / weak / strong hand / limited / network / toolkit / weight / veto / decisive"
            " / clout / means to / in a position to / tip the / can do little / strength*"
            " / impact on / difference for / importance"
        ),
        Sign.CONDITION: (
            "if / even if / unless / in case of / in the event of / should there be"
            " / in the case of / as long as / provided that / whether / were to / would mean"
            " / would be / would have / scenario / would lose / would face / would become"
        ),
        Sign.EVENT: (
            "signed / met / held / launched / adopted / passed / announced / visited / imposed"
            " / rolled out / released / release / took place / summit / began / started / withdrew"
            " / tested / fired / collapsed / collapse / annexed / annexation / elected / agreed to"
            " / agreed on / voted / tests / escalation / installation / included / reported"
            " / violated / has put / has stopped / happened"
        ),
        Sign.NEED: (
            "should / must / need to / needs to / need / have to / has to / ought to / essential"
            " / it is time / necessary / therefore / will have to / indispensable / important"
            " / impossible without / no solution / required"
        ),
    }
)
LETTERS = 2  # no entry is shorter
WORD = re.compile(r"(?<![\w'’-])[^\W\d_]{2}")
BEING = {"is", "are", "was", "were"}
ADVERBS = r"(?:\s+(?:not|also|very|still|well|more|most|so|too|now|quite|\w+ly)){0,3}"
GAP = r"(?:\s+[^\s.;:]+){0,6}?"


@record
class Found:
    """A cue of a text: what it is a sign of, and where it stands."""

    start: int
    end: int
    sign: Sign


def _shape(entry: str) -> str:
    """Make the pattern of an entry of the table."""
    words = [re.escape(word).replace(r"\*", r"\w*") for word in entry.split()]
    if words[0] in BEING:
        words[0] += ADVERBS
    return r"\s+".join(words).replace(r"\s+\.\.\.", GAP).replace("'", "['’]")


def _table() -> dict[str, tuple[tuple[Sign, re.Pattern[str]], ...]]:
    """Make the patterns of the table, by the first letters of a word and by sign."""
    rows: dict[str, dict[Sign, list[str]]] = {}
    for sign, entries in CUES.items():
        for entry in map(str.strip, entries.split(" / ")):
            rows.setdefault(entry[:LETTERS], {}).setdefault(sign, []).append(entry)
    return {
        letters: tuple((sign, _pattern(entries)) for sign, entries in row.items())
        for letters, row in rows.items()
    }


def _pattern(entries: list[str]) -> re.Pattern[str]:
    """Make one pattern of entries, the longest first."""
    shapes = "|".join(_shape(entry) for entry in sorted(entries, key=lambda e: (-len(e), e)))
    return re.compile(rf"(?:{shapes})(?![\w'’])", re.IGNORECASE)


PATTERNS = _table()


def cues(text: str) -> tuple[Found, ...]:
    """Find the cues of a text, in their order; those of several signs may overlap.

    1. At the start of each word the entries with its first letters are tried, the longest first.
    2. Of each sign, a cue starts after the one before it has ended.

    Parameters
    ----------
    text : str
        A clause.

    Returns
    -------
    tuple of Found
        Where each stands, and what it is a sign of.
    """
    found: list[Found] = []
    ends: dict[Sign, int] = {}
    for word in WORD.finditer(text):
        at = word.start()
        for sign, pattern in PATTERNS.get(word[0].lower(), ()):
            each = pattern.match(text, at) if ends.get(sign, 0) <= at else None
            if each:
                found.append(Found(start=at, end=each.end(), sign=sign))
                ends[sign] = each.end()
    return tuple(found)

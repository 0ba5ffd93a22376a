"""Measures how many pairs of claims that a reader set beside each other are suggested early.

`agreement.py` prints JSON: of the pairs and rows in PAIRED how many are among the first 50, 100
and 200 suggestions between different sources, how many a random order of the pairs that share a
party gives on average, and what 20,000 made-up claims cost.
"""

import json
import re
import sys
import time
from itertools import product
from math import comb

from detente.case import Case
from detente.case.catalog import load
from detente.claims import Claim, Ledger, Modality
from detente.evidence.agreement import Pair, agreements, compared
from detente.evidence.terms import names_of
from detente.record import Frozen

FIRST = (50, 100, 200)
ALL = 10**6
MADE_UP = 20_000
SYLLABLES = ("ba", "do", "ke", "li", "mu", "na", "po", "ri", "su", "ta", "ve", "zo")

# The claims of the shipped case that a comparison of its two articles, made before any of this
# was written, sets beside each other: what agrees, what differs, what changed. Some rows give one
# side only and are left out.
PAIRED = {
    "agrees": """
        S1-021 S1-023 | S3-017 S3-022
        S1-027 S1-064 | S3-051 S3-052 S3-012
        S1-060 S1-095 | S3-053 S3-054
        S1-114 S1-115 S1-116 S1-117 | S3-003
        S1-070 S1-114 | S3-026 S3-041
        S1-043 S1-059 | S3-045
        S1-047 S1-048 | S3-047
        S1-056 | S3-072
        S1-023 | S3-066
        S1-122 S1-123 | S3-067
        S1-072 S1-073 S1-074 S1-075 S1-076 S1-077 S1-078 S1-079 | S3-078
        S1-105 S1-131 | S3-022 S3-082
        S1-135 S1-138 | S3-001 S3-016
    """,
    "differs": """
        S1-062 S1-101 | S3-005 S3-060 S3-059
        S1-096 S1-097 S1-098 S1-099 | S3-055 S3-056 S3-057 S3-058 S3-059
        S1-007 S1-014 | S3-002
        S1-053 | S3-071 S3-072
        S1-038 S1-051 | S3-043 S3-046
        S1-010 S1-099 | S3-080 S3-042
        S1-111 | S3-008 S3-010 S3-011
        S1-039 S1-042 | S3-047
        S1-050 | S3-079
        S1-011 S1-152 | S3-019 S3-066
        S1-058 | S3-048
    """,
    "changed": """
        S1-114 | S3-007
        S1-003 S1-111 | S3-008
        S1-099 | S3-058
        S1-108 S1-137 | S3-079
        S1-054 S1-055 | S3-074
    """,
}
Row = frozenset[frozenset[str]]


def rows(kind: str) -> list[Row]:
    """Read the rows of one kind: every claim of the one side with every claim of the other."""
    sides = [[side.split() for side in line.split("|")] for line in PAIRED[kind].split("\n")]
    return [frozenset(map(frozenset, product(*both))) for both in sides if len(both) == 2]


def between_sources(pairs: tuple[Pair, ...], ledger: Ledger) -> list[frozenset[str]]:
    """Keep suggestions whose claims are of different sources, in their order."""
    return [
        frozenset((pair.claim, pair.other))
        for pair in pairs
        if ledger.claims[pair.claim].source != ledger.claims[pair.other].source
    ]


def chances(ledger: Ledger) -> set[frozenset[str]]:
    """List the pairs of different sources that share a party: what a random order draws from."""
    claims = list(ledger.claims.values())
    return {
        frozenset((one.id, two.id))
        for one, two in product(claims, claims)
        if one.source != two.source and set(one.parties) & set(two.parties)
    }


def by_chance(row: Row, among: set[frozenset[str]], first: int) -> float:
    """Say how likely a random order has a pair of the row among the first."""
    there, count = len(row & among), len(among)
    return 1 - comb(count - there, first) / comb(count, first)


def found(ledger: Ledger, suggested: list[frozenset[str]]) -> dict[str, float]:
    """Count pairs and rows among the first suggestions, and set what chance gives beside it."""
    figures: dict[str, float] = {"suggested between sources": len(suggested)}
    among = chances(ledger)
    kinds = {kind: rows(kind) for kind in PAIRED}
    kinds["all"] = [row for each in list(kinds.values()) for row in each]
    for kind, those in kinds.items():
        pairs = frozenset().union(*those)
        figures |= {f"{kind}, pairs": len(pairs), f"{kind}, rows": len(those)}
        for first in FIRST:
            early = set(suggested[:first])
            name = f"{kind}, first {first}"
            figures[f"{name}, pairs"] = len(pairs & early)
            figures[f"{name}, pairs by chance"] = len(pairs & among) * first / len(among)
            figures[f"{name}, rows"] = sum(bool(row & early) for row in those)
            figures[f"{name}, rows by chance"] = sum(by_chance(row, among, first) for row in those)
    return figures


def relations(case: Case) -> dict[str, int]:
    """Count which relation is suggested for the pairs of each kind, were they all looked at."""
    claims, names = case.ledger.claims, names_of(case.parties)
    counts: dict[str, int] = {}
    for kind in PAIRED:
        for pair in frozenset().union(*rows(kind)):
            one, two = sorted(pair)
            relation = compared(claims[one], claims[two], names, strength=0.0).relation
            name = f"{kind}, suggested as {relation}"
            counts[name] = counts.get(name, 0) + 1
    return dict(sorted(counts.items()))


def made_up(count: int) -> Ledger:
    """Make claims of twelve words each from a thousand words, a few of them frequent."""
    claims = {}
    for number in range(count):
        words = [word((number * 7919 + place * 104729) ** 2 % 1009) for place in range(12)]
        id_ = f"M-{number:05}"
        claims[id_] = Claim(
            id=id_, source=f"M{number % 40}", paragraphs="1", kind="conclusion",
            says=" ".join(words), modality=Modality.AUTHOR, parties=(f"p{number % 9}", "all"),
            time=str(2000 + number % 25),
        )  # fmt: skip
    return Ledger(claims=Frozen(claims))


def word(number: int) -> str:
    """Make a word from a number: small numbers are drawn more often."""
    number = number * number // 1009
    return "".join(SYLLABLES[number // 12**place % 12] for place in range(3)) + "t"


def main() -> None:
    """Measure on the shipped case and on made-up claims."""
    case = load("korea")
    pairs = agreements(case.ledger, case.parties, most=ALL)
    figures = found(case.ledger, between_sources(pairs, case.ledger))
    figures |= relations(case)
    ledger = made_up(MADE_UP)
    start = time.process_time()
    agreements(ledger, most=500)
    figures[f"{MADE_UP} claims, seconds of processor"] = time.process_time() - start
    if "--table" in sys.argv:
        for name, figure in figures.items():
            if re.match("all|suggested|20|.*suggested as", name) or "first 100" in name:
                print(f"{name:40}{figure:10.2f}")
        return
    print(json.dumps(figures))


if __name__ == "__main__":
    main()

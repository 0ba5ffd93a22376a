"""How large a case may be."""

__all__ = [
    "CASE_BYTES",
    "EXPANDED_DEPTH",
    "EXPANDED_NAMES",
    "FORBIDDEN_MOVES",
    "ITEMS",
    "NAMES",
    "OPTIONS",
    "PARTIES",
    "STATEMENTS",
]

CASE_BYTES = 2 * 1024 * 1024
OPTIONS = 62
PARTIES = 40
FORBIDDEN_MOVES = 62  # each is one bit of a state
STATEMENTS = 2_000
NAMES = 2_000  # in one formula, as it is written
ITEMS = 5_000  # in any list or mapping
EXPANDED_NAMES = 20_000  # names in one formula, once all its definitions are written out
EXPANDED_DEPTH = 200
